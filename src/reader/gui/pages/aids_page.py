"""The page of what helps the eye: ruler, cross-hair, magnifier, large pointer, and where the buttons are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice
from reader.gui.pages.choices_page import ChoicesPage
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.labels import large_label
from reader.session.choosing import AIDS
from reader.settings import CROSS_HAIRS, MAGNIFICATIONS, POINTER_SIZES, RULERS, Buttons, PointerColour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings


class AidsPage(ChoicesPage):
    """Shows each of them with all its values, and how it is reached by key."""

    reset_wanted = Signal()
    """Everything on this page is to be as it was at first."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(settings, AIDS, parent)
        self.hint = large_label()
        self.content.insertWidget(0, self.hint)
        self.undo_button, self.reset_button = Button(), Button()
        self.reset_button.clicked.connect(self.reset_wanted)
        self.content.addWidget(ButtonBar([self.undo_button, self.reset_button], margin=0))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Reading aids"))
        self.hint.setText(
            self.tr("They go along with the voice; in silence with pointer or caret, whichever moved last.")
        )
        self.undo_button.set_words(self.tr("Undo"), self.tr("Take back the last change of a setting"))
        self.reset_button.set_words(self.tr("Reset"), self.tr("Let these aids be as they were at first"))
        words = {
            "ruler": (self.tr("Lines that the reading ruler lights"), self._rulers()),
            "cross_hair": (self.tr("Cross-hair through the whole window"), self._cross_hairs()),
            "magnifier": (self.tr("Magnifier above the article"), self._magnifiers()),
            "pointer_size": (self.tr("Size of the mouse pointer"), self._pointers()),
            "pointer_colour": (self.tr("Colour of a large mouse pointer"), self._colours()),
            "buttons": (self.tr("The buttons below the article"), self._buttons()),
        }
        self.set_words(words, (self.undo_button, self.reset_button))

    def _rulers(self) -> Sequence[Choice]:
        texts = (self.tr("None"), self.tr("1 line"), self.tr("3 lines"), self.tr("5 lines"))
        return [Choice(str(value), text) for value, text in zip(RULERS, texts, strict=True)]

    def _cross_hairs(self) -> Sequence[Choice]:
        texts = (self.tr("None"), self.tr("Thin"), self.tr("Medium"), self.tr("Thick"))
        return [Choice(str(value), text) for value, text in zip(CROSS_HAIRS, texts, strict=True)]

    def _magnifiers(self) -> Sequence[Choice]:
        times = [
            Choice(str(value), self.tr("{times} times").format(times=f"{value / 100:g}"))
            for value in MAGNIFICATIONS[1:]
        ]
        return [Choice("0", self.tr("None")), *times]

    def _pointers(self) -> Sequence[Choice]:
        texts = (self.tr("As the system"), self.tr("Large"), self.tr("Larger"), self.tr("Largest"))
        return [Choice(str(value), text) for value, text in zip(POINTER_SIZES, texts, strict=True)]

    def _colours(self) -> Sequence[Choice]:
        return (
            Choice(PointerColour.BLACK, self.tr("Black"), self.tr("Black with a white rim")),
            Choice(PointerColour.WHITE, self.tr("White"), self.tr("White with a black rim")),
            Choice(PointerColour.YELLOW, self.tr("Yellow"), self.tr("Yellow with a black rim")),
            Choice(PointerColour.RED, self.tr("Red"), self.tr("Red with a white rim")),
        )

    def _buttons(self) -> Sequence[Choice]:
        return (
            Choice(Buttons.PINNED, self.tr("Always there"), self.tr("The buttons stay where they are")),
            Choice(
                Buttons.READING,
                self.tr("Away while reading aloud"),
                self.tr("The text has their room while it is read aloud"),
            ),
            Choice(
                Buttons.AWAY,
                self.tr("Away"),
                self.tr("The text has their room; one button stays and brings them back"),
            ),
        )
