"""Article to file: JSON, plain text, Markdown and HTML."""
