"""Opening hours: "mon-fri 09:00-17:30", "sat,sun 10:00-16:00"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_MINUTES = 24 * 60

Time = int
"""Minutes after midnight."""


class NotATime(ValueError):
    """What stands there is no time, or no opening hours."""


class Span(Struct, frozen=True):
    """Open from one time to another on some days of the week, 0 for Monday."""

    days: frozenset[int]
    opens: Time
    closes: Time


class Hours(Struct, frozen=True):
    """When a terminal is open."""

    spans: tuple[Span, ...] = ()
    """Always open where there are none."""

    def is_open(self, now: datetime) -> bool:
        """Whether it is open at this moment, in the time of the place."""
        minute = now.hour * 60 + now.minute
        day = now.weekday()
        return not self.spans or any(
            day in span.days and span.opens <= minute < span.closes for span in self.spans
        )


def read_time(text: str) -> Time:
    """A time of the day as it is written: 04:00. Raises NotATime."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[1]) * 60 + int(found[2]) > _MINUTES:
        raise NotATime(text)
    return int(found[1]) * 60 + int(found[2])


def read_hours(lines: Iterable[str]) -> Hours:
    """Opening hours as they are written, one or several spans. Raises NotATime."""
    return Hours(tuple(map(_span, lines)))


def _span(text: str) -> Span:
    days, _, times = text.strip().lower().partition(" ")
    opens, dash, closes = times.strip().partition("-")
    if not dash:
        raise NotATime(text)
    span = Span(frozenset(_days(days)), read_time(opens), read_time(closes))
    if span.opens >= span.closes:
        raise NotATime(text)
    return span


def _days(text: str) -> Iterable[int]:
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if first not in DAYS or (dash and last not in DAYS):
            raise NotATime(text)
        start = DAYS.index(first)
        # From Saturday to Monday goes over the end of the week.
        length = (DAYS.index(last) - start) % len(DAYS) if dash else 0
        yield from ((start + step) % len(DAYS) for step in range(length + 1))
