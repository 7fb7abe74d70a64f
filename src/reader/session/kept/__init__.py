"""What is kept on this machine, as its reader looks at it: the shelf, marks, kept pages, subscriptions."""
