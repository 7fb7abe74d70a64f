"""The settings of reading aloud: loudness, pauses, what is announced, pointing, captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice
from reader.gui.pages.choices_page import ChoicesPage
from reader.gui.toolkit.buttons import Button
from reader.session.choosing import NO, YES
from reader.settings import PAUSES, VOLUMES, Captions, Pointing, Structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings

NAMES = (
    "volume", "sentence_pause", "paragraph_pause", "structure", "shorten", "pointing", "captions", "tray",
)  # fmt: skip
"""The settings on this page, in their order."""


class ReadingPage(ChoicesPage):
    """Shows each of them with all its values."""

    dictionary_wanted = Signal()
    """The reader wants to say how words are read."""
    structure_wanted = Signal()
    """The reader wants to choose what is announced, one by one."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, NAMES, parent)
        self.structure_button, self.dictionary_button = Button(), Button()
        self.structure_button.clicked.connect(self.structure_wanted)
        self.dictionary_button.clicked.connect(self.dictionary_wanted)
        self.content.addWidget(self.structure_button)
        self.content.addWidget(self.dictionary_button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Reading aloud"))
        self.dictionary_button.set_words(
            self.tr("Pronunciation of single words"), self.tr("Say how a word is to be read aloud")
        )
        self.structure_button.set_words(
            self.tr("What is announced, one by one"),
            self.tr("Choose of headings, lists, tables and the others which are announced"),
        )
        self.set_words(self._words(), (self.structure_button, self.dictionary_button))

    def _words(self) -> dict[str, tuple[str, Sequence[Choice]]]:
        percent = self.tr("{rate}%")
        pauses = [Choice(str(pause), percent.format(rate=pause)) for pause in PAUSES]
        return {
            "volume": (
                self.tr("Loudness"),
                [Choice(str(volume), percent.format(rate=volume)) for volume in VOLUMES],
            ),
            "sentence_pause": (self.tr("Pause between sentences"), pauses),
            "paragraph_pause": (self.tr("Pause between paragraphs"), pauses),
            "structure": (self.tr("Say what the text is made of"), self._structures()),
            "shorten": (
                self.tr("Footnote marks, long addresses, repeated captions"),
                (
                    Choice(YES, self.tr("Pass over"), self.tr("Of an address only the site is read")),
                    Choice(NO, self.tr("Read out"), self.tr("Everything that stands there is read")),
                ),
            ),
            "pointing": (
                self.tr("Read what the pointer or the caret rests on"),
                (
                    Choice(Pointing.OFF, self.tr("No")),
                    Choice(Pointing.PART, self.tr("That part"), self.tr("Read that paragraph and stop")),
                    Choice(Pointing.ONWARD, self.tr("On from there"), self.tr("Read on from that paragraph")),
                ),
            ),
            "captions": (
                self.tr("The sentence once more in very large type"),
                (
                    Choice(Captions.OFF, self.tr("No")),
                    Choice(Captions.SAME, self.tr("As written")),
                    Choice(
                        Captions.OTHER,
                        self.tr("The other script"),
                        self.tr("Traditional for Simplified, Simplified for Traditional"),
                    ),
                    Choice(Captions.PINYIN, self.tr("With pinyin")),
                ),
            ),
            "tray": (
                self.tr("Lingdu in the desktop's tray"),
                (
                    Choice(
                        YES, self.tr("Yes"), self.tr("Play, pause and stop from there, where there is one")
                    ),
                    Choice(NO, self.tr("No")),
                ),
            ),
        }

    def _structures(self) -> Sequence[Choice]:
        return (
            Choice(Structure.OFF, self.tr("Nothing")),
            Choice(
                Structure.BRIEF,
                self.tr("Briefly"),
                self.tr(
                    "Headings, lists, tables with the headers of their cells, pictures, quotations, notes"
                ),
            ),
            Choice(
                Structure.FULL, self.tr("Everything"), self.tr("Links and pictures without a caption, too")
            ),
        )
