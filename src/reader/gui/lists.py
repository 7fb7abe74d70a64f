"""What stands before the items of a list where the page does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

DEEPEST = 4
"""Lists that are nested deeper stand no further to the right: a line must still hold some words."""

_BULLETS = "•◦▪"


def markers_of(levels: Sequence[int], *, ordered: bool) -> list[str]:
    """What stands before each item where the page says no more than whether it counts them."""
    found = []
    count = 0
    for level in levels:
        if ordered and level == 0:
            count += 1
            found.append(f"{count}.")
        else:
            found.append(_BULLETS[min(level, len(_BULLETS) - 1)])
    return found
