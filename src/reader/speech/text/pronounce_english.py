"""From an English text on the screen to what the natural voice is asked to say, each word with its place."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reader.resources import resource
from reader.speech.english.heteronyms import Heteronyms
from reader.speech.english.initialisms import Initialisms, holds_stop
from reader.speech.english.normalise import English
from reader.speech.english.phonemes import EnglishPhonemes, Phonemiser
from reader.speech.text.dictionary import ENGLISH, Dictionary
from reader.speech.units import Unit, add_pause, add_word, begun_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.speech.spoken import Spoken

_PART = re.compile(
    r"(?P<word>[A-Za-zÀ-ɏ]+(?:['’.&-][A-Za-zÀ-ɏ]+)*)|(?P<han>[㐀-䶿一-鿿〇\U00020000-\U000323af]+)|(?P<mark>[^\w\s])"
)


class EnglishPronunciation:
    """Reads English text, with the Chinese that stands in it, for Kokoro's voices.

    chinese tells what is said for a run of Chinese, with its spans counted from an offset.
    """

    def __init__(
        self,
        phonemiser: Phonemiser,
        chinese: Callable[[str, int], list[Unit]],
        dictionary: Dictionary | None = None,
    ) -> None:
        self._english = English()
        self._phonemes = EnglishPhonemes(phonemiser)
        self._heteronyms = Heteronyms()
        self._initialisms = Initialisms()
        self._chinese = chinese
        self._dictionary = dictionary or Dictionary()
        table = tomllib.loads(resource("english", "sounds.toml").read_text("utf-8"))
        self._marks: dict[str, str] = table["marks"]
        self._last: tuple[str, list[Unit]] = ("", [])

    def warm(self) -> None:
        """Load everything now."""
        self.units("It is 1.")

    def within(self, text: str, start: int, end: int) -> list[Unit]:
        """What to say for the words that begin in text[start:end], each with the pause behind it."""
        known, units = self._last
        if known != text:
            units = self.units(text)
            self._last = (text, units)
        return begun_in(units, start, end)

    def units(self, text: str, offset: int = 0) -> list[Unit]:
        """What to say for a text, its spans counted from `offset`.

        screen | the reader's words, figures in words | breaths | phonemes
        """
        given = [(one.start, one.end, one.entry.reading) for one in self._dictionary.find(text, ENGLISH)]
        spoken = self._english.spoken(text, given)
        units: list[Unit] = []
        for start, end, phonemes, foreign in self._parts(spoken):
            if end == start:
                add_pause(units, phonemes)
            else:
                first, last = spoken.on_screen(start, end)
                add_word(units, phonemes, first + offset, last + offset, foreign=foreign)
        return units

    def _parts(self, spoken: Spoken) -> Iterator[tuple[int, int, str, bool]]:
        """Spans of the spoken text with their phonemes, and whether they are Chinese; a pause's is empty."""
        breath: list[re.Match[str]] = []
        last = None
        for found in _PART.finditer(spoken.text):
            if found["word"]:
                breath.append(found)
                last = found
                continue
            if (
                found.group() == "."
                and last is not None
                and last.end() == found.start()
                and holds_stop(spoken.text, *last.span())
            ):
                continue
            yield from self._breath(breath)
            breath = []
            if found["han"]:
                for unit in self._chinese(found.group(), found.start()):
                    yield unit.start, unit.end, unit.phonemes, True
            elif found.group() in self._marks:
                yield found.start(), found.start(), self._marks[found.group()], False
        yield from self._breath(breath)

    def _breath(self, words: list[re.Match[str]]) -> Iterator[tuple[int, int, str, bool]]:
        if words:
            asked = [self._initialisms.asked(word.string, *word.span()) for word in words]
            said = self._phonemes.phrase([word for word, _ in asked])
            for word, phonemes, (_, ending) in zip(words, said, asked, strict=True):
                if phonemes:
                    told = self._heteronyms.reading(word.string, *word.span())
                    yield *word.span(), told or phonemes + ending, False
