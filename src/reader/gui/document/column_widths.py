"""How wide a table's columns must be: for what no line may end in, such as a time, a number or a word."""

from __future__ import annotations

import re
from bisect import bisect_right
from heapq import nlargest
from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QFont, QFontMetricsF

from reader.gui.toolkit.fonts import font_of, letter_spacing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.gui.toolkit.look import Look
    from reader.model import Article, Block

PADDING_PX, NARROW_PADDING_PX = 10, 2
"""Around the text of a cell: usually, and where the type gives way."""

BORDER_PX = 2

MOST_COLUMNS = 100
"""The rows of a table of more are shown as plain lines, whatever the room."""

LETTERS_IN_CELL = 2
"""Each column has room for so many characters in a line, whatever the window's width."""

SMALLEST_PX, SMALLEST_SHARE = 18, 0.5
"""A table's type gives way no further than to so many px, nor to so much of the size of the text around."""

_LONGEST_PIECE = 20
"""Code points. No time or number and hardly a word is longer: an address is, and lines may end in it."""
_COMPARED = 4
"""So many of a column's pieces, those that are likely to be the widest, are measured."""

# Between two of these a line may end, as far as no mark forbids it.
_ANYWHERE = (
    r"\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    r"\uff00-\uffef\U00020000-\U000323af"
)
_PIECE = (
    # Behind a hyphen or a stroke a line may end before a letter, and not before a figure: 2024-03-05.
    rf"[（【《「『〈〔￥＄]*(?>(?:[^\s\u200b{_ANYWHERE}/-]++|[/-](?![^\W\d]))+)[/-]?"
    # No line begins with these.
    r"[、。，．：；！？）】》」』〉〕％]*"
)
_NARROW = str.maketrans("", "", "ijltfrI.,:;'!|()-")
_SAME_WIDTH = str.maketrans("123456789", "000000000")

Pieces = tuple[tuple[str, ...], ...]
"""Of each of a table's columns the pieces that are likely to be its widest, every figure a 0."""


class TableType(Struct, frozen=True):
    """The type of a table where it need not give way."""

    metrics: QFontMetricsF
    """Of its headers, which are bold; without the space between letters."""
    size: int
    """In px; spaces in percent of it."""
    spacing: int
    """Between two characters."""
    own_spacing: int
    """Between two letters or figures, which have no pinyin above them."""

    def widths(self, pieces: Pieces, size: int) -> list[float]:
        """The least width of each column in type of this size, in px, with nothing around the text."""
        least = size * LETTERS_IN_CELL * (100 + self.spacing) / 100
        share = size / self.size
        return [
            max([least, *(self.metrics.horizontalAdvance(one) * share + self._spaces(one) for one in column)])
            for column in pieces
        ]

    def _spaces(self, piece: str) -> float:
        """What is between its letters, and behind the last, in px: it does not give way with the type."""
        own = 0
        if self.own_spacing != self.spacing:
            from reader.gui.document.own_spaces import letters_with_own_spaces

            own = letters_with_own_spaces(piece)
        return self.size * (self.own_spacing * own + self.spacing * (len(piece) - own)) / 100


class Fit(Struct, frozen=True):
    """How a table fits."""

    size: int
    """Of its type, in px."""
    padding: int
    """Around the text of each cell, in px."""
    widths: tuple[int, ...]
    """The width of each column, in px, with what is around the text; 0 for one that takes its share of what
    is left."""


def type_of(look: Look, language: str) -> TableType:
    """The type of tables in an article in this language."""
    font = font_of(look, language)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    font.setBold(True)
    return TableType(QFontMetricsF(font), look.size, letter_spacing(look, language), look.letter_spacing)


def is_table(block: Block) -> bool:
    """Whether this is a table that can be shown as one, or row by row."""
    return bool(block.rows) and len(block.rows[0]) <= MOST_COLUMNS


def pieces_of(block: Block) -> Pieces:
    """The longest pieces in each column; of cells that take several columns nothing is looked at."""
    rows: Iterable[tuple[str, ...]] = block.rows
    wide = {(cell.row, cell.column) for cell in block.merged if cell.columns > 1}
    if wide:
        rows = (
            tuple("" if (at, column) in wide else text for column, text in enumerate(row))
            for at, row in enumerate(rows)
        )
    return tuple(map(_longest, zip(*rows, strict=True)))


def _longest(cells: tuple[str, ...]) -> tuple[str, ...]:
    pieces = set(re.findall(_PIECE, "\n".join(set(cells))))
    found = {piece.translate(_SAME_WIDTH) for piece in pieces if len(piece) <= _LONGEST_PIECE}
    # Of the same length the same ones at every start: a set has no order.
    return tuple(nlargest(_COMPARED, found, key=lambda piece: (_roughly(piece), piece)))


def _roughly(piece: str) -> int:
    """How wide it is, before anything is measured: a narrow letter counts half."""
    return len(piece) + len(piece.translate(_NARROW))


def pieces_in(article: Article) -> dict[int, Pieces]:
    """The pieces of every table of the article, by its block's number."""
    return {number: pieces_of(block) for number, block in enumerate(article.blocks) if is_table(block)}


def apart_in(tables: Mapping[int, Pieces], type_: TableType, width: int) -> frozenset[int]:
    """Which of these tables are shown row by row in this width, in px: as grids they could not be read."""
    return frozenset(
        number for number, pieces in tables.items() if len(pieces) > 1 and fit(pieces, type_, width) is None
    )


def fit(pieces: Pieces, type_: TableType, width: float) -> Fit | None:
    """How a table of these columns fits into this width, in px; None where its type would be too small."""
    # The outer border stands beyond the table, by half.
    room = width - 2 * BORDER_PX
    if _needed(pieces, type_, type_.size, PADDING_PX) <= room:
        return _fit(pieces, type_, type_.size, PADDING_PX, room)
    sizes = range(_smallest(type_.size), type_.size + 1)
    found = bisect_right(sizes, room, key=lambda size: _needed(pieces, type_, size, NARROW_PADDING_PX))
    return _fit(pieces, type_, sizes[found - 1], NARROW_PADDING_PX, room) if found else None


def fit_anyhow(pieces: Pieces, type_: TableType, width: float) -> Fit:
    """The same; where there is no room for the pieces lines end in them."""
    plain = ((),) * len(pieces)
    found = fit(pieces, type_, width) or fit(plain, type_, width)
    return found or Fit(_smallest(type_.size), NARROW_PADDING_PX, (0,) * len(pieces))


def _smallest(size: int) -> int:
    return min(size, max(SMALLEST_PX, ceil(size * SMALLEST_SHARE)))


def _needed(pieces: Pieces, type_: TableType, size: int, padding: int) -> float:
    return sum(_around(type_.widths(pieces, size), padding))


def _fit(pieces: Pieces, type_: TableType, size: int, padding: int, room: float) -> Fit:
    """Columns that need more than their share have what they need; Qt divides what is left."""
    needed = _around(type_.widths(pieces, size), padding)
    widths, left = [0] * len(needed), len(needed)
    for column in sorted(range(len(needed)), key=needed.__getitem__, reverse=True):
        if needed[column] * left <= room:
            break
        widths[column] = needed[column]
        room -= needed[column]
        left -= 1
    return Fit(size, padding, tuple(widths))


def _around(widths: Iterable[float], padding: int) -> list[int]:
    """The widths of columns with what is around the text; whole, so that nothing is lost between them."""
    return [ceil(width) + 2 * padding + BORDER_PX for width in widths]
