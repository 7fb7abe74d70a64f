"""Tables that hold data, as rows of cells; tables that hold the page's layout are none."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.lines import size
from reader.extract.page.style import Style, within
from reader.extract.parts.code import is_code_table
from reader.extract.words.spans import shifted
from reader.model import Block, BlockKind, Merge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node
    from reader.extract.parts.inline import Inline
    from reader.model import Span

CELLS = 20_000
"""A table is read up to this many cells, spans filled."""
WIDE_ROWS = 2
"""One row, or one column, is a frame."""
MANY_CELLS = 12
"""In a table with so many cells one may hold a long remark."""
SPAN = 200
"""A cell's colspan and rowspan are held to this."""
LONG_CELL = 250
"""A cell with more to read than this (in Chinese characters) holds a text, not data."""
LONG_HEADER = 30
"""A header that only its looks or its place tell has at most so much to read."""

_STRUCTURE = frozenset(
    {"h1", "h2", "h3", "h4", "article", "section", "table", "form", "figure", "blockquote", "pre"}
)
_NUMBER = re.compile(
    r"[\s¥￥$€£±+\-−–—<>≤≥≈约]*\d[\d.,，:：/%％‰\s\-−–—~～年月日时分秒个元人万亿次名台套吨米岁℃°]*"
)
_SHADE = re.compile(
    r"background(?:-color)?\s*:\s*(?!\s|#f{3}\b|#f{6}|white|transparent|none|inherit|initial)"
)


class Cell(Struct):
    """One cell as its markup gives it."""

    text: str
    spans: tuple[Span, ...]
    header: bool
    """Whether it is a th element that does not say it is a row's."""
    row_header: bool
    """Whether it is a th element that may be a row's."""
    bold: bool
    shaded: bool
    row: int = 0
    column: int = 0
    down: int = 1
    across: int = 1


class Table(Struct):
    """What a table element holds."""

    rows: list[list[str]]
    header_rows: int = 0
    header_columns: int = 0
    merged: tuple[Merge, ...] = ()
    spans: tuple[Span, ...] = ()
    caption: Node | None = None
    cells: int = 0
    """How many cells have any text."""


def is_data(table: Node) -> bool:
    """Whether a table holds data: two rows of two cells or more, all short, nothing nested in them."""
    if table.get("role") in {"presentation", "none"} or is_code_table(table):
        return False
    rows = _rows(table)
    wide = [row for row in rows if len(row) > 1]
    if len(wide) < WIDE_ROWS:
        return False
    pictures = 0
    for row in rows:
        for cell in row:
            for inner in cell.walk():
                if inner is not cell and inner.tag in _STRUCTURE:
                    return False
                pictures += inner.tag == "img"
    cells = [cell for row in rows for cell in row]
    texts = [cell.text() for cell in cells]
    sizes = sorted(size(text) for text in texts)
    if not any(texts) or pictures > len(cells) / 4:
        return False
    if sizes[-1] > LONG_CELL and len(cells) < MANY_CELLS:
        return False
    return sum(1 for number in sizes if number > LONG_CELL) <= len(sizes) / 10


