"""The article's headings as a large list (目录): Enter goes to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from reader.gui.pages.list_page import ListPage
from reader.gui.telling.counting import counted
from reader.gui.toolkit.large_list import Row
from reader.gui.toolkit.long_list import LongList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.session.front.outline import Heading


class ContentsPage(ListPage):
    """Shows the headings of one article, the one that is being read chosen."""

    list: LongList

    heading_wanted = Signal(object)
    """The Heading that the reader wants to go to."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self._headings: tuple[Heading, ...] = ()
        self.list.taken.connect(lambda row: self.heading_wanted.emit(self._headings[row]))
        self.retranslate()

    def show_headings(self, headings: tuple[Heading, ...], current: int) -> None:
        """Show these, and choose the one of this index."""
        self._headings = headings
        self._fill(current)
        self.retranslate()

    def _made(self, colours: Colours, size: int) -> LongList:
        return LongList(colours, size)

    def _fill(self, current: int) -> None:
        headings = self._headings

        def row(number: int) -> Row:
            heading = headings[number]
            level = self.tr("Heading of level {level}").format(level=heading.level)
            return Row(" ".join(heading.text.split()), description=level, indent=heading.level - 1)

        self.list.others = self.tr("Headings {first} to {last} of {count}")
        self.list.show_long(len(headings), row, current)

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
        self.back_button.say(description=self.tr("Leave the contents (Escape)"))

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now; the levels are told in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill(self.list.near)
