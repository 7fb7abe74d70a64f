"""How much of a sentence an offer in it is: all of it, or what stands between its commas and brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BEGINS = 6
"""An offer that begins before so many characters of a sentence is all of it ..."""
LONGEST_NAME = 14
"""... and of a sentence that is a whole paragraph even behind a name."""

COMMON = 2
"""A part of the article's own has so many pairs of characters in common with it."""

SENTENCE = re.compile(r"[^。！？!?\n\t]+[。！？!?]*")
"""A sentence, its stop with it; a tab parts cells."""

_PART = re.compile(r"[^，；,;（）()【】]+")
_PARTED = re.compile(r"[，；,;（()【]")
_DATE = re.compile(r"[^,;:、，；：]{0,12}\d{1,2}日")
_SIGNED = re.compile(rf"{_DATE.pattern}|[\u3400-\u9fff]{{1,10}}?(?:室|处|科|局|委|办公室)")
_PAIR = re.compile("[\u3400-\u9fff]{2}")
_CLOSING = re.compile(r"[)）】]")
_READ = re.compile(r"[\u3400-\u9fffa-z0-9]")


def begins_with(text: str, start: int, end: int, first: int) -> bool:
    """Whether the sentence [start, end) of a folded text begins with what has its first sign at a place."""
    alone = start == 0 and end == len(text) and not _PARTED.search(text, start, first)
    return read(text, start, first) < (LONGEST_NAME if alone else BEGINS)


def behind_signature(text: str, start: int, until: int, *, alone: bool = False) -> int:
    """Where a sentence goes on behind a date, or behind whoever signs a paragraph without a stop: 校长室.

    A signature begins the paragraph unless it is known to stand `alone`.
    """
    signed = (_SIGNED if alone or start == 0 else _DATE).match(text, start, until)
    return signed.end() if signed else start


def without_own(text: str, sentence: tuple[int, int], signs: tuple[int, int], rest: str) -> tuple[int, int]:
    """A sentence without the parts behind its last sign that the rest of the article speaks of.

    Then what stands before its first sign and a mark is the article's, too.
    """
    (start, end), (first, last) = sentence, signs
    part = _PARTED.search(text, last, end)
    while part:
        behind = _PARTED.search(text, part.end(), end)
        if _has_common(text[part.end() : behind.start() if behind else end], rest):
            before = [mark.end() for mark in _PARTED.finditer(text, start, first)]
            return before[-1] if before else start, part.end()
        part = behind
    return start, end


def _has_common(part: str, rest: str) -> bool:
    """Whether several of a part's pairs of characters stand in the rest of an article."""
    pairs = pairs_of(part)
    return len(pairs) >= BEGINS and sum(pair in rest for pair in pairs) >= COMMON


def pairs_of(text: str) -> list[str]:
    """Each two Chinese characters that stand beside each other."""
    return [text[at : at + 2] for at in range(len(text) - 1) if _PAIR.match(text, at)]


def common_pairs(
    text: str, stretch: tuple[int, int], signs: Iterable[tuple[int, int]], rest: str
) -> tuple[int, int]:
    """How many pairs of characters a stretch of a text has outside some signs, and how many are common.

    Common is what stands in the rest of an article, too.
    """
    inside = {at for start, end in signs for at in range(start, end)}
    pairs = [
        text[at : at + 2]
        for at in range(stretch[0], stretch[1] - 1)
        if at not in inside and _PAIR.match(text, at)
    ]
    return len(pairs), sum(pair in rest for pair in pairs)


def read(text: str, start: int, end: int) -> int:
    """How many characters are read between two places of a folded text."""
    return len(_READ.findall(text[start:end]))


def part_of(text: str, end: int, first: int, last: int) -> tuple[int, int]:
    """From the first sign of an offer inside a sentence to the end of the part with the last one.

    Brackets that hold no more than it go with it; end is the sentence's.
    """
    part = next(_PART.finditer(text, last - 1, end), None)
    behind = part.end() if part else last
    opened = text[first - 1 : first] in {"(", "（", "【"}
    if _CLOSING.match(text, behind) and (opened or "【" in text[first:behind]):
        behind += 1
    return first - opened, behind
