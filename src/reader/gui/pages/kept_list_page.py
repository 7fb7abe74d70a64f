"""Common to shelf, bookmarks, subscriptions and lists of articles: a large list, and buttons below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.pages.page import COLUMN_PX, Page
from reader.gui.toolkit.palettes import TARGET_PX
from reader.gui.toolkit.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.large_list import LargeList
    from reader.gui.toolkit.palettes import Colours

READ_ALL_KEY = "Ctrl+Shift+R"
"""Marks everything as read, wherever something is new."""

LIST_PX = 300
"""The least height of the list: some three rows ..."""
LINES = 8
"""... and so many times the type's size, and a little around: a tile of five lines."""
LEAST = 0.75
"""So much of that is enough where what is around the list needs the room."""


class KeptListPage(Page):
    """Whoever inherits this fills the list, says what the page is about, and sets the other words."""

    list: LargeList

    def __init__(self, made: LargeList, parent: QWidget | None = None, *, widest: int = COLUMN_PX) -> None:
        super().__init__(parent, widest=widest)
        self.list = made
        self.keep_way_back_in_view()

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        raise NotImplementedError

    @property
    def named(self) -> str:
        """What stands above the list where that is empty, and says so itself."""
        return self.spoken

    @property
    def emptiness(self) -> str:
        """What stands in the list where it has no row."""
        return self.spoken

    @property
    def first(self) -> QWidget:
        """The list."""
        return self.list

    def rewind(self) -> None:
        """Show its beginning, and the chosen row of the list."""
        super().rewind()
        self.list.rewind()

    def _stand_for(self, thing: QObject) -> QAccessibleInterface | None:  # noqa: ARG002 -- whatever it is
        """Nothing of its own: the list, which has the focus first, has the page's name, said once so."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a short window leave a little of what is around the list in view."""
        super().resizeEvent(event)
        self._heighten()

    def _heighten(self) -> None:
        room = self.viewport().height() - TARGET_PX
        wanted = max(LIST_PX, LINES * self.list.type_by_width + TARGET_PX)
        left = self.viewport().height() - self._beside_list()
        enough = max(round(LEAST * wanted), min(wanted, left))
        self.list.setMinimumHeight(max(TARGET_PX, min(room, enough)))

    def _beside_list(self) -> int:
        """How much of the page's height is taken by what stands above and below the list, in px."""
        layout = self._column
        width = min(self.viewport().width(), self._widest)
        whole = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return whole - max(self.list.sizeHint().height(), self.list.minimumHeight())

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the list in type of this size, in px, and in these colours."""
        self.list.set_look(colours, size)
        self._heighten()

    def _fill(self, *widgets: QWidget) -> None:
        """Have these one below the other; the list, which is one of them, takes all the room there is."""
        for widget in widgets:
            self.content.addWidget(widget)
        self.content.setStretchFactor(self.list, 1)
        self._column.setStretchFactor(self.content, 1)
        self._column.setStretch(self._column.count() - 1, 0)

    def _retitle(self) -> None:
        self.retitle(self.spoken)
        self.list.setAccessibleName(self.spoken)
        self.list.emptiness = self.emptiness
        if not self.list.count():
            # Who sees the page reads it in the list.
            self.title.setText(self.named)

    def _order(self, widgets: Iterable[QWidget]) -> None:
        """Tab goes through these, and then to the way back."""
        tab_through([*widgets, self.back_button])
