"""What the whole of a page says of the phrases in it: names that it repeats, advertises, or is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.extract.protection.addresses import addresses
from reader.extract.protection.clean import fold
from reader.extract.protection.houses import houses_of
from reader.extract.protection.looked import looked_at
from reader.extract.protection.phrases import Phrase, phrases_of
from reader.extract.protection.standing import (
    SEVERAL,
    are_strange,
    is_odd,
    is_once_worse,
    place_of,
    touches,
)
from reader.extract.protection.tokens import TAILS, runs_on, tokens_of
from reader.extract.words.lexicon import Word, lexicon, tells, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.extract.protection.looked import Text
    from reader.extract.protection.standing import Place

LONGEST, MOST = 40, 200
"""Stems longer than this, and more than so many of them, are looked for nowhere."""
BESIDE = 6
"""So many characters before a phrase tell one sentence from another."""
BEHIND = 60
"""So much behind a stem may be its tails."""

_NO_TAILS = frozenset({Word.ORDINARY, Word.NUMBER, Word.MIXED, Word.LETTERS})
_SPEAKING = frozenset({Word.BRAND, Word.AMBIGUOUS, Word.TRADE, Word.WARE})
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_LONGEST_NAME = 4
_LONGEST_WORD = 3
"""Wares with more characters are an offer, and no word for a thing."""
_NAME = re.compile(r"[\u3400-\u9fffa-z0-9]{2,4}$")
_REST = re.compile(r"[\u3400-\u9fffa-z0-9]{2,6}")
_INSIDE = re.compile("[的与或及在了是由到者对为将等被把向从以于给让]")
DOORS = "官方网站|官网|登[录陆]|入口|下载|注册|网页版|网址|手机版"
"""What one goes into a site by."""
_DOOR = re.compile(f"(?:{DOORS}|最新版)$")
_TOLD = frozenset("网址站名录是为到在：问")
_SMALL = "的和与或及在了是由到者对为将等被把向从以于其该本我全日赴来去给让请据经往"
"""Words of one character that stand before a name and are no part of it."""


Candidate = tuple[int, int, "Phrase | None", str, bool]
"""[start, end) of a folded text, the phrase there, what its places have in common, whether it is a stem."""


class Known(Struct, frozen=True):
    """What the rest of the page says."""

    claimed: frozenset[str] = frozenset()
    """What the page's title and the like advertise."""
    standing: dict[str, tuple[Candidate, ...]] = {}
    """Each text of the article in which phrases or stems stand, folded, and those."""
    families: Counter[str] = Counter()
    """How often each name stands in the article and around it."""
    odd: Counter[str] = Counter()
    """How often each phrase stands in the article where no name of a site stands."""
    around: dict[str, set[str]] = {}
    """What stands before each phrase in each text: the same sentence again is no second witness."""
    strange: frozenset[str] = frozenset()
    """Names that stand amid sentences only, and where no name of a site does."""
    own: str = ""
    """The article's own title, folded."""
    silent: bool = False
    """Whether no text of the article in which phrases stand, nor its title, speaks about such things."""
    warned: frozenset[str] = frozenset()
    """Texts, folded, right behind ones that speak about such things: a list of examples follows a warning."""
    topics: frozenset[str] = frozenset()
    """Words of the trade in it: an article about the trade says so there."""

    wares: frozenset[str] = frozenset()
    """Different wares that stand amid its sentences, where nothing speaks about such things."""
    unspoken: bool = False
    """Whether none of them speaks about nothing else: hotels are closed, and rules made, elsewhere too."""
    ill: frozenset[str] = frozenset()
    """Names that stand several times amid its sentences and once very ill, where nothing speaks of such."""

    houses: frozenset[str] = frozenset()
    """Names in its title that it mostly has without anything that such a house sells: 葡京 as a building."""

    def is_about(self, words: str) -> bool:
        """Whether the article is about these words of it."""
        return words in self.own or any(topic in words for topic in self.topics)


def known_of(
    claimed: Sequence[str],
    slots: Iterable[str],
    texts: Sequence[Text],
    around: Sequence[str],
    own: str = "",
) -> Known:
    """What all that the page says adds up to.

    claimed are the stems of what its title advertises, slots what its title calls the site; texts are the
    article's own, around what stands elsewhere, own what its title says besides.
    """
    again = _repeated(texts) | _addresses(texts, around) | _laced(texts)
    for slot in slots:
        if sum(one.folded.text.count(slot) for one in texts) >= SEVERAL:
            again.add(slot)
    stems = sorted(stem for stem in {*claimed, *again} if len(stem) <= LONGEST)[:MOST]
    pattern = re.compile(tree_of(stems)) if stems else None
    same = {stem: _same(stem, stems) for stem in stems}
    seen = _seen(texts, pattern, same)
    families, standing = seen.families, seen.standing
    for one in map(looked_at, _telling(around, pattern)):
        families.update(family for _, _, _, family, _ in candidates(one, pattern, same))
    title = fold(own).text
    topics = frozenset(
        token.text
        for token in tokens_of(title)
        if token.kind in {Word.TRADE, Word.WARE} or token.text in lexicon().sectors
    )
    strange = frozenset(family for family, where in seen.places.items() if are_strange(where))
    about = lexicon().about
    ill = frozenset(family for family, where in seen.places.items() if is_once_worse(where))
    unspoken = not any(map(lexicon().about_it.search, (title, *standing)))
    silent = not about.search(title) and not any(about.search(text) for text in standing)
    return Known(
        frozenset(claimed),
        standing,
        families,
        seen.odd,
        seen.beside,
        strange,
        title,
        silent,
        _warned(texts),
        topics,
        _unrelated(seen.offers) if silent else frozenset(),
        unspoken,
        ill if unspoken else frozenset(),
        frozenset(houses_of(title, texts, claimed)),
    )


