"""What a page's title says before the article's, or instead of it, and nothing else on the page knows.

红隼·体育-我校举行运动会, 光年加速器下载: a word of the trades or of a site's doors makes no advertisement of
a title; so are columns called, and honest sites. Their logo, their menus or their foot say the same. Where
these name somebody else, with nothing in common, the title is not the page's.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.smuggled import LONGEST, Piece, pieces_between, shared
from reader.extract.protection.standing import ILL
from reader.extract.protection.tailed import is_strange, is_tail
from reader.extract.protection.tokens import tokens_of
from reader.extract.protection.trade_words import has_word, is_sold, strong_or_doors, words_in
from reader.extract.protection.worn import is_worn, stands_ill
from reader.extract.words.lexicon import Word, lexicon
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.looked import Text

SHORTEST = 2
"""A name has so many characters besides the words that many names bear."""
AGAIN = 2
"""What the title has behind the article's stands so often in the article, too, where it is an intruder's."""
LONGEST_NAME = 6
"""A name has no more characters."""
LONGEST_OTHER = 300
"""Key words and the like are looked at so far."""
LONGEST_LINE = 40
"""A line that names the owner is no longer, in characters."""
LONGEST_WORD = 12
"""A word behind it has no more."""
FEW, MOST, AROUND = 4, 100, 100_000
"""So many pieces, so many places of each, and so much of an article are looked at."""

_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_HAN = re.compile("[\u3400-\u9fff]")
_NAME_BEFORE = re.compile("[\u3400-\u9fffa-z0-9]{2,6}$")
_CODE = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,12}")
"""What nobody could pronounce."""
_ORGANISED = re.compile(
    "(?:学会|协会|联合会|委员会|研究会|[\u3400-\u9fff]{3}(?:院|局|(?<!平)台|社|馆|报|频道|栏目))(?:官网|官方网站)?$"
)
"""What ends so is no brand."""
_OWNER = re.compile(
    "[\u3400-\u9fff]{2,18}(?:院|局|台|社|馆|館|公司|集团|集團|联合会|聯合會|协会|協會|银行|銀行|政府|学校|學校"
    "|大学|大學|中学|中學|小学|小學|幼儿园|幼兒園|委员会|委員會|[\u3400-\u9fff]{2}(?:中心|网|網)|日报|日報|晚报|晚報)"
)
"""Whoever has a site."""
_ALONE = re.compile(
    rf"(?:(?:主办|主辦|版权所有|版權所有)(?:单位|單位)?[:：]?)?({_OWNER.pattern})(?:版权所有|版權所有|主办|主辦)?"
)
_WEAK = frozenset({Word.TAIL, Word.WEAK_TAIL, Word.WEAK_TRADE, Word.ORDINARY})
_MARKS = " _|｜丨-–—·:：»"


def sells_or_enters(title: str) -> bool:
    """Whether a title has a word of the trades or of a site's doors, or what nobody could pronounce."""
    return has_word(fold(title[:LONGEST]).text)


class Retitled(Struct, frozen=True):
    """What a page says that somebody else wrote, where a reader of the article does not look."""

    pieces: tuple[Piece, ...] = ()
    """Of the page's title."""
    others: tuple[str, ...] = ()
    """Key words, descriptions and hidden headings, each whole."""


def retitled(claims: Claims, title: str, texts: Sequence[Text], account: str = "") -> Retitled:
    """What of the page's title, key words and hidden headings is somebody else's.

    title is the article's, texts are its blocks; account is who has published it, where the page says so.
    """
    if not _HAN.search(title):
        return Retitled()
    before, behind = _around(claims.title[:LONGEST], title)
    looked = [*before, *behind[-1:], *claims.metas, *claims.headings]
    if not looked:
        return Retitled()
    if not before and not any(map(sells_or_enters, (*claims.headings, *claims.metas, *_texts(behind[-1:])))):
        return Retitled()
    article = "\n".join(one.folded.text for one in texts)[:AROUND]
    owner = "\n".join((_owner(claims, article), fold(account).text)).strip()
    if not owner:
        return Retitled()
    said = fold("\n".join((*claims.own, *claims.elsewhere, *claims.menu, title))).text
    with_site = fold("\n".join((owner, *_sites(behind)))).text
    last = _strange(behind[-1:], owner, said)
    if last and article.count(fold(last[0].text).text) < AGAIN:
        # There a site may be called as nothing else on the page calls it.
        last = ()
    besides = f"{said}\n{article}"
    others = [one for one in (*claims.headings, *claims.metas) if _strange(_looked(one), with_site, besides)]
    return Retitled((*_strange(before, with_site, said, article), *last), tuple(others))


def _texts(pieces: Sequence[Piece]) -> list[str]:
    return [piece.text for piece in pieces]


def _around(written: str, title: str) -> tuple[list[Piece], list[Piece]]:
    """What a written title has before the article's, or in its place, and what it has behind it."""
    pieces = pieces_between(written)
    at = written.find(title)
    if at < 0:
        return ([], []) if shared(fold(written).text, fold(title).text) else (pieces, [])
    glued = written[:at].rstrip(_MARKS)
    before = [piece for piece in pieces if piece.end <= len(glued)]
    if any(piece.start < len(glued) < piece.end for piece in pieces):
        before = pieces_between(glued)
    return before, [piece for piece in pieces if piece.start >= at + len(title)]


