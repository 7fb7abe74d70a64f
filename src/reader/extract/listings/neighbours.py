"""What stands beside a link where several entries share one element, with line breaks between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.page.tree import BLOCKS
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.extract.page.tree import Node

NEIGHBOURS = 12
"""So many pieces of text and elements beside a link are looked at."""


class Neighbours:
    """The texts beside links; where each child of an element stands is found out once."""

    def __init__(self) -> None:
        self._places: dict[Node, dict[int, int]] = {}

    def of(self, link: Node) -> list[str]:
        """The texts behind a link, and before it, up to the next link or line break in the same element."""
        if link.parent is None:
            return [""]
        siblings = link.parent.children
        if link.parent not in self._places:
            self._places[link.parent] = {id(child): place for place, child in enumerate(siblings)}
        place = self._places[link.parent][id(link)]
        behind, _ = _up_to_link(siblings[place + 1 : place + NEIGHBOURS])
        before, ended = _up_to_link(reversed(siblings[max(0, place - NEIGHBOURS) : place]))
        # What stands between two links on one line belongs to the first.
        return [behind, before] if ended else [behind]


def _up_to_link(siblings: Iterable[Node | str]) -> tuple[str, bool]:
    """The text of neighbours up to a link or a line break, and whether no link ended it."""
    pieces: list[str] = []
    for child in siblings:
        if isinstance(child, str):
            pieces.append(child)
        elif child.tag == "br" or child.tag in BLOCKS:
            return tidy(" ".join(pieces)), True
        elif child.tag == "a" or any(inner.tag == "a" for inner in child.walk()):
            return tidy(" ".join(pieces)), False
        else:
            pieces.append(child.text())
    return tidy(" ".join(pieces)), True
