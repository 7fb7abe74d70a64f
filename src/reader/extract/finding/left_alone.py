"""Headings of which nothing is left, since what stood below them is none of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.page.names import names_of
from reader.extract.page.tree import HEADINGS, SUBHEADINGS

if TYPE_CHECKING:
    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

_SHOWN = frozenset({"img", "video", "iframe", "table"})


def drop_left_alone(root: Node, lines: Lines) -> None:
    """Mark the boxes of root of which nothing but the heading is left, and labels of lists that are gone."""
    places: dict[Node, int] = {}
    for line in lines.of(root):
        node = line.node
        if node is root or _is_dropped(node, root):
            continue
        if node.tag in SUBHEADINGS:
            box = next((outer for outer in node.above() if lines.count(outer) > 1), root)
            if box.tag == "header" or "header" in names_of(box):
                continue  # an entry's: its text stands below
            if box is not root and all(other is line or _is_gone(other, root) for other in lines.of(box)):
                box.dropped = True
            elif _heads_nothing(node, lines, places):
                node.dropped = True


def _heads_nothing(heading: Node, lines: Lines, places: dict[Node, int]) -> bool:
    """Whether what stood below a heading has been dropped, up to the next one of its rank or a higher one.

    places: where elements stand among their parent's, as far as it was asked; there may be thousands.
    """
    beside = heading.parent.elements if heading.parent is not None else []
    if heading not in places:
        places.update((one, index) for index, one in enumerate(beside))
    gone = False
    for index in range(places.get(heading, len(beside)) + 1, len(beside)):
        one = beside[index]
        if one.dropped:
            gone = gone or (one in lines.spans and lines.count(one) > 1)
        elif one.tag in HEADINGS and one.tag <= heading.tag:
            return gone
        elif one in lines.spans or one.text() or any(inner.tag in _SHOWN for inner in one.walk()):
            return False
    return False


def _is_gone(line: Line, root: Node) -> bool:
    """Whether a line has been dropped, or the links that are all of it."""
    return _is_dropped(line.node, root) or (
        line.is_link and all(inner.dropped for inner in line.node.walk(skip=False) if inner.tag == "a")
    )


def _is_dropped(node: Node, root: Node) -> bool:
    while node is not root:
        if node.dropped:
            return True
        if node.parent is None:
            return False
        node = node.parent
    return False
