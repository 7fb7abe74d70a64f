"""An article as a document on the screen: its parts, their looks, pictures and pinyin."""
