"""Page to Article: decode, find, type the parts, name the facts, take out what was smuggled in."""
