"""Tables that hold data, as rows of cells; tables that hold the page's layout are none."""

from __future__ import annotations

import re

from reader.extract.lines import size
from reader.extract.text import tidy
from reader.extract.tree import BLOCKS, Node

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

_STRUCTURE = frozenset(
    {"h1", "h2", "h3", "h4", "article", "section", "table", "form", "figure", "blockquote", "pre"}
)


def is_data(table: Node) -> bool:
    """Whether a table holds data: two rows of two cells or more, all short, nothing nested in them."""
    if table.get("role") in {"presentation", "none"}:
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


def rows_of(table: Node) -> tuple[list[list[str]], int, str]:
    """A table's rows, how many of them are headers, and its caption.

    All rows are of the same length. A cell that spans rows stands in each of them; a header that spans
    columns in each of them too, any other cell in the first only: it would be heard several times.
    """
    source = _rows(table)
    grid: list[list[str | None]] = [[] for _ in source]
    count = read = 0
    for number, row in enumerate(source):
        count += _place(grid, number, row)
        read = number + 1
        if count > CELLS:
            break
    width = max((len(row) for row in grid), default=0)
    rows = [[cell or "" for cell in row] + [""] * (width - len(row)) for row in grid[:read]]
    headers = [all(cell.tag == "th" for cell in row) or _in_head(row[0]) for row in source[:read]]
    kept = [(row, header) for row, header in zip(rows, headers, strict=True) if any(row)]
    header_rows = next((index for index, (_, header) in enumerate(kept) if not header), 0)
    caption = next((tidy(child.text()) for child in table.elements if child.tag == "caption"), "")
    return [row for row, _ in kept], header_rows, caption


def _place(grid: list[list[str | None]], number: int, row: list[Node]) -> int:
    """Put a row's cells into the grid, filling what they span; how many places that were."""
    count = column = 0
    for cell in row:
        line = grid[number]
        while column < len(line) and line[column] is not None:
            column += 1
        across, down = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(grid) - number)
        text = cell_text(cell)
        for target in grid[number : number + down]:
            target.extend([None] * (column + across - len(target)))
            for place in range(column, column + across):
                filled = text if place == column or cell.tag == "th" else ""
                target[place] = filled if target[place] is None else target[place]
        column += across
        count += across * down
    return count


def cell_text(cell: Node) -> str:
    """A cell on one line."""
    pieces: list[str] = []

    def read(node: Node) -> None:
        for child in node.children:
            if isinstance(child, str):
                pieces.append(child)
            elif not child.hidden and not child.dropped and child.tag not in {"rt", "rp", "noscript"}:
                gap = " " if child.tag in BLOCKS or child.tag == "br" else ""
                pieces.append(gap)
                read(child)
                pieces.append(gap)

    read(cell)
    return tidy(re.sub(r"[\t\n]+", " ", "".join(pieces)))


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
    return any(node.tag == "thead" for node in cell.above())


def _span(cell: Node, name: str) -> int:
    value = cell.get(name).strip()
    return max(1, min(SPAN, int(value))) if value.isdecimal() else 1
