"""What would be left of a sentence that calls, where only a part of it was found, and is nobody else's.

想体验更多精彩赛事 before what says where to register, 客服24小时在线 behind it, two phrases of a sentence
that ends with an address: each says nothing by itself, and the article does not go on from it. It goes with
what was found, unless the article has words of it elsewhere, or a label, a date or a signature stands there.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.own_words import stands_well
from reader.extract.protection.sentence_parts import BEGINS, behind_signature, pairs_of
from reader.extract.protection.touting_words import calls_out, sells, ways_to, words_at
from reader.extract.words.joints import holds_together
from reader.extract.words.lexicon import lexicon
from reader.model import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.cuts import Cut
    from reader.extract.protection.looked import Text

LONGEST = 160
"""Such a sentence is no longer."""
HEAD, TAIL = 30, 12
"""So much before what was found, and so much behind it, may be its own."""
PARTS = 2
"""So many parts of a sentence may stand before it."""
COMMON, OWN = 2, 0.25
"""With so many of its pairs of characters in the rest of the article, and so much, it is the article's."""
QUESTION = 6
"""A question before it is no longer: 急用钱?"""
LEAST, FEW = 4, 40
"""What was found is looked for elsewhere if it has so many characters; no more of it is."""
MOST = 200
"""So many sentences are looked at."""
AROUND = 100_000
"""No more of an article is looked at."""

_SENTENCE = re.compile(r"(?:https?://[a-z0-9./?=&_%:-]+|[^。!?\n\t])+[。!?]*")
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[a-z]")
_COMMA = re.compile("[,;]")
_OWN_SIGN = re.compile(r"[\d《》“”\"【】、\s]")
"""What a label, a date, a number or a title has."""
_NO_NAME = re.compile("[的了是和与及将把在或于被对从向由为等到给让以]|[a-z0-9]{9}|[^\u3400-\u9fffa-z0-9]")
_WORD = re.compile("[\u3400-\u9fffa-z0-9]")
_END = re.compile(r"[)）]?[。!?;]?[)）]?")
_STOPS = "。!?\n\t"


def with_remainders(looked: Sequence[Text], cuts: Sequence[Sequence[Cut]]) -> list[list[Cut]]:
    """The cuts of each text, the title the first and left as they are, with the rest of such sentences."""
    if not any(not one.shown for here in cuts[1:] for one in here):
        return [list(here) for here in cuts]
    rest = _rest(looked, cuts)
    return [
        list(here)
        if not index or all(one.shown for one in here)
        else _whole(looked[index], [_behind_own(looked[index], one, rest) for one in here], rest)
        for index, here in enumerate(cuts)
    ]


def _behind_own(text: Text, one: Cut, rest: str) -> Cut:
    """A cut without the article's own parts of the sentence before the first that calls."""
    if one.shown or one.kind is not NoticeKind.INJECTED:
        return one
    folded = text.folded
    start, end = folded.within(one.start, one.end)
    begins = last = start
    for mark in _COMMA.finditer(folded.text, start, end):
        part = folded.text[last : mark.start()]
        if calls_out(part):
            break
        last = mark.end()
        if _is_own(part, rest):
            begins = last
    return replace(one, start=folded.places[begins]) if _WORD.search(folded.text, begins, end) else one


def _rest(looked: Sequence[Text], cuts: Sequence[Sequence[Cut]]) -> str:
    """The sentences of the article in which nothing was found, nor what was found elsewhere."""
    kept: list[str] = []
    words: set[str] = set()
    for text, here in zip(looked, cuts, strict=True):
        folded, last = text.folded, 0
        for one in here:
            start, end = folded.within(one.start, one.end)
            words.add(folded.text[start:end])
            begin = max(folded.text.rfind(stop, 0, start) for stop in _STOPS) + 1
            kept.append(folded.text[last : max(last, begin)])
            sentence = _SENTENCE.match(folded.text, max(last, begin))
            last = max(end, sentence.end() if sentence else end)
        kept.append(folded.text[last:])
    several = [one for one in sorted(words) if len(one) >= LEAST][:FEW]
    whole = "\n".join(kept)[:AROUND]
    return "".join(
        match.group()
        for match in _SENTENCE.finditer(whole)
        if not any(one in match.group() for one in several)
    )


def _whole(text: Text, cuts: Sequence[Cut], rest: str) -> list[Cut]:
    """A text's cuts, those of one sentence that calls as one."""
    folded, found = text.folded, list(cuts)
    places = [folded.within(one.start, one.end) for one in cuts]
    last = 0
    for match in list(_SENTENCE.finditer(folded.text))[:MOST]:
        start, end = match.span()
        inside = [
            (place, one)
            for place, one in zip(places, cuts, strict=True)
            if start <= place[0] < end and place[1] <= end + 1
        ]
        hidden = [place for place, one in inside if not one.shown]
        if (
            hidden
            and len(match.group()) <= LONGEST
            and all(one.kind is NoticeKind.INJECTED for _, one in inside)
        ):
            first, until = _extent(folded.text, (start, end), hidden, last, rest)
            first = max(first, last) if until else first
            if (first, until) != (hidden[0][0], hidden[-1][1]) or len(hidden) > 1:
                one = next(one for _, one in inside if not one.shown)
                if len(hidden) == 1 or (first, until) != (0, 0):
                    begins, ends = folded.stretch(first, until)
                    within = [each for place, each in inside if place[0] < until and first < place[1]]
                    found = [each for each in found if each not in within]
                    found.append(replace(one, start=min(begins, one.start), end=ends))
        last = max([last, *(place[1] for place, _ in inside)])
    return sorted(found, key=lambda one: one.start)


