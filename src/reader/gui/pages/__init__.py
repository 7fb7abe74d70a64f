"""The pages beside the article, and that of the article itself."""
