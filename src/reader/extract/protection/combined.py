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
    return with_wider(found, [_with_told(one, told) for one in more])


def _with_told(one: Found, told: Sequence[Found]) -> Found:
    """One, as far as what is told and crosses it goes, where one is hidden and that is marked."""
    near = [each for each in told if one.points >= HIDE > each.points and one.crosses(each)]
    start, end = (
        min([one.start, *(each.start for each in near)]),
        max([one.end, *(each.end for each in near)]),
    )
    return replace(one, start=start, end=end) if near else one


def with_others(found: Sequence[Found], more: Sequence[Found]) -> list[Found]:
    """What was found, in order, and more where nothing of it is told, or is only marked and a part of it."""
    told = [one for one in found if one.told]
    return with_wider(
        found,
        [one for one in more if all(_is_part(each, one) for each in told if one.crosses(each))],
    )


def _is_part(one: Found, whole: Found) -> bool:
    """Whether one is only marked, and lies in another one that is hidden."""
    hidden = one.points < HIDE <= whole.points
    return hidden and whole.start <= one.start and one.end <= whole.end


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
