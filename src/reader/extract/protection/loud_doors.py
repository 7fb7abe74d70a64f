"""Doors of a site that no sentence has, behind a name that stands once: 各企业澜屿体育-官方网站创造机会.

Who writes of a site says where one goes: 在官网下载, 登录平台. Nobody puts its name with two doors, or with a
trade's word and a door, before words that do not go on from there, in an article that speaks of no site at
all. It tells nothing of where the name begins, unless that is with letters or figures: else it is marked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import WHERE, place_behind, touches
from reader.extract.words.joints import is_usual
from reader.extract.words.lexicon import lexicon
from reader.extract.words.rules import table
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.looked import Text

AROUND = 60
"""So much before and behind tells whether a site is spoken of."""
MOST = 20
"""An article with more such doors is about them."""
SHORTEST, LONGEST = 2, 4
"""A name in Chinese characters before a trade's word or a door is taken to have so many."""
LONGEST_WHOLE = 10
"""What stands behind a text's last stop has no more before its doors."""

_CODE = re.compile(
    r"(?<![a-z0-9./@:-])(?:(?=[a-z0-9]*[a-z])[a-z0-9]{2,12}|(?!(?:19|20)\d\d)\d{3,6})[\u3400-\u9fff]{0,3}$"
)
"""A name that begins with letters or figures."""
_LETTERS = re.compile("[a-z]+(?![0-9])")
_FIGURES = re.compile(r"[\u3400-\u9fff]{2,4}[a-z]{0,4}\d{2,6}$")
"""One that ends with them."""
_NAME = re.compile("[\u3400-\u9fff]{2,6}$")
_LEFT = re.compile("[。!?…]([\u3400-\u9fffa-z0-9]{2,10})$")
"""What is left alone behind a text's last stop."""
_SMALL = re.compile("[的了是和与及将把在或于被对从向由为等到给让以就都也又还上个去用]")
"""What no name has in it."""
_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[\u3400-\u9fffa-z0-9]")
_ENDS = frozenset("。!?…")


class LoudDoors(Struct, frozen=True):
    """[loud] in tails.toml: where such doors stand in folded texts."""

    doors: re.Pattern[str]
    loudest: re.Pattern[str]
    """What nobody says of a site amid a sentence, whatever stands beside it."""
    parts: tuple[str, ...]
    """Without any of these there is no such door: most texts have none."""
    sites: re.Pattern[str]
    """What a sentence has in it that speaks of a site."""


@cache
def rules() -> LoudDoors:
    """Those of tails.toml."""
    data = table("tails.toml")["loud"]
    trades, doors, alone, loudest = ("|".join(data[name]) for name in ("trades", "doors", "alone", "loudest"))
    return LoudDoors(
        re.compile(rf"(?:{trades})?(?:[·•-](?:{doors})|{alone})|(?:{trades})(?:{doors})"),
        re.compile(loudest),
        tuple(data["parts"]),
        re.compile("|".join(data["sites"])),
    )


def loud_doors(texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, the places of such names in it."""
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    places = [
        (index, place)
        for index, text in enumerate(every)
        if index and any(map(text.__contains__, rules().parts))
        for place in _places(text)
    ]
    if not places or len(places) > MOST or any(map(lexicon().about_it.search, every)):
        return found
    for index, (start, door, end, sure) in places:
        text, folded = every[index], texts[index].folded
        around = f"{text[max(0, start - AROUND) : start]} {text[end : end + AROUND]}"
        if rules().sites.search(rules().doors.sub(" ", around)) or is_kept(text, start, end):
            continue
        if lexicon().institutions.search(text[start:door]):
            continue
        first, last = folded.stretch(start, end)
        glued = touches(text, start, end)
        points = HIDE if sure else SHOW
        reasons = (Reason.GLUED, Reason.GRAMS) if glued else (Reason.BRAND, Reason.GRAMS)
        family = f"{text[start:door]} {index} {start}"
        found[index].append(Found(first, last, points, reasons, family, glued=glued, sure=True))
    return found


def _places(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Where such a name, its doors and both begin and end, and whether its beginning is sure."""
    reached = 0
    for match in rules().doors.finditer(text):
        door, end = match.span()
        code = _CODE.search(text, max(reached, door - LONGEST_WHOLE), door)
        figures = _FIGURES.search(text, max(reached, door - LONGEST_WHOLE), door)
        name = _NAME.search(text, max(reached, door - LONGEST), door)
        left = _LEFT.search(text, max(reached, door - LONGEST_WHOLE - 1), door)
        if left and not text[end:].strip():
            start, sure = left.start(1), False
        elif (
            code
            and not (figures and code.group()[0].isdigit())
            and not _SMALL.search(code.group())
            and _is_code(code.group())
        ):
            start, sure = code.start(), True
        elif figures and not _SMALL.search(figures.group()):
            start, sure = figures.start(), False
        elif name:
            start, sure = _begin(text, name.start(), door), False
        else:
            continue
        reached = end
        if start < door and _is_ill(text, start, end):
            yield start, door, end, sure


def _is_code(name: str) -> bool:
    """Whether letters at its beginning are none that anybody could pronounce, or knows."""
    letters = _LETTERS.match(name)
    return letters is None or (len(letters.group()) <= LONGEST and letters.group() not in lexicon().letters)


def _begin(text: str, first: int, door: int) -> int:
    """Where a name of characters begins: where ordinary text does not go on so, or two before its door."""
    sizes = [size for size in range(SHORTEST, door - first + 1) if not _SMALL.search(text, door - size, door)]
    ill = (door - size for size in sizes if not is_usual(text, door - size))
    return next(ill, door - SHORTEST if sizes else door)


def _is_ill(text: str, start: int, end: int) -> bool:
    """Whether no sentence goes on so, or nothing else stands behind the text's last stop."""
    before = text[start - 1 : start]
    if before in WHERE and before:
        return False
    if rules().loudest.search(text, start, end) and _WORD.match(before) and _WORD.match(text, end):
        return True
    if not _HAN.match(text, end):
        return before in _ENDS and before != "" and not text[end:].strip()
    if not is_usual(text, end):
        return True
    return _HAN.match(before) is not None and place_behind(text, end) > 1 and not is_usual(text, start)
