"""Cards that lead to other articles, set between or below an article's paragraphs: linked headings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract.find import positive
from reader.extract.lines import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.lines import Line, Lines
    from reader.extract.tree import Node

WHOLLY = 0.9
"""A line with more than this part of it link text is nothing but a link."""
FEWEST = 2
"""So many cards of one make are a series."""
LARGEST = 120
"""A card has at most so much to read, in Chinese characters ..."""
LINES = 8
"""... in so many lines ..."""
FIRST = 2
"""... of which one of the first is its linked heading."""
TITLE = 6
"""A title has at least so much to read."""
MUCH = 0.4
"""What holds more than this part of the article's running text is no series of cards."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HOLDERS = frozenset({"a", "div", "aside", "section", "article", "li", "td"})


def is_card(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element is a link with a heading to another article and nothing else."""
    if node.tag not in {"a", "div", "aside", "section", "article"}:
        return False
    if node.tag not in {"a", "article"} and len(mine) < len(("kicker", "title")):
        return False
    if not all(line.density > WHOLLY for line in mine):
        return False
    return node.tag == "article" or any(_is_heading(line, node) for line in mine)


def drop_series(parent: Node, lines: Lines, whole: float) -> None:
    """Mark the children of an element that are a series of cards: a linked heading, a line or two.

    whole is the value of the article's running text.
    """
    series: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for child in parent.elements:
        if child.tag in _HOLDERS and child in lines.spans and not child.hidden and not child.dropped:
            series[(child.tag, child.get("class"))].append(child)
    for nodes in series.values():
        if len(nodes) < FEWEST:
            continue
        cards = [node for node in nodes if _is_teaser(node, lines.of(node))]
        if len(cards) < FEWEST or 2 * len(cards) < len(nodes):
            continue
        if sum(positive(lines.of(node)) for node in cards) <= MUCH * whole:
            for node in cards:
                node.dropped = True


def _is_teaser(node: Node, mine: Sequence[Line]) -> bool:
    if not 0 < len(mine) <= LINES or sum(line.size for line in mine) > LARGEST:
        return False
    if any(line.density > WHOLLY and _is_heading(line, node) for line in mine[:FIRST]):
        return True
    # Without a heading, a link and when it was published.
    return any(line.density > WHOLLY and line.size >= TITLE for line in mine[:FIRST]) and any(
        is_date(line.text) for line in mine
    )


def _is_heading(line: Line, outermost: Node) -> bool:
    """Whether a line stands in a heading, or is one, inside an element."""
    node: Node | None = line.node
    while node is not None and node is not outermost:
        if node.tag in _HEADINGS:
            return True
        node = node.parent
    return False
