"""The magnifier (放大镜): a strip above everything else that shows what the eye is led to, much larger."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.gui.toolkit.palettes import Colours

SHARE = 0.36
"""The strip takes no more of the window's height than this."""
LINE_PX = 4
"""Between the strip and what it magnifies there is a line in the focus ring's colour ..."""
EDGE_PX = LINE_PX + 4
"""... and ground below it, so that a focus ring there is not taken for it."""
LINE = 1.3
"""How high a line of letters is, of the type size ..."""
LINE_WITH_PINYIN = 1.9
"""... and with pinyin above them."""
LETTERS = 0.9
"""How much of a line's height its letters take; the rest is above and below them."""
BEGIN, END = 0.15, 0.8
"""A word that is read or reached by key stands between these parts of the width; beyond the second what is
shown jumps so that it stands at the first. It does not slide with every word: that makes dizzy."""


class Magnifier(QWidget):
    """Paints a part of the pages anew at a larger scale: letters are drawn, not their pixels enlarged.

    It has its own room above the pages, so that it covers nothing. A screen reader has the pages.
    """

    def __init__(self, pages: QWidget) -> None:
        super().__init__()
        self._pages = pages
        self._colours: Colours | None = None
        self._wanted = 2.0
        self._line = 1.0
        """How high a usual line is in the pages, in px."""
        self._rect = QRect()
        self._text = False
        """Whether that is a line of text, whose letters and pinyin are all to be seen."""
        self._above = 1.0
        """How high letters are with what stands above them, of the letters alone."""
        self._left = 0.0
        """The first px of the pages that is shown."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()
        pages.window().installEventFilter(self)

    def set_look(self, colours: Colours, percent: int, size: int, *, pinyin: bool) -> None:
        """Show it so much larger, in type of this size, in px; 0 for not at all."""
        self._colours = colours
        self.setAccessibleName(self.tr("Magnifier"))
        self.setAccessibleDescription(self.tr("What is read or pointed at, much larger; for the eye alone"))
        self._wanted = percent / 100
        self._line = size * (LINE_WITH_PINYIN if pinyin else LINE)
        self._above = LINE_WITH_PINYIN / LINE if pinyin else 1.0
        if percent:
            self._fit()
        self.setVisible(percent > 0)
        self.update()

    def _fit(self) -> None:
        most = round(self.window().height() * SHARE)
        height = min(most, ceil(self._line * self._wanted) + EDGE_PX)
        if height != self.height():
            self.setFixedHeight(height)

    @property
    def scale(self) -> float:
        """How much larger: as wanted, or as much as a whole line has room for."""
        room = self.height() - EDGE_PX
        return max(1.0, min(self._wanted, room / max(1.0, self._needed)))

    @property
    def _needed(self) -> float:
        """How much of the pages is to be seen from top to bottom, in px: a heading's line is a higher one."""
        if self._text:
            return max(self._line, LETTERS * self._rect.height() * self._above)
        return min(self._rect.height(), self._line)

    @property
    def usual_scale(self) -> float:
        """How much larger a usual line is than in the pages."""
        return max(1.0, min(self._wanted, (self.height() - EDGE_PX) / max(1.0, self._line)))

    def point_at(self, rect: QRect, *, slides: bool, text: bool) -> None:
        """Show this character, control or point of the pages'; a pointer's place slides along.

        text: it is a character, and rect its line's height.
        """
        self._rect, self._text = rect, text
        width = self.width() / self.scale
        if slides:
            self._left = self._rect.left() - width / 2
        elif not BEGIN * width <= self._rect.left() - self._left <= END * width:
            self._left = self._rect.left() - BEGIN * width
        self._left = max(0.0, min(self._left, self._pages.width() - width))
        self.update()

    @property
    def part(self) -> QRectF:
        """The part of the pages that is shown."""
        scale = self.scale
        width, height = self.width() / scale, (self.height() - EDGE_PX) / scale
        middle = self._rect.center().y() + 0.5
        if self._text:
            # Pinyin stands above the line.
            middle -= LETTERS * self._rect.height() * (self._above - 1) / 2
        top = middle - height / 2
        return QRectF(self._left, max(0.0, min(top, self._pages.height() - height)), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whenever something of the window is painted anew, so is this; with the window it changes size."""
        if self.isVisible():
            if event.type() == QEvent.Type.UpdateRequest:
                self.update()
            elif event.type() == QEvent.Type.Resize:
                self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The part, as large as it is to be; below it the edge."""
        if self._colours is None:
            return
        part, scale = self.part, self.scale
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.ground))
        painter.setClipRect(0, 0, self.width(), self.height() - EDGE_PX)
        painter.scale(scale, scale)
        painter.translate(-part.topLeft())
        around = part.toAlignedRect()
        self._pages.render(painter, around.topLeft(), QRegion(around))
        painter.resetTransform()
        painter.setClipping(False)
        painter.fillRect(0, self.height() - EDGE_PX, self.width(), LINE_PX, QColor(self._colours.ring))
        painter.end()
