"""What is said for a text on the screen, by the rules of its language and with the words of its reader."""
