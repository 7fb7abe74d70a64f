"""Tables in the document: their frame, their cells, and the cells that take several places."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from reader.gui.document import roles
from reader.gui.toolkit.values import brush
from reader.model import Block, Merge

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

    from reader.gui.document.text_writer import TextWriter
    from reader.gui.toolkit.palettes import Colours

PADDING_PX, NARROW_PADDING_PX = 10, 2
"""Around the text of a cell: usually, and where the type gives way."""

_CELLS_REPEATED, _LETTERS_REPEATED = 100, 1_000
"""Headers of no more than this stand above every portion of a table."""

MOST_COLUMNS = 100
"""Of more nothing could be read: each had room for two letters of a few px. Their rows are shown as lines."""

LETTERS_IN_CELL = 2
"""Each column has room for so many characters in a line, whatever the window's width."""


def is_grid(block: Block) -> bool:
    """Whether this block is shown as a table."""
    return bool(block.rows) and len(block.rows[0]) <= MOST_COLUMNS


def insert_table(cursor: QTextCursor, block: Block, colours: Colours) -> QTextTable:
    """Insert an empty table of this block's size."""
    columns = max(len(row) for row in block.rows)
    look = QTextTableFormat()
    look.setBorder(2)
    look.setBorderBrush(brush(colours.muted))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellPadding(PADDING_PX)
    look.setCellSpacing(0)
    look.setHeaderRowCount(min(block.header_rows, len(block.rows)))
    look.setProperty(roles.HEADER_COLUMNS, min(block.header_columns, columns))
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return cursor.insertTable(len(block.rows), columns, look)


class Rows(Struct, frozen=True):
    """Those rows of a table that stand in one document."""

    block: Block
    """A table of these rows, below its headers."""
    repeated: int
    """How many of them are headers that stood before, too."""
    start: int
    """Where the first other row begins in the text of the whole table."""
    first: int = 0
    """The number of that row in the whole table."""


def rows_of(block: Block, start: int, end: int | None) -> Rows:
    """The rows of a table of which something stands in [start, end) of its text, below its headers.

    Headers that would take much of the room stand where they begin, and not again.
    """
    if start == 0 and end is None:
        return Rows(block, 0, 0)
    # No cell holds a newline.
    first = block.text.count("\n", 0, start)
    last = len(block.rows) if end is None else block.text.count("\n", 0, end - 1) + 1
    head = min(block.header_rows, first)
    headers = block.rows[:head]
    if sum(map(len, headers)) > _CELLS_REPEATED or sum(map(len, chain(*headers))) > _LETTERS_REPEATED:
        head = 0
    merged = []
    for cell in block.merged:
        rows = range(max(cell.row, first), min(cell.row + cell.rows, last))
        if cell.row < head and cell.row + cell.rows <= head:
            merged.append(cell)
        elif rows:
            merged.append(Merge(rows.start - first + head, cell.column, len(rows), cell.columns))
    part = replace(
        block,
        rows=block.rows[:head] + block.rows[first:last],
        header_rows=head or max(0, min(block.header_rows, last) - first),
        merged=tuple(merged),
    )
    return Rows(part, head, block.text.rfind("\n", 0, start) + 1, first)


def write_table(
    writer: TextWriter, number: int, block: Block, within: tuple[int, int | None], colours: Colours
) -> None:
    """Write those rows of the article's block of this number that stand within [start, end) of its text."""
    start, end = within
    rows = rows_of(block, start, end)
    part, place = rows.block, rows.start
    table = insert_table(writer.cursor, part, colours)
    if part is not block:
        look = table.format()
        look.setProperty(roles.FIRST_ROW, rows.first + 1)
        look.setProperty(roles.ALL_ROWS, len(block.rows))
        table.setFormat(look)
    covered = merge(table, part)
    for row, cells in enumerate(part.rows):
        for column, text in enumerate(cells):
            # A covered cell has no place of its own; its text is empty.
            if (row, column) not in covered:
                header = row < part.header_rows or column < part.header_columns
                _begin_cell(writer, table.cellAt(row, column).firstCursorPosition(), bold=header)
                if row < rows.repeated:
                    # Its places are where it stands first.
                    writer.insert(text)
                else:
                    _write_cell(writer, number, place, text, within)
            if row >= rows.repeated:
                place += len(text) + 1
    writer.begin_behind(table.lastCursorPosition())


def _begin_cell(writer: TextWriter, cursor: QTextCursor, *, bold: bool) -> None:
    plain = QTextBlockFormat()
    plain.setProperty(roles.ROLE, roles.CELL)
    cursor.setBlockFormat(plain)
    look = QTextCharFormat()
    if bold:
        look.setFontWeight(QFont.Weight.Bold)
    writer.begin_in(cursor, look)


def _write_cell(
    writer: TextWriter, number: int, place: int, text: str, within: tuple[int, int | None]
) -> None:
    """Write what stands within [start, end) of a cell's text that begins at this place."""
    start, end = within
    begin, stop = max(place, start), place + len(text)
    if end is not None:
        stop = min(stop, end)
    if begin > stop or (begin == stop and text):
        return
    for piece in writer.pieces(number, begin, text[begin - place : stop - place]):
        if piece[0] > begin:
            writer.block_alike(roles.CELL)
        writer.write(number, *piece)


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


def fit_tables(document: QTextDocument, size: int, spacing: int, width: int) -> None:
    """Keep every table within the width, in px: where its columns are too many for it the type gives way.

    size is that of the text around them, in px; spacing what is between two letters, in percent of it.
    """
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _fit(frame, size, spacing, width)


def _fit(table: QTextTable, size: int, spacing: int, width: int) -> None:
    look = table.format()
    # The outer border stands beyond the table, by half.
    each = (width - 2 * int(look.border())) // table.columns() - int(look.border())
    letters = LETTERS_IN_CELL * (100 + spacing) / 100
    fits = (each - 2 * PADDING_PX) / letters >= size
    padding = PADDING_PX if fits else NARROW_PADDING_PX
    fitting = size if fits else max(1, min(size, int((each - 2 * padding) / letters)))
    if type_in(table.firstCursorPosition().block()) in {0 if fits else fitting, fitting}:
        return
    look.setCellPadding(padding)
    table.setFormat(look)
    cursor = table.firstCursorPosition()
    cursor.setPosition(table.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    type_ = QTextCharFormat()
    type_.setProperty(QTextFormat.Property.FontPixelSize, fitting)
    cursor.mergeCharFormat(type_)


def type_in(block: QTextBlock) -> int:
    """The size of a cell's type, in px, where it gave way to the width once; else 0."""
    text = block.begin()
    if text.atEnd():
        return 0
    return text.fragment().charFormat().intProperty(QTextFormat.Property.FontPixelSize)
