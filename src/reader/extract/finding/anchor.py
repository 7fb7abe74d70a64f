"""Which line of a page is the article's heading, as far as the page's head tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.about.site_names import parts_of
from reader.extract.parts.headings import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document

SHORTEST_TITLE = 5
SHORTEST_HEADING = 3
"""So short a title must be a heading, and begin what the head says ..."""
SHORTEST_NAME = 2
"""... and a shorter one must be an h1, and all of a part of it: somebody's name."""
LONGEST_TITLE = 80
_PARTS = frozenset({"h2", "h3", "h4"})
MOST_ABOVE = 0.1
"""A line with less text below it than this part of what stands above it is no heading of any."""


def anchor_of(document: Document, lines: Lines) -> int | None:
    """The line that repeats the page's title most fully; None when none does."""
    written = [title for title in (document.title, document.meta("og:title", "articletitle")) if title]
    titles = [letters(title) for title in written]
    names = {letters(part) for title in written for part in parts_of(title)[:1]}
    best, longest = None, 0
    for index, line in enumerate(lines.lines):
        if line.size > LONGEST_TITLE or (line.is_link and line.node.tag not in {"h1", "h2"}):
            continue
        if lines.goods[-1] - lines.goods[index + 1] < MOST_ABOVE * lines.goods[index]:
            continue
        key = letters(line.text)
        if len(key) < SHORTEST_HEADING and not (
            len(key) >= SHORTEST_NAME and line.node.tag == "h1" and key in names
        ):
            continue
        if len(key) + 4 <= longest or not any(key in title for title in titles):
            continue
        heading = line.node.tag in {"h1", "h2", "h3"} or any(
            node.tag in {"h1", "h2"} for node in line.node.above()
        )
        if len(key) < SHORTEST_TITLE and not (heading and any(title.startswith(key) for title in titles)):
            continue
        weight = len(key) + (4 if heading else 0)
        if weight > longest:
            best, longest = index, weight
    return best if best is None else _whole(lines, best, titles)


def _whole(lines: Lines, best: int, titles: Sequence[str]) -> int:
    """The page's great heading where the best is the heading of a part: its words, and what is told there.

    <title> may say what that part tells: 酸汤冬瓜, and below it 酸汤冬瓜的做法.
    """
    if lines.lines[best].node.tag not in _PARTS:
        return best
    key = letters(lines.lines[best].text)
    for index in range(best):
        line = lines.lines[index]
        own = letters(line.text) if line.node.tag == "h1" else ""
        if len(own) >= SHORTEST_HEADING and key.startswith(own) and any(own in title for title in titles):
            return index
    return best
