"""A table that is too wide for its columns to be read: every row a block of its own, every cell a line.

Before a cell's text stands its column's header: what one would have looked up above it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reader.gui.document import roles
from reader.gui.document.breaks import LONGEST_PARAGRAPH
from reader.gui.document.spots import SpotKind
from reader.gui.document.tables import LETTERS_REPEATED, merged_places, rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.document.text_writer import TextWriter
    from reader.model import Block

_NEW_LINE, _BESIDE = "\u2028", " · "
"""Between two cells of a row: each has a line of its own where it has a header, else they share lines."""


def write_records(
    writer: TextWriter, number: int, block: Block, within: tuple[int, int | None], *, colon: str
) -> None:
    """Write those rows of the article's block of this number that stand within [start, end) of its text.

    colon stands between a header and its cell.
    """
    start, end = within
    rows = rows_of(block, start, end)
    part, place = rows.block, rows.start
    headers = headers_of(block)
    spanned = merged_places(part)
    for row, cells in enumerate(part.rows[rows.repeated :], rows.repeated):
        record = _Record(writer, number, within, lines=bool(headers) and row >= part.header_rows)
        for column, text in enumerate(cells):
            origin = spanned.get((row, column), (row, column))
            header = column < block.header_columns or row < part.header_rows
            label = "" if header or not headers else headers[column]
            if origin == (row, column):
                record.add(place, text, label and label + colon, strong=header)
            elif origin[1] == column and part.header_rows <= origin[0] < row:
                # It stands above, and is said of this row as well.
                record.add(None, part.rows[origin[0]][column], label and label + colon, strong=header)
            place += len(text) + 1


def headers_of(block: Block) -> Sequence[str]:
    """What stands above each column, from top to bottom; none where the table has no headers.

    Headers that would take much of the room are not said before every cell.
    """
    head = block.rows[: block.header_rows]
    if not any(chain(*head)) or sum(map(len, chain(*head))) > LETTERS_REPEATED:
        return ()
    spanned = merged_places(block)
    found = []
    for column in range(len(head[0])):
        places = (spanned.get((row, column), (row, column)) for row in range(len(head)))
        texts = (block.rows[row][at] for row, at in places)
        found.append(" ".join(dict.fromkeys(filter(None, texts))))
    return found


class _Record:
    """One row; its block is begun with its first text."""

    def __init__(
        self, writer: TextWriter, number: int, within: tuple[int, int | None], *, lines: bool
    ) -> None:
        self._writer = writer
        self._number = number
        self._within = within
        self._between = _NEW_LINE if lines else _BESIDE
        self._written = 0
        """Code points in the block that is written now; 0 before the first one."""

    def add(self, place: int | None, text: str, label: str, *, strong: bool) -> None:
        """Write a cell's text, which begins at this place of the table's; None where it stands elsewhere."""
        writer = self._writer
        if place is not None:
            first = max(0, self._within[0] - place)
            last = None if self._within[1] is None else max(0, self._within[1] - place)
            place, text = place + first, text[first:last]
        if not text:
            return
        self._begin(len(label) + len(text))
        if label:
            writer.insert_spot(SpotKind.STRONG, label)
        position = writer.cursor.position()
        if place is None:
            writer.insert(text)
        else:
            for piece in writer.pieces(self._number, place, text):
                if piece[0] > place:
                    writer.block(roles.RECORD)
                writer.write(self._number, *piece)
        if strong:
            writer.strengthen(position)

    def _begin(self, length: int) -> None:
        if self._written and self._written + length <= LONGEST_PARAGRAPH:
            self._writer.insert(self._between)
            self._written += length + 1
        else:
            self._writer.block(roles.RECORD)
            self._written = length
