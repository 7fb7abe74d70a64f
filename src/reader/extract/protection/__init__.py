"""What was smuggled into an article, and whether a page is what it says."""
