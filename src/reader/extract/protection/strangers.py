"""Names that no list holds and that the whole page gives away: only its title wears them.

A title that has been replaced says 「某某(中国)有限公司官网」; where a name has been replaced, it ends with
「某某」 while logo and foot still have the name. Neither makes 某某 an advertisement: firms have such titles,
and sites abbreviate their names. What the article does with 某某 decides.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.clean import fold
from reader.extract.protection.known import with_tails
from reader.extract.protection.smuggled import LONGEST_NAME, OWN, pieces_between, reads, shared
from reader.extract.protection.standing import SEVERAL, WORSE, WORST, place_of
from reader.extract.words.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.looked import Text
    from reader.extract.protection.smuggled import Piece
    from reader.extract.protection.standing import Place

_HOLLOW = re.compile(
    r"([\u3400-\u9fffa-z0-9.]{2,16}?)[·・.\s]?(?:官方|[(]中国[)]官方网站)?[(]中国[)]"
    r"(?:(?:股份|集团|科技)?有限公司)?(?:股份|集团|科技)?(?:有限公司|官网|官方网站|官方入口|网站首页)"
    r"(?:登[录陆]|注册|入口|下载|首页|平台|app|手机版|网页版|最新版)*"
)
"""A name, and what stands behind the name of no firm but in such titles."""
ILL = 1
"""A name that only a replaced title wears stands on the average so ill where it means no site ..."""
LOST = 2
"""So many of a name's first characters may be missing where it was put into the title."""
INSTEAD = 2
"""... and where its title has no more than a name."""
MOST = 200
"""So many places of a name are looked at."""
_LATIN = re.compile(r"[a-z]{5,}\d{0,4}")
_HAN_OR_DIGIT = re.compile(r"[\u3400-\u9fff0-9]")


def strangers(claims: Claims, title: str, texts: Sequence[Text]) -> tuple[Piece, ...]:
    """The pieces of the page's title that name a stranger; texts are the article's title and its blocks."""
    said, rules = fold(claims.title).text, lexicon()
    if rules.about_it.search(said):
        return ()
    hollow = tuple(_hollow(claims, title, texts))
    if rules.about.search(said):
        # What offices write every day clears no name that wears such tails.
        return hollow
    return (*hollow, *_usurping(claims, texts), *_instead(claims, title, texts))


def _hollow(claims: Claims, title: str, texts: Sequence[Text]) -> Iterator[Piece]:
    """A name and the tails of a firm's site, where the article is called otherwise and knows no such firm."""
    every = pieces_between(claims.title)
    pieces = [
        (piece, match.group(1)) for piece in every if (match := _HOLLOW.fullmatch(fold(piece.text).text))
    ]
    if not pieces:
        return
    own = "\n".join(claims.own_account)
    said = fold("\n".join((own, *claims.elsewhere))).text
    for piece, written in pieces:
        if written in said or lexicon().institutions.search(written):
            continue
        name = _whole(written, claims, texts)
        before, rest = _split(title, name)
        first = piece is every[0] and bool(own.strip())
        if shared(fold(claims.title).text, fold(rest).text) and not first:
            continue
        put_before = before and bool(own.strip()) and not any(name in one.folded.text for one in texts[1:])
        if put_before or _is_ill(name, texts):
            yield replace(piece, stem=name)


def _instead(claims: Claims, title: str, texts: Sequence[Text]) -> Iterator[Piece]:
    """A name with a word that sells at its end, or one in Latin letters, and the whole of a page's title.

    The article is called otherwise, and nothing else on the page knows the name.
    """
    pieces = pieces_between(claims.title)
    if shared(fold(claims.title).text, fold(title).text):
        return
    said = fold("\n".join((*claims.own_account, *claims.elsewhere, title))).text
    host = claims.address.lower()
    for piece in {piece.text: piece for piece in pieces}.values():
        name = fold(piece.text).text
        if piece.phrase or not OWN <= len(name) <= LONGEST_NAME or name in said:
            continue
        latin = _LATIN.fullmatch(name) is not None and name not in host
        if not latin and not lexicon().sold_last.search(name):
            continue
        if lexicon().institutions.search(name):
            continue
        places = list(islice(_places(name, texts), MOST))
        ill = sum(place.ill for place in places)
        if len(places) >= SEVERAL and ill >= INSTEAD * len(places) and not _begins(places):
            yield replace(piece, stem=name)


