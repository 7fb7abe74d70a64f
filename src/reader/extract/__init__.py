"""Page to Article: decode, find the article, type its parts, name its facts, take out what was smuggled in."""
