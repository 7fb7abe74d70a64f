"""Divides an article that is too large for one document into portions, of which one is shown at a time.

Qt writes a document at once, lays a table out as a whole, and shows nothing below 8,388,607 px: all three end
here. Nearly every article is one portion.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.gui.document.breaks import LONGEST_PARAGRAPH, new_lines
from reader.gui.document.column_widths import is_table
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

_WORK: dict[BlockKind, float] = {
    BlockKind.HEADING: 4,
    BlockKind.LIST: 5,
    BlockKind.TABLE: 12,
    BlockKind.FIGURE: 20,
    BlockKind.NOTE: 6,
    BlockKind.PREFORMATTED: 1.5,
    BlockKind.CODE: 2,
    BlockKind.ATTACHMENT: 7,
    BlockKind.VIDEO: 7,
}
"""By kind: of a block, of one item of a list, of one cell of a table, of one line."""
_WORK_OF_SPAN = 3
_WORK_OF_CHIP = 4
"""Where something was taken out, a number is written that can be pressed."""
_WORK_OF_LINE = 8
"""Of a cell that has a line of its own, with its header before it."""
_WORK_OF_LETTER = 0.004
_WORK_OF_LETTER_IN_TABLE = 0.12
"""Qt lays a table out as a whole, and its letters with it."""
LONGEST_ROW = 20_000
"""Code points. A table's row that is longer may go on in another portion."""
_PLAIN = {BlockKind.PARAGRAPH, BlockKind.QUOTE}
_DIVIDED_BY_LINES = {BlockKind.LIST, BlockKind.TABLE, BlockKind.PREFORMATTED, BlockKind.CODE}
"""Their text is that of their items, rows or lines, joined by newlines; others' is divided by sentences."""
_DIVIDED = _PLAIN | {BlockKind.NOTE}
_WORK_TOGETHER = 250
"""So much is looked at together."""
_LARGER = 2
"""A heading's line is so much higher, and the room for an item of a nested list so much narrower."""
_CELL = 2
"""Each column of a table has room for so many characters in a line."""
_TOGETHER = 100
"""So many short blocks are looked at together."""
_SHORT = 1_000
"""Code points."""


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
    apart: frozenset[int] = frozenset()
    """The blocks that are tables of which each row stands by itself."""


class Most(Struct, frozen=True):
    """How much is to stand in one portion."""

    work: float
    """In the unit of MOST_WORK."""
    of_letter: float
    """So much work is each letter outside tables."""


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
    counted = len(article.notices)
    for block in article.blocks:
        lines = block.text.count("\n") + len(block.text) // 100
        cells = sum(len(row) for row in block.rows)
        counted += 1 + lines + cells + len(block.spans)
        if counted > SMALL:
            return False
    return True


def portions_of(article: Article, room: Room) -> tuple[Portion, ...]:
    """The portions in which it is shown in this room."""
    most = Most(MOST_WORK, _WORK_OF_LETTER)
    return portions_between(article, [Place(TITLE, 0), *starts_in(article, room, most)])


def portions_between(article: Article, starts: Sequence[Place]) -> tuple[Portion, ...]:
    """The portions that begin at these places."""
    ends = [*starts[1:], Place(len(article.blocks), 0)]
    return tuple(
        Portion(number, len(starts), *both) for number, both in enumerate(zip(starts, ends, strict=True), 1)
    )


def starts_in(article: Article, room: Room, most: Most) -> Iterator[Place]:
    """Where each further portion begins, when no more stands in one."""
    work, height = 0.0, 0.0
    chips = [(notice.block, notice.offset or 0) for notice in article.notices if notice.block is not None]
    chips.sort()
    written = 0
    for place, more, taller in _pieces(article, room, most.of_letter, {block for block, _ in chips}):
        before = bisect_left(chips, (place.block, place.offset))
        work += _WORK_OF_CHIP * (before - written)
        written = before
        if work and (work + more > most.work or height + taller > TALLEST_PX):
            yield place
            work, height = 0.0, 0.0
        work += more
        height += taller


