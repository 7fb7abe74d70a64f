"""The document shown: a caret in it, what can be pressed, what is lit, what a screen reader sees."""
