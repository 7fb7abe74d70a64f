"""Finds a place of one script's article in the other's, where words are longer or shorter."""

from __future__ import annotations

import re
from bisect import bisect_right

from reader.model import Article, Place, text_of

# No table of OpenCC touches these: as many stand in both texts, in the same order.
_MARKS = re.compile(r"[，。、；：！？…“”‘’「」『』（）《》,;:!?()\s]")
_ENDS = re.compile(r"[。！？!?…\n]")


def place_in(original: Article, converted: Article, place: Place) -> Place:
    """The same place in the other article: exact up to the clause, within it by proportion.

    Where a clause is as long in both, the place in it is exact. It works in both directions.
    """
    before, after = text_of(original, place.block), text_of(converted, place.block)
    offset = max(0, min(place.offset, len(before)))
    if before == after:
        return Place(place.block, offset)
    for pattern in (_MARKS, _ENDS):
        ours = [0, *(match.end() for match in pattern.finditer(before)), len(before)]
        theirs = [0, *(match.end() for match in pattern.finditer(after)), len(after)]
        if len(ours) == len(theirs):
            break
    else:
        ours, theirs = [0, len(before)], [0, len(after)]
    clause = min(bisect_right(ours, offset), len(ours) - 1)
    start, end = ours[clause - 1], ours[clause]
    new_start, new_end = theirs[clause - 1], theirs[clause]
    into = offset - start
    if end - start != new_end - new_start:
        into = into * (new_end - new_start) // max(1, end - start)
    return Place(place.block, new_start + into)
