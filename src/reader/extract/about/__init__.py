"""What a page tells about its article: title, site, source, authors, dates."""
