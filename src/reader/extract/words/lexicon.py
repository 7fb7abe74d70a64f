"""The words that smuggled advertisements are made of: injected.toml, read once, as one expression."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.extract.words.plain_letters import letters_of, runs_of
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable

TO_USE = r"\(中国\)|官网|官方|app|登[录陆]|注册|入口|下载|网址|手机版|网页版|最新版|安卓版|全站"
"""Tails that say a site to be used, which a platform or an entrance need not be."""
TOGETHER = 24
"""Words are looked for by their first characters, so many of which are told from all others at once."""
SHORTEST_FUZZY = 6
"""A Latin name of so many letters is known with one of them missing."""


_HAN = re.compile(r"[\u3400-\u9fff]")


class Word(StrEnum):
    """What a word of an advertisement is; injected.toml says what each list holds."""

    BRAND = "brands"
    AMBIGUOUS = "ambiguous"
    TRADE = "trade"
    WEAK_TRADE = "weak_trade"
    WARE = "wares"
    TAIL = "tails"
    WEAK_TAIL = "weak_tails"
    NUMBER = "numbers"
    """Two to six digits that are no year and no number that everybody knows."""
    MIXED = "mixed"
    """Letters and digits that nobody could pronounce: tyc151cc."""
    LETTERS = "letters"
    """A Latin name that nobody knows, before a word that sells."""
    ORDINARY = "ordinary"


class Lexicon(Struct, frozen=True):
    """The words, and what stands around them."""

    words: dict[str, Word]
    spotted: re.Pattern[str]
    """Any of the words that hold a Chinese character, the longest first; else a run of letters and digits."""
    telling: re.Pattern[str]
    """What a Chinese text must hold for there to be anything to find: one quick look at the whole ..."""
    telling_besides: re.Pattern[str]
    """... or this: Latin names, numbers, and words that sell with what follows them."""
    latin: frozenset[bytes]
    """What any other must hold: names that mean nothing else, with a letter missing here and there."""
    fuzzy: frozenset[str]
    """Latin names with one letter missing."""
    numbers: frozenset[str]
    """Numbers that everybody knows."""
    letters: frozenset[str]
    """Latin names of honest houses."""
    sectors: tuple[str, ...]
    """Words that sell where a site's tail follows them."""
    sold_last: re.Pattern[str]
    """A name that ends with such a word, or with one that many honest pages have."""
    weak: tuple[str, ...]
    """Words of the trade that many honest pages have."""
    sold: re.Pattern[str]
    """What begins with one of the sectors."""
    about: re.Pattern[str]
    about_it: re.Pattern[str]
    """The same without the words that offices have in what they write every day."""
    deeds: re.Pattern[str]
    """What tells what such a site does, or what becomes of it."""
    reports: re.Pattern[str]
    """What tells of such sentences, beside them or in the title."""
    tells: re.Pattern[str]
    """Those of them that no other text is full of."""
    trading: re.Pattern[str]
    contacts: re.Pattern[str]
    """Where one says to write or to call, with the number or the name to do it with."""
    roles: re.Pattern[str]
    posts: re.Pattern[str]
    """What people are in firms, and nobody is in a site."""
    offices: re.Pattern[str]
    """Those of the roles that go with no firm."""
    doings: re.Pattern[str]
    before: frozenset[str]
    behind: frozenset[str]
    """Characters that stand right before and behind the name of a site that is meant."""
    before_rarely: frozenset[str]
    behind_rarely: frozenset[str]
    """Those that more rarely do."""
    institutions: re.Pattern[str]
    """What an institution's name ends with."""
    folding: tuple[tuple[str, str], ...]
    """A character, and the one that the words are written with; the later of two counts."""


_LISTS = (
    Word.WEAK_TAIL,
    Word.WEAK_TRADE,
    Word.TAIL,
    Word.TRADE,
    Word.WARE,
    Word.AMBIGUOUS,
    Word.BRAND,
    Word.ORDINARY,
)
"""A word in two lists counts as what the later one says."""
_SPEAKING = frozenset({Word.BRAND, Word.AMBIGUOUS, Word.TRADE, Word.WARE, Word.TAIL})
"""Without one of these, or a number or a name before what is sold, there is no phrase."""


