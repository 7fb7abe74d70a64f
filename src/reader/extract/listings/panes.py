"""Panes of a list that open by a tab above it: one is shown, the others are hidden until somebody asks."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.listings.titled_links import TITLE
from reader.extract.page.lines import size

if TYPE_CHECKING:
    from reader.extract.page.tree import Document, Node

PANES = 40
"""So many hidden elements are looked at ..."""
ELEMENTS = 2_000
"""... and so many elements in each, and in what is shown beside it."""
FEWEST = 2
"""A pane holds so many links at least."""


def with_panes(document: Document) -> bool:
    """Show the hidden panes beside those that are shown; whether there were any.

    A pane is called like one that is shown beside it, and its links are made alike: what somebody has
    smuggled into a page is not.
    """
    shown = [node for node in document.concealed[:PANES] if _is_pane(node)]
    for node in shown:
        node.hidden = False
    if shown:
        document.seen = [*document.body.walk()]
    return bool(shown)


def _is_pane(node: Node) -> bool:
    make = _make(node)
    return make is not None and any(
        other.tag == node.tag and not other.hidden and _is_called_like(node, other) and _make(other) == make
        for other in (node.parent.elements if node.parent else ())
    )


def _is_called_like(one: Node, other: Node) -> bool:
    names, others = set(one.get("class").split()), set(other.get("class").split())
    return not names.isdisjoint(others) or names == others


def _make(pane: Node) -> tuple[str, ...] | None:
    """The elements from a pane to most of the links in it; None where it holds no titles."""
    makes: Counter[tuple[str, ...]] = Counter()
    for node in islice(pane.walk(skip=False), 1, ELEMENTS):
        if node.tag == "a" and node.get("href") and size(node.text(skip=False)) >= TITLE:
            tags = []
            for outer in node.above():
                if outer is pane:
                    break
                tags.append(outer.tag)
            makes[tuple(tags)] += 1
    (make, count), *_ = makes.most_common(1) or [((), 0)]
    return make if count >= FEWEST else None
