"""Tables in the document: their frame, their cells, and the cells that take several places."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
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
from reader.gui.document.column_widths import BORDER_PX, PADDING_PX, fit_anyhow, pieces_of
from reader.gui.toolkit.values import brush
from reader.model import Block, Merge

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

    from reader.gui.document.column_widths import Pieces, TableType
    from reader.gui.document.text_writer import TextWriter
    from reader.gui.toolkit.palettes import Colours

_CELLS_REPEATED, LETTERS_REPEATED = 100, 1_000
"""Headers of no more than this stand above every portion of a table."""

_ENOUGH = 2_000
"""So many code points tell which way a table's text runs."""


def runs_from_right(*texts: str) -> bool:
    """Whether the first of these texts that has letters is one that is written from right to left."""
    from unicodedata import bidirectional

    for text in texts:
        kinds = [bidirectional(letter) for letter in text[:_ENOUGH]]
        right, left = kinds.count("R") + kinds.count("AL"), kinds.count("L")
        if right or left:
            return right > left
    return False


def columns_of(table: QTextTable) -> range:
    """The places of its columns in the document in the order in which they are read."""
    count = table.columns()
    return range(count - 1, -1, -1) if table.format().property(roles.FROM_RIGHT) else range(count)


def which_rows(table: QTextTable) -> tuple[int, int, int] | None:
    """Of a table of which only some rows stand here: the first one's number, the last one's, and how many."""
    look = table.format()
    count = int(look.property(roles.ALL_ROWS) or 0)
    if not count:
        return None
    first = int(look.property(roles.FIRST_ROW))
    # Its headers stand above every portion of it.
    repeated = look.headerRowCount() if first > look.headerRowCount() else 0
    return first, first + table.rows() - repeated - 1, count


def insert_table(cursor: QTextCursor, block: Block, colours: Colours, *, from_right: bool) -> QTextTable:
    """Insert an empty table of this block's size."""
    columns = max(len(row) for row in block.rows)
    look = QTextTableFormat()
    look.setBorder(BORDER_PX)
    look.setBorderBrush(brush(colours.muted))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellPadding(PADDING_PX)
    look.setCellSpacing(0)
    look.setHeaderRowCount(min(block.header_rows, len(block.rows)))
    look.setProperty(roles.HEADER_COLUMNS, min(block.header_columns, columns))
    if from_right:
        look.setProperty(roles.FROM_RIGHT, True)
    pieces = pieces_of(block)
    look.setProperty(
        roles.PIECES, "\n".join("\t".join(column) for column in (reversed(pieces) if from_right else pieces))
    )
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
    if sum(map(len, headers)) > _CELLS_REPEATED or sum(map(len, chain(*headers))) > LETTERS_REPEATED:
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
    writer: TextWriter,
    number: int,
    block: Block,
    within: tuple[int, int | None],
    colours: Colours,
    *,
    from_right: bool,
) -> None:
    """Write those rows of the article's block of this number that stand within [start, end) of its text.

    from_right: the first column stands on the right. Qt knows nothing of that: it is the last one there.
    """
    start, end = within
    rows = rows_of(block, start, end)
    part, place = rows.block, rows.start
    table = insert_table(writer.cursor, part, colours, from_right=from_right)
    places = columns_of(table)
    if part is not block:
        look = table.format()
        look.setProperty(roles.FIRST_ROW, rows.first + 1)
        look.setProperty(roles.ALL_ROWS, len(block.rows))
        table.setFormat(look)
    covered = merge(table, part, places)
    for row, cells in enumerate(part.rows):
        starts = list(accumulate((len(text) + 1 for text in cells), initial=place))
        # As they stand in the document: what is written before another cell would move that.
        for column in sorted(range(len(cells)), key=places.__getitem__):
            # A covered cell has no place of its own; its text is empty.
            if (row, column) in covered:
                continue
            header = row < part.header_rows or column < part.header_columns
            cell = table.cellAt(row, places[column]).firstCursorPosition()
            _begin_cell(writer, cell, bold=header, from_right=from_right)
            if row < rows.repeated:
                # Its places are where it stands first.
                writer.insert(cells[column])
            else:
                _write_cell(writer, number, starts[column], cells[column], within)
        if row >= rows.repeated:
            place = starts[-1]
    writer.begin_behind(table.lastCursorPosition())


