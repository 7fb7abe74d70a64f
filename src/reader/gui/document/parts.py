"""What a document is made of, for whoever does not see it: headings, lists, tables, figures, links.

Read from the document itself, so that the order is that of the screen and nothing on it is missing.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QTextCursor, QTextFormat

from reader.gui.document import roles
from reader.gui.document.spots import SpotKind
from reader.gui.document.tables import columns_of, which_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable, QTextTableCell

    from reader.gui.document.spots import Spot, Spots


class PartKind(Enum):
    """What a part is."""

    HEADING = auto()
    PARAGRAPH = auto()
    QUOTE = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    COLUMN_HEADER = auto()
    ROW_HEADER = auto()
    FIGURE = auto()
    CAPTION = auto()
    CODE = auto()
    NOTE = auto()
    """A footnote's own text."""
    NOTICE = auto()
    """A line of ours that says what was hidden or found."""
    LINK = auto()
    MARK = auto()
    """A footnote's mark, or the way back from the footnote."""
    FILE = auto()
    CHIP = auto()
    """What stands where something was hidden."""


class Part(Struct, frozen=True):
    """A part of the document, with the parts in it."""

    kind: PartKind
    text: str
    start: int
    """Its first position in the document, in UTF-16 units."""
    end: int
    level: int = 0
    """A heading's level, 1 to 6; how deep an item of a list stands, 0 the outermost."""
    headers: tuple[str, ...] = ()
    """The texts of a cell's headers, its columns' first."""
    parts: tuple[Part, ...] = ()
    rows: tuple[int, int, int] | None = None
    """Of a table of which only some rows stand here: the first one's number, the last one's, and how many."""
    columns: int = 0
    """How many a table has."""


_KINDS = {
    roles.TITLE: PartKind.HEADING,
    roles.HEADING: PartKind.HEADING,
    roles.NOTES: PartKind.HEADING,
    roles.CAPTION: PartKind.CAPTION,
    roles.ITEM: PartKind.ITEM,
    roles.PICTURE: PartKind.FIGURE,
    roles.LINE: PartKind.NOTICE,
    roles.HOST: PartKind.NOTICE,
    roles.FOLDED: PartKind.NOTICE,
    roles.CODE: PartKind.CODE,
    roles.NOTE: PartKind.NOTE,
    roles.RECORD: PartKind.TABLE,
}
_SPOTS = {
    SpotKind.LINK: PartKind.LINK,
    SpotKind.MARK: PartKind.MARK,
    SpotKind.BACK: PartKind.MARK,
    SpotKind.FILE: PartKind.FILE,
    SpotKind.CHIP: PartKind.CHIP,
    SpotKind.LINE: PartKind.LINK,
    SpotKind.PORTION: PartKind.LINK,
}


def parts_of(
    document: QTextDocument, pressable: Spots, table_at: Callable[[int], Part | None]
) -> tuple[Part, ...]:
    """Every part of the document, in order; what is empty is left out.

    table_at: of a table that is shown row by row the document knows nothing; this finds the one that begins
    at a position.
    """
    cursor = QTextCursor(document)
    # Outside an edit block every position that a cursor is set to would be laid out.
    cursor.beginEditBlock()
    parts = tuple(_in_lists(_blocks(document, pressable, table_at)))
    cursor.endEditBlock()
    return parts


class _Look(Struct, frozen=True):
    """What all blocks of one format are."""

    kind: PartKind
    level: int
    may_be_cell: bool


def _look_of(block: QTextBlock) -> _Look:
    look = block.blockFormat()
    role = look.property(roles.ROLE)
    kind = _KINDS.get(role, PartKind.PARAGRAPH)
    comes_from = int(look.property(roles.PIECE) or 0) & roles.COMES_FROM
    if kind is PartKind.ITEM and comes_from:
        kind = PartKind.PARAGRAPH
    if kind is not PartKind.FIGURE and look.hasProperty(QTextFormat.Property.BlockQuoteLevel):
        kind = PartKind.QUOTE
    level = look.headingLevel() if kind is PartKind.HEADING else int(look.property(roles.LEVEL) or 0)
    # Cells that are merged into others have no role.
    return _Look(kind, level, role in {roles.CELL, None})