def read_table(table: Node, inline: Inline) -> Table:
    """A table's rows, all of the same length, and what is known about them.

    A cell that takes several places stands in the first of them, the others are empty. Rows without any
    text, and columns in which no cell begins, are left out.
    """
    source = _rows(table)
    grid: list[dict[int, Cell]] = [{} for _ in source]
    heads = [_in_head(row[0]) for row in source]
    count = read = 0
    for number, row in enumerate(source):
        count += _place(grid, number, row, inline)
        read = number + 1
        if count > CELLS:
            break
    grid, heads = grid[:read], heads[:read]
    columns = sorted({cell.column for line in grid for cell in line.values()})
    kept = [
        number
        for number, line in enumerate(grid)
        if any(cell.text and cell.row == number for cell in line.values())
    ]
    lines = [[grid[row].get(column) for column in columns] for row in kept]
    rows: list[list[str]] = []
    spans: list[Span] = []
    merged: list[Merge] = []
    begun: set[int] = set()
    at = filled = 0
    for number, line in enumerate(lines):
        texts: list[str] = []
        for place, cell in enumerate(line):
            first = cell is not None and id(cell) not in begun
            if cell is not None and first:
                begun.add(id(cell))
                down = _how_many(kept, cell.row, cell.row + cell.down)
                across = _how_many(columns, cell.column, cell.column + cell.across)
                if down > 1 or across > 1:
                    merged.append(Merge(number, place, down, across))
                spans += shifted(cell.spans, at)
                filled += bool(cell.text)
            texts.append(cell.text if cell is not None and first else "")
            at += len(texts[-1]) + 1
        rows.append(texts)
    header_rows = _header_rows(lines, [heads[row] for row in kept])
    return Table(
        rows,
        header_rows,
        _header_columns(lines, header_rows),
        tuple(merged),
        tuple(spans),
        next((child for child in table.elements if child.tag == "caption" and not child.hidden), None),
        filled,
    )


def _how_many(numbers: Sequence[int], first: int, end: int) -> int:
    """How many of some sorted numbers are in [first, end)."""
    return bisect_left(numbers, end) - bisect_left(numbers, first)


def table_block(table: Table) -> Block:
    """A table's block: cells joined by tabs, rows by newlines."""
    frozen = tuple(tuple(row) for row in table.rows)
    return Block(
        BlockKind.TABLE,
        "\n".join("\t".join(row) for row in frozen),
        rows=frozen,
        header_rows=table.header_rows,
        header_columns=table.header_columns,
        merged=table.merged,
        spans=table.spans,
    )


def _place(grid: list[dict[int, Cell]], number: int, row: list[Node], inline: Inline) -> int:
    """Put a row's cells into the grid, with all the places that they take; how many those are."""
    count = column = 0
    for node in row:
        line = grid[number]
        while column in line:
            column += 1
        cell = _cell(node, inline)
        cell.row, cell.column = number, column
        cell.down = min(_span(node, "rowspan"), len(grid) - number)
        while cell.across < _span(node, "colspan") and column + cell.across not in line:
            cell.across += 1
        for target in grid[number : number + cell.down]:
            for place in range(column, column + cell.across):
                target.setdefault(place, cell)
        column += cell.across
        count += cell.across * cell.down
    return count


def _cell(node: Node, inline: Inline) -> Cell:
    text, spans, looks = inline.line(node, within(Style(), node) if node.tag != "th" else Style())
    scope = node.get("scope").lower() or node.get("role").lower()
    is_th = node.tag == "th" or scope in {"col", "row", "colgroup", "rowgroup", "columnheader", "rowheader"}
    return Cell(
        text,
        spans,
        is_th and not scope.startswith("row"),
        is_th and not scope.startswith("col"),
        looks.bold and bool(text),
        _is_shaded(node),
    )


def _is_shaded(node: Node) -> bool:
    """Whether a cell, or its row, has a background of its own."""
    for each in (node, node.parent):
        if each is not None and each.tag in {"td", "th", "tr"}:
            if each.get("bgcolor").strip().lower() not in {"", "#fff", "#ffffff", "white"}:
                return True
            if _SHADE.search(each.get("style").lower()):
                return True
    return False


def _header_rows(lines: Sequence[Sequence[Cell | None]], heads: Sequence[bool]) -> int:
    """How many of the first rows are headers: th elements, thead, or what clearly looks like one."""
    rows = [[cell for cell in line if cell is not None] for line in lines]
    marked = [
        bool(row)
        and (head or (all(cell.header or not cell.text for cell in row) and any(cell.header for cell in row)))
        for row, head in zip(rows, heads, strict=True)
    ]
    count = next((index for index, header in enumerate(marked) if not header), len(marked))
    if count:
        return 1 if count == len(rows) else count
    if len(rows) <= 1 or any(cell.header or cell.row_header for row in rows for cell in row[1:]):
        return 0
    first, rest = rows[0], [cell for row in rows[1:] for cell in row if cell.row > 0]
    if not all(_may_head(cell) for cell in first) or not rest or len({id(cell) for cell in first}) == 1:
        return 0
    alike = [cell for cell in rest if cell.column > 0 and cell.text]
    for looks in ("bold", "shaded"):
        if all(getattr(cell, looks) for cell in first) and not all(getattr(cell, looks) for cell in alike):
            return max((cell.down for cell in first), default=1) if _two_deep(rows) else 1
    if _over_numbers(rows):
        return _depth(rows)
    return 1 if _over_count(rows) else 0


