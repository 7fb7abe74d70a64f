"""Reading by pointing (指读): where the pointer or the caret comes to rest, there it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from reader.gui.article.article_view import ArticleView
    from reader.model import Place

DWELL_MS = 700
"""So long the pointer must rest: longer than passing over, shorter than waiting."""

_STILL_PX = 6
"""A hand that trembles rests, too."""

_MOVING = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class Dwelling(QObject):
    """Watches the article for pointer and caret; tells once where they have come to rest."""

    rested = Signal(object)
    """A Place of another block than the last time."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._on = False
        self._point: QPoint | None = None
        """Where the pointer was last; None where the caret has moved since."""
        self._block: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._timer.timeout.connect(self._tell)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def set_on(self, *, on: bool) -> None:
        """Watch, or do not."""
        self._on = on
        self._block = None
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew whenever something moves; nothing is kept from the article."""
        if self._on:
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
                self._pointed(event)
            elif event.type() in {QEvent.Type.Leave, QEvent.Type.MouseButtonPress}:
                self._timer.stop()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                self._typed(event)
        return super().eventFilter(watched, event)

    def _pointed(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.buttons() != Qt.MouseButton.NoButton:
            self._timer.stop()
        elif self._point is None or (point - self._point).manhattanLength() > _STILL_PX:
            self._point = point
            self._timer.start()

    def _typed(self, event: QKeyEvent) -> None:
        """A screen reader says itself what its reader's caret comes to: ours is not asked."""
        from reader.gui.telling.screen_reader import is_running

        if (
            not is_running()
            and event.key() in _MOVING
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self._point = None
            self._timer.start()
        else:
            self._timer.stop()

    def _tell(self) -> None:
        place: Place | None = (
            self._view.place_under(self._point) if self._point is not None else self._view.looked_at()
        )
        if place is not None and place.block != self._block:
            self._block = place.block
            self.rested.emit(place)
