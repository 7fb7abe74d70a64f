"""Which number each notice bears: the same on its chip in the article and on the page of notices.

Every notice has one of its own, except that all readings in brackets share one, and so do all places
where the same words were written over a name or put into the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import EVERYWHERE, Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Sequence


def numbers(notices: Sequence[Notice]) -> tuple[int, ...]:
    """For each notice its number, counted from 1 in the order of the notices."""
    shared: dict[tuple[NoticeKind, str], int] = {}
    found: list[int] = []
    last = 0
    for notice in notices:
        key = _shared_by(notice)
        number = shared.get(key) if key is not None else None
        if number is None:
            last += 1
            number = last
            if key is not None:
                shared[key] = number
        found.append(number)
    return tuple(found)


def groups(notices: Sequence[Notice]) -> tuple[tuple[int, ...], ...]:
    """The indices of the notices that bear one number, in the order of the numbers."""
    found: dict[int, list[int]] = {}
    for index, number in enumerate(numbers(notices)):
        found.setdefault(number, []).append(index)
    return tuple(map(tuple, found.values()))


def names_in(notice: Notice) -> tuple[str, str]:
    """Of a RENAMED notice: the name that was written over another, and the other where it is known."""
    written, _, real = notice.text.partition(" → ")
    return written, real


def _shared_by(notice: Notice) -> tuple[NoticeKind, str] | None:
    if notice.kind in EVERYWHERE:
        return notice.kind, ""
    inside = notice.kind is NoticeKind.INJECTED and notice.where == "body" and notice.offset is not None
    if notice.kind is NoticeKind.RENAMED or inside:
        # What is said once, above the article, names the real name behind an arrow.
        return notice.kind, notice.text.partition(" → ")[0]
    return None
