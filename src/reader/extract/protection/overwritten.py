"""What somebody has written before the headline, behind it or in its place, told apart from the headline.

雍赫棋牌-我校举行运动会 in the page's heading, 雍赫棋牌 in <title> and among its key words: several places
have the same words at an edge, and the article never speaks of them. It does of a headline, and the page of
its site and its columns.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.institutions import kinds
from reader.extract.protection.known import with_tails
from reader.extract.protection.smuggled import LONGEST, parts_of, pieces_between
from reader.extract.protection.standing import ILL, place_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.protection.trade_words import has_word, is_sold, words_in
from reader.extract.words.cutting import cut
from reader.extract.words.lexicon import Word, lexicon
from reader.extract.words.readings import readings_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST = 24
"""So many parts of what a page is called are looked at."""
AROUND = 20_000
"""So much of an article tells what it speaks of."""
LEAST = 60
"""An article with fewer characters need not speak of its headline."""
SHORTEST, SHORTEST_UNKNOWN = 2, 5
"""A part has so many characters; more where it has no word of a trade and no door."""
MOST_KEYS = 2
"""So many of them among the key words count."""
HEADLINE = 4
"""What is left of a headline has so many."""
SPOKEN, OWN = 0.5, 0.5
"""So much of a part, by pairs of characters, the article speaks of, or the page calls itself: else it is
strange to them."""
ENOUGH, ENOUGH_UNKNOWN, ENOUGH_ALONE = 2, 4, 3
"""So many points take words off a headline: with a word of a trade or a door, without one, and where nothing
else is left."""

_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_MARKS = frozenset(" \u3000\xa0\t\n,，、;；|｜_【】·•:：-–—")
_KEYS = re.compile(r"[,，;；、|｜]")
_FIRM = ("公司", "集团")
_LATIN = re.compile("(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{4,12}|[a-z]{5,12}")


class Named(Struct, frozen=True):
    """Where a page says what its article is called, each text as it stands."""

    written: str
    """Its <title>."""
    headings: tuple[str, ...] = ()
    """The headings near the article, and what the metas give as its title."""
    hidden: tuple[str, ...] = ()
    """Headings that are hidden from the eye."""
    keywords: str = ""
    described: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Its key words."""
        return frozenset(one.strip() for one in _KEYS.split(self.keywords[:LONGEST]))

    @property
    def places(self) -> Iterator[str]:
        """Where a reader, or whoever shares the page, sees it."""
        return chain((self.written,), self.headings)


class Overwritten(Struct, frozen=True):
    """What of the places that name an article is somebody else's."""

    words: tuple[str, ...] = ()
    """The longest first."""
    runs: tuple[str, ...] = ()
    """What of them stands together, as it stands."""

    def without(self, text: str) -> str:
        """A text without such words at its edges; empty where it has no others."""
        if not self.words:
            return text
        start, end = _peeled(text, self.words)
        # A mark that belongs to the headline stays: 「…」.
        return text if (start, end) == (0, len(text)) else text[start:end].strip()


class _Page(Struct, frozen=True):
    """What is asked of every part, folded."""

    owner: str
    article: str


class _Part(Struct, frozen=True):
    """A part of what a page is called."""

    text: str
    worded: bool
    """It has a word of a trade or a door."""
    alone: bool
    """It goes with what stands beside it, and says nothing alone: 入口."""
    listed: bool
    """It is built like an advertisement."""
    silent: bool
    """The article has no two characters of it."""
    spoken: float
    """How much of it the article speaks of, 0 to 1."""


class _Run(Struct, frozen=True):
    """What stands together at an edge of a place."""

    text: str
    parts: tuple[_Part, ...]
    bare: bool
    """The place says nothing else."""
    headline: bool
    """What it says besides may be the headline: the article speaks of that, and the page is not called so."""
    glued: bool
    """No mark stands between."""
    first: bool
    """The place begins with it."""
    written: bool
    """Whether it is the page's <title> that it stands in."""


def overwritten(named: Named, own: Iterable[str], article: Iterable[str]) -> Overwritten:
    """What somebody has written there; own is what the page calls itself, article its text line by line."""
    if not _may_be(named):
        return Overwritten()
    lines = [fold(cut(line, readings_in(line))).text for line in article]
    text = "\n".join(lines)[:AROUND]
    if len(_HAN.findall(text)) < LEAST:
        return Overwritten()
    page = _Page(fold("\n".join(own)).text, text)
    every = _parts(named)
    strange = {one.text: one for one in _strange(every, named, page)}
    if not strange:
        return Overwritten()
    words = sorted(strange, key=len, reverse=True)
    # A headline with such a name in it is a headline.
    words = [one for one in words if not _is_headline(one, words, strange, page)]
    runs = [run for place in named.places for run in _runs(place, words, strange, named, page)]
    taken = [run for run in runs if _is_taken(run, runs, named)]
    found = sorted({part.text for run in taken for part in run.parts}, key=len, reverse=True)
    return Overwritten(tuple(found), tuple(dict.fromkeys(run.text for run in taken)))


