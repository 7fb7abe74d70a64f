"""The reading ruler (阅读尺): some lines are light, the others lie in the shade and can still be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.gui.document.lines import band
from reader.gui.document.ruby import tone_colours
from reader.gui.toolkit.palettes import mixed
from reader.settings import GOOD_CONTRAST, LEAST_CONTRAST, contrast

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.article.article_view import ArticleView
    from reader.gui.toolkit.palettes import Colours

EDGE_PX = 4
"""How thick the ruler's edges are: they tell where it is where the shade is weak."""
SHADES = tuple(step / 100 for step in range(60, 0, -2))
"""How dark the shade may be, the darkest first: so much of the light is taken away."""
AIR = 0.12
"""What is light above and below the letters, of the type size."""
AIR_WITH_PINYIN = 0.5
"""Above them, where pinyin stands there."""
_BLACK = "#000000"


def shade_of(colours: Colours) -> float:
    """How dark the shade may be in these colours, 0 to 1, so that what lies in it can be read.

    The text keeps 7:1 and everything else 4.5:1, as far as they have it in the light.
    """
    weak = [(colours.muted, colours.ground), (colours.link, colours.ground), (colours.link, colours.bar)]
    weak += [(colours.text, colours.sentence), (colours.word_text, colours.word_ground)]
    weak += [(tone, colours.ground) for tone in tone_colours(colours)]
    text = [(colours.text, colours.ground)]
    wanted = [(pair, min(GOOD_CONTRAST, contrast(*pair))) for pair in text]
    wanted += [(pair, min(LEAST_CONTRAST, contrast(*pair))) for pair in weak]
    for shade in SHADES:
        if all(
            contrast(mixed(one, _BLACK, shade), mixed(other, _BLACK, shade)) >= least
            for (one, other), least in wanted
        ):
            return shade
    return 0.0


class Ruler:
    """Is painted over the text: the article's view asks for it each time it paints."""

    def __init__(self, view: ArticleView, position: Callable[[], int]) -> None:
        """position: where in the document the middle of the lit lines is to be."""
        self._view = view
        self._position = position
        self._band = QRectF()
        self.lines = 1

    def set_look(self, colours: Colours, lines: int, size: int, *, pinyin: bool) -> None:
        """Light so many lines of type of this size, in px."""
        self.lines = lines
        self._edge = QColor(colours.ring)
        self._shade = QColor(_BLACK)
        self._shade.setAlphaF(shade_of(colours))
        self._above = round(size * (AIR_WITH_PINYIN if pinyin else AIR))
        self._below = round(size * AIR)
        self._view.viewport().update()

    def follow(self) -> None:
        """Be where the eye is led to; nothing is painted anew when that is the same lines."""
        if self._found() != self._band:
            self._view.viewport().update()

    def reveal(self) -> None:
        """Have the lines that are to be light in view, as many of them as there is room for."""
        self._band = self._found()
        if not self._band.isEmpty():
            self._view.bring_into_view(*self.light)

    def _found(self) -> QRectF:
        return band(self._view.document(), self._position(), self.lines) or QRectF()

    @property
    def light(self) -> tuple[int, int]:
        """Where the light begins and ends, in px from the top of what is seen."""
        scrolled = self._view.verticalScrollBar().value()
        return (
            round(self._band.top()) - self._above - scrolled,
            round(self._band.bottom()) + self._below - scrolled,
        )

    def paint(self) -> None:
        """Shade what is above and below the lines."""
        self._band = self._found()
        if self._band.isEmpty():
            return
        top, bottom = self.light
        room = self._view.viewport().rect()
        painter = QPainter(self._view.viewport())
        painter.fillRect(0, 0, room.width(), max(0, top), self._shade)
        painter.fillRect(0, bottom, room.width(), max(0, room.height() - bottom), self._shade)
        painter.fillRect(0, top - EDGE_PX, room.width(), EDGE_PX, self._edge)
        painter.fillRect(0, bottom, room.width(), EDGE_PX, self._edge)
        painter.end()
