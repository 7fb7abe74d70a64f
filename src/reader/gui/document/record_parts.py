"""A table that is shown row by row, told as the table that it is: to the ear it is the same one as a grid."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from reader.gui.document.parts import Part, PartKind, about_cell, links_within
from reader.gui.document.tables import merged_places, rows_of
from reader.model import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QTextDocument

    from reader.gui.document.document import Built
    from reader.gui.document.portions import Portion
    from reader.model import Article, Block


class RecordParts:
    """Reads such tables from the article, and where their cells stand from what was built."""

    def __init__(self, document: QTextDocument, built: Built, article: Article, portion: Portion) -> None:
        """Portion is what the document shows of the article."""
        self._document = document
        self._built = built
        self._article = article
        self._portion = portion

    def table_at(self, position: int) -> Part | None:
        """The table whose first row here begins at this position of the document; None for anything else."""
        number = self._built.screen.place(position).block
        block = self._article.blocks[number] if 0 <= number < len(self._article.blocks) else None
        if block is None or not block.rows:
            return None
        shown = rows_of(block, *self._portion.within(number))
        rows = tuple(self._rows(number, shown.block, shown.repeated, shown.start))
        if not rows:
            return None
        which = shown.first + 1, shown.first + len(shown.block.rows) - shown.repeated, len(block.rows)
        return Part(
            PartKind.TABLE,
            "",
            position,
            rows[-1].end,
            parts=rows,
            rows=None if shown.block is block else which,
            columns=len(block.rows[0]),
        )

    def _rows(self, number: int, table: Block, first: int, place: int) -> Iterator[Part]:
        """The rows from this one on, whose text begins at this place of the block of this number."""
        covered = merged_places(table)
        for row in range(first, len(table.rows)):
            texts = table.rows[row]
            starts = list(accumulate((len(text) + 1 for text in texts), initial=place))
            place = starts[-1]
            found = (
                # A merged cell is told where it begins and nowhere else, as in a grid.
                self._cell(number, starts[column], texts[column], _about(table, covered, row, column))
                for column in range(len(texts))
                if (row, column) not in covered
            )
            cells = tuple(cell for cell in found if cell is not None)
            if cells:
                text = "\t".join(cell.text for cell in cells)
                yield Part(PartKind.ROW, text, cells[0].start, cells[-1].end, parts=cells)

    def _cell(
        self, number: int, place: int, text: str, about: tuple[PartKind, tuple[str, ...]]
    ) -> Part | None:
        """The cell with this text; None where nothing of it stands here."""
        ranges = self._built.screen.ranges(Sentence(number, place, place + len(text)))
        if not ranges:
            return None
        start, end = ranges[0][0], ranges[-1][1]
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        shown = " ".join(cursor.selectedText().split())
        links = links_within(self._document, start, end, self._built.pressable)
        kind, headers = about
        return Part(kind, shown, start, end, headers=headers, parts=links)


def _about(
    table: Block, covered: Mapping[tuple[int, int], tuple[int, int]], row: int, column: int
) -> tuple[PartKind, tuple[str, ...]]:
    """What kind of cell stands there, and the texts of its headers, its column's first."""
    kind, places = about_cell(row, column, table.header_rows, range(table.header_columns))
    origins = (covered.get(place, place) for place in places)
    texts = (table.rows[at][across] for at, across in origins)
    return kind, tuple(dict.fromkeys(filter(None, texts)))
