"""How the Mandarin voice reads the Latin words and letters that stand in Chinese text."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reader.resources import resource
from reader.speech.english.phonemes import EnglishPhonemes

if TYPE_CHECKING:
    from reader.speech.english.phonemes import Phonemiser
    from reader.speech.mandarin.phonemes import Phonemes

_SPELT = re.compile(r"[A-Z]{1,5}")
_SEVERAL = re.compile(r"([A-Z]{2,5})s")
# OpenCC is Open CC, GPUServer is GPU Server, Wi-Fi is Wi Fi; iPhone is one word.
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z]{2,}$)|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})|-")


class Latin:
    """From a Latin word to the phonemes of the Mandarin model.

    Without a phonemiser it knows letters, and spells every word.
    """

    def __init__(self, phonemes: Phonemes, phonemiser: Phonemiser | None) -> None:
        table = tomllib.loads(resource("mandarin", "latin.toml").read_text("utf-8"))
        self._english = EnglishPhonemes(phonemiser) if phonemiser is not None else None
        self._letters = {
            letter: "".join(phonemes.of(syllable) for syllable in pinyin.split())
            for letter, pinyin in table["letters"].items()
        }
        self._capitals: frozenset[str] = frozenset(table["words"]["capitals"])
        self._spoken: dict[str, str] = table["spoken"]
        self._known: dict[str, str] = {}

    def phonemes(self, word: str) -> str:
        """The phonemes of a word such as GDP, Wi-Fi or Python."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._convert(word)
        return known

    def _convert(self, word: str) -> str:
        said: list[str] = []
        for part in self.spelt(word).split():
            if len(part) > 1 and self._english is not None:
                said.append(f" {self._english.word(part)} ")
            else:
                said.append("".join(self._letters.get(letter, "") for letter in part.upper()))
        return " ".join("".join(said).split())

    def is_english(self, word: str) -> bool:
        """Whether the word is read as English; an abbreviation is made of Mandarin syllables."""
        return self._english is not None and any(len(part) > 1 for part in self.spelt(word).split())

    def spelt(self, word: str) -> str:
        """The word as it should be read out: GDP becomes G D P, OpenCC becomes Open C C."""
        if word in self._spoken:
            return self._spoken[word]
        several = _SEVERAL.fullmatch(word)
        if several is not None and several[1] not in self._capitals:
            # 海外NGOs: Mandarin has no plural, and a speaker leaves the s out.
            word = several[1]
        parts = [
            " ".join(part) if _SPELT.fullmatch(part) and part not in self._capitals else part
            for part in _SEAM.split(word)
        ]
        return " ".join(parts)
