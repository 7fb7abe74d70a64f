"""What the pages that are one large list have in common: a title, the list, a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.toolkit.buttons import GAP_PX
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.large_list import LargeList
from reader.gui.toolkit.narrow import SHORT_PX, margin_for
from reader.gui.toolkit.way_back import WayBack

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.gui.toolkit.palettes import Colours


class ListPage(QWidget):
    """Whoever inherits this fills the list, and sets the words."""

    back = Signal()

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = large_label(factor=1.5)
        self.list = self._made(colours, size)
        self.back_button = WayBack()
        self.back_button.clicked.connect(self.back)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(GAP_PX)
        column.addWidget(self.title)
        if (above := self._head()) is not None:
            column.addWidget(above)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot())

    def _made(self, colours: Colours, size: int) -> LargeList:
        """The list."""
        return LargeList(colours, size)

    def _head(self) -> QWidget | None:
        """What stands above the list."""
        return None

    def _foot(self) -> QWidget:
        """What stands below the list."""
        return self.back_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have narrow margins in a narrow window, and no title in a short one."""
        super().resizeEvent(event)
        margin = margin_for(self.width())
        self._show_title()
        self._column.setContentsMargins(margin, GAP_PX, margin, GAP_PX)

    def _show_title(self) -> None:
        self.title.setVisible(bool(self.title.text()) and self.height() >= SHORT_PX)

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the list in type of this size, in px, and in these colours."""
        self.list.set_look(colours, size)

    def retranslate(self) -> None:
        """Set every word anew."""

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def first(self) -> QWidget:
        """The list."""
        return self.list

    def rewind(self) -> None:
        """The chosen row is in view."""
        self.list.rewind()
