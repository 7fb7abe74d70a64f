"""The page of type, spaces, colours and pictures; each choice is seen at once in a few lines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.preview_page import PreviewPage
from reader.gui.telling.setting_words import SettingWords
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.fonts import Lack, lack_of
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.tab_order import tab_through
from reader.session.choosing import NO, YES, PairVerdict
from reader.settings import (
    INTERFACE_SIZES,
    LETTER_SPACINGS,
    LINE_HEIGHTS,
    WEIGHTS,
    Palette,
    Pinyin,
    Settings,
    Typeface,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from reader.session.choosing import Choosing

PALETTES = (
    Palette.PAPER, Palette.WHITE, Palette.SUN, Palette.NIGHT, Palette.BLACK, Palette.YELLOW, Palette.BLUE,
    Palette.SYSTEM, Palette.OWN,
)  # fmt: skip
"""In the order in which they are offered."""

TEXTS = ("#000000", "#ffffff", "#ffe600", "#00107a", "#003d1f", "#4a2800", "#9fe8ff", "#b8ffb0")
"""The colours to choose a text of one's own from ..."""
GROUNDS = ("#ffffff", "#fbf6ea", "#ffe600", "#d9f2d9", "#d6ebff", "#000000", "#00107a", "#00331a")
"""... and a ground."""


