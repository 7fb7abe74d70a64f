"""What signs a sentence has of calling its reader to play, to download or to write to somebody."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.addresses import addresses
from reader.extract.protection.disguises import is_apart
from reader.extract.protection.tokens import SELLING, counts
from reader.extract.protection.trade_words import trades
from reader.extract.words.lexicon import lexicon, quick_tree_of
from reader.extract.words.line_rules import unfolded
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.clean import Folded
    from reader.extract.protection.looked import Text

LONGEST = 160
"""Such a sentence is no longer than this."""
STREWN = 2
"""So many pictures between characters are a disguise, too."""
NEAR = 3
"""So many characters between two in disguise are of the same words."""
APART = 2
"""So many signs between the characters of what is sold pull it apart."""
MASKED = 5
"""So many letters and figures in circles, squares and the like are a disguise."""

_SENTENCE = re.compile(r"[^。！？!?\n\t]+[。！？!?]*[”」』)）】]*")
_QUOTED = re.compile("[“‘「『《]")
_LENDS = re.compile(
    "(?:我行|本行|银行|农商行|信用社|信用联社)(?:面向|针对|向|为)?[^,，;；]{0,12}(?:推出|发放|开办)"
)
"""Whoever says which bank lends is none of those who call."""
_MASK = re.compile(
    "[\u210a-\u2134\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f110-\U0001f189]|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]{3,}"
)
"""Letters in circles and squares, and figures in a row: one alone numbers what follows it."""
_STREW = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+")
_STREWN = re.compile(rf"[\u3400-\u9fff]{_STREW.pattern}(?=[\u3400-\u9fff])")
"""A picture between two characters."""
_EITHER = re.compile(rf"{_MASK.pattern}|{_STREWN.pattern}[\u3400-\u9fff]?")
_DRAWN = re.compile("[\u210a-\u2134\u2460-\u27bf\ufe0f\U0001d400-\U0001ffff]")
"""Without any such sign there is neither."""


class CallRules(Struct, frozen=True):
    """calls.toml."""

    contacts: re.Pattern[str]
    promises: re.Pattern[str]
    calls: re.Pattern[str]
    openers: re.Pattern[str]
    """How such a sentence begins in the middle of another one."""
    called: re.Pattern[str]
    """Whom it calls, at the end of what stands before that."""
    moves: re.Pattern[str]
    """What sites say that have to change their address ..."""
    moved: re.Pattern[str]
    """... and what firms say of theirs, too."""
    odd_ways: re.Pattern[str]
    games: re.Pattern[str]
    """The games of a casino in a row."""
    goods: re.Pattern[str]
    """What is sold, in all the trades of offers.toml."""
    strong: frozenset[str]


class Sentence(Struct):
    """A sentence, [start, end) of a folded text, and where in it stand the signs of such a call."""

    start: int
    end: int
    words: str
    contacts: list[tuple[int, int]]
    promises: list[tuple[int, int]]
    calls: list[tuple[int, int]]
    moves: list[tuple[int, int]]
    """What it says of a site's address that changes; nothing where there is no odd address in it."""
    gives_away: bool
    """Whether one of them is what no firm says of its own address, or a casino's games are in it."""
    odd: bool
    """Whether whom to write to is reached in a way that no office has."""
    goods: list[tuple[int, int, str]]
    masked: int
    apart: bool
    """What is sold is written with a sign between any two of its characters."""
    disguised: list[tuple[int, int]]
    """Where what is disguised in it stands."""

    @property
    def wares(self) -> set[str]:
        """What it says is sold."""
        return {word for _, _, word in self.goods}

    def said(self, spans: Iterable[tuple[int, int]]) -> set[str]:
        """What stands at some of its places, each once."""
        return {self.words[start - self.start : end - self.start] for start, end in spans}


def may_call(text: str, raw: str) -> bool:
    """Whether there is anything in a text, folded and raw, that such a sentence cannot do without."""
    if text.isascii():
        return False
    rules = call_rules()
    if any(each.search(text) for each in (rules.contacts, rules.promises, rules.calls, rules.moves)):
        return True
    return _DRAWN.search(raw) is not None and any(each.search(raw) for each in (_MASK, _STREWN))


