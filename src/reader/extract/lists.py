"""Lists as their items' texts."""

from __future__ import annotations

from reader.extract.text import tidy
from reader.extract.tree import BLOCKS, Node

NO_TEXT = frozenset({"rt", "rp", "noscript"})
"""Elements whose text is not read with the line that they stand in."""

_BLOCKY = frozenset(
    ["img", "table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "pre", "blockquote", "section", "article"]
)
MANY = 2
"""A list item with more paragraphs than this is not an item but a part of the article."""


def items_of(node: Node) -> list[str]:
    """A list's items, a nested list's after the item that holds it.

    Empty where it is a list only for its looks: its items hold pictures, headings or whole texts, or
    something stands between them.
    """
    items: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            if not child.isspace():
                return []
        elif child.hidden or child.dropped:
            continue
        elif child.tag in {"ul", "ol"}:
            items.extend(items_of(child))
        elif child.tag == "li" and _is_plain(child):
            own, nested = _item(child)
            items += [own, *nested] if own else nested
        elif child.text():
            return []
    return items


def _is_plain(item: Node) -> bool:
    """Whether an item is a line or two and no part of an article of its own."""
    inner = [node.tag for node in item.walk()]
    return _BLOCKY.isdisjoint(inner) and inner.count("p") <= MANY


def _item(node: Node) -> tuple[str, list[str]]:
    own: list[str] = []
    nested: list[str] = []

    def read(inner: Node) -> None:
        for child in inner.children:
            if isinstance(child, str):
                own.append(child)
            elif child.hidden or child.dropped or child.tag in NO_TEXT:
                continue
            elif child.tag in {"ul", "ol"}:
                nested.extend(items_of(child))
            else:
                gap = " " if child.tag in BLOCKS or child.tag == "br" else ""
                own.append(gap)
                read(child)
                own.append(gap)

    read(node)
    return tidy("".join(own)), nested
