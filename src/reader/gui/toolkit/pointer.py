"""The large pointer (大鼠标): arrow, hand and text pointer in one size and colour, over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from reader.settings import PointerColour

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Shape = Qt.CursorShape

COLOURS = {
    PointerColour.BLACK: ("#000000", "#ffffff"),
    PointerColour.WHITE: ("#ffffff", "#000000"),
    PointerColour.YELLOW: ("#ffe600", "#000000"),
    PointerColour.RED: ("#c00000", "#ffffff"),
}
"""What is within, and the rim around it: one of the two is seen on any ground."""
UNITS = 100
"""The outlines are drawn so high; a curve of one unit would be joined from too few pieces."""
RIM = 6
"""How thick the rim is, in those units."""
ARROW = ((0, 0), (0, 82), (19, 65), (32, 96), (47, 90), (34, 60), (60, 60))
"""Its first corner is what points."""
FINGER = 30
"""Where the finger's tip is from the left; it is at the top."""


def _arrow() -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ARROW]))
    path.closeSubpath()
    return path


def _hand() -> QPainterPath:
    """A finger that points up, three that are bent, and a thumb."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(FINGER - 7.5, 0, 15, 60, 7.5, 7.5)
    for number, top in enumerate((30, 33, 38)):
        path.addRoundedRect(FINGER + 6 + 13.5 * number, top, 15, 30, 7.5, 7.5)
    path.addRoundedRect(FINGER - 7.5, 45, 57, 45, 16, 16)
    thumb = QPainterPath()
    thumb.addRoundedRect(-8, -20, 16, 42, 8, 8)
    path.addPath(QTransform().translate(20, 60).rotate(-38).map(thumb))
    return path.simplified()


def _text() -> QPainterPath:
    """An upright stroke with a bar at either end."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRect(21, 0, 8, 90)
    path.addRect(6, 0, 38, 8)
    path.addRect(6, 82, 38, 8)
    return path.simplified()


_PATHS = {
    Shape.ArrowCursor: (_arrow, (0, 0)),
    Shape.PointingHandCursor: (_hand, (FINGER, 0)),
    Shape.IBeamCursor: (_text, (25, 45)),
}
"""Of each shape its outline and the point of it that points."""


def cursor_of(shape: Shape, size: int, colour: PointerColour, ratio: float = 1.0) -> QCursor:
    """This shape, so many px high, for a screen with so many of its own pixels to each."""
    make, (x, y) = _PATHS.get(shape, _PATHS[Shape.ArrowCursor])
    fill, rim = COLOURS[colour]
    scale = size / UNITS
    margin = RIM * scale
    pixmap = QPixmap(round((size + 2 * margin) * ratio), round((size + 2 * margin) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(margin, margin)
    painter.scale(scale, scale)
    path = make()
    painter.strokePath(path, _pen(rim))
    painter.fillPath(path, QColor(fill))
    painter.end()
    return QCursor(pixmap, round(margin + x * scale), round(margin + y * scale))


def _pen(colour: str) -> QPen:
    """Twice as wide as the rim: half of it lies under what is within."""
    pen = QPen(QColor(colour), 2 * RIM)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


class LargePointer(QObject):
    """Puts our cursor over the system's while it is wanted, in the shape that belongs where it is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._at = QPoint()
        self._size, self._colour = 0, PointerColour.BLACK
        self._cursors: dict[Shape, QCursor] = {}
        self.shape: Shape | None = None
        """What it looks like now; None while it is the system's."""
        # The article's view chooses its shape when the movement has reached it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        window.destroyed.connect(_restore)

    def set_look(self, size: int, colour: PointerColour) -> None:
        """Be so many px high; 0 for the system's own."""
        if (size, colour) == (self._size, self._colour):
            return
        self._size, self._colour = size, colour
        self._cursors = {}
        self.shape = None
        if size:
            self._fit()
        else:
            _restore()

    def point_at(self, point: QPoint) -> None:
        """The pointer is here, from the window's corner."""
        self._at = point
        if self._size:
            self._soon.start()

    def _fit(self) -> None:
        under = self._window.childAt(self._at)
        wanted = (under or self._window).cursor().shape()
        shape = wanted if wanted in _PATHS else Shape.ArrowCursor
        if shape is self.shape or not self._size:
            return
        self.shape = shape
        if shape not in self._cursors:
            ratio = self._window.devicePixelRatioF()
            self._cursors[shape] = cursor_of(shape, self._size, self._colour, ratio)
        if QGuiApplication.overrideCursor() is None:
            QGuiApplication.setOverrideCursor(self._cursors[shape])
        else:
            QGuiApplication.changeOverrideCursor(self._cursors[shape])


def _restore() -> None:
    if QGuiApplication.overrideCursor() is not None:
        QGuiApplication.restoreOverrideCursor()
