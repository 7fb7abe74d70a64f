"""The page of what was found in the article and hidden or marked, and why; each can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.gui.document.numbering import groups
from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import GAP_PX, Button
from reader.gui.toolkit.labels import large_label, reached_label
from reader.gui.toolkit.narrow import LETTERS, LETTERS_IN_ROW, fitting_type
from reader.gui.toolkit.palettes import RING_PX
from reader.gui.toolkit.tab_order import tab_through
from reader.model import EVERYWHERE, NoticeKind
from reader.session.front.putting_back import can_be_put_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from reader.gui.document.notice_words import NoticeWords
    from reader.model import Notice


MOST = 50
"""So many notices stand on the page at a time: each is made of several words to be laid out."""


LARGER = 1.25
"""How much larger than what is said of them the words that were found are."""


class _Row(Struct, frozen=True):
    frame: QFrame
    label: QLabel
    button: Button | None


class NoticesPage(Page):
    """What was left out of the article or marked in it, in full, and why."""

    put_back_wanted = Signal(object, bool)
    """The indices of notices, and whether their words are to stand in the article again."""
    open_wanted = Signal(str)
    """The address of a page of the article that is missing."""

    def __init__(self, words: NoticeWords, size: int, parent: QWidget | None = None) -> None:
        """size: of the type of what was found, in px."""
        super().__init__(parent)
        self._words = words
        self._size = size
        self._notices: tuple[Notice, ...] = ()
        self._put_back: frozenset[int] = frozenset()
        self._groups: tuple[tuple[int, ...], ...] = ()
        """The indices of the notices that bear one number."""
        self._rows: list[_Row] = []
        self._start = 0
        """How many groups stand before those that are shown."""
        self.earlier_button, self.later_button = Button(), Button()
        self.earlier_button.clicked.connect(lambda: self.go_to(self._start))
        self.later_button.clicked.connect(lambda: self.go_to(self._start + MOST + 1))
        self._found = QWidget()
        rows = QVBoxLayout(self._found)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self.content.spacing())
        self._column_of_rows = rows
        self.content.addWidget(self.earlier_button)
        self.content.addWidget(self._found)
        self.content.addWidget(self.later_button)
        self.keep_way_back_in_view()
        self.retranslate()

    def set_type(self, size: int) -> None:
        """Write what was found in type of this size, in px: it is to be read as the article is."""
        self._size = size
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the type gives way."""
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        size = fitting_type(self._size, self.width() * LETTERS_IN_ROW // LETTERS)
        sheet = (
            f"QLabel {{ font-size: {size}px; }}"
            f'QLabel[factor="{LARGER}"] {{ font-size: {round(size * LARGER)}px; font-weight: bold; }}'
        )
        if sheet != self._found.styleSheet():
            self._found.setStyleSheet(sheet)

    def show_notices(self, notices: tuple[Notice, ...], put_back: frozenset[int] = frozenset()) -> None:
        """Show these, of which some are put back; the same ones anew keep the focus where it was."""
        with_focus = next(
            (
                number
                for number, row in enumerate(self._rows)
                if row.label.hasFocus() or (row.button and row.button.hasFocus())
            ),
            None,
        )
        same = [notice.text for notice in notices] == [notice.text for notice in self._notices]
        self._notices, self._put_back = notices, put_back
        self._groups = groups(notices)
        self._fill(self._start if same else 0)
        if with_focus is not None and with_focus < len(self._rows):
            (self._rows[with_focus].button or self._rows[with_focus].label).setFocus()

    def _fill(self, start: int) -> None:
        """Show the groups from this one on, and what leads to the others."""
        self._start, count = start, len(self._groups)
        end = min(start + MOST, count)
        for row in self._rows:
            self._column_of_rows.removeWidget(row.frame)
            row.frame.deleteLater()
        self._rows = [self._row(number + 1, self._groups[number]) for number in range(start, end)]
        for row in self._rows:
            self._column_of_rows.addWidget(row.frame)
        for button, others in (
            (self.earlier_button, range(max(0, start - MOST), start)),
            (self.later_button, range(end, min(end + MOST, count))),
        ):
            words = self.tr("Notices {first} to {last} of {count}")
            button.setText(words.format(first=others.start + 1, last=others.stop, count=count))
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(self.tr("Show these instead"))
            button.setVisible(bool(others))
        reached = [widget for row in self._rows for widget in (row.label, row.button) if widget is not None]
        tab_through([self.earlier_button, *reached, self.later_button, self.back_button])

    def _row(self, number: int, group: Sequence[int]) -> _Row:
        notices = [self._notices[index] for index in group]
        notice = notices[0]
        back = [index for index in group if index in self._put_back]
        may = [index for index in group if index in self._put_back or can_be_put_back(self._notices[index])]
        texts = [self._words.words(notice)]
        if notice.kind in EVERYWHERE:
            texts = list(dict.fromkeys(each.text for each in notices))
        told = f"[{number}] {self._words.notice(notice)}"
        words = self.tr(", ").join(texts)
        places = sum(each.block is not None for each in notices)
        parts = [
            self._words.times(places) if places > 1 else "",
            self._words.gap() if any(each.gap for each in notices) else "",
            self._words.reasons(
                notice.kind,
                [reason for each in notices for reason in each.reasons],
                next((each.trade for each in notices if each.trade is not None), None),
            ),
            self.tr("It is shown in the article again.") if back else "",
        ]
        why = "\n".join(part for part in parts if part)
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 3 * GAP_PX)
        column.setSpacing(GAP_PX)
        label = reached_label(told)
        label.setAccessibleName(f"{told} {words} {why}")
        column.addWidget(label)
        found = large_label(words, factor=LARGER)
        for text in (found, large_label(why)) if why else (found,):
            # In line with the label that the focus ring goes round.
            text.setContentsMargins(2 * RING_PX, 0, 2 * RING_PX, 0)
            column.addWidget(text)
        button = None
        if may:
            button = Button(self.tr("Hide it again (Enter)") if back else self.tr("Put it back (Enter)"))
            button.clicked.connect(lambda: self.put_back_wanted.emit(tuple(may), not back))
        elif notice.kind is NoticeKind.MISSING:
            button = Button(self.tr("Open this page by itself (Enter)"))
            button.clicked.connect(lambda: self.open_wanted.emit(notice.text))
        if button is not None:
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(f"{told} {words}")
            label.setAccessibleDescription(button.text())
            column.addWidget(button)
        return _Row(frame, label, button)

    def _belonging_to(self, widget: QWidget) -> QWidget:
        """The words that were found, why, and what can be done."""
        return next((row.frame for row in self._rows if row.frame.isAncestorOf(widget)), widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on what tells of a notice does what its button does: who comes from a chip stands there."""
        pressed = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        row = next((row for row in self._rows if row.label.hasFocus()), None) if pressed else None
        if row is None or row.button is None:
            super().keyPressEvent(event)
        else:
            row.button.click()

    def go_to(self, number: int) -> None:
        """Bring the notice of this number into view, with the focus on it; 0 is the first."""
        if not self._rows:
            return
        index = max(0, min(number, len(self._groups)) - 1)
        if not self._start <= index < self._start + MOST:
            self._fill(index - index % MOST)
        row = self._rows[index - self._start]
        row.label.setFocus()
        # Its place is known when the page has been laid out. The first stands below the title.
        if index:
            QTimer.singleShot(0, row.frame, lambda: self.ensureWidgetVisible(row.frame))

    @property
    def buttons(self) -> list[Button]:
        """The buttons that put back, hide or open what is shown, in order."""
        return [row.button for row in self._rows if row.button is not None]

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("What was found in this article"))
        self.show_notices(self._notices, self._put_back)

    @property
    def first(self) -> QWidget:
        """The first of what was hidden."""
        return self._rows[0].label if self._rows else self.back_button
