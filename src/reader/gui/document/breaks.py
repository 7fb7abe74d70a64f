"""Where a line may end in a word that is longer than words are.

Qt lays such a word out in the square of its length: two million letters without a space keep the window
still for minutes, with a place to break in them for a second.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

LONGEST_WORD = 500
"""Code points. No word of any language is longer; some addresses are, and whatever was made to do harm."""
SOFT_BREAK = "\u200b"
"""A line may end here; nothing is seen or heard of it."""
LONGEST_PARAGRAPH = 5_000
"""Code points. What is longer goes on in a new line: Qt lays a paragraph out, and paints it, as a whole."""
_SENTENCE_ENDS = "。！？；…”」』.!?;\u2028"
_NEARBY = 40
"""A character and the marks upon it are no longer than this."""

_SPACES = r"\x09-\x0d \u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000"
# Between two Han characters a line may end, unless something forbids it there.
_HAN = r"\u2e80-\u2fff\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_WORD = rf"(?>(?:[^{_SPACES}{_HAN}]++|[{_HAN}](?=[\u00a0\u2007\u202f\u2060\ufeff]))+)"
_JOINER = "\u200d"


def soft_breaks(text: str) -> list[int]:
    """The places in a text, in code points, at which a line must be allowed to end; mostly none."""
    if len(text) < LONGEST_WORD:
        return []
    places: list[int] = []
    for word in re.finditer(_WORD, text):
        at = word.start() + LONGEST_WORD
        while at < word.end():
            at = _before_marks(text, at)
            places.append(at)
            at += LONGEST_WORD
    return places


def _before_marks(text: str, at: int) -> int:
    """The nearest place at or before this one that parts no character from the marks upon it."""
    import unicodedata  # nearly no article has such a word

    for place in range(at, at - _NEARBY, -1):
        joined = text[place] == _JOINER or text[place - 1] == _JOINER
        if not joined and not unicodedata.category(text[place]).startswith("M"):
            return place
    return at


def new_lines(text: str, taken: Collection[int] = (), *, ends: str = _SENTENCE_ENDS) -> list[int]:
    """Where a text that is longer than paragraphs are goes on in a new line: behind a sentence, if possible.

    Never at the places that are taken; mostly there are none. ends: what sentences end with.
    """
    places: list[int] = []
    at = 0
    while len(text) - at > LONGEST_PARAGRAPH:
        furthest = at + LONGEST_PARAGRAPH
        at = _sentence_end(text, at + LONGEST_PARAGRAPH // 2, furthest, taken, ends) or _before_marks(
            text, furthest - _NEARBY if furthest in taken else furthest
        )
        places.append(at)
    return places


def _sentence_end(text: str, low: int, high: int, taken: Collection[int], ends: str) -> int:
    """The last place in (low, high] behind a sentence that is not taken; 0 where there is none."""
    while True:
        place = max(text.rfind(end, low, high) for end in ends) + 1
        if place not in taken or place == 0:
            return place
        high = place - 1
