"""Sentences that call the reader to play, to download or to write to somebody, and not about the article.

Offices, shops and schools call their readers, too: 点击下载, 添加微信 and 领取红包 are no evidence one by
one. With what nobody sells openly between them, and nothing of it anywhere else in the article, they are.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.disguises import is_apart
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.offers import trades
from reader.extract.words.lexicon import Word, branches_of, lexicon
from reader.extract.words.rules import table
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.known import Text

ENOUGH, MARKED = 5, 4
"""So many points (see _points) take a sentence out, and so many mark it."""
LONGEST = 160
"""Such a sentence is no longer than this."""
BEGINS = 6
"""A sentence that calls does so before so many of its characters; else the call stands inside another one."""
APART = 2
"""So many signs between the characters of what is sold pull it apart."""
MASKED = 5
"""So many letters and figures in circles, squares and the like are a disguise."""

_SENTENCE = re.compile(r"[^。！？!?\n\t]+[。！？!?]*[”」』)）】]*")
_PART = re.compile(r"[^，；,;（）()【】]+")
_QUOTED = re.compile("[“‘「『《]")
_CLOSING = re.compile(r"[)）】]")
_READ = re.compile(r"[\u3400-\u9fffa-z0-9]")
_MASK = re.compile(
    "[\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f110-\U0001f189]|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]{3,}"
)
"""Letters in circles and squares, and figures in a row: one alone numbers what follows it."""
_KINDS = frozenset({Word.BRAND, Word.WARE, Word.TRADE})


class Calls(Struct, frozen=True):
    """calls.toml."""

    contacts: re.Pattern[str]
    promises: re.Pattern[str]
    calls: re.Pattern[str]
    any: re.Pattern[str]
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
    goods: list[tuple[int, int]]
    masked: int
    apart: bool
    """What is sold is written with a sign between any two of its characters."""


def calls(raw: Sequence[str], texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, the sentences in it that only call.

    raw are the texts as they stand. None stand in a text that speaks about such things, nor beside one.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    looked = [index for index, text in enumerate(every) if index and _calls().any.search(text)]
    if not looked:
        return found
    spoken = [_tells_of(text) for text in every]
    sentences = {index: list(_sentences(raw[index], texts[index])) for index in looked}
    elsewhere = set(_elsewhere(every, sentences))
    for index in looked:
        if spoken[0] or any(spoken[max(0, index - 1) : index + 2]) or every[index - 1].endswith((":", "：")):
            continue
        folded = texts[index].folded
        for one in sentences[index]:
            points = _points(one, folded.text, elsewhere)
            start, end = _extent(one, folded.text)
            if points < MARKED or is_kept(folded.text, start, end):
                continue
            first, last = folded.stretch(start, end)
            words = folded.text[start:end]
            reasons = (Reason.BRAND, Reason.GRAMS)
            found[index].append(
                Found(first, last, HIDE if points >= ENOUGH else SHOW, reasons, words, sure=True)
            )
    return found


def _points(one: _Sentence, text: str, elsewhere: set[str]) -> int:
    """Two points for whom to write to, for what is promised and sold, three for a disguise, one for a call.

    One more for a second promise and a second thing sold, two for what is pulled apart. What nobody sells
    openly, what is sold and whom to write to, or a disguise, must be among them.
    """
    goods = {text[start:end] for start, end in one.goods} - elsewhere
    strong = goods & _calls().strong
    if one.masked < MASKED and not (strong or (goods and one.contacts)):
        return 0
    sold = (2 + (len(goods) > 1)) if strong else 1 if goods else 0
    promised = len({text[start:end] for start, end in one.promises})
    # What is sold and promised, and no more, may be a phrase in a sentence of the article: see offers.py.
    called = one.contacts or one.calls or one.masked >= MASKED
    if not called or not (one.contacts or promised or one.masked >= MASKED):
        return 0
    points = 2 * bool(one.contacts) + min(promised, 1) * 2 + (promised > 1) + bool(one.calls)
    return points + sold + 3 * (one.masked >= MASKED) + 2 * one.apart


def _tells_of(text: str) -> bool:
    """Whether a text speaks about such things, or tells of such sentences; a 案 alone may be a plan's."""
    rules = lexicon()
    told = any(len(match.group()) > 1 for match in rules.reports.finditer(text))
    return told or rules.about_it.search(text) is not None


def _extent(one: _Sentence, text: str) -> tuple[int, int]:
    """The whole sentence where it begins as a call; else from the first sign to the last part with one."""
    signs = sorted([*one.contacts, *one.promises, *one.calls, *one.goods])
    first, last = signs[0][0], max(end for _, end in signs)
    begun = len(_READ.findall(text[one.start : first]))
    if begun < BEGINS:
        return one.start, one.end
    part = next((match for match in _PART.finditer(text, last - 1, one.end)), None)
    end = part.end() if part else last
    closing = _CLOSING.match(text, end)
    opened = text[first - 1] in "(（【"
    return first - opened, end + (1 if closing and (opened or text[first:end].count("【")) else 0)


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
        masked = sum(map(len, _MASK.findall(raw[folded.places[start] : folded.places[end]])))
        if not (contacts or promises or called or masked):
            continue
        goods = [found.span() for found in rules.goods.finditer(text, start, end)]
        goods += [
            (token.start, token.end)
            for phrase in one.phrases
            if start <= phrase.start < end
            for token in phrase.tokens
            if token.kind in _KINDS
        ]
        # 注册送58元 is a promise and nothing to be sold, and 飞机@ is whom to write to.
        goods = [
            each
            for each in goods
            if "送" not in text[slice(*each)]
            and not any(each[0] < end and start < each[1] for start, end in contacts)
        ]
        apart = sum(is_apart(folded, at) for first, last in goods for at in range(first + 1, last)) >= APART
        yield _Sentence(start, end, contacts, promises, called, goods, masked, apart)


def _elsewhere(texts: Sequence[str], sentences: dict[int, list[_Sentence]]) -> Iterator[str]:
    """What of the trades' words stands in the article outside such sentences."""
    goods = _calls().goods
    for index, text in enumerate(texts):
        ends = [(one.start, one.end) for one in sentences.get(index, ()) if one.goods or one.masked]
        edges = [(0, 0), *ends, (len(text), len(text))]
        for (_, begins), (until, _) in pairwise(edges):
            yield from (match.group() for match in goods.finditer(text, begins, until))


@cache
def _calls() -> Calls:
    """The expressions of calls.toml, and the words of offers.toml."""
    data = table("calls.toml")
    patterns = ["|".join(data[name]) for name in ("contacts", "promises", "calls")]
    strong = frozenset(word for trade in trades().values() for word in trade.strong)
    sold = {word for trade in trades().values() for word in (*trade.strong, *trade.topics)}
    more = {word for word, kind in lexicon().words.items() if kind in _KINDS and not word.isascii()}
    goods = "|".join(branches_of({word for word in sold | more if len(word) > 1}, alone="a-z0-9"))
    contacts, promises, called = patterns
    return Calls(
        re.compile(contacts),
        re.compile(promises),
        re.compile(called),
        re.compile(f"{contacts}|{promises}"),
        re.compile(goods),
        strong | frozenset(more),
    )
