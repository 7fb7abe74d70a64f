"""A list of articles in large type: arrows or Tab between them, Enter or a click opens one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from reader.gui.buttons import Button, ButtonBar
from reader.gui.counting import counted
from reader.gui.large_list import Row
from reader.gui.list_page import ListPage
from reader.gui.narrow import SHORT_PX
from reader.session.lists import LONGEST

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.palettes import Colours
    from reader.model import Entry, Listing


class ListingPage(ListPage):
    """Shows one list of articles."""

    open_wanted = Signal(str)
    """The address of the article, or of the list's next page, that the reader chose."""

    words_wanted = Signal(str)
    """The words that the reader looks for in the catalogue."""

    subscription_wanted = Signal()
    """The list is to be subscribed to, or no longer."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self._listing: Listing | None = None
        self._with_back = False
        self._subscribed = self._offered = False
        self._chosen: dict[str, int] = {}
        """By list: the entry that was chosen there last."""
        self.list.taken.connect(self._open)
        self.retranslate()

    def _head(self) -> QWidget:
        """The field that a catalogue is searched by."""
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.words.returnPressed.connect(self._search)
        self.words.hide()
        return self.words

    def _foot(self) -> QWidget:
        """Searching and the way to the next page, beside the way back."""
        self.search_button = Button()
        self.search_button.clicked.connect(self._search)
        self.next_button = Button()
        self.next_button.clicked.connect(self.open_next)
        self.subscribe_button = Button()
        self.subscribe_button.clicked.connect(self.subscription_wanted)
        self._bar = ButtonBar(
            [self.search_button, self.next_button, self.subscribe_button, self.back_button], margin=0
        )
        self._bar.show_button(self.subscribe_button, shown=False)
        return self._bar

    def show_listing(self, listing: Listing, *, with_back: bool) -> None:
        """Show this list; one that was here before at the entry that was chosen there.

        with_back: whether there is an article behind it.
        """
        self._listing = listing
        rows = [Row(entry.title, _about(entry), entry.summary) for entry in listing.entries]
        self.list.show_rows(rows, self._chosen.get(listing.address, 0))
        self._with_back = with_back
        self._offered = False
        self._fit()
        self._bar.show_button(self.next_button, shown=bool(listing.next))
        self._bar.show_button(self.search_button, shown=bool(listing.search))
        self.words.setVisible(bool(listing.search))
        self.words.clear()
        self.retranslate()

    def offer_subscription(self, *, subscribed: bool) -> None:
        """Have a button that subscribes to the list, or unsubscribes where it is subscribed to."""
        self._subscribed, self._offered = subscribed, True
        self._fit()
        self._name_subscription()

    def _fit(self) -> None:
        """In a short window the list and the ways on need the room."""
        self._bar.show_button(self.subscribe_button, shown=self._offered and self.height() >= SHORT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list its room."""
        super().resizeEvent(event)
        self._fit()

    def _name_subscription(self) -> None:
        self.subscribe_button.set_words(
            self.tr("Unsubscribe") if self._subscribed else self.tr("Subscribe"),
            self.tr("Do not look at this list any more")
            if self._subscribed
            else self.tr("Have Lingdu tell what is new in this list"),
            "Ctrl+D",
        )
        self._bar.rearrange()

    @property
    def spoken(self) -> str:
        """What is said of the list when it comes up."""
        listing = self._listing
        if listing is None:
            return ""
        return counted(
            len(listing.entries),
            self.tr("List of one article: {title}"),
            self.tr("List of {count} articles: {title}"),
        ).format(title=listing.title)

    def retranslate(self) -> None:
        """Set every word anew."""
        listing = self._listing
        self.title.setText(listing.title if listing is not None else "")
        self._show_title()
        self.setAccessibleName(self.spoken)
        self.list.setAccessibleName(self.spoken)
        self.list.setAccessibleDescription(
            self.tr("The arrows go from article to article, Enter opens one, Escape leads back.")
        )
        back = self.tr("Back to the article") if self._with_back else self.tr("Open another page")
        for button, text, description in (
            (self.next_button, self.tr("Next page"), self.tr("Open the list's next page")),
            (self.back_button, back, self.tr("Leave the list (Escape)")),
        ):
            button.set_words(text, description)
        self.search_button.set_words(
            self.tr("Search"), self.tr("Search this catalogue for what is written above the list"), "Ctrl+F"
        )
        self.words.setPlaceholderText(self.tr("Search this catalogue"))
        self.words.setAccessibleName(self.tr("Search this catalogue"))
        self.words.setAccessibleDescription(
            self.tr("Type words and press Enter; the arrow down leads to the list.")
        )
        self._name_subscription()
        order = [
            self.words,
            self.list,
            self.search_button,
            self.next_button,
            self.subscribe_button,
            self.back_button,
        ]
        for one, following in pairwise(order):
            self.setTabOrder(one, following)

    def _search(self) -> None:
        """Look for the words in the field; without any the field waits for them."""
        if self.words.text().strip():
            self.words_wanted.emit(self.words.text())
        else:
            self.words.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down leads from the field to the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if self._listing is None:
            return
        self._chosen[self._listing.address] = row
        self.open_wanted.emit(self._listing.entries[row].address)

    def open_next(self) -> None:
        """Open the list's next page, where there is one."""
        if self._listing is not None and self._listing.next:
            self.open_wanted.emit(self._listing.next)


def _about(entry: Entry) -> str:
    """Who wrote it and when, its language and its kind, as far as the list tells."""
    return " · ".join(
        part for part in (entry.author, entry.date, entry.language, entry.format.upper()) if part
    )
