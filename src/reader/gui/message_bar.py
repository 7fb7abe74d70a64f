"""One line above everything that tells what happened; shown, kept until it is read, and spoken.

Beside the button that closes it there may be another, for what can be done about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.buttons import GAP_PX, ActionButton, Button
from reader.gui.labels import large_label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class MessageBar(QWidget):
    """Shows one message with its buttons; without a message it takes no room."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = large_label()
        self.button = Button()
        self.button.clicked.connect(self.pressed)
        self.offer_button: ActionButton | None = None
        """What can be done about it; shown where it is offered."""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        row.setSpacing(GAP_PX)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def text(self) -> str:
        """The message, or nothing."""
        return self.label.text() if self.isVisible() else ""

    def clear(self) -> None:
        """Show nothing any more, and offer nothing."""
        self.hide()
        self._offer(offered=False)
        self.label.clear()
        self.button.setText("")
        self.button.setAccessibleName("")
        self.button.setAccessibleDescription("")

    def set_offer(self, action: QAction) -> None:
        """What may be offered beside a message."""
        self.offer_button = ActionButton(action)
        self._row.addWidget(self.offer_button)
        self._offer(offered=False)

    def _offer(self, *, offered: bool) -> None:
        if self.offer_button is not None:
            self.offer_button.setVisible(offered)
            self.offer_button.action.setEnabled(offered)

    def show_message(
        self, text: str, button: str, description: str, *, said: str = "", offer: bool = False
    ) -> None:
        """Show this; a screen reader, where one runs, says it, or else what is to be said instead."""
        self._offer(offered=offer)
        self.label.setText(text)
        self.label.setAccessibleName(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setAccessibleDescription(description)
        self.show()
        from reader.gui.screen_reader import announce

        announce(self.label, said or text)
