"""What a title has that is the name of some site, of which nothing else on the page knows.

威鼎网页版登录入口, veb369|旱地的含水量: where every place that names an article has been written over, no
other is left to compare it with. But an article is called by something that it speaks of, and a page by what
its logo, its menus or its foot say; a name with a site's door behind it, or one that nobody could pronounce,
of which there is no trace in either is neither.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.known import with_tails
from reader.extract.protection.own_words import places as put_before
from reader.extract.protection.smuggled import Piece
from reader.extract.protection.standing import ILL, place_of
from reader.extract.protection.tailed import is_firm, is_strange, is_tail
from reader.extract.protection.tokens import SITE, tokens_of
from reader.extract.protection.trade_words import is_sold, strong_or_doors, tails_of_sites, words_in
from reader.extract.words.lexicon import Word, lexicon, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.looked import Text

LEAST, AROUND = 80, 100_000
"""An article with fewer Chinese characters may be called anything; no more of one is looked at."""
SHORTEST, LONGEST = 3, 30
"""Such a name has so many characters with all its doors."""
LONGEST_NAME = 14
"""... and no more without them."""
SPOKEN = 0.3
"""So much of what else the title says, by pairs of characters, the article speaks of."""
MOST = 200
"""So many characters of a title, and so many places of a name, are looked at."""
ALONE = 4
"""A name that stands without its doors elsewhere has so many characters, or fewer if they never meet."""
LONGEST_WORD, REST = 5, 2
"""Wares without any name have more characters, and fewer than so many that are no word of a trade."""

_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[\u3400-\u9fffa-z0-9]")
_UNITS = re.compile(r"[^\s_|｜丨\-–—·•:：,，、]+")
_BETWEEN = re.compile(r"[·•\-]|\s?-\s?")
_RUN = re.compile("[a-z0-9]{2,}")
_CODE = re.compile(r"(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d{2})[a-z0-9]{4,12}")
"""Letters and figures that nobody could pronounce."""
_NUMBERED = re.compile(r"[\u3400-\u9fff]{2,5}(?:[a-z]{1,4}\d{2,6}|(?!(?:19|20)\d\d$)\d{2,6})")
"""A name with figures behind it that count nothing."""
_COUNTED = re.compile(r"(?:第|[前后近约超达破])\d|[上下]午")


class _Page(Struct, frozen=True):
    """What is asked of every name, folded."""

    said: str
    """What the page says of itself, its address, and what its article says."""
    article: str


class _Unit(Struct, frozen=True):
    """What stands between a title's separators, with the doors behind it."""

    start: int
    end: int
    text: str
    """Folded."""


def site_titles(title: str, claims: Claims, texts: Sequence[Text]) -> tuple[Piece, ...]:
    """The pieces of a title that are such names: the whole of it, or what stands at its edges.

    texts are the article's blocks. Each piece has the name that may stand elsewhere for its stem.
    """
    if len(title) > MOST or not _WORD.search(fold(title).text):
        return ()
    units = _units(title)
    if not any(_may_be(unit.text) for unit in {*units[:1], *units[-1:]}):
        return ()
    article = "\n".join(one.folded.text for one in texts)[:AROUND]
    if len(_HAN.findall(article)) < LEAST or lexicon().about.search(fold(title).text):
        return ()
    own = (*claims.own_account, *claims.menu, claims.address)
    if claims.names:
        # Beside the owner's name a page says its article's title, too: where one is, and above the text.
        own = tuple(line for line in own if line not in {title, claims.title})
    page = _Page(fold("\n".join(own)).text, article)
    first, last = 0, len(units)
    while first < last and _is_alien(units[first].text, page):
        first += 1
    while last > first and _is_alien(units[last - 1].text, page):
        last -= 1
    taken = [*units[:first], *units[last:]]
    if first < last and not _is_spoken_of(units[first:last], page):
        return ()
    return tuple(
        Piece(one.start, one.end, title[one.start : one.end], None, _stem(one.text)) for one in taken
    )


def left_of(title: str, alien: Iterable[Piece]) -> tuple[Piece, ...]:
    """The whole title as such a piece, where it is the beginning of one of these: its doors were cut off."""
    whole = any(title and piece.text.startswith(title) for piece in alien)
    return (Piece(0, len(title), title, None, fold(title).text),) if whole else ()


