"""The index table that government pages put above a document: part of the document, outside its element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.parts.inline import Inline
from reader.extract.parts.tables import Table, is_data, read_table, table_block
from reader.extract.words.rules import structure
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.extract.page.tree import Node

LABELS = 3
"""So many of the known labels make an index table."""
ENTRIES = 40
"""One that is written as a list has at most so many entries ..."""
LONGEST = 200
"""... none longer than this, in characters."""

LONGEST_LABEL = 8
"""No label of an index table is longer, in characters."""

_COLON = re.compile(r"[\s:：]+")
_ENTRY = re.compile(r"\s*([^:：]{2,12}[:：])\s*(.*)", re.DOTALL)
_LISTS = frozenset({"ul", "ol", "dl", "div"})


def index_of(nodes: Iterable[Node]) -> Block | None:
    """The index table among elements that stand outside the document's own; None when there is none.

    One written as a list becomes a table of two columns.
    """
    inline = Inline("")
    for node in nodes:
        if node.tag == "table" and is_data(node):
            table = read_table(node, inline)
            if _is_index(cell for row in table.rows for cell in row):
                return table_block(table)
        elif node.tag in _LISTS and len(node.elements) >= LABELS and (rows := _entries(node, inline)):
            return table_block(Table(rows))
    return None


def _is_index(labels: Iterable[str]) -> bool:
    return len({_COLON.sub("", label) for label in labels} & structure().index) >= LABELS


def _entries(node: Node, inline: Inline) -> list[list[str]]:
    """A list's entries as label and value; empty where it is no index."""
    children = [child for child in node.elements if not child.hidden and not child.dropped]
    if not LABELS <= len(children) <= ENTRIES:
        return []
    if not _is_index_word(children[0]):
        return []
    texts = [inline.line(child)[0] for child in children]
    if any(len(text) > LONGEST for text in texts):
        return []
    if node.tag != "dl":
        return _split(texts)
    terms = [child.tag for child in children]
    if terms[::2] != ["dt"] * len(terms[::2]) or terms[1::2] != ["dd"] * len(terms[::2]):
        return []
    rows = [list(pair) for pair in zip(texts[::2], texts[1::2], strict=True)]
    return rows if _is_index(label for label, _ in rows) else []


def _split(texts: Sequence[str]) -> list[list[str]]:
    """Entries such as 文号：12 as label and value; empty where they are no index."""
    found = [_ENTRY.fullmatch(text) for text in texts if text]
    rows = [[match.group(1), match.group(2)] for match in found if match is not None]
    return rows if len(rows) == len(found) and _is_index(label for label, _ in rows) else []


def is_index(block: Block) -> bool:
    """Whether a block is an index table: some pages have one for each size of screen."""
    return bool(block.rows) and _is_index(cell for row in block.rows for cell in row)


def index_from(block: Block) -> Block | None:
    """The index table that a list is; None where it is none."""
    rows = _split(block.items) if block.kind is BlockKind.LIST and len(block.items) <= ENTRIES else []
    return table_block(Table(rows)) if rows else None


def _is_index_word(node: Node) -> bool:
    """Whether an element begins with a label of an index table; looks no further than it must."""
    text = ""
    stack: list[Node | str] = [node]
    while stack and len(text) <= LONGEST_LABEL:
        item = stack.pop()
        if isinstance(item, str):
            text += "".join(item.split())
        else:
            stack += item.children[::-1]
    return text.replace("：", ":").partition(":")[0] in structure().index
