"""The index table that government pages put above a document: part of the document, outside its element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.inline import Inline
from reader.extract.rules import structure
from reader.extract.tables import Table, is_data, read_table, table_block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.extract.tree import Node
    from reader.model import Block

LABELS = 3
"""So many of the known labels make an index table."""
ENTRIES = 40
"""One that is written as a list has at most so many entries ..."""
LONGEST = 200
"""... none longer than this, in characters."""

_COLON = re.compile(r"[\s:：]+")
_ENTRY = re.compile(r"\s*([^:：]{2,12}[:：])\s*(.*)", re.DOTALL)
_LISTS = frozenset({"ul", "ol", "dl", "div", "section", "table", "tbody", "tr", "p"})


def index_of(body: Node, root: Node, inside: set[Node]) -> Block | None:
    """The index table that stands outside root, whose nodes are `inside`; None when there is none.

    One written as a list becomes a table of two columns.
    """
    holders = set(root.above())
    inline = Inline("")
    for node in body.walk():
        if node in inside or node in holders or node.tag not in _LISTS:
            continue
        if node.tag == "table" and is_data(node):
            table = read_table(node, inline)
            if _is_index(cell for row in table.rows for cell in row):
                return table_block(table)
        elif node.tag in {"ul", "ol", "dl", "div"} and (rows := _entries(node, inline)):
            return table_block(Table(rows))
    return None


def _is_index(labels: Iterable[str]) -> bool:
    return len({_COLON.sub("", label) for label in labels} & structure().index) >= LABELS


def _entries(node: Node, inline: Inline) -> list[list[str]]:
    """A list's entries as label and value; empty where it is no index."""
    children = [child for child in node.elements if not child.hidden and not child.dropped]
    if not LABELS <= len(children) <= ENTRIES:
        return []
    if node.tag != "dl" and not _ENTRY.match(children[0].text()[:LONGEST]):
        return []
    texts = [inline.line(child)[0] for child in children]
    if any(len(text) > LONGEST for text in texts):
        return []
    rows: list[list[str]] = []
    if node.tag == "dl":
        terms = [child.tag for child in children]
        if terms[::2] != ["dt"] * len(terms[::2]) or terms[1::2] != ["dd"] * len(terms[::2]):
            return []
        rows = [list(pair) for pair in zip(texts[::2], texts[1::2], strict=True)]
    else:
        found = [_ENTRY.fullmatch(text) for text in texts if text]
        if not all(found):
            return []
        rows = [[match.group(1), match.group(2)] for match in found if match is not None]
    return rows if _is_index(label for label, _ in rows) else []
