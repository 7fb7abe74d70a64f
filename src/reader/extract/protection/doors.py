"""Names that no list holds, each with several doors of a site in sentences where no site is spoken of.

用六米拉梯翡翠厅手机版二楼阳台, 在邻居家翡翠厅网站备用钥匙: a name of no trade, in place of words. That it
has a site, and a version for telephones, where neither fits, gives it away in its other places, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.known import with_tails
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import ILL, SEVERAL, WORSE, place_of, touches
from reader.extract.protection.tokens import tokens_of
from reader.extract.words.joints import is_usual
from reader.extract.words.lexicon import Word, lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.looked import Text
    from reader.extract.protection.standing import Place

LEAST, OFTEN = 3, 12
"""A name stands in so many places; one that stands more often is what the article is about."""
SHORTEST, LONGEST = 2, 10
"""A name has so many characters."""
MOST, MOST_NAMES = 200, 20
"""So many doors are looked at, and so many of the names before several of them."""
LOOKED = 30_000
"""So much of an article tells how they stand."""

_DOOR = re.compile("手机版|网页版|安卓版|苹果版|客户端|官方网站|官网|网站|网址|app|入口|平台|在线")
"""None that is a verb as well: 可以下载."""
_ANYBODYS = frozenset({"平台", "在线"})
"""Those that schools and offices have, too: one other must be among a name's."""
_NAME = re.compile(r"(?<![a-z0-9])[\u3400-\u9fffa-z0-9]{2,6}$")
_INSIDE = re.compile("[的了是和与及将把在或于被对从向由为等]")
_LATIN = re.compile("[a-z0-9]")
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")


def doors(texts: Sequence[Text], title: str, own: Iterable[str]) -> list[list[Found]]:
    """For each text of an article, its title the first, the places of such names in it.

    title is what the page's says besides the article's, own what its logo, its menus and its foot say.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    # What is said twice in the same words is said once.
    body = "\n".join(dict.fromkeys(every[1:]))[:LOOKED].split("\n")
    ill = _ill_doors(body)
    if sum(map(len, ill.values())) < SEVERAL or any(map(lexicon().about_it.search, every)):
        return found
    said = fold("\n".join((every[0], title, *own))).text
    names = [
        name for name, tails in ill.items() if _are_several(tails) and name not in said and _is_name(name)
    ]
    taken: list[str] = []
    for name in sorted(names, key=len, reverse=True)[:MOST_NAMES]:
        whole = _whole(name, body)
        if any(name in longer for longer in taken) or whole in said or not _stands_ill(whole, body):
            continue
        if whole != name and is_usual(whole, len(whole) - len(name)):
            # 易所 is the end of 交易所.
            continue
        taken.append(name)
        for index, one in enumerate(texts):
            text = one.folded.text
            for match in re.finditer(re.escape(name), text):
                start, end = match.start(), with_tails(text, match.end())
                if is_kept(text, start, end):
                    continue
                first, last = one.folded.stretch(start, end)
                glued = touches(text, start, end)
                reasons = (Reason.GLUED, Reason.ELSEWHERE) if glued else (Reason.GRAMS, Reason.ELSEWHERE)
                found[index].append(Found(first, last, HIDE, reasons, name, glued=glued, sure=True))
    return [sorted(here, key=lambda one: one.start) for here in found]


def _is_name(name: str) -> bool:
    """Whether it is more than words of a trade."""
    words = (token for token in tokens_of(name) if token.kind is not Word.AMBIGUOUS)
    return len(name) - sum(len(token.text) for token in words) >= SHORTEST


def _are_several(doors: set[str]) -> bool:
    return len(doors) >= SEVERAL and not doors <= _ANYBODYS


def _ill_doors(texts: Sequence[str]) -> dict[str, set[str]]:
    """What stands before doors of a site amid sentences that speak of none, and those doors."""
    names: dict[str, set[str]] = defaultdict(set)
    looked = 0
    for text in texts:
        reached = 0
        for door in _DOOR.finditer(text):
            looked += 1
            if looked > MOST:
                return {}
            before = _NAME.search(text, max(reached, door.start() - 6), door.start())
            reached = with_tails(text, door.start())
            if before is None:
                continue
            whole = _INSIDE.split(before.group())[-1]
            for size in range(SHORTEST, len(whole) + 1):
                start = door.start() - size
                if _LATIN.match(text[start - 1 : start]) and _LATIN.match(text, start):
                    continue
                place = place_of(text, start, max(reached, door.end()))
                if not place.begins and place.ill >= WORSE:
                    names[whole[-size:]].add(door.group())
    return names


def _whole(name: str, texts: Sequence[str]) -> str:
    """A name with the characters that stand before it in every place: 校园漂流 for 园漂流."""
    whole = "\n".join(texts)
    while len(name) <= LONGEST:
        before = {whole[match.start() - 1 : match.start()] for match in re.finditer(re.escape(name), whole)}
        first = before.pop() if len(before) == 1 else ""
        if not _WORD.match(first):
            break
        name = first + name
    return name


def _stands_ill(name: str, texts: Sequence[str]) -> bool:
    """Whether a name stands in several places, and mostly amid sentences where no site's name would."""
    places = list(_places(name, texts))
    amid = [place for place in places if not place.begins]
    return (
        LEAST <= len(places) <= OFTEN
        and 2 * len(amid) > len(places)
        and sum(place.ill for place in amid) >= ILL * len(amid)
    )


def _places(name: str, texts: Sequence[str]) -> Iterator[Place]:
    for text in texts:
        for match in re.finditer(re.escape(name), text):
            yield place_of(text, match.start(), with_tails(text, match.end()))
