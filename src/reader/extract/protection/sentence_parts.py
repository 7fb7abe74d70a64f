"""How much of a sentence an offer in it is: all of it, or what stands between its commas and brackets."""

from __future__ import annotations

import re

BEGINS = 6
"""An offer that begins before so many characters of a sentence is all of it ..."""
LONGEST_NAME = 14
"""... and of a sentence that is a whole paragraph even behind a name."""

_PART = re.compile(r"[^，；,;（）()【】]+")
_PARTED = re.compile(r"[，；,;（()【]")
_CLOSING = re.compile(r"[)）】]")
_READ = re.compile(r"[\u3400-\u9fffa-z0-9]")


def begins_with(text: str, start: int, end: int, first: int) -> bool:
    """Whether the sentence [start, end) of a folded text begins with what has its first sign at a place."""
    alone = start == 0 and end == len(text) and not _PARTED.search(text, start, first)
    return read(text, start, first) < (LONGEST_NAME if alone else BEGINS)


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
