"""Spells words: how each character is read where it stands, and a common word that it is known by."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from reader.children.protocol import Letter
from reader.resources import resource
from reader.speech.mandarin.words import HAN

if TYPE_CHECKING:
    from reader.speech.text.dictionary import Dictionary
    from reader.speech.text.saying import Sayer

AROUND = 40
"""Code points on either side that are looked at to tell how a character is read."""


class Speller:
    """Spells text. Building one is cheap; the first Chinese text loads the dictionaries."""

    def __init__(self) -> None:
        self._sayer: Sayer | None = None
        self._known: dict[tuple[str, str], str] = {}
        """By character and reading: a word."""

    def spell(self, text: str, start: int, end: int, dictionary: Dictionary) -> tuple[Letter, ...]:
        """The characters of text[start:end] without white space, each as it is read there.

        Where the Chinese dictionaries are not installed, the characters alone.
        """
        spelt = [(at, text[at]) for at in range(start, end) if not text[at].isspace()]
        if not any(HAN.match(character) for _, character in spelt):
            return tuple(Letter(character) for _, character in spelt)
        try:
            sayer = self._dictionaries()
        except ImportError:
            return tuple(Letter(character) for _, character in spelt)
        sayer.use(dictionary)
        first = max(0, start - AROUND)
        saying = sayer.say(text[first : end + AROUND])
        read = {first + one.start: one.pinyin for one in saying.syllables() if one.end == one.start + 1}
        words = {
            first + at: saying.spoken.text[word.start : word.end]
            for word in saying.words
            for at in range(*saying.spoken.on_screen(word.start, word.end))
        }
        return tuple(
            Letter(character, read.get(at, ""), self._word(character, read.get(at, ""), words.get(at, "")))
            for at, character in spelt
        )

    def _word(self, character: str, pinyin: str, here: str) -> str:
        """A word that this character stands in with this reading; else the one that it stands in here."""
        plain = self._dictionaries().simplified(character)
        known = self._known.get((plain, pinyin), "")
        return known or (here if len(here) > 1 else "")

    def _dictionaries(self) -> Sayer:
        if self._sayer is None:
            from reader.speech.text.saying import Sayer

            self._sayer = Sayer()
            words = _words()
            text = "，".join(words)
            word_at = [word for word in words for _ in range(len(word) + 1)]
            for syllable in self._sayer.say(text).syllables():
                self._known.setdefault((text[syllable.start], syllable.pinyin), word_at[syllable.start])
        return self._sayer


def _words() -> list[str]:
    table = tomllib.loads(resource("mandarin", "spelling.toml").read_text("utf-8"))
    return str(table["words"]).split()
