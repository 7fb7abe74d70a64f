"""What the eye is led to: the word that is being read, else where pointer, caret or focus moved last."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from reader.gui.document.lines import line_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.article.article_view import ArticleView


class Guide(Enum):
    """What leads the eye."""

    VOICE = "voice"
    POINTER = "pointer"
    CARET = "caret"
    FOCUS = "focus"


class Followed(QObject):
    """Watches a window; tells when the place that the eye is led to is another one."""

    moved = Signal()
    """It is another place."""
    shifted = Signal()
    """The same place stands elsewhere in the window."""

    def __init__(self, window: QWidget, view: ArticleView, is_playing: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._is_playing = is_playing
        self.guide = Guide.CARET
        """What moved last; while the article is read aloud, and the view goes along, it is the voice."""
        self.pointer = QPoint()
        """Where the pointer was last, from the window's corner."""
        window.installEventFilter(self)
        self._watch_pointer()
        view.cursorPositionChanged.connect(lambda: self._led_by(Guide.CARET))
        view.verticalScrollBar().valueChanged.connect(self.shifted)
        view.resized.connect(self.shifted)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def light(self) -> None:
        """Another word is being read, or none any more."""
        self._led_by(Guide.VOICE if self._view.lit[0] is not None else Guide.CARET)

    def _watch_pointer(self) -> None:
        """The window's own handle is given every movement; a widget only those that it asks for."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See where the pointer goes; nothing is kept from the window."""
        kind = event.type()
        if watched is self._window:
            if kind in {QEvent.Type.Show, QEvent.Type.WinIdChange}:
                self._watch_pointer()
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            point = event.position().toPoint()
            if point != self.pointer:
                self.pointer = point
                self._led_by(Guide.POINTER)
        return super().eventFilter(watched, event)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._window:
            self._led_by(Guide.CARET if now is self._view else Guide.FOCUS)

    def _led_by(self, guide: Guide) -> None:
        read = self._is_playing() and self._view.following and self._view.lit[0] is not None
        self.guide = Guide.VOICE if read and self.in_article else guide
        self.moved.emit()

    @property
    def in_article(self) -> bool:
        """Whether the article is in front."""
        return self._view.isVisible()

    def position(self) -> int:
        """Where it is in the article's document."""
        view = self._view
        sentence, word = view.lit
        if self.guide is Guide.VOICE and sentence is not None:
            found = view.position_of(word or sentence)
            if found is not None:
                return found
        if self.guide is Guide.POINTER:
            room = view.viewport().rect()
            point = view.viewport().mapFrom(self._window, self.pointer)
            return view.cursorForPosition(
                QPoint(
                    max(room.left(), min(point.x(), room.right())),
                    max(room.top(), min(point.y(), room.bottom())),
                )
            ).position()
        return view.position_looked_at()

    def rect(self) -> QRect:
        """Where it is, from the window's corner: a line's height at the character, a control, or a point."""
        focused = self._control()
        if focused is not None:
            return _rect_in(focused).translated(focused.mapTo(self._window, QPoint(0, 0)))
        return self._rect_of_text() if self.on_text else QRect(self.pointer, self.pointer)

    @property
    def on_text(self) -> bool:
        """Whether it is a line of the article."""
        if self._control() is not None or not self.in_article:
            return False
        return self.guide is not Guide.POINTER or self._over_text()

    def _control(self) -> QWidget | None:
        """The control that it is, if it is one."""
        if self.guide is Guide.POINTER or (self.guide is not Guide.FOCUS and self.in_article):
            return None
        return self._window.focusWidget()

    def _over_text(self) -> bool:
        viewport = self._view.viewport()
        over = viewport.rect().contains(viewport.mapFrom(self._window, self.pointer))
        return over and self._window.childAt(self.pointer) is viewport

    def _rect_of_text(self) -> QRect:
        view, position = self._view, self.position()
        line = line_at(view.document(), position)
        corner = view.viewport().mapTo(self._window, QPoint(0, -view.verticalScrollBar().value()))
        if line is None:
            return QRect(corner, corner)
        left = self.pointer.x() - corner.x()
        if self.guide is not Guide.POINTER:
            cursor = view.textCursor()
            cursor.setPosition(position)
            left = view.cursorRect(cursor).left()
        return QRect(left, round(line.top()), 1, round(line.height())).translated(corner)


def _rect_in(widget: QWidget) -> QRect:
    """The part of a control that has the focus: a row, the place in a field, or all of it."""
    if isinstance(widget, QAbstractItemView):
        row = widget.visualRect(widget.currentIndex())
        return row.translated(widget.viewport().pos()) if row.isValid() else widget.rect()
    if isinstance(widget, QLineEdit):
        cursor: QRect = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        return QRect(cursor.left(), 0, 1, widget.height())
    return widget.rect()
