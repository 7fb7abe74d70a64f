"""Cuts a sentence that is too long to be planned at once where a speaker could breathe."""

from __future__ import annotations

import re
from itertools import pairwise

LONGEST = 60
"""The longest part, in code points: some twelve seconds of Mandarin. Prosody gains nothing beyond it."""

_CLOSERS = "”’」』）)》〉】〕］]\"'"
# A comma, stop or colon between two digits belongs to a number: 1,234; 3.14; 15:24.
_STRONG = re.compile(
    rf"(?:[，。；：！？…—]+|(?<!\d)[,;:!?]+|[,;:!?]+(?!\d)|\.(?=\s))[{re.escape(_CLOSERS)}]*\s*"
)
_WEAK = re.compile(rf"[、\s）】》”」’』][{re.escape(_CLOSERS)}]*\s*|(?=[（【《“「])")


def clauses(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """The parts of a text, as spans that tile it, none longer than `longest` (code points).

    1. cut after every mark that a speaker breathes at
    2. cut what is still too long at weaker marks, then anywhere
    3. join what is short, to as few parts of about the same length as the longest allows
    """
    units: list[tuple[int, int]] = []
    for unit in _cut(text, 0, len(text), _STRONG):
        if unit[1] - unit[0] <= longest:
            units.append(unit)
        else:
            for piece in _cut(text, *unit, _WEAK):
                units += _slices(*piece, longest)
    return _joined(units, longest)


def _cut(text: str, start: int, end: int, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    edges = [start]
    for found in mark.finditer(text, start, end):
        if edges[-1] < found.end() < end:
            edges.append(found.end())
    return [*zip(edges, [*edges[1:], end], strict=True)] if end > start else []


def _slices(start: int, end: int, longest: int) -> list[tuple[int, int]]:
    count = -(-(end - start) // longest)
    edges = [start + (end - start) * number // count for number in range(count + 1)]
    return list(pairwise(edges))


def _joined(units: list[tuple[int, int]], longest: int) -> list[tuple[int, int]]:
    if not units:
        return []
    whole = units[-1][1] - units[0][0]
    even = whole / -(-whole // longest)
    parts = [units[0]]
    for start, end in units[1:]:
        begun, upto = parts[-1]
        if upto - begun < even and end - begun <= longest:
            parts[-1] = (begun, end)
        else:
            parts.append((start, end))
    return parts
