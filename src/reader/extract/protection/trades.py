"""Which trade it is that advertises: told from the words that were found, where they tell it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.clean import fold
from reader.extract.protection.tokens import tokens_of
from reader.extract.protection.trade_words import trades
from reader.extract.words.lexicon import Word
from reader.extract.words.rules import table
from reader.model import Notice, NoticeKind, Reason, Trade

if TYPE_CHECKING:
    from collections.abc import Iterable

STRONG, TOPIC = 2, 1
"""What a word counts that hardly anybody writes who does not sell it; and what one that it is about."""
LONGEST = 400
"""So many characters of a notice are looked at."""

MOST = 500
"""Of so many different notices the trade is told."""

_LATIN = re.compile("[a-z0-9]+")


def with_trades(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices, those of advertisements with the trade that they are of, as far as their words tell it."""
    known: dict[str, Trade | None] = {}

    def told(notice: Notice) -> Notice:
        # Whoever writes a list of their own says nothing of trades.
        if notice.kind is not NoticeKind.INJECTED or Reason.LISTED in notice.reasons:
            return notice
        if notice.text not in known and len(known) < MOST:
            known[notice.text] = trade_of(notice.text)
        trade = known.get(notice.text)
        return notice if trade is None else replace(notice, trade=trade)

    return tuple(map(told, notices))


def trade_of(text: str) -> Trade | None:
    """The trade of what was found to be an advertisement; None where its words tell none, or two alike."""
    folded = fold(text[:LONGEST]).text
    counted, proved = Counter[Trade](), set[Trade]()
    parted = f" {' '.join(_LATIN.findall(folded))} "
    for word, trade, weight in _words():
        if word in (parted if word[0] == " " else folded):
            counted[trade] += weight * len(word)
            if weight == STRONG:
                proved.add(trade)
    # What is told by one long word is told better than what is told by a short one.
    told = [(trade, count) for trade, count in counted.most_common() if trade in proved]
    if told:
        return told[0][0] if len(told) == 1 or told[0][1] > told[1][1] else None
    brands = any(token.kind in {Word.BRAND, Word.AMBIGUOUS} for token in tokens_of(folded))
    return Trade.GAMBLING if brands else None


@cache
def _words() -> tuple[tuple[str, Trade, int], ...]:
    """Every word with what it counts for a trade; a Latin one between spaces.

    A notice is short, and there are few: nothing is compiled for that.
    """
    found: dict[tuple[str, Trade], int] = {}
    abroad = table("abroad.toml")
    for trade, rules in ((Trade(name), rules) for name, rules in table("trades.toml").items()):
        here = [trades()[each] for each in rules["offers"]]
        lists = [each[name] for each in abroad.values() for name in rules["abroad"] if name in each]
        for weight, words in (
            (TOPIC, [word for each in here for word in each.topics]),
            (TOPIC, [word for each in lists for word in each["topics"]]),
            (STRONG, [word for each in here for word in each.strong]),
            (STRONG, [word for each in lists for word in each["strong"]]),
            (STRONG, rules["words"]),
        ):
            for word in words:
                shaped = f" {' '.join(_LATIN.findall(word))} " if word.isascii() else word
                found[shaped, trade] = weight
    return tuple((word, trade, weight) for (word, trade), weight in found.items())
