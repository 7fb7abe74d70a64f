"""Lists in the document: their items, and what stands before these where the page does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextList, QTextListFormat

from reader.gui.document import roles
from reader.gui.document.spots import Spot, SpotKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.document.text_writer import TextWriter
    from reader.model import Block

DEEPEST = 4
"""Lists that are nested deeper stand no further to the right: a line must still hold some words."""

_BULLETS = "•◦▪"


def markers_of(levels: Sequence[int], *, ordered: bool, first: int, count: int) -> list[str]:
    """What stands before each item where the page says no more than whether it counts them.

    Of so many items from this one on; levels are those of all.
    """
    found = []
    number = levels[:first].count(0)
    for level in levels[first : first + count]:
        if ordered and level == 0:
            number += 1
            found.append(f"{number}.")
        else:
            found.append(_BULLETS[min(level, len(_BULLETS) - 1)])
    return found


def widest_of(levels: Sequence[int], markers: Sequence[str], *, ordered: bool) -> dict[int, str]:
    """The widest marker of each level; without markers that of markers_of."""
    if not markers:
        found = {level: _BULLETS[min(level, len(_BULLETS) - 1)] for level in set(levels)}
        return found | ({0: f"{levels.count(0)}."} if ordered and 0 in found else {})
    if not any(levels):
        return {0: max(markers, key=len)}
    widest: dict[int, str] = {}
    for level, marker in zip(levels, markers, strict=False):
        if len(marker) > len(widest.get(level, "")):
            widest[level] = marker
    return widest


def levels_of(levels: Sequence[int], count: int) -> list[int]:
    """How deep each of so many items stands on the screen."""
    known = list(levels[:count])
    if known and (min(known) < 0 or max(known) > DEEPEST):
        known = [min(max(0, level), DEEPEST) for level in known]
    return known + [0] * (count - len(known))


def write_list(writer: TextWriter, number: int, block: Block, start: int, text: str) -> None:
    """Write those lines of the article's block of this number that begin at this place of its text."""
    levels = levels_of(block.levels, len(block.items))
    widest = widest_of(levels, block.markers, ordered=block.ordered)
    # No item holds a newline.
    first = block.text.count("\n", 0, start)
    within = start > 0 and block.text[start - 1] != "\n"
    lines = text.split("\n")
    here = slice(first, first + len(lines))
    if block.markers:
        markers = list(block.markers[here])
        markers += [""] * (len(lines) - len(markers))
    else:
        markers = markers_of(levels, ordered=block.ordered, first=first, count=len(lines))
    items = _Items(writer.cursor, widest)
    for item, level, marker in zip(lines, levels[here], markers, strict=False):
        pieces = writer.pieces(number, start, item)
        for place, piece in enumerate(pieces):
            flags = roles.COMES_FROM if place or within else 0
            flags |= roles.GOES_ON if piece is not pieces[-1] else 0
            writer.block(roles.ITEM)
            items.add(level, flags)
            if marker and not flags & roles.COMES_FROM:
                _write_marker(writer, marker, widest[level])
            writer.write(number, *piece)
        within = False
        start += len(item) + 1


def _write_marker(writer: TextWriter, marker: str, widest: str) -> None:
    writer.insert(marker + roles.BEHIND_MARKER)
    end = writer.cursor.position()
    if marker != widest:
        writer.spots.append(Spot(SpotKind.GAP, end - 1, end, marker))


class _Items:
    """One list in the document; every item's format is made once for each level."""

    def __init__(self, cursor: QTextCursor, widest: dict[int, str]) -> None:
        self._cursor = cursor
        self._widest = widest
        self._list: QTextList | None = None
        self._formats: dict[tuple[int, int], QTextBlockFormat] = {}

    def add(self, level: int, piece: int) -> None:
        """Make the block at the cursor an item of it, or a piece of one (see roles.PIECE)."""
        look = self._formats.get((level, piece))
        if look is None:
            look = self._cursor.blockFormat()
            look.setProperty(roles.LEVEL, level)
            look.setProperty(roles.WIDEST, self._widest.get(level, "") + roles.BEHIND_MARKER)
            if piece:
                look.setProperty(roles.PIECE, piece)
            if self._list is not None:
                look.setObjectIndex(self._list.objectIndex())
        self._cursor.setBlockFormat(look)
        if self._list is None:
            form = QTextListFormat()
            # The markers are the page's own and stand in the text: Qt draws none.
            form.setStyle(QTextListFormat.Style.ListStyleUndefined)
            form.setIndent(0)
            self._list = self._cursor.createList(form)
            look = self._cursor.blockFormat()
        self._formats[level, piece] = look
