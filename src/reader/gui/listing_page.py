"""A list of articles in large type: arrows or Tab between them, Enter or a click opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.buttons import GAP_PX, Button, ButtonBar
from reader.gui.labels import large_label
from reader.gui.large_list import LargeList, Row
from reader.gui.narrow import SHORT_PX, margin_for

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.gui.palettes import Colours
    from reader.model import Entry, Listing


class ListingPage(QWidget):
    """Shows one list of articles."""

    open_wanted = Signal(str)
    """The address of the article, or of the list's next page, that the reader chose."""
    back = Signal()

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._with_back = False
        self._chosen: dict[str, int] = {}
        """By list: the entry that was chosen there last."""
        self.title = large_label(factor=1.5)
        self.entries = LargeList(colours, size)
        self.entries.taken.connect(self._open)
        self.next_button = Button()
        self.next_button.clicked.connect(self.open_next)
        self.back_button = Button()
        self.back_button.clicked.connect(self.back)
        self._bar = ButtonBar([self.next_button, self.back_button])
        self._column = column = QVBoxLayout(self)
        column.setSpacing(GAP_PX)
        column.addWidget(self.title)
        column.addWidget(self.entries, 1)
        column.addWidget(self._bar)
        self.retranslate()

    def show_listing(self, listing: Listing, *, with_back: bool) -> None:
        """Show this list; one that was here before at the entry that was chosen there.

        with_back: whether there is an article behind it.
        """
        self._listing = listing
        rows = [Row(entry.title, _about(entry), entry.summary) for entry in listing.entries]
        self.entries.show_rows(rows, self._chosen.get(listing.address, 0))
        self._with_back = with_back
        self._bar.show_button(self.next_button, shown=bool(listing.next))
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have narrow margins in a narrow window, and no title in a short one."""
        super().resizeEvent(event)
        margin = margin_for(self.width())
        self._show_title()
        self._column.setContentsMargins(margin, GAP_PX, margin, 0)

    def _show_title(self) -> None:
        self.title.setVisible(bool(self.title.text()) and self.height() >= SHORT_PX)

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the entries in type of this size, in px, and in these colours."""
        self.entries.set_look(colours, size)

    @property
    def spoken(self) -> str:
        """What is said of the list when it comes up."""
        listing = self._listing
        if listing is None:
            return ""
        return self.tr("List of {count} articles: {title}").format(
            count=len(listing.entries), title=listing.title
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        listing = self._listing
        self.title.setText(listing.title if listing is not None else "")
        self._show_title()
        self.setAccessibleName(self.spoken)
        self.entries.setAccessibleName(self.spoken)
        self.entries.setAccessibleDescription(
            self.tr("The arrows go from article to article, Enter opens one, Escape leads back.")
        )
        back = self.tr("Back to the article") if self._with_back else self.tr("Open another page")
        for button, text, description in (
            (self.next_button, self.tr("Next page"), self.tr("Open the list's next page (Ctrl+PgDown)")),
            (self.back_button, back, self.tr("Leave the list (Escape)")),
        ):
            button.setText(text)
            button.setToolTip(description)
            button.setAccessibleName(text)
            button.setAccessibleDescription(description)
        self._bar.rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def first(self) -> QWidget:
        """The entries."""
        return self.entries

    def rewind(self) -> None:
        """The chosen entry is in view."""
        self.entries.rewind()

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
