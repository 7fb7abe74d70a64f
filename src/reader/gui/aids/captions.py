"""The strip below the article with what is being read, in very large type (大字幕)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.document.highlight import units
from reader.gui.document.ruby import GAP, LONGEST, SIZE, TOP, font_within, marked
from reader.gui.toolkit.fonts import PINYIN_SPACING, plain_font
from reader.gui.toolkit.values import brush
from reader.session.front.captioning import Caption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from reader.gui.toolkit.palettes import Colours

SMALLEST_PX = 64
FACTOR = 1.75
"""How much larger than the article's type."""

LINES = 2
"""So many lines are shown, or one where there is room for no more; the rest comes when its turn comes."""

MARGIN_PX = 20

PLAIN, APART = 100, 100 + PINYIN_SPACING
"""How much room a character has, in percent of its own; more where its pinyin stands above it."""


class CaptionStrip(QWidget):
    """Paints one caption; the word that is heard is lit. Screen readers have the article itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Caption("")
        self._colours: Colours | None = None
        self._font = plain_font()
        self._pinyin: QFont | None = None
        self.lines = LINES
        """How many there is room for."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_look(
        self, colours: Colours, families: list[str], type_size: int, room: int, *, pinyin: bool = False
    ) -> None:
        """Be in these colours and this type, at most so many px high, with room for pinyin or without."""
        size = max(SMALLEST_PX, round(type_size * FACTOR))
        self._colours = colours
        self._font.setFamilies(families)
        self._font.setPixelSize(size)
        self._font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, APART if pinyin else PLAIN)
        self._pinyin = font_within(size * APART / 100, size * SIZE) if pinyin else None
        line = self._line()
        self.lines = max(1, min(LINES, (room - 2 * MARGIN_PX) // line))
        while line + 2 * MARGIN_PX > room and size > SMALLEST_PX // 2:
            size -= 4
            self._font.setPixelSize(size)
            self._pinyin = font_within(size * APART / 100, size * SIZE) if pinyin else None
            line = self._line()
        self.setFixedHeight(self.lines * line + 2 * MARGIN_PX)
        self.update()

    def _line(self) -> int:
        return QFontMetrics(self._font).lineSpacing() + round(self._above())

    def _above(self) -> float:
        """The room for pinyin above a line."""
        return 0.0 if self._pinyin is None else (SIZE + GAP) * self._font.pixelSize()

    @property
    def fitting(self) -> int:
        """So many Chinese characters fit."""
        width = max(1, self.width() - 2 * MARGIN_PX)
        character = self._font.pixelSize() * (PLAIN if self._pinyin is None else APART) // 100
        return max(4, self.lines * (width // max(1, character)))

    @property
    def caption(self) -> Caption:
        """What is shown."""
        return self._caption

    def show_caption(self, caption: Caption) -> None:
        """Show this."""
        if caption != self._caption:
            self._caption = caption
            self.setAccessibleName(caption.text)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(0, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words from the top, each line in the middle."""
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.ground))
        painter.setPen(QColor(self._colours.text))
        layout = self._laid_out(self._colours)
        if self._pinyin is not None:
            for rect in self._above_word(layout):
                painter.fillRect(rect.toAlignedRect(), QColor(self._colours.word_ground))
        layout.draw(painter, QPointF(MARGIN_PX, MARGIN_PX))
        if self._pinyin is not None:
            painter.setFont(self._pinyin)
            for place, syllable, heard in self._readings(layout, self._pinyin):
                painter.setPen(QColor(self._colours.word_text if heard else self._colours.text))
                painter.drawText(place, syllable)
        painter.end()

    def _above_word(self, layout: QTextLayout) -> Iterator[QRectF]:
        """Where the pinyin of the word stands that is heard, down into its line, which is lit itself."""
        start, end = (units(self._caption.text, at) for at in (self._caption.start, self._caption.end))
        for line in map(layout.lineAt, range(layout.lineCount())):
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                # The binding says object: it is the place and the character that the place belongs to.
                left, right = (cast("tuple[float, int]", line.cursorToX(at))[0] for at in (first, last))
                top, height = line.y() - self._above(), self._above() + line.height() / 2
                yield QRectF(left, top, right - left, height).translated(MARGIN_PX, MARGIN_PX)

    def _readings(self, layout: QTextLayout, font: QFont) -> Iterator[tuple[QPointF, str, bool]]:
        """Each syllable as it is written, where its base line begins, and whether its word is heard."""
        metrics, size = QFontMetricsF(font), self._font.pixelSize()
        for each in self._caption.syllables:
            if each.end - each.start > LONGEST:
                # Nobody looks for the reading of a figure.
                continue
            written, _ = marked(each.pinyin)
            start, end = (units(self._caption.text, at) for at in (each.start, each.end))
            line = layout.lineForTextPosition(start)
            # The binding says object: it is the place and the character that the place belongs to.
            left, _ = cast("tuple[float, int]", line.cursorToX(start))
            middle = left + (end - start) * size / 2
            above = line.y() + line.ascent() - (TOP + GAP) * size
            yield (
                QPointF(MARGIN_PX + middle - metrics.horizontalAdvance(written) / 2, MARGIN_PX + above),
                written,
                self._caption.start <= each.start < self._caption.end,
            )

    def _laid_out(self, colours: Colours) -> QTextLayout:
        caption = self._caption
        layout = QTextLayout(caption.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if caption.end > caption.start:
            word = QTextLayout.FormatRange()
            word.start = units(caption.text, caption.start)
            word.length = units(caption.text, caption.end) - word.start
            look = QTextCharFormat()
            look.setBackground(brush(colours.word_ground))
            look.setForeground(brush(colours.word_text))
            word.format = look
            layout.setFormats([word])
        layout.beginLayout()
        width, top = self.width() - 2 * MARGIN_PX, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            top += self._above()
            line.setPosition(QPointF((width - line.naturalTextWidth()) / 2, top))
            top += line.height()
        layout.endLayout()
        return layout
