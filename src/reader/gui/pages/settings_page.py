"""The settings that have more values than a button in the bar can offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.page import Page
from reader.gui.telling.amounts import Amounts
from reader.gui.toolkit.buttons import Button
from reader.gui.toolkit.labels import breakable, reached_label
from reader.gui.toolkit.tab_order import tab_through
from reader.session.choosing import NO, YES
from reader.settings import RATES, SHELF_MEGABYTES, Script, Settings
from reader.version import version

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SettingsPage(Page):
    """Script, line ends, speed and the interface's language, and the ways to pages of their own."""

    script_chosen = Signal(str)
    lines_chosen = Signal(str)
    """Whether broken lines run on, as it stands in the settings' file."""
    rate_chosen = Signal(int)
    interface_chosen = Signal(str)
    shelf_chosen = Signal(str)
    """How much the shelf keeps, in MB."""
    look_wanted = Signal()
    """The reader wants to choose type and colours."""
    aids_wanted = Signal()
    """The reader wants to choose what helps the eye."""
    voices_wanted = Signal()
    """The reader wants to choose a voice."""
    reading_wanted = Signal()
    """The reader wants to say how articles are read aloud."""
    first_steps_wanted = Signal()
    """The reader wants to be asked the questions of the first start again."""

    def __init__(self, settings: Settings, listed: str = "", parent: QWidget | None = None) -> None:
        """listed: the file of words that are always hidden, or never."""
        super().__init__(parent)
        self._settings = settings
        self._listed = listed
        self._for_everybody = False
        self._used = -1
        """How much is on the shelf, in bytes; negative while nobody knows."""
        self.script, self.lines, self.rate, self.interface, self.shelf = (ChoiceRow() for _ in range(5))
        self.script.chosen.connect(self.script_chosen)
        self.lines.chosen.connect(self.lines_chosen)
        self.rate.chosen.connect(lambda value: self.rate_chosen.emit(int(value)))
        self.interface.chosen.connect(self.interface_chosen)
        self.shelf.chosen.connect(self.shelf_chosen)
        self.look_button = Button()
        self.look_button.clicked.connect(self.look_wanted)
        self.aids_button = Button()
        self.aids_button.clicked.connect(self.aids_wanted)
        self.voices_button = Button()
        self.voices_button.clicked.connect(self.voices_wanted)
        self.reading_button = Button()
        self.reading_button.clicked.connect(self.reading_wanted)
        self.first_steps_button = Button()
        self.first_steps_button.clicked.connect(self.first_steps_wanted)
        for row in self.rows():
            self.content.addWidget(row)
        self.content.addWidget(self.look_button)
        self.content.addWidget(self.aids_button)
        self.content.addWidget(self.voices_button)
        self.content.addWidget(self.reading_button)
        self.content.addWidget(self.first_steps_button)
        self.listed_label = reached_label()
        self.content.addWidget(self.listed_label)
        self.version_label = reached_label()
        self.content.addWidget(self.version_label)
        self.keep_way_back_in_view()
        self.retranslate()

    def rows(self) -> tuple[ChoiceRow, ...]:
        """Every setting, in the order on the page."""
        own = () if self._for_everybody else (self.shelf,)
        return (self.script, self.lines, self.rate, self.interface, *own)

    def offer_no_shelf(self) -> None:
        """Nothing is kept here for long: the machine is for everybody."""
        self._for_everybody = True
        self.shelf.hide()
        self._order()

    def show_used(self, size: int) -> None:
        """So many bytes are on the shelf."""
        self._used = size
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """The script that is chosen now."""
        return self.script.current_button or self.back_button

    def show_settings(self, settings: Settings) -> None:
        """Press the buttons of these values."""
        self._settings = settings
        self.script.set_current(settings.script.value)
        self.lines.set_current(YES if settings.join_lines else NO)
        self.rate.set_current(str(settings.rate))
        self.interface.set_current(settings.interface)
        self.shelf.set_current(str(settings.shelf_megabytes))
        # Where the page stands among others is part of the order.
        self._order()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Settings"))
        self._name_choices(self._settings)
        self._name_shelf(self._settings.shelf_megabytes)
        self._name_ways()
        text = self.tr(
            "Words that are always hidden as advertisements, or never, can be written into: {path}"
        )
        self.listed_label.setText(text.format(path=breakable(self._listed)))
        self.listed_label.setAccessibleName(text.format(path=self._listed))
        self.version_label.setText(self.tr("This is Lingdu {version}.").format(version=version()))
        self._order()

    def _name_choices(self, settings: Settings) -> None:
        self.script.set_choices(
            self.tr("Script"),
            (
                Choice(Script.ORIGINAL, self.tr("As written"), self.tr("The script of the page itself")),
                Choice(Script.SIMPLIFIED, self.tr("Simplified")),
                Choice(Script.TRADITIONAL, self.tr("Traditional")),
                Choice(Script.TAIWAN, self.tr("Taiwan"), self.tr("Traditional, with the words of Taiwan")),
                Choice(Script.HONG_KONG, self.tr("Hong Kong"), self.tr("Traditional as in Hong Kong")),
            ),
            settings.script.value,
        )
        self.lines.set_choices(
            self.tr("Short lines that a sentence runs over"),
            (
                Choice(NO, self.tr("As on the page"), self.tr("Lines end where the page breaks them")),
                Choice(YES, self.tr("Joined"), self.tr("Verses, addresses, signatures and tables stay")),
            ),
            YES if settings.join_lines else NO,
        )
        self.rate.set_choices(
            self.tr("Speed of reading"),
            [Choice(str(rate), self.tr("{rate}%").format(rate=rate)) for rate in RATES],
            str(settings.rate),
        )
        self.interface.set_choices(
            self.tr("Language of buttons and messages"),
            (
                Choice("", self.tr("As the system")),
                Choice("zh_CN", "简体中文"),
                Choice("zh_TW", "繁體中文"),
                Choice("en", "English"),
            ),
            settings.interface,
        )

    def _name_shelf(self, megabytes_kept: int) -> None:
        amounts = Amounts()
        label = self.tr("The shelf keeps")
        if self._used >= 0:
            label = self.tr("The shelf keeps (now {used})").format(used=amounts.amount(self._used))
        self.shelf.set_choices(
            label,
            [
                Choice(
                    str(megabytes),
                    amounts.limit(megabytes)
                    if megabytes == SHELF_MEGABYTES[-1]
                    else self.tr("Up to {limit}").format(limit=amounts.limit(megabytes)),
                    self.tr("What was opened longest ago goes first; what you keep stays"),
                )
                for megabytes in SHELF_MEGABYTES
            ],
            str(megabytes_kept),
        )

    def _name_ways(self) -> None:
        """Name what leads to pages of their own."""
        self.look_button.set_words(self.tr("Type and colours"), self.tr("Choose type, spaces and colours"))
        self.aids_button.set_words(
            self.tr("Reading aids"),
            self.tr("Ruler, cross-hair, magnifier, large pointer, and where the buttons are"),
        )
        self.voices_button.set_words(
            self.tr("Voices"), self.tr("Choose who reads each language, hear the voices, install more")
        )
        self.reading_button.set_words(
            self.tr("More about reading aloud"),
            self.tr("Pauses, loudness, what is announced, captions, pronunciation"),
        )
        self.first_steps_button.set_words(
            self.tr("First steps"), self.tr("Size, colours, voice and script, one question after the other")
        )

    def _order(self) -> None:
        """Tab goes through the settings as they stand on the page, also those that came later."""
        buttons = [button for row in self.rows() for button in row.buttons]
        pages = [
            self.look_button, self.aids_button, self.voices_button, self.reading_button,
            self.first_steps_button, self.listed_label, self.version_label,
        ]  # fmt: skip
        tab_through([*buttons, *pages, self.back_button])
