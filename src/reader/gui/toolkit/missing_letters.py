"""Letters of scripts for which this machine has no typeface.

Qt tries every family that is installed for each such script, at each type size: 25 ms with thirty families,
and all of it in one turn of the window. They are shown as boxes in any case, so none is looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCRIPTS = (
    ("Syriac", "\u0700-\u074f\u0860-\u086f"),
    ("Thaana", "\u0780-\u07bf"),
    ("Devanagari", "\u0900-\u097f\ua8e0-\ua8ff"),
    ("Bengali", "\u0980-\u09ff"),
    ("Gurmukhi", "\u0a00-\u0a7f"),
    ("Gujarati", "\u0a80-\u0aff"),
    ("Oriya", "\u0b00-\u0b7f"),
    ("Tamil", "\u0b80-\u0bff\U00011fc0-\U00011fff"),
    ("Telugu", "\u0c00-\u0c7f"),
    ("Kannada", "\u0c80-\u0cff"),
    ("Malayalam", "\u0d00-\u0d7f"),
    ("Sinhala", "\u0d80-\u0dff\U000111e0-\U000111ff"),
    ("Khmer", "\u1780-\u17ff\u19e0-\u19ff"),
)
"""Those that Qt shows only in a typeface with their own OpenType rules, by Qt's name, and their blocks."""
_UPPER = {0x07, 0x08, *range(0x09, 0x0E), 0x17, 0x19, 0xA8, 0xD8}
_OTHERS = bytes(sorted(set(range(256)) - _UPPER))
"""What is no upper byte of a UTF-16 unit of theirs; a pattern would be compiled at every start."""
BOX = "\u25a1"
"""Stands for such a letter where words are only painted."""


def missing_letters(text: str) -> Iterator[tuple[int, int]]:
    """Where such letters stand in a text, in code points: [start, end), up to the next other letter."""
    if letters := _missing_in(text):
        # What is no letter has the type of the letters before it; at a paragraph's beginning of those behind.
        for found in re.finditer(rf"(?:(?:\A|\u2029)[\W\d_]*)?[{letters}][{letters}\W\d_]*", text):
            yield found.span()


def boxed(text: str) -> str:
    """The text with a box for each of them; nearly always the text itself."""
    letters = _missing_in(text)
    return re.sub(f"[{letters}]", BOX, text) if letters else text


def _missing_in(text: str) -> str:
    """The blocks of the scripts of this text that no family here has, for a character class."""
    if not text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, _OTHERS):
        return ""
    from PySide6.QtGui import QFontDatabase

    return "".join(
        blocks
        for name, blocks in _SCRIPTS
        if re.search(f"[{blocks}]", text) and not QFontDatabase.families(QFontDatabase.WritingSystem[name])
    )