def _begins(places: Sequence[Place]) -> bool:
    return any(place.begins for place in places)


def _places(name: str, texts: Sequence[Text]) -> Iterator[Place]:
    """Each place of a name, its tails behind it."""
    return (place_of(text, start, end) for text, start, _, end in _occurrences(name, texts))


def _occurrences(name: str, texts: Sequence[Text]) -> Iterator[tuple[str, int, int, int]]:
    """The folded text, where a name begins and ends in it, and where the tails behind it end."""
    for one in texts:
        text = one.folded.text
        for found in re.finditer(re.escape(name), text):
            yield text, found.start(), found.end(), with_tails(text, found.end())


def _whole(name: str, claims: Claims, texts: Sequence[Text]) -> str:
    """The name with what is missing of it in the title: the same characters before it wherever it stands."""
    known = [fold("\n".join(claims.metas)).text, *(one.folded.text for one in texts)]
    for _ in range(LOST):
        before = {
            text[at.start() - 1 : at.start()] for text in known for at in re.finditer(re.escape(name), text)
        }
        first = before.pop() if len(before) == 1 else ""
        if not _HAN_OR_DIGIT.match(first) or name not in known[0]:
            break
        name = first + name
    return name


def _split(title: str, name: str) -> tuple[bool, str]:
    """Whether a title begins with a name and a separator, and what it says besides."""
    first, *others = pieces_between(title)[:2] or (None,)
    if first is None or not others:
        return False, title
    text = fold(first.text).text
    if text.startswith(name) and with_tails(text, len(name)) == len(text):
        rest = title[others[0].start :]
        return reads(rest) >= OWN, rest
    return False, title


def _is_ill(name: str, texts: Sequence[Text]) -> bool:
    """Whether a name hardly ever begins a part of a sentence and often stands where no name does.

    A text of nothing but the name and its tails is no sentence: one that is left there alone.
    """
    places: list[Place] = []
    alone = 0
    for text, start, named, end in _occurrences(name, texts):
        if start == 0 and end == len(text) > named:
            alone += 1
            continue
        places.append(place_of(text, start, end))
    if not places:
        return alone > 0
    ill = sum(place.ill for place in places)
    amid = [place for place in places if not place.begins]
    if len(amid) < len(places):
        # Any noun may begin a part of a sentence: where it mostly does not, it stands worse elsewhere.
        often = len(amid) >= SEVERAL and 2 * len(amid) > len(places)
        return often and ill >= WORSE * len(amid)
    return ill >= ILL * len(places) if len(places) >= SEVERAL else ill >= WORST and len(name) > SEVERAL


def _usurping(claims: Claims, texts: Sequence[Text]) -> Iterator[Piece]:
    """What the title calls the site, and the article its institution, where logo and foot have a name.

    That name is an institution's and nowhere in the article, and the other has no character in common with
    it: it is no abbreviation.
    """
    said = fold("\n".join(claims.own_account)).text
    names = [fold(name).text for name in claims.names]
    real = [name for name in names if lexicon().institutions.search(name)]
    if not real or any(name in one.folded.text for name in real for one in texts):
        return
    pieces = pieces_between(claims.title)
    # Where the title is nothing else, what it says must deal in something.
    for piece in pieces[1:] or pieces:
        name = fold(piece.text).text
        if len(pieces) == 1 and not lexicon().sold_last.search(name):
            continue
        if not SEVERAL <= len(name) <= LONGEST_NAME or lexicon().institutions.search(name):
            continue
        if set(name) & set(said) or not _HAN_OR_DIGIT.search(name):
            continue
        ends = [match.end() for one in texts for match in re.finditer(re.escape(name), one.folded.text)]
        if len(ends) >= SEVERAL and any(_has_office(name, one.folded.text) for one in texts):
            yield replace(piece, stem=name)


def _has_office(name: str, text: str) -> bool:
    """Whether something is said of a name that is said neither of a site nor of a firm."""
    return any(lexicon().offices.match(text, match.end()) for match in re.finditer(re.escape(name), text))
