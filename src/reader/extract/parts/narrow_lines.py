"""Prose that somebody has set in a narrow column, each line of it a paragraph of its own.

Told by three things together: the lines are full, sentences end inside of them, and run over their ends.
Verse, items, turns of a talk, addresses and lines of a thought each lack at least one of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.parts.unwrap import (
    BEGINS_ANEW,
    ENDS,
    PAUSES,
    SHORT,
    SLACK,
    STOP_INSIDE,
    is_verse,
    width,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST = 4
"""So few lines show no column."""
NARROWEST = 10
"""No column of prose is narrower, in Chinese characters."""
FULL = 0.4
"""At least so many of the lines, as a share, fill it: the others end paragraphs, or stand between them."""
MOST = 0.5
"""In at least so many of the lines, as a share, a sentence ends inside or runs over the end."""
ENDING = 0.34
"""No more of the lines, as a share, end where a sentence does."""
OVER = 2
"""So many lines at the least end in the middle of a clause: once may be chance."""
_COUNTED = re.compile(r"^(?:\d{1,3}[.．、)）]|[一二三四五六七八九十]{1,3}[、．.是]|[①-⑳•●■◆▪○※★☆►▶])")
_QUOTES = ("“", "‘", "「", "『", '"')


def columns(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """The lines that make a paragraph each, where they stand in a column; all others are alone."""
    found: list[tuple[int, ...]] = []
    for stretch in _stretches(texts):
        full = _full([texts[index] for index in stretch])
        parts = list(_parted(stretch, texts, full)) if full else []
        if _is_prose([[texts[index] for index in part] for part in parts if len(part) > 1]):
            for part in parts:
                found += _paragraphs(part, texts, full)
        else:
            found += [(index,) for index in stretch]
    return found


def _stretches(texts: Sequence[str]) -> Iterator[list[int]]:
    """Short lines that follow each other; a longer one parts them."""
    stretch: list[int] = []
    for index, text in enumerate(texts):
        if width(text) <= SHORT:
            stretch.append(index)
            continue
        if stretch:
            yield stretch
        yield [index]
        stretch = []
    if stretch:
        yield stretch


def _full(lines: Sequence[str]) -> float:
    """How wide the column is in which most of the lines stand; 0 where there is none."""
    widths = list(map(width, lines))
    if len(widths) < FEWEST:
        return 0
    full, filled = max(
        ((each, sum(each - SLACK <= other <= each for other in widths)) for each in set(widths)),
        key=lambda found: (found[1], found[0]),
    )
    return full if full >= NARROWEST and filled >= FULL * len(widths) else 0


def _parted(stretch: Sequence[int], texts: Sequence[str], full: float) -> Iterator[list[int]]:
    """The lines of a column, parted by those that are none of its prose.

    A wider line stands in another one. A heading, a name and the like end before the column does, and
    without a mark. An item counts itself; what only looks so in the middle of a clause (他说：) does not.
    """
    part: list[int] = []
    for index in stretch:
        text = texts[index]
        alone = width(text) > full or (width(text) < full - SLACK and not PAUSES.search(text))
        within = bool(part) and not PAUSES.search(texts[part[-1]])
        if part and (alone or _COUNTED.match(text) or (BEGINS_ANEW.match(text) and not within)):
            yield part
            part = []
        if alone:
            yield [index]
        else:
            part.append(index)
    if part:
        yield part


def _is_prose(parts: Sequence[Sequence[str]]) -> bool:
    """Whether a column's parts of more than one line are prose, all together."""
    lines = [line for part in parts for line in part]
    if len(lines) < FEWEST or is_verse(lines) or not all(ENDS.search(part[-1]) for part in parts):
        return False
    inner = [line for part in parts for line in part[:-1]]
    inside = sum(STOP_INSIDE.search(line) is not None for line in lines)
    over = sum(PAUSES.search(line) is None for line in inner)
    ended = sum(ENDS.search(line) is not None for line in inner)
    return inside > 0 and over >= OVER and inside + over >= MOST * len(lines) and ended <= ENDING * len(lines)


def _paragraphs(stretch: Sequence[int], texts: Sequence[str], full: float) -> Iterator[tuple[int, ...]]:
    paragraph: list[int] = []
    for index in stretch:
        if paragraph and _ends(texts[paragraph[-1]], texts[index], full):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(index)
    yield tuple(paragraph)


def _ends(line: str, following: str, full: float) -> bool:
    """Whether a paragraph ends with this line: it has room left behind a full stop, or a talk begins."""
    return ENDS.search(line) is not None and (width(line) < full - 1 or following.startswith(_QUOTES))
