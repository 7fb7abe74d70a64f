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
_BEFORE = re.compile(r"[^，；、,;:：。！？!?\n]*[，；、,;:：]?\Z")
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
    found = call_rules().openers.finditer(text, start, first + BEFORE)
    begins = [match.start() for match in found if match.start() <= first]
    if start not in begins:
        for begin in reversed(begins):
            if _is_articles(text[start:begin]):
                return begin
    while (back := _part_before(text, sentence, start)) is not None and _is_calls(text, back, start):
        start = back
    return start


def _part_before(text: str, sentence: int, start: int) -> int | None:
    """Where what stands before it begins, up to a mark; nothing where that is long, or nothing."""
    before = _BEFORE.search(text, max(sentence, start - BEFORE - 1), start)
    if before is None or before.start() == start:
        return None
    begin = before.start()
    return begin if begin == sentence or _MARK.match(text, begin - 1) else None


def _is_calls(text: str, begin: int, end: int) -> bool:
    """Whether a part of a sentence calls: it begins so, or calls somebody, or says what calls say."""
    rules = call_rules()
    calls = rules.openers.match(text, begin) or rules.calls.search(text, begin, end)
    return calls is not None or rules.called.search(text[begin:end]) is not None


def _is_articles(before: str) -> bool:
    """Whether what stands before such words is none of the call's: it calls nobody and promises nothing."""
    rules = call_rules()
    own = any(each.search(before) for each in (rules.called, rules.promises, rules.calls))
    marked = bool(before) and _MARK.match(before[-1]) is not None
    return not own and (marked or read(before, 0, len(before)) >= OWN)


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
