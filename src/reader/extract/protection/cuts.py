"""What becomes of each phrase that was found: it is taken out of its text, marked there, or left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.evidence import HIDE, Found
from reader.model import Notice, NoticeKind, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.extract.protection.renamed import Renaming

PROOFS = 2
"""One piece of evidence alone proves nothing."""

AS_NAME = 3
"""Points that are enough where a brand has replaced a name elsewhere in the article."""

DOOR = re.compile("官方网站|官网|网站|官方微博|官方微信")
"""What an institution has on the net."""
_BREAK = re.compile(r"[\n\t]")


class Cut(Struct, frozen=True):
    """A stretch of a text that is taken out of it, or marked in it."""

    start: int
    end: int
    kind: NoticeKind
    reasons: tuple[Reason, ...]
    gap: bool = False
    shown: bool = False


def decided(text: str, found: Sequence[Found], renamed: Mapping[str, Renaming]) -> Iterator[Cut]:
    """What becomes of each phrase: hidden, marked or left alone."""
    for one in found:
        listed = Reason.LISTED in one.reasons
        if (len(one.reasons) < PROOFS and not listed) or _BREAK.search(text, one.start, one.end):
            continue
        if listed:
            yield Cut(one.start, one.end, NoticeKind.INJECTED, one.reasons, gap=one.glued)
        elif one.family in renamed and one.points >= AS_NAME and (one.glued or one.points >= HIDE):
            reasons, end = one.reasons, one.end
            brand = renamed[one.family].brand
            if text.startswith(brand, one.start) and DOOR.fullmatch(text, one.start + len(brand), end):
                # 某某官方网站 is the institution's site, its name replaced.
                end = one.start + len(brand)
            if Reason.NAME in renamed[one.family].reasons and Reason.NAME not in reasons:
                reasons = (*reasons, Reason.NAME)
            yield Cut(one.start, end, NoticeKind.RENAMED, reasons)
        elif one.sure and one.points >= HIDE:
            yield Cut(one.start, one.end, NoticeKind.INJECTED, one.reasons, gap=one.glued)
        elif one.told:
            yield Cut(one.start, one.end, NoticeKind.INJECTED, one.reasons, shown=True)


def merged(named: Sequence[Cut], offered: Sequence[Cut]) -> list[Cut]:
    """All in order; what is offered gives way to a name."""
    cuts = list(named)
    for one in offered:
        near = [cut for cut in cuts if cut.start < one.end and one.start < cut.end]
        if not any(one.shown or not cut.shown for cut in near):
            cuts = [cut for cut in cuts if cut not in near] + [one]
    return sorted(cuts, key=lambda one: one.start) if offered else cuts


def with_noise(
    cuts: Sequence[Cut], readings: Sequence[tuple[int, int]], noise: Sequence[tuple[int, int]]
) -> list[Cut]:
    """All in order; a reading or noise inside a phrase goes with it."""
    if not (readings or noise):
        return list(cuts)
    put_in = [(NoticeKind.READINGS, place) for place in readings]
    put_in += [(NoticeKind.NOISE, place) for place in noise]
    every = [*cuts, *(Cut(*place, kind, (Reason.ELSEWHERE,)) for kind, place in put_in)]
    every.sort(key=lambda one: (one.start, -one.end))
    kept: list[Cut] = []
    for one in every:
        if kept and one.start < kept[-1].end:
            continue
        kept.append(one)
    return kept


def notices_of(text: str, cuts: Sequence[Cut], where: str, block: int | None) -> list[Notice]:
    """A notice for each cut; offsets count in the text without those that are hidden."""
    notices: list[Notice] = []
    lost = 0
    for one in cuts:
        notices.append(
            Notice(
                one.kind,
                where,
                text[one.start : one.end],
                one.reasons,
                block,
                one.start - lost,
                gap=one.gap,
                shown=one.shown,
            )
        )
        lost += 0 if one.shown else one.end - one.start
    return notices
