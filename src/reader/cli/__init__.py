"""The command line: results on standard output, words for people on standard error."""
