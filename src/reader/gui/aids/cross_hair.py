"""The cross-hair (十字线): two lines over all of a page that meet where the eye is led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.gui.toolkit.palettes import Colours

RIM_PX = 2
"""On both sides of a line there is so much of the opposite colour: on any picture one of them is seen."""
GAP_PX = 14
"""So far the lines stay away from the pointer: what it points at is not covered."""


class _Line(QWidget):
    """A part of a line; whatever is pressed there is pressed below it."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__(pages)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.colours = ("#000000", "#ffffff")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line between its rims."""
        line, rim = self.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(rim))
        along = self.width() >= self.height()
        inner = (0, RIM_PX, 0, -RIM_PX) if along else (RIM_PX, 0, -RIM_PX, 0)
        painter.fillRect(self.rect().adjusted(*inner), QColor(line))
        painter.end()


class CrossHair:
    """Left, right, above and below: four lines that leave out what they point at."""

    def __init__(self, pages: QWidget) -> None:
        self._pages = pages
        self._thickness = 1
        self.lines = tuple(_Line(pages) for _ in range(4))

    def set_look(self, colours: Colours, thickness: int) -> None:
        """Be so thick, in px, beside the rims; 0 to be gone."""
        self._thickness = thickness + 2 * RIM_PX
        for line in self.lines:
            line.colours = (colours.ring, colours.ground)
            line.setVisible(thickness > 0)
            line.update()

    def point_at(self, rect: QRect) -> None:
        """Meet at this character, control or point, from the pages' corner.

        No line goes through words: the level one runs below them, the upright one is left out at them.
        """
        thick, half = self._thickness, self._thickness // 2
        width, height = self._pages.width(), self._pages.height()
        gap = rect.adjusted(-GAP_PX, -GAP_PX, GAP_PX, GAP_PX)
        level = rect.center().y() - half
        if rect.height() > 1:
            level = rect.bottom() + 1
            gap = QRect(rect.left(), rect.top(), 0, rect.height())
        upright = rect.left() - (half if rect.height() <= 1 else thick)
        left, right, above, below = self.lines
        left.setGeometry(0, level, max(0, gap.left()), thick)
        right.setGeometry(gap.left() + gap.width(), level, max(0, width - gap.left() - gap.width()), thick)
        above.setGeometry(upright, 0, thick, max(0, gap.top()))
        bottom = max(gap.bottom() + 1, level + thick if rect.height() > 1 else 0)
        below.setGeometry(upright, bottom, thick, max(0, height - bottom))
        for line in self.lines:
            line.raise_()
