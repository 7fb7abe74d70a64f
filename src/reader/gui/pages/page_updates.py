"""What the pages beside the article learn of what has changed; made when something first does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.pages.side_pages import look_of_lists
from reader.gui.toolkit.narrow import type_of_lists

if TYPE_CHECKING:
    from reader.gui.pages.choices_page import ChoicesPage
    from reader.gui.pages.dictionary_page import DictionaryPage
    from reader.gui.pages.first_steps_page import FirstStepsPage
    from reader.gui.pages.list_page import ListPage
    from reader.gui.pages.look_page import LookPage
    from reader.gui.pages.marks_page import MarksPage
    from reader.gui.pages.print_page import PrintPage
    from reader.gui.pages.settings_page import SettingsPage
    from reader.gui.pages.shelf_page import ShelfPage
    from reader.gui.pages.side_pages import SidePages
    from reader.gui.pages.voices_page import VoicesPage
    from reader.model import Syllable
    from reader.session.session import Session
    from reader.settings import Settings
    from reader.sound import Voice

_CHOICES = (
    "settings_page", "look_page", "first_steps_page", "reading_page", "structure_page", "aids_page",
    "print_page",
)  # fmt: skip
"""The pages that show what is chosen."""

_LISTS = (
    "listing_page",
    "offers_page",
    "more_page",
    "contents_page",
    "keys_page",
    "shelf_page",
    "marks_page",
    "subscriptions_page",
    "changes_page",
    "voices_page",
    "dictionary_page",
)
"""The pages whose lists are set in the article's type and colours."""


class PageUpdates:
    """Tells those pages that are there; none is made for that."""

    def __init__(self, session: Session, side: SidePages) -> None:
        self._session = session
        self._side = side

    def show_settings(self, settings: Settings) -> None:
        """Let the pages go along with the settings."""
        side = self._side
        for name in _CHOICES:
            if side.is_made(name):
                choices: SettingsPage | LookPage | FirstStepsPage | ChoicesPage | PrintPage
                choices = getattr(side, name)
                choices.show_settings(settings)
        if side.is_made("voices_page"):
            side.voices_page.show_voices(side.voices, settings.voices)
        if side.is_made("keys_page"):
            side.keys_page.show_keys()
        if side.is_made("notices_page"):
            side.notices_page.set_type(type_of_lists(settings))
        for name in _LISTS:
            if side.is_made(name):
                page: ListPage | ShelfPage | MarksPage | VoicesPage | DictionaryPage = getattr(side, name)
                page.set_look(*look_of_lists(settings))

    def show_syllables(self, block: int, syllables: tuple[Syllable, ...]) -> None:
        """Have the readings on paper too."""
        if self._side.is_made("print_page"):
            self._side.print_page.set_syllables(block, syllables)

    def show_words(self) -> None:
        """List the reader's words."""
        if self._side.is_made("dictionary_page"):
            self._side.dictionary_page.show_entries(self._session.own_words.entries)

    def show_voices(self, voices: tuple[Voice, ...]) -> None:
        """Offer the voices, on pages that are made later too."""
        side = self._side
        side.know_voices(voices)
        if side.is_made("first_steps_page"):
            side.first_steps_page.show_voices(voices)
        if side.is_made("voices_page"):
            side.voices_page.show_voices(voices, self._session.settings.voices)
            side.voices_page.show_offers(self._session.voice_packs.offers(voices))

    def show_packs(self) -> None:
        """Say how far installing a voice is."""
        if self._side.is_made("voices_page"):
            self._side.voices_page.show_installation(self._session.voice_packs.installation)
