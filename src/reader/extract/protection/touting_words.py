"""What sentences that tout say: whom to write to, what to do, what it costs, what is promised and sold."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.tokens import SELLING, tokens_of
from reader.extract.protection.trade_words import called_words, trades
from reader.extract.words.lexicon import Word, lexicon, quick_tree_of
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Container

_URL = re.compile(
    r"(?:https?://[a-z0-9./?=&_%:-]+|(?<![a-z0-9@./-])(?:www\.)?[a-z0-9-]{2,30}\.[a-z]{2,6}(?![a-z0-9])(?:/[a-z0-9./?=&_%-]*)?)"
)
MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


class Signs(Struct, frozen=True):
    """[touting] in calls.toml, and what of the rest counts here."""

    contacts: re.Pattern[str]
    prices: re.Pattern[str]
    urges: re.Pattern[str]
    wares: re.Pattern[str]
    strong: frozenset[str]
    promises: re.Pattern[str]
    calls: re.Pattern[str]


@cache
def signs() -> Signs:
    """Those of calls.toml."""
    data = table("calls.toml")
    touts = data["touting"]
    sold = called_words() | set(touts["wares"])
    strong = {word for trade in trades().values() for word in trade.called}
    strong |= {word for word, kind in lexicon().words.items() if kind in SELLING}
    return Signs(
        re.compile("|".join((*data["contacts"], *touts["groups"]))),
        re.compile("|".join(touts["prices"])),
        re.compile("|".join(touts["urges"])),
        re.compile(quick_tree_of(sorted(word for word in sold if len(word) > 1), alone="a-z0-9")),
        frozenset(strong),
        re.compile("|".join(data["promises"])),
        re.compile("|".join(data["calls"])),
    )


def ways_to(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a stretch of a folded text says whom to write to, or has an address; in order."""
    ways = (signs().contacts, _URL, MOBILE)
    return sorted(match.span() for each in ways for match in each.finditer(text, start, end))


def sells(part: str) -> bool:
    """Whether anything in a folded text says what is sold or promised, what it costs, or what to do."""
    one = signs()
    words = any(each.search(part) for each in (one.prices, one.wares))
    return words or _says_or_names(part, {*SELLING, Word.WEAK_TRADE})


def calls_out(part: str) -> bool:
    """Whether a folded text names what is sold, promises something, says what to do or whom to write to."""
    return _says_or_names(part, SELLING) or bool(ways_to(part, 0, len(part)))


def _says_or_names(part: str, kinds: Container[Word]) -> bool:
    """Whether it says what to do or what is promised, or has a word of these kinds."""
    one = signs()
    said = any(each.search(part) for each in (one.urges, one.promises, one.calls))
    return said or any(token.kind in kinds for token in tokens_of(part))


def words_at(text: str, at: int, end: int) -> int:
    """Where what one is promised or told to do there ends, or 0."""
    one = signs()
    found = (each.match(text, at, end) for each in (one.prices, one.urges, one.wares, one.promises))
    return max((match.end() for match in found if match), default=0)
