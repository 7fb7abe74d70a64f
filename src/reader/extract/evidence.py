"""What speaks for a phrase of an article having been smuggled in, added up.

phrases.py says what stands together in it. Here its surroundings add to that:

TITLE      3  the page's title, key words or hidden headings advertise the same
LINK       2  it is a link to another site
GLUED      1  it touches the words of the sentence; 2 more where something is said of it that is said of
              institutions only (副校长, 党委): a name stood there
GRAMS      1  it is made of sequences that are usual in such titles and not in ordinary text
ELSEWHERE  1  it stands in several places

Three are taken off for each of: quotation marks around it, words near by that speak about gambling, and
words near by that speak of sponsors, games or shares.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.clean import Folded, fold
from reader.extract.grams import is_typical
from reader.extract.lexicon import Word, lexicon, tree_of
from reader.extract.phrases import Phrase, phrases_of, runs_on, tokens_of
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

HIDE = 5
"""With so many points a phrase is taken out of the text ..."""
SHOW = 4
"""... and with so many it is only marked."""
LOUD = 4
"""So many points of a phrase itself are enough for a name that nobody knows, if it stands there twice."""
NEAR = 60
"""So many characters before and behind speak about a phrase."""
LONGEST, MOST = 40, 200
"""Stems longer than this, and more than so many of them, are looked for nowhere."""
SEVERAL = 2
"""Twice is no accident."""

_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_LONGEST_NAME = 4
_NAME = re.compile(r"[\u3400-\u9fffa-z0-9]{2,4}$")
_INSIDE = re.compile("[的和与或及在了是由到者对为将等被把向从以于给让]")
_SMALL = "的和与或及在了是由到者对为将等被把向从以于其该本我全日赴来去给让请据经往"
"""Words of one character that stand before a name and are no part of it."""
_QUOTED_BEFORE = frozenset("“‘「『《\"'【（(")
_QUOTED_AFTER = frozenset("”’」』》\"'】）)")


class Found(Struct, frozen=True):
    """A phrase, [start, end) of the text as it stands, and what speaks for its being an intruder's."""

    start: int
    end: int
    points: int
    reasons: tuple[Reason, ...]
    family: str
    """What the places of one name have in common."""
    role: bool = False
    """Whether something is said of it that is said of institutions only."""
    glued: bool = False
    sure: bool = False
    """Whether there is more than words of the trade: a name, a number, the page's own title, a link."""


class Known(Struct, frozen=True):
    """What the rest of the page says."""

    stems: re.Pattern[str] | None = None
    """What the page's title and the like advertise, and what it repeats, as one expression."""
    claimed: frozenset[str] = frozenset()
    """Those of them that the title and the like advertise."""
    same: dict[str, str] = {}
    """Each stem, and what its places have in common with others: the shortest stem that it begins with."""
    families: Counter[str] = Counter()
    """How often each name stands in the article and around it."""


class Text(Struct, frozen=True):
    """A text as words are looked for in it, and what was found at first sight."""

    folded: Folded
    phrases: tuple[Phrase, ...]


def looked_at(text: str) -> Text:
    """A text looked at once; everything else works on this."""
    folded = fold(text)
    return Text(folded, tuple(phrases_of(folded)))


def known_of(
    claimed: Sequence[str], slots: Iterable[str], texts: Sequence[Text], around: Sequence[str]
) -> Known:
    """What all that the page says adds up to.

    claimed are the stems of what its title advertises, slots what its title calls the site; texts are the
    article's own, around what stands elsewhere.
    """
    again = _repeated(texts)
    for slot in slots:
        if sum(one.folded.text.count(slot) for one in texts) >= SEVERAL:
            again.add(slot)
    stems = sorted(stem for stem in {*claimed, *again} if len(stem) <= LONGEST)[:MOST]
    pattern = re.compile(tree_of(stems)) if stems else None
    same = {stem: _same(stem, stems) for stem in stems}
    families: Counter[str] = Counter()
    for one in [*texts, *map(looked_at, _telling(around, pattern))]:
        families.update(family for _, _, _, family, _ in _candidates(one, pattern, same))
    return Known(pattern, frozenset(claimed), same, families)


def _telling(around: Sequence[str], stems: re.Pattern[str] | None) -> Sequence[str]:
    """Those that hold anything to find: one look at all of them together, line by line."""
    whole = fold("\n".join(around)).text
    if whole.count("\n") != len(around) - 1:
        return around
    ends = [at for at, char in enumerate(whole) if char == "\n"]
    patterns = [lexicon().telling] if stems is None else [lexicon().telling, stems]
    # No word that is looked for goes over a line's end.
    hits = {bisect_left(ends, match.start()) for pattern in patterns for match in pattern.finditer(whole)}
    return [around[index] for index in sorted(hits)]


def _repeated(texts: Iterable[Text]) -> set[str]:
    """Names that nobody knows yet: the same two to four characters before the same words of the trade.

    What follows must not be the same every time: then it is the sentence that repeats itself.
    """
    places: dict[str, set[str]] = {}
    for text in texts:
        folded = text.folded
        for phrase in text.phrases:
            if phrase.named or not phrase.has(Word.TRADE, Word.WEAK_TRADE):
                continue
            name = _NAME.search(folded.text[max(0, phrase.start - _LONGEST_NAME) : phrase.start])
            own = _INSIDE.split(name.group())[-1].lstrip(_SMALL) if name else ""
            after = folded.text[phrase.end : phrase.end + _LONGEST_NAME]
            for size in range(2, len(own) + 1):
                places.setdefault(own[-size:] + phrase.text, set()).add(after)
    often = {stem for stem, after in places.items() if len(after) >= SEVERAL}
    # Of 某某体育 and 大某某体育, both seen as often, the longer is the name.
    shorter = {stem[1:] for stem in often if len(places[stem]) == len(places.get(stem[1:], ()))}
    return often - shorter


