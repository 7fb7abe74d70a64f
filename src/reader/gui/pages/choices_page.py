"""What pages of settings have in common: one row for each, by its name, with all its values."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.page import Page
from reader.gui.toolkit.tab_order import tab_through
from reader.session.choosing import NO, YES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings


class ChoicesPage(Page):
    """Whoever inherits this says which settings, and in which words; what is chosen counts at once."""

    chosen = Signal(str, str)
    """A setting's name, and its value as it stands in the settings' file."""

    def __init__(self, settings: Settings, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.rows = {name: ChoiceRow() for name in names}
        for name, row in self.rows.items():
            row.chosen.connect(partial(self.chosen.emit, name))
            self.content.addWidget(row)
        self.keep_way_back_in_view()

    def show_settings(self, settings: Settings) -> None:
        """Press the buttons of these values."""
        self._settings = settings
        for name, row in self.rows.items():
            row.set_current(self._value(name))

    def _value(self, name: str) -> str:
        value = getattr(self._settings, name)
        return (YES if value else NO) if isinstance(value, bool) else str(value)

    def set_words(self, words: dict[str, tuple[str, Sequence[Choice]]], below: Sequence[QWidget]) -> None:
        """Each setting's label and values by its name; below the rows Tab comes to these."""
        for name, (label, choices) in words.items():
            self.rows[name].set_choices(label, choices, self._value(name))
        buttons = [button for row in self.rows.values() for button in row.buttons]
        tab_through([*buttons, *below, self.back_button])

    @property
    def first(self) -> QWidget:
        """The value of the first setting that is chosen now."""
        return next(iter(self.rows.values())).current_button or self.back_button
