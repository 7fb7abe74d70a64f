"""What is offered under no name at all, put into sentences that are about something else.

无视征信当天放款, 滚球让分盘口水位1.95: such a phrase is put together from the words of one trade
(offers.toml), right beside each other. So may a sentence about that trade be. It is foreign where the article
has nothing of the trade elsewhere; that it stands ill in its sentence, or that there are several of them, is
the second witness.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.known import touches
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import SEVERAL, WORSE, place_of
from reader.extract.words.lexicon import lexicon, quick_tree_of, tree_of
from reader.extract.words.rules import table
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.clean import Folded
    from reader.extract.protection.known import Text

LONG, STRONG, OTHER = 3, 2, 1
"""What a word of such a phrase counts: one of those who offer it, or write about it, alone, more where it is
two words by itself (借卵生子); any other."""
TWO_WORDS = 4
"""So many characters are two words."""
LEAST, MUCH, MOST = 3, 4, 5
"""With so much a phrase is marked where it stands alone, hidden where it stands worse, or ill."""
REACH = 30
"""A phrase goes no further than so many characters before and behind a strong word."""
TOGETHER = 7
"""So much have all of one trade that are hidden however they stand."""
LONGEST, BESIDE = 24, 6
"""It has no more characters, and so many before it tell one sentence from another."""
ABOUT = 3
"""So many different words of a trade make an article one about it."""
NEAR = 6
"""What of the trade stands so near a phrase may be part of it: it does not say what the article is about."""
GAP = 2
"""So much that is no word of the trade may stand between two that are: 让分盘·口·水位, 荷官·发牌·百家乐."""
ILL = 1.5
"""A phrase that stands no iller than this (see standing.py) may well be the sentence's own."""
MANY = 200
"""So many places of strong words are looked at; a text with more is about them."""

_SO_CALLED = re.compile("(?:所谓|号称|宣称|谎称|声称|自称|名为|叫做|俗称|冒充|轻信)(?:的|是|为|能|可)?$")
"""Behind these a thing is told of."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_FIGURES = re.compile(r"[:@+]?\d+(?:[./:-]\d+)*")
_AMOUNT = re.compile(
    r"\s?(?:平方|立方|[米厘毫千公个個万萬亿億元人名次家件条條处處项項台辆輛倍套吨噸斤克升度%％‰亩畝户戶起])"
)
"""What makes the figures behind a word so much of the thing itself."""
_BREAKS = re.compile(r"[的了是和与及或，。；：、！？“”「」《》（）,.;:!?()\s]")


class Trade(Struct, frozen=True):
    """The words of one trade."""

    strong: frozenset[str]
    topics: frozenset[str]
    every: re.Pattern[str]


class Offer(Struct, frozen=True):
    """A phrase of one trade: [start, end) of a folded text, what it counts, and how it stands there."""

    index: int
    """Which of the texts."""
    start: int
    end: int
    text: str
    words: frozenset[str]
    """Those of them that an article about it has elsewhere, too."""
    trade: str
    weight: int
    ill: bool
    worse: bool
    """Whether it stands ill on both sides."""
    before: str
    """What stands before it."""
    glued: bool
    """Whether it touches words of the sentence."""
    several: bool
    """Whether it is more than one word, which an article may well have once."""


def offers(texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, what is offered in it and foreign to the article."""
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    whole = "\n".join(every)
    if not _HAN.search(whole) or not _strong().search(whole):
        return found
    foreign = _foreign(every, texts[0].folded)
    if not any(foreign):
        return found
    rules = lexicon()
    spoken = [rules.about_it.search(text) is not None for text in every]
    if spoken[0]:
        return found
    foreign = [
        [] if any(spoken[max(0, index - 1) : index + 2]) or rules.deeds.search(every[index]) else here
        for index, here in enumerate(foreign)
    ]
    points = _points([one for here in foreign for one in here])
    for index, here in enumerate(foreign):
        folded = texts[index].folded
        for one in here:
            if one not in points or is_kept(folded.text, one.start, one.end):
                continue
            start, end = _whole(texts[index], one)
            reasons = (Reason.GLUED, Reason.GRAMS, Reason.ELSEWHERE)[: 2 + (len(points) > 1)]
            words = folded.text[start:end]
            first, last = folded.stretch(start, end)
            found[index].append(Found(first, last, points[one], reasons, words, glued=True, sure=True))
    return found


def _points(foreign: Sequence[Offer]) -> dict[Offer, int]:
    """What speaks for each of the offers that are foreign to an article and that is enough to tell of it."""
    # The same sentence again is no second witness.
    different = {(one.text, one.before): one for one in foreign}.values()
    ill = sum(one.ill for one in different)
    loud = sum(one.weight >= MUCH for one in different)
    weights: Counter[str] = Counter()
    for one in different:
        weights[one.trade] += one.weight
    other = {one for one in foreign if one.several or any(_is_other(one, each) for each in different)}
    hidden = {
        one
        for one in other
        if not one.index
        or (one.ill and (one.weight >= MOST or ill >= SEVERAL or loud > (one.weight >= MUCH)))
        or (one.worse and one.weight >= MUCH)
        or (one.weight >= MOST and loud >= SEVERAL)
        or weights[one.trade] - one.weight >= max(LEAST, TOGETHER - one.weight)
    }
    words = {one.text for one in hidden}
    points = {one: HIDE for one in foreign if one in hidden or one.text in words}
    marked = (
        one
        for one in foreign
        if one not in points and one.several and one.weight >= (LEAST if one.worse else MUCH)
    )
    return points | dict.fromkeys(marked, SHOW)


def _is_other(one: Offer, each: Offer) -> bool:
    """Whether each is another offer of the same trade."""
    return one.trade == each.trade and one.text not in each.text and each.text not in one.text


