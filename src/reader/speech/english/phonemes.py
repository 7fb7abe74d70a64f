"""English words as the phonemes of the natural voices, each word's own."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VOICE = "en-us"
_STRESS = str.maketrans("", "", "ˈˌ")
_MOST = 3
"""espeak-ng writes at most so many words as one (out of the), and one word as so many (Wi-Fi)."""

_UNEVEN = 0.5
"""What it costs to take several words, or several groups of phonemes, together."""


class Phonemiser(Protocol):
    """What knows how English sounds; espeak-ng does."""

    def phonemes(self, text: str, voice: str) -> str:
        """The text in IPA, as this voice or language of espeak-ng's would speak it."""


class EnglishPhonemes:
    """Asks the phonemiser, and writes what it says in the letters of the voices' model."""

    def __init__(self, phonemiser: Phonemiser) -> None:
        table = tomllib.loads(resource("english", "sounds.toml").read_text("utf-8"))
        self._phonemiser = phonemiser
        self._sounds = [(re.compile(row["ipa"]), str(row["model"])) for row in table["sounds"]]
        self._alone: dict[str, str] = {}

    def word(self, word: str) -> str:
        """One word as it sounds when nothing stands beside it."""
        known = self._alone.get(word)
        if known is None:
            known = self._alone[word] = self._written(self._ipa(word))
        return known

    def phrase(self, words: Sequence[str]) -> list[str]:
        """Words that are said in one breath, as they sound beside each other: one entry for each.

        A word that is not heard by itself has an empty entry.
        """
        if len(words) == 1:
            return [self.word(words[0])]
        groups = self._ipa(" ".join(words)).split()
        if len(groups) != len(words):
            groups = parted(groups, ["".join(self._ipa(word).split()) for word in words])
        return [self._written(group) for group in groups]

    def _ipa(self, text: str) -> str:
        return self._phonemiser.phonemes(text, _VOICE).strip()

    def _written(self, ipa: str) -> str:
        for sound, letter in self._sounds:
            ipa = sound.sub(letter, ipa)
        return ipa


def parted(groups: Sequence[str], alone: Sequence[str]) -> list[str]:
    """The groups of phonemes, one for each word; `alone` is how each word sounds by itself.

    1. as many groups as words, or fewer or more, are laid side by side where they sound most alike
    2. a group that holds several words is cut where its parts sound most like them
    """
    costs: list[list[tuple[float, int, int]]] = [
        [(0.0, 0, 0) if (g, w) == (0, 0) else (float("inf"), 0, 0) for w in range(len(alone) + 1)]
        for g in range(len(groups) + 1)
    ]
    for g in range(len(groups) + 1):
        for w in range(len(alone) + 1):
            for taken, said in _steps(g, w):
                apart = _apart("".join(groups[g - taken : g]), "".join(alone[w - said : w]))
                cost = costs[g - taken][w - said][0] + apart + _UNEVEN * abs(taken - said)
                costs[g][w] = min(costs[g][w], (cost, taken, said))
    found: list[str] = []
    loose = ""
    g, w = len(groups), len(alone)
    while g or w:
        _, taken, said = costs[g][w]
        # What belongs to no word is heard with the one before it.
        loose = "".join(groups[g - taken : g]) + loose
        if said:
            found[:0] = _cut(loose, alone[w - said : w])
            loose = ""
        g, w = g - taken, w - said
    if loose and found:
        found[0] = loose + found[0]
    return found


def _steps(groups: int, words: int) -> Iterator[tuple[int, int]]:
    """How many of the last groups may be how many of the last words."""
    for taken in range(min(_MOST, groups) + 1):
        for said in range(min(_MOST, words) + 1):
            if min(taken, said) <= 1 and (taken, said) != (0, 0):
                yield taken, said


def _cut(phonemes: str, alone: Sequence[str]) -> list[str]:
    if len(alone) == 1:
        return [phonemes]
    places = range(len(phonemes) + 1)
    rest = "".join(alone[1:])
    at = min(places, key=lambda at: _apart(phonemes[:at], alone[0]) + _apart(phonemes[at:], rest))
    # A mark of stress belongs to the vowel behind it.
    at -= phonemes[:at].endswith(("ˈ", "ˌ"))
    return [phonemes[:at], *_cut(phonemes[at:], alone[1:])]


def _apart(one: str, other: str) -> int:
    return _distance(one.translate(_STRESS), other.translate(_STRESS))


@lru_cache(maxsize=4096)
def _distance(one: str, other: str) -> int:
    """How many letters have to change."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        above, row[0] = row[0], index
        for place, match in enumerate(other, 1):
            above, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, above + (letter != match)),
            )
    return row[-1]
