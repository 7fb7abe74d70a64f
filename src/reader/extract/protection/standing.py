"""How ill the name of a site would stand where a phrase of a text stands."""

from __future__ import annotations

import re
from enum import IntFlag
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.joints import is_usual
from reader.extract.words.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

SEVERAL = 2
"""Twice is no accident."""
ILL, WORSE, WORST = 2, 3, 4
"""A phrase whose places are on the average so ill for a site's name stands as none, or worse where it begins
some parts of sentences, too; no place is iller."""
ONE_SIDE = 1.5
"""What stands before a phrase counts so many times where nothing stands behind it."""

WHERE = frozenset("在从用于到")
"""Behind these a site is meant, and what one does there may be any verb."""
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_HAN = re.compile("[\u3400-\u9fff]")
SO_CALLED = 6
"""So many characters before a thing say that it is told of."""
_SO_CALLED = re.compile(
    "(?:(?:所谓|号称|宣称|谎称|声称|自称|名为|叫做|俗称|冒充|轻信)(?:的|是|为|能|可)?"
    "|涉嫌|非法|伪造|(?<![放休寒暑])假|严禁|禁止|不得|打击|查处|贩卖|倒卖|拒绝|警惕)$"
)


def touches(text: str, start: int, end: int) -> bool:
    """Whether words of a sentence stand right beside a phrase."""
    return _is_beside(_WORD, text, start, end)


def touches_characters(text: str, start: int, end: int) -> bool:
    """Whether Chinese characters do: beside letters and figures most things stand by themselves."""
    return _is_beside(_HAN, text, start, end)


def _is_beside(kind: re.Pattern[str], text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start] if start > 0 else ""
    return kind.match(before) is not None or kind.match(text, end) is not None


def is_odd(text: str, start: int, end: int) -> bool:
    """Whether a phrase stands between characters that the name of a site does not stand between."""
    before, behind, rules = text[start - 1 : start] if start else "", text[end : end + 1], lexicon()
    return (
        _WORD.match(before) is not None
        and _WORD.match(behind) is not None
        and before not in rules.before
        and behind not in rules.behind
    )


class Misfit(IntFlag):
    """On which sides of a phrase ordinary text does not go on as it does there."""

    NONE = 0
    BEFORE = 1
    BEHIND = 2
    BOTH = 3


def misfit_of(text: str, start: int, end: int) -> Misfit:
    """How a phrase stands there: as ordinary text goes on, or not."""
    before = Misfit.NONE if is_usual(text, start) else Misfit.BEFORE
    return before if is_usual(text, end) else before | Misfit.BEHIND


def is_so_called(text: str, start: int) -> bool:
    """Whether a thing is told of there, and not offered: 所谓的, 冒充."""
    return _SO_CALLED.search(text, max(0, start - SO_CALLED), start) is not None


class Place(Struct, frozen=True):
    """A place of a phrase, and how ill the name of a site would stand there."""

    begins: bool
    """A part of a sentence begins with it."""
    ends: bool
    """... or ends with it: only what stands before it tells."""
    ill: float = 0


def place_of(text: str, start: int, end: int) -> Place:
    """For each side 2 where no name of a site stands, 1 where few do; none behind what means one."""
    before, behind, rules = text[start - 1 : start] if start else "", text[end : end + 1], lexicon()
    ends = _WORD.match(behind) is None
    if _WORD.match(before) is None:
        return Place(begins=True, ends=ends)
    if before in WHERE:
        return Place(begins=False, ends=ends)
    left = _degree(before, rules.before, rules.before_rarely)
    right = (ONE_SIDE - 1) * left if ends else _degree(behind, rules.behind, rules.behind_rarely)
    return Place(begins=False, ends=ends, ill=left + right)


def place_behind(text: str, end: int) -> float:
    """How ill the name of a site would stand before what stands there, whatever stands before it."""
    behind, rules = text[end : end + 1], lexicon()
    return _degree(behind, rules.behind, rules.behind_rarely) if _WORD.match(behind) else 0


def _degree(char: str, often: frozenset[str], rarely: frozenset[str]) -> int:
    return 0 if char in often else 1 if char in rarely else 2


def are_strange(places: Sequence[Place]) -> bool:
    """Whether a phrase hardly begins a part of a sentence and stands ill on the average: one alone, worst."""
    ill = sum(place.ill for place in places)
    amid = sum(not place.begins for place in places)
    if amid < len(places):
        # Any noun may begin a part of a sentence: where it does not, it must stand worse, or worst.
        if amid < SEVERAL:
            return 2 * amid == len(places) and ill >= WORST
        return 2 * amid > len(places) and ill >= WORSE * amid
    return ill >= (ILL * len(places) if len(places) >= SEVERAL else WORST)


def is_once_worse(places: Sequence[Place]) -> bool:
    """Whether a phrase stands several times, never begins a part of a sentence, and stands very ill once."""
    return (
        len(places) >= SEVERAL
        and not any(place.begins for place in places)
        and any(place.ill >= WORSE for place in places)
    )
