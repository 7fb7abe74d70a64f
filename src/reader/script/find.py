"""Finds words in an article, in whichever script either is written.

Both are led to one form, character by character, so that a place in it is a place in the article;
words that Taiwan calls otherwise are looked for under both names.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from reader.model import TITLE, Article, Sentence, text_of
from reader.script.join_lines import ends_in, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opencc import OpenCC

_TO_SIMPLIFIED = ("hk2t", "tw2s")
_OTHER_WORDS = ("s2twp", "tw2sp")


class Finder:
    """OpenCC's tables, each loaded when it is first needed; used from one thread at a time."""

    def __init__(self) -> None:
        self._tables: dict[str, OpenCC] = {}
        self._forms: dict[int, str] = {}

    def find(self, article: Article, wanted: str) -> tuple[Sentence, ...]:
        """Every place that holds the wanted words, in order; none overlaps another.

        Capitals, wide letters and the script make no difference.
        """
        needles = self._needles(wanted)
        return tuple(
            Sentence(block, start, end)
            for block in range(TITLE, len(article.blocks))
            for start, end in self._found(article, block, needles)
        )

    def form(self, text: str) -> str:
        """The text in the form in which it is compared, as long as before: for an index."""
        return self._form(text)

    def forms(self, wanted: str) -> tuple[str, ...]:
        """The forms that the wanted words may stand in."""
        return self._needles(wanted)

    def _found(self, article: Article, block: int, needles: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """The places in a block's text; in running text also those that a line ends inside of."""
        text = text_of(article, block)
        form = self._form(text)
        cuts = {at for at, between in ends_in(text) if not between} if runs(article, block) else set()
        if not cuts:
            yield from _places(form, needles)
            return
        kept = [at for at in range(len(text)) if at not in cuts]
        for start, end in _places("".join(form[at] for at in kept), needles):
            yield kept[start], kept[end - 1] + 1

    def _needles(self, wanted: str) -> tuple[str, ...]:
        typed = "".join(map(_plain, wanted))
        names = [typed, *(self._through(name, typed) for name in _OTHER_WORDS)]
        return tuple(dict.fromkeys(form for form in map(self._form, names) if form))

    def _form(self, text: str) -> str:
        """The text with every character in the form in which it is compared; as long as before."""
        new = [character for character in set(text) if ord(character) not in self._forms]
        if new:
            simple = [_plain(character) for character in new]
            # A line each: no table looks beyond the end of a line.
            turned = "\n".join(simple)
            for name in _TO_SIMPLIFIED:
                turned = self._through(name, turned)
            for character, plain, form in zip(new, simple, turned.split("\n"), strict=True):
                self._forms[ord(character)] = form if len(form) == 1 else plain
        return text.translate(self._forms)

    def _through(self, name: str, text: str) -> str:
        if name not in self._tables:
            import opencc

            self._tables[name] = opencc.OpenCC(name)
        return str(self._tables[name].convert(text))


def _plain(character: str) -> str:
    """A character as a reader types it who looks for it; what OpenCC cannot take is a space."""
    if character in "\0\n\r" or "\ud800" <= character <= "\udfff":
        return " "
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if len(plain) == 1 and plain != "\n" else character


def _places(text: str, needles: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the needles stand; of two that overlap the first, of two at one place the longer."""
    found = []
    for needle in needles:
        start = text.find(needle)
        while start >= 0:
            found.append((start, start + len(needle)))
            start = text.find(needle, start + len(needle))
    at = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= at:
            at = end
            yield start, end
