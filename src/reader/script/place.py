"""Finds a place of one script's article in the other's, where words are longer or shorter."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.model import Article, Place, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# No table of OpenCC touches these: as many stand in both texts, in the same order.
_MARKS = re.compile(r"[，。、；：！？…“”‘’「」『』（）《》,;:!?()\s]")
_ENDS = re.compile(r"[。！？!?…\n]")
LONGEST = 1000
"""A place in a clause of more code points than this is found by proportion alone."""


def place_in(original: Article, converted: Article, place: Place) -> Place:
    """The same place in the other article: exact up to the clause, within it by proportion.

    Where a clause is as long in both, the place in it is exact. It works in both directions.
    """
    before, after = text_of(original, place.block), text_of(converted, place.block)
    return Place(place.block, offsets_in(before, after, (place.offset,))[0])


def offsets_in(
    before: str, after: str, offsets: Iterable[int], turn: Callable[[str], str] | None = None
) -> list[int]:
    """The places in the converted text of the places in the other.

    With `turn`, which converts a text as the whole was converted, a place is exact unless it lies inside
    a word that has become longer or shorter; then it lies inside that word.
    """
    if before == after:
        return [max(0, min(offset, len(before))) for offset in offsets]
    for pattern in (_MARKS, _ENDS):
        ours = [0, *(match.end() for match in pattern.finditer(before)), len(before)]
        theirs = [0, *(match.end() for match in pattern.finditer(after)), len(after)]
        if len(ours) == len(theirs):
            break
    else:
        ours, theirs = [0, len(before)], [0, len(after)]
    found = []
    for place in offsets:
        offset = max(0, min(place, len(before)))
        clause = min(bisect_right(ours, offset), len(ours) - 1)
        start, end = ours[clause - 1], ours[clause]
        new_start, new_end = theirs[clause - 1], theirs[clause]
        into = offset - start
        if end - start != new_end - new_start:
            into = _within(before[start:end], after[new_start:new_end], into, turn)
        found.append(new_start + into)
    return found


def _within(before: str, after: str, into: int, turn: Callable[[str], str] | None) -> int:
    """The place in a clause that has become longer or shorter."""
    if turn is not None and 0 < into < len(before) <= LONGEST:
        left, right = turn(before[:into]), turn(before[into:])
        if after.startswith(left) and (after == left + right or not after.endswith(right)):
            return len(left)
        if after.endswith(right):
            return len(after) - len(right)
    return into * len(after) // max(1, len(before))