@cache
def lexicon() -> Lexicon:
    """The words of injected.toml."""
    data = table("injected.toml")
    lists, context = data["words"], data["context"]
    script, alike = table("folding.toml"), data["folding"]
    words = {name: kind for kind in _LISTS for name in lists[kind.value]}
    chinese = [name for name in words if not name.isascii()]
    latin = [name for name, kind in words.items() if name.isascii() and kind is Word.BRAND]
    spotted = f"{quick_tree_of(chinese, alone='a-z0-9')}|[a-z0-9]+"
    fuzzy = frozenset(
        name[:at] + name[at + 1 :]
        for name in latin
        if len(name) >= SHORTEST_FUZZY and name.isalpha()
        for at in range(1, len(name))
        if name[:at] + name[at + 1 :] not in words
    )
    return Lexicon(
        words,
        re.compile(spotted),
        re.compile(quick_tree_of(name for name in _known(words) if not name.isascii())),
        _besides(words, fuzzy, lists["sectors"], lists["weak_trade"]),
        frozenset(name.encode("ascii") for name in (*latin, *fuzzy)),
        fuzzy,
        frozenset(lists["numbers"]),
        frozenset(lists["letters"]),
        tuple(lists["sectors"]),
        re.compile(f"(?:{tree_of([*lists['sectors'], *lists['weak_trade'], *lists['trade']])})$"),
        tuple(lists["weak_trade"]),
        re.compile(tree_of(lists["sectors"])),
        _either([*context["about"], *context["office"]]),
        _either(context["about"]),
        _either(context["deeds"]),
        _either([*context["reports"], *context["mentions"]]),
        _either(context["reports"]),
        _either(context["trading"]),
        re.compile(f"(?:{tree_of(context['contacts'])})[号群]?[:@ ]{{0,2}}[a-z0-9_-]{{5,}}"),
        _either(context["roles"]),
        _either(context["posts"]),
        _either(context["offices"]),
        _either(context["doings"]),
        frozenset(context["before"]),
        frozenset(context["behind"]),
        frozenset(context["before_rarely"]),
        frozenset(context["behind_rarely"]),
        _either(context["institutions"]),
        tuple(pair for each in (script, alike) for pair in zip(each["from"], each["to"], strict=True)),
    )


def tells(text: str) -> bool:
    """Whether there may be a phrase in a folded text."""
    rules = lexicon()
    if text.isascii() or _HAN.search(text) is None:
        # A name is a run of letters and digits, or what is left of one without its digits.
        return not (rules.latin.isdisjoint(runs_of(text)) and rules.latin.isdisjoint(letters_of(text)))
    return rules.telling.search(text) is not None or rules.telling_besides.search(text) is not None


def tells_of(text: str) -> bool:
    """Whether a folded text speaks about such things, or tells of such sentences."""
    rules = lexicon()
    return rules.tells.search(text) is not None or rules.about_it.search(text) is not None


def _known(words: dict[str, Word]) -> list[str]:
    """The words that make a phrase."""
    return [name for name, kind in words.items() if kind in _SPEAKING]


def _besides(
    words: dict[str, Word], fuzzy: Iterable[str], sectors: Iterable[str], weak: Iterable[str]
) -> re.Pattern[str]:
    """What Lexicon.telling_besides holds; each branch begins with its own character, to be found fast."""
    branches: list[str] = []
    # A Latin name is a word by itself.
    latin = [*(name for name in _known(words) if name.isascii()), *sorted(fuzzy)]
    for first in sorted({name[0] for name in latin}):
        rest = tree_of(name[1:] for name in latin if name[0] == first)
        branches.append(rf"{first}(?<![a-z]{first})(?:{rest})(?![a-z])")
    branches += [rf"{sector}(?:[ ·_-]?(?:{TO_USE})|(?<=[a-z0-9]{sector}))" for sector in sectors]
    branches += [r"\(中国\)", "365"]
    branches += [rf"{digit}[a-z]{{0,4}}[^\s\d]{{0,3}}{tree_of(weak)}" for digit in range(10)]
    return re.compile("|".join(branches))


def _either(names: list[str]) -> re.Pattern[str]:
    return re.compile(tree_of(names))


def tree_of(names: Iterable[str]) -> str:
    """One expression for many words that looks at each character once; the longest word wins."""
    return _branch(_root(names))


def quick_tree_of(names: Iterable[str], alone: str = "") -> str:
    """The same, where words are rare: places where the first two characters of none stand are passed over.

    A word that begins with one of the characters `alone` begins only where none of them stands before it.
    """
    root = {char: rest for char, rest in _root(names).items() if char}
    first, groups = sorted(root), list[str]()
    for start in range(0, len(first), TOGETHER):
        group = first[start : start + TOGETHER]
        rest = "|".join(_begun(char, alone) + _branch(root[char]) for char in group)
        groups.append(f"(?<={_set(group)})(?:{rest})")
    second = f"(?={_set({char for char in first for char in root[char] if char})})"
    if short := [char for char in first if "" in root[char]]:
        second = f"(?:{second}|(?<={_set(short)}))"
    return f"{_set(first)}{second}(?:{'|'.join(groups)})"


def _begun(char: str, alone: str) -> str:
    """What stands behind a word's first character where that is this one."""
    behind = f"(?<={re.escape(char)})"
    return rf"{behind}(?<![{alone}]{char})" if alone and re.match(f"[{alone}]", char) else behind


def _set(chars: Iterable[str]) -> str:
    """Any of these characters."""
    return f"[{''.join(map(re.escape, sorted(chars)))}]"


def _root(names: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for name in names:
        node = root
        for char in name:
            node = node.setdefault(char, {})
        node[""] = {}
    return root


def _branch(node: dict[str, Any]) -> str:
    branches = [re.escape(char) + _branch(rest) for char, rest in node.items() if char]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{whole})?" if "" in node else whole
