"""What stands before the items of a list where the page does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

DEEPEST = 4
"""Lists that are nested deeper stand no further to the right: a line must still hold some words."""

_BULLETS = "•◦▪"


def markers_of(
    levels: Sequence[int], *, ordered: bool, first: int = 0, count: int | None = None
) -> list[str]:
    """What stands before each item where the page says no more than whether it counts them.

    Of so many items from the first on; of all up to the end, if nothing is said.
    """
    found = []
    number = levels[:first].count(0)
    for level in levels[first : None if count is None else first + count]:
        if ordered and level == 0:
            number += 1
            found.append(f"{number}.")
        else:
            found.append(_BULLETS[min(level, len(_BULLETS) - 1)])
    return found


def widest_of(levels: Sequence[int], markers: Sequence[str], *, ordered: bool) -> dict[int, str]:
    """The widest marker of each level; without markers that of markers_of."""
    if not markers:
        found = {level: _BULLETS[min(level, len(_BULLETS) - 1)] for level in set(levels)}
        return found | ({0: f"{levels.count(0)}."} if ordered and 0 in found else {})
    if not any(levels):
        return {0: max(markers, key=len)}
    widest: dict[int, str] = {}
    for level, marker in zip(levels, markers, strict=False):
        if len(marker) > len(widest.get(level, "")):
            widest[level] = marker
    return widest


def levels_of(levels: Sequence[int], count: int) -> list[int]:
    """How deep each of so many items stands on the screen."""
    known = list(levels[:count])
    if known and (min(known) < 0 or max(known) > DEEPEST):
        known = [min(max(0, level), DEEPEST) for level in known]
    return known + [0] * (count - len(known))
