"""The button that leads back from a page, and says where to."""

from __future__ import annotations

from enum import Enum, auto

from reader.gui.toolkit.buttons import Button


class Leads(Enum):
    """Where a way back leads."""

    TO_ARTICLE = auto()
    TO_LIST = auto()
    """A list of articles."""
    TO_PAGE = auto()
    """Any other page."""
    TO_OPENING = auto()
    """Nothing was there before: something can be opened."""


class WayBack(Button):
    """Says where it leads, unless its page has words of its own for that."""

    def __init__(self) -> None:
        super().__init__()
        self._leads = Leads.TO_ARTICLE
        self._own = self._told = ""

    def say(self, own: str = "", description: str = "") -> None:
        """Have these words and this description, or say where it leads."""
        self._own, self._told = own, description
        self._say()

    def lead(self, leads: Leads) -> None:
        """It leads there now."""
        if leads is not self._leads:
            self._leads = leads
            if not self._own:
                self._say()

    def _say(self) -> None:
        where = {
            Leads.TO_ARTICLE: self.tr("Back to the article"),
            Leads.TO_LIST: self.tr("Back to the list"),
            Leads.TO_PAGE: self.tr("Back"),
            Leads.TO_OPENING: self.tr("Open another page"),
        }
        self.set_words(self._own or where[self._leads], self._told)
