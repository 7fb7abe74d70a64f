"""What each block of the document is, and what else its format tells; how that looks is another matter."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

ROLE = QTextFormat.Property.UserProperty.value + 1
LEVEL = ROLE + 1
"""How deep a list's item stands; 0 the outermost."""
WIDEST = ROLE + 2
"""The widest marker of an item's list: the text of all its items begins behind it."""
HEADER_COLUMNS = ROLE + 3
"""How many of a table's first columns are headers."""
PIECE = ROLE + 4
"""Of what is too long for one block: whether it GOES_ON in the next, COMES_FROM the one before, or both."""
GOES_ON, COMES_FROM = 1, 2
FIRST_ROW, ALL_ROWS = ROLE + 5, ROLE + 6
"""Of a table of which only some rows stand here: the first one's number, from 1 on, and how many it has."""
FROM_RIGHT = ROLE + 7
"""Whether a table's first column stands on the right."""
TYPE_PX = ROLE + 8
"""The size of a table's type, in px, where it gave way once; else 0."""
PIECES = ROLE + 9
"""The longest pieces of a table's columns in which no line may end: columns parted by newlines, pieces by
tabs."""

(
    PLAIN, TITLE, BYLINE, HEADING, CAPTION, ITEM, CELL, PICTURE, LINE,
    HOST, FOLDED, VERSE, CODE, NOTES, NOTE, LABEL, FILE, RECORD,
) = range(18)  # fmt: skip
"""What a document's block is. LINE stands above the article and HOST is the host that it names; FOLDED
stands where a whole block was hidden, and where another portion begins; VERSE is a line of its own; NOTES
the word above the footnotes; LABEL what stands above a FILE; RECORD a table's row by itself."""

OURS = {LINE, HOST, FOLDED, BYLINE, NOTES, LABEL}
"""These are words of ours: there is never pinyin above them."""
OWN_SPACES = "own_spaces"
"""The document's property that says how far apart letters without pinyin stand, in px; pinyin brings it."""
BEHIND_MARKER = "\u2002"
"""Between a list item's marker and its text: half as wide as a Chinese character."""


def formats_of(role: int, level: int, piece: int, *, quote: bool) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """What a block of this role begins with, and its text; level: a heading's, else 0; piece: see PIECE."""
    block = QTextBlockFormat()
    block.setProperty(ROLE, role)
    if piece:
        block.setProperty(PIECE, piece)
    text = QTextCharFormat()
    if level:
        block.setHeadingLevel(level)
        text.setFontWeight(QFont.Weight.Bold)
    if quote:
        block.setProperty(QTextFormat.Property.BlockQuoteLevel, 1)
        block.setIndent(1)
    return block, text
