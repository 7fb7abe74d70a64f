"""Divides an article that is too large for one document into portions, of which one is shown at a time.

Qt writes a document at once, lays a table out as a whole, and shows nothing below 8,388,607 px: all three end
here. Nearly every article is one portion.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.gui.breaks import LONGEST_PARAGRAPH, new_lines
from reader.model import TITLE, BlockKind, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Article, Block

MOST_WORK = 12_000
"""So much is written and laid out at once; a plain paragraph is 1, and takes some 10 microseconds."""
TALLEST_PX = 7_000_000
"""A portion is no higher, as far as that can be told beforehand."""
SMALL = 500
"""An article of which no more is to be counted is one portion at every type size."""

_WORK = {
    BlockKind.HEADING: 4,
    BlockKind.LIST: 5,
    BlockKind.TABLE: 12,
    BlockKind.FIGURE: 20,
    BlockKind.NOTE: 6,
    BlockKind.ATTACHMENT: 7,
    BlockKind.VIDEO: 7,
}
"""By kind: of a block, of one item of a list, of one cell of a table."""
_WORK_OF_SPAN = 2
_PLAIN = {BlockKind.PARAGRAPH, BlockKind.QUOTE}
_LARGER = 2
"""A heading's line is so much higher, and the room for an item of a nested list so much narrower."""
_CELL = 2
"""Each column of a table has room for so many characters in a line."""
_TOGETHER = 500
"""So many plain paragraphs are looked at together."""


class Room(Struct, frozen=True):
    """What a column of text has room for."""

    letters: int
    """In a line."""
    line_px: float
    """From line to line."""
    gap_px: float
    """Around a block, or a cell."""
    picture_px: float
    """The highest picture."""


class Portion(Struct, frozen=True):
    """A part of an article that stands in one document: [start, end)."""

    number: int
    """Counted from 1."""
    count: int
    """How many there are."""
    start: Place
    end: Place

    def blocks(self) -> range:
        """The blocks of which something stands in it; not the title."""
        return range(max(0, self.start.block), self.end.block + (self.end.offset > 0))

    def within(self, block: int) -> tuple[int, int | None]:
        """Which part of this block's text stands in it, in code points; None for all up to the end."""
        return (
            self.start.offset if block == self.start.block else 0,
            self.end.offset if block == self.end.block else None,
        )

    def has(self, block: int, offset: int) -> bool:
        """Whether this place of the text stands in it."""
        return (self.start.block, self.start.offset) <= (block, offset) < (self.end.block, self.end.offset)


def whole(article: Article) -> Portion:
    """All of it as one portion."""
    return Portion(1, 1, Place(TITLE, 0), Place(len(article.blocks), 0))


def portion_at(portions: Sequence[Portion], place: Place) -> int:
    """The index of the portion in which this place stands."""
    starts = [(portion.start.block, portion.start.offset) for portion in portions]
    return max(0, bisect_right(starts, (place.block, place.offset)) - 1)


def is_small(article: Article) -> bool:
    """Whether it is plainly one portion; for nearly every article this is the whole question."""
    if len(article.blocks) > SMALL:
        return False
    counted = 0
    for block in article.blocks:
        lines = block.text.count("\n") + len(block.text) // 100
        cells = sum(len(row) for row in block.rows)
        counted += 1 + lines + cells + len(block.spans)
        if counted > SMALL:
            return False
    return True


def portions_of(article: Article, room: Room) -> tuple[Portion, ...]:
    """The portions in which it is shown in this room."""
    starts = [Place(TITLE, 0), *_further_starts(article, room)]
    ends = [*starts[1:], Place(len(article.blocks), 0)]
    return tuple(
        Portion(number, len(starts), *both) for number, both in enumerate(zip(starts, ends, strict=True), 1)
    )


def _further_starts(article: Article, room: Room) -> Iterator[Place]:
    work, height = 0.0, 0.0
    for place, more, taller in _pieces(article, room):
        if work and (work + more > MOST_WORK or height + taller > TALLEST_PX):
            yield place
            work, height = 0.0, 0.0
        work += more
        height += taller


def _pieces(article: Article, room: Room) -> Iterator[tuple[Place, float, float]]:
    """Where a portion may begin; the work and the height, in px, from there to the next such place."""
    blocks = article.blocks
    for first in range(0, len(blocks), _TOGETHER):
        some = blocks[first : first + _TOGETHER]
        lengths = [len(block.text) for block in some]
        plain = _PLAIN.issuperset([block.kind for block in some]) and not any(block.spans for block in some)
        if len(some) == _TOGETHER and plain and max(lengths) <= LONGEST_PARAGRAPH:
            lines = len(some) + sum(lengths) // room.letters
            yield Place(first, 0), len(some), lines * room.line_px + len(some) * room.gap_px
            continue
        for number, block in enumerate(some, first):
            yield from _pieces_of(number, block, room)


def _pieces_of(number: int, block: Block, room: Room) -> Iterator[tuple[Place, float, float]]:
    spans = [span.start for span in block.spans]
    each = _WORK.get(block.kind, 1)
    letters = room.letters
    taller, cells = 1.0, 1
    parts = [block.text]
    between = 1
    if block.kind is BlockKind.TABLE and block.rows:
        cells = len(block.rows[0])
        letters = max(_CELL, letters // max(1, cells))
        parts = ["\t".join(row) for row in block.rows]
    elif block.kind is BlockKind.LIST:
        parts = list(block.items)
        letters = max(1, letters // _LARGER)
    elif block.kind in {BlockKind.PREFORMATTED, BlockKind.CODE}:
        parts = block.text.split("\n")
    elif block.kind in _PLAIN and len(block.text) > LONGEST_PARAGRAPH:
        between = 0
        ends = new_lines(block.text)
        parts = [block.text[start:end] for start, end in zip([0, *ends], [*ends, None], strict=True)]
    elif block.kind is BlockKind.HEADING:
        taller = _LARGER
        letters = max(1, letters // _LARGER)
    picture = room.picture_px if block.kind is BlockKind.FIGURE else 0.0
    start = 0
    for part in parts:
        end = start + len(part) + between
        longest = max(map(len, part.split("\t"))) if cells > 1 else len(part)
        lines = part.count("\n") + longest // letters + 1
        inside = bisect_right(spans, end - 1) - bisect_right(spans, start - 1) if spans else 0
        work = each * cells + _WORK_OF_SPAN * inside
        yield Place(number, start), work, lines * room.line_px * taller + room.gap_px + picture
        start = end
