"""A browser that knows where the article's places stand in it, and scrolls to them."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QTextCursor

from reader.gui.document.document import Built
from reader.gui.document.highlight import ScreenText
from reader.gui.toolkit.browser import Browser
from reader.model import Place, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.document.laying_out import LayingOut

MARGIN_PX = 20
"""Left and right of the column, at the least."""

NEAR = 100_000
"""So many UTF-16 units from the beginning are laid out while one waits; what is further takes its time."""


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
        """The place at the top while nobody has scrolled since we went there, or the one we are going to."""
        self._laying: LayingOut | None = None
        """What lays out towards a place that is far; made when there is one."""
        self._caret: tuple[int, int] | None = None
        """What the caret will select once that place is reached; a cursor would have it laid out at once."""
        self._then_reveal: Sentence | None = None
        """What is to be in view then."""
        self._still = False
        """Whether what was seen last is left on the screen until then."""

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

    def _have(self, place: Place) -> None:
        """Have the portion in the document in which this place stands, where there are several."""

    def go_to(self, place: Place) -> None:
        """Bring this place to the top, and the caret with it."""
        self._have(place)
        position = self._built.screen.position(place)
        self._caret = position, position
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
        if self.on_the_way:
            return self._position_ahead()
        cursor = self.textCursor()
        if not self.cursorRect().intersects(QRect(QPoint(0, 0), self._room)):
            return self.cursorForPosition(QPoint(0, 0)).position()
        return cursor.selectionStart() if cursor.hasSelection() else cursor.position()

    def _position_ahead(self) -> int:
        """Where we are going to."""
        if self._caret is not None:
            return self._caret[0]
        return self._built.screen.position(self._anchor or Place())

    @contextmanager
    def unmoved(self) -> Iterator[None]:
        """Whatever comes into the document within: what is seen, the caret and what is selected stay."""
        top, cursor = self.top_place(), self.textCursor()
        height = self._rect(self._built.screen.position(top)).top()
        ends = [self._built.screen.place(position) for position in (cursor.position(), cursor.anchor())]
        yield
        start, end = (self._built.screen.position(place) for place in ends)
        self._caret = start, end
        position = self._built.screen.position(top)
        self._once_laid_out(position, lambda: self._scroll_by(self._rect(position).top() - height))

    def keep_foot(self, pixels: int) -> None:
        """Leave so much free below the last line, and below the sentence that is read: a button is there."""
        if pixels != self._foot:
            place = self.top_place()
            self._foot = pixels
            self._leave_foot()
            self._scroll_to(place)

    def _leave_foot(self) -> None:
        # Qt would lay out everything at once; so it begins anew, and goes on by and by.
        self.document().setDefaultFont(self.document().defaultFont())
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        look.setBottomMargin(MARGIN_PX + self._foot)
        frame.setFrameFormat(look)

    # The way to a place that is far

    @property
    def on_the_way(self) -> bool:
        """Whether a place is being gone to that is not laid out yet; what was seen before is still seen."""
        return self._laying is not None and self._laying.under_way

    def is_laid_out(self, position: int) -> bool:
        """Whether this position can be asked for without the window standing still."""
        if position <= NEAR:
            return True
        block = self.document().findBlock(position)
        return not block.isVisible() or block.layout().lineCount() > 0

    def _once_laid_out(self, position: int, act: Callable[[], object]) -> None:
        """Do this when the text is laid out up to this position: at once, or some turns of the loop later."""
        if self.is_laid_out(position):
            self._arrive(act)
            return
        if self._laying is None:
            from reader.gui.document.laying_out import LayingOut

            self._laying = LayingOut(self)
        # What would be painted now is neither where the reader was nor where he is going.
        self._still = True
        self.viewport().setUpdatesEnabled(False)
        self._laying.towards(self.document(), position, partial(self._arrive, act))

    def _arrive(self, act: Callable[[], object]) -> None:
        self._go_nowhere()
        if self._still:
            self._anchor = None
        if self._caret is not None:
            caret, self._caret = self._caret, None
            self.setTextCursor(self.cursor_over(*caret))
        act()
        if self._still:
            self._still = False
            self.viewport().setUpdatesEnabled(True)
            self._arrived()
        if self._then_reveal is not None:
            sentence, self._then_reveal = self._then_reveal, None
            self._reveal(sentence)

    def _lay_out_anew(self, position: int, change: Callable[[], object]) -> None:
        """Do what has everything laid out anew, while this position is looked at.

        Qt would go as far as it has scrolled before it returns.
        """
        if position > NEAR:
            self._still = True
            self.viewport().setUpdatesEnabled(False)
            blocked = self._bar.blockSignals(True)
            self._bar.setValue(0)
            self._bar.blockSignals(blocked)
        change()

    def _go_nowhere(self) -> None:
        if self._laying is not None:
            self._laying.stop()

    def _arrived(self) -> None:
        """A place is reached that was far."""

    def _hurry(self) -> None:
        """The reader does something: be where we are going to, at once."""
        if self._laying is not None:
            self._laying.finish()

    def _scroll_to(self, place: Place) -> None:
        self._have(place)
        position = self._built.screen.position(place)
        self._once_laid_out(position, partial(self._bring_to_top, place, position))
        self._anchor = place

    def _bring_to_top(self, place: Place, position: int) -> None:
        if place == Place():
            self._bar.setValue(0)
        else:
            self._scroll_by(self._rect(position).top() - self._air_above)
        self._anchor = place

    def _reveal(self, sentence: Sentence) -> None:
        """Bring the sentence into the upper half when it is not wholly in view."""
        self._have(Place(sentence.block, sentence.start))
        ranges = self._built.screen.ranges(sentence)
        if not ranges:
            return
        if self.on_the_way:
            # It may be in view there.
            self._then_reveal = sentence
            return
        self._once_laid_out(ranges[-1][1], partial(self._reveal_ranges, ranges))
        if self.on_the_way:
            self._anchor = Place(sentence.block, sentence.start)

    def _reveal_ranges(self, ranges: Sequence[tuple[int, int]]) -> None:
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
