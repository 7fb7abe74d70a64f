"""Bookmarks and highlights in large type (书签): gone to, given a note, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.kept_list_page import KeptListPage
from reader.gui.telling.facts import Facts
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.large_list import Row
from reader.gui.toolkit.long_list import LongList
from reader.library.shelf.entries import Mark, MarkKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.session.kept.marking import Listing

HERE, EVERYWHERE = "here", "everywhere"


class MarksPage(KeptListPage):
    """Lists marks; asks for everything else."""

    mark_wanted = Signal(object)
    """A Mark that the reader wants to go to."""
    everywhere_wanted = Signal(bool)
    """Whether the marks of all articles are to be listed."""
    note_wanted = Signal(object, str)
    remove_wanted = Signal(object)
    older_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        self.list: LongList
        super().__init__(LongList(colours, size), parent)
        self.list.rows_by_tab = False
        self._marks: tuple[Mark, ...] = ()
        self._everywhere = False
        self.which = ChoiceRow()
        self.note_label, self.note = large_label(), Field()
        self.note_label.setBuddy(self.note)
        self.go_button, self.note_button, self.remove_button = Button(), Button(), Button()
        self.older_button, self.undo_button = Button(), Button()
        self._bar = ButtonBar(
            [self.go_button, self.note_button, self.remove_button, self.older_button, self.undo_button],
            margin=0,
        )
        for button in (self.older_button, self.undo_button):
            self._bar.show_button(button, shown=False)
        self._fill(self.which, self.list, self.note_label, self.note, self._bar)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.which.chosen.connect(lambda value: self.everywhere_wanted.emit(value == EVERYWHERE))
        self.list.taken.connect(lambda _: self._go())
        self.list.currentRowChanged.connect(lambda _: self._show_note())
        self.note.returnPressed.connect(self._keep_note)
        self.go_button.clicked.connect(self._go)
        self.note_button.clicked.connect(self._keep_note)
        self.remove_button.clicked.connect(self._remove)
        self.list.removal_wanted.connect(self._remove)
        self.older_button.clicked.connect(self.older_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)

    def show_marks(self, listing: Listing, *, undo: bool) -> None:
        """List these; undo: one was removed that can be put back."""
        same = listing.everywhere == self._everywhere
        row = self.list.near if same else 0
        self._marks, self._everywhere = listing.marks, listing.everywhere
        self._show_rows(row)
        self.which.set_current(EVERYWHERE if self._everywhere else HERE)
        for widget in (self.go_button, self.note_button, self.remove_button, self.note):
            widget.setEnabled(bool(self._marks))
        self._bar.show_button(self.older_button, shown=listing.more)
        self._bar.show_button(self.undo_button, shown=undo)
        self._retitle()
        self._show_note()

    def _show_rows(self, current: int) -> None:
        marks = self._marks
        self.list.others = self.tr("Bookmarks {first} to {last} of {count}")
        self.list.show_long(len(marks), lambda number: self._row(marks[number]), current)

    def _row(self, mark: Mark) -> Row:
        kind = self.tr("Bookmark") if mark.kind is MarkKind.BOOKMARK else self.tr("Highlight")
        facts = [kind, *([mark.title] if self._everywhere else []), mark.note]
        return Row(mark.line or mark.title, Facts().line(facts))

    @property
    def chosen(self) -> Mark | None:
        """The mark in the chosen row."""
        row = self.list.chosen
        return None if row is None else self._marks[row]

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        if not self._marks:
            return (
                self.tr("There are no bookmarks yet.")
                if self._everywhere
                else self.tr("This article has no bookmarks yet.")
            )
        return self.tr("Bookmarks: {count}").format(count=len(self._marks))

    @property
    def named(self) -> str:
        """What stands above an empty list."""
        return self.tr("Bookmarks and highlights")

    def _show_note(self) -> None:
        mark = self.chosen
        self.note.setText(mark.note if mark is not None else "")

    def _go(self) -> None:
        if (mark := self.chosen) is not None:
            self.mark_wanted.emit(mark)

    def _keep_note(self) -> None:
        if (mark := self.chosen) is not None:
            self.note_wanted.emit(mark, self.note.text())

    def _remove(self) -> None:
        if (mark := self.chosen) is not None:
            self.remove_wanted.emit(mark)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.which.set_choices(
            self.tr("Show"),
            (Choice(HERE, self.tr("This article")), Choice(EVERYWHERE, self.tr("All articles"))),
            EVERYWHERE if self._everywhere else HERE,
        )
        self.list.setAccessibleDescription(
            self.tr("The arrows go from one to the next, Enter goes there, Delete removes it.")
        )
        self.note_label.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setAccessibleDescription(self.tr("A note beside the chosen bookmark; Enter keeps it."))
        for button, text, description, key in (
            (self.go_button, self.tr("Go there"), self.tr("Show the place in its article"), "Ctrl+Return"),
            (self.note_button, self.tr("Keep the note"), self.tr("Keep what is written above"), "Ctrl+S"),
            (self.remove_button, self.tr("Remove"), self.tr("Remove the chosen bookmark"), "Ctrl+D"),
            (self.older_button, self.tr("Older ones"), self.tr("List older bookmarks"), ""),
            (self.undo_button, self.tr("Undo"), self.tr("Put back what was removed"), ""),
        ):
            button.set_words(text, description, key)
        self._show_rows(self.list.near)
        self._bar.rearrange()
        self._retitle()
        self._order([
            *self.which.buttons, self.list, self.note, self.go_button, self.note_button,
            self.remove_button, self.older_button, self.undo_button,
        ])  # fmt: skip
