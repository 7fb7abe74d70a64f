"""A browser that knows where the article's places stand in it, and scrolls to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QTextCursor

from reader.gui.browser import Browser
from reader.gui.document import Built
from reader.gui.highlight import ScreenText
from reader.model import Place, Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PlacedText(Browser):
    """Finds the place at a point and the point of a place; whoever inherits this says what is shown."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self._built = Built(ScreenText(()), {})
        """What stands in the document."""
        self._air_above = 0
        """So many px stay free above a place that is brought to the top."""
        self._foot = 0
        """So many px at the lower end of what is seen may be covered."""
        self._anchor: Place | None = None
        """The place at the top while nobody has scrolled since we went there."""

    def top_place(self) -> Place:
        """The place of the first character that is wholly in view; where we were told to go, that place.

        Right after a change Qt has laid out only as far as it must and finds the wrong character at a point.
        """
        return self._anchor if self._anchor is not None else self.place_seen_at_top()

    def place_seen_at_top(self) -> Place:
        """The place of the first character that is wholly in view, as it is laid out now."""
        cursor = self.cursorForPosition(QPoint(0, 0))
        if self._rect(cursor.position()).top() < 0:
            cursor.movePosition(QTextCursor.MoveOperation.Down)
        return self._built.screen.place(cursor.position())

    def go_to(self, place: Place) -> None:
        """Bring this place to the top, and the caret with it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._built.screen.position(place))
        self.setTextCursor(cursor)
        self._scroll_to(place)

    def looked_at(self) -> Place:
        """Where the caret is; who has scrolled away from it means what is seen."""
        return self._built.screen.place(self.position_looked_at())

    def position_of(self, span: Sentence) -> int | None:
        """Where this span begins in the document; None where it is not shown."""
        ranges = self._built.screen.ranges(span)
        return ranges[0][0] if ranges else None

    def place_under(self, point: QPoint) -> Place | None:
        """The place at this point of the view; None where there is no text."""
        cursor = self.cursorForPosition(point)
        rect = self._rect(cursor.position())
        if not rect.top() - rect.height() < point.y() < rect.bottom() + rect.height():
            return None
        return self._built.screen.place(cursor.position())

    def selected(self) -> tuple[Place, Place] | None:
        """Where what is selected begins and ends; None when nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        screen = self._built.screen
        return screen.place(cursor.selectionStart()), screen.place(cursor.selectionEnd())

    def position_looked_at(self) -> int:
        """The document position of what is looked at."""
        cursor = self.textCursor()
        if not self.cursorRect().intersects(QRect(QPoint(0, 0), self._room)):
            return self.cursorForPosition(QPoint(0, 0)).position()
        return cursor.selectionStart() if cursor.hasSelection() else cursor.position()

    def _scroll_to(self, place: Place) -> None:
        if place == Place():
            self._bar.setValue(0)
        else:
            self._scroll_by(self._rect(self._built.screen.position(place)).top() - self._air_above)
        self._anchor = place

    def _reveal(self, sentence: Sentence) -> None:
        """Bring the sentence into the upper half when it is not wholly in view."""
        ranges = self._built.screen.ranges(sentence)
        if not ranges:
            return
        top = self._rect(ranges[0][0])
        bottom = self._rect(ranges[-1][1])
        room = self._room.height() - self._foot
        if top.top() >= 0 and bottom.bottom() <= room:
            return
        self._scroll_by(top.top() - min(room // 5, max(0, room - (bottom.bottom() - top.top())) // 2))

    def hold_caret(self) -> None:
        """Something is about to take room from the view: a caret that is seen will be seen then, too."""
        if self.cursorRect().intersects(QRect(QPoint(0, 0), self._room)):
            QTimer.singleShot(0, self, self.ensureCursorVisible)

    def bring_into_view(self, top: int, bottom: int) -> None:
        """Scroll as little as makes this stretch seen, in px from the top of what is seen; its top first."""
        below = bottom - (self._room.height() - self._foot)
        if below > 0 or top < 0:
            self._scroll_by(min(below, top) if below > 0 else top)

    def rect_on_screen(self, start: int, end: int) -> QRect:
        """Where a range of the document stands on the screen, also where that is out of sight."""
        first, last = self._rect(start), self._rect(end)
        rect = first.united(last)
        if first.top() != last.top():
            rect.setLeft(0)
            rect.setRight(self._room.width())
        return rect.translated(self.viewport().mapToGlobal(QPoint(0, 0)))
