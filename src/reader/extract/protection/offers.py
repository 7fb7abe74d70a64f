"""What is offered under no name at all, put into sentences that are about something else.

无视征信当天放款, 滚球让分盘口水位1.95: such a phrase is put together from the words of one trade
(offers.toml), right beside each other. So may a sentence about that trade be. It is foreign where the article
has nothing of the trade elsewhere; that it stands ill in its sentence, or that there are several of them, is
the second witness.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import SEVERAL, WORSE, is_so_called, place_of, touches
from reader.extract.protection.trade_words import runs, strong_in, trades, trades_of
from reader.extract.words.joints import is_cut, is_usual
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.clean import Folded
    from reader.extract.protection.looked import Text
    from reader.extract.protection.trade_words import Vocabulary

AROUND = 60
"""So much before and behind an offer tells whether it is spoken of."""
LONG, STRONG, OTHER = 3, 2, 1
"""What a word of such a phrase counts: one of those who offer it, or write about it, alone, more where it is
two words by itself (借卵生子); any other."""
ALONE = 4
"""A word alone, on both sides of which ordinary text goes on otherwise, is marked if it is longer, and counts
elsewhere if it is as long."""
TWO_WORDS, THREE_WORDS = 4, 6
"""So many characters are two words, or three."""
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
ILL = 1.5
"""A phrase that stands no iller than this (see standing.py) may well be the sentence's own."""
MANY = 200
"""So many places of strong words are looked at; a text with more is about them."""

