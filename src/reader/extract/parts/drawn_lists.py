"""Lists that are drawn: each item's bullet, or its number, is a line of its own beside the item's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.parts.lists import Item
from reader.extract.parts.piece import Kind, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

HOLDERS = 6
"""A mark and its item stand in one element, at most so many levels above the mark."""
FEWEST = 2
"""So many items make a list."""

_BULLET = re.compile(r"[•●◦▪■○‣⁃∙]")
_COUNTED = re.compile(r"(\d{1,3})[.、．)）]")


def with_drawn_lists(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the drawn lists among them as lists."""
    found: list[Piece] = []
    place = 0
    while place < len(pieces):
        marks, items = _items_from(pieces, place)
        if items:
            ordered = _BULLET.fullmatch(marks[0]) is None
            found.append(Piece(Kind.LIST, pieces[place].node, items=items, ordered=ordered))
            place += 2 * len(items)
        else:
            found.append(pieces[place])
            place += 1
    return found


def _items_from(pieces: Sequence[Piece], place: int) -> tuple[list[str], list[Item]]:
    """The marks and the items of the drawn list that begins at a place; none where none does."""
    marks: list[str] = []
    items: list[Item] = []
    while place + 1 < len(pieces) and _is_item(pieces, place):
        mark = pieces[place].text
        if marks and not _follows(marks[-1], mark):
            break
        marks.append(mark)
        items.append(Item(pieces[place + 1].text, pieces[place + 1].spans))
        place += 2
    counts = bool(marks) and _BULLET.fullmatch(marks[0]) is None
    if len(marks) < FEWEST or (counts and _number(marks[0]) != 1):
        return [], []
    return marks, items


def _is_item(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a mark stands at a place, and with it in one element its item and nothing else."""
    mark, item = pieces[place : place + 2]
    if mark.kind is not Kind.TEXT or item.kind is not Kind.TEXT or item.level or mark.node is item.node:
        return False
    if not (_BULLET.fullmatch(mark.text) or _COUNTED.fullmatch(mark.text)):
        return False
    beside = {id(outer) for outer in item.node.above()}
    above = zip(range(HOLDERS), mark.node.above(), strict=False)
    holder = next((outer for _, outer in above if id(outer) in beside), None)
    if holder is None:
        return False
    others = [*pieces[max(place - 1, 0) : place], *pieces[place + 2 : place + 3]]
    return not any(holder is outer for other in others for outer in (other.node, *other.node.above()))


def _follows(one: str, other: str) -> bool:
    """Whether a mark goes on with the list of another one."""
    number = _number(one)
    return _number(other) == number + 1 if number else one == other


def _number(mark: str) -> int:
    """What a mark counts; 0 where it is a bullet."""
    found = _COUNTED.fullmatch(mark)
    return int(found.group(1)) if found else 0
