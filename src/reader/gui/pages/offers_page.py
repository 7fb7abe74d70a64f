"""What can be subscribed to here, where there is more than one thing: a large list, Enter takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.list_page import ListPage
from reader.gui.telling.counting import counted
from reader.gui.toolkit.large_list import Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.model import Feed


class OffersPage(ListPage):
    """Lists feeds; those that are subscribed to are marked."""

    chosen = Signal(object)
    """The Feed that the reader wants to subscribe to, or no longer."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self._offers: tuple[Feed, ...] = ()
        self._subscribed: AbstractSet[str] = frozenset()
        self.list.taken.connect(lambda row: self.chosen.emit(self._offers[row]))
        self.retranslate()

    def show_offers(self, offers: Sequence[Feed], subscribed: AbstractSet[str]) -> None:
        """List these; those at the given addresses are subscribed to."""
        row = max(0, self.list.currentRow()) if tuple(offers) == self._offers else 0
        self._offers, self._subscribed = tuple(offers), subscribed
        self._show_rows(row)
        self.retranslate()

    def _show_rows(self, row: int) -> None:
        mark = self.tr("Subscribed")
        rows = [
            Row(
                offer.title or offer.address,
                offer.address if offer.title else "",
                mark=mark if offer.address in self._subscribed else "",
            )
            for offer in self._offers
        ]
        self.list.show_rows(rows, row)

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        return counted(
            len(self._offers),
            self.tr("What to subscribe to: one list"),
            self.tr("What to subscribe to: {count} lists"),
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.spoken)
        self.setAccessibleName(self.spoken)
        self.list.setAccessibleName(self.spoken)
        self.list.setAccessibleDescription(
            self.tr("Enter subscribes to the chosen one, or unsubscribes; Escape leads back.")
        )
        self.back_button.say(description=self.tr("Leave this page (Escape)"))
        self._show_rows(max(0, self.list.currentRow()))
