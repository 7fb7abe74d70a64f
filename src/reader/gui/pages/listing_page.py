"""A list of articles in large type: arrows or Tab between them, Enter or a click opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal

from reader.gui.pages.kept_list_page import READ_ALL_KEY, KeptListPage
from reader.gui.telling.counting import counted
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.large_list import Row
from reader.gui.toolkit.long_list import LongList
from reader.session.navigation.lists import LONGEST

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.model import Entry, Listing


WIDEST_PX = 1900
"""The page is no wider."""


class ListingPage(KeptListPage):
    """Shows one list of articles."""

    open_wanted = Signal(str)
    """The address of the article, or of the list's next page, that the reader chose."""

    words_wanted = Signal(str)
    """The words that the reader looks for in the catalogue."""

    subscription_wanted = Signal()
    """The list is to be subscribed to, or no longer."""

    read_all_wanted = Signal()
    """Nothing in the list is to be new any more."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        self.list: LongList
        super().__init__(LongList(colours, size), parent, widest=WIDEST_PX)
        self._listing: Listing | None = None
        self._new: frozenset[str] = frozenset()
        """The addresses of what is new in it."""
        self._subscribed = self._several = False
        self._chosen: dict[str, str] = {}
        """By list: the address of the entry that was chosen there last."""
        self.hidden = large_label()
        """What was left out of the list."""
        self.words = Field()
        self.words.setMaxLength(LONGEST)
        self.words.hide()
        self.search_button, self.next_button = Button(), Button()
        self.read_all_button, self.subscribe_button = Button(), Button()
        self._bar = ButtonBar(
            [self.search_button, self.next_button, self.read_all_button, self.subscribe_button], margin=0
        )
        self._bar.show_only([])
        self._fill(self.hidden, self.words, self.list, self._bar)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.list.taken.connect(self._open)
        self.words.returnPressed.connect(self._search)
        self.search_button.clicked.connect(self._search)
        self.next_button.clicked.connect(self.open_next)
        self.read_all_button.clicked.connect(self.read_all_wanted)
        self.subscribe_button.clicked.connect(self.subscription_wanted)

    def show_listing(self, listing: Listing, new: frozenset[str]) -> None:
        """Show this list; one that was here before at the entry that was chosen there.

        new: the addresses of its new entries.
        """
        self._listing, self._new = listing, new
        addresses = [entry.address for entry in listing.entries]
        chosen = self._chosen.get(listing.address)
        self._show_rows(addresses.index(chosen) if chosen in addresses else 0)
        for button, shown in (
            (self.subscribe_button, False),
            (self.read_all_button, bool(new)),
            (self.next_button, bool(listing.next)),
            (self.search_button, bool(listing.search)),
        ):
            self._bar.show_button(button, shown=shown)
        self.words.setVisible(bool(listing.search))
        self.words.clear()
        self.retranslate()

    def _show_rows(self, current: int) -> None:
        entries = self._listing.entries if self._listing is not None else ()
        mark = self.tr("New")

        def row(number: int) -> Row:
            entry = entries[number]
            new = mark if entry.address in self._new else ""
            return Row(entry.title, _about(entry), entry.summary, mark=new)

        self.list.others = self.tr("Articles {first} to {last} of {count}")
        self.list.show_long(len(entries), row, current)

    def show_new(self, new: frozenset[str]) -> None:
        """Other entries are new now; they stay where they stand."""
        if new == self._new:
            return
        self._new = new
        if self.read_all_button.hasFocus() and not new:
            self.list.setFocus()
        self._bar.show_button(self.read_all_button, shown=bool(new))
        self._show_rows(self.list.near)
        self._retitle()

    def offer_subscription(self, *, subscribed: bool, several: bool) -> None:
        """Have a button that subscribes to the list, or unsubscribes where it is subscribed to.

        several: its page offers feeds too, and one has to be chosen.
        """
        self._subscribed, self._several = subscribed, several
        self._bar.show_button(self.subscribe_button, shown=True)
        self._name_subscription()

    def _name_subscription(self) -> None:
        if self._several:
            words = self.tr("Subscribe…"), self.tr("Choose among what can be subscribed to here")
        elif self._subscribed:
            words = self.tr("Unsubscribe"), self.tr("Do not look at this list any more")
        else:
            words = self.tr("Subscribe"), self.tr("Have Lingdu tell what is new in this list")
        self.subscribe_button.set_words(*words, "Ctrl+D")
        self._bar.rearrange()

    @property
    def spoken(self) -> str:
        """What is said of the list when it comes up."""
        listing = self._listing
        if listing is None:
            return ""
        told, hidden = self._counted(listing), self._hidden(listing)
        return self.tr("{list}. {hidden}").format(list=told, hidden=hidden) if hidden else told

    def _hidden(self, listing: Listing) -> str:
        """What was left out of the list; nothing where nothing was."""
        if not listing.hidden:
            return ""
        return counted(
            listing.hidden,
            self.tr("One suspected advertisement was left out here."),
            self.tr("{count} suspected advertisements were left out here."),
        )

    def _counted(self, listing: Listing) -> str:
        if self._new:
            return counted(
                len(listing.entries),
                self.tr("List of one new article: {title}"),
                self.tr("List of {count} articles, {new} new: {title}"),
            ).format(new=len(self._new), title=listing.title)
        return counted(
            len(listing.entries),
            self.tr("List of one article: {title}"),
            self.tr("List of {count} articles: {title}"),
        ).format(title=listing.title)

    def _retitle(self) -> None:
        title = self._listing.title if self._listing is not None else ""
        if self._new:
            title = self.tr("{title} ({count} new)").format(title=title, count=len(self._new))
        self.title.setText(title)
        self.title.setVisible(bool(title))
        hidden = self._hidden(self._listing) if self._listing is not None else ""
        self.hidden.setText(hidden)
        self.hidden.setVisible(bool(hidden))
        self.setAccessibleName(self.spoken)
        self.list.setAccessibleName(self.spoken)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._retitle()
        self.list.setAccessibleDescription(
            self.tr("The arrows go from article to article, Enter opens one, Escape leads back.")
        )
        self.back_button.say(description=self.tr("Leave the list (Escape)"))
        for button, text, description, key in (
            (self.search_button, self.tr("Search"),
             self.tr("Search this catalogue for what is written above the list"), "Ctrl+F"),
            (self.next_button, self.tr("Next page"), self.tr("Open the list's next page"), ""),
            (self.read_all_button, self.tr("Mark all as read"),
             self.tr("Nothing in this list is new any more"), READ_ALL_KEY),
        ):  # fmt: skip
            button.set_words(text, description, key)
        self.words.setPlaceholderText(self.tr("Search here"))
        self.words.setAccessibleName(self.tr("Search this catalogue"))
        self.words.setAccessibleDescription(
            self.tr("Type words and press Enter; the arrow down leads to the list.")
        )
        self._name_subscription()
        self._order([
            self.words, self.list, self.search_button, self.next_button, self.read_all_button,
            self.subscribe_button,
        ])  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now, and the marks too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_rows(self.list.near)

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
        address = self._listing.entries[row].address
        self._chosen[self._listing.address] = address
        self.open_wanted.emit(address)

    def open_next(self) -> None:
        """Open the list's next page, where there is one."""
        if self._listing is not None and self._listing.next:
            self.open_wanted.emit(self._listing.next)


def _about(entry: Entry) -> str:
    """Who wrote it and when, its language and its kind, as far as the list tells."""
    return " · ".join(
        part for part in (entry.author, entry.date, entry.language, entry.format.upper()) if part
    )
