"""A public terminal: its rules, its PIN, its hours, and when a session is over. No Qt, no processes."""