def _pieces(
    article: Article, room: Room, of_letter: float, told: set[int]
) -> Iterator[tuple[Place, float, float]]:
    """Where a portion may begin; the work and the height, in px, from there to the next such place.

    told: the blocks with chips, whose work is not counted here.
    """
    blocks = article.blocks
    for first in range(0, len(blocks), _TOGETHER):
        some = blocks[first : first + _TOGETHER]
        if any(block.spans or block.rows for block in some) or not told.isdisjoint(
            range(first, first + _TOGETHER)
        ):
            short = False
        else:
            lengths = [len(block.text) for block in some]
            short = max(lengths) <= _SHORT
        if not short:
            for number, block in enumerate(some, first):
                yield from _pieces_of(number, block, room, of_letter)
            continue
        kinds = [block.kind for block in some]
        alike = kinds.count(kinds[0]) == len(kinds)
        # To ask for each one's work by itself is slow: there may be two hundred thousand.
        works = [_work_of(kinds[0])] * len(kinds) if alike else [_work_of(kind) for kind in kinds]
        more = 0.0
        if "\n" in "".join([block.text for block in some]):
            more = sum(block.text.count("\n") * each for block, each in zip(some, works, strict=True))
        work = sum(works) + more + of_letter * sum(lengths)
        # Rather too high than too low.
        plain = _PLAIN.issuperset(kinds[:1] if alike else kinds)
        letters = room.letters if plain else max(1, room.letters // _LARGER)
        lines = len(some) + more + sum(lengths) // letters
        pictures = kinds.count(BlockKind.FIGURE)
        yield (
            Place(first, 0),
            work,
            lines * room.line_px + len(some) * room.gap_px + pictures * room.picture_px,
        )


def _work_of(kind: BlockKind) -> float:
    return _WORK.get(kind, 1)


def _pieces_of(
    number: int, block: Block, room: Room, of_letter: float
) -> Iterator[tuple[Place, float, float]]:
    kind = block.kind
    spans = [span.start for span in block.spans]
    each, letters, taller = _work_of(kind), room.letters, 1.0
    picture = room.picture_px if kind is BlockKind.FIGURE else 0.0
    longest = LONGEST_PARAGRAPH
    if is_table(block) and number not in room.apart:
        cells = len(block.rows[0])
        each, of_letter, longest = each * cells, _WORK_OF_LETTER_IN_TABLE, LONGEST_ROW
        letters = max(_CELL, letters // max(1, cells))
    elif is_table(block):
        each, taller = _WORK_OF_LINE * len(block.rows[0]), float(len(block.rows[0]))
    elif block.rows:
        each = 1.0
    elif kind is BlockKind.LIST:
        letters = max(1, letters // _LARGER)
    elif kind is BlockKind.HEADING:
        taller, letters = _LARGER, max(1, letters // _LARGER)
    for start, end, parts in _stretches(block, each, longest):
        # Where lines end within a part is not looked for: they are counted as if they all did.
        lines = parts + (end - start) // letters + (block.text.count("\n", start, end) if parts == 1 else 0)
        inside = bisect_left(spans, end) - bisect_left(spans, start) if spans else 0
        work = each * parts + of_letter * (end - start) + _WORK_OF_SPAN * inside
        yield Place(number, start), work, lines * room.line_px * taller + parts * room.gap_px + picture


def _stretches(block: Block, each: float, longest: int) -> Iterator[tuple[int, int, int]]:
    """Stretches of a block's text [start, end) between which it may be divided, and how many parts each has.

    Parts are lines, items or rows, several together where they are short; of a long one its pieces.
    """
    text = block.text
    if block.kind in _DIVIDED_BY_LINES:
        lengths = [len(part) + 1 for part in text.split("\n")]
    elif block.kind in _DIVIDED:
        lengths = [len(text) + 1]
    else:
        yield 0, len(text) + 1, 1
        return
    together = max(1, int(_WORK_TOGETHER // each))
    start = 0
    for first in range(0, len(lengths), together):
        some = lengths[first : first + together]
        if max(some) <= longest:
            yield start, start + sum(some), len(some)
            start += sum(some)
            continue
        for length in some:
            places = new_lines(text[start : start + length]) if length > longest else []
            for begin, end in pairwise([0, *places, length]):
                yield start + begin, start + end, 1
            start += length
