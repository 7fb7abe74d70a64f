"""Pinyin above the characters: painted over the document, whose text stays plain.

The document leaves the room (looks.py): letters and lines stand further apart. Painting costs 4 to 12 ms
a frame; text with readings in it would be read twice by a screen reader and copied twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath

from reader.gui.document.looks import size_of
from reader.gui.document.roles import CELL, ROLE
from reader.gui.document.tables import type_in
from reader.gui.toolkit.fonts import PINYIN_SPACING, families_for
from reader.gui.toolkit.palettes import mixed
from reader.model import Place, Sentence
from reader.settings import GOOD_CONTRAST, Pinyin, contrast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

    from reader.gui.document.highlight import ScreenText
    from reader.gui.toolkit.look import Look
    from reader.gui.toolkit.palettes import Colours
    from reader.model import Syllable

SIZE = 0.42
"""The size of pinyin, of the characters' own, at the most."""
GAP = 0.13
"""Between a character's top and its pinyin's base line, of the character's size."""
TOP = 0.86
"""A character's top above its own base line, of its size: the ideographic em box of common fonts."""
TONES = (("#b3001b", "#ff9a9a"), ("#8a5a00", "#ffc46b"), ("#006b2d", "#8fe39a"), ("#0b3a86", "#9cc8ff"))
"""The four tones' colours, for light grounds and dark ones, made stronger until they are seen.

The neutral tone has the text's.
"""

_MARKS = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}
_SYLLABLE = re.compile(r"([a-zü]+)([1-5]?)")
NEUTRAL = 5
WIDEST = "zhuàng"
FILLED = 0.92
"""So much of a character's room its pinyin may take: two never touch, and are seen to be two."""
LONGEST = 2
"""Code points of what one syllable is read for: huar1 stands above two; more are a figure's."""
_CHARACTERS = "\u2e80"
"""Below this there are letters and figures ..."""
_WIDE = "\uff00", "\uffef"
"""... and, as wide as characters, here."""


def marked(pinyin: str) -> tuple[str, int]:
    """Pinyin with its tone as a figure, such as lve4, as it is written, lüè, and the tone; 5 is neutral.

    The mark stands on a or e, else on the o of ou, else on the last vowel (GB/T 16159).
    """
    found = _SYLLABLE.fullmatch(pinyin.replace("v", "ü"))
    if found is None:
        return pinyin, NEUTRAL
    letters, tone = found[1], int(found[2] or NEUTRAL)
    at = next((letters.index(each) for each in ("a", "e", "ou") if each in letters), None)
    if at is None:
        at = max((index for index, letter in enumerate(letters) if letter in _MARKS), default=None)
    if tone == NEUTRAL or at is None:
        return letters, tone
    return letters[:at] + _MARKS[letters[at]][tone - 1] + letters[at + 1 :], tone


def tone_colours(colours: Colours) -> tuple[str, ...]:
    """The colours of the tones 1 to 5 on this palette, each at least 7:1 on the ground, lit or not.

    Where text on ground is weaker than that, they are as strong as text.
    """
    grounds = (colours.ground, colours.sentence)
    enough = min(GOOD_CONTRAST, *(contrast(colours.text, ground) for ground in grounds))
    dark = contrast("#ffffff", colours.ground) > contrast("#000000", colours.ground)
    found = []
    for pair in TONES:
        shades = (mixed(pair[dark], colours.text, step / 10) for step in range(11))
        found.append(next(each for each in shades if _seen(each, grounds, enough)))
    return (*found, colours.text)


def _seen(colour: str, grounds: Iterable[str], enough: float) -> bool:
    return all(contrast(colour, ground) >= enough for ground in grounds)


def _is_chinese(character: str) -> bool:
    """Whether pinyin may stand above it."""
    return character >= _CHARACTERS and not _WIDE[0] <= character <= _WIDE[1]


def font_within(room: float, size: float) -> QFont:
    """The type of pinyin: of this size, or as small as the longest syllable asks for; all in px."""
    font = QFont()
    font.setFamilies(families_for("zh-Hans"))
    font.setPixelSize(max(1, round(size)))
    widest = QFontMetricsF(font).horizontalAdvance(WIDEST)
    if widest > FILLED * room:
        font.setPixelSize(max(1, int(size * FILLED * room / widest)))
    return font


class _Placed(Struct, frozen=True):
    """A syllable where it is painted: document positions in UTF-16 units."""

    start: int
    end: int
    text: str
    tone: int


class _Group:
    """The syllables above one block of the document, and where they are as long as its lines stay."""

    def __init__(self, block: QTextBlock) -> None:
        self.block = block
        self.syllables: list[_Placed] = []
        self.starts: list[int] = []
        self.lines: tuple[QRectF, int] | None = None
        self.places: list[QPointF] = []


