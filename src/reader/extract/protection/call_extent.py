"""Where a call begins and ends that stands in the middle of a sentence of the article, or right behind one.

Its signs say that it is there. It begins with words of its own before the first of them, 现在注册…, and what
stands before these is the article's; it ends with parts that say nothing else, …，欢迎咨询.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.protection.call_signs import call_rules
from reader.extract.protection.sentence_parts import read
from reader.extract.protection.touting_words import signs

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN = 5
"""So many characters before its first words are the article's."""
BEFORE = 14
"""It may begin so many characters before its first sign."""
MOSTLY = 0.6
"""So much of a part are signs where it says nothing else."""

_MARK = re.compile(r"[，；、,;:：。！？!?\n]")
_PART = re.compile(r"[^，；,;。！？!?\n]+")
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")


def extent_of(
    text: str, sentence: tuple[int, int], found: tuple[int, int], evidence: Iterable[int]
) -> tuple[int, int]:
    """[start, end) of a call in a sentence of a folded text, of which so much was found.

    evidence are the places of what can be of no article: it begins before the first of them.
    """
    start, end = found
    first = min(evidence, default=start)
    return _begin(text, sentence[0], start, max(start, first)), _end(text, sentence[1], end)


def _begin(text: str, sentence: int, start: int, first: int) -> int:
    """Where it begins: with the last of its own first words before its evidence."""
    openers = [
        match.span()
        for match in call_rules().openers.finditer(text, max(sentence, start - BEFORE), first + BEFORE)
        if match.start() <= first
    ]
    begins = [begin for begin, _ in openers if begin >= start]
    for begin in reversed(begins):
        before = text[start:begin]
        marked = bool(before) and _MARK.match(before[-1]) is not None
        if (marked or read(before, 0, len(before)) >= OWN) and not call_rules().called.search(before):
            return begin
    if start in begins:
        return start
    return next((begin for begin, end in openers if not _MARK.search(text, end, start - 1)), start)


def _end(text: str, sentence: int, end: int) -> int:
    """Where it ends: behind the parts that say nothing else, and behind the stop where nothing follows."""
    at = end
    while (part := _PART.search(text, at, sentence)) and _says_nothing_else(text, *part.span()):
        at = part.end()
    return sentence if at > end and not _WORD.search(text, at, sentence) else at


def _says_nothing_else(text: str, start: int, end: int) -> bool:
    """Whether a part of a sentence is signs for the most part."""
    rules, touts = call_rules(), signs()
    inside: set[int] = set()
    for each in (rules.promises, rules.calls, touts.prices, touts.urges):
        for match in each.finditer(text, start, end):
            inside.update(range(*match.span()))
    every = [at for at in range(start, end) if _WORD.match(text, at)]
    return bool(every) and sum(at in inside for at in every) >= MOSTLY * len(every)
