"""The type, the colours and the sizes of everything in the window but the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.toolkit.fonts import families_for, fit_marks_of_interface
from reader.gui.toolkit.narrow import NARROW_PX, fitting_percent
from reader.gui.toolkit.palettes import LARGER, colours_of, style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings


class WindowStyle:
    """Gives way where the window is narrow."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def apply(self, settings: Settings, language: str) -> None:
        """Look as these settings say, with words in this language of speech; nothing is done twice."""
        window = self._window
        width = window.width()
        percent = fitting_percent(settings.interface_size, width)
        # Twice as large, the window is half as wide.
        largest = LARGER[-1] if width * 100 >= NARROW_PX * percent else LARGER[0]
        sheet = style_sheet(colours_of(settings), families_for(language), percent, largest=largest)
        if fit_marks_of_interface(language):
            window.setStyleSheet("")
        if sheet != window.styleSheet():
            window.setStyleSheet(sheet)
