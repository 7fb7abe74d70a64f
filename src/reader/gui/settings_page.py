"""The settings that have more values than a button in the bar can offer."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.buttons import Button
from reader.gui.pages import Choice, ChoiceRow, Page
from reader.settings import RATES, Script, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.model import Voice


class SettingsPage(Page):
    """Script, voices, speed and the interface's language, and the ways to pages of their own."""

    script_chosen = Signal(str)
    rate_chosen = Signal(int)
    voice_chosen = Signal(str, str)
    """Language (zh or en), name."""
    interface_chosen = Signal(str)
    look_wanted = Signal()
    """The reader wants to choose type and colours."""
    reading_wanted = Signal()
    """The reader wants to say how articles are read aloud."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._voices: tuple[Voice, ...] = ()
        self.script = ChoiceRow()
        self.rate, self.voice_zh, self.voice_en = ChoiceRow(), ChoiceRow(), ChoiceRow()
        self.interface = ChoiceRow()
        self.script.chosen.connect(self.script_chosen)
        self.rate.chosen.connect(lambda value: self.rate_chosen.emit(int(value)))
        self.voice_zh.chosen.connect(lambda value: self.voice_chosen.emit("zh", value))
        self.voice_en.chosen.connect(lambda value: self.voice_chosen.emit("en", value))
        self.interface.chosen.connect(self.interface_chosen)
        self.look_button = Button()
        self.look_button.clicked.connect(self.look_wanted)
        self.reading_button = Button()
        self.reading_button.clicked.connect(self.reading_wanted)
        for row in self.rows():
            self.content.addWidget(row)
        self.content.addWidget(self.look_button)
        self.content.addWidget(self.reading_button)
        self.retranslate()

    def rows(self) -> tuple[ChoiceRow, ...]:
        """Every setting, in the order on the page."""
        return (
            self.script,
            self.voice_zh,
            self.voice_en,
            self.rate,
            self.interface,
        )

    @property
    def first(self) -> QWidget:
        """The script that is chosen now."""
        return self.script.current_button or self.back_button

    def show_settings(self, settings: Settings) -> None:
        """Press the buttons of these values."""
        self._settings = settings
        self.script.set_current(settings.script.value)
        self.rate.set_current(str(settings.rate))
        self.voice_zh.set_current(settings.voice_zh)
        self.voice_en.set_current(settings.voice_en)
        self.interface.set_current(settings.interface)

    def show_voices(self, voices: tuple[Voice, ...]) -> None:
        """Offer these voices."""
        self._voices = voices
        self._offer_voices()

    def retranslate(self) -> None:
        """Set every word anew."""
        settings = self._settings
        self.retitle(self.tr("Settings"), self.tr("Back to the article"))
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
        self.look_button.set_words(self.tr("Type and colours"), self.tr("Choose type, spaces and colours"))
        self.reading_button.set_words(
            self.tr("More about reading aloud"),
            self.tr("Pauses, loudness, what is announced, captions, pronunciation"),
        )
        self._offer_voices()

    def _offer_voices(self) -> None:
        for row, language, label, current in (
            (self.voice_zh, "zh", self.tr("Voice for Chinese"), self._settings.voice_zh),
            (self.voice_en, "en", self.tr("Voice for English"), self._settings.voice_en),
        ):
            # Voices with another language's accent are for want of a better one.
            mine = [voice for voice in self._voices if voice.language.partition("-")[0] == language]
            clear = any(voice.natural and not voice.accent for voice in mine)
            found = [voice for voice in mine if not (clear and voice.accent)]
            row.set_choices(
                label,
                [Choice("", self.tr("The best one"))]
                + [Choice(voice.name, voice.label, voice.name) for voice in found],
                current,
            )
        self._order()

    def _order(self) -> None:
        """Tab goes through the settings as they stand on the page, also those that came later."""
        buttons = [button for row in self.rows() for button in row.buttons]
        for one, following in pairwise([*buttons, self.look_button, self.reading_button, self.back_button]):
            self.setTabOrder(one, following)
