"""What stands wholly before or after the running text of the article's element: links, for the most part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.finding.headed_tables import section_of
from reader.extract.page.lines import positive
from reader.extract.parts.captions import is_in_caption

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node

PICTURE = 2
"""A picture has at most so many lines: its caption, and who took it."""
LITTLE = 0.08
"""What is cut off holds no more than this part of the running text."""
MANY = 5
"""What is cut off holds at least so many links, and more of them than other lines."""


def drop_around(root: Node, lines: Lines, sections: set[Node], anchor: int | None) -> None:
    """Drop the elements that stand wholly before or after the best run of lines, where links stand there.

    Tables of facts and sections, which may be lists of links, are never before it or after it.
    """
    span = lines.spans[root]
    _, first, end = lines.best_run(span.first, span.end)
    if first >= end:
        return
    most = LITTLE * positive(lines.of(root))
    if not (_is_clear(lines, span.first, first, most) or _is_clear(lines, end, span.end, most)):
        return
    # On a page that is an article all over, what stands above the heading is none of it.
    begin = span.first if root.tag != "body" else span.end if anchor is None else anchor
    tables = [
        part
        for node in root.walk()
        if node.tag == "table"
        and node in lines.spans
        and (lines.spans[node].first >= begin or node.parent is root)
        and (part := section_of(node, root, lines)) is not None
    ]
    first = min([first, *(lines.spans[table].first for table in tables)])
    end = max([end, *(lines.spans[part].end for part in (*sections, *tables))])
    head = _is_clear(lines, span.first, first, most)
    tail = _is_clear(lines, end, span.end, most)
    stack = list(root.elements) if head or tail else []
    while stack:
        node = stack.pop()
        if node.dropped or node.hidden or node not in lines.spans:
            continue
        own = lines.spans[node]
        if (head and own.end <= first and own.first < first) or (
            tail and own.first >= end and own.end > own.first
        ):
            node.dropped = not _is_picture(node, lines)
        elif own.first < first or own.end > end:
            stack.extend(node.elements)


def _is_picture(node: Node, lines: Lines) -> bool:
    """Whether an element is one picture with its caption, and who took it: no link, and nothing else."""
    mine = lines.of(node)
    return (
        0 < len(mine) <= PICTURE
        and not any(line.linked for line in mine)
        and is_in_caption(mine[0].node)
        and sum(inner.tag == "img" for inner in node.walk()) == 1
    )


def _is_clear(lines: Lines, first: int, end: int, most: float) -> bool:
    """Whether the lines [first, end) are links and furniture with no more running text than `most`."""
    # Teasers are boxes of their own and say nothing about the lines around them.
    carded = {
        place for card in lines.cards for place in range(lines.spans[card].first, lines.spans[card].end)
    }
    part = [lines.lines[place] for place in range(first, end) if place not in carded]
    links = sum(line.is_link for line in part)
    return links >= MANY and 2 * links > len(part) and positive(part) <= most
