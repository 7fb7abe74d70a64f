"""Lingdu (聆读): opens a web article, keeps the article alone, shows it large and reads it aloud."""
