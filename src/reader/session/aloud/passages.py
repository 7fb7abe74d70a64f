"""Parts of an article that a reader can point at: a paragraph's sentences, a selection, a word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from reader.model import Sentence

if TYPE_CHECKING:
    from reader.model import Place, Reading

LONGEST_WORD = 4
"""So many Chinese characters from the caret on are taken for a word."""

_LETTERS = re.compile(r"[^\W_\u3041-\u30fa\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0003ffff]+")
_CHARACTERS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def part_around(reading: Reading, index: int) -> tuple[int, int]:
    """The first and the last sentence of the block that this sentence belongs to."""
    block = reading.sentences[index].block
    first = bisect_left(reading.sentences, block, key=lambda sentence: sentence.block)
    return first, bisect_right(reading.sentences, block, key=lambda sentence: sentence.block) - 1


def parts_between(reading: Reading, start: Place, end: Place) -> list[Sentence]:
    """The sentences between two places, the first and the last cut to what is between them."""
    found = []
    for sentence in reading.sentences:
        first = sentence.start
        last = sentence.end
        if sentence.block == start.block:
            first = max(first, start.offset)
        if sentence.block == end.block:
            last = min(last, end.offset)
        if start.block <= sentence.block <= end.block and first < last:
            found.append(Sentence(sentence.block, first, last))
    return found


def word_at(text: str, place: Place) -> Sentence | None:
    """The word at or behind this place: all of a word of letters or digits, a few Chinese characters.

    Where none is behind, it is the last one; None where there is not a single one.
    """
    for found in _LETTERS.finditer(text):
        if found.start() <= place.offset < found.end():
            return Sentence(place.block, *found.span())
    matches = (kind.search(text, place.offset) for kind in (_LETTERS, _CHARACTERS))
    behind = min((match for match in matches if match), key=lambda match: match.start(), default=None)
    if behind is None:
        return _last_word(text, place.block)
    start, end = behind.span()
    return Sentence(place.block, start, end if behind.re is _LETTERS else min(end, start + LONGEST_WORD))


def _last_word(text: str, block: int) -> Sentence | None:
    words = (*_LETTERS.finditer(text), *_CHARACTERS.finditer(text))
    last = max(words, key=lambda found: found.end(), default=None)
    if last is None:
        return None
    start, end = last.span()
    return Sentence(block, start if last.re is _LETTERS else max(start, end - LONGEST_WORD), end)
