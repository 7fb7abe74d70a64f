"""Where texts have names with a site's or a trade's tail: 瑞狮体育, dragonix88登录网址, 珑玥集团613."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.phrases import UNIT
from reader.extract.words.lexicon import quick_tree_of, tree_of
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 400
"""So many tails are looked at: an article with more is about sites."""
SHORTEST, LONGEST = 2, 4
"""A name in Chinese characters has so many."""
CODE = 24
"""Letters and figures as a name are no longer."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_CODE = re.compile("[a-z0-9]")
_FIGURES = re.compile(r"\d+")
_BEFORE = re.compile(r"(?<![a-z0-9./@:-])(?:[a-z]{1,8}\d{0,6}|(?!(?:19|20)\d\d)\d{2,6})$")
"""What is put before a name: 88珑玥, js66珑玥."""
_LATIN = re.compile(
    r"(?<![a-z0-9./@:-])(?:(?!(?:19|20)\d\d)\d{3,6}[\u3400-\u9fff]{1,3}"
    r"|(?=[0-9.-]*[a-z])[a-z0-9.-]{2,20}(?:(?<=\d)[\u3400-\u9fff]{1,3})?)$"
)
"""A name that nobody could pronounce, or a Latin one."""
_SMALL = re.compile(
    "[的了是和与及将把或于被对从向由为等到给让以在就都也又还才能会不没很再并而且但因所这那此其之着过每各该本"
    "一二三两几个些位名种项家]"
)
"""What no name has in it."""


class Tailed(Struct, frozen=True):
    """The tails behind a name, [tail, end) of a text."""

    index: int
    """Which of the texts."""
    code: str
    """The letters and figures right before them that are a name; empty for one of characters."""
    tail: int
    end: int
    hard: bool
    """Whether they say a site, or what only such sites sell."""


def tailed(texts: Sequence[str]) -> list[Tailed]:
    """Every tail in folded texts, the title the first and left out; none where there are too many."""
    found = list(islice(_tailed(texts), MOST + 1))
    return found if len(found) <= MOST else []


def _tailed(texts: Sequence[str]) -> Iterator[Tailed]:
    # What is said twice in the same words is said once.
    for text, index in {text: index for index, text in reversed([*enumerate(texts)])}.items():
        for match in _tails().finditer(text) if index else ():
            (tail, end), words = match.span(), match.group()
            if words.isascii() and words[0].isalpha() and text[tail - 1 : tail].isascii():
                # It ends a Latin word: WhatsApp.
                continue
            hard = _hard().search(words) is not None
            near = _CODE.search(text, max(0, tail - LONGEST), tail)
            latin = _LATIN.search(text, max(0, tail - CODE), tail) if near else None
            code = latin.group() if latin else ""
            if not hard and (code or _firm().fullmatch(words)):
                continue
            counted = _FIGURES.match(code)
            if counted is None or not UNIT.match(code, counted.end()):
                yield Tailed(index, code, tail, end, hard)


def names_before(text: str, tail: int) -> Iterator[str]:
    """The characters before a tail that may be its name, from two to four."""
    for size in range(1, min(LONGEST, tail) + 1):
        char = text[tail - size]
        if not _HAN.match(char) or _SMALL.match(char):
            return
        if size >= SHORTEST:
            yield text[tail - size : tail]


def begin(text: str, start: int) -> int:
    """Where a name begins with the letters and figures that are put before it."""
    before = _BEFORE.search(text, max(0, start - CODE), start)
    return before.start() if before else start


@cache
def _tails() -> re.Pattern[str]:
    """One tail or several, with letters and figures between and behind them."""
    words = table("tails.toml")
    first = (*words["hard"], *words["soft"], *words["firms"])
    return re.compile(
        f"(?:{quick_tree_of(first)}|(?<=[\u3400-\u9fff])[(](?:[a-z]{{2,8}}|中国)[)])"
        f"(?:[·•]?(?:{quick_tree_of((*first, *words['behind']))}|[(]中国[)]"
        "|[a-z]{2,8}(?![a-z])|[0-9]{1,6}(?![0-9])))*"
    )


@cache
def _hard() -> re.Pattern[str]:
    return re.compile(tree_of(table("tails.toml")["hard"]))


@cache
def _firm() -> re.Pattern[str]:
    """Nothing but what stands behind the name of any firm."""
    return re.compile(f"(?:{tree_of(table('tails.toml')['firms'])}|[(]中国[)])+")
