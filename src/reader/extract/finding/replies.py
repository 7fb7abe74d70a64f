"""Comments and replies: many elements of one make below the article, each with a date or a way to answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.words.dates import date_in

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node

FEWEST = 3
"""So many elements of one make are a series."""
MOSTLY = 0.7
"""At least this part of a series bears the marks of a reply."""

BEGINNING = 2
"""One of the first lines of a chronicle's element is its heading."""
_HEADINGS = frozenset({"h2", "h3"})
_REPLY = re.compile(
    r"^\W*(?:回复|回覆|回應|举报|檢舉|引用|\d+\s*[楼樓]|沙发|reply|report|permalink)\W*$|"
    r"(?:回复|回覆|舉報|举报|\bsays:|said:|wrote:|\breply\b)\s*\W*$|"
    r"\d+\s*(?:分钟|小时|天|个月|年)前|(?:minutes?|hours?|days?|weeks?|months?|years?) ago\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"回|举报|檢舉|舉報|引用|楼|樓|沙发|前|report|permalink|reply|says:|said:|wrote:|ago\b")
"""Without any of these, in lower case, a line bears no such mark."""
_TIME = re.compile(r"\d{1,2}[:：]\d{2}")
_LONGEST_MARK = 60
"""A line of marks is no longer than this, in characters."""


def drop_replies(root: Node, lines: Lines, start: int) -> None:
    """Mark every series of replies in root that begins after the line `start` as dropped.

    Where a series holds most of what there is to read, only dates with times prove it. One whose elements
    begin with headings is a chronicle.
    """
    whole = lines.size(root) or 1.0
    for parent in [node for node in root.walk() if len(node.elements) >= FEWEST]:
        series: dict[tuple[str, str], list[Node]] = {}
        for child in parent.elements:
            if (
                child in lines.spans
                and not child.dropped
                and lines.spans[child].end > lines.spans[child].first
            ):
                series.setdefault((child.tag, child.get("class")), []).append(child)
        for nodes in series.values():
            later = [node for node in nodes if lines.spans[node].first > start]
            if len(later) < FEWEST:
                continue
            large = sum(map(lines.size, later)) > 0.5 * whole
            if sum(_is_chronicle(node, lines) for node in later) >= MOSTLY * len(later):
                continue
            if sum(_is_reply(node, lines, dated=large) for node in later) >= MOSTLY * len(later):
                for node in later:
                    node.dropped = True


def _is_chronicle(node: Node, lines: Lines) -> bool:
    """Whether an element tells what happened, and when: under a heading of its own, with no name beside."""
    first = lines.of(node)[:BEGINNING]
    return any(line.node.tag in _HEADINGS and not line.is_link for line in first) and not any(
        _bears_mark(line.text) for line in lines.of(node)
    )


def _bears_mark(text: str) -> bool:
    """Whether a line tells how long ago somebody wrote, or offers to answer."""
    return _SIGN.search(text.lower()) is not None and _REPLY.search(text) is not None


def tells_when_written(text: str) -> bool:
    """Whether a line tells when something was written, by the minute, and little more: who wrote it."""
    return len(text) <= _LONGEST_MARK and bool(_TIME.search(text) and date_in(text))


def _is_reply(node: Node, lines: Lines, *, dated: bool) -> bool:
    """Whether an element has a line that tells who wrote it when, or (unless `dated`) offers to answer."""
    return any(
        tells_when_written(line.text)
        or (not dated and len(line.text) <= _LONGEST_MARK and _bears_mark(line.text))
        for line in lines.of(node)
    )
