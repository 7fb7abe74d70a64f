"""The words that smuggled advertisements are made of: injected.toml, read once, as one expression."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.extract.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_FUZZY = 6
"""A Latin name of so many letters is known with one of them missing."""


class Word(StrEnum):
    """What a word of an advertisement is; injected.toml says what each list holds."""

    BRAND = "brands"
    AMBIGUOUS = "ambiguous"
    TRADE = "trade"
    WEAK_TRADE = "weak_trade"
    TAIL = "tails"
    WEAK_TAIL = "weak_tails"
    NUMBER = "numbers"
    """Two to six digits that are no year and no number that everybody knows."""
    MIXED = "mixed"
    """Letters and digits that nobody could pronounce: tyc151cc."""
    ORDINARY = "ordinary"


class Lexicon(Struct, frozen=True):
    """The words, and what stands around them."""

    words: dict[str, Word]
    spotted: re.Pattern[str]
    """Any of the words that hold a Chinese character, the longest first; else a run of letters and digits."""
    telling: re.Pattern[str]
    """What a text must hold for there to be anything to find: one quick look at the whole."""
    fuzzy: frozenset[str]
    """Latin names with one letter missing."""
    numbers: frozenset[str]
    """Numbers that everybody knows."""
    about: re.Pattern[str]
    trading: re.Pattern[str]
    roles: re.Pattern[str]
    doings: re.Pattern[str]
    institutions: re.Pattern[str]
    """What an institution's name ends with."""
    folding: tuple[tuple[str, str], ...]
    """A character, and the one that the words are written with."""


_LISTS = (Word.WEAK_TAIL, Word.WEAK_TRADE, Word.TAIL, Word.TRADE, Word.AMBIGUOUS, Word.BRAND, Word.ORDINARY)
"""A word in two lists counts as what the later one says."""


@cache
def lexicon() -> Lexicon:
    """The words of injected.toml."""
    data = table("injected.toml")
    lists, context, folding = data["words"], data["context"], data["folding"]
    words = {name: kind for kind in _LISTS for name in lists[kind.value]}
    chinese = [name for name in words if not name.isascii()]
    latin = [name for name, kind in words.items() if name.isascii() and kind is Word.BRAND]
    spotted = rf"(?:(?<![a-z0-9])|(?=[^a-z0-9]))(?:{tree_of(chinese)})|[a-z0-9]+"
    telling = [
        name for name, kind in words.items() if kind in {Word.BRAND, Word.AMBIGUOUS, Word.TRADE, Word.TAIL}
    ]
    return Lexicon(
        words,
        re.compile(spotted),
        re.compile(
            rf"{tree_of(telling)}|\(中国\)|365|\d[a-z]{{0,4}}[^\s\d]{{0,3}}{tree_of(lists['weak_trade'])}"
        ),
        frozenset(
            name[:at] + name[at + 1 :]
            for name in latin
            if len(name) >= SHORTEST_FUZZY and name.isalpha()
            for at in range(1, len(name))
        ),
        frozenset(lists["numbers"]),
        _either(context["about"]),
        _either(context["trading"]),
        _either(context["roles"]),
        _either(context["doings"]),
        _either(context["institutions"]),
        tuple(zip(folding["from"], folding["to"], strict=True)),
    )


def _either(names: list[str]) -> re.Pattern[str]:
    return re.compile(tree_of(names))


def tree_of(names: Iterable[str]) -> str:
    """One expression for many words that looks at each character once; the longest word wins."""
    root: dict[str, Any] = {}
    for name in names:
        node = root
        for char in name:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict[str, Any]) -> str:
    branches = [re.escape(char) + _branch(rest) for char, rest in node.items() if char]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{whole})?" if "" in node else whole
