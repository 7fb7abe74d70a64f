"""The article's headings as a large list (目录): Enter goes to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.buttons import GAP_PX, Button
from reader.gui.labels import large_label
from reader.gui.large_list import LargeList, Row

if TYPE_CHECKING:
    from reader.gui.palettes import Colours
    from reader.session.outline import Heading

MARGIN_PX = 24


class ContentsPage(QWidget):
    """Shows the headings of one article, the one that is being read chosen."""

    heading_wanted = Signal(object)
    """The Heading that the reader wants to go to."""
    back = Signal()

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()
        self.title = large_label(factor=1.5)
        self.list = LargeList(colours, size)
        self.list.taken.connect(lambda row: self.heading_wanted.emit(self._headings[row]))
        self.back_button = Button()
        self.back_button.clicked.connect(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        column.setSpacing(GAP_PX)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addWidget(self.back_button)
        self.retranslate()

    def show_headings(self, headings: tuple[Heading, ...], current: int) -> None:
        """Show these, and choose the one of this index."""
        self._headings = headings
        self._fill(current)
        self.retranslate()

    def _fill(self, current: int) -> None:
        rows = [
            Row(
                " ".join(heading.text.split()),
                description=self.tr("Heading of level {level}").format(level=heading.level),
                indent=heading.level - 1,
            )
            for heading in self._headings
        ]
        self.list.show_rows(rows, current)

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the headings in type of this size, in px, and in these colours."""
        self.list.set_look(colours, size)

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        return self.tr("Contents: {count} headings").format(count=len(self._headings))

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
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fill(max(0, self.list.currentRow()))
        super().changeEvent(event)

    @property
    def first(self) -> QWidget:
        """The headings."""
        return self.list

    def rewind(self) -> None:
        """The chosen heading is in view."""
        self.list.rewind()