def _two_deep(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row's cells reach into a second row of the same looks."""
    return any(cell.down > 1 for cell in rows[0]) and all(cell.bold or cell.shaded for cell in rows[1])


def _may_head(cell: Cell) -> bool:
    return bool(cell.text) and size(cell.text) <= LONG_HEADER and not _NUMBER.fullmatch(cell.text)


def _over_numbers(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a first row of words stands over at least one column of nothing but numbers."""
    deep = _depth(rows)
    width = min(len(row) for row in rows)
    heads = [cell for row in rows[:deep] for cell in row]
    if len(rows) <= max(WIDE_ROWS, deep + 1) or any(sign.isdigit() for cell in heads for sign in cell.text):
        return False
    columns = [[row[place].text for row in rows[deep:]] for place in range(1, width)]
    return any(all(text and _NUMBER.fullmatch(text) for text in column) for column in columns)


def _depth(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows the first row's cells reach into, where one of them stands over several columns."""
    deepest = max((cell.down for cell in rows[0]), default=1)
    return deepest if deepest < len(rows) and any(cell.across > 1 for cell in rows[0]) else 1


def _over_count(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a first row of words stands over a column that counts the rows: 1, 2, 3."""
    if len(rows) <= WIDE_ROWS or any(any(sign.isdigit() for sign in cell.text) for cell in rows[0]):
        return False
    column = [row[0].text.strip("．.、 ") for row in rows[1:]]
    return column == [str(number) for number in range(1, len(rows))]


def _header_columns(lines: Sequence[Sequence[Cell | None]], header_rows: int) -> int:
    """How many of the first columns are headers of their rows."""
    body = lines[header_rows:] if header_rows < len(lines) else lines
    width = len(lines[0]) if lines else 0
    count = 0
    while count < width - 1:
        column = [line[count] for line in body]
        cells = [cell for cell in column if cell is not None and cell.text and cell.across < width]
        if not cells or not all(cell.row_header for cell in cells):
            break
        count += 1
    if count or len(body) < WIDE_ROWS or width < WIDE_ROWS:
        return count
    first = [line[0] for line in body if line and line[0] is not None]
    rest = [cell for line in body for cell in line[1:] if cell is not None and cell.text]
    for looks in ("bold", "shaded"):
        if (
            first
            and rest
            and all(cell.text and getattr(cell, looks) for cell in first)
            and not any(getattr(cell, looks) for cell in rest)
        ):
            return 1
    return 0


def _rows(table: Node) -> list[list[Node]]:
    """The rows of this table itself, not of one in it."""
    rows: list[list[Node]] = []
    for child in table.elements:
        if child.hidden or child.dropped:
            continue
        if child.tag == "tr":
            rows.append(_cells(child))
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows.extend(
                _cells(row)
                for row in child.elements
                if row.tag == "tr" and not row.hidden and not row.dropped
            )
    return [row for row in rows if row]


def _cells(row: Node) -> list[Node]:
    return [
        cell for cell in row.elements if cell.tag in {"td", "th"} and not cell.hidden and not cell.dropped
    ]


def _in_head(cell: Node) -> bool:
    for node in cell.above():
        if node.tag == "table":
            return False
        if node.tag == "thead":
            return True
    return False


def _span(cell: Node, name: str) -> int:
    found = re.fullmatch(r"\s*(\d{1,6})\s*", cell.get(name), re.ASCII)
    return max(1, min(SPAN, int(found.group(1)))) if found else 1
