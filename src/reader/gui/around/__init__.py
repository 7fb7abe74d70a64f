"""What the window can do around an article: find, headings, links, marks, shelf, media keys."""