def _may_be(named: Named) -> bool:
    """Whether anything may be strange: hardly ever, and nothing need be put together for it."""
    title = named.written[:LONGEST]
    if not title or not any(map(_HAN.search, named.places)):
        return False
    if any(one and one in title for one in named.hidden):
        return True
    if any(title in one and len(one) > len(title) for one in named.headings):
        return True
    return any(has_word(fold(one[:LONGEST]).text) for one in dict.fromkeys(named.places))


def _parts(named: Named) -> list[str]:
    """What the places have between their marks, and the key words."""
    title = named.written[:LONGEST]
    texts = [title, *named.hidden, *_KEYS.split(named.keywords[:LONGEST])]
    for one in (title, *named.hidden, *named.headings):
        texts += parts_of(one)
    parts = dict.fromkeys(one.strip() for one in texts)
    return [one for one in parts if SHORTEST <= len(one) <= LONGEST][:MOST]


def _strange(every: Sequence[str], named: Named, page: _Page) -> Iterator[_Part]:
    """What of it the page does not speak of anywhere, and what may go with that."""
    folded = [fold(one).text for one in every]
    # The intruder's words may stand in the article as they stand here; so may those of a headline.
    whole = page.article
    for one in sorted(folded, key=len, reverse=True):
        if len(one) >= HEADLINE and _is_worded(one) and _stands_amid(one, page.article):
            whole = whole.replace(one, "\n")
    keys = named.keys
    for text, one in zip(every, folded, strict=True):
        listed = _listed(one)
        rest = any(not inside and _WORD.match(char) for char, inside in zip(one, listed, strict=True))
        pieces = pieces_between(text)
        bare = not (rest or _sells(one) or any(piece.phrase for piece in pieces))
        built = any(piece.likely for piece in pieces)
        if (one in page.owner and not bare) or lexicon().about.search(one) or _is_institution(one, listed):
            continue
        pairs = [at for at, pair in enumerate(pairwise(one)) if _HAN.match(pair[0]) and _HAN.match(pair[1])]
        besides = [at for at in pairs if not (listed[at] and listed[at + 1])]
        if besides and (
            one[besides[0] : besides[0] + 2] in page.owner or _share(one, besides, page.owner) >= OWN
        ):
            continue
        worded = _is_worded(one)
        hidden = any(text in heading and has_word(fold(heading).text) for heading in named.hidden)
        spoken = _share(one, besides or pairs, whole)
        few = SPOKEN if text in keys else 0
        worn = hidden or _stands_ill(one, listed, page.article)
        if not bare and (spoken < few or not spoken or worn):
            if worded or hidden or len(_HAN.findall(one)) >= SHORTEST_UNKNOWN:
                silent = not any(one[at : at + 2] in whole for at in pairs)
                said = 0 if worn else spoken
                yield _Part(text, worded=worded, alone=False, listed=built, silent=silent, spoken=said)
        elif bare or (worded and text in keys):
            yield _Part(text, worded=True, alone=True, listed=False, silent=False, spoken=1)


def _share(text: str, pairs: Sequence[int], whole: str) -> float:
    """How many of the pairs of characters at these places of a text another one has, 0 to 1."""
    return sum(text[at : at + 2] in whole for at in pairs) / max(1, len(pairs))


def _listed(text: str) -> list[bool]:
    """For each character of a folded text, whether it stands in a word of a trade or of a door."""
    inside = [False] * len(text)
    for start, end in words_in(text):
        inside[start:end] = [True] * (end - start)
    return inside


def _is_institution(text: str, listed: Sequence[bool]) -> bool:
    """Whether folded words name an institution; a firm's name, and a door's, anybody may wear."""
    return any(
        not text.endswith(_FIRM, 0, match.end()) and not all(listed[match.start() : match.end()])
        for match in lexicon().institutions.finditer(text)
    )


def _sells(text: str) -> bool:
    """Whether folded words have more in them than what any site's name may have."""
    weak = {Word.TAIL, Word.WEAK_TAIL, Word.WEAK_TRADE, Word.ORDINARY}
    return is_sold(text) or any(token.kind not in weak for token in tokens_of(text))


def _is_worded(text: str) -> bool:
    """Whether folded words have one of a trade, of a door, or one that nobody could pronounce."""
    return any(_listed(text)) or _sells(text) or _LATIN.search(text) is not None


def _stands_amid(text: str, article: str) -> bool:
    """Whether words stand mostly amid the parts of sentences; what an article is about begins them."""
    places = [place_of(article, *match.span()) for match in re.finditer(re.escape(text), article)]
    return 2 * sum(one.begins for one in places) < len(places)


def _stands_ill(text: str, listed: Sequence[bool], article: str) -> bool:
    """Whether the name that a part begins with stands in the article, always amid sentences, and ill."""
    size = next((at for at, inside in enumerate(listed) if inside), 0)
    besides = sum(
        not inside and _HAN.match(char) is not None for char, inside in zip(text, listed, strict=True)
    )
    if size < SHORTEST or besides > size + HEADLINE:
        return False
    name = text[:size]
    places = [place_of(article, *match.span()) for match in re.finditer(re.escape(name), article)]
    return bool(places) and sum(one.ill for one in places if not one.begins) >= ILL * len(places)


