"""Sentences about pills that a machine has spun, several in a row amid an article about something else.

Walk it off with discount levitra enough water: each is written like a sentence of an article, it tells of
somebody, it was, it would, and no rule for what sells takes it for an offer. But three and more stand side by
side, each with the name of such a pill, twice with what only a shop says beside it, and the article has none
of these names elsewhere. Or the same words with such a name begin sentence after sentence.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.listed import is_kept
from reader.extract.words.lexicon import tree_of
from reader.extract.words.rules import table
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROW = 3
"""So many sentences side by side have the name of a pill; one between them may have none."""
NAMES, SOLD = 2, 2
"""So many different names they have, and so many different ones of them as a shop says them."""
OFTEN, PHRASE, NEAR = 4, 3, 40
"""Or so many names stand in the same words, so many of them, all looked for so near."""
MOST = 400
"""So many names are looked at: a text with more is about them."""

_WORD = re.compile("[A-Za-z]{5}")
"""No name of a pill has fewer letters."""
_WORDS = re.compile(r"[a-z0-9'-]+\s*|[^a-z0-9'-]")
_SENTENCE = re.compile(r"\S(?:[^.!?]|[.!?](?!\s))*(?:[.!?]+[\"”’)]*|$)\s*")


def spun(texts: Sequence[str]) -> list[list[Found]]:
    """For each text of an article, its title the first and passed over, such rows of sentences."""
    found: list[list[Found]] = [[] for _ in texts]
    if not any(map(_WORD.search, texts)):
        return found
    lower = [text.lower() if len(text.lower()) == len(text) else "" for text in texts]
    rows = [(index, *row) for index, text in enumerate(lower) if index for row in _rows(text)]
    if not rows:
        rows = _again(lower)
    if not rows:
        return found
    rest = list(lower)
    for index, start, end in rows:
        rest[index] = rest[index][:start] + " " * (end - start) + rest[index][end:]
    if any(map(_names().search, rest)):
        return found
    for index, start, end in rows:
        words = lower[index][start:end]
        if not is_kept(words, 0, len(words)):
            reasons = (Reason.GRAMS, Reason.ELSEWHERE)
            found[index].append(Found(start, end, HIDE, reasons, words, sure=True))
    return found


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Where such sentences stand side by side in a text, in lower case."""
    if len(list(_names().finditer(text))) < ROW:
        return
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    told = [_names().search(text, *place) is not None for place in sentences]
    at = 0
    while at < len(sentences):
        last = at
        while told[at] and (step := next((n for n in (1, 2) if last + n < len(told) and told[last + n]), 0)):
            last += step
        if sum(told[at : last + 1]) >= ROW and _is_sold(text[sentences[at][0] : sentences[last][1]]):
            yield sentences[at][0], sentences[last][1]
        at = last + 1


def _again(texts: Sequence[str]) -> list[tuple[int, int, int]]:
    """[start, end) of the words in which all names of an article stand, the same several times."""
    places = [
        (index, match)
        for index, text in enumerate(texts)
        if index
        for match in islice(_names().finditer(text), MOST)
    ]
    if len(places) < OFTEN or len({match.group() for _, match in places}) > 1:
        return []
    before = [
        _WORDS.findall(texts[index][max(0, match.start() - NEAR) : match.start()])[::-1]
        for index, match in places
    ]
    behind = [_WORDS.findall(texts[index][match.end() : match.end() + NEAR]) for index, match in places]
    left, right = _alike(before), _alike(behind)
    if len(left) + len(right) + 1 < PHRASE:
        return []
    size, rest = sum(map(len, left)), len("".join(right).rstrip())
    return [
        # The space before it goes with it, not the one behind: what follows is the article's.
        (index, match.start() - size - texts[index][: match.start() - size].endswith(" "), match.end() + rest)
        for index, match in places
    ]


def _alike(words: Sequence[Sequence[str]]) -> list[str]:
    """The words that all of several lists begin with."""
    alike = takewhile(lambda every: len(set(every)) == 1, zip(*words, strict=False))
    return [every[0] for every in alike]


def _is_sold(text: str) -> bool:
    """Whether a row has several names, and what a shop says of them."""
    names = {match.group() for match in _names().finditer(text)}
    sold = {match.group() for match in _sold().finditer(text)}
    return len(names) >= NAMES and len(sold) >= SOLD


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{tree_of(table('abroad.toml')['en']['pills']['names'])}\b")


@cache
def _sold() -> re.Pattern[str]:
    shop = table("abroad.toml")["en"]["pills"]["shop"]
    name = tree_of(table("abroad.toml")["en"]["pills"]["names"])
    return re.compile(rf"\b{tree_of(shop)} {name}\b|\b{name} {tree_of(shop)}\b")
