"""Whether words are an advertisement that someone smuggled into a page: evidence, weighed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.rules import injected

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEPARATORS = re.compile(r"[,，、;；|｜_\n\t]+|\s[-–—]\s|[-–—](?=[^\d\s])")
_TAIL_ONLY = re.compile(r"[\W\d]*")
TAILS = 2
"""So many different tails and a word of the trade prove it without a name; one is a word like any other."""
SHORTEST = 4
"""A phrase shorter than this is looked for nowhere else."""


def is_advertisement(text: str) -> bool:
    """Whether a title, key word or heading is such an advertisement.

    It takes a number-and-word stem, or a brand with a word of the trade or a typical tail; and the text
    must not be speaking *about* gambling, as the police and the lottery do.
    """
    rules = injected()
    if rules.about.search(text):
        return False
    numbered = rules.numbered.search(text)
    brand = rules.brands.search(text)
    trade = rules.trade.search(text)
    tails = {match.group().lower() for match in rules.tails.finditer(text)}
    if numbered:
        return bool(trade or brand or tails)
    if brand:
        return bool(trade or tails)
    return bool(trade) and len(tails) >= TAILS


def phrases(texts: Iterable[str]) -> tuple[str, ...]:
    """What to look for elsewhere: the parts of advertisements that carry a name, longest first.

    The tails are cut off: an intruder's title says 「某某(中国)有限公司官网」 where the body says 「某某」.
    """
    rules = injected()
    found: set[str] = set()
    for text in texts:
        for part in _SEPARATORS.split(text):
            phrase = part.strip()
            if len(phrase) < SHORTEST or not (rules.numbered.search(phrase) or rules.brands.search(phrase)):
                continue
            found.add(phrase)
            found.add(_without_tails(phrase))
    return tuple(sorted((phrase for phrase in found if len(phrase) >= SHORTEST), key=len, reverse=True))


def _without_tails(phrase: str) -> str:
    """The name at the beginning of a phrase, its typical tails cut off; it keeps the stem that proves it."""
    rules = injected()
    proof = rules.numbered.search(phrase) or rules.brands.search(phrase)
    least = proof.end() if proof else 0
    while True:
        shorter = phrase
        for match in rules.tails.finditer(phrase):
            if match.end() == len(phrase.rstrip(")） ")) and match.start() >= least:
                shorter = phrase[: match.start()].rstrip("(（ ")
                break
        if shorter == phrase:
            return phrase
        phrase = shorter