def _looked(text: str) -> list[Piece]:
    """The pieces of a text that is no title, if it sells under one name; else none."""
    text = text[:LONGEST_OTHER]
    pieces = pieces_between(text)
    worn = all(is_worn(fold(piece.text).text) for piece in pieces)
    return pieces if worn or _sells_under_a_name(fold(text).text) else []


def _sells_under_a_name(text: str) -> bool:
    """Whether the same name stands before two different words of the trades and of doors."""
    places = sorted(words_in(text))
    words: dict[str, set[str]] = {}
    for start, end in places:
        name = _NAME_BEFORE.search(text, max(0, start - LONGEST_NAME), start)
        if name and not any(begins < start and until > name.start() for begins, until in places):
            words.setdefault(name.group(), set()).add(text[start:end])
    return any(len(every) > 1 for every in words.values())


def _strange(pieces: Sequence[Piece], owner: str, said: str, article: str = "") -> Sequence[Piece]:
    """These pieces, if none of them is the page's own; owner, said and article are folded.

    What any column may be called is a name where it stands several times in the article.
    """
    texts = [fold(piece.text).text for piece in pieces]
    # What is nothing but the trade's words goes with a name beside it.
    strange = any(_is_named(text, weakly=article.count(text) >= AGAIN) for text in texts)
    return pieces if strange and all(_is_strange(text, owner, said) for text in texts) else ()


def names_of(pieces: Sequence[Piece], texts: Sequence[Text]) -> Iterator[str]:
    """What the article has of the names in such pieces, where no name of a site stands; texts are its own.

    A short name may be any word: it counts with a word of the trades or a door behind it.
    """
    whole = "\n".join(one.folded.text for one in texts)[:AROUND]
    found: set[str] = set()
    for piece in pieces[:FEW]:
        text = fold(piece.text).text
        found.add(text)
        places = sorted(words_in(text))
        name = text[: places[0][0]] if places else ""
        if len(name) < SHORTEST:
            continue
        found.add(text[: places[0][1]])
        if len(name) > SHORTEST:
            found.add(name)
        for match in islice(re.finditer(re.escape(name), whole), MOST):
            behind = whole[match.end() : match.end() + LONGEST_WORD]
            words = (behind[:end] for start, end in words_in(behind) if start == 0)
            # Figures that stand behind it may be the sentence's own.
            found.update(name + word for word in words if not word[-1].isdigit())
    return (one for one in sorted(found) if len(one) > SHORTEST and stands_ill(one, texts, ILL))


def _owner(claims: Claims, article: str) -> str:
    """Whom two of logo, foot, metas and the article name as the page's owner, or one says and no more.

    Folded, one a line.
    """
    menu = frozenset(claims.menu)
    lines = [line for line in claims.own if len(line) <= LONGEST_LINE]
    alone = {match.group(1) for line in lines if line not in menu and (match := _ALONE.fullmatch(line))}
    names = dict.fromkeys([*claims.site, *(name for line in lines for name in _OWNER.findall(line))])
    return fold(
        "\n".join(
            name
            for name in names
            if name in alone
            or sum(name in line for line in (*lines, *claims.often, article)) + (name in claims.site) > 1
        )
    ).text


def _sites(pieces: Sequence[Piece]) -> Iterator[str]:
    """What the title calls the site, behind the article's."""
    for piece in pieces:
        if piece.text.endswith(facts().site_endings) or lexicon().institutions.search(piece.text):
            yield piece.text


def _is_strange(piece: str, owner: str, said: str) -> bool:
    """Whether nothing on the page says a folded piece, nor any two characters of it its owner's names."""
    if piece in said or _ORGANISED.search(piece) or not (_HAN.search(piece) or _CODE.fullmatch(piece)):
        return False
    if lexicon().institutions.search(piece) or lexicon().about.search(piece):
        return False
    listed = [piece[start:end] for start, end in words_in(piece)]
    pairs = ["".join(pair) for pair in pairwise(piece)]
    pairs = [pair for pair in pairs if _HAN.match(pair[0]) and _HAN.match(pair[1])]
    return not any(pair in owner and not any(pair in word for word in listed) for pair in pairs)


def _is_named(piece: str, *, weakly: bool) -> bool:
    """Whether a folded piece has a word of the trades or a door, and what could be a name besides.

    What a column or a newspaper is about (理财好生活, 裁判文书选登) is none, nor how a name ends that goes on
    so in any text (国际财经), nor a name that others bear, too, with what no such house sells: 皇冠蛋糕房.
    """
    places = list(words_in(piece))
    inside = {at for start, end in places for at in range(start, end)}
    rest = sum(at not in inside and _WORD.match(char) is not None for at, char in enumerate(piece))
    tokens = list(tokens_of(piece))
    kinds = {token.kind for token in tokens} - _WEAK
    named = {at for token in tokens if token.kind is Word.AMBIGUOUS for at in range(token.start, token.end)}
    if kinds == {Word.AMBIGUOUS} and rest >= SHORTEST and len(named) == len(inside):
        return False
    sells = any(piece[start:end] in strong_or_doors() for start, end in places)
    tailed = any(start and is_tail(piece[start:end]) and is_strange(piece, start) for start, end in places)
    return (
        (rest >= SHORTEST and (sells or tailed or (weakly and bool(places))))
        or _CODE.fullmatch(piece) is not None
        or is_sold(piece)
        or bool(kinds)
    )
