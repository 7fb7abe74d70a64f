"""The words of the trades (offers.toml, searched.toml), and where they stand beside each other in a text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.tokens import counts, tokens_of
from reader.extract.words.lexicon import Word, lexicon, quick_tree_of, tree_of
from reader.extract.words.rules import table
from reader.extract.words.spotting import Spotter, spotter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP = 2
"""So much that is no word of the trade may stand between two that are: 让分盘·口·水位, 荷官·发牌·百家乐."""

_LATIN = re.compile("[a-z]")
_BREAKS = re.compile(r"[的了是和与及或，。；：、！？“”「」《》（）,.;:!?()\s]")


class Vocabulary(Struct, frozen=True):
    """The words of one trade, as those write who offer it."""

    strong: frozenset[str]
    topics: frozenset[str]
    loose: frozenset[str]
    """What such a phrase of any trade may say besides."""
    every: re.Pattern[str]
    called: frozenset[str]
    """Those of the strong words that calls have as well ..."""
    called_topics: frozenset[str]
    """... and of the topics."""


def runs(
    text: str, trade: Vocabulary, start: int = 0, end: int | None = None
) -> Iterator[list[tuple[int, int]]]:
    """The words of a trade in a stretch of a text, those together that stand right beside each other."""
    run: list[tuple[int, int]] = []
    for match in trade.every.finditer(text, start, len(text) if end is None else end):
        if _is_part(text, *match.span()):
            continue
        if run and not _joined(text, run[-1][1], match.start()):
            yield run
            run = []
        run.append(match.span())
    if run:
        yield run


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a Latin word is part of another one, or a number at its end counts what stands behind it."""
    if counts(text, end):
        return True
    return bool(
        (_LATIN.match(text, start) and _LATIN.match(text[start - 1 : start]))
        or (_LATIN.match(text, end - 1) and _LATIN.match(text, end))
    )


def _joined(text: str, end: int, start: int) -> bool:
    return start - end <= GAP and not _BREAKS.search(text, end, start)


def is_sold(words: str) -> bool:
    """Whether folded words have something that hardly anybody writes who does not offer it."""
    return strong_word().search(words) is not None


def is_word(name: str) -> bool:
    """Whether it is a word of the trades, and so no name."""
    return any(name in trade.strong or name in trade.topics for trade in trades().values())


def has_word(text: str) -> bool:
    """Whether a folded text has any word of the trades or of doors."""
    return any(True for _ in words_in(text))


def words_in(text: str) -> Iterator[tuple[int, int]]:
    """Where words of the trades and of doors stand in a folded text; some of them twice."""
    rules = lexicon()
    for match in rules.spotted.finditer(text):
        if rules.words.get(match.group(), Word.ORDINARY) is not Word.ORDINARY:
            yield match.span()
    yield from ((token.start, token.end) for token in tokens_of(text) if token.kind is not Word.ORDINARY)
    yield from (match.span() for match in _called().finditer(text))


@cache
def trades() -> dict[str, Vocabulary]:
    """The trades of offers.toml by their names, with the words of searched.toml."""
    called, searched = table("offers.toml"), table("searched.toml")
    of_any = searched.pop("any")["loose"]
    trades = {}
    for name, lists in called.items():
        every = {kind: (*words, *searched.get(name, {}).get(kind, ())) for kind, words in lists.items()}
        words = frozenset(_words(every.values()))
        trades[name] = Vocabulary(
            frozenset(every["strong"]),
            frozenset(every["topics"]),
            frozenset(of_any) - words,
            re.compile(tree_of((*words, *of_any))),
            frozenset(lists["strong"]),
            frozenset(lists["topics"]),
        )
    return trades


def _words(lists: Iterable[Sequence[str]]) -> Iterator[str]:
    for words in lists:
        yield from words


@cache
def trades_of() -> dict[str, list[str]]:
    """The trades in which each word is a strong one."""
    found: dict[str, list[str]] = {}
    for name, trade in trades().items():
        for word in trade.strong:
            found.setdefault(word, []).append(name)
    return found


def strong_in(text: str, spots: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """The strong words of a text and where they begin, the longest at each place; spots are where to look."""
    for start, end in spots:
        for at in range(start, end):
            if word := _strong().word_at(text, at):
                yield at, word


@cache
def _strong() -> Spotter:
    return spotter_of(trades_of())


@cache
def strong_word() -> re.Pattern[str]:
    """Any strong word."""
    return re.compile(quick_tree_of(trades_of()))


@cache
def called_words() -> frozenset[str]:
    """The words of every trade that calls have as well."""
    return frozenset(word for trade in trades().values() for word in (*trade.called, *trade.called_topics))


@cache
def _called() -> re.Pattern[str]:
    """Any of them that is more than one character."""
    return re.compile(quick_tree_of(sorted(word for word in called_words() if len(word) > 1)))


@cache
def sold_or_entered() -> re.Pattern[str]:
    """Any word of the trades or of a door, the longest."""
    tails = table("tails.toml")
    kinds = {Word.WEAK_TAIL, Word.WEAK_TRADE, Word.AMBIGUOUS}
    words = {word for word, kind in lexicon().words.items() if kind in kinds}
    words |= {word for trade in trades().values() for word in (*trade.topics, *trade.loose)}
    words |= {*strong_or_doors(), *tails["soft"], *tails["firms"], *tails["behind"]}
    return re.compile(tree_of(sorted(word for word in words if len(word) > 1)))


@cache
def strong_or_doors() -> frozenset[str]:
    """What hardly anybody writes who does not sell it, and what says a site."""
    kinds = {Word.BRAND, Word.TRADE, Word.WARE, Word.TAIL}
    words = {word for word, kind in lexicon().words.items() if kind in kinds}
    words |= {word for trade in trades().values() for word in trade.strong}
    return frozenset(word for word in words | {*table("tails.toml")["hard"]} if len(word) > 1)


@cache
def tails_of_sites() -> frozenset[str]:
    """What ends the name of a site, but for what is said of anything else as well."""
    tails = table("tails.toml")
    return frozenset((*tails["hard"], *tails["behind"])) - {*tails["anybodys"]}
