"""What several rules have found in the same texts, put together: which of two that cross stays."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.evidence import HIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.evidence import Found


def with_wider(found: Sequence[Found], wider: Sequence[Found]) -> list[Found]:
    """What was found, in order; what lies in a wider stretch, or crosses it, goes with that one."""
    if not wider:
        return list(found)
    others = [one for one in found if not any(one.crosses(each) for each in wider)]
    return sorted([*others, *wider], key=lambda one: one.start)


def with_better(found: Sequence[Found], more: Sequence[Found]) -> list[Found]:
    """What was found, in order, and more, each in the place of what it crosses unless that is surer."""
    better = [
        one
        for one in more
        if one.points >= HIDE or not any(one.crosses(each) and each.points >= HIDE for each in found)
    ]
    return with_wider(found, better)


def with_weaker(found: Sequence[Found], more: Sequence[Found]) -> list[Found]:
    """What was found, in order, and more: what is told in its place stays, unless that is too little."""
    told = [one for one in found if one.told]
    more = [one for one in more if not any(one.crosses(each) and not _is_more(one, each) for each in told)]
    return with_wider(found, more)


def _is_more(one: Found, each: Found) -> bool:
    """Whether one says more than each: it is hidden where that is marked, or marked with more around it."""
    wider = one.start <= each.start and each.end <= one.end and one.end - one.start > each.end - each.start
    return each.points < HIDE and (one.points >= HIDE or wider)


def agreed(found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The same of all texts; what is told in most places of a name is told in all of them.

    Whatever words stand near by in the others do so by chance.
    """
    told = Counter(one.family for here in found for one in here if one.told)
    freed = Counter(one.family for here in found for one in here if one.spoken and not one.told)
    lost = {family for family, times in freed.items() if told[family] >= times}
    if not lost:
        return [*map(list, found)]
    return [
        [
            replace(one, points=one.points + one.spoken) if one.spoken and one.family in lost else one
            for one in here
        ]
        for here in found
    ]