_ACCUSED = re.compile("虚开")
_CASE = re.compile("[案罪]|[\u3400-\u9fff]{0,4}备案表")
"""Nobody offers what he calls so himself: 虚开发票案; nor what is an office's own form."""
_OPENING, _CLOSING = re.compile("[“‘「『][^”’」』]{0,40}$"), re.compile("[^“‘「『]{0,40}[”’」』]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FIGURES = re.compile(r"[:@+]?\d+(?:[./:-]\d+)*")
_AMOUNT = re.compile(
    r"\s?(?:平方|立方|[米厘毫千公个個万萬亿億元人名次家件条條处處项項台辆輛倍套吨噸斤克升度%％‰亩畝户戶起])"
)
"""What makes the figures behind a word so much of the thing itself."""


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
    misfit: bool
    """Whether ordinary text goes on neither from what stands before it nor to what stands behind it."""
    doubtful: bool = False
    """Whether the article has a strong word of the trade elsewhere: it may well be about it."""


def offers(texts: Sequence[Text], spots: Sequence[Sequence[tuple[int, int]]]) -> list[list[Found]]:
    """For each text of an article, its title the first, what is offered in it and foreign to the article.

    spots are the places in each of words among which are the trades'.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    strong = [[*strong_in(text, here)] for text, here in zip(every, spots, strict=True)]
    if not any(strong):
        return found
    foreign = _foreign(every, texts[0].folded, strong)
    if not any(foreign):
        return found
    rules = lexicon()
    # Its own words may be ones that tell of such things: 赌场贵宾厅代理.
    rest = [_without(text, here) for text, here in zip(every, foreign, strict=True)]
    spoken = [rules.about_it.search(text) is not None for text in rest]
    if spoken[0]:
        return found
    foreign = [[one for one in here if not _is_told(rest[one.index], one)] for here in foreign]
    doubtful = {
        one
        for index, here in enumerate(foreign)
        for one in here
        if one.doubtful or any(spoken[max(0, index - 1) : index + 2]) or rules.deeds.search(every[index])
    }
    all_of_them = [one for here in foreign for one in here]
    points = dict.fromkeys(_points(all_of_them), SHOW)
    points |= _points([one for one in all_of_them if one not in doubtful])
    points = {
        one: weight
        for one, weight in points.items()
        if weight > SHOW or not _is_spoken_of(every[one.index], rest[one.index], one)
    }
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


def _is_told(text: str, offer: Offer) -> bool:
    """Whether what stands near an offer, which its text is without, speaks of such things."""
    return any(rule.search(_around(text, offer)) for rule in (lexicon().about_it, lexicon().deeds))


def _is_spoken_of(text: str, rest: str, offer: Offer) -> bool:
    """Whether what is only to be marked is quoted, or what stands near it, as in rest, may speak of it."""
    before = text[max(0, offer.start - AROUND) : offer.start]
    if _OPENING.search(before) and _CLOSING.match(text, offer.end):
        return True
    around, rules = _around(rest, offer), lexicon()
    return rules.trading.search(around) is not None or (
        offer.weight < MOST and rules.about.search(around) is not None
    )


def _around(text: str, offer: Offer) -> str:
    return text[max(0, offer.start - AROUND) : offer.end + AROUND]


def _without(text: str, offers: Sequence[Offer]) -> str:
    """A text without what is offered in it."""
    for one in offers:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


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
        if one not in points
        and (
            (
                (one.several or len(one.text) >= THREE_WORDS)
                and (one.weight >= MUCH or one.worse or one.misfit)
            )
            or (one.misfit and len(one.text) > ALONE)
        )
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


def _foreign(
    texts: Sequence[str], title: Folded, strong: Sequence[Sequence[tuple[int, str]]]
) -> list[list[Offer]]:
    """The offers of each text but the title that touch its words and have nothing to do with the article.

    None where there are so many words of the trades that it is about them. strong are the strong words of
    each text, and where they begin.
    """
    found: list[list[Offer]] = [[] for _ in texts]
    looked = 0
    for index, here in enumerate(strong):
        reached = 0
        for at, word in here:
            if at < reached:
                continue
            looked += 1
            if looked > MANY:
                return []
            near = (_offer(index, texts[index], at, name) for name in trades_of()[word])
            offer = max((one for one in near if one), key=lambda one: one.weight, default=None)
            if offer is not None:
                found[index].append(offer)
                reached = offer.end
    offered = {one.trade for here in found for one in here}
    elsewhere = {name: frozenset(_elsewhere(texts, found, name)) for name in offered}
    return [
        [
            replace(
                one,
                doubtful=any(word * SEVERAL in elsewhere[one.trade] for word in trades()[one.trade].strong),
            )
            for one in here
            if _counts(one, title) and _is_foreign(one, elsewhere[one.trade])
        ]
        for here in found
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
    """The words of a trade that the texts have outside its offers; one that is strong counts twice.

    Not those of other phrases that stand ill: they are no part of what the article is about.
    """
    trade = trades()[name]
    for text, here in zip(texts, offers, strict=True):
        for run in runs(text, trade):
            start, end = run[0][0], run[-1][1]
            if any(one.start - NEAR <= start < one.end + NEAR for one in here):
                continue
            words = {text[slice(*place)] for place in run}
            strong = words & trade.strong
            if (strong or len(words) > 1) and not (is_usual(text, start) and is_usual(text, end)):
                yield from (word * SEVERAL for word in strong)
                continue
            yield from words & trade.topics
            yield from strong
            # One of them says as much as three others.
            yield from (word * times for word in strong for times in range(SEVERAL, ABOUT + 1))


def _offer(index: int, text: str, at: int, name: str) -> Offer | None:
    """The words of a trade right beside each other around a place in a text; None where one stands alone."""
    trade = trades()[name]
    near = runs(text, trade, max(0, at - REACH), at + REACH)
    run = next((run for run in near if run[0][0] <= at < run[-1][1]), [])
    if not any(text[slice(*place)] in trade.strong and not is_cut(text, *place) for place in run):
        return None
    run = _trimmed(text, run, trade)
    words = {text[start:end] for start, end in run}
    start, end = run[0][0], run[-1][1]
    figures = _FIGURES.match(text, end)
    if figures and _AMOUNT.match(text, figures.end()):
        figures = None  # so much of the thing itself: 水位28.41米
    end = figures.end() if figures else end
    strong = words & trade.strong
    # A word of one character may be any other word's.
    others = sum(len(word) > 1 for word in words - strong) + bool(figures)
    weight = sum(map(_weight, strong)) + OTHER * others
    told = is_so_called(text, start)
    if not strong or end - start > LONGEST or told or _ACCUSED.match(text, start) or _CASE.match(text, end):
        return None
    if weight < LEAST and (end - start < ALONE or is_usual(text, start) or is_usual(text, end)):
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
        several=sum(len(word) > 1 for word in words) > 1,
        misfit=not (is_usual(text, start) or is_usual(text, end)),
    )


def _weight(word: str) -> int:
    """What a strong word counts."""
    return LONG if len(word) >= TWO_WORDS else STRONG


def _trimmed(text: str, run: list[tuple[int, int]], trade: Vocabulary) -> list[tuple[int, int]]:
    """Without the words at its ends that ordinary text has with those outside, and not with those inside."""
    first, last = 0, len(run) - 1
    while text[slice(*run[first])] in trade.loose and (
        is_usual(text, run[first][0]) and not is_usual(text, run[first + 1][0])
    ):
        first += 1
    while text[slice(*run[last])] in trade.loose and (
        is_usual(text, run[last][1]) and not is_usual(text, run[last - 1][1])
    ):
        last -= 1
    return run[first : last + 1]
