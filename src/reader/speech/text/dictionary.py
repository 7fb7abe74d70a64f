"""The reader's own pronunciations: what a word sounds like, whatever the dictionaries say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.errors import DictionaryError, NotAnEntry, NotAReading, WordTwice
from reader.speech.mandarin.phonemes import load_phonemes

if TYPE_CHECKING:
    from collections.abc import Iterable

CHINESE, ENGLISH = "zh", "en"

_HAN = re.compile(r"[㐀-䶿一-鿿〇\U00020000-\U000323af]+")
_SYLLABLE = re.compile(r"[a-zü]{1,6}[1-5]")
_RESPELLING = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ' -]*")
_LETTER = re.compile(r"[A-Za-zÀ-ɏ0-9]")
_LONGEST_WORD = 40
"""Code points; longer words are no words."""


class Entry(Struct, frozen=True):
    """A word and its reading.

    In Chinese the reading is pinyin with tone numbers (shan4 xian4; 5 is the neutral tone) or characters that
    sound alike; in English a respelling (ling-doo).
    """

    word: str
    reading: str
    language: str


class Found(Struct, frozen=True):
    """An entry's word at code points [start, end) of a text."""

    start: int
    end: int
    entry: Entry


class Dictionary:
    """Finds the reader's words in a text."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)
        self._entries = {(entry.language, entry.word.casefold()): entry for entry in self.entries}
        self._lengths: dict[tuple[str, str], list[int]] = {}
        for language, word in self._entries:
            lengths = self._lengths.setdefault((language, word[0]), [])
            lengths.append(len(word))
            lengths.sort(reverse=True)

    def find(self, text: str, language: str) -> list[Found]:
        """The reader's words in the text, the longest at each place, from left to right, none overlapping.

        A word of Latin letters is found only where no letter touches it, in capitals or not.
        """
        if not self._lengths:
            return []
        folded = "".join(one if len(low := one.casefold()) != 1 else low for one in text)
        found: list[Found] = []
        at = 0
        while at < len(folded):
            length = self._length(folded, at, language)
            if length:
                entry = self._entries[language, folded[at : at + length]]
                found.append(Found(at, at + length, entry))
            at += length or 1
        return found

    def _length(self, text: str, at: int, language: str) -> int:
        for length in self._lengths.get((language, text[at]), ()):
            end = at + length
            if (language, text[at:end]) in self._entries and not (_inside(text, at) or _inside(text, end)):
                return length
        return 0


def _inside(text: str, edge: int) -> bool:
    """Whether letters stand on both sides of the edge."""
    around = text[max(0, edge - 1) : edge + 1]
    return 0 < edge < len(text) and all(_LETTER.match(one) for one in around)


def read_dictionary(text: str, path: str = "") -> Dictionary:
    """The dictionary that a text file holds: on each line a word, a tab and its reading.

    What follows a # at a line's beginning or behind white space is a comment. A third column, zh or en, says
    for which language; without it a word with Chinese characters or with pinyin for its reading is Chinese.

    Raises NotAnEntry, NotAReading and WordTwice, each with path and line (the first is 1).
    """
    entries: dict[tuple[str, str], tuple[int, Entry]] = {}
    for line, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        entry = _entry_in(raw, path, line)
        if entry is None:
            continue
        key = entry.language, entry.word.casefold()
        if key in entries:
            raise WordTwice(path=path, line=line, word=entry.word, first=entries[key][0])
        entries[key] = line, entry
    return Dictionary(entry for _, entry in entries.values())


class Mended(Struct, frozen=True):
    """What could be read of a text file of pronunciations, and what could not."""

    dictionary: Dictionary
    broken: tuple[str, ...] = ()
    """The lines that are no entries, as they stand."""
    errors: tuple[DictionaryError, ...] = ()
    """What is wrong with each of them."""


def mended_dictionary(text: str) -> Mended:
    """As read_dictionary, without the lines that it would refuse; of a word that stands twice, the first."""
    entries: dict[tuple[str, str], Entry] = {}
    broken: list[str] = []
    errors: list[DictionaryError] = []
    for line, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        try:
            entry = _entry_in(raw, "", line)
        except DictionaryError as error:
            broken.append(raw)
            errors.append(error)
        else:
            if entry is not None:
                entries.setdefault((entry.language, entry.word.casefold()), entry)
    return Mended(Dictionary(entries.values()), tuple(broken), tuple(errors))


def _entry_in(raw: str, path: str, line: int) -> Entry | None:
    """The entry in a line; None where there is only a comment. Raises NotAnEntry and NotAReading."""
    content = re.sub(r"(?:^|\s)#.*", "", raw).strip()
    if not content:
        return None
    cells = [cell.strip() for cell in content.split("\t") if cell.strip()]
    if len(cells) not in {2, 3} or (len(cells) > 2 and cells[2] not in {CHINESE, ENGLISH}):  # noqa: PLR2004
        raise NotAnEntry(path=path, line=line, text=content)
    word, reading = cells[:2]
    if len(word) > _LONGEST_WORD:
        raise NotAnEntry(path=path, line=line, text=content)
    entry = entry_of(word, reading, cells[2] if len(cells) > 2 else "")  # noqa: PLR2004
    if entry is None:
        raise NotAReading(path=path, line=line, word=word, reading=reading)
    return entry


def written_dictionary(dictionary: Dictionary) -> str:
    """The dictionary as a text file that read_dictionary reads back."""
    lines = ["# word\treading\tlanguage"]
    lines += [f"{entry.word}\t{entry.reading}\t{entry.language}" for entry in dictionary.entries]
    return "\n".join(lines) + "\n"


def entry_of(word: str, reading: str, language: str = "") -> Entry | None:
    """The word with its reading, tone marks written as numbers; None when it cannot be read so."""
    chinese = _chinese(word, reading) if language != ENGLISH else None
    if chinese is not None:
        return Entry(word, chinese, CHINESE)
    if language == CHINESE or _HAN.search(word) or not _RESPELLING.fullmatch(reading):
        return None
    return Entry(word, reading, ENGLISH)


def _chinese(word: str, reading: str) -> str | None:
    """Pinyin with tone numbers, or characters that sound alike; None for anything else."""
    if _HAN.fullmatch(reading):
        alike = not _HAN.fullmatch(word) or len(reading) == len(word)
        return reading if alike else None
    syllables = [_numbered(part) for part in re.split(r"[\s']+", reading.lower()) if part]
    spoken = all(_SYLLABLE.fullmatch(syllable) and _pronounceable(syllable) for syllable in syllables)
    if not syllables or not spoken or (_HAN.fullmatch(word) and len(syllables) != len(word)):
        return None
    return " ".join(syllables)


def _numbered(syllable: str) -> str:
    if syllable[-1:].isdecimal():
        return syllable.replace("v", "ü").replace("u:", "ü")
    from pypinyin.contrib.tone_convert import to_tone3

    numbered: str = to_tone3(syllable, v_to_u=True)
    # A syllable without any mark is no reading: ling-doo and China are English.
    return numbered if numbered[-1:].isdecimal() else ""


def _pronounceable(syllable: str) -> bool:
    try:
        load_phonemes().of(syllable)
    except KeyError:
        return False
    return True