def _is_headline(text: str, words: Sequence[str], strange: dict[str, _Part], page: _Page) -> bool:
    """Whether a part is another one and then what the article speaks of."""
    start, end = _peeled(text, [one for one in words if len(one) < len(text)])
    return end - start < len(text) and _spoken(text[start:end], page) > strange[text].spoken


def _runs(
    place: str, words: Sequence[str], strange: dict[str, _Part], named: Named, page: _Page
) -> Iterator[_Run]:
    """What of these words stands at the edges of a place."""
    start, end = _peeled(place, words)
    said = _spoken(place[start:end], page)
    if start and place[start - 1] not in _MARKS and _is_of_owner(place[start:]):
        # A name that has taken the owner's place in a headline.
        return
    for text, beside in ((place[:start], place[start - 1 : start]), (place[end:], place[end : end + 1])):
        parts = tuple(strange[one] for one in words if one in text)
        least = min((part.spoken for part in parts if not part.alone), default=1)
        if least < 1:
            yield _Run(
                text[_behind(text, 0) : _before(text, len(text))],
                parts,
                bare=start >= end,
                headline=said > least,
                glued=start < end and beside != "" and beside not in _MARKS,
                first=text == place[:start],
                written=place == named.written,
            )


def _is_of_owner(text: str) -> bool:
    """Whether a text begins with what is said of an institution: 副校长."""
    folded = fold(text).text
    return any(kind.said.match(folded) for kind in kinds().of_owner.values())


def _spoken(text: str, page: _Page) -> float:
    """How much of what is left the article speaks of, 0 to 1; nothing of the page's own names and columns."""
    parts = [one for part in parts_of(text) if (one := fold(part).text) not in page.owner]
    left = "".join(parts)
    if len(_WORD.findall(left)) < HEADLINE:
        return 0
    pairs = [at for at, pair in enumerate(pairwise(left)) if _HAN.match(pair[0]) and _HAN.match(pair[1])]
    return _share(left, pairs, page.article)


def _peeled(text: str, words: Sequence[str]) -> tuple[int, int]:
    """[start, end) of a text without such words at its edges, and the marks between; the longest first."""
    start, end = 0, len(text)
    while word := next((one for one in words if text.startswith(one, _behind(text, start), end)), ""):
        start = _with_doors(text, _behind(text, start) + len(word))
    while word := next((one for one in words if text.endswith(one, start, _before(text, end))), ""):
        end = max(start, _before(text, end) - len(word))
    if start:
        start = min(end, _behind(text, start))
    return start, max(start, _before(text, end)) if end < len(text) else end


def _with_doors(text: str, at: int) -> int:
    """The end of an intruder's words with the doors right behind them, up to a mark: 下载【官方】."""
    folded = fold(text).text
    while len(folded) == len(text) and (end := with_tails(folded, _behind(text, at))) > _behind(text, at):
        if end < len(text) and text[end] not in _MARKS:
            break
        at = end
    return at


def _behind(text: str, at: int) -> int:
    """Where the marks end that begin there."""
    while at < len(text) and text[at] in _MARKS:
        at += 1
    return at


def _before(text: str, at: int) -> int:
    """Where the marks begin that end there."""
    while at and text[at - 1] in _MARKS:
        at -= 1
    return at


def _is_taken(run: _Run, runs: Sequence[_Run], named: Named) -> bool:
    """Whether what stands at an edge of a place is somebody else's.

    A site's name may stand behind the headline, a column's before it. They do in all places alike, and the
    headline with them.
    """
    strange = {part.text for part in run.parts if not part.alone}
    with_it = [one for one in runs if not strange.isdisjoint(part.text for part in one.parts)]
    elsewhere = any(one.written != run.written for one in with_it)
    points = 2 * any(one and (one in run.text or run.text in one) for one in named.hidden)
    points += min(MOST_KEYS, sum(part.text in named.keys for part in run.parts))
    points += named.described.startswith(run.text)
    worded = any(part.worded for part in run.parts)
    if not any(one.headline for one in with_it):
        # There is nothing else that the page is called, nor does its title name the site.
        whole = worded and all(one.bare for one in with_it if one.written) and any(map(_is_silent, run.parts))
        return whole and points >= ENOUGH
    # It has taken the headline's place here and left it there.
    points += 2 * any(one.bare for one in with_it)
    points += any(one.glued for one in with_it)
    points += len({one.first for one in with_it if not one.bare}) > 1
    points += 2 * any(part.listed for part in run.parts)
    if not worded:
        return elsewhere and points >= ENOUGH_UNKNOWN
    return points >= (ENOUGH if elsewhere else ENOUGH_ALONE)


def _is_silent(part: _Part) -> bool:
    return part.silent
