"""Which words at the ends of what was found are the article's own: it has them elsewhere, and well placed.

首次蒂亚体育官网 and 由小南岛网页版: where a name that no list knows begins is told by other places only.
A word that stands elsewhere between words that it is usual beside is no part of it; nor is one without which
the same phrase stands elsewhere.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.standing import SEVERAL
from reader.extract.protection.tokens import NAMES, UNIT
from reader.extract.protection.trade_words import sold_or_entered, strong_or_doors, tails_of_sites
from reader.extract.words.joints import holds_together, is_usual
from reader.extract.words.lexicon import lexicon, tree_of
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.cuts import Cut

SHORTEST, LONGEST = 2, 6
"""A word of the trades, or a name, has so many characters."""
LONGEST_PHRASE, LONGEST_OWN = 24, 7
"""A phrase has no more characters, and no more of these at either end are the article's."""
MOST = 200
"""So many places of a word are looked at."""

FOUND = "\x00"
"""What stands in the rest of an article where something was found."""
COUNTED = re.compile(r"[.,:/%~-]\d|[%℃°]")
"""What makes the figures before it a part of a number."""

_HAN = re.compile("[\u3400-\u9fff]")
_HAN_ONLY = re.compile("[\u3400-\u9fff]+")
_MARK = re.compile("[，。；：、！？“”（）《》,;:!?\\s\"'【】]")
_FIGURES = re.compile(r"\d+$")


class Place(Struct):
    """A cut as [start, end) of the folded text of that index."""

    index: int
    start: int
    end: int
    cut: Cut


class Page(Struct):
    """What the article says, and what it says besides what was found."""

    texts: Sequence[str]
    whole: str
    rest: str
    told: str
    """What its title and the like say that is an intruder's, folded."""

    def elsewhere(self, word: str, behind: str = "") -> bool:
        """Whether the article has a word elsewhere than beside what was found, or behind those words."""
        before, size, at = behind[-2:], len(word), self.rest.find(word)
        for _ in range(MOST):
            if at < 0:
                return False
            beside = FOUND in {self.rest[at - 1 : at], self.rest[at + size : at + size + 1]}
            if not beside and not (before and self.rest.endswith(before, 0, at)):
                return True
            at = self.rest.find(word, at + 1)
        return True


def without_own(one: Place, page: Page, names: Sequence[str]) -> tuple[int, int]:
    """What was found without words at its ends that are the article's."""
    text, start, end = page.texts[one.index], one.start, one.end
    words = text[start:end]
    if end - start > LONGEST_PHRASE or _MARK.search(text, start, end) or words in page.told:
        return start, end
    if not (
        sold_or_entered().match(text, start) or places().match(text, start) or words.startswith(tuple(names))
    ):
        start = next(
            (at for at in _begins(text, start, end) if _is_put_before(text, start, at, end, page)), start
        )
    counts = _FIGURES.search(text, start, end)
    if (
        counts
        and counts.start() > start
        and _HAN.match(text, counts.start() - 1)
        and (UNIT.match(text, end) or COUNTED.match(text, end))
    ):
        return start, counts.start()
    ends = (end - size for size in range(1, min(LONGEST_OWN, end - start - SHORTEST) + 1))
    return start, next((at for at in reversed([*ends]) if _is_put_behind(text, start, at, end, page)), end)


def _begins(text: str, start: int, end: int) -> Iterator[int]:
    """Where a phrase may begin instead, the last place first."""
    for size in range(min(LONGEST_OWN, end - start - SHORTEST), 0, -1):
        if _HAN_ONLY.fullmatch(text, start, start + size) and not is_usual(text, start + size):
            yield start + size


def _is_put_before(text: str, start: int, at: int, end: int, page: Page) -> bool:
    """Whether the words [start, at) before a phrase are the article's."""
    own = text[start:at]
    if stands_well(own, page.rest):
        return True
    if not is_usual(text, start) or sold_or_entered().search(own):
        return False
    named = _listed().match(text, at) or places().match(text, at)
    plain = holds_together(own)
    nameless = sold_or_entered().match(text, at) is not None
    return plain and bool(
        named or (_stands_without(text[at:end], own, page) and (not nameless or len(own) > 1))
    )


def _is_put_behind(text: str, start: int, at: int, end: int, page: Page) -> bool:
    """Whether the words [at, end) behind a phrase are the article's."""
    own = text[at:end]
    if (
        not _HAN_ONLY.fullmatch(own)
        or own in strong_or_doors()
        or _is_inside(text, start, at)
        or own in tails("endings")
    ):
        return False
    if own in tails("anybodys"):
        return page.elsewhere(own)
    if stands_well(own, page.rest):
        return not is_usual(text, at)
    behind = _HAN.match(text, end) is not None and is_usual(text, end)
    return (
        behind
        and not is_usual(text, at)
        and not sold_or_entered().search(own)
        and tells_a_tail(text[start:at])
    )


def _is_inside(text: str, start: int, at: int) -> bool:
    """Whether a place is inside a word of the trades."""
    return any(
        (match := sold_or_entered().match(text, first)) and match.end() > at
        for first in range(max(start, at - LONGEST), at)
    )


def _stands_without(words: str, own: str, page: Page) -> bool:
    """Whether the same phrase stands elsewhere without what stands before it here."""
    return any(
        not page.whole.endswith(own, 0, match.start())
        for match in islice(re.finditer(re.escape(words), page.whole), MOST)
    )


def stands_well(word: str, rest: str) -> bool:
    """Whether a text has a word in places where ordinary text goes on so."""
    if len(word) < SHORTEST or not holds_together(word):
        return False
    well = ill = 0
    at, size = rest.find(word), len(word)
    for _ in range(MOST):
        if at < 0:
            break
        if FOUND not in rest[max(0, at - 1) : at + size + 1]:
            usual = is_usual(rest, at) and is_usual(rest, at + size)
            well, ill = well + usual, ill + (not usual)
        at = rest.find(word, at + size)
    return well > SEVERAL * ill


@cache
def places() -> re.Pattern[str]:
    """What is put before the names of betting houses."""
    return re.compile(tree_of(tails("places")))


@cache
def tails(name: str) -> tuple[str, ...]:
    """A list of tails.toml."""
    return tuple(table("tails.toml")[name])


@cache
def _listed() -> re.Pattern[str]:
    """A name of the lists."""
    names = (word for word, kind in lexicon().words.items() if kind in NAMES and not word.isascii())
    return re.compile(tree_of(names))


def tells_a_tail(words: str) -> bool:
    """Whether folded words have what says a site, or what hardly anybody writes who does not sell it."""
    return _telling().search(words) is not None


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(tree_of(sorted(strong_or_doors() | tails_of_sites())))