def lost_in(stems: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """What an article has of such stems with one of their characters lost; both are folded."""
    whole = "\n".join(texts)[:AROUND]
    for stem in stems:
        if not ALONE < len(stem) <= LONGEST or not any(
            stem[at : at + SHORTEST] in whole for at in (0, len(stem) - SHORTEST)
        ):
            continue
        for at in range(1, len(stem) - 1):
            short = stem[:at] + stem[at + 1 :]
            if short in whole:
                yield short


def _units(title: str) -> list[_Unit]:
    """What stands between separators; what is nothing but doors goes with what stands right before it."""
    units: list[_Unit] = []
    for match in _UNITS.finditer(title):
        start, end, text = match.start(), match.end(), fold(match.group()).text
        before = units[-1] if units else None
        if before and _doors_from(text, 0) and _BETWEEN.fullmatch(title, before.end, start):
            units[-1] = _Unit(before.start, end, fold(title[before.start : end]).text)
        elif text:
            units.append(_Unit(start, end, text))
    return units


def _may_be(text: str) -> bool:
    """Whether folded words have anything that such a name has."""
    return (
        SHORTEST <= len(text) <= LONGEST
        and (any(char.isdigit() for char in text) or any(True for _ in words_in(text)))
        and not lexicon().institutions.search(text)
    )


def _is_alien(text: str, page: _Page) -> bool:
    """Whether folded words are the name of a site, of which there is no trace on the page."""
    if not _may_be(text):
        return False
    name = text[: _doors(text)]
    if not 1 < len(name) <= LONGEST_NAME or _COUNTED.match(name):
        return False
    return (len(name) < len(text) or _is_brand(name)) and _is_silent(name, text, page)


def _doors(text: str) -> int:
    """Where the doors at the end of a folded text begin; its end where it has none."""
    return next((at for at in range(2, len(text)) if _doors_from(text, at)), len(text))


def _doors_from(text: str, at: int) -> bool:
    """Whether a folded text is nothing but doors from there on, and one of them says a site."""
    return _chain().fullmatch(text, at) is not None and SITE.search(text, at) is not None


@cache
def _chain() -> re.Pattern[str]:
    words = {word for word in strong_or_doors() | tails_of_sites() if SITE.search(word)}
    others = (
        "中国",
        "有限公司",
        "综合",
        "在线",
        "手机",
        "最新",
        "全站",
        "检测中心",
        "送彩金",
        "线路检测中心",
        "线路检测",
    )
    return re.compile(f"(?:[·•-]?(?:{tree_of((*words, *others))}|[(]中国区?[)]))+")


def _is_brand(name: str) -> bool:
    """Whether a folded name without any door is built as no headline is."""
    if _CODE.fullmatch(name) or _NUMBERED.fullmatch(name):
        return True
    tokens = list(tokens_of(name))
    if any(token.kind is Word.BRAND for token in tokens) or _is_offer(name):
        return True
    first = tokens[0] if tokens else None
    if first and first.kind is Word.AMBIGUOUS and first.text == name and len(name) >= ALONE:
        return True
    return any(
        end == len(name)
        and start > 1
        and is_tail(name[start:])
        and not is_firm(name[start:])
        and is_strange(name, start)
        for start, end in words_in(name)
    )


def _is_offer(name: str) -> bool:
    """Whether folded words are words of the trades, one of which hardly anybody else writes.

    Before them a name may stand that ordinary text does not have there.
    """
    places = list(words_in(name))
    inside = {at for start, end in places for at in range(start, end)}
    first = min(inside, default=0)
    named = 1 < first < ALONE and is_strange(name, first)
    rest = len(name) - len(inside) - (first if named else 0)
    return is_sold(name) and len(name) > LONGEST_WORD and rest < REST


def _is_silent(name: str, text: str, page: _Page) -> bool:
    """Whether neither the page nor its article says anything of a name, but where it stands ill itself."""
    if name in page.said:
        return False
    rest = page.article
    for one in (text, name):
        # With its doors, or with figures in it, a name that stands amid sentences is no word of theirs.
        plain = one == name and not any(map(str.isdigit, name)) and not _is_offer(name)
        if one in rest:
            if not _stands_amid(one, rest, ILL if plain else 0):
                return False
            rest = rest.replace(one, "\n")
    listed = {at for start, end in words_in(name) for at in range(start, end)}
    place = put_before().match(name)
    listed |= set(range(place.end())) if place else set()
    pairs = [
        "".join(pair)
        for at, pair in enumerate(pairwise(name))
        if _HAN.match(pair[0]) and _HAN.match(pair[1]) and not {at, at + 1} <= listed
    ]
    codes = [run for run in _RUN.findall(name) if len(run) >= SHORTEST]
    return not any(one in rest or one in page.said for one in (*pairs, *codes))


def _stands_amid(name: str, article: str, ill: float) -> bool:
    """Whether a name stands mostly amid the parts of sentences, and so ill there for a site's name."""
    matches = islice(re.finditer(re.escape(name), article), MOST)
    places = [place_of(article, match.start(), with_tails(article, match.end())) for match in matches]
    # A line of nothing but the name is the title once more.
    places = [one for one in places if not (one.begins and one.ends)]
    amid = [one for one in places if not one.begins]
    often = 2 * len(amid) > len(places) or not places
    return often and sum(one.ill for one in amid) >= ill * len(amid)


def _is_spoken_of(units: Sequence[_Unit], page: _Page) -> bool:
    """Whether the article speaks of what else the title says."""
    pairs = [
        "".join(pair)
        for unit in units
        for pair in pairwise(unit.text)
        if _HAN.match(pair[0]) and _HAN.match(pair[1])
    ]
    return bool(pairs) and sum(pair in page.article for pair in pairs) >= SPOKEN * len(pairs)


def _stem(text: str) -> str:
    """What of such a name is looked for in the article: without its doors, where it is no other word then."""
    name = text[: _doors(text)]
    return name if len(name) >= ALONE or _CODE.fullmatch(name) or _NUMBERED.fullmatch(name) else text
