"""Shows a text in portions where it is too large for one document, and goes on from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.article.pressable_text import PressableText
from reader.gui.document.column_widths import pieces_in
from reader.gui.document.portions import is_small, portion_at, portions_of, whole
from reader.gui.document.spots import Spot, SpotKind
from reader.model import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.document.column_widths import Pieces
    from reader.gui.document.portions import Portion, Room
    from reader.model import Article, Sentence


class PortionedText(PressableText):
    """Brings the portion that is wanted; whoever inherits this shows it."""

    portion_changed = Signal()
    """Another portion of the same article is shown."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self._portions: tuple[Portion, ...] = ()
        self._portion = 0
        """The index of the one that is shown."""
        self._pieces: dict[int, Pieces] = {}
        """The longest pieces in the columns of each table."""
        self._apart: frozenset[int] = frozenset()
        """The tables of which each row stands by itself."""
        self._divided_for: Room | None = None
        """The room for which it was last found out how the article is to be divided."""

    @property
    def portion(self) -> Portion:
        """Which part of the article is shown."""
        return self._portions[self._portion]

    def _show_portion(self) -> None:
        """Show it from its beginning."""
        raise NotImplementedError

    def _room_for_text(self) -> Room:
        """What the column has room for now."""
        raise NotImplementedError

    def _divide(self, article: Article, place: Place) -> None:
        """This article is to be shown, at this place."""
        self._pieces = pieces_in(article)
        self._apart = self._tables_apart()
        self._divided_for = room = None if is_small(article) else self._room_for_text()
        self._portions = (whole(article),) if room is None else portions_of(article, room)
        self._portion = portion_at(self._portions, place)

    def _tables_apart(self) -> frozenset[int]:
        """Which tables of the article can be read only row by row now."""
        return self._room_for_text().apart if self._pieces else frozenset()

    def _tables_change(self) -> bool:
        """Whether one of its tables is shown row by row now, or no longer."""
        before, self._apart = self._apart, self._tables_apart()
        return self._apart != before

    def _show_outgrown(self, place: Place) -> bool:
        """Where portions have become too high for Qt divide anew and show this place's; whether it was so.

        Show it anew, too, where a table has no room for its columns any more, or has it again.
        """
        article = self._article
        if article is None:
            return False
        changed = self._tables_change()
        if self._outgrown(article) or changed:
            self._portion = portion_at(self._portions, place)
            caret = self._built.screen.place(self.textCursor().position())
            self._show_portion()
            self._caret = (self._built.screen.position(caret),) * 2
            self.portion_changed.emit()
            return True
        return False

    def _outgrown(self, article: Article) -> bool:
        """Whether there are more portions now, or tables that are divided in other places."""
        if is_small(article):
            return False
        room = self._room_for_text()
        if room == self._divided_for:
            return False
        before, self._divided_for = self._divided_for, room
        portions = portions_of(article, room)
        same_tables = before is not None and before.apart == room.apart
        if same_tables and len(portions) <= len(self._portions):
            return False
        self._portions = portions
        return True

    def _is_here(self, span: Sentence) -> bool:
        """Whether this span is in the portion that is shown; it may begin in the one before."""
        portion = self.portion
        return portion.has(span.block, max(span.start, span.end - 1)) or portion.has(span.block, span.start)

    def _have(self, place: Place) -> None:
        index = portion_at(self._portions, place)
        if index != self._portion:
            self._portion = index
            self._show_portion()
            if self._still:
                # The way that was left off led through the portion before.
                self._still = False
                self.viewport().setUpdatesEnabled(True)
            self.portion_changed.emit()

    def go_to_beginning(self) -> None:
        """Go to the very first line: that of the notices, where there are some."""
        self._hurry()
        self._have(Place())
        cursor = self.textCursor()
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        # Above the line stands its pinyin, too.
        self._bar.setValue(self._bar.minimum())
        self._moved_by_reader()

    def _bring_to_top(self, place: Place, position: int) -> None:
        super()._bring_to_top(place, position)
        if self._portion and place == self.portion.start:
            # Above it stands which portion this is.
            self._bar.setValue(0)
            self._anchor = place

    def _press_spot(self, spot: Spot) -> None:
        if spot.kind is SpotKind.PORTION:
            self._moved_by_reader()
            self.go_to(self._portions[int(spot.target) - 1].start)
        else:
            super()._press_spot(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """At the end of a portion the arrows and Page Down go on to the next one; so backwards."""
        from PySide6.QtCore import Qt

        if not self._portions[1:]:
            super().keyPressEvent(event)
            return
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
                self._have(self._portions[0 if event.key() == Qt.Key.Key_Home else -1].start)
            super().keyPressEvent(event)
            return
        before = self.textCursor().position(), self._bar.value()
        super().keyPressEvent(event)
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and before == (self.textCursor().position(), self._bar.value()):
            self._leave_portion(event.key())

    def _leave_portion(self, key: int) -> None:
        """Nothing was left in this direction."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QTextCursor

        block, document = self.textCursor().block(), self.document()
        on = {Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Right}
        back = {Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Left}
        if key in on and self._portion + 1 < len(self._portions) and block == document.lastBlock():
            self.go_to(self._portions[self._portion + 1].start)
        elif key in back and self._portion and block == document.begin():
            self._have(self._portions[self._portion - 1].start)
            self._anchor = None
            self.moveCursor(QTextCursor.MoveOperation.End)
