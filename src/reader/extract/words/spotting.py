"""Where any of thousands of words stands in a text: in a third of the time that one expression takes for it.

Hardly any two characters of a text are the first two of such a word: one look into a table for each of its
places leaves a few, and only those are compared with words.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST = 2
"""So many characters of a word are looked for; every word has as many."""


class Spotter(Struct, frozen=True):
    """Looks for the words of a list."""

    begun: dict[str, tuple[str, ...]]
    """The words by their first characters, the longest first."""

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where words stand, in order and never overlapping; of those that begin together the longest."""
        begun, reached = self.begun, 0
        for at, first in enumerate(map(add, text, text[1:])):
            if first in begun and at >= reached and (word := self.word_at(text, at)):
                reached = at + len(word)
                yield at, reached

    def word_at(self, text: str, at: int) -> str:
        """The longest word that begins at a place of a text; empty where none does."""
        for word in self.begun.get(text[at : at + FIRST], ()):
            if text.startswith(word, at):
                return word
        return ""


def spotter_of(words: Iterable[str]) -> Spotter:
    """One for these words; those of one character are left out."""
    begun: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        if len(word) >= FIRST:
            begun.setdefault(word[:FIRST], []).append(word)
    return Spotter({first: tuple(every) for first, every in begun.items()})
