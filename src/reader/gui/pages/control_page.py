"""What a control does, in a few large lines, with the ways to every key and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence

from reader.gui.pages.page import Page
from reader.gui.telling.controls import Control
from reader.gui.toolkit.buttons import Button
from reader.gui.toolkit.labels import reached_label, with_breaks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ControlPage(Page):
    """Shows one control in words."""

    keys_wanted = Signal()
    """The reader wants to see every key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = Control("")
        self._help = QKeySequence()
        self.label = reached_label(factor=1.25)
        self.keys_button = Button()
        self.keys_button.clicked.connect(self.keys_wanted)
        self.content.addWidget(self.label)
        self.content.addWidget(self.keys_button)
        self.keep_way_back_in_view()
        self.retranslate()

    def show_control(self, control: Control, key: QKeySequence) -> None:
        """Show this control; pressed once more, this key shows them all."""
        self._control, self._help = control, key
        self.retranslate()

    @property
    def text(self) -> str:
        """All that is said of the control."""
        return self.label.accessibleName()

    @property
    def first(self) -> QWidget:
        """The way back, described by what is said: Orca says nothing of a label that has the focus."""
        return self.back_button

    def retranslate(self) -> None:
        """Set every word anew."""
        control = self._control
        self.retitle(self.tr("What this is"), self.tr("Back"))
        lines = [
            self.tr("{name} ({kind})").format(name=control.name, kind=control.kind)
            if control.kind
            else control.name,
            control.does,
            self.tr("Now: {state}").format(state=control.state) if control.state else "",
            self.tr("Key: {keys}").format(keys=control.keys) if control.keys else "",
        ]
        text = "\n".join(filter(None, lines))
        self.label.setText(with_breaks(text))
        self.label.setAccessibleName(text)
        self.back_button.setAccessibleDescription(text.replace("\n", " "))
        key = self._help.toString(QKeySequence.SequenceFormat.NativeText)
        self.keys_button.set_words(
            self.tr("All keys"), self.tr("Show every key, and change it ({key})").format(key=key)
        )
