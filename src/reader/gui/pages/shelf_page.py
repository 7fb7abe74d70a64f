"""The shelf in large type (书架): a view or what was found, a part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.kept_list_page import KeptListPage
from reader.gui.telling.counting import counted
from reader.gui.telling.facts import Facts
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.file_choosing import file_to_read, file_to_write
from reader.gui.toolkit.large_list import Row
from reader.gui.toolkit.tiles import TileList
from reader.library.shelf.entries import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.library.shelf.entries import Kept
    from reader.session.kept.shelving import Part

WIDEST_PX = 1900
"""The page is no wider: three columns of tiles have room."""

TYPED_MS = 300
"""After so long without typing the words are looked for."""


class ShelfPage(KeptListPage):
    """Shows a part of the shelf; asks for everything else."""

    open_wanted = Signal(int)
    """The row that the reader chose."""
    view_wanted = Signal(object)
    """A View."""
    words_wanted = Signal(str)
    """Words that are looked for; empty for the view again."""
    save_wanted = Signal(int)
    delete_wanted = Signal(int)
    next_wanted = Signal()
    previous_wanted = Signal()
    undo_wanted = Signal()
    bring_in_wanted = Signal(object)
    """The Path of a file that a shelf was written into."""
    write_out_wanted = Signal(object)

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        self.list: TileList
        super().__init__(TileList(colours, size), parent, widest=WIDEST_PX)
        self.list.rows_by_tab = False
        self._part: Part | None = None
        self._pictures: dict[int, QImage] = {}
        """Those of the articles that are shown, by the article's number."""
        self.illustrated = True
        """Whether tiles have pictures."""
        self.words = Field()
        self.views = ChoiceRow()
        self.open_button, self.save_button, self.delete_button = Button(), Button(), Button()
        self.previous_button, self.next_button = Button(), Button()
        self.undo_button, self.in_button, self.out_button = Button(), Button(), Button()
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._bar = ButtonBar(
            [
                self.open_button, self.save_button, self.delete_button,
                self.previous_button, self.next_button, self.undo_button, self.in_button, self.out_button,
            ],
            margin=0,
        )  # fmt: skip
        for button in (self.previous_button, self.next_button, self.undo_button):
            self._bar.show_button(button, shown=False)
        self._fill(self.words, self.views, self.list, self._bar)

    def _connect(self) -> None:
        self.list.taken.connect(self.open_wanted)
        self.words.textChanged.connect(lambda _: self._typed.start())
        self.words.returnPressed.connect(self._want_words)
        self._typed.timeout.connect(self._want_words)
        self.views.chosen.connect(lambda value: self._want_view(View(value)))
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.list.currentRow()))
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self.list.currentRow()))
        for removing in (self.delete_button.clicked, self.list.removal_wanted):
            removing.connect(lambda: self.delete_wanted.emit(self.list.currentRow()))
        self.next_button.clicked.connect(self.next_wanted)
        self.previous_button.clicked.connect(self.previous_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.in_button.clicked.connect(self._bring_in)
        self.out_button.clicked.connect(self._write_out)
        self.list.currentRowChanged.connect(self._chosen)

    def offer_no_files(self) -> None:
        """Nothing is read from files or written into them here: the machine is for everybody."""
        for button in (self.in_button, self.out_button):
            self._bar.show_button(button, shown=False)

    def _want_words(self) -> None:
        self._typed.stop()
        if self._part is not None and " ".join(self.words.text().split()) != self._part.words:
            self.words_wanted.emit(self.words.text())

    def _want_view(self, view: View) -> None:
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.view_wanted.emit(view)

    def _bring_in(self) -> None:
        path = file_to_read(self, self.tr("Choose a shelf"), self._files())
        if path is not None:
            self.bring_in_wanted.emit(path)

    def _write_out(self) -> None:
        path = file_to_write(self, self.tr("Save the shelf"), "lingdu.shelf", self._files())
        if path is not None:
            self.write_out_wanted.emit(path)

    def _files(self) -> str:
        return self.tr("Shelves (*.shelf);;All files (*)")

    # Showing

    def show_part(self, part: Part, *, undo: bool) -> None:
        """Show this; the same row stays chosen where it is the same part. undo: something was deleted."""
        same = self._part is not None and (self._part.view, self._part.words, self._part.number) == (
            part.view,
            part.words,
            part.number,
        )
        row = max(0, self.list.currentRow()) if same else 0
        self._part = part
        rows = [self._row(each.kept, each.line) for each in part.rows]
        pictured = {each.kept.number for each in part.rows if each.kept.picture and self.illustrated}
        self._pictures = {number: picture for number, picture in self._pictures.items() if number in pictured}
        self.list.show_tiles(
            rows, row, {at for at, each in enumerate(part.rows) if each.kept.number in pictured}
        )
        self.show_pictures({}, complete=False)
        self.views.set_current("" if part.words else part.view.value)
        for button, shown in (
            (self.previous_button, part.number > 0),
            (self.next_button, part.more),
            (self.undo_button, undo),
        ):
            self._bar.show_button(button, shown=shown)
        for button in (self.open_button, self.save_button, self.delete_button):
            button.setEnabled(bool(part.rows))
        self._retitle()
        self._chosen()

    def show_pictures(self, pictures: Mapping[int, QImage], *, complete: bool) -> None:
        """Show these, by the article's number; complete: of what is shown now there are no others."""
        self._pictures.update(pictures)
        rows = self._part.rows if self._part is not None else ()
        here = {
            at: self._pictures[row.kept.number]
            for at, row in enumerate(rows)
            if row.kept.number in self._pictures
        }
        self.list.show_pictures(here, complete=complete)

    @property
    def missing_pictures(self) -> tuple[int, ...]:
        """The numbers of the articles whose picture is not here yet."""
        rows = self._part.rows if self._part is not None and self.illustrated else ()
        return tuple(
            row.kept.number for row in rows if row.kept.picture and row.kept.number not in self._pictures
        )

    def _row(self, kept: Kept, line: str) -> Row:
        facts = [kept.site, kept.published[:10]]
        if kept.share:
            facts.append(
                self.tr("read") if kept.share > 98 else self.tr("{share}% read").format(share=kept.share)  # noqa: PLR2004 -- percent, as share_before counts
            )
        if kept.saved:
            facts.append(self.tr("saved"))
        if kept.marks:
            facts.append(counted(kept.marks, self.tr("one mark"), self.tr("{count} marks")))
        if kept.changed:
            facts.append(self.tr("page changed"))
        # A line ends between two facts, not within a short one; a site's name may be long.
        site, *short = facts
        told = Facts().line((site, *(fact.replace(" ", "\u00a0") for fact in short)))
        return Row(kept.title or kept.address, "\n".join(text for text in (line, told) if text))

    @property
    def spoken(self) -> str:
        """What is said of the page when it shows something else."""
        part = self._part
        if part is None:
            return self.tr("Shelf")
        if part.words:
            if not part.rows:
                return self.tr("Nothing on the shelf holds {words}.").format(words=part.words)
            if part.more or part.number:
                return self.tr("Articles with {words}, page {number}").format(
                    words=part.words, number=part.number + 1
                )
            return counted(
                len(part.rows),
                self.tr("One article with {words}"),
                self.tr("{count} articles with {words}"),
            ).format(words=part.words)
        name = self._names()[part.view]
        if not part.total:
            return self.tr("Shelf: {view}, nothing here yet").format(view=name)
        return counted(
            part.total, self.tr("Shelf: {view}, one article"), self.tr("Shelf: {view}, {count} articles")
        ).format(view=name)

    @property
    def named(self) -> str:
        """What stands above an empty list."""
        part = self._part
        if part is None or part.words:
            return self.tr("Shelf")
        return self.tr("Shelf: {view}").format(view=self._names()[part.view])

    @property
    def emptiness(self) -> str:
        """What stands in an empty list, below which view of the shelf it is."""
        part = self._part
        return self.spoken if part is None or part.words else self.tr("Nothing here yet.")

    def _names(self) -> dict[View, str]:
        return {
            View.CONTINUE: self.tr("Go on reading"),
            View.TODAY: self.tr("Today"),
            View.SAVED: self.tr("Saved"),
            View.ALL: self.tr("All"),
        }

    def _chosen(self) -> None:
        """The button says what it would do with the chosen article."""
        row = self.list.currentRow()
        rows = self._part.rows if self._part is not None else ()
        saved = 0 <= row < len(rows) and rows[row].kept.saved
        self.save_button.set_words(
            self.tr("Do not keep") if saved else self.tr("Keep"),
            self.tr("Let this article go when there is no room")
            if saved
            else self.tr("Keep this article whatever comes"),
            "Ctrl+S",
        )

    # Words

    def retranslate(self) -> None:
        """Set every word anew."""
        part = self._part
        self.words.setPlaceholderText(self.tr("Search the shelf"))
        self.words.setAccessibleName(self.tr("Search the shelf"))
        self.words.setAccessibleDescription(
            self.tr(
                "Type words in Simplified, Traditional or English. The arrow down leads to what is found."
            )
        )
        self.list.setAccessibleDescription(
            self.tr(
                "Left and right go from article to article, up and down from line to line. "
                "Enter opens one, Delete takes it off the shelf."
            )
        )
        current = part.view.value if part is not None and not part.words else ""
        choices = [Choice(view.value, name) for view, name in self._names().items()]
        self.views.set_choices(self.tr("Show"), choices, current)
        for button, text, description, key in (
            (self.open_button, self.tr("Read"), self.tr("Open the chosen article"), "Ctrl+Return"),
            (self.delete_button, self.tr("Delete"), self.tr("Take the article off the shelf"), "Ctrl+D"),
            (self.previous_button, self.tr("Previous page"), self.tr("The articles before"), "Ctrl+PgUp"),
            (self.next_button, self.tr("Next page"), self.tr("The articles after these"), ""),
            (self.in_button, self.tr("Import…"), self.tr("Add the articles of another shelf"), "Ctrl+I"),
            (self.out_button, self.tr("Export…"), self.tr("Write the shelf into one file"), "Ctrl+E"),
            (self.undo_button, self.tr("Undo"), self.tr("Put back what was deleted"), ""),
        ):
            button.set_words(text, description, key)
        if part is not None:
            self.show_part(part, undo=not self.undo_button.isHidden())
        self._chosen()
        self._retitle()
        self._order([
            self.words, *self.views.buttons, self.list, self.open_button, self.save_button,
            self.delete_button, self.previous_button, self.next_button, self.undo_button,
            self.in_button, self.out_button,
        ])  # fmt: skip
        self._bar.rearrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down leads from the field to the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
