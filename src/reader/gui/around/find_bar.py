"""The bar below the article in which the reader types what is to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.gui.toolkit.buttons import GAP_PX, Button, ButtonBar
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.tab_order import tab_through

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from reader.session.listener import Found

PAUSE_MS = 700
"""Who has not typed for so long wants to hear what was found."""


class FindBar(QWidget):
    """Field, result, and the buttons that go from place to place; it shows what it is told."""

    wanted = Signal(str)
    """What is to be found: told with every letter."""
    step_wanted = Signal(int)
    """To the next place (1) or the one before (-1)."""
    paused = Signal()
    """The reader has stopped typing for a moment."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field()
        self.field.setClearButtonEnabled(False)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(lambda: self.step_wanted.emit(1))
        self.result = large_label()
        self.previous_button, self.next_button, self.close_button = Button(), Button(), Button()
        self.previous_button.counts_each = self.next_button.counts_each = True
        self.previous_button.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next_button.clicked.connect(lambda: self.step_wanted.emit(1))
        self.close_button.clicked.connect(self.closed)
        self._bar = ButtonBar([self.previous_button, self.next_button, self.close_button], margin=0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, 0)
        self._row.setSpacing(GAP_PX)
        upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        upper.setSpacing(2 * GAP_PX)
        upper.addWidget(self.field, 3)
        upper.addWidget(self.result, 2)
        self._row.addLayout(upper, 3)
        # Where they stand side by side the buttons have two fifths of the width.
        self._row.addWidget(self._bar, 2)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self._found: Found | None = None
        self.retranslate()

    def come_after(self, widget: QWidget) -> None:
        """Let Tab go from this widget through the bar, and then to what came behind the widget."""
        tab_through([widget, self.field, self.previous_button, self.next_button, self.close_button])

    def begin(self) -> None:
        """Be ready to type; what was looked for last is selected."""
        self.show()
        # For the other reasons Qt selects first, and Orca takes that for where the reader has been all along.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.field.text():
            self.field.selectAll()
            self.wanted.emit(self.field.text())

    def set_short(self, *, short: bool) -> None:
        """In a short window there is no button that goes back: its key does."""
        if self.previous_button.isHidden() != short:
            self._bar.show_button(self.previous_button, shown=not short)

    def _typed(self, text: str) -> None:
        self._pause.start()
        self.wanted.emit(text)

    def show_found(self, found: Found | None) -> None:
        """Tell how many places there are, and which of them is looked at."""
        self._found = found
        self.result.setText(self.words())
        self.result.setVisible(bool(self.words()))
        self.result.setAccessibleName(self._in_full())
        for button in (self.previous_button, self.next_button):
            button.setEnabled(found is not None and bool(found.spans))

    def words(self) -> str:
        """The result in words."""
        found = self._found
        if found is None:
            return ""
        if not found.spans:
            return self.tr("Not found")
        return self.tr("{number} / {count}").format(number=found.current + 1, count=len(found.spans))

    def _in_full(self) -> str:
        """The result as it is said."""
        found = self._found
        if found is None or not found.spans:
            return self.words()
        return self.tr("{number} of {count}").format(number=found.current + 1, count=len(found.spans))

    def spoken(self) -> str:
        """The result, and the words in which it stands."""
        found = self._found
        if found is None or not found.spans:
            return self.words()
        return self.tr("{result}: {around}").format(result=self._in_full(), around=found.around)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setAccessibleName(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setAccessibleDescription(
            self.tr("Type what you look for, in Simplified or Traditional; Enter goes on, Escape closes.")
        )
        self.field.setPlaceholderText(self.tr("Find in the article"))
        for button, text, description in (
            (self.previous_button, self.tr("Previous"), self.tr("Go to the place before")),
            (self.next_button, self.tr("Next"), self.tr("Go to the next place")),
            (self.close_button, self.tr("Close"), self.tr("Stop looking (Escape)")),
        ):
            button.set_words(text, description)
        self.show_found(self._found)
        self._bar.rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar, wherever in it the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else in two rows."""
        super().resizeEvent(event)
        wide = self._bar.fits_in_one_row((event.size().width() - 8 * GAP_PX) * 2 // 5)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
