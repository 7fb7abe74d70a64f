"""A text with links and the like in it: what is pressed by mouse or key, and where that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.article.placed_text import PlacedText
from reader.gui.document.spots import Spot, SpotKind, mark_of, note_of
from reader.model import Place

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
    from PySide6.QtWidgets import QWidget

    from reader.model import Article, Sentence


class PressableText(PlacedText):
    """Tells what was pressed; between a footnote and its mark it goes by itself."""

    read_from = Signal(object)
    """A Place: the reader wants to hear from here."""
    notices_wanted = Signal(int)
    """What says that something was hidden was pressed: the number of its notice."""
    link_wanted = Signal(str)
    """A link was pressed: its address."""
    file_wanted = Signal(str)
    """An attachment or a video was pressed: its address."""
    spot_reached = Signal(object, int)
    """A Spot that the keys for links have come to, None when there is none further; which way, 1 or -1."""
    note_reached = Signal(object, bool)
    """The Place that a footnote's mark led to, or the way back from it; whether it is the note's."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self._article: Article | None = None
        """What is shown, all of it or a portion."""
        self._came_from: dict[str, Place] = {}
        """By footnote: the mark from which the reader went there."""
        self._note_at: tuple[int, str] | None = None
        """Where the caret stood when the reader had come to a footnote, and which one that is."""
        self._reached: tuple[int, int] | None = None
        """What the caret has come to stand before, lit as if it were selected."""
        self._pressed_at = 0
        """When a button of the mouse was pressed here last, in ms as events count."""
        self._meant_elsewhere = False
        """Whether what comes next is the release of a press that was the second of one elsewhere."""
        self.cursorPositionChanged.connect(self._leave_reached)

    def forget_ways(self) -> None:
        """Another text is here: nobody has come from a mark in it."""
        self._came_from = {}
        self._note_at = None
        self._reached = None

    def _moved_by_reader(self) -> None:
        """The reader has gone somewhere; whoever goes along with something else stops doing so."""

    def _light(self) -> None:
        """Light what is to be lit; whoever inherits this knows what else that is."""

    def _come_to(self, start: int, end: int) -> tuple[int, int]:
        """What the caret is to select, from and to, so that these positions are seen to be reached.

        A screen reader says what is selected, but first what no longer is, once more: where one runs nothing
        is selected, and whoever has led here has it said what this is.
        """
        from reader.gui.telling.screen_reader import is_running

        if not is_running():
            return start, end
        self._reached = start, end
        return start, start

    def _leave_reached(self) -> None:
        if self._reached is not None:
            if self.textCursor().position() != self._reached[0]:
                self._reached = None
            self._light()

    def show_span(self, span: Sentence, *, at_top: bool = False, announced: bool = False) -> None:
        """Select this span and bring it into view, or to the top; the voice is not followed meanwhile.

        announced: a screen reader is told what it is.
        """
        self._have(Place(span.block, span.start))
        ranges = self._built.screen.ranges(span)
        if not ranges:
            return
        self._moved_by_reader()
        start, end = ranges[0][0], ranges[-1][1]
        self._caret = self._come_to(start, end) if announced else (start, end)
        if at_top:
            self._scroll_to(Place(span.block, span.start))
        else:
            self._reveal(span)
        self._light()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Who hears the lines hears what they are, and goes through a table cell by cell."""
        from reader.gui.telling.screen_reader import is_running

        if not is_running():
            super().keyPressEvent(event)
            return
        from PySide6.QtCore import Qt

        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        before = self.textCursor()
        if not (step and plain and self._go_by_cells(step)):
            super().keyPressEvent(event)
        self._say_arrival(before)

    def _go_by_cells(self, step: int) -> bool:
        from reader.gui.article.cells import line_beside

        position = line_beside(self.textCursor(), step)
        if position is None:
            return False
        self.setTextCursor(self.cursor_over(position, position))
        self.ensureCursorVisible()
        return True

    def _say_arrival(self, before: QTextCursor) -> None:
        """Say what the caret has come to, where that is something else, and what stands above its cell."""
        from reader.gui.article.arrivals import Arrivals
        from reader.gui.article.cells import column_header
        from reader.gui.telling.announcing import announce

        now = self.textCursor()
        # By the keys for links and headings the caret is led there, and what it has come to is said.
        if before.position() != now.position() and not now.hasSelection():
            header = column_header(now) if before.block() != now.block() else ""
            arrivals = Arrivals(self._article, self._built.screen)
            announce(self, " ".join(filter(None, (arrivals.words(before, now), header))))

    def next_spot(self, step: int) -> None:
        """Bring the caret to the next link or the like (step 1), or to the one before (step -1)."""
        spot = self._built.pressable.beside(self.position_looked_at(), step)
        if spot is not None:
            self.setTextCursor(self.cursor_over(*self._come_to(spot.start, spot.end)))
            self.ensureCursorVisible()
            self._light()
            self._moved_by_reader()
        self.spot_reached.emit(spot, step)

    def words_of(self, spot: Spot) -> str:
        """The text that this spot shows."""
        return self.cursor_over(spot.start, spot.end).selectedText()

    def _press_spot(self, spot: Spot) -> None:
        wanted = {
            SpotKind.LINE: self.notices_wanted,
            SpotKind.CHIP: self.notices_wanted,
            SpotKind.FILE: self.file_wanted,
            SpotKind.LINK: self.link_wanted,
        }
        if spot.kind in wanted:
            wanted[spot.kind].emit(spot.notice or spot.target)
            return
        if spot.kind is SpotKind.MARK:
            self._came_from[spot.target] = self._built.screen.place(spot.start)
            place = note_of(self._article, spot.target) if self._article is not None else None
        else:
            place = self._came_from.get(spot.target)
            if place is None and self._article is not None:
                place = mark_of(self._article, spot.target)
        if place is not None:
            self._moved_by_reader()
            self.go_to(place)
            self.note_reached.emit(place, spot.kind is SpotKind.MARK)
            if spot.kind is SpotKind.MARK:
                self._note_at = self.textCursor().position(), spot.target

    def press_caret(self) -> None:
        """Press what the caret is at; at a footnote, as the reader has come to it, go back to its mark."""
        position = self.textCursor().position()
        spot = self._built.pressable.at(position)
        if spot is None and self._note_at is not None and self._note_at[0] == position:
            spot = Spot(SpotKind.BACK, position, position, target=self._note_at[1])
        self._press(position, spot)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click begins."""
        self._pressed_at = event.timestamp()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks select a word; not where the first has only brought the article to the front."""
        from PySide6.QtGui import QGuiApplication

        quick = QGuiApplication.styleHints().mouseDoubleClickInterval()
        if event.timestamp() - self._pressed_at <= quick:
            super().mouseDoubleClickEvent(event)
        else:
            self._meant_elsewhere = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a link presses it, one on a sentence reads from it; a selection does neither."""
        from PySide6.QtCore import Qt

        if self._meant_elsewhere:
            self._meant_elsewhere = False
            return
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            point = event.position().toPoint()
            self._press(self.cursorForPosition(point).position(), self._spot_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer is a hand over what can be pressed."""
        from PySide6.QtCore import Qt

        super().mouseMoveEvent(event)
        over = event.buttons() == Qt.MouseButton.NoButton and self._spot_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def _spot_at(self, point: QPoint) -> Spot | None:
        """What can be pressed at this point of the viewport."""
        _, _, number = self.anchorAt(point).partition("spot:")
        if number:
            return self._built.pressable[int(number)]
        # A line that leads to the notices, or to another portion, is pressed along its whole width.
        spot = self._built.pressable.at(self.cursorForPosition(point).position())
        return spot if spot is not None and spot.kind in {SpotKind.LINE, SpotKind.PORTION} else None

    def _press(self, position: int, spot: Spot | None) -> None:
        if spot is not None:
            self._press_spot(spot)
        else:
            self.read_from.emit(self._built.screen.place(position))
