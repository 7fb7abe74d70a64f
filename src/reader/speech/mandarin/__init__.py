"""What a Mandarin speaker says for what is written: numbers, dates, words; and the readings of characters."""