def found_in(text: Text, known: Known, links: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """What a text holds of such phrases, in order, never overlapping; links are its links off the site."""
    return [
        _weighed(text.folded, start, end, phrase, family, known, links, claimed=claimed)
        for start, end, phrase, family, claimed in _candidates(text, known.stems, known.same)
    ]


_Candidate = tuple[int, int, "Phrase | None", str, bool]


def _candidates(text: Text, stems: re.Pattern[str] | None, same: Mapping[str, str]) -> Iterator[_Candidate]:
    """Phrases and stems, those that touch put together; in order."""
    folded = text.folded
    found: list[tuple[int, int, Phrase | None, str]] = [
        (phrase.start, phrase.end, phrase, "") for phrase in text.phrases
    ]
    if stems is not None:
        found += [
            (match.start(), _with_tails(folded.text, match.end()), None, same[match.group()])
            for match in stems.finditer(folded.text)
            if not runs_on(folded.text, match.end(), match.group())
        ]
        found.sort(key=lambda one: (one[0], -one[1]))
    waiting: _Candidate | None = None
    for start, end, phrase, stem in found:
        if waiting is not None and (start < waiting[1] or (start == waiting[1] and (stem or waiting[4]))):
            before = waiting[2]
            best = max((one for one in (before, phrase) if one), key=lambda one: one.points, default=None)
            family = waiting[3] if waiting[4] or not stem else _family(phrase, stem)
            waiting = (waiting[0], max(waiting[1], end), best, family, waiting[4] or bool(stem))
            continue
        if waiting is not None:
            yield waiting
        waiting = (start, end, phrase, _family(phrase, stem), bool(stem))
    if waiting is not None:
        yield waiting


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


def _with_tails(text: str, end: int) -> int:
    """The end of a stem with the tails right behind it."""
    here = text[end : end + NEAR]
    last = 0
    for token in tokens_of(here):
        if token.start != last or token.kind in {Word.ORDINARY, Word.NUMBER, Word.MIXED}:
            break
        last = token.end
    return end + last


def _weighed(  # noqa: PLR0917 each of them is one thing that is known
    folded: Folded,
    start: int,
    end: int,
    phrase: Phrase | None,
    family: str,
    known: Known,
    links: Sequence[tuple[int, int]],
    *,
    claimed: bool,
) -> Found:
    text, rules = folded.text, lexicon()
    first, last = folded.stretch(start, end)
    words = text[start:end]
    # A stem that only repeats itself is not what the title advertises.
    repeated = claimed and family not in known.claimed and not _claims(words, known)
    claimed = claimed and not repeated
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    quoted = before in _QUOTED_BEFORE and after in _QUOTED_AFTER and before != "" and after != ""
    glued = not quoted and bool(_WORD.match(before) or _WORD.match(after))
    role = not quoted and rules.roles.match(text, end) is not None
    doing = not quoted and rules.doings.match(text, end) is not None
    link = bisect_left(links, (last, 0)) - 1
    linked = link >= 0 and first < links[link][1]
    named = phrase is not None and phrase.named
    brand = phrase is not None and phrase.has(Word.BRAND)
    trade = phrase is not None and phrase.has(Word.TRADE)
    site = phrase is not None and phrase.site
    points = phrase.points if phrase else 2
    reasons: list[Reason] = []
    if named:
        reasons.append(Reason.BRAND)
    if claimed:
        reasons.append(Reason.TITLE)
        points += 3
    if glued:
        reasons.append(Reason.GLUED)
        points += 1 + (2 if role else 1 if doing and (brand or site) else 0)
    if is_typical(words):
        reasons.append(Reason.GRAMS)
        points += 1
    if repeated or (known.families[family] >= SEVERAL and (named or trade or claimed)):
        reasons.append(Reason.ELSEWHERE)
        points += 1
    if linked:
        reasons.append(Reason.LINK)
        points += 2
    near = text[max(0, start - NEAR) : end + NEAR]
    around = near.replace(words, " ")
    points -= 4 * quoted + 3 * bool(rules.about.search(around))
    if not claimed and not role and not site:
        points -= 3 * bool(rules.trading.search(around))
    strong = brand or (named and phrase is not None and phrase.has(Word.NUMBER, Word.MIXED))
    vague = named and (site or trade) and (role or (doing and site))
    sure = (
        claimed
        or strong
        or vague
        or (trade and role and (site or Reason.ELSEWHERE in reasons))
        or (linked and (named or trade))
    )
    loud = phrase is not None and phrase.points >= LOUD and trade and site
    sure = sure or (repeated and (role or (loud and glued)))
    if linked and links[link][1] - links[link][0] <= LONGEST:
        first, last = min(first, links[link][0]), max(last, links[link][1])
    return Found(first, last, points, tuple(reasons), family, role or (doing and glued), glued, sure)


def _claims(words: str, known: Known) -> bool:
    return any(stem in words for stem in known.claimed)
