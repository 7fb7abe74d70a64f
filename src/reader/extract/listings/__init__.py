"""Pages and feeds that are lists of articles, and the way to their next page."""
