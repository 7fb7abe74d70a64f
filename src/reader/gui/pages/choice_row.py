"""A setting as a row of large buttons, one for each value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.labels import large_label

if TYPE_CHECKING:
    from collections.abc import Sequence


class Choice(Struct, frozen=True):
    """One of several values of a setting."""

    value: str
    text: str
    description: str = ""


class ChoiceRow(QWidget):
    """A setting with all its values side by side, the present one pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = large_label(factor=1.1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.label)
        self._bar: ButtonBar | None = None
        self._buttons: dict[str, Button] = {}
        self._current = ""

    def set_choices(self, label: str, choices: Sequence[Choice], current: str) -> None:
        """Show these values under this name; where they are the same as before, only their words change."""
        self.label.setText(label)
        values = [choice.value for choice in choices]
        if self._bar is None or values != list(self._buttons):
            self._have(values)
        for choice in choices:
            button = self._buttons[choice.value]
            button.setText(choice.text.replace("&", "&&"))
            button.setAccessibleName(f"{label} {choice.text}")
            button.setAccessibleDescription(choice.description or choice.text)
            button.setToolTip(choice.description)
        if self._bar is not None and self._bar.isVisible():
            self._bar.rearrange()
        self.set_current(current)

    def _have(self, values: Sequence[str]) -> None:
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.deleteLater()
        self._buttons = {value: self._button(value) for value in values}
        self._bar = ButtonBar(self.buttons, margin=0)
        self._column.addWidget(self._bar)

    def _button(self, value: str) -> Button:
        button = Button()
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(value))
        return button

    def _choose(self, value: str) -> None:
        self.set_current(value)
        self.chosen.emit(value)

    @property
    def buttons(self) -> list[Button]:
        """The values' buttons, in order."""
        return list(self._buttons.values())

    @property
    def current_button(self) -> Button | None:
        """The pressed button."""
        return self._buttons.get(self._current)

    def set_current(self, value: str) -> None:
        """Press the button of this value."""
        self._current = value
        for other, button in self._buttons.items():
            button.setChecked(other == value)
