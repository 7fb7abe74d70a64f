"""How much of a text is made of sequences that are usual in smuggled titles and not in ordinary text."""

from __future__ import annotations

from functools import cache

from reader.extract.words.rules import table

SIZE = 4
"""So many characters make a sequence: two words of two, as most of such titles are put together."""
LEAST = 2
"""One such sequence may be chance."""
SHARE = 0.35
"""So much of the sequences of a phrase, its name and all, are such ones."""


def is_typical(text: str) -> bool:
    """Whether a folded phrase sounds like such a title."""
    count = len(text) - SIZE + 1
    if count < LEAST:
        return False
    usual = grams()
    found = sum(text[start : start + SIZE] in usual for start in range(count))
    return found >= LEAST and found >= SHARE * count


@cache
def grams() -> frozenset[str]:
    """The sequences of grams.toml."""
    return frozenset(table("grams.toml")["grams"])
