"""What the caret has come to by an arrow, for who hears the line but not what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject

from reader.gui.document import roles
from reader.gui.document.tables import which_rows
from reader.model import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from reader.gui.document.highlight import ScreenText
    from reader.model import Article


class _Around(Struct, frozen=True):
    """What the caret is in."""

    words: str = ""
    begins: int = -1
    """Where that begins, so that another one is told from it; -1 for plain text."""
    row: int = 0
    """Of a table: the number of its row, from 1 on, ..."""
    rows: int = 0
    """... and how many it has."""


class Arrivals(QObject):
    """Says that a line is a heading, and of what level; that a table or a list begins, its size, its rows."""

    def __init__(self, article: Article | None, screen: ScreenText) -> None:
        super().__init__()
        self._article = article
        self._screen = screen

    def words(self, before: QTextCursor, now: QTextCursor) -> str:
        """What is to be said besides the line; nothing where the caret is still in the same."""
        was, here = self._around(before), self._around(now)
        another = here.begins != was.begins
        words = [here.words] if another else []
        # That a table begins with its first row goes without saying.
        if here.row > 1 if another else here.row not in {0, was.row}:
            words.append(self.tr("Row {row} of {rows}").format(row=here.row, rows=here.rows))
        return " ".join(filter(None, words))

    def _around(self, cursor: QTextCursor) -> _Around:
        table, items = cursor.currentTable(), cursor.currentList()
        if table is not None:
            first, _, count = which_rows(table) or (1, 0, table.rows())
            head, row = table.format().headerRowCount(), table.cellAt(cursor).row()
            # Headers that stand above a later portion, too, are the first rows all the same.
            repeated = head if first > head else 0
            number = row + 1 if row < repeated else first + row - repeated
            return _Around(self._table(count, table.columns()), table.firstPosition(), number, count)
        if items is not None:
            text = self.tr("List of {count} items")
            return _Around(text.format(count=items.count()), items.item(0).position())
        look, begins = cursor.blockFormat(), cursor.block().position()
        role = look.property(roles.ROLE)
        if role == roles.RECORD and self._article is not None:
            return self._record(self._article, begins)
        if role == roles.TITLE:
            return _Around(self.tr("Title"), begins)
        level = look.headingLevel()
        if not level:
            return _Around()
        return _Around(self.tr("Heading of level {level}").format(level=level), begins)

    def _record(self, article: Article, begins: int) -> _Around:
        """A row that stands by itself, of a table too wide for the screen; its block begins there."""
        place = self._screen.place(begins)
        block = article.blocks[place.block]
        count = len(block.rows)
        if not count:
            return _Around()
        # No cell holds a newline.
        row = block.text.count("\n", 0, place.offset) + 1
        first = self._screen.position(Place(place.block, self._screen.shown_of(place.block).start))
        return _Around(self._table(count, len(block.rows[0])), first, row, count)

    def _table(self, rows: int, columns: int) -> str:
        return self.tr("Table of {rows} rows and {columns} columns").format(rows=rows, columns=columns)
