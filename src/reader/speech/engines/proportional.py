"""Where words are in a sound whose engine does not tell: in proportion to how long they take to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.sound import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"[㐀-鿿]{1,2}|[^\W㐀-鿿]+")
"""A word where nobody knows words: two Chinese characters at the most, or a run of other letters."""

_HAN_WEIGHT, _LETTER_WEIGHT, _GAP_WEIGHT = 3, 1, 1
"""How long a Chinese character, another letter, and a mark or space take, relative to each other."""


def weight(text: str) -> int:
    """How long a word takes, relative to others."""
    return _GAP_WEIGHT + sum(_HAN_WEIGHT if "㐀" <= one <= "鿿" else _LETTER_WEIGHT for one in text)


def words_from(text: str, start: int) -> list[tuple[int, int, int]]:
    """The words of a text that end behind code point `start`, as marks_of takes them."""
    return [(*word.span(), weight(word.group())) for word in WORD.finditer(text) if word.end() > start]


def marks_of(words: Sequence[tuple[int, int, int]], frames: int) -> tuple[Mark, ...]:
    """The marks of words (start, end, weight) that fill so many frames."""
    whole = sum(each for _, _, each in words)
    marks, passed = list[Mark](), 0
    for start, end, each in words:
        marks.append(Mark(start, end, frames * passed // whole))
        passed += each
    return tuple(marks)
