"""Sites whose name no list and no title gives away, amid sentences where another word was.

你把他顶住kelvabet官方网站不要抢, 某某最新官网副局长带队: each with one door only: doors.py cannot tell.
A name in Latin letters or with figures is known for one by itself; any other where it stands several times
before the same door. What a headmaster is said of is no site.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.addresses import addresses
from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import (
    ILL,
    ONE_SIDE,
    SEVERAL,
    WORST,
    are_strange,
    place_behind,
    place_of,
    touches,
)
from reader.extract.protection.tokens import tokens_of
from reader.extract.protection.trade_words import is_word
from reader.extract.protection.worn import BORNE
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.looked import Text

SHORTEST, LONGEST = 2, 6
"""A name in Chinese characters has so many, and no two places of one have more in common before a door."""
LONGEST_WHOLE = 16
"""A name has no more characters."""
MOST = 200
"""So many doors are looked at: an article with more is about sites."""
AROUND = 60
"""So much before and behind a site tells whether it is spoken of."""

_DOOR = re.compile(
    rf"(?:{BORNE}|app)*"
    r"(?:官方网站|官网|登[录陆]入口|app(?:下载|官网|入口)|下载入口|注册入口|入口站|网页版|手机版"
    r"|[(]中国[)](?:股份|集团|科技)?(?:有限公司)|[丨|](?:集团|中国|股份)+(?:有限公司)?)"
    r"(?:官网|官方网站|登[录陆]|入口|下载|安装|首页|平台|最新版|集团|有限公司)*"
)
"""What one goes in by; none that is said of people and rooms as well."""
_MAY_BE = ("官网", "官方网站", "入口", "app下载", "网页版", "手机版", "(中国", "丨", "|")
"""Without any of these there is no such door: most texts have none."""
_LATIN = re.compile(
    r"(?<![a-z0-9./@:-])(?:(?!(?:19|20)\d\d)\d{3,6}(?![年月日号元万亿人个家届名条次多余])[\u3400-\u9fff]{1,3}|[a-z0-9.-]{3,20})$"
)
"""A name that is known for one by itself."""
_HAN = re.compile(r"[\u3400-\u9fff]{2,6}$")
_SMALL = re.compile("[的了是和与及将把在或于被对从向由为等到给让以]")
"""What no name has in it."""
_ANYBODYS = frozenset({"负责人", "工作人员", "领导", "讯", "网讯", "主任", "成立", "职工"})
"""What sites and shops have as well."""
_FIGURES = re.compile(r"(?=.*\d\d)[a-z0-9\u3400-\u9fff]+$")
_SITES = re.compile("网址|域名|链接|登录|访问|浏览器|软件|程序|网页|下载|扫码")


class _Site(Struct, frozen=True):
    """[start, end) of a text: a name and its door."""

    index: int
    start: int
    door: int
    end: int


def sites_amid(texts: Sequence[Text], own: Iterable[str], host: str) -> list[list[Found]]:
    """For each text of an article, its title the first, the places of such sites in it.

    own is what the page says in its logo, its menus and its foot.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    sites = list(_sites(every))
    if not sites or len(sites) > MOST:
        return found
    said = fold("\n".join(own)).text
    for known, here in _named(sites, every).items():
        name = _whole(known, here, every)
        own_name = name in said or (name.isascii() and name in host) or lexicon().institutions.search(name)
        verdict = _verdict(name, here, every) if not own_name or _is_headed(here, every) else 0
        if not verdict:
            continue
        pattern = re.compile(re.escape(name) + _DOOR.pattern)
        reasons = (Reason.GLUED, Reason.GRAMS) + ((Reason.ELSEWHERE,) if len(here) > 1 else ())
        for index, text in enumerate(every):
            for match in pattern.finditer(text) if name in text else ():
                start, end = match.span()
                if is_kept(text, start, end):
                    continue
                first, last = texts[index].folded.stretch(start, end)
                glued = touches(text, start, end)
                found[index].append(Found(first, last, verdict, reasons, name, glued=glued, sure=True))
    return found


def _sites(texts: Sequence[str]) -> Iterator[_Site]:
    # What is said twice in the same words is said once.
    first = {
        text: index for index, text in reversed([*enumerate(texts)]) if any(map(text.__contains__, _MAY_BE))
    }
    for text, index in first.items():
        for match in _DOOR.finditer(text):
            start, end = match.span()
            latin = _LATIN.search(text, max(0, start - 20), start)
            before = latin or _HAN.search(text, max(0, start - LONGEST), start)
            if before:
                yield _Site(index, before.start(), start, end)


