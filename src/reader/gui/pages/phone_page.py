"""The page that lets a telephone go on with the article: its address as a code that a camera reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import Button
from reader.gui.toolkit.labels import breakable, large_label, reached_label
from reader.gui.toolkit.narrow import MARGIN_PX, margin_for
from reader.gui.toolkit.qr_code import Modules, QrCode, modules_of
from reader.web_address import host_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

MOST_OF_HEIGHT = 0.9
"""Of the page's height the code takes at most so much where it is seen alone: all of it at once."""


class PhonePage(Page):
    """Shows the address of the article on the screen as a QR code, its host in large letters."""

    told = Signal(str)
    """A sentence for the reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._modules: Modules = ()
        self.hint = reached_label()
        self.code = QrCode()
        self.host = large_label(factor=2.0)
        self.address = large_label()
        self.copy_button = Button()
        self.copy_button.clicked.connect(self._copy)
        for widget in (self.hint, self.code, self.host, self.address, self.copy_button):
            self.content.addWidget(widget)
        self.content.setAlignment(self.code, Qt.AlignmentFlag.AlignLeft)
        self.keep_way_back_in_view()
        self.setTabOrder(self.hint, self.copy_button)
        self.setTabOrder(self.copy_button, self.back_button)
        self.retranslate()

    def show_address(self, address: str) -> None:
        """Show this address; empty where the article has none on the web."""
        self._address = address
        self._modules = (modules_of(address) or ()) if address else ()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Continue on a phone"))
        host = host_of(self._address)
        self.host.setText(breakable(host))
        self.host.setAccessibleName(host)
        self.address.setText(breakable(self._address))
        self.address.setAccessibleName(self._address)
        self.copy_button.set_words(
            self.tr("Copy the address"), self.tr("Put the article's address on the clipboard")
        )
        for widget in (self.host, self.address, self.copy_button):
            widget.setVisible(bool(self._address))
        self.code.setAccessibleName(self.tr("The code that a phone reads"))
        self._fit()

    def _fit(self) -> None:
        """Show the code as large as there is room for, and say what to do.

        What to do and all of the code are in view together; where that would make the code too small to be
        read it has the height for itself, and one scrolls.
        """
        self._say_hint(fits=True)
        height, width = self.viewport().height(), self.viewport().width() - 2 * margin_for(self.width())
        gap = self._column.spacing()
        above = MARGIN_PX + sum(each.heightForWidth(width) + gap for each in (self.title, self.hint))
        rooms = (height - above - gap, round(max(height, 2 * MARGIN_PX) * MOST_OF_HEIGHT))
        if not any(self.code.show_modules(self._modules, QSize(width, room)) for room in rooms):
            self._say_hint(fits=False)

    def _say_hint(self, *, fits: bool) -> None:
        self.hint.setText(self._hint(fits=fits))
        self.hint.setAccessibleName(self.hint.text())

    def _hint(self, *, fits: bool) -> str:
        if not self._address:
            return self.tr(
                "This article has no address on the web: it is a file on this machine or an example. "
                "A phone cannot open it."
            )
        if not self._modules:
            return self.tr("The address is too long for a code. It can be copied and sent instead.")
        if not fits:
            return self.tr("The window is too small for the code. Make it larger, or copy the address.")
        return self.tr("Point the phone's camera at the code; the phone then opens this article.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the code in another size."""
        super().resizeEvent(event)
        self._fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.told.emit(self.tr("The address was copied."))

    @property
    def first(self) -> QWidget:
        """What to do with the code."""
        return self.hint
