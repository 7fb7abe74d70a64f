"""Spans that follow their words when a block's text is cut, added to, tidied or put together."""

from __future__ import annotations

from bisect import bisect_right
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import Block, BlockKind, Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Change = tuple[int, int, int]
"""A stretch [start, end) of a text and how many code points stand in its place afterwards."""

_OUTER_FIRST = (
    SpanKind.LINK,
    SpanKind.NOTE,
    SpanKind.SUPERSCRIPT,
    SpanKind.SUBSCRIPT,
    SpanKind.STRONG,
    SpanKind.EMPHASIS,
    SpanKind.CODE,
)


def parts_of(block: Block) -> Iterator[tuple[int, int]]:
    """The stretches [start, end) of a block's text that a cut should not cross.

    A list's items and a table's cells, empty ones among them; of any other block all of its text.
    """
    if block.kind not in {BlockKind.LIST, BlockKind.TABLE}:
        yield 0, len(block.text)
        return
    parts = block.items if block.kind is BlockKind.LIST else tuple(cell for row in block.rows for cell in row)
    start = 0
    for part in parts:
        yield start, start + len(part)
        start += len(part) + 1


def without(block: Block, start: int, end: int) -> Block:
    """A block without [start, end) of its text; its spans, items, rows and merges follow.

    Spans that lose all their words go. Two items that lose the newline between them are one, with the
    first one's level and marker. What separates a table's cells stays even where the cut holds it: cut
    within one of parts_of, and with_inserted gives back the identical text.
    """
    start, end = max(0, start), min(end, len(block.text))
    if start >= end:
        return block
    if block.kind is BlockKind.TABLE and block.rows:
        pieces = [(max(start, first), min(end, last), 0) for first, last in parts_of(block)]
        return _changed(block, [piece for piece in pieces if piece[0] < piece[1]], "")
    text = block.text[:start] + block.text[end:]
    clean = replace(block, text=text, spans=moved(block.spans, [(start, end, 0)]))
    if block.kind is not BlockKind.LIST or not block.items:
        return clean
    first = 1 + block.text.count("\n", 0, start)
    behind = first + block.text.count("\n", start, end)
    return replace(
        clean,
        items=tuple(text.split("\n")),
        levels=block.levels[:first] + block.levels[behind:],
        markers=block.markers[:first] + block.markers[behind:],
    )


def with_inserted(block: Block, offset: int, text: str) -> Block:
    """A block with a text put in before the code point `offset`; its spans, items, rows and merges follow.

    A span grows only where the text lands inside it, not at its edges. A newline in a list begins an
    item of the same level without a marker; in a table a tab or newline becomes a space.
    """
    offset = max(0, min(offset, len(block.text)))
    if not text:
        return block
    change = [(offset, offset, len(text))]
    if block.kind is BlockKind.TABLE and block.rows:
        return _changed(block, change, text.translate({0x09: " ", 0x0A: " "}))
    whole = block.text[:offset] + text + block.text[offset:]
    grown = replace(block, text=whole, spans=moved(block.spans, change))
    if block.kind is not BlockKind.LIST or not block.items:
        return grown
    next_ = 1 + block.text.count("\n", 0, offset)
    added = text.count("\n")
    return replace(
        grown,
        items=tuple(whole.split("\n")),
        levels=block.levels[:next_] + block.levels[next_ - 1 : next_] * added + block.levels[next_:],
        markers=block.markers and block.markers[:next_] + ("",) * added + block.markers[next_:],
    )


def moved(spans: Iterable[Span], changes: Sequence[Change]) -> tuple[Span, ...]:
    """Spans after changes of their text, which are in order and never overlap.

    A place inside a changed stretch moves to the nearest place in what stands there now. Where nothing
    stood before, a span that begins there moves behind what came, and one that ends there stays before it.
    """
    spans = tuple(spans)
    if not spans or not changes:
        return spans
    ends = [end for _, end, _ in changes]
    gains = [0]
    for start, end, length in changes:
        gains.append(gains[-1] + length - (end - start))

    def place(offset: int, *, closing: bool) -> int:
        index = bisect_right(ends, offset)
        while closing and index and changes[index - 1][:2] == (offset, offset):
            index -= 1
        if index < len(changes) and changes[index][0] < offset:
            start, _, length = changes[index]
            return start + gains[index] + min(offset - start, length)
        return offset + gains[index]

    found = [
        replace(span, start=place(span.start, closing=False), end=place(span.end, closing=True))
        for span in spans
    ]
    return in_order(span for span in found if span.start < span.end)


def shifted(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    """Spans of a text that now stands so many code points into another."""
    return tuple(replace(span, start=span.start + by, end=span.end + by) for span in spans)


def trimmed(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without the white space at their edges; those with nothing else go."""
    found = []
    for span in in_order(spans):
        words = text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - (len(words) - len(words.rstrip()))
        if start < end:
            found.append(replace(span, start=start, end=end))
    return in_order(found)


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans sorted by their starts, the outer before the inner; one that crosses another is cut there."""
    spans = tuple(spans)
    if all(span.start < span.end for span in spans) and all(
        one.end <= other.start for one, other in pairwise(spans)
    ):
        return spans
    waiting = [(*_order(span), span.kind, span) for span in set(spans)]
    heapify(waiting)
    found: list[Span] = []
    ends: list[int] = []
    while waiting:
        span = heappop(waiting)[-1]
        while ends and ends[-1] <= span.start:
            ends.pop()
        if ends and span.end > ends[-1]:
            rest = replace(span, start=ends[-1])
            heappush(waiting, (*_order(rest), rest.kind, rest))
            span = replace(span, end=ends[-1])
        found.append(span)
        ends.append(span.end)
    return tuple(found)


def _order(span: Span) -> tuple[int, int, int, str]:
    return span.start, -span.end, _OUTER_FIRST.index(span.kind), span.target


def _changed(block: Block, changes: Sequence[Change], text: str) -> Block:
    """A table after changes that each lie within one cell, the text standing in place of each."""
    cells: list[str] = []
    for first, last in parts_of(block):
        cell = block.text[first:last]
        for start, end, _ in reversed(changes):
            if first <= start and end <= last:
                cell = cell[: start - first] + text + cell[end - first :]
        cells.append(cell)
    each = iter(cells)
    rows = tuple(tuple(next(each) for _ in row) for row in block.rows)
    return replace(
        block, text="\n".join("\t".join(row) for row in rows), rows=rows, spans=moved(block.spans, changes)
    )
