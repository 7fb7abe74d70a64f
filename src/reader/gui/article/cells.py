"""Through a table cell by cell, for who hears it: the arrows by line would go down its first column only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from reader.gui.document.parts import text_of_cell
from reader.gui.document.tables import columns_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextTable, QTextTableCell


def line_beside(cursor: QTextCursor, by: int) -> int | None:
    """Where a line further (1) or back (-1) is in the order in which a table is read.

    None where it is the line that Qt goes to: outside of tables, and within a cell of several lines.
    """
    moved = QTextCursor(cursor)
    moved.movePosition(QTextCursor.MoveOperation.Down if by > 0 else QTextCursor.MoveOperation.Up)
    table = cursor.currentTable()
    if table is None:
        into = moved.currentTable()
        return None if into is None else _enter(_cells(into)[0 if by > 0 else -1], by)
    here, there = table.cellAt(cursor), table.cellAt(moved)
    if there.isValid() and _at(there) == _at(here) and moved.position() != cursor.position():
        return None
    cells = _cells(table)
    further = next(number for number, cell in enumerate(cells) if _at(cell) == _at(here)) + by
    if 0 <= further < len(cells):
        return _enter(cells[further], by)
    return table.lastPosition() + 1 if by > 0 else _line_of(cursor, table.firstPosition() - 1)


def column_header(cursor: QTextCursor) -> str:
    """What stands above the column of the cell that this is in, if anything does."""
    table = cursor.currentTable()
    if table is None:
        return ""
    cell, count = table.cellAt(cursor), table.format().headerRowCount()
    if cell.row() < count:
        return ""
    texts = [text_of_cell(table.cellAt(row, cell.column())) for row in range(count)]
    return " ".join(dict.fromkeys(filter(None, texts)))


def _cells(table: QTextTable) -> list[QTextTableCell]:
    """Every cell once, row by row."""
    places = [(row, column) for row in range(table.rows()) for column in columns_of(table)]
    return [cell for place in places if _at(cell := table.cellAt(*place)) == place]


def _at(cell: QTextTableCell) -> tuple[int, int]:
    return cell.row(), cell.column()


def _enter(cell: QTextTableCell, by: int) -> int:
    """The beginning of the cell's first line, or of its last for who comes from below."""
    return cell.firstPosition() if by > 0 else _line_of(cell.lastCursorPosition(), cell.lastPosition())


def _line_of(cursor: QTextCursor, position: int) -> int:
    """Where the line begins that this position is in."""
    found = QTextCursor(cursor)
    found.setPosition(position)
    found.movePosition(QTextCursor.MoveOperation.StartOfLine)
    return found.position()
