"""What the window is made of: the binding, large controls and lists, type, colours, the system."""
