"""What has no pinyin above it keeps its own spaces: words and figures among the characters, lines of ours.

Pinyin asks for letters that stand far apart; C O V I D is no word any more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from reader.gui.document.highlight import units
from reader.gui.document.roles import BEHIND_MARKER, ITEM, OURS, OWN_SPACES, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

_LETTER = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_RUN = re.compile(rf"[{_LETTER}][!-~\u00a0 {_LETTER}]*[{_LETTER}]")
"""Letters and figures, with whatever stands among them."""


def keep_own_spaces(document: QTextDocument, space: float) -> None:
    """Have letters and figures, and all of a line of ours, so many px apart, where they are not yet."""
    if document.property(OWN_SPACES) == space:
        return
    document.setProperty(OWN_SPACES, space)
    look = QTextCharFormat()
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(space)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for start, end in _parts(block):
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
        block = block.next()


def letters_with_own_spaces(text: str) -> int:
    """How many characters of a text keep their own spaces: behind a run's last one there is pinyin's room."""
    return sum(len(found.group()) - 1 for found in _RUN.finditer(text))


def _parts(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """Where they stand in a block, in UTF-16 units; behind a word's last letter there is pinyin's room."""
    role = block.blockFormat().property(ROLE)
    if role in OURS:
        yield 0, block.length() - 1
        return
    text = block.text()
    # A marker's width is measured with the spaces that it has.
    begin = text.find(BEHIND_MARKER) + 1 if role == ITEM else 0
    plain = block.length() - 1 == len(text)
    for found in _RUN.finditer(text, begin):
        start, end = found.start(), found.end() - 1
        yield (start, end) if plain else (units(text, start), units(text, end))