class _Seen(Struct):
    """What the article's own texts show of the phrases in them; most of it as in Known."""

    standing: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)
    families: Counter[str] = field(default_factory=Counter)
    odd: Counter[str] = field(default_factory=Counter)
    beside: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    places: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    """Where each name stands."""
    offers: dict[str, Phrase] = field(default_factory=dict)
    """What is sold amid a sentence, by its words."""


def _seen(texts: Sequence[Text], stems: re.Pattern[str] | None, same: Mapping[str, str]) -> _Seen:
    seen = _Seen()
    for one in texts:
        found = tuple(candidates(one, stems, same))
        if not found:
            continue
        whole = one.folded.text
        seen.standing[whole] = found
        first: dict[str, str] = {}
        spoken = lexicon().about.search(whole) is not None
        for start, end, phrase, family, _ in found:
            seen.families[family] += 1
            if phrase and phrase.sells and touches(whole, start, end):
                seen.offers[phrase.text] = phrase
            first.setdefault(whole[start:end], whole[max(0, start - BESIDE) : start])
            # Where the police speak of it, any word may stand beside it.
            seen.odd[whole[start:end]] += not spoken and is_odd(whole, start, end)
            seen.places[family].append(place_of(whole, start, end))
        for words, before in first.items():
            seen.beside[words].add(before)
    return seen


def _warned(texts: Sequence[Text]) -> frozenset[str]:
    """Texts with phrases whose neighbour before them speaks about such things."""
    rules = lexicon()
    return frozenset(
        behind.folded.text
        for before, behind in pairwise(texts)
        if behind.phrases
        and (rules.about.search(before.folded.text) or rules.reports.search(before.folded.text))
    )


def _is_offer(phrase: Phrase) -> bool:
    """Whether a phrase is more than the word for a thing: wares, or what is sold in two words."""
    sold = sum(token.kind in {Word.TRADE, Word.WEAK_TRADE} for token in phrase.tokens)
    ware = phrase.has(Word.WARE) and len(phrase.text) > _LONGEST_WORD
    return ware or (sold >= SEVERAL and phrase.has(Word.TRADE) and phrase.points > SEVERAL)


def _unrelated(offers: Mapping[str, Phrase]) -> frozenset[str]:
    """Offers that have no character in common with some other: an article about wares is about one sort.

    What is sold in two words is an offer beside wares only.
    """
    every = {
        text: {char for token in phrase.tokens if token.kind in _SPEAKING for char in token.text}
        for text, phrase in islice(offers.items(), LONGEST)
        if _is_offer(phrase)
    }
    wares = {text for text in every if offers[text].has(Word.WARE)}
    return frozenset(
        one
        for one, own in every.items()
        if any(own.isdisjoint(every[other]) for other in (every if one in wares else wares))
    )


def _telling(around: Sequence[str], stems: re.Pattern[str] | None) -> Sequence[str]:
    """Those that hold anything to find; all of them are folded together."""
    whole = fold("\n".join(around)).text
    lines = whole.split("\n")
    if len(lines) != len(around):
        return around
    if not tells(whole) and (stems is None or not stems.search(whole)):
        # Nearly every page: no line need be asked by itself.
        return ()
    return [
        one
        for one, line in zip(around, lines, strict=True)
        if tells(line) or (stems is not None and stems.search(line))
    ]


def _repeated(texts: Iterable[Text]) -> set[str]:
    """Names that nobody knows yet: the same two to four characters before the same words of the trade.

    Behind wares they may stand, too. Neither what follows nor what comes before must be the same every time:
    then it is the sentence, or the name of an institution, that repeats itself.
    """
    places: dict[str, tuple[set[str], set[str]]] = {}
    for number, text in enumerate(texts):
        folded = text.folded.text
        for phrase in text.phrases:
            if phrase.named or not (phrase.sells or phrase.has(Word.WEAK_TRADE, Word.TAIL)):
                continue
            for start, end in _extents(folded, phrase):
                before, after = places.setdefault(folded[start:end], (set(), set()))
                before.add(folded[max(0, start - SEVERAL) : start] or str(number))
                after.add(folded[end : end + _LONGEST_NAME])
    often = {
        stem: len(after)
        for stem, (before, after) in places.items()
        if len(before) >= SEVERAL and len(after) >= SEVERAL
    }
    # Of 某某体育 and 大某某体育, both seen as often, the longer is the name.
    shorter = {
        part for stem, times in often.items() for part in (stem[1:], stem[:-1]) if often.get(part) == times
    }
    return often.keys() - shorter


