"""Pinyin that a mirror of a page has put in brackets behind characters: 區(qū), 當(dāng)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
BRACKETS = "(（"
BEHIND_BRACKET = rf"(?=[^()（）]{{0,6}}[{_MARKED}])[a-zü{_MARKED}]{{1,6}}[)）]"
"""A reading in brackets behind the first of them, as an expression."""
_READING = re.compile(rf"(?<=[\u3400-\u9fff])[{BRACKETS}]{BEHIND_BRACKET}")
LEAST = 4
"""So many of them are no explanation of a rare character ..."""
SHARE = 0.8
"""... when so much of them stands behind characters that only Traditional script has: a mirror turns a
Simplified page and marks what it was not sure of. A text for learners marks any character."""


def readings_in(text: str) -> list[tuple[int, int]]:
    """Where such readings stand in a text, in order."""
    if "(" not in text and "（" not in text:
        return []
    return [match.span() for match in _READING.finditer(text)]


def is_annotated(texts: Iterable[str]) -> bool:
    """Whether a mirror has done this to a page."""
    places = traditional = 0
    for text in texts:
        for start, _ in readings_in(text):
            places += 1
            traditional += _is_traditional(text[start - 1])
    return places >= LEAST and traditional >= SHARE * places


def _is_traditional(char: str) -> bool:
    # GB 2312 holds the 6,763 characters of Simplified script and no other.
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False