def _extent(
    text: str, sentence: tuple[int, int], hidden: Sequence[tuple[int, int]], taken: int, rest: str
) -> tuple[int, int]:
    """[start, end) of what goes of a sentence; (0, 0) where its parts are no one call."""
    start, end = sentence
    ways = ways_to(text, start, end)
    if len(hidden) == 1 and ways and (goes_on := _goes_on(text, ways[-1][1], hidden[0][1])):
        hidden, end = [(hidden[0][0], goes_on)], goes_on
    first, last = min(hidden[0][0], *(way[0] for way in ways), hidden[0][0]), hidden[-1][1]
    last = max([last, *(way[1] for way in ways)])
    edges = [(first, first), *hidden, (last, last)]
    gaps = [text[before:behind] for (_, before), (behind, _) in pairwise(edges)]
    if (
        not ways
        or not any(_calls(text, *place) for place in hidden)
        or any(_is_own(gap, rest) for gap in gaps)
    ):
        return (0, 0) if len(hidden) > 1 else hidden[0]
    behind = text[last - 1 : end] if text[last - 1] in ",;" else text[last:end]
    ends = not _WORD.search(behind)
    begins = _begin(text, start, first, rest, end, ends=ends)
    if ends:
        last = end if begins == start else last
    elif begins == start and behind[:1] in {",", ";"} and _is_tail(behind, rest):
        last = end
    elif begins > start and text[begins - 1] in ",;" and text[last : last + 1] in {",", ";"}:
        last += 1
    if begins == start and last == end:
        begins = _question(text, start, taken, rest)
    return begins, last


def _calls(text: str, start: int, end: int) -> bool:
    """Whether what was found says more than whom to write to."""
    said = list(text[start:end])
    for first, last in ways_to(text, start, end):
        said[first - start : last - start] = " " * (last - first)
    return sells("".join(said))


def _begin(text: str, start: int, first: int, rest: str, sentence_end: int, *, ends: bool) -> int:
    """Where it begins: with the sentence or a part of it, if nothing before it is the article's."""
    head = text[start:first]
    if not _WORD.search(head):
        return start
    if ":" in head:
        # What stands before it is its label: 各位读者:
        return _begin(text, text.rindex(":", start, first) + 1, first, rest, sentence_end, ends=ends)
    comma = max(text.rfind(mark, start, first) for mark in ",;") + 1
    signed = behind_signature(text, comma or start, first) > (comma or start)
    if not signed and _is_name(text[comma or start : first], rest):
        first = comma or start
    if first == start or signed or _OWN_SIGN.search(head) or lexicon().institutions.search(head):
        return first
    commas = len(_COMMA.findall(text[start : first + 1]))
    lone = ends and 0 < commas <= PARTS and len(head) <= HEAD
    # Behind 每年这个时候, the article goes on where something follows.
    lone = lone and (not _WORD.search(text, sentence_end) or sells(head))
    return first if not lone or _is_own(text[start:first], rest) else start


def _is_name(name: str, rest: str) -> bool:
    """Whether it can only be a name that nobody knows."""
    made_up = _LATIN.search(name) is not None or not holds_together(name)
    return made_up and len(name) < BEGINS and not _NO_NAME.search(name) and not stands_well(name, rest)


def _goes_on(text: str, way: int, end: int) -> int:
    """Where the article goes on without a stop behind whom to write to, or 0."""
    at = way
    while word := words_at(text, at, end):
        at = word
    behind = text[at:end]
    if (
        not _HAN.match(behind)
        or len(_HAN.findall(behind)) < BEGINS
        or ways_to(text, at, end)
        or sells(behind)
    ):
        return 0
    return at


def _is_tail(behind: str, rest: str) -> bool:
    """Whether what stands behind a comma is short, the last of its sentence and none of the article's."""
    words = behind[1:].rstrip("。!?")
    return len(words) <= TAIL and not _COMMA.search(words) and not _share(words, rest)


def _question(text: str, start: int, taken: int, rest: str) -> int:
    """Where a short question right before it begins, at a text's beginning or behind what goes as well."""
    begin = max([text.rfind(stop, 0, max(0, start - 1)) + 1 for stop in _STOPS] + [taken])
    before = text[begin:start]
    alone = begin in {0, taken} and before.endswith("?") and len(before) <= QUESTION + 1
    return begin if alone and not _share(before, rest.replace(before, "")) else start


def _is_own(part: str, rest: str) -> bool:
    """Whether several of a part's pairs of characters stand in the rest of the article."""
    pairs = pairs_of(part)
    return sum(pair in rest for pair in pairs) >= max(COMMON, OWN * len(pairs))


def _share(text: str, rest: str) -> float:
    """How much of a text's pairs of characters stand in the rest of the article."""
    pairs = pairs_of(text)
    return sum(pair in rest for pair in pairs) / len(pairs) if pairs else 0.0
