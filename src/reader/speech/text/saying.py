"""What is said for a Chinese text, and the pinyin of every syllable of it: shown and spoken alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import Syllable
from reader.speech.mandarin.normalise import Normaliser, has_dollars_at_home
from reader.speech.mandarin.words import HAN, Mandarin, Word
from reader.speech.spoken import Spoken  # noqa: TC001 - msgspec reads the annotation when it is asked
from reader.speech.text.dictionary import CHINESE, Dictionary, Found

if TYPE_CHECKING:
    from collections.abc import Iterator


class Saying(Struct, frozen=True):
    """A text as it is said: its words in the spoken text, each with its syllables."""

    spoken: Spoken
    words: tuple[Word, ...]

    def syllables(self) -> Iterator[Syllable]:
        """Every syllable of the Chinese in it, in order, with its place on the screen."""
        for word in self.words:
            exact = len(word.syllables) == word.end - word.start
            for index, pinyin in enumerate(word.syllables):
                if pinyin and exact:
                    last = index + 1
                    while last < len(word.syllables) and word.syllables[last] == "":
                        last += 1
                    yield Syllable(pinyin, *self.spoken.on_screen(word.start + index, word.start + last))
                elif pinyin:
                    yield Syllable(pinyin, *self.spoken.on_screen(word.start, word.end))


class Sayer:
    """Says texts. Building one loads the dictionaries: about half a second."""

    def __init__(self, dictionary: Dictionary | None = None) -> None:
        self._mandarin = Mandarin()
        self._normaliser = Normaliser()
        self._dictionary = dictionary or Dictionary()
        self._dollars_at_home = False
        self._readings: dict[str, tuple[str, ...]] = {}

    def use(self, dictionary: Dictionary, language: str = "") -> None:
        """Read with this dictionary from now on, texts of this language.

        In those of Hong Kong, Macau and Taiwan (zh-Hant-HK, ...) a bare $ is the dollar at home, 元.
        """
        self._dictionary = dictionary
        self._dollars_at_home = has_dollars_at_home(language)

    def simplified(self, text: str) -> str:
        """The text in Simplified characters, as many code points as before."""
        return self._mandarin.simplified(text)

    def say(self, text: str) -> Saying:
        """What is said for a text.

        screen | simplified | the reader's words set aside | figures in words | words with their readings
        """
        plain = self._mandarin.simplified(text)
        found = self._found(text, plain)
        kept = [(one.start, one.end) for one in found]
        spoken = self._normaliser.spoken(plain, kept, dollars_at_home=self._dollars_at_home)
        words = self._mandarin.words(spoken.text)
        if found:
            words = _merged(words, list(self._given(spoken, found)))
        return Saying(spoken, tuple(words))

    def _found(self, text: str, plain: str) -> list[Found]:
        """The reader's words, written in either script."""
        found = self._dictionary.find(plain, CHINESE)
        if plain == text:
            return found
        taken = {at for one in found for at in range(one.start, one.end)}
        more = [
            one for one in self._dictionary.find(text, CHINESE) if taken.isdisjoint(range(one.start, one.end))
        ]
        return sorted(found + more, key=lambda one: one.start)

    def _given(self, spoken: Spoken, found: list[Found]) -> Iterator[Word]:
        """The reader's words where they stand in the spoken text."""
        stretches = iter(zip(spoken.stretches, spoken.edges, strict=False))
        stretch, edge = next(stretches)
        for one in found:
            while stretch.end <= one.start:
                stretch, edge = next(stretches)
            begin = edge + one.start - stretch.start
            yield Word(begin, begin + one.end - one.start, self._reading(one.entry.reading))

    def _reading(self, reading: str) -> tuple[str, ...]:
        known = self._readings.get(reading)
        if known is None:
            if HAN.match(reading):
                words = self._mandarin.words(self._mandarin.simplified(reading))
                known = tuple(syllable for word in words for syllable in word.voiced)
            else:
                known = tuple(reading.replace("ü", "v").split())
            self._readings[reading] = known
        return known


def _merged(words: list[Word], given: list[Word]) -> list[Word]:
    """The words with the given ones in the place of what they overlap."""
    pieces: list[Word] = []
    passed = 0
    for word in words:
        at = word.start
        while passed < len(given) and given[passed].end <= at:
            passed += 1
        number = passed
        while number < len(given) and given[number].start < word.end:
            if at < given[number].start:
                pieces.append(_part(word, at, given[number].start))
            at = max(at, given[number].end)
            number += 1
        if at < word.end:
            pieces.append(_part(word, at, word.end))
    return sorted([*given, *pieces], key=lambda word: word.start)


def _part(word: Word, start: int, end: int) -> Word:
    first, last = start - word.start, end - word.start
    return Word(start, end, word.syllables[first:last], word.full[first:last])
