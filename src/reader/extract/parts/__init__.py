"""The parts of an article, each typed: headings, paragraphs, lists, tables, figures, notes and the like."""
