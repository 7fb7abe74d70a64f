"""A page as it was served: its bytes to text, to a tree, to lines, and what of it is hidden from the eye."""