def _blocks(
    document: QTextDocument, pressable: Spots, table_at: Callable[[int], Part | None]
) -> Iterator[tuple[object, Part]]:
    """The parts with the list that each belongs to, if to any."""
    # Asked for once a format: there are thousands of blocks, and a screen reader waits.
    known: dict[int, _Look] = {}
    block = document.begin()
    while block.isValid():
        index = block.blockFormatIndex()
        look = known.get(index)
        if look is None:
            look = known[index] = _look_of(block)
        table = QTextCursor(block).currentTable() if look.may_be_cell else None
        if table is not None:
            yield None, _table(table, pressable)
            block = document.findBlock(table.lastPosition() + 1)
            continue
        records = table_at(block.position()) if look.kind is PartKind.TABLE else None
        if records is not None:
            yield None, records
            block = document.findBlock(records.end).next()
            continue
        part = _part(document, block, look, pressable)
        if part is not None:
            items = block.textList() if look.kind is PartKind.ITEM else None
            yield None if items is None else items.objectIndex(), part
        block = block.next()


def _in_lists(blocks: Iterator[tuple[object, Part]]) -> Iterator[Part]:
    """Items that follow one another in one list become that list."""
    items: list[Part] = []
    of: object = None
    for items_of, part in blocks:
        if items and items_of != of:
            yield _list(items)
            items = []
        of = items_of
        if items_of is None:
            yield part
        else:
            items.append(part)
    if items:
        yield _list(items)


def _list(items: list[Part]) -> Part:
    return Part(PartKind.LIST, "", items[0].start, items[-1].end, parts=tuple(items))


def _part(document: QTextDocument, block: QTextBlock, look: _Look, pressable: Spots) -> Part | None:
    start = block.position()
    if look.kind is PartKind.FIGURE:
        text = str(_first_format(block).property(QTextFormat.Property.ImageAltText) or "")
        return Part(look.kind, text, start, start + 1)
    text = block.text().replace("\u2028", "\n")
    if not text or text.isspace():
        return None
    end = start + block.length() - 1
    links = links_within(document, start, end, pressable)
    return Part(look.kind, text, start, end, look.level, parts=links)


def _first_format(block: QTextBlock) -> QTextFormat:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat()


def links_within(document: QTextDocument, start: int, end: int, pressable: Spots) -> tuple[Part, ...]:
    """What can be pressed within [start, end)."""
    return tuple(_link(document, spot, start, end) for spot in pressable.within(start, end))


def _link(document: QTextDocument, spot: Spot, start: int, end: int) -> Part:
    first, last = max(start, spot.start), min(end, spot.end)
    cursor = QTextCursor(document)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return Part(_SPOTS[spot.kind], cursor.selectedText(), first, last)


def _table(table: QTextTable, pressable: Spots) -> Part:
    look = table.format()
    head = look.headerRowCount()
    columns = int(look.property(roles.HEADER_COLUMNS) or 0)
    rows = []
    for row in range(table.rows()):
        cells = []
        for column in columns_of(table):
            cell = table.cellAt(row, column)
            # A merged cell stands where it begins and nowhere else.
            if (cell.row(), cell.column()) == (row, column):
                cells.append(_cell(table, cell, head, columns_of(table)[:columns], pressable))
        if cells:
            text = "\t".join(cell.text for cell in cells)
            rows.append(Part(PartKind.ROW, text, cells[0].start, cells[-1].end, parts=tuple(cells)))
    return Part(
        PartKind.TABLE,
        "",
        table.firstPosition(),
        table.lastPosition(),
        parts=tuple(rows),
        rows=which_rows(table),
        columns=table.columns(),
    )


def about_cell(
    row: int, column: int, head: int, columns: Sequence[int]
) -> tuple[PartKind, list[tuple[int, int]]]:
    """What kind of cell stands there, and where its headers stand, its column's first.

    head is how many rows are headers, columns which columns are.
    """
    if row < head:
        # The corner above the row headers is none of a column header's.
        return PartKind.COLUMN_HEADER, []
    above = [(each, column) for each in range(head)]
    if column in columns:
        return PartKind.ROW_HEADER, above
    return PartKind.CELL, [*above, *((row, each) for each in columns)]


def _cell(
    table: QTextTable, cell: QTextTableCell, head: int, columns: Sequence[int], pressable: Spots
) -> Part:
    kind, places = about_cell(cell.row(), cell.column(), head, columns)
    headers = dict.fromkeys(filter(None, (text_of_cell(table.cellAt(*place)) for place in places)))
    start, end = cell.firstPosition(), cell.lastPosition()
    links = links_within(table.document(), start, end, pressable)
    return Part(kind, text_of_cell(cell), start, end, headers=tuple(headers), parts=links)


def text_of_cell(cell: QTextTableCell) -> str:
    """What stands in a cell, in one line."""
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return " ".join(cursor.selectedText().split())
