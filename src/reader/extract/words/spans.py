"""Spans that follow their words when a block's text is cut, added to, tidied or put together."""

from __future__ import annotations

from bisect import bisect_right
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
