"""What an English speaker says for what is written: numbers, dates, abbreviations; the sounds of words."""