class LookPage(PreviewPage):
    """Offers every setting of how things look, one row each; the lines on top go along with them."""

    told = Signal(str)
    """A sentence for the reader about what was chosen."""

    def __init__(self, choosing: Choosing, parent: QWidget | None = None) -> None:
        super().__init__(choosing.settings, parent)
        self._choosing = choosing
        self._settings = choosing.settings
        self.mode, self.type_size, self.typeface, self.weight = (ChoiceRow() for _ in range(4))
        self.line_height, self.letter_spacing, self.palette_row = (ChoiceRow() for _ in range(3))
        self.own_text, self.own_ground, self.interface_size = (ChoiceRow() for _ in range(3))
        self.pinyin, self.pictures, self.system = ChoiceRow(), ChoiceRow(), ChoiceRow()
        self.undo_button, self.reset_button = Button(), Button()
        for row in self.rows():
            self.content.addWidget(row)
        self._offered = [kind for kind in Typeface if lack_of(kind) is not Lack.EVERYTHING]
        if self._settings.typeface not in self._offered:
            # Chosen on another machine: it is said that it is missing here.
            self._offered.append(self._settings.typeface)
        self.typeface_note = large_label()
        self.content.insertWidget(self.content.indexOf(self.typeface) + 1, self.typeface_note)
        self._last = ButtonBar([self.undo_button, self.reset_button], margin=0)
        self.content.addWidget(self._last)
        self.keep_way_back_in_view()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        choosing = self._choosing
        self.mode.chosen.connect(lambda value: choosing.set_elder(on=value == "elder"))
        self.type_size.chosen.connect(lambda value: choosing.set_type_size(int(value)))
        for name in ("typeface", "weight", "line_height", "letter_spacing", "pinyin", "interface_size"):
            row: ChoiceRow = getattr(self, name)
            row.chosen.connect(partial(choosing.choose, name))
        self.palette_row.chosen.connect(lambda value: choosing.set_palette(Palette(value)))
        self.own_text.chosen.connect(lambda value: self._choose_pair(value, self._settings.own_ground))
        self.own_ground.chosen.connect(lambda value: self._choose_pair(self._settings.own_text, value))
        self.pictures.chosen.connect(
            lambda value: choosing.choose("pictures", YES if value == "shown" else NO)
        )
        self.system.chosen.connect(partial(choosing.choose, "follow_system"))
        self.reset_button.clicked.connect(self._reset)

    def rows(self) -> tuple[ChoiceRow, ...]:
        """Every setting, in the order on the page."""
        return (
            self.type_size, self.mode, self.typeface, self.weight, self.line_height, self.letter_spacing,
            self.palette_row, self.own_text, self.own_ground, self.pinyin, self.pictures, self.interface_size,
            self.system,
        )  # fmt: skip

    @property
    def first(self) -> QWidget:
        """The type size that is chosen now."""
        return self.type_size.current_button or self.back_button

    def _choose_pair(self, text: str, ground: str) -> None:
        verdict = self._choosing.set_own_pair(text, ground)
        if verdict is PairVerdict.REFUSED:
            self.told.emit(self.tr("Nobody could read these two colours together. Nothing was changed."))
        elif verdict is PairVerdict.WEAK:
            self.told.emit(self.tr("These two colours are close to each other and tire the eyes."))
        self.show_settings(self._choosing.settings)

    def _reset(self) -> None:
        if self._choosing.reset_looks():
            self.told.emit(self.tr("Everything looks as it did at first."))

    def show_settings(self, settings: Settings) -> None:
        """Press the buttons of these values, and show the lines so."""
        sizes_changed = settings.elder != self._settings.elder
        self._settings = settings
        if sizes_changed:
            self._offer_sizes()
            self._order()
        for row, value in self._values(settings):
            row.set_current(value)
        self._show_lack()
        self.show_look(settings)

    def _show_lack(self) -> None:
        """Say what of the chosen kind of type this machine has not."""
        words = {
            Lack.EVERYTHING: self.tr("No typeface of this kind is installed here: the sans serif is shown."),
            Lack.CHARACTERS: self.tr(
                "Letters and figures are of this kind. None is installed for Chinese characters: "
                "they stay sans serif."
            ),
        }
        text = words.get(lack_of(self._settings.typeface), "")
        self.typeface_note.setText(text)
        self.typeface_note.setVisible(bool(text))

    def _values(self, settings: Settings) -> Iterable[tuple[ChoiceRow, str]]:
        return (
            (self.mode, "elder" if settings.elder else "plain"),
            (self.type_size, str(settings.type_size)),
            (self.typeface, settings.typeface.value),
            (self.weight, str(settings.weight)),
            (self.line_height, str(settings.line_height)),
            (self.letter_spacing, str(settings.letter_spacing)),
            (self.palette_row, settings.palette.value),
            (self.own_text, settings.own_text),
            (self.own_ground, settings.own_ground),
            (self.pinyin, settings.pinyin.value),
            (self.pictures, "shown" if settings.pictures else "hidden"),
            (self.interface_size, str(settings.interface_size)),
            (self.system, YES if settings.follow_system else NO),
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Type and colours"))
        self._offer_sizes()
        self._offer_type()
        self._offer_colours()
        self.pinyin.set_choices(
            self.tr("Pinyin"),
            (
                Choice(Pinyin.OFF, self.tr("None"), self.tr("No readings above the characters")),
                Choice(Pinyin.PLAIN, self.tr("Pinyin"), self.tr("The reading above every character")),
                Choice(
                    Pinyin.COLOURED, self.tr("Tones in colour"), self.tr("Each tone in a colour of its own")
                ),
            ),
            "",
        )
        self.pictures.set_choices(
            self.tr("Pictures"),
            (
                Choice("shown", self.tr("Shown"), self.tr("Show an article's pictures")),
                Choice("hidden", self.tr("Text only"), self.tr("Show the text without pictures")),
            ),
            "",
        )
        self.interface_size.set_choices(
            self.tr("Size of buttons and messages"), _percents(INTERFACE_SIZES), ""
        )
        self.system.set_choices(
            self.tr("Colours and sizes as the system wants them"),
            (
                Choice(YES, self.tr("Yes"), self.tr("Dark, strong contrast, larger text: as the system")),
                Choice(NO, self.tr("No"), self.tr("As you have chosen them here")),
            ),
            "",
        )
        for button, text, description in (
            (self.undo_button, self.tr("Undo"), self.tr("Take back the last change of a setting")),
            (self.reset_button, self.tr("Reset"), self.tr("Let everything look as it did at first")),
        ):
            button.set_words(text, description)
        self._show_sample()
        self.show_settings(self._settings)
        self._order()

    def _offer_sizes(self) -> None:
        self.mode.set_choices(
            self.tr("Mode"),
            (
                Choice("elder", self.tr("Elder mode"), self.tr("No type smaller than 32")),
                Choice("plain", self.tr("Plain mode"), self.tr("Type from 24 on")),
            ),
            "elder" if self._settings.elder else "plain",
        )
        self.type_size.set_choices(
            self.tr("Type size"),
            [Choice(str(size), str(size)) for size in self._settings.sizes()],
            str(self._settings.type_size),
        )

    def _offer_type(self) -> None:
        words = {
            Typeface.SANS: (self.tr("Sans serif"), self.tr("Strokes of one width")),
            Typeface.SERIF: (self.tr("Serif"), self.tr("As books are printed")),
            Typeface.LEGIBLE: (self.tr("Easy to tell apart"), self.tr("Letters with shapes of their own")),
        }
        self.typeface.set_choices(
            self.tr("Kind of type"),
            [Choice(kind.value, *words[kind]) for kind in self._offered],
            self._settings.typeface.value,
        )
        heavy = (self.tr("Regular"), self.tr("Medium"), self.tr("Bold"))
        self.weight.set_choices(
            self.tr("Weight"),
            [Choice(str(value), text) for value, text in zip(WEIGHTS, heavy, strict=True)],
            str(self._settings.weight),
        )
        self.line_height.set_choices(
            self.tr("From line to line"), _percents(LINE_HEIGHTS), str(self._settings.line_height)
        )
        self.letter_spacing.set_choices(
            self.tr("Between letters"), _percents(LETTER_SPACINGS), str(self._settings.letter_spacing)
        )

    def _offer_colours(self) -> None:
        descriptions = {
            Palette.SYSTEM: self.tr("The colours of the system"),
            Palette.OWN: self.tr("The two colours that you choose below"),
        }
        self.palette_row.set_choices(
            self.tr("Colours"),
            [
                Choice(palette, SettingWords().palette(palette), descriptions.get(palette, ""))
                for palette in PALETTES
            ],
            self._settings.palette.value,
        )
        names = {
            "#000000": self.tr("Black"),
            "#ffffff": self.tr("White"),
            "#fbf6ea": self.tr("Cream"),
            "#ffe600": self.tr("Yellow"),
            "#00107a": self.tr("Dark blue"),
            "#003d1f": self.tr("Dark green"),
            "#00331a": self.tr("Dark green"),
            "#4a2800": self.tr("Brown"),
            "#9fe8ff": self.tr("Light blue"),
            "#d6ebff": self.tr("Light blue"),
            "#b8ffb0": self.tr("Light green"),
            "#d9f2d9": self.tr("Light green"),
        }
        for row, label, colours, current in (
            (self.own_text, self.tr("Your own colours: text"), TEXTS, self._settings.own_text),
            (self.own_ground, self.tr("Your own colours: ground"), GROUNDS, self._settings.own_ground),
        ):
            row.set_choices(label, [Choice(colour, names[colour]) for colour in colours], current)

    def _show_sample(self) -> None:
        text = self.tr("Clear rivers and green hills: this is how an article looks now. 2026, A4, GDP.")
        name = self.tr("How it looks")
        self.show_lines(name, name, text, "zh-Hans")

    def _order(self) -> None:
        """Tab goes through the rows as they stand on the page."""
        buttons = [button for row in self.rows() for button in row.buttons]
        tab_through([*buttons, self.undo_button, self.reset_button, self.back_button])


def _percents(values: tuple[int, ...]) -> list[Choice]:
    return [Choice(str(value), f"{value}%") for value in values]
