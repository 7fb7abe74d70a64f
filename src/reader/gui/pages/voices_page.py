"""The page of voices: who reads each language, how they sound, and which more can be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal

from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.file_choosing import file_to_read
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.large_list import LargeList, Row
from reader.gui.toolkit.tab_order import tab_through
from reader.settings import LANGUAGES
from reader.sound import VoiceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours
    from reader.session.aloud.voice_packs import Installation, Offer
    from reader.sound import Voice

VOICES_PX, PACKS_PX = 420, 300
"""The least heights of the two lists: some five rows and some four."""

_MEGABYTE = 1_000_000


class _Entry(Struct, frozen=True):
    language: str
    voice: Voice | None
    """None stands for the best one, or, for Cantonese, for being read in Mandarin."""


class VoicesPage(Page):
    """Lists the voices of each language, the chosen one marked; below it what can be installed."""

    chosen = Signal(str, str)
    """Language (zh, yue or en), and the voice's name; empty for the best one."""
    try_wanted = Signal(str, str)
    """Language and name."""
    install_wanted = Signal(str, str)
    """A pack's name, and the file that it is to be taken from; empty to fetch it."""
    stop_wanted = Signal()

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voices: tuple[Voice, ...] = ()
        self._listed = False
        """Whether it is known which voices there are."""
        self._chosen: dict[str, str] = {}
        self._entries: list[_Entry] = []
        self._rows: list[Row] = []
        self._offers: tuple[Offer, ...] = ()
        self._installation: Installation | None = None
        self.hint = large_label()
        self.voices = LargeList(colours, size)
        self.voices.setMinimumHeight(VOICES_PX)
        self.use_button, self.try_button = Button(), Button()
        self.more = large_label(factor=1.25)
        self.packs = LargeList(colours, size)
        self.packs.setMinimumHeight(PACKS_PX)
        self.install_button, self.file_button, self.stop_button = Button(), Button(), Button()
        self.voices.rows_by_tab = self.packs.rows_by_tab = False
        self.progress = large_label()
        self.progress.hide()
        self._bars = [
            ButtonBar([self.use_button, self.try_button], margin=0),
            ButtonBar([self.install_button, self.file_button, self.stop_button], margin=0),
        ]
        for widget in (
            self.hint,
            self.voices,
            self._bars[0],
            self.more,
            self.packs,
            self.progress,
            self._bars[1],
        ):
            self.content.addWidget(widget)
        self._bars[1].show_button(self.stop_button, shown=False)
        self.keep_way_back_in_view()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.voices.taken.connect(self._choose)
        self.use_button.clicked.connect(lambda: self._choose(self.voices.currentRow()))
        self.try_button.clicked.connect(self._try)
        self.packs.taken.connect(lambda _: self._install())
        self.packs.currentRowChanged.connect(lambda _: self._enable())
        self.install_button.clicked.connect(self._install)
        self.file_button.clicked.connect(self._install_file)
        self.stop_button.clicked.connect(self.stop_wanted)

    def offer_nothing(self) -> None:
        """Nothing is installed here: the machine is for everybody."""
        for widget in (self.more, self.packs, self._bars[1]):
            widget.hide()

    # What is shown

    def show_voices(self, voices: Sequence[Voice] | None, chosen: dict[str, str]) -> None:
        """List these voices, None while they are not known.

        chosen has a name for each language, empty for the best one.
        """
        self._voices, self._chosen, self._listed = tuple(voices or ()), dict(chosen), voices is not None
        self._list()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List what can be installed."""
        self._offers = tuple(offers)
        self.packs.show_rows([self._offer_row(offer) for offer in offers], max(0, self.packs.currentRow()))
        self._enable()

    def show_installation(self, installation: Installation | None) -> None:
        """Say how far installing is; None when nothing is being installed."""
        before, self._installation = self._installation, installation
        if (before is None) is not (installation is None):
            self._bars[1].show_button(self.stop_button, shown=installation is not None)
            self.progress.setVisible(installation is not None)
        if installation is not None:
            self.progress.setText(self._progress(installation))
        self._enable()

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the lists in type of this size, in px, and in these colours."""
        for one in (self.voices, self.packs):
            one.set_look(colours, size)

    def _list(self) -> None:
        self._entries = [entry for language in LANGUAGES for entry in self._of(language)]
        # The voice that reads may have much to make ready before it can tell which others there are.
        empty = self.tr("No voice works here yet.") if self._listed else self.tr("Looking for voices…")
        rows = [self._row(entry) for entry in self._entries] or [Row(empty, "", "")]
        # What is known already is not said once more when it is asked for again.
        if rows != self._rows:
            self._rows = rows
            self.voices.show_rows(rows, max(0, self.voices.currentRow()))

    def _of(self, language: str) -> list[_Entry]:
        mine = [voice for voice in self._voices if voice.language.partition("-")[0] == language]
        # Voices with another language's accent are for want of a better one.
        clear = any(voice.natural and not voice.accent for voice in mine)
        found = [voice for voice in mine if not (clear and voice.accent)]
        return [_Entry(language, None), *(_Entry(language, voice) for voice in found)] if found else []

    def _row(self, entry: _Entry) -> Row:
        name = entry.voice.name if entry.voice is not None else ""
        known = {one.voice.name for one in self._entries if one.voice is not None}
        chosen = self._chosen.get(entry.language, "")
        reads = name == (chosen if chosen in known else "")
        parts = [self._language(entry.language)]
        if entry.voice is not None:
            parts.append(self._kind(entry.voice))
        if reads:
            parts.append(self.tr("chosen"))
        title = entry.voice.label if entry.voice is not None else self._automatic(entry.language)
        return Row(("✓ " if reads else "") + title, self.tr(", ").join(parts))

    def _automatic(self, language: str) -> str:
        if language == "yue":
            return self.tr("Hong Kong's articles in Mandarin")
        best = next((one for one in self._voices if one.language.partition("-")[0] == language), None)
        return self.tr("The best one: {voice}").format(voice=best.label if best is not None else "")

    def _language(self, language: str) -> str:
        return {
            "zh": self.tr("Mandarin"),
            "yue": self.tr("Cantonese, for Hong Kong's articles"),
            "en": self.tr("English"),
        }[language]

    def _kind(self, voice: Voice) -> str:
        if voice.accent:
            return self.tr("natural, with an accent")
        return {
            VoiceKind.NATURAL: self.tr("natural"),
            VoiceKind.SYSTEM: self.tr("the system's"),
            VoiceKind.SIMPLE: self.tr("simple"),
        }[voice.kind]

    def _offer_row(self, offer: Offer) -> Row:
        names = {"zh": self.tr("Mandarin"), "yue": self.tr("Cantonese"), "en": self.tr("English")}
        parts = [
            self.tr(", ").join(names[language] for language in offer.languages),
            self.tr("{size} MB").format(size=round(offer.size / _MEGABYTE)),
            self._licence(offer.licence),
        ]
        if offer.installed:
            parts.append(self.tr("installed"))
        return Row(("✓ " if offer.installed else "") + offer.label, self.tr("; ").join(parts))

    def _licence(self, licence: str) -> str:
        known = {
            "unknown": self.tr("terms of use unknown"),
            "non-commercial": self.tr("for private use only"),
        }
        return known.get(licence) or self.tr("licence {licence}").format(licence=licence)

    def _progress(self, installation: Installation) -> str:
        label = next(
            (offer.label for offer in self._offers if offer.name == installation.name), installation.name
        )
        if not installation.total:
            return self.tr("{voice} is being installed…").format(voice=label)
        return self.tr("{voice} is being installed: {done} of {total} MB").format(
            voice=label, done=installation.done // _MEGABYTE, total=installation.total // _MEGABYTE
        )

    def _enable(self) -> None:
        row = self.packs.currentRow()
        free = self._installation is None and 0 <= row < len(self._offers)
        wanted = free and not self._offers[row].installed
        self.install_button.setEnabled(wanted)
        self.file_button.setEnabled(wanted)

    # What is wanted

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            entry = self._entries[row]
            self.chosen.emit(entry.language, entry.voice.name if entry.voice is not None else "")

    def _try(self) -> None:
        row = self.voices.currentRow()
        if 0 <= row < len(self._entries):
            entry = self._entries[row]
            self.try_wanted.emit(entry.language, entry.voice.name if entry.voice is not None else "")

    def _install(self) -> None:
        if self.install_button.isEnabled():
            self.install_wanted.emit(self._offers[self.packs.currentRow()].name, "")

    def _install_file(self) -> None:
        name = self._offers[self.packs.currentRow()].name
        kinds = self.tr("Archives (*.tar.bz2);;All files (*)")
        path = file_to_read(self, self.tr("Choose the voice's file"), kinds)
        if path is not None:
            self.install_wanted.emit(name, str(path))

    # Words

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Voices"))
        self.hint.setText(
            self.tr(
                "Each language is read by one voice. Choose a line and press “Listen” to hear it, "
                "or “Use” to have it read from now on."
            )
        )
        self.more.setText(self.tr("More voices"))
        for button, text, description, key in (
            (self.use_button, self.tr("Use"), self.tr("Read its language with this voice"), "Ctrl+S"),
            (self.try_button, self.tr("Listen"), self.tr("Hear this voice"), "Ctrl+Return"),
            (self.install_button, self.tr("Install"), self.tr("Fetch this voice from the network"), "Ctrl+I"),
            (
                self.file_button,
                self.tr("Install from a file…"),
                self.tr("Take the voice from a file on this machine"),
                "Ctrl+E",
            ),
            (
                self.stop_button,
                self.tr("Stop"),
                self.tr("Stop installing; what is already here is kept"),
                "Ctrl+D",
            ),
        ):
            button.set_words(text, description, key)
        # The page is called voices, too, and is named first.
        self.voices.setAccessibleName(self.tr("Installed voices"))
        self.voices.setAccessibleDescription(self.tr("The arrows go from voice to voice, Enter chooses one."))
        self.packs.setAccessibleName(self.tr("More voices"))
        self.packs.setAccessibleDescription(self.tr("The arrows go from voice to voice, Enter installs one."))
        for bar in self._bars:
            bar.rearrange()
        self._list()
        self.show_offers(self._offers)
        self.show_installation(self._installation)
        tab_through([
            self.voices, self.use_button, self.try_button, self.packs, self.install_button,
            self.file_button, self.stop_button, self.back_button,
        ])  # fmt: skip

    @property
    def first(self) -> QWidget:
        """The list of voices; what can be installed where that is what a reader of Chinese is in want of."""
        mandarin = [voice for voice in self._voices if voice.language.startswith("zh")]
        poor = bool(mandarin) and all(voice.kind is VoiceKind.SIMPLE for voice in mandarin)
        offered = any("zh" in offer.languages and not offer.installed for offer in self._offers)
        return self.packs if poor and offered and not self.packs.isHidden() else self.voices
