"""Writes texts into a document, in blocks of every kind, and knows where each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.gui.document import roles
from reader.gui.document.breaks import LONGEST_PARAGRAPH, SOFT_BREAK, new_lines, soft_breaks
from reader.gui.document.highlight import Stretch, units
from reader.gui.document.spots import Spot, SpotKind
from reader.gui.toolkit.missing_letters import missing_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.document.chips import Chips

PARAGRAPH_END = "\u2029"
"""What Qt takes for a paragraph's end."""


class TextWriter:
    """Writes at the document's end, or in a cell; chips stand where something was taken out of a text."""

    def __init__(self, document: QTextDocument, chips: Chips) -> None:
        self.cursor = QTextCursor(document)
        self.stretches: list[Stretch] = []
        """Where the article's texts stand."""
        self.spots: list[Spot] = []
        """What of ours looks otherwise than its block."""
        self._chips = chips
        self._look = QTextCharFormat()
        self._formats: dict[tuple[int, int, int, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._fresh = True
        """The next block is the one that the cursor is in."""

    def block(self, role: int, *, level: int = 0, quote: bool = False, piece: int = 0) -> QTextBlockFormat:
        """Begin a block; its format, which is not to be changed, is that of all of its kind."""
        kind = (role, level, piece, quote)
        if kind not in self._formats:
            self._formats[kind] = roles.formats_of(role, level, piece, quote=quote)
        block, look = self._formats[kind]
        if self._fresh:
            self.cursor.setBlockFormat(block)
            self.cursor.setBlockCharFormat(look)
            self.cursor.setCharFormat(look)
            self._fresh = False
        else:
            self.cursor.insertBlock(block, look)
        self._look = look
        return block

    def begin_in(self, cursor: QTextCursor, look: QTextCharFormat) -> None:
        """Go on at this cursor, in the block that it is in, in this look."""
        self.cursor = cursor
        self._look = look
        self._fresh = False

    def block_alike(self, role: int) -> None:
        """Begin another block of this kind; its text looks as that of the one before."""
        look = self._look
        self.block(role)
        self._look = look

    def begin_behind(self, cursor: QTextCursor) -> None:
        """Go on behind the table that ends here."""
        self.cursor = cursor
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        # Qt puts an empty block behind a table: the next block is written into it.
        self._fresh = True

    def insert(self, text: str) -> None:
        """Insert a text without paragraphs; letters that no typeface here has become boxes."""
        before, position = 0, self.cursor.position()
        for start, end in missing_letters(text):
            begin = position + units(text[before:start], start - before)
            before, position = end, begin + units(text[start:end], end - start)
            self.spots.append(Spot(SpotKind.BOXES, begin, position))
        self.cursor.insertText(text, self._look)

    def insert_spot(self, kind: SpotKind, text: str, target: str = "", *, notice: int = 0) -> None:
        """Insert words of ours that are such a spot."""
        start = self.cursor.position()
        self.insert(text)
        self.spots.append(Spot(kind, start, self.cursor.position(), target, notice))

    def strengthen(self, start: int) -> None:
        """Have what was written from this position of the document on in bold."""
        self.spots.append(Spot(SpotKind.STRONG, start, self.cursor.position()))

    def lines(
        self, role: int, texts: Sequence[str], places: Sequence[tuple[int, int]], *, quote: bool = False
    ) -> None:
        """Write them at once, each a block: Qt is quick with a thousand of them, slow with a thousand calls.

        places: to which of the article's blocks each belongs, and where it begins there.
        """
        self.block(role, quote=quote)
        position = self.cursor.position()
        whole = PARAGRAPH_END.join(texts)
        short = units(whole, len(whole)) == len(whole)
        for (number, start), text in zip(places, texts, strict=True):
            length = len(text)
            taken = length if short else units(text, length)
            self.stretches.append(Stretch(number, start, text, position, taken))
            position += taken + 1
        self.insert(whole)

    def stretch(
        self,
        number: int,
        start: int,
        text: str,
        role: int,
        *,
        level: int = 0,
        quote: bool = False,
        ends: str = "",
    ) -> None:
        """Write a part of a block's text into a new block; into several where it is long.

        ends: where those are to end; behind a sentence, if nothing is said.
        """
        pieces = self.pieces(number, start, text, ends)
        self.block(role, level=level, quote=quote, piece=roles.GOES_ON if pieces[1:] else 0)
        self.write(number, *pieces[0])
        self.go_on(number, pieces[1:], role, level=level, quote=quote)

    def go_on(
        self,
        number: int,
        pieces: Sequence[tuple[int, str]],
        role: int,
        *,
        level: int = 0,
        quote: bool = False,
    ) -> None:
        """Write these pieces of a text, of which the first is written, each into a block of its own."""
        for left, piece in zip(range(len(pieces) - 1, -1, -1), pieces, strict=True):
            goes_on = roles.GOES_ON if left else 0
            self.block(role, level=level, quote=quote, piece=roles.COMES_FROM | goes_on)
            self.write(number, *piece)

    def pieces(self, number: int, start: int, text: str, ends: str = "") -> list[tuple[int, str]]:
        """A text in pieces that are no longer than paragraphs, each with where it begins."""
        if len(text) <= LONGEST_PARAGRAPH:
            return [(start, text)]
        taken = {offset - start for offset, _ in self._chips.inside(number)}
        places = new_lines(text, taken, ends=ends) if ends else new_lines(text, taken)
        pieces = [(begin, text[begin:end]) for begin, end in zip([0, *places], [*places, None], strict=True)]
        # A line's own end is not shown where the block ends with it.
        *before, last = [(start + begin, piece) for begin, piece in pieces]
        return [*((begin, piece.removesuffix("\n")) for begin, piece in before), last]

    def write(self, number: int, start: int, text: str) -> None:
        """Write a part of a block's text; where something was taken out of it a chip says so."""
        # One document block a stretch: whatever Qt takes for a paragraph's end becomes a plain line end.
        shown = text.replace("\n", "\u2028").replace(PARAGRAPH_END, "\u2028").replace("\r", " ")
        at = 0
        for offset, index in self._chips.within(number, start, start + len(text)):
            if offset > start + at:
                self._piece(number, start + at, shown[at : offset - start])
                at = offset - start
            self.insert_spot(SpotKind.CHIP, self._chips.chip(index), notice=self._chips.number(index))
        if at < len(shown) or not shown:
            self._piece(number, start + at, shown[at:])

    def _piece(self, number: int, start: int, shown: str) -> None:
        begun = 0
        for place in soft_breaks(shown):
            self._part(number, start + begun, shown[begun:place])
            self.insert(SOFT_BREAK)
            begun = place
        self._part(number, start + begun, shown[begun:])

    def _part(self, number: int, start: int, shown: str) -> None:
        position = self.cursor.position()
        self.insert(shown)
        self.stretches.append(Stretch(number, start, shown, position, self.cursor.position() - position))
