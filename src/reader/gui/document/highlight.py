"""Code points here, UTF-16 units in Qt: the only file that converts between the two.

A screen text knows where every stretch of every block stands in the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.gui.toolkit.values import brush
from reader.model import Place, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.gui.toolkit.palettes import Colours

_BMP_END = "\uffff"
MOST_MARKED = 500
"""Of the places that are looked for so many are lit at the same time: each costs at every painting."""

MOST_KEPT = 200
"""Of the reader's own marks so many are shown at the same time."""


def units(text: str, points: int) -> int:
    """How many UTF-16 units the first `points` code points take."""
    return len(text[:points].encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, length: int) -> int:
    """How many code points begin within the first `length` UTF-16 units."""
    taken = 0
    for count, character in enumerate(text):
        if taken >= length:
            return count
        taken += 2 if character > _BMP_END else 1
    return len(text)


class Stretch(Struct, frozen=True, gc=False):
    """A part of a block's text that stands in one piece in the document."""

    block: int
    start: int
    """Its first code point in the block's text."""
    text: str
    position: int
    """Where it begins in the document, in UTF-16 units."""
    units: int
    """How many of them it takes: as many as it has code points, where every one takes one."""


class ScreenText:
    """Where the article's text stands in the document; stretches come in document order.

    In the article the cells of a table's row may stand the other way round.
    """

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self._as_written = tuple(stretches)
        self._positions = [stretch.position for stretch in self._as_written]
        self._stretches = sorted(self._as_written, key=lambda stretch: (stretch.block, stretch.start))
        self._places = [(stretch.block, stretch.start) for stretch in self._stretches]

    def position(self, place: Place) -> int:
        """The document position of this place; of the nearest one before it where it has none."""
        index = bisect_right(self._places, (place.block, place.offset)) - 1
        if index < 0:
            return self._stretches[0].position if self._stretches else 0
        stretch = self._stretches[index]
        within = place.offset - stretch.start if stretch.block == place.block else len(stretch.text)
        return stretch.position + self._units_before(index, within)

    def place(self, position: int) -> Place:
        """The place at this document position."""
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return Place(*self._places[0]) if self._places else Place()
        stretch = self._as_written[index]
        within = position - stretch.position
        if within > stretch.units and index + 1 < len(self._as_written):
            # Between two stretches stand words of ours, which belong to what comes after them.
            following = self._as_written[index + 1]
            return Place(following.block, following.start)
        if stretch.units == len(stretch.text):
            return Place(stretch.block, stretch.start + max(0, min(within, len(stretch.text))))
        return Place(stretch.block, stretch.start + points(stretch.text, within))

    def shown_of(self, block: int) -> range:
        """The code points of this block's text from the first to the last that stand in the document."""
        first = bisect_left(self._places, (block, 0))
        last = bisect_left(self._places, (block + 1, 0)) - 1
        if last < first:
            return range(0)
        stretch = self._stretches[last]
        return range(self._stretches[first].start, stretch.start + len(stretch.text))

    def character(self, place: Place) -> str:
        """The character at this place; empty where none is shown."""
        index = bisect_right(self._places, (place.block, place.offset)) - 1
        stretch = self._stretches[index] if index >= 0 else None
        if stretch is None or stretch.block != place.block:
            return ""
        within = place.offset - stretch.start
        return stretch.text[within : within + 1]

    def ranges(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The document ranges that a span covers: one, or several when it runs over a table's cells."""
        index = max(0, bisect_right(self._places, (sentence.block, sentence.start)) - 1)
        found = []
        for at in range(index, len(self._stretches)):
            stretch = self._stretches[at]
            if stretch.block > sentence.block or (
                stretch.block == sentence.block and stretch.start >= sentence.end
            ):
                break
            start = max(0, sentence.start - stretch.start)
            end = min(len(stretch.text), sentence.end - stretch.start)
            if stretch.block == sentence.block and start < end:
                found.append(
                    (
                        stretch.position + self._units_before(at, start),
                        stretch.position + self._units_before(at, end),
                    )
                )
        return found

    def _units_before(self, index: int, points: int) -> int:
        """The units that so many code points of a stretch take; at once where each takes one."""
        stretch = self._stretches[index]
        if stretch.units == len(stretch.text):
            return max(0, min(points, len(stretch.text)))
        return units(stretch.text, points)


class Selections(Struct, frozen=True):
    """What makes Qt light something."""

    lit: list[QTextEdit.ExtraSelection]
    left_out: bool
    """Whether something is to be lit where the text is not laid out yet."""


def selections(
    document: QTextDocument,
    screen: ScreenText,
    colours: Colours,
    *,
    sentence: Sentence | None,
    word: Sentence | None,
    marked: Sequence[Sentence],
    kept: Sequence[tuple[bool, Sentence]],
    reached: tuple[int, int] | None,
    is_there: Callable[[int], bool],
) -> Selections:
    """What makes Qt light the places that are looked for, the sentence that is read, and the word in it.

    kept: the reader's own marks, and whether each is a bookmark; lines tell them from what is lit.
    marked: the places that are looked for.
    reached: from where to where in the document what the caret was brought to stands.
    is_there: whether a document position is laid out; Qt would lay out as far as each selection at once.
    """
    highlight = QTextCharFormat()
    highlight.setBackground(brush(colours.sentence))
    highlight.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    bookmark = QTextCharFormat()
    bookmark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    lit = QTextCharFormat()
    lit.setBackground(brush(colours.sentence))
    strong = QTextCharFormat()
    strong.setBackground(brush(colours.word_ground))
    strong.setForeground(brush(colours.word_text))
    found = []
    left_out = False
    marks = [(span, lit) for span in marked[:MOST_MARKED]]
    own = [(span, bookmark if is_bookmark else highlight) for is_bookmark, span in kept[:MOST_KEPT]]
    spans = (*own, *marks, (sentence, lit), (word, strong))
    ranges = [(each, look) for span, look in spans if span is not None for each in screen.ranges(span)]
    if reached is not None:
        ranges.append((reached, strong))
    for (start, end), look in ranges:
        if not is_there(end):
            left_out = True
            continue
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = look
        found.append(selection)
    return Selections(found, left_out)