def _whole(text: Text, offer: Offer) -> tuple[int, int]:
    """An offer with the phrases that it touches."""
    start, end = offer.start, offer.end
    for phrase in text.phrases:
        if phrase.start <= end and start <= phrase.end:
            start, end = min(start, phrase.start), max(end, phrase.end)
    return start, end


def _foreign(texts: Sequence[str], title: Folded) -> list[list[Offer]]:
    """The offers of each text but the title that touch its words and have nothing to do with the article.

    None where there are so many words of the trades that it is about them.
    """
    found: list[list[Offer]] = [[] for _ in texts]
    looked = 0
    for index, text in enumerate(texts):
        reached = 0
        while match := _strong().search(text, reached):
            looked += 1
            if looked > MANY:
                return []
            reached = match.start() + 1
            near = (_offer(index, text, match.start(), name) for name in _trades_of()[match.group()])
            offer = max((one for one in near if one), key=lambda one: one.weight, default=None)
            if offer is not None:
                found[index].append(offer)
                reached = offer.end
    offered = {one.trade for here in found for one in here}
    elsewhere = {name: frozenset(_elsewhere(texts, found, name)) for name in offered}
    return [
        [one for one in here if _counts(one, title) and _is_foreign(one, elsewhere[one.trade])]
        for index, here in enumerate(found)
    ]


def _is_foreign(offer: Offer, elsewhere: frozenset[str]) -> bool:
    """Whether an article with these words of the trade has nothing of an offer, nor is about the trade.

    One that has so many of the trade's words may well say one more.
    """
    return offer.words.isdisjoint(elsewhere) and (len(elsewhere) < ABOUT or offer.weight >= MOST)


def _counts(offer: Offer, title: Folded) -> bool:
    """Whether an offer touches the words of a sentence, or stands apart before a title's own words."""
    if offer.index:
        return offer.glued
    start, end = title.stretch(offer.start, offer.end)
    behind = title.places[offer.end] if offer.end < len(title.text) else end
    rest = len(_HAN.findall(title.text[offer.end :]))
    return start == 0 and (behind > end or not offer.glued) and offer.weight >= MOST and rest >= MUCH


def _elsewhere(texts: Sequence[str], offers: Sequence[Sequence[Offer]], name: str) -> Iterator[str]:
    """The words of a trade that the texts have outside its offers."""
    trade = trades()[name]
    for text, here in zip(texts, offers, strict=True):
        for match in trade.every.finditer(text):
            word = match.group()
            inside = any(one.start - NEAR <= match.start() < one.end + NEAR for one in here)
            if not inside and word in trade.topics:
                yield word
            elif not inside and word in trade.strong:
                # One of them is enough: the article is about the trade.
                yield from trade.strong


def _offer(index: int, text: str, at: int, name: str) -> Offer | None:
    """The words of a trade right beside each other around a place in a text; None where one stands alone."""
    trade = trades()[name]
    run: list[tuple[int, int]] = []
    for match in trade.every.finditer(text, max(0, at - REACH), at + REACH):
        start, end = match.span()
        if run and not _joined(text, run[-1][1], start):
            if run[-1][1] > at:
                break
            run = []
        run.append((start, end))
    if not run or not run[0][0] <= at < run[-1][1]:
        return None
    words = {text[start:end] for start, end in run}
    start, end = run[0][0], run[-1][1]
    figures = _FIGURES.match(text, end)
    if figures and _AMOUNT.match(text, figures.end()):
        figures = None  # so much of the thing itself: 水位28.41米
    end = figures.end() if figures else end
    strong = words & trade.strong
    # A word of one character may be any other word's.
    others = sum(len(word) > 1 for word in words - strong) + bool(figures)
    weight = sum(LONG if len(word) >= TWO_WORDS else STRONG for word in strong) + OTHER * others
    told = _SO_CALLED.search(text, max(0, start - BESIDE), start)
    if not strong or weight < LEAST or end - start > LONGEST or told:
        return None
    place = place_of(text, start, end)
    return Offer(
        index,
        start,
        end,
        text[start:end],
        frozenset(words & (trade.strong | trade.topics)),
        name,
        weight,
        ill=not place.begins and place.ill > ILL,
        worse=not place.begins and place.ill >= WORSE,
        before=text[max(0, start - BESIDE) : start],
        glued=touches(text, start, end),
        several=len(words) > 1,
    )


def _joined(text: str, end: int, start: int) -> bool:
    return start - end <= GAP and not _BREAKS.search(text, end, start)


def is_sold(words: str) -> bool:
    """Whether folded words have something that hardly anybody writes who does not offer it."""
    return _strong().search(words) is not None


def is_word(name: str) -> bool:
    """Whether it is a word of the trades, and so no name."""
    return any(name in trade.strong or name in trade.topics for trade in trades().values())


@cache
def trades() -> dict[str, Trade]:
    """The trades of offers.toml by their names."""
    return {
        name: Trade(
            frozenset(lists["strong"]),
            frozenset(lists["topics"]),
            re.compile(tree_of(_words(lists.values()))),
        )
        for name, lists in table("offers.toml").items()
    }


def _words(lists: Iterable[Sequence[str]]) -> Iterator[str]:
    for words in lists:
        yield from words


@cache
def _trades_of() -> dict[str, list[str]]:
    """The trades in which each word is a strong one."""
    found: dict[str, list[str]] = {}
    for name, trade in trades().items():
        for word in trade.strong:
            found.setdefault(word, []).append(name)
    return found


@cache
def _strong() -> re.Pattern[str]:
    """Any strong word."""
    return re.compile(quick_tree_of(_trades_of()))