def sentences_of(raw: str, one: Text) -> Iterator[Sentence]:
    """The sentences of a text, as it stands and looked at, that have such signs."""
    folded, rules = one.folded, call_rules()
    text = folded.text
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        if end - start > LONGEST or _QUOTED.search(text, start, end):
            continue
        if (
            _LENDS.search(match.group())
            or lexicon().reports.search(match.group())
            or lexicon().deeds.search(match.group())
        ):
            continue
        contacts, promises, called, moves, moved = (
            [found.span() for found in pattern.finditer(text, start, end)]
            for pattern in (rules.contacts, rules.promises, rules.calls, rules.moves, rules.moved)
        )
        written = raw[folded.places[start] : folded.places[end]]
        masked = sum(map(len, _MASK.findall(written)))
        strewn = len(_STREWN.findall(written)) >= STREWN
        odd = any(rules.odd_ways.match(text, *span) for span in contacts)
        odd_addresses = [found.span() for found in addresses().odd.finditer(text, start, end)]
        contacts += odd_addresses
        if masked >= MASKED:
            contacts += [found.span() for found in addresses().any.finditer(text, start, end)]
        if not (contacts or promises or called or masked or strewn):
            continue
        goods = list(_goods(one, start, end, contacts))
        games = [(*found.span(), found.group()) for found in rules.games.finditer(text, start, end)]
        goods += games
        disguised = _disguised(folded, start, written)
        if strewn:
            bare, first = _STREW.sub("", match.group()), disguised[0][0]
            goods += [(first, first, found.group()) for found in rules.goods.finditer(bare)]
        apart = (
            sum(is_apart(folded, at) for first, last, _ in goods for at in range(first + 1, last)) >= APART
        )
        yield Sentence(
            start,
            end,
            match.group(),
            contacts,
            promises,
            called,
            [*moves, *moved] if odd_addresses else [],
            bool(games or (odd_addresses and moves)),
            odd,
            goods,
            MASKED if strewn else masked,
            apart and not strewn,
            disguised,
        )


def _disguised(folded: Folded, start: int, written: str) -> list[tuple[int, int]]:
    """Where characters in disguise stand in a sentence, as it is written; those near each other together."""
    found: list[tuple[int, int]] = []
    for mask in _EITHER.finditer(written):
        first, last = folded.within(*(folded.places[start] + place for place in mask.span()))
        if found and first - found[-1][1] <= NEAR:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _goods(
    one: Text, start: int, end: int, contacts: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """What is sold in a sentence: neither a promise like 注册送58元, nor 飞机@, which is whom to write to."""
    text = one.folded.text
    places = (found.span() for found in call_rules().goods.finditer(text, start, end))
    spans = [(first, last) for first, last in places if not counts(text, last)]
    spans += [
        (token.start, token.end)
        for phrase in one.phrases
        if start <= phrase.start < end
        for token in phrase.tokens
        if token.kind in SELLING
    ]
    for first, last in spans:
        told = any(first < until and begins < last for begins, until in contacts)
        if "送" not in text[first:last] and not told:
            yield first, last, text[first:last]


def _looked_for(pattern: str) -> re.Pattern[str]:
    """An expression whose branches begin each with its character: all others are passed over fast."""
    return re.compile("|".join(unfolded(pattern)))


@cache
def call_rules() -> CallRules:
    """The expressions of calls.toml, and the words of offers.toml."""
    data = table("calls.toml")
    more = {word for word, kind in lexicon().words.items() if kind in SELLING and not word.isascii()}
    strong = frozenset(word for trade in trades().values() for word in trade.called) | frozenset(more)
    sold = {word for trade in trades().values() for word in (*trade.called, *trade.called_topics)}
    goods = quick_tree_of({word for word in sold | more if len(word) > 1}, alone="a-z0-9")
    contacts, promises, called = (
        _looked_for("|".join(data[name])) for name in ("contacts", "promises", "calls")
    )
    moves, moved = (_looked_for("|".join(data[name])) for name in ("moves", "moved"))
    odd = re.compile("|".join(data["odd_ways"]))
    theirs = "|".join(data["casino_games"])
    game = rf"(?:{'|'.join(data['games'])}|{theirs})"
    games = re.compile(rf"(?=(?:{game}[、,/])*(?:{theirs}))(?:{game}[、,/]){{2,}}{game}")
    openers, whom = re.compile("|".join(data["openers"])), re.compile(data["called"])
    return CallRules(
        contacts,
        promises,
        called,
        openers,
        whom,
        moves,
        moved,
        odd,
        games,
        re.compile(goods),
        strong,
    )