def _laced(texts: Iterable[Text]) -> set[str]:
    """What is pulled apart and has a name or a word of the trade in it."""
    found = {one.folded.text[start:end] for one in texts for start, end in one.laced}
    return {
        name
        for name in found
        if _DOOR.search(name) or any(token.kind in _SPEAKING for token in tokens_of(name))
    }


def _addresses(texts: Iterable[Text], around: Sequence[str]) -> set[str]:
    """Addresses that stand in the middle of sentences as if they were words, several times."""
    found: Counter[str] = Counter()
    for one in texts:
        text = one.folded.text
        if not addresses().behind.search(text):
            continue
        for match in addresses().bare.finditer(text):
            # Behind 网址, 官网, 登录 and the like an address is told.
            place = place_of(text, *match.span())
            meant = place.begins or text[match.start() - 1] in _TOLD or (place.ends and not place.ill)
            found[match.group()] += -len(text) if meant else 1
    return {
        address
        for address, times in found.items()
        if times >= SEVERAL and not any(address in line for line in around)
    }


def _extents(text: str, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """How far a phrase of an unknown name may reach: to its left, and what is sold to its right, too."""
    before = _NAME.search(text[max(0, phrase.start - _LONGEST_NAME) : phrase.start])
    name = _INSIDE.split(before.group())[-1].lstrip(_SMALL) if before else ""
    behind = _REST.match(text, phrase.end) if phrase.has(Word.WARE) else None
    rest = _INSIDE.split(behind.group())[0] if behind else ""
    ends = [phrase.end + right for right in (0, *range(SEVERAL, len(rest) + 1))]
    # A word of the sentence that is a tail, too, may stand behind it.
    ends += [
        token.end
        for token, behind in pairwise(phrase.tokens)
        if token.end < phrase.end and behind.kind in TAILS
    ]
    for left in (0, *range(SEVERAL, len(name) + 1)):
        for end in ends:
            if left or end > phrase.end:
                yield phrase.start - left, end


def candidates(text: Text, stems: re.Pattern[str] | None, same: Mapping[str, str]) -> Iterator[Candidate]:
    """Phrases and stems, those that touch put together; in order."""
    folded = text.folded
    found: list[tuple[int, int, Phrase | None, str]] = [
        (phrase.start, phrase.end, phrase, "") for phrase in text.phrases
    ]
    if stems is not None:
        found += [
            (start, end, None, same[folded.text[start:last]])
            for start, last, end in _stems(folded.text, stems)
        ]
        found.sort(key=lambda one: (one[0], -one[1]))
    waiting: Candidate | None = None
    for start, end, phrase, stem in found:
        if waiting is not None and (start < waiting[1] or (start == waiting[1] and (stem or waiting[4]))):
            before = waiting[2]
            best = phrase if before is None or (phrase and phrase.points > before.points) else before
            family = waiting[3] if waiting[4] or not stem else _family(phrase, stem)
            waiting = (waiting[0], max(waiting[1], end), best, family, waiting[4] or bool(stem))
            continue
        if waiting is not None:
            yield waiting
        waiting = (start, end, phrase, _family(phrase, stem), bool(stem))
    if waiting is not None:
        yield waiting


def _stems(text: str, stems: re.Pattern[str]) -> Iterator[tuple[int, int, int]]:
    """Where each stem begins and ends, and where the tails right behind it end.

    Tails are looked at once, however many stems stand in them.
    """
    begun = reached = 0
    for match in stems.finditer(text):
        if runs_on(text, match.end(), match.group()):
            continue
        if match.end() >= reached or reached - begun > BEHIND // 2:
            # Where so much was looked at, more may follow.
            begun = max(match.end(), reached)
            reached = with_tails(text, begun)
        yield match.start(), match.end(), reached


def _family(phrase: Phrase | None, stem: str) -> str:
    if phrase is None:
        return stem
    for kind in (Word.BRAND, Word.AMBIGUOUS):
        for token in phrase.tokens:
            if token.kind is kind:
                return token.text
    return phrase.core() or phrase.text


def _same(stem: str, stems: Sequence[str]) -> str:
    first = next((token.text for token in tokens_of(stem) if token.kind is Word.BRAND), "")
    if first:
        return first
    shortest = min((one for one in stems if stem.startswith(one)), key=len)
    phrase = next(phrases_of(fold(shortest)), None)
    return _family(phrase, "") if phrase and phrase.start == 0 else shortest


def with_tails(text: str, end: int) -> int:
    """The end of a stem with the tails right behind it."""
    here = text[end : end + BEHIND]
    last = 0
    for token in tokens_of(here, leading=True):
        if token.start != last or token.kind in _NO_TAILS:
            break
        last = token.end
    return end + last