def _named(sites: Sequence[_Site], texts: Sequence[str]) -> dict[str, list[_Site]]:
    """The sites by their names."""
    named = defaultdict[str, list[_Site]](list)
    rest = defaultdict[str, list[_Site]](list)
    for one in sites:
        name = texts[one.index][one.start : one.door]
        if _is_known(name):
            named[name].append(one)
        else:
            rest[texts[one.index][one.door : one.end]].append(one)
    for here in rest.values():
        while here:
            first = here.pop()
            name, alike = _alike(first, here, texts)
            if alike:
                named[name] += [first, *alike]
                here[:] = [one for one in here if one not in alike]
    return named


def _is_known(name: str) -> bool:
    """Whether letters or figures make it a name."""
    return (
        not _HAN.fullmatch(name)
        and name.rstrip("0123456789") not in lexicon().letters
        and not name.isdigit()
        and name.strip(".-") == name
    )


def _alike(first: _Site, others: Sequence[_Site], texts: Sequence[str]) -> tuple[str, list[_Site]]:
    """The longest name that a site has in common with others behind different characters, and those."""
    before = texts[first.index][first.start : first.door]
    for size in range(min(len(before), LONGEST), SHORTEST - 1, -1):
        name = before[-size:]
        alike = [one for one in others if texts[one.index].endswith(name, 0, one.door)]
        if not alike:
            continue
        # What stands without a door as well is a word: 维普论文官网, 知网论文官网.
        everywhere = sum(text.count(name) for text in set(texts))
        word = any(tokens_of(name)) or is_word(name) or _SMALL.search(name)
        return ("", []) if word or everywhere > len(alike) + 1 else (name, alike)
    return "", []


def _whole(name: str, sites: Sequence[_Site], texts: Sequence[str]) -> str:
    """A name with the Chinese characters that stand before it in every place."""
    while len(sites) >= SEVERAL and len(name) < LONGEST_WHOLE:
        before = {texts[one.index][: one.door - len(name)][-1:] for one in sites}
        first = before.pop() if len(before) == 1 else ""
        if not _HAN.match(first * SHORTEST) or _SMALL.match(first):
            break
        name = first + name
    return name


def _verdict(name: str, sites: Sequence[_Site], texts: Sequence[str]) -> int:
    """What speaks for a name being an intruder's: HIDE, SHOW or nothing."""
    whole = [texts[index] for index in dict.fromkeys(one.index for one in sites)]
    inside = [one for one in sites if one.index]
    if not inside or any(map(lexicon().about_it.search, whole)):
        return 0
    # Sites have neither headmasters nor departments, and call no meetings.
    acts = _acts(sites, texts)
    several = len(inside) >= SEVERAL
    if several and (len(acts) >= SEVERAL or _is_headed(sites, texts)):
        return HIDE
    if any(_SITES.search(_around(one, texts)) for one in sites):
        return 0
    verdict = _standing(name, inside, texts)
    return verdict or (SHOW if several and acts else 0)


def _acts(sites: Sequence[_Site], texts: Sequence[str]) -> set[str]:
    """What is said of such a site that is said of institutions."""
    rules, seen = lexicon(), [(texts[one.index], one.end) for one in sites]
    said = (rules.roles.match(*here) or rules.doings.match(*here) for here in seen)
    return {one.group() for one in said if one} - _ANYBODYS


def _standing(name: str, sites: Sequence[_Site], texts: Sequence[str]) -> int:
    """What the places of a name say, and what stands behind those that begin a part of a sentence."""
    places = [place_of(texts[one.index], one.door - len(name), one.end) for one in sites]
    count, ill = len(places), sum(place.ill for place in places)
    behind = sum(
        place.ill or place_behind(texts[one.index], one.end) for place, one in zip(places, sites, strict=True)
    )
    loud = addresses().bare.fullmatch(name) is not None or _FIGURES.match(name) is not None
    if count == 1:
        return SHOW if ill >= (ILL if loud else WORST) else 0
    amid = not any(place.begins for place in places)
    often = count > SEVERAL
    if are_strange(places) or (often and amid and ill >= ONE_SIDE * count):
        # A name of two characters may be any word.
        short = len(name) <= SHORTEST and _HAN.fullmatch(name) is not None
        return SHOW if short else HIDE
    if often and loud and behind >= count:
        return HIDE
    return SHOW if behind >= ONE_SIDE * count else 0


def _is_headed(sites: Sequence[_Site], texts: Sequence[str]) -> bool:
    """Whether one leads what ends like a site, as one leads a school or an office."""
    heads = (lexicon().offices.match(texts[one.index], one.end) for one in sites)
    return any(head is not None and head.group().endswith("长") for head in heads)


def _around(one: _Site, texts: Sequence[str]) -> str:
    text = texts[one.index]
    around = text[max(0, one.start - AROUND) : one.start] + " " + text[one.end : one.end + AROUND]
    return around.replace(text[one.door : one.end], " ")
