"""What a sheet will look like on paper, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from reader.gui.paper.printing import NOT_COUNTED
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.narrow import margin_for

if TYPE_CHECKING:
    from reader.gui.pages.page import Page
    from reader.gui.paper.printing import Printed

WIDTH_PX = 480
"""The width of the picture of a sheet, where there is room."""


class SheetPreview(QObject):
    """The picture of a sheet on a page, as wide as there is room for, and the buttons that turn to others."""

    turned = Signal(str)
    """Which sheet is shown now, for who does not see it."""

    def __init__(self, page: Page) -> None:
        """The page puts the buttons and the picture where they belong."""
        super().__init__(page)
        self._page = page
        self._printed: Printed | None = None
        self._sheet = 0
        self.previous_button, self.next_button = self.buttons = Button(), Button()
        self.previous_button.counts_each = self.next_button.counts_each = True
        self.previous_button.clicked.connect(lambda: self._turn(-1))
        self.next_button.clicked.connect(lambda: self._turn(1))
        self.turns = ButtonBar([*self.buttons], margin=0)
        self.picture = QLabel()

    def show_first(self, printed: Printed) -> None:
        """Show the first sheet of this."""
        self._printed, self._sheet = printed, 0
        self.renew()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.previous_button.set_words(self.tr("Sheet before"), self.tr("Show the sheet before this one"))
        self.next_button.set_words(self.tr("Next sheet"), self.tr("Show the next sheet"))
        self.renew()

    def renew(self) -> None:
        """Show the same sheet once more: there are more of them now, or something has come onto it."""
        printed = self._printed
        if printed is None or not printed.counted:
            self.picture.clear()
            self.previous_button.setEnabled(False)
            self.next_button.setEnabled(False)
            return
        scale, width = self._page.devicePixelRatioF(), self._width()
        self.picture.setFixedWidth(width)
        pixmap = QPixmap.fromImage(printed.picture(self._sheet, round(width * scale)))
        pixmap.setDevicePixelRatio(scale)
        self.picture.setPixmap(pixmap)
        count = str(printed.counted) if printed.laid_out else NOT_COUNTED
        name = self.tr("Page {number} of {count}").format(number=self._sheet + 1, count=count)
        self.picture.setAccessibleName(name)
        self.previous_button.setEnabled(self._sheet > 0)
        self.next_button.setEnabled(self._sheet + 1 < printed.counted)

    def fit(self) -> None:
        """Show the sheet as large as there is room for now."""
        if self.picture.width() != self._width():
            self.renew()

    def _width(self) -> int:
        return min(WIDTH_PX, self._page.viewport().width() - 2 * margin_for(self._page.width()))

    def _turn(self, by: int) -> None:
        if self._printed is None:
            return
        self._sheet = max(0, min(self._printed.counted - 1, self._sheet + by))
        self.renew()
        self.turned.emit(self.picture.accessibleName())
