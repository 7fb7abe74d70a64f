"""The shelf: every article that was read, the place and the marks in it, the words of all."""
