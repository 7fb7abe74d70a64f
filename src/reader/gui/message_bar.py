"""One line above everything that tells what happened; shown, kept until it is read, and spoken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.gui.buttons import GAP_PX, Button
from reader.gui.labels import large_label


class MessageBar(QWidget):
    """Shows one message with one button; without a message it takes no room."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = large_label()
        self.button = Button()
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
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
        """Show nothing any more."""
        self.hide()
        self.label.clear()
        self.button.setText("")
        self.button.setAccessibleName("")
        self.button.setAccessibleDescription("")

    def show_message(self, text: str, button: str, description: str) -> None:
        """Show this; a screen reader, where one runs, is told."""
        self.label.setText(text)
        self.label.setAccessibleName(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setAccessibleDescription(description)
        self.show()
        from reader.gui.screen_reader import announce

        announce(self.label, text)