class Ruby:
    """Knows the syllables of the blocks that were transcribed, and paints those in view."""

    def __init__(self, look: Look, screen: ScreenText) -> None:
        """For one document: screen is where its text stands."""
        self._screen = screen
        self._blocks: dict[int, list[_Placed]] = {}
        self._groups: dict[int, list[_Group]] = {}
        """The same, by the document's blocks; made when they are first painted."""
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint for type of another size, or in other colours."""
        self._look = look
        self._font = font_within(look.size * (100 + PINYIN_SPACING) / 100, look.size * SIZE)
        self._metrics = QFontMetricsF(self._font)
        self._widths: dict[str, float] = {}
        self._groups.clear()
        colours = look.colours
        plain = (colours.text,) * NEUTRAL
        self._colours = tone_colours(colours) if look.pinyin is Pinyin.COLOURED else plain

    def know(self, block: int, syllables: Sequence[Syllable]) -> None:
        """These are the article's block's syllables, in order; figures and what is read for Latin go.

        Of a long list or table no more than what stands in this document is looked at.
        """
        placed = []
        shown, start = self._screen.shown_of(block), attrgetter("start")
        first = bisect_left(syllables, shown.start, key=start)
        for each in syllables[first : bisect_left(syllables, shown.stop, key=start)]:
            ranges = self._screen.ranges(Sentence(block, each.start, each.end))
            above = self._screen.character(Place(block, each.start))
            if _is_chinese(above) and each.end - each.start <= LONGEST and len(ranges) == 1:
                placed.append(_Placed(*ranges[0], *marked(each.pinyin)))
        self._blocks[block] = placed
        self._groups.pop(block, None)

    def missing(self, first: int, last: int) -> set[int]:
        """Which of the article's blocks [first, last] are not known."""
        return set(range(first, last + 1)) - self._blocks.keys()

    def paint(
        self,
        painter: QPainter,
        document: QTextDocument,
        blocks: Iterable[int],
        word: Sentence | None,
        within: tuple[int, int] | None = None,
    ) -> None:
        """Paint the syllables of these blocks, where the painter has the document's own coordinates.

        Over the lit word they have its text's colour. within: only of these document positions.
        """
        painter.setFont(self._font)
        lit = self._screen.ranges(word) if word is not None else []
        for place, each in self._placed(document, blocks, within):
            over = any(start <= each.start < end for start, end in lit)
            colour = self._look.colours.word_text if over else self._colours[each.tone - 1]
            painter.setPen(QColor(colour))
            painter.drawText(place, each.text)

    def outlines(
        self, document: QTextDocument, blocks: Iterable[int], top: float, bottom: float
    ) -> dict[str, QPainterPath]:
        """The syllables whose base lines lie in [top, bottom) of the document, as outlines by their colour.

        Painted so, they are no text of a PDF: what is searched and copied there are the characters.
        """
        found: dict[str, QPainterPath] = {}
        for place, each in self._placed(document, blocks):
            if top <= place.y() < bottom:
                found.setdefault(self._colours[each.tone - 1], QPainterPath()).addText(
                    place, self._font, each.text
                )
        return found

    def _placed(
        self, document: QTextDocument, blocks: Iterable[int], within: tuple[int, int] | None = None
    ) -> Iterator[tuple[QPointF, _Placed]]:
        """Every syllable of these blocks, and where its base line begins in the document."""
        layout = document.documentLayout()
        for group in (group for number in blocks for group in self._groups_of(document, number)):
            first, last = 0, len(group.syllables)
            if within is not None:
                first, last = (bisect_left(group.starts, position) for position in within)
            if first < last:
                corner = layout.blockBoundingRect(group.block).topLeft()
                for place, each in zip(
                    self._places(group)[first:last], group.syllables[first:last], strict=True
                ):
                    yield corner + place, each

    def _groups_of(self, document: QTextDocument, number: int) -> list[_Group]:
        """The syllables of an article's block by the document's blocks that they stand in."""
        groups = self._groups.get(number)
        if groups is None:
            groups = self._groups[number] = []
            for each in self._blocks.get(number, ()):
                if not groups or not groups[-1].block.contains(each.start):
                    groups.append(_Group(document.findBlock(each.start)))
                groups[-1].syllables.append(each)
                groups[-1].starts.append(each.start)
        return groups

    def _places(self, group: _Group) -> list[QPointF]:
        """Where they stand, from the block's corner: found anew when its lines are others."""
        layout = group.block.layout()
        lines = (layout.boundingRect(), layout.lineCount())
        if group.lines != lines:
            role = group.block.blockFormat().property(ROLE)
            size = size_of(role, self._look.size)
            if role == CELL:
                size = type_in(group.block) or size
            group.lines = lines
            group.places = [self._place(group.block, each, size) for each in group.syllables]
        return group.places

    def _place(self, block: QTextBlock, syllable: _Placed, size: float) -> QPointF:
        """Where its base line begins, from the block's corner; size is that of the block's type, in px."""
        layout = block.layout()
        within = syllable.start - block.position()
        line = layout.lineForTextPosition(within)
        # The binding says object: it is the place and the character that the place belongs to.
        left, _ = cast("tuple[float, int]", line.cursorToX(within))
        width = self._widths.get(syllable.text)
        if width is None:
            width = self._widths[syllable.text] = self._metrics.horizontalAdvance(syllable.text)
        middle = left + (syllable.end - syllable.start) * size / 2
        base = line.y() + line.ascent() - (TOP + GAP) * size
        return QPointF(middle - width / 2, base) - layout.boundingRect().topLeft()
