"""What is open, where we are in it, playing or not; knows no window and no engine."""
