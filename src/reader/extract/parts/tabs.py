"""Parts of a text that are shown by turns, each by its name in a row above them: on Linux, on Windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.extract.page.tree import Node


def is_row(node: Node) -> bool:
    """Whether an element holds nothing but the names of such parts: labels that switch something."""
    return len(node.elements) > 1 and all(one.tag == "label" and one.get("for") for one in node.elements)


def parts_of(row: Node) -> dict[Node, Node]:
    """The name that each part has in the row above them; none where they cannot be told."""
    beside = row.parent.elements if row.parent is not None else []
    place = next((index for index, one in enumerate(beside) if one is row), len(beside))
    parts = beside[place + 1].elements if place + 1 < len(beside) else []
    return dict(zip(parts, row.elements, strict=True)) if len(parts) == len(row.elements) else {}
