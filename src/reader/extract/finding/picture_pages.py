"""A page whose article is pictures and no text: a policy drawn on one sheet, a comic, a poster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.page.names import is_other
from reader.extract.parts.pictures import image_of

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document, Node

_HOLDERS = frozenset({"div", "section", "article", "main", "p", "td", "center", "figure", "ul"})


def pictures_below(document: Document, lines: Lines, anchor: int | None, base: str) -> Node | None:
    """The element below the heading with the most pictures and no text; None where there is none.

    anchor is the line that is the article's heading: without one nothing tells an article's picture from
    the site's. base is the address that links start from.
    """
    if anchor is None:
        return None
    heading, below = lines.lines[anchor].node, False
    best, most = None, 0
    for node in document.seen:
        below = below or node is heading
        if not below or node.tag not in _HOLDERS or _says(node, lines) or not _says(node.parent, lines):
            continue
        if any(is_other(outer, lines.void) for outer in (node, *node.above()) if outer is not document.body):
            continue
        shown = sum(_is_picture(inner, base) for inner in node.walk())
        if shown > most:
            best, most = node, shown
    return best


def _says(node: Node | None, lines: Lines) -> bool:
    """Whether there is anything to read in an element."""
    return node is not None and node in lines.spans and lines.count(node) > 0


def _is_picture(node: Node, base: str) -> bool:
    if node.tag != "img" or any(outer.tag == "a" for outer in node.above()):
        return False
    image = image_of(node, base)
    return image is not None and not image.inline
