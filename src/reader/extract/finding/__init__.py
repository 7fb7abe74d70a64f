"""Where the article stands in its page, and what in that place is none of it."""
