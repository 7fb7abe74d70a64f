"""What is said for a sentence and beside it, and in which tongue: plain data, nobody says it here."""
