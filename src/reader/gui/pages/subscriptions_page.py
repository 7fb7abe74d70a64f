"""Subscriptions in large type (订阅): what is new first, then the lists that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.kept_list_page import READ_ALL_KEY, KeptListPage
from reader.gui.telling.counting import counted
from reader.gui.telling.facts import Facts
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.file_choosing import file_to_read, file_to_write
from reader.gui.toolkit.large_list import LargeList, Row
from reader.library.subscriptions import Subscription
from reader.session.choosing import NO, YES
from reader.session.kept.subscribing import Overview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.library.subscriptions import NewEntry


class SubscriptionsPage(KeptListPage):
    """Lists what is new and what is subscribed to; asks for everything else."""

    open_wanted = Signal(str)
    """The address that the reader chose."""
    remove_wanted = Signal(object)
    """A Subscription."""
    check_wanted = Signal()
    read_all_wanted = Signal()
    """Nothing is to be new any more."""
    undo_wanted = Signal()
    daily_chosen = Signal(str)
    """Whether lists are looked at daily: YES or NO."""
    bring_in_wanted = Signal(object)
    """The Path of an OPML file."""
    write_out_wanted = Signal(object)

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None, *, daily: bool) -> None:
        super().__init__(LargeList(colours, size), parent)
        self.list.rows_by_tab = False
        self._overview = Overview()
        self._daily = daily
        self.daily = ChoiceRow()
        self.open_button, self.check_button, self.read_all_button = Button(), Button(), Button()
        self.remove_button, self.undo_button = Button(), Button()
        self.in_button, self.out_button = Button(), Button()
        self._bar = ButtonBar(
            [
                self.open_button, self.check_button, self.read_all_button, self.remove_button,
                self.undo_button, self.in_button, self.out_button,
            ],
            margin=0,
        )  # fmt: skip
        for button in (self.read_all_button, self.undo_button):
            self._bar.show_button(button, shown=False)
        self._fill(self.list, self._bar, self.daily)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.list.taken.connect(lambda _: self._open())
        self.list.currentRowChanged.connect(lambda _: self._chosen())
        self.open_button.clicked.connect(self._open)
        self.check_button.clicked.connect(self.check_wanted)
        self.read_all_button.clicked.connect(self.read_all_wanted)
        self.remove_button.clicked.connect(self._remove)
        self.list.removal_wanted.connect(self._remove)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.in_button.clicked.connect(self._bring_in)
        self.out_button.clicked.connect(self._write_out)
        self.daily.chosen.connect(self.daily_chosen)

    def show_overview(self, overview: Overview, *, undo: bool) -> None:
        """Show this; the same row stays chosen where it is still there. undo: something can be taken back."""
        before = self.chosen
        self._overview = overview
        rows = [*map(self._entry_row, overview.entries), *map(self._row, overview.subscriptions)]
        addresses = [entry.address for entry in overview.entries]
        addresses += [subscription.address for subscription in overview.subscriptions]
        same = before.address if before is not None and before.address in addresses else None
        self.list.show_rows(rows, addresses.index(same) if same is not None else 0)
        if self.read_all_button.hasFocus() and not overview.entries:
            self.list.setFocus()
        self._bar.show_button(self.read_all_button, shown=bool(overview.entries))
        self._bar.show_button(self.undo_button, shown=undo)
        for button in (self.open_button, self.check_button, self.out_button):
            button.setEnabled(bool(rows))
        self._retitle()
        self._chosen()

    def _entry_row(self, entry: NewEntry) -> Row:
        facts = [entry.list_title, entry.date[:10]]
        return Row(entry.title, Facts().line(facts), mark=self.tr("New"))

    def _row(self, subscription: Subscription) -> Row:
        facts = [self._count(subscription.new)]
        if subscription.failure:
            facts.append(self.tr("could not be opened the last time"))
        if subscription.checked:
            facts.append(self.tr("looked at on {date}").format(date=subscription.checked[:10]))
        return Row(subscription.title, Facts().line(facts))

    def _count(self, count: int) -> str:
        if not count:
            return self.tr("nothing new")
        return counted(count, self.tr("one new article"), self.tr("{count} new articles"))

    @property
    def chosen(self) -> NewEntry | Subscription | None:
        """What stands in the chosen row."""
        row, entries = self.list.currentRow(), self._overview.entries
        if 0 <= row < len(entries):
            return entries[row]
        row -= len(entries)
        return self._overview.subscriptions[row] if 0 <= row < len(self._overview.subscriptions) else None

    @property
    def _subscription(self) -> Subscription | None:
        return chosen if isinstance(chosen := self.chosen, Subscription) else None

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        overview = self._overview
        if not overview.subscriptions:
            return self.tr("There are no subscriptions yet. A list of articles has a button for it.")
        return self.tr("Subscriptions: {count}, {new}").format(
            count=len(overview.subscriptions), new=self._count(len(overview.entries))
        )

    @property
    def named(self) -> str:
        """What stands above an empty list."""
        return self.tr("Subscriptions")

    def _open(self) -> None:
        if (chosen := self.chosen) is not None:
            self.open_wanted.emit(chosen.address)

    def _remove(self) -> None:
        if (subscription := self._subscription) is not None:
            self.remove_wanted.emit(subscription)

    def _chosen(self) -> None:
        self.remove_button.setEnabled(self._subscription is not None)

    def _bring_in(self) -> None:
        path = file_to_read(self, self.tr("Choose a list of subscriptions"), self._files())
        if path is not None:
            self.bring_in_wanted.emit(path)

    def _write_out(self) -> None:
        path = file_to_write(self, self.tr("Save the subscriptions"), "lingdu.opml", self._files())
        if path is not None:
            self.write_out_wanted.emit(path)

    def _files(self) -> str:
        return self.tr("Lists of subscriptions (*.opml *.xml);;All files (*)")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.list.setAccessibleDescription(
            self.tr("The arrows go from one to the next, Enter opens it, Delete unsubscribes from a list.")
        )
        self.daily.set_choices(
            self.tr("Look for new articles"),
            (Choice(YES, self.tr("Every day")), Choice(NO, self.tr("When I ask"))),
            YES if self._daily else NO,
        )
        for button, text, description, key in (
            (self.open_button, self.tr("Open"), self.tr("Open what is chosen"), "Ctrl+Return"),
            (self.check_button, self.tr("Look for new ones"), self.tr("Look at every list now"), "F5"),
            (self.read_all_button, self.tr("Mark all as read"), self.tr("Nothing is new any more"),
             READ_ALL_KEY),
            (self.remove_button, self.tr("Unsubscribe"), self.tr("Do not look at the chosen list any more"),
             "Ctrl+D"),
            (self.undo_button, self.tr("Undo"), self.tr("Take back what was done last"), ""),
            (self.in_button, self.tr("Import…"), self.tr("Add the lists of an OPML file"), "Ctrl+I"),
            (self.out_button, self.tr("Export…"), self.tr("Write the subscriptions into an OPML file"),
             "Ctrl+E"),
        ):  # fmt: skip
            button.set_words(text, description, key)
        self.show_overview(self._overview, undo=not self.undo_button.isHidden())
        self._bar.rearrange()
        self._order([
            self.list, self.open_button, self.check_button, self.read_all_button, self.remove_button,
            self.undo_button, self.in_button, self.out_button, *self.daily.buttons,
        ])  # fmt: skip
