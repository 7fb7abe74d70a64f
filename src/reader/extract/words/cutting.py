"""Taking words out of a block and putting them back, many at once, in linear time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.words.spans import moved
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence


def without_all(block: Block, cuts: Sequence[tuple[int, int]]) -> Block:
    """A block without these stretches of its text, in order; spans, items and cells follow.

    None of them may hold a newline of a list or a tab or newline of a table.
    """
    return replace(
        with_text(block, cut(block.text, cuts)),
        spans=moved(block.spans, [(start, end, 0) for start, end in cuts]),
    )


def with_all(block: Block, pieces: Sequence[tuple[int, str]]) -> Block:
    """A block with these texts put in before their places, which are in order."""
    changes: list[tuple[int, int, int]] = []
    for offset, text in pieces:
        if changes and changes[-1][0] == offset:
            changes[-1] = (offset, offset, changes[-1][2] + len(text))
        else:
            changes.append((offset, offset, len(text)))
    return replace(with_text(block, put(block.text, pieces)), spans=moved(block.spans, changes))


def cut(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    """A text without these stretches, in order of their beginnings; they may overlap."""
    pieces: list[str] = []
    last = 0
    for start, end in cuts:
        pieces.append(text[last:start])
        last = max(last, end)
    return "".join([*pieces, text[last:]])


def put(text: str, pieces: Sequence[tuple[int, str]]) -> str:
    """A text with these put in before their places, in order; the opposite of cut."""
    found: list[str] = []
    last = 0
    for offset, piece in pieces:
        found += (text[last:offset], piece)
        last = offset
    return "".join([*found, text[last:]])


def with_text(block: Block, text: str) -> Block:
    """A block with another text; a list's items and a table's cells follow it."""
    if block.kind is BlockKind.LIST and block.items:
        return replace(block, text=text, items=tuple(text.split("\n")))
    if block.kind is BlockKind.TABLE and block.rows:
        return replace(block, text=text, rows=tuple(tuple(row.split("\t")) for row in text.split("\n")))
    return replace(block, text=text)
