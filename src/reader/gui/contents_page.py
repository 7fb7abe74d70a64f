"""The article's headings as a large list (目录): Enter goes to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from reader.gui.counting import counted
from reader.gui.large_list import Row
from reader.gui.list_page import ListPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.palettes import Colours
    from reader.session.outline import Heading

MOST = 300
"""So many headings stand in the list at a time: the list asks each for its size at once."""


class ContentsPage(ListPage):
    """Shows the headings of one article, the one that is being read chosen."""

    heading_wanted = Signal(object)
    """The Heading that the reader wants to go to."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self._headings: tuple[Heading, ...] = ()
        self._first = 0
        """The index of the first one that stands in the list."""
        self.list.taken.connect(self._take)
        self.retranslate()

    def show_headings(self, headings: tuple[Heading, ...], current: int) -> None:
        """Show these, and choose the one of this index."""
        self._headings = headings
        self._first = max(0, min(current - MOST // 2, len(headings) - MOST))
        self._fill(current)
        self.retranslate()

    def _fill(self, current: int) -> None:
        """Show those that have room, and what leads to the others before and behind them."""
        shown = self._headings[self._first : self._first + MOST]
        rows = [
            Row(
                " ".join(heading.text.split()),
                description=self.tr("Heading of level {level}").format(level=heading.level),
                indent=heading.level - 1,
            )
            for heading in shown
        ]
        end = self._first + len(shown)
        if self._first:
            rows.insert(0, self._others(max(0, self._first - MOST), self._first))
        if end < len(self._headings):
            rows.append(self._others(end, min(end + MOST, len(self._headings))))
        self.list.show_rows(rows, current - self._first + bool(self._first))

    def _others(self, first: int, end: int) -> Row:
        words = self.tr("Headings {first} to {last} of {count}")
        return Row(words.format(first=first + 1, last=end, count=len(self._headings)))

    def _take(self, row: int) -> None:
        index = self._first + row - bool(self._first)
        if index < self._first:
            self._first = max(0, self._first - MOST)
            self._fill(index)
        elif index >= min(self._first + MOST, len(self._headings)):
            self._first += MOST
            self._fill(index)
        else:
            self.heading_wanted.emit(self._headings[index])

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        return counted(
            len(self._headings), self.tr("Contents: one heading"), self.tr("Contents: {count} headings")
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Contents"))
        self.setAccessibleName(self.spoken)
        self.list.setAccessibleName(self.spoken)
        self.list.setAccessibleDescription(
            self.tr("The arrows go from heading to heading, Enter goes there, Escape leads back.")
        )
        self.back_button.setText(self.tr("Back to the article"))
        self.back_button.setAccessibleName(self.back_button.text())
        self.back_button.setAccessibleDescription(self.tr("Leave the contents (Escape)"))
        self.back_button.setToolTip(self.back_button.accessibleDescription())

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now; the levels are told in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill(max(0, self._first + self.list.currentRow() - bool(self._first)))
