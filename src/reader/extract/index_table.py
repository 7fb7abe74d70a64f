"""The index table that government pages put above a document: part of the document, outside its element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.inline import Inline
from reader.extract.rules import structure
from reader.extract.tables import is_data, read_table

if TYPE_CHECKING:
    from reader.extract.tree import Node

LABELS = 3
"""So many of the known labels make an index table."""

_COLON = re.compile(r"[\s:：]+")


def index_rows(body: Node, root: Node) -> list[list[str]]:
    """The rows of the index table that stands outside root; empty when there is none."""
    inside = set(root.walk(skip=False))
    for node in body.walk():
        if node.tag != "table" or node in inside or root in set(node.walk(skip=False)) or not is_data(node):
            continue
        rows = read_table(node, Inline("")).rows
        labels = {_COLON.sub("", cell) for row in rows for cell in row}
        if len(labels & structure().index) >= LABELS:
            return rows
    return []
