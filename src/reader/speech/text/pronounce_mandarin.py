"""From a text on the screen to what the Mandarin model is asked to say, each word with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.speech.mandarin.phonemes import load_phonemes
from reader.speech.text.latin import Latin
from reader.speech.text.saying import Sayer, Saying
from reader.speech.units import Unit, add_pause, add_word, begun_in

if TYPE_CHECKING:
    from reader.speech.english.phonemes import Phonemiser
    from reader.speech.spoken import Spoken
    from reader.speech.text.dictionary import Dictionary

_COMMA = ", "
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’.&-][A-Za-zÀ-ɏ]+)*")


class Pronunciation:
    """Reads Chinese text, with the Latin that stands in it, for Kokoro's Mandarin voices."""

    def __init__(self, phonemiser: Phonemiser | None, dictionary: Dictionary | None = None) -> None:
        self._sayer = Sayer(dictionary)
        self._phonemes = load_phonemes()
        self._latin = Latin(self._phonemes, phonemiser)
        longest_first = sorted(self._phonemes.punctuation, key=len, reverse=True)
        self._marks = re.compile("|".join(map(re.escape, longest_first)))
        self._last: tuple[str, list[Unit]] = ("", [])

    def warm(self) -> None:
        """Load every dictionary now."""
        self.units("第1个GDP。")

    def use(self, dictionary: Dictionary, language: str = "") -> None:
        """Read with this dictionary from now on, texts of this language; see Sayer.use."""
        self._sayer.use(dictionary, language)
        self._last = ("", [])

    def units(self, text: str, offset: int = 0) -> list[Unit]:
        """What to say for a text, its spans counted from `offset`.

        screen | what is said, with its words and their pinyin | phonemes
        """
        saying = self._sayer.say(text)
        spoken = saying.spoken
        units: list[Unit] = []
        for start, end, phonemes, english in self._parts(saying):
            if not phonemes.strip() or spoken.text[start:end] in self._phonemes.punctuation:
                _add_mark(units, phonemes)
                continue
            add_word(units, phonemes, *_shifted(spoken, start, end, offset), foreign=english)
        return units

    def within(self, text: str, start: int, end: int) -> list[Unit]:
        """What to say for the words that begin in text[start:end], each with the pause behind it.

        The whole text decides how they are said, so that no cut changes a figure or a reading: the parts of a
        text hold together what units() gives for it.
        """
        known, units = self._last
        if known != text:
            units = self.units(text)
            self._last = (text, units)
        return begun_in(units, start, end)

    def _parts(self, saying: Saying) -> list[tuple[int, int, str, bool]]:
        """Spans of what is said with their phonemes, and whether they are read as English."""
        text = saying.spoken.text
        parts = [
            (
                word.start,
                word.end,
                "".join(self._phonemes.of(syllable) for syllable in word.voiced if syllable),
                False,
            )
            for word in saying.words
        ]
        parts += [
            (*found.span(), self._latin.phonemes(found.group()), self._latin.is_english(found.group()))
            for found in _LATIN.finditer(text)
        ]
        parts += [
            (*found.span(), self._phonemes.punctuation[found.group()], False)
            for found in self._marks.finditer(text)
        ]
        # Where the reader has a reading for Latin letters, it stands before what they would be otherwise.
        apart: list[tuple[int, int, str, bool]] = []
        for part in sorted(parts, key=lambda part: part[0]):
            if not apart or part[0] >= apart[-1][1]:
                apart.append(part)
        return apart


def _add_mark(units: list[Unit], phonemes: str) -> None:
    """Add a mark of punctuation; a comma beside another mark adds nothing to it."""
    if units and not units[-1].word and units[-1].phonemes.strip():
        if phonemes == _COMMA:
            return
        if units[-1].phonemes == _COMMA:
            units.pop()
    add_pause(units, phonemes)


def _shifted(spoken: Spoken, start: int, end: int, offset: int) -> tuple[int, int]:
    first, last = spoken.on_screen(start, end)
    return first + offset, last + offset
