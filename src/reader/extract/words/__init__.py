"""What every part of finding an article stands on: the rules and word lists, and what a text is made of."""