def _begin_cell(writer: TextWriter, cursor: QTextCursor, *, bold: bool, from_right: bool) -> None:
    plain = QTextBlockFormat()
    plain.setProperty(roles.ROLE, roles.CELL)
    if from_right:
        # Figures have no direction of their own.
        plain.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
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


def merge(table: QTextTable, block: Block, places: range) -> set[tuple[int, int]]:
    """Merge the cells that take several places; the places that are covered by another's cell.

    places: where each of the block's columns stands in the document.
    """
    covered = merged_places(block)
    # The last place that each of them covers.
    last: dict[tuple[int, int], tuple[int, int]] = {}
    for place, origin in covered.items():
        last[origin] = max(place, last.get(origin, place))
    for (row, column), (bottom, end) in last.items():
        first = min(places[column], places[end])
        table.mergeCells(row, first, bottom - row + 1, end - column + 1)
    return set(covered)


def merged_places(block: Block) -> dict[tuple[int, int], tuple[int, int]]:
    """Every place (row, column) that another cell covers, and the place of that cell."""
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    taken: set[tuple[int, int]] = set()
    for cell in block.merged:
        rows = range(cell.row, min(cell.row + cell.rows, len(block.rows)))
        columns = range(cell.column, min(cell.column + cell.columns, len(block.rows[0])))
        places = {(row, column) for row in rows for column in columns}
        others = places - {(cell.row, cell.column)}
        if not others or min(cell.row, cell.column) < 0 or places & taken:
            continue
        # A page that merges cells over the text of others would hide it.
        if any(block.rows[row][column] for row, column in others):
            continue
        taken |= places
        covered |= dict.fromkeys(others, (cell.row, cell.column))
    return covered


def fit_tables(document: QTextDocument, type_: TableType, width: int) -> None:
    """Keep every table within the width, in px: where its columns are too wide for it the type gives way."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _fit(frame, type_, width)


def _fit(table: QTextTable, type_: TableType, width: int) -> None:
    look = table.format()
    fitting = fit_anyhow(_pieces(table), type_, width)
    widths = [
        QTextLength(QTextLength.Type.FixedLength, each)
        if each
        else QTextLength(QTextLength.Type.VariableLength, 0)
        for each in fitting.widths
    ]
    given = int(look.property(roles.TYPE_PX) or 0)
    wanted = fitting.size if given or fitting.size != type_.size else 0
    looks = given, int(look.cellPadding()), look.columnWidthConstraints() or []
    if looks == (wanted, fitting.padding, widths):
        return
    look.setProperty(roles.TYPE_PX, wanted)
    look.setCellPadding(fitting.padding)
    look.setColumnWidthConstraints(widths)
    table.setFormat(look)
    if wanted == given:
        return
    cursor = table.firstCursorPosition()
    cursor.setPosition(table.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    of_its_own = QTextCharFormat()
    of_its_own.setProperty(QTextFormat.Property.FontPixelSize, wanted)
    cursor.mergeCharFormat(of_its_own)


def _pieces(table: QTextTable) -> Pieces:
    """The longest pieces of its columns, in the order in which these stand in the document."""
    columns = str(table.format().property(roles.PIECES) or "").split("\n")
    return tuple(tuple(filter(None, column.split("\t"))) for column in columns)


def type_in(block: QTextBlock) -> int:
    """The size of a cell's type, in px, where it gave way to the width once; else 0."""
    text = block.begin()
    if text.atEnd():
        return 0
    return text.fragment().charFormat().intProperty(QTextFormat.Property.FontPixelSize)
