"""Sentences that call the reader to play, to download or to write to somebody, and not about the article.

Offices, shops and schools call their readers, too: 点击下载, 添加微信 and 领取红包 are no evidence one by
one. With what nobody sells openly between them, and nothing of it anywhere else in the article, they are.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.addresses import addresses
from reader.extract.protection.disguises import is_apart
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.phrases import is_door
from reader.extract.protection.sentence_parts import (
    BEGINS,
    begins_with,
    behind_signature,
    part_of,
    read,
)
from reader.extract.protection.tokens import SELLING
from reader.extract.protection.trade_words import trades
from reader.extract.words.lexicon import lexicon, quick_tree_of, tells_of
from reader.extract.words.line_rules import unfolded
from reader.extract.words.rules import table
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.clean import Folded
    from reader.extract.protection.known import Text

ENOUGH, MARKED = 5, 4
"""So many points (see _points) take a sentence out, and so many mark it."""
LONGEST = 160
"""Such a sentence is no longer than this."""
STREWN = 2
"""So many pictures between characters are a disguise, too."""
NAME = 3
"""So many characters that several such sentences share are a name."""
MOST = 200
"""A text with more such sentences is made of them; of their names no more are looked at ..."""
AROUND = 100_000
"""... and no more of the article."""
MANY = 3
"""So many things sold are a list of them."""
NEAR = 3
"""So many characters between two in disguise are of the same words."""
APART = 2
"""So many signs between the characters of what is sold pull it apart."""
MASKED = 5
"""So many letters and figures in circles, squares and the like are a disguise."""

_SENTENCE = re.compile(r"[^。！？!?\n\t]+[。！？!?]*[”」』)）】]*")
_QUOTED = re.compile("[“‘「『《]")
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
_HAN = re.compile("[\u3400-\u9fff]")
_HAN_ONLY = re.compile("[\u3400-\u9fff]+")
_ID = re.compile(r"(?=[a-z_-]*\d)[a-z0-9_-]{5,20}")


class Calls(Struct, frozen=True):
    """calls.toml."""

    contacts: re.Pattern[str]
    promises: re.Pattern[str]
    calls: re.Pattern[str]
    goods: re.Pattern[str]
    """What is sold, in all the trades of offers.toml."""
    strong: frozenset[str]


class _Sentence(Struct):
    """A sentence, [start, end) of a folded text, and where in it stand the signs of such a call."""

    start: int
    end: int
    contacts: list[tuple[int, int]]
    promises: list[tuple[int, int]]
    calls: list[tuple[int, int]]
    goods: list[tuple[int, int, str]]
    masked: int
    apart: bool
    """What is sold is written with a sign between any two of its characters."""
    disguised: list[tuple[int, int]]
    """Where what is disguised in it stands."""


def calls(raw: Sequence[str], texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, the sentences in it that only call.

    raw are the texts as they stand. None stand in a text that speaks about such things, nor beside one.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    looked = [index for index, text in enumerate(every) if index and _may_call(text, raw[index])]
    if not looked:
        return found
    sentences = {index: list(_sentences(raw[index], texts[index])) for index in looked}
    if not any(one.goods or one.masked for some in sentences.values() for one in some):
        return found
    spoken = [tells_of(text) for text in every]
    if spoken[0]:
        return found
    elsewhere = set(_elsewhere(every, sentences))
    weighed = [
        (index, one, points)
        for index in looked
        if not any(spoken[max(0, index - 1) : index + 2]) and not every[index - 1].endswith((":", "："))
        for one in sentences[index]
        if (points := _points(one, every[index], elsewhere))
    ]
    if len(weighed) > MOST:
        return found
    again = _again(weighed, every)
    for index, one, points in weighed:
        folded = texts[index].folded
        said_again = any(name in folded.text[one.start : one.end] for name in again)
        total = points + said_again
        # What anybody sells, and whom to write to, is marked where several sentences have it.
        common = not (said_again or _calls().strong.intersection(word for *_, word in one.goods))
        if total < (ENOUGH if common else MARKED):
            continue
        for start, end in _extents(one, folded.text):
            if is_kept(folded.text, start, end):
                continue
            first, last = folded.stretch(start, end)
            words, reasons = folded.text[start:end], (Reason.BRAND, Reason.GRAMS)
            sure = HIDE if total >= ENOUGH else SHOW
            found[index].append(Found(first, last, sure, reasons, words, sure=True))
    return found


def _may_call(text: str, raw: str) -> bool:
    """Whether there is anything in a text that such a sentence cannot do without."""
    if text.isascii():
        return False
    rules = _calls()
    if any(each.search(text) for each in (rules.contacts, rules.promises, rules.calls)):
        return True
    return _DRAWN.search(raw) is not None and any(each.search(raw) for each in (_MASK, _STREWN))


def _again(weighed: Sequence[tuple[int, _Sentence, int]], texts: Sequence[str]) -> set[str]:
    """Names, and those whom one is to write to, in several such sentences and nowhere else in the article."""
    counts: Counter[str] = Counter()
    for index, one, _ in weighed:
        sentence = texts[index][one.start : one.end]
        names = {sentence[at : at + NAME] for at in range(len(sentence) - NAME + 1)}
        counts.update({name for name in names if _HAN_ONLY.fullmatch(name)} | set(_ID.findall(sentence)))
    several = sorted(name for name, times in counts.items() if times > 1)[:MOST]
    whole = "\n".join(texts)[:AROUND]
    return {name for name in several if whole.count(name) <= counts[name]}


def _points(one: _Sentence, text: str, elsewhere: set[str]) -> int:
    """Two points for whom to write to, for what is promised and for what nobody sells openly.

    Three for a disguise, two for what is pulled apart, one for a call and for what else is sold; one more for
    a second of each, and for many things sold. None where only what anybody sells is called out.
    """
    goods = {word for _, _, word in one.goods} - elsewhere
    strong = goods & _calls().strong
    masked, called = one.masked >= MASKED, len({text[start:end] for start, end in one.calls})
    if not masked and not (strong or (goods and one.contacts)):
        return 0
    sold = 1 + bool(strong) + (len(goods) > 1) + (len(goods) >= MANY) if goods else 0
    promised = len({text[start:end] for start, end in one.promises})
    # What is sold and promised, and no more, may be a phrase in a sentence of the article: see offers.py.
    listed = called and len(goods) >= MANY and not all(map(is_door, strong))
    if not (one.contacts or called > 1 or (promised and called) or masked or listed):
        return 0
    points = 2 * bool(one.contacts) + 2 * bool(promised) + (promised > 1) + bool(called) + (called > 1)
    return points + sold + 3 * masked + 2 * one.apart


def _extents(one: _Sentence, text: str) -> list[tuple[int, int]]:
    """The whole sentence where it begins as a call; else from the first sign to the last part with one.

    Only the words in disguise where there is nothing else and they stand where other words were.
    """
    goods = [(start, end) for start, end, _ in one.goods]
    said = [*one.contacts, *one.promises, *one.calls]
    until = one.disguised[-1][1] if one.disguised else 0
    signs = sorted([*said, *goods]) or [(one.start, one.end)]
    first, last = signs[0][0], max(end for _, end in signs)
    begins = begins_with(text, one.start, one.end, first)
    if one.disguised and not one.contacts and all(start == end for start, end in goods):
        outside = not any(
            start < last and begin < end for start, end in said for begin, last in one.disguised
        )
        if outside and (len(one.disguised) > 1 or read(text, one.start, one.disguised[0][0])):
            return one.disguised
    if not begins:
        return [part_of(text, one.end, first, last)]
    # Behind a disguise without a stop the article may go on.
    last = max(last, until)
    goes_on = until and len(_HAN.findall(text[last : one.end])) >= BEGINS
    return [(behind_signature(text, one.start, first), last if goes_on else one.end)]


def _sentences(raw: str, one: Text) -> Iterator[_Sentence]:
    """The sentences of a text that have such signs."""
    folded, rules = one.folded, _calls()
    text = folded.text
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        if end - start > LONGEST or _QUOTED.search(text, start, end):
            continue
        if lexicon().reports.search(match.group()) or lexicon().deeds.search(match.group()):
            continue
        contacts, promises, called = (
            [found.span() for found in pattern.finditer(text, start, end)]
            for pattern in (rules.contacts, rules.promises, rules.calls)
        )
        written = raw[folded.places[start] : folded.places[end]]
        masked = sum(map(len, _MASK.findall(written)))
        strewn = len(_STREWN.findall(written)) >= STREWN
        contacts += [found.span() for found in addresses().odd.finditer(text, start, end)]
        if masked >= MASKED:
            contacts += [found.span() for found in addresses().any.finditer(text, start, end)]
        if not (contacts or promises or called or masked or strewn):
            continue
        goods = list(_goods(one, start, end, contacts))
        disguised = _disguised(folded, start, written)
        if strewn:
            bare, first = _STREW.sub("", match.group()), disguised[0][0]
            goods += [(first, first, found.group()) for found in rules.goods.finditer(bare)]
        apart = (
            sum(is_apart(folded, at) for first, last, _ in goods for at in range(first + 1, last)) >= APART
        )
        hidden = MASKED if strewn else masked
        yield _Sentence(
            start, end, contacts, promises, called, goods, hidden, apart and not strewn, disguised
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
    spans = [found.span() for found in _calls().goods.finditer(text, start, end)]
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


def _elsewhere(texts: Sequence[str], sentences: dict[int, list[_Sentence]]) -> Iterator[str]:
    """What of the trades' words stands in the article outside such sentences."""
    goods = _calls().goods
    for index, text in enumerate(texts):
        ends = [(one.start, one.end) for one in sentences.get(index, ()) if one.goods or one.masked]
        edges = [(0, 0), *ends, (len(text), len(text))]
        for (_, begins), (until, _) in pairwise(edges):
            yield from (match.group() for match in goods.finditer(text, begins, until))


def _looked_for(pattern: str) -> re.Pattern[str]:
    """An expression whose branches begin each with its character: all others are passed over fast."""
    return re.compile("|".join(unfolded(pattern)))


@cache
def _calls() -> Calls:
    """The expressions of calls.toml, and the words of offers.toml."""
    data = table("calls.toml")
    patterns = ["|".join(data[name]) for name in ("contacts", "promises", "calls")]
    more = {word for word, kind in lexicon().words.items() if kind in SELLING and not word.isascii()}
    strong = frozenset(word for trade in trades().values() for word in trade.called) | frozenset(more)
    sold = {word for trade in trades().values() for word in (*trade.called, *trade.called_topics)}
    goods = quick_tree_of({word for word in sold | more if len(word) > 1}, alone="a-z0-9")
    contacts, promises, called = patterns
    return Calls(
        _looked_for(contacts),
        _looked_for(promises),
        _looked_for(called),
        re.compile(goods),
        strong,
    )
