"""Tables in the document: their frame, and the cells that take several places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextFrameFormat, QTextLength, QTextTable, QTextTableFormat

from reader.gui import looks
from reader.gui.values import brush

if TYPE_CHECKING:
    from reader.gui.palettes import Colours
    from reader.model import Block


def insert_table(cursor: QTextCursor, block: Block, colours: Colours) -> QTextTable:
    """Insert an empty table of this block's size."""
    columns = max(len(row) for row in block.rows)
    look = QTextTableFormat()
    look.setBorder(2)
    look.setBorderBrush(brush(colours.muted))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellPadding(10)
    look.setCellSpacing(0)
    look.setHeaderRowCount(min(block.header_rows, len(block.rows)))
    look.setProperty(looks.HEADER_COLUMNS, min(block.header_columns, columns))
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return cursor.insertTable(len(block.rows), columns, look)


def merge(table: QTextTable, block: Block) -> set[tuple[int, int]]:
    """Merge the cells that take several places; the places that are covered by another's cell."""
    covered: set[tuple[int, int]] = set()
    taken: set[tuple[int, int]] = set()
    for cell in block.merged:
        rows = range(cell.row, min(cell.row + cell.rows, table.rows()))
        columns = range(cell.column, min(cell.column + cell.columns, table.columns()))
        places = {(row, column) for row in rows for column in columns}
        others = places - {(cell.row, cell.column)}
        if not others or min(cell.row, cell.column) < 0 or places & taken:
            continue
        # A page that merges cells over the text of others would hide it.
        if any(block.rows[row][column] for row, column in others if column < len(block.rows[row])):
            continue
        taken |= places
        table.mergeCells(cell.row, cell.column, len(rows), len(columns))
        covered |= others
    return covered
