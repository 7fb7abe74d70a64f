"""Large labelled buttons, and bars that put as many side by side as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from reader.gui.palettes import TARGET_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

GAP_PX = 8
"""Between two targets."""

AIR_PX = 14
"""Left and right of a button's words, its border included."""


class Button(QPushButton):
    """A button that Enter presses too, wherever it stands; Qt's own listens to Enter in dialogs only."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAutoDefault(True)
        self.setMinimumHeight(TARGET_PX)

    def set_words(self, text: str, description: str = "", key: str = "") -> None:
        """What stands on it, what it does, and the key that presses it wherever the page is."""
        self.setText(text.replace("&", "&&"))
        sequence = QKeySequence(key)
        # Qt takes the key of a button whose words change.
        self.setShortcut(sequence)
        named = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        told = f"{description or text} ({named})" if key else description or text
        self.setToolTip(told if description or key else "")
        self.setAccessibleName(text)
        self.setAccessibleDescription(told)


class ActionButton(Button):
    """A button for an action: its words, description, key and state are the action's."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.action = action
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self.action
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(action.text())
        self.setEnabled(action.isEnabled())
        self.setToolTip(f"{action.toolTip()} ({key})" if key else action.toolTip())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(self.toolTip())


class ButtonBar(QWidget):
    """Buttons of one width, in as few rows as they fit into; never narrower than their words."""

    rearranged = Signal()
    """They stand in another number of rows, or may do so."""

    def __init__(
        self, buttons: list[QPushButton], *, margin: int = GAP_PX, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._margin = margin
        self._all = list(buttons)
        self._buttons = list(buttons)
        """Those that are not hidden."""
        self._columns = 0
        self._measured: tuple[list[str], str] = ([], "")
        self._words = 0
        """The longest words' width in px, for the texts and the font in _measured."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self._grid.setSpacing(GAP_PX)
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange(len(buttons))

    def _needed(self) -> int:
        """Wide enough for the longest words with a little air; Qt's own hint has room for an icon too."""
        texts = [button.text() for button in self._buttons]
        font = self._buttons[0].font().key()
        if (texts, font) != self._measured:
            self._measured = (texts, font)
            metrics = self._buttons[0].fontMetrics()
            self._words = max(metrics.horizontalAdvance(text) for text in texts)
        return max(TARGET_PX, self._words + 2 * AIR_PX)

    def _fitting(self, width: int) -> int:
        fit = max(1, (width - 2 * self._margin + GAP_PX) // (self._needed() + GAP_PX))
        rows = -(-len(self._buttons) // fit)
        return -(-len(self._buttons) // rows)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def show_button(self, button: QPushButton, *, shown: bool) -> None:
        """Show or hide one of the buttons; the others close up. At least one is left."""
        button.setVisible(shown)
        self._buttons = [each for each in self._all if not each.isHidden()]
        for each in self._all:
            self._grid.removeWidget(each)
        columns, self._columns = self._columns, 0
        for column in range(columns):
            self._grid.setColumnStretch(column, 0)
        self.rearrange()

    def rearrange(self) -> None:
        """The words have changed: fit them anew."""
        self._arrange(self._fitting(self.width()))
        self.rearranged.emit()

    def fits_in_one_row(self, width: int) -> bool:
        """Whether all stand side by side in so many px."""
        return self._fitting(width) == len(self._buttons)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one button; the rows make room for the rest. Never lower than large words are."""
        hint = super().sizeHint()
        return QSize(self._needed() + 2 * self._margin, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons into the new width."""
        super().resizeEvent(event)
        self.rearrange()
