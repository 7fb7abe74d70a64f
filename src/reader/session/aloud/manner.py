"""How an article is read: with which voices, how fast, and with which of the reader's own readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.session.aloud.pauses import Pauses
from reader.session.said.cantonese import is_cantonese

if TYPE_CHECKING:
    from reader.settings import Settings


class Manner(Struct, frozen=True):
    """Whatever changes the sound of a sentence, and nothing else."""

    voices: dict[str, str] = {}
    """By language (zh, yue or en), the voice's name; empty for the best one."""
    rate: int = 100
    """In percent of the voice's own speed."""
    pauses: Pauses = Pauses()
    words: str = ""
    """The reader's own readings, as speech.text.dictionary writes them."""

    def voice_for(self, language: str) -> str:
        """The voice that was chosen for a language; empty for the best one.

        What is in Cantonese is read in Mandarin unless a Cantonese voice was chosen.
        """
        if is_cantonese(language):
            return self.voices.get("yue") or self.voices.get("zh", "")
        return self.voices.get(language.partition("-")[0], "")


def manner_of(settings: Settings, words: str) -> Manner:
    """As the reader has set it."""
    pauses = Pauses(settings.sentence_pause, settings.paragraph_pause)
    return Manner(settings.voices, settings.rate, pauses, words)
