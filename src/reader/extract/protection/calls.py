"""Sentences that call the reader to play, to download or to write to somebody, and not about the article.

Offices, shops and schools call their readers, too: 点击下载, 添加微信 and 领取红包 are no evidence one by
one. With what nobody sells openly between them, and nothing of it anywhere else in the article, they are.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.extract.protection.call_extent import extent_of
from reader.extract.protection.call_signs import MASKED, call_rules, may_call, sentences_of
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.phrases import is_door
from reader.extract.protection.sentence_parts import (
    BEGINS,
    begins_with,
    behind_signature,
    common_pairs,
    part_of,
    read,
)
from reader.extract.protection.trade_words import trades
from reader.extract.words.joints import is_usual
from reader.extract.words.lexicon import Word, lexicon, tells_of
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.call_signs import Sentence
    from reader.extract.protection.looked import Text

ENOUGH, MARKED = 5, 4
"""So many points (see _points) take a sentence out, and so many mark it."""
SURE, UNSURE = 8, 6
"""So many where nothing tells what it sells."""
SEVERAL = 2
"""So many words that nobody sells openly need no more than a call beside them."""
NAME = 3
"""So many characters that several such sentences share are a name."""
MOST = 200
"""A text with more such sentences is made of them; of their names no more are looked at ..."""
AROUND = 100_000
"""... and no more of the article."""
ABOUT = 3
"""So many different words of a trade make an article one about it."""
MANY = 3
"""So many things sold are a list of them."""
FOREIGN = 0.1
"""A stranger has no more of its pairs of characters in common with the article ..."""
MOSTLY = 0.6
"""So much of a sentence are signs where it only strings them together."""
MOST_OTHER = 24
"""... and has no more of them that are no sign."""

_HAN = re.compile("[\u3400-\u9fff]")
_HAN_ONLY = re.compile("[\u3400-\u9fff]+")
_ID = re.compile(r"(?=[a-z_-]*\d)[a-z0-9_-]{5,20}")


def calls(raw: Sequence[str], texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, the sentences in it that only call.

    raw are the texts as they stand. None stand in a text that speaks about such things, nor beside one.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    looked = [index for index, text in enumerate(every) if index and may_call(text, raw[index])]
    if not looked:
        return found
    sentences = {index: list(sentences_of(raw[index], texts[index])) for index in looked}
    if not any(sentences.values()):
        return found
    spoken = [tells_of(text) for text in every]
    if spoken[0]:
        return found
    elsewhere = set(_elsewhere(every, sentences))
    weighed = [
        (index, one, _points(one, elsewhere))
        for index in looked
        if not any(spoken[max(0, index - 1) : index + 2]) and not every[index - 1].endswith((":", "："))
        for one in sentences[index]
    ]
    telling = [one for _, one, points in weighed if points]
    if len(telling) > MOST:
        return found
    again = _again(telling, every)
    strange = any(not points and _may_be_strangers(one) for _, one, points in weighed)
    rest = _rest(every, sentences) if strange else ""
    for index, one, points in weighed:
        text = texts[index].folded.text
        total = points + (points > 0 and any(name in one.words for name in again))
        # What anybody sells, and whom to write to, is marked where several sentences have it.
        common = total == points and not one.gives_away and not call_rules().strong.intersection(one.wares)
        hides, marks = ENOUGH, ENOUGH if common else MARKED
        if not points and _may_be_strangers(one):
            total, hides, marks = _points_of_stranger(one, text, rest), SURE, UNSURE
        if total < marks:
            continue
        sure = HIDE if total >= hides else SHOW
        for start, end in _extents(one, text):
            if not is_kept(text, start, end):
                reasons = (Reason.BRAND, Reason.GRAMS)
                stretch = texts[index].folded.stretch(start, end)
                found[index].append(Found(*stretch, sure, reasons, text[start:end], sure=True))
    return found


def _again(telling: Sequence[Sentence], texts: Sequence[str]) -> set[str]:
    """Names, and those whom one is to write to, in several such sentences and nowhere else in the article."""
    counts: Counter[str] = Counter()
    for one in telling:
        names = {one.words[at : at + NAME] for at in range(len(one.words) - NAME + 1)}
        counts.update({name for name in names if _HAN_ONLY.fullmatch(name)} | set(_ID.findall(one.words)))
    several = sorted(name for name, times in counts.items() if times > 1)[:MOST]
    whole = "\n".join(texts)[:AROUND]
    return {name for name in several if whole.count(name) <= counts[name]}


def _points(one: Sentence, elsewhere: set[str]) -> int:
    """Two points for whom to write to, for what is promised and for what nobody sells openly.

    Three for a disguise, two for what is pulled apart, one for a call and for what else is sold; one more for
    a second of each, and for many things sold. None where only what anybody sells is called out.
    """
    goods = one.wares - elsewhere
    if one.gives_away:
        goods |= one.said(one.moves)
    strong = goods & call_rules().strong
    masked, called, promised = one.masked >= MASKED, len(one.said(one.calls)), len(one.said(one.promises))
    if not (masked or one.contacts):
        # A bank that tells what its loans are like calls nobody away from its page.
        strong = {word for word in strong if not _is_about(word, elsewhere)}
    if not masked and not (strong or one.gives_away or (goods and one.contacts)):
        return 0
    sold = 1 + bool(strong or one.gives_away) + (len(goods) > 1) + (len(goods) >= MANY) if goods else 0
    # What is sold and promised, and no more, may be a phrase in a sentence of the article: see offers.py.
    listed = called and len(goods) >= MANY and not all(map(is_door, strong))
    strung = called and sum(not is_door(word) for word in strong) >= SEVERAL and _covered(one) >= MOSTLY
    if not (one.contacts or called > 1 or (promised and called) or masked or listed or strung):
        return 0
    return _said(one) + sold + 3 * masked + 2 * one.apart


def _is_about(word: str, elsewhere: set[str]) -> bool:
    """Whether an article with these words of the trades is about the trade of a word, whichever that is."""
    vocabularies = [trade for trade in trades().values() if word in trade.called]
    return any(len(elsewhere & (trade.called | trade.called_topics)) >= ABOUT for trade in vocabularies)


def _covered(one: Sentence) -> float:
    """How much of what is read of a sentence its signs are."""
    ends = [
        *one.contacts,
        *one.promises,
        *one.calls,
        *one.moves,
        *((start, end) for start, end, _ in one.goods),
    ]
    inside = {at - one.start for start, end in ends for at in range(start, end)}
    every = [at for at, char in enumerate(one.words) if char.isalnum()]
    return sum(at in inside for at in every) / len(every)


def _said(one: Sentence) -> int:
    """What whom to write to, what is promised and what is called out count."""
    called, promised = len(one.said(one.calls)), len(one.said(one.promises))
    return 2 * bool(one.contacts) + 2 * bool(promised) + (promised > 1) + bool(called) + (called > 1)


def _may_be_strangers(one: Sentence) -> bool:
    """Whether it names a site that moves, or whom to write to in a way that no office has, and calls."""
    return (one.odd or bool(one.moves)) and bool(one.calls or one.promises)


def _points_of_stranger(one: Sentence, text: str, rest: str) -> int:
    """What speaks for a call of which no word is known that it sells; nothing if it is the article's.

    A site that moves counts up to two more, a way to write that no office has two: any shop promises
    something, and has somebody to write to.
    """
    signs = [*one.contacts, *one.promises, *one.calls]
    every, common = common_pairs(text, _extents(one, text)[0], signs, rest)
    if every > MOST_OTHER or common > FOREIGN * every:
        return 0
    moves = len(one.said(one.moves))
    return _said(one) + 2 * one.odd + bool(moves) + (moves > 1)


def _extents(one: Sentence, text: str) -> list[tuple[int, int]]:
    """The whole sentence where it begins as a call; else from the first sign to the last part with one.

    Only the words in disguise where there is nothing else and they stand where other words were.
    """
    goods = [(start, end) for start, end, _ in one.goods]
    said = [*one.contacts, *one.promises, *one.calls, *one.moves]
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
        # Put in the middle of a sentence, it is what no text goes on from.
        amid = not one.contacts and _HAN.match(text, last) is not None and not is_usual(text, last)
        return [_whole(one, text, (first, last) if amid else part_of(text, one.end, first, last))]
    # Behind a disguise without a stop the article may go on.
    last = max(last, until)
    goes_on = until and len(_HAN.findall(text[last : one.end])) >= BEGINS
    return [_whole(one, text, (behind_signature(text, one.start, first), last if goes_on else one.end))]


def _whole(one: Sentence, text: str, found: tuple[int, int]) -> tuple[int, int]:
    """From a call's own first words to its last ones."""
    strong = [start for start, _, word in one.goods if word in call_rules().strong]
    evidence = [*(start for start, _ in (*one.contacts, *one.promises, *one.moves)), *strong]
    return extent_of(text, (one.start, one.end), found, evidence)


