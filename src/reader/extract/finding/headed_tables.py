"""Tables whose columns have headings: facts that belong to a text, however many of their cells are links."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.finding.belongs import is_table_of_facts
from reader.extract.page.names import is_other

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

ROWS, COLUMNS, PLAIN = 3, 3, 0.8
"""A table of facts has so many rows and columns at least, and in this part of its rows an unlinked cell."""
BESIDE = 2
"""So many lines may stand beside a table in its own element: what it shows, where it is from."""
LEVELS = 3
"""A table's section is looked for so many elements above it."""


def section_of(table: Node, root: Node, lines: Lines) -> Node | None:
    """The section of the text that a table of facts stands in, or the table; None for any other table.

    Its columns have headings, and a good part of its cells is no link, though the first of each row may be.
    """
    mine = lines.of(table)
    if table.parent is root and is_table_of_facts(table, mine):
        return table
    if not has_columns(table, mine):
        return None
    found = table
    for outer in islice(table.above(), LEVELS):
        if outer is root:
            break
        if is_other(outer, lines.void):
            return None
        found = outer
    return found


def wraps_columns(node: Node, mine: list[Line], lines: Lines) -> bool:
    """Whether an element holds a table with headed columns, and next to nothing besides."""
    for inner in node.walk():
        if inner.tag == "table":
            cells = lines.of(inner)
            return len(cells) + BESIDE >= len(mine) and has_columns(inner, cells)
    return False


def has_columns(table: Node, mine: Sequence[Line]) -> bool:
    """Whether each column of a table has a heading, and most of its rows a cell that is no link."""
    rows = [row for row in table.walk(skip=False) if row.tag == "tr"]
    heads = rows[0].elements if len(rows) >= ROWS else ()
    if len(heads) < COLUMNS or any(cell.tag != "th" for cell in heads):
        return False
    plain = sum(not line.is_link for line in mine) - len(heads)
    return len(mine) <= len(heads) * len(rows) and plain >= PLAIN * (len(rows) - 1)
