"""Names that no list holds, and that a page's title, key words or hidden headings wear with a site's door.

欧诺凡官网-学院举行开学典礼, 欧诺凡app下载: an honest site may be called so. Its logo, its foot or its address
know it then, and an article that names it does so where the name of a site stands. That one is strange to all
of them and stands in sentences where another word was gives it away; an address of letters does, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.addresses import addresses
from reader.extract.protection.clean import fold
from reader.extract.protection.known import with_tails
from reader.extract.protection.smuggled import pieces_between
from reader.extract.protection.standing import ILL, SEVERAL, WORST, are_strange, place_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.words.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.looked import Text
    from reader.extract.protection.smuggled import Piece
    from reader.extract.protection.standing import Place

SHORTEST = 3
"""A name that stands without its door has so many characters."""
MOST, MOST_NAMES = 200, 12
"""So many places of a name, and so many names, are looked at."""
STACKED = 3
"""With so many different doors a name stands in no title but of its own site's, and of one that was written
over."""
ANY, LATIN = 0, 1.5
"""How ill a name that is stacked so stands, and one in Latin letters before a title, on the average; others
as the name of no site."""

BORNE = r"[(]?中国[)]?|最新|唯一|手机|全站|体育|娱乐|真人|电竞|棋牌|国际|集团|平台"
"""What such a name may bear before its door."""
DOOR = (
    rf"(?:{BORNE}|综合|亚洲版)*"
    r"(?:官方网站|官方网|官方入口|官网|登[录陆]入口|登[录陆]|注册|app下载|app|下载|手机版|网页版|入口站|入口|网址|客户端"
    r"|体育平台|有限公司)"
)
"""What one goes in by, behind that."""
_NAME = r"[\u3400-\u9fffa-z0-9.·]{2,10}?"
_WORN = re.compile(
    rf"({_NAME})[·・•|丨-]?((?:{DOOR})[·・丨()a-z\u3400-\u9fff]{{0,12}}|体育|娱乐|真人|电竞|棋牌|彩票|视讯|国际|平台)"
)
_BEGUN = re.compile(rf"({_NAME})({DOOR})(?=[\u3400-\u9fff0-9])")
_CODE = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,10}|[a-z]{5,12}\d{0,4}")
"""What nobody could pronounce, or a name in Latin letters."""
_HAN = re.compile("[\u3400-\u9fff]")
_LETTERS = re.compile("[a-z0-9.]{4,}$")


def worn(claims: Claims, title: str, texts: Sequence[Text]) -> Iterator[Piece]:
    """The pieces of what the page says outside its article that wear such a name, each with that name.

    title is the article's; texts are it and the article's blocks.
    """
    said = fold("\n".join(claims.own_account)).text
    host, heading = claims.address.lower(), fold(title).text
    found: dict[str, tuple[Piece, float]] = {}
    doors: dict[str, set[str]] = defaultdict(set)
    for written in (claims.title, *claims.headings, *claims.metas[:1]):
        if lexicon().about_it.search(fold(written).text):
            continue
        for piece in pieces_between(written)[:MOST_NAMES]:
            for name, door, needed in _names(fold(piece.text).text, heading):
                if not (name in said or (name.isascii() and name in host)):
                    doors[name].add(door)
                    found.setdefault(name, (piece, needed))
    for name, (piece, needed) in islice(found.items(), MOST_NAMES):
        if lexicon().institutions.search(name):
            continue
        stacked = len(doors[name]) >= STACKED and name not in heading
        if stands_ill(name, texts[1:], ANY if stacked else needed):
            yield replace(piece, phrase=None, likely=None, stem=name)


def is_worn(words: str) -> bool:
    """Whether folded words are a name with a site's door, an address, or what nobody could pronounce."""
    return any(each.fullmatch(words) for each in (_WORN, addresses().bare, _CODE))


def _names(piece: str, heading: str) -> Iterator[tuple[str, str, float]]:
    """What a piece of a title may wear, the door of it, and how ill it must stand in the article."""
    other = piece not in heading or heading.startswith(piece)
    if addresses().bare.fullmatch(piece) or _CODE.fullmatch(piece):
        if other:
            yield piece, "", ILL
    elif match := _WORN.fullmatch(piece):
        if other and not _is_words(match.group(1)):
            yield piece, match.group(2), ILL
            if len(match.group(1)) >= SHORTEST and _is_strange(match.group(1)):
                yield match.group(1), match.group(2), ILL
    elif (match := addresses().bare.match(piece)) and _HAN.match(piece, match.end()):
        yield match.group(), "", ILL
    elif match := _BEGUN.match(piece):
        # The title goes on behind it.
        latin = _LETTERS.match(match.group(1)) is not None
        yield piece[: with_tails(piece, match.end(1))] or match.group(), "", LATIN if latin else ILL + 1


def _is_strange(name: str) -> bool:
    """Whether no list holds anything of a name."""
    return (name.isascii() and name != "app") or not any(tokens_of(name))


def _is_words(name: str) -> bool:
    """Whether a name is nothing but what may follow any name: app in app下载."""
    return sum(len(token.text) for token in tokens_of(name)) == len(name) or name == "app"


def stands_ill(name: str, texts: Sequence[Text], needed: float) -> bool:
    """Whether an article has a name mostly amid sentences, and where no site's name would stand."""
    places = list(islice(_places(name, texts), MOST))
    if needed == ANY:
        return bool(places)
    amid = [place for place in places if not place.begins]
    if len(amid) < len(places):
        # Any noun may begin a part of a sentence.
        return are_strange(places)
    needed = max(needed, WORST) if len(amid) < SEVERAL and needed > ILL else needed
    return bool(amid) and sum(place.ill for place in amid) >= needed * len(amid)


def _places(name: str, texts: Sequence[Text]) -> Iterator[Place]:
    for one in texts:
        text = one.folded.text
        for match in re.finditer(re.escape(name), text):
            yield place_of(text, match.start(), with_tails(text, match.end()))
