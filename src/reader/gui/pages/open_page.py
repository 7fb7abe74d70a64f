"""The page that opens an article: by its address, from the clipboard, or from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import Button
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.labels import breakable, large_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

LONGEST_SHOWN = 60
"""Code points of an address on a button."""


class OpenPage(Page):
    """Where an address is typed or pasted, a file is chosen, or the clipboard's address taken."""

    open_wanted = Signal(str)
    file_wanted = Signal()

    def __init__(self, clipboard_address: Callable[[], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clipboard_address = clipboard_address
        self.hint = large_label()
        self.address = Field()
        self.address.returnPressed.connect(self._open_typed)
        self.hint.setBuddy(self.address)
        self.open_button = Button()
        self.open_button.clicked.connect(self._open_typed)
        self.file_button = Button()
        self.file_button.clicked.connect(self.file_wanted)
        self.clipboard_hint = large_label()
        self.clipboard_button = Button()
        self.clipboard_button.clicked.connect(self._open_copied)
        self.content.addWidget(self.hint)
        self.content.addWidget(self.address)
        self.content.addWidget(self.open_button)
        self.content.addWidget(self.clipboard_hint)
        self.content.addWidget(self.clipboard_button)
        self.content.addWidget(self.file_button)
        self.keep_way_back_in_view()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Open an article"))
        self.hint.setText(self.tr("Type or paste the article's address here, then press Enter:"))
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setAccessibleDescription(self.hint.text())
        self.address.setPlaceholderText("www.example.cn")
        for button, text in (
            (self.open_button, self.tr("Open")),
            (self.file_button, self.tr("Choose a file…")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setAccessibleDescription(text)
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        """Offer what was copied, ready to type."""
        super().showEvent(event)
        self._offer()
        self.begin()

    def begin(self) -> None:
        """Be ready for another address: what stands there gives way to what is typed."""
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.setModified(False)
        self.address.selectAll()

    @property
    def first(self) -> QWidget:
        """The address field."""
        return self.address

    def _offer(self) -> None:
        address = self._clipboard_address()
        self.clipboard_hint.setVisible(address is not None)
        self.clipboard_button.setVisible(address is not None)
        if address is not None:
            shown = address if len(address) <= LONGEST_SHOWN else address[: LONGEST_SHOWN - 1] + "…"
            copied = self.tr("You have copied an address: {address}")
            self.clipboard_hint.setText(copied.format(address=breakable(shown)))
            self.clipboard_hint.setAccessibleName(copied.format(address=shown))
            text = self.tr("Open what you copied")
            self.clipboard_button.setText(text)
            self.clipboard_button.setAccessibleName(text)
            self.clipboard_button.setAccessibleDescription(address)

    def _open_typed(self) -> None:
        self.open_wanted.emit(self.address.take())

    def _open_copied(self) -> None:
        address = self._clipboard_address()
        if address is not None:
            self.open_wanted.emit(address)