def _elsewhere(texts: Sequence[str], sentences: dict[int, list[Sentence]]) -> Iterator[str]:
    """What of the trades' words stands in the article outside such sentences.

    A brand in its title is none of it: an advertisement written over it has the same.
    """
    goods, words = call_rules().goods, lexicon().words
    titled = (match.group() for match in goods.finditer(texts[0]))
    yield from (word for word in titled if words.get(word) is not Word.BRAND)
    for stretch in _outside(texts, sentences, all_of_them=False):
        yield from (match.group() for match in goods.finditer(stretch))


def _rest(texts: Sequence[str], sentences: dict[int, list[Sentence]]) -> str:
    """The article without the sentences that have any sign."""
    return "\n".join(_outside(texts, sentences, all_of_them=True))[:AROUND]


def _outside(
    texts: Sequence[str], sentences: dict[int, list[Sentence]], *, all_of_them: bool
) -> Iterator[str]:
    """What stands outside such sentences: all of them, or those alone that say what is sold."""
    for index, text in enumerate(texts[1:], 1):
        ends = [
            (one.start, one.end) for one in sentences.get(index, ()) if all_of_them or one.goods or one.masked
        ]
        edges = [(0, 0), *ends, (len(text), len(text))]
        yield from (text[begins:until] for (_, begins), (until, _) in pairwise(edges))
