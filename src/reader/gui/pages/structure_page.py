"""What is announced of an article's structure while it is read aloud, one kind after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.pages.choice_row import Choice
from reader.gui.pages.choices_page import ChoicesPage
from reader.session.choosing import NO, YES
from reader.settings import SAID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings


class StructurePage(ChoicesPage):
    """Has each kind announced, or passed over in silence."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, SAID, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("What is announced, one by one"), self.tr("Back"))
        labels = {
            "say_headings": self.tr("Headings"),
            "say_lists": self.tr("Lists and their items"),
            "say_tables": self.tr("Tables, and the headers of their cells"),
            "say_pictures": self.tr("Pictures"),
            "say_quotes": self.tr("Quotations"),
            "say_notes": self.tr("Notes"),
            "say_code": self.tr("Program text"),
            "say_files": self.tr("Attachments and videos"),
            "say_links": self.tr("Links"),
        }
        choices = (Choice(YES, self.tr("Announced")), Choice(NO, self.tr("Not announced")))
        self.set_words({name: (label, choices) for name, label in labels.items()}, ())
