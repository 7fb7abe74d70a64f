"""Dates as pages write them, in one order."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.rules import by_first, facts

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = str.maketrans(
    "０１２３４５６７８９／．－：٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789/.-:01234567890123456789"
)
"""Digits of other scripts, and wide marks between them, as plain ones: a character for a character."""
_OTHER_DIGITS = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_CLOCK = (
    r"(?P<early>上午|早上|凌晨|清晨|午前|오전)?(?P<late>下午|晚上|晚间|傍晚|午後|오후)?(?P<noon>中午)?\s*+"
    r"(?P<hours>[01]?\d|2[0-4])\s*[:：时時시点點]\s*(?P<minutes>[0-5]\d)"
    r"(?:\s*[:：分]\s*(?P<seconds>[0-5]\d))?[分분]?(?:\s*(?P<half>[AaPp]\.?[Mm]\b))?"
)
_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*(?:[-/.]|[年년])\s*(?P<month>0?[1-9]|1[0-2])\s*(?:[-/.]|[月월])\s*"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d(?!\d:\d\d))\s*+[日号號일]?"
    rf"(?:[\sT\u3000,.|]*+(?:星期.|周.|[（(](?:星期|周|週)?.[）)])?\s*+"
    rf"(?:(?:HKT|SGT|CST|JST|KST|GMT|UTC)\s++)?{_CLOCK})?"
)
_TIME_BEHIND = (
    r"(?:[\s,|·–—-]*(?:(?:at|um|à|a las|alle|às|ore|kl\.?|в)\s+)?"
    r"(?P<hours>[01]?\d|2[0-3])[:h.](?P<minutes>[0-5]\d)(?!\d)"
    r"(?::(?P<seconds>[0-5]\d))?(?:\s*(?P<half>[ap]\.?m\b))?)?"
)
_TIME_BEFORE = re.compile(
    r"(?<![\d:.])(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?:\s*Uhr)?[\s,|/·–—-]{1,3}$"
)
"""A time right before a date that has none behind it: 12:40 14.05.2024."""
_EIGHT_DIGITS = r"(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
_COMPACT = re.compile(rf"(?<!\d){_EIGHT_DIGITS}(?!\d)")
_SLASHED = re.compile(
    r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d{2})(?![\d/])"
    r"(?:[\s,]*(?:[–—|·-]\s*)?(?P<hours>\d{1,2})[:.](?P<minutes>[0-5]\d)(?:[:.](?P<seconds>[0-5]\d))?"
    r"\s*(?P<half>[AaPp]\.?[Mm])?)?"
)
_REPUBLIC = re.compile(
    rf"(?:民国|民國)\s*(?P<year>\d{{2,3}})\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*日(?:\s*+{_CLOCK})?"
)
_REPUBLIC_UNSAID = re.compile(
    r"(?<![\d.])(?P<year>1[0-2]\d)(?:(?P<mark>[-/.])|年)(?P<month>0?[1-9]|1[0-2])(?:(?(mark)(?P=mark)|月))"
    rf"(?P<day>[0-3]?\d)日?(?![\d.])(?:\s*+{_CLOCK})?"
)
_ERA = re.compile(
    r"(?P<era>令和|平成|昭和)\s*(?P<year>\d{1,2}|元)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_HAN = re.compile(
    r"(?P<year>[一二][〇零Ｏ○O０0九一二三四五六七八]{3})年(?P<month>[元正一二三四五六七八九十]{1,3})月"
    r"(?P<day>[初一二三四五六七八九十]{1,3})日"
)
_PARTED = re.compile(
    r"(?<!\d)(?P<year>20\d{2})\s?(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])\s?"
    r"(?P<hours>[01]\d|2[0-3]):(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d))?"
)
"""Year, day and time in elements of their own, set apart by type alone: 202112/3009:18:22."""
_UNIX = re.compile(
    r"(?P<name>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) (?P<hours>\d{2}):(?P<minutes>\d{2}):(?P<seconds>\d{2})"
    r"(?: [+A-Z][\dA-Z:]*)? (?P<year>(?:19|20)\d{2})\b"
)
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[-/_]?(?P<month>0?[1-9]|1[0-2])[-/_]?(?P<day>0[1-9]|[12]\d|3[01]|(?<=[-/_])[1-9])"
    r"(?=[/_.-]|t\d|$)"
)
_NAMED_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})/(?P<name>[a-z]{3,9})/(?P<day>0?[1-9]|[12]\d|3[01])/", re.IGNORECASE
)
"""/2024/jun/18/"""
_NUMBERED = re.compile(rf"/(?:[a-z]{{1,12}}[_-]|[a-z]?){_EIGHT_DIGITS}(?=[_\dA-Z.]|$)")
_STAMPED = re.compile(rf"/\d{{6}}/t{_EIGHT_DIGITS}_")
_SECONDS = re.compile(r"(?<!\d)(1\d{9})(?:\d{3})?(?!\d)")
_HAN_DIGITS = {character: number for number, character in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "零Ｏ○O０0", 0
)
_REPUBLIC_BEGINS = 1911
_YEAR = re.compile(r"(?:19|20)\d{2}")
_MONTHS, _NOON = 12, 12
EARLY = 6
"""中午 before this hour means after noon: 中午1点."""
CHINA = timezone(timedelta(hours=8))
"""Whose clock a time is shown by that a page counts in seconds."""


class Dated(Struct, frozen=True):
    """A date as it stands in a text: year-month-day with the time where told, and from where to where."""

    value: str
    start: int
    end: int


_YEARLESS = re.compile(
    r"\s*(1[0-2]|0?[1-9])(?:[-/.]|月)(3[01]|[12]\d|0?[1-9])日?\s+(?:(\d{1,2}:\d{2}(?::\d{2})?)(?!\d)|(\d{1,2})時(\d{2})分)"
)
YEAR_FOLDER = re.compile(r"/((?:19|20)\d\d)(?=[/_.-]|\d{2}(?:/|\d{2}/))")
"""A year among the folders of an address."""


def date_in(text: str, *, slashed: bool = True, month_first: bool = False, republic: bool = False) -> str:
    """The first date in a text as year-month-day with the time where told; empty when there is none.

    Without `slashed`, dates that end with their year in digits (5/9/2024) are passed over: nobody knows
    which of their numbers is the month. With `month_first`, the first is. With `republic`, a year of three
    digits counts from 1912, as in Taiwan, without saying so.
    """
    found = dated_in(text, slashed=slashed, month_first=month_first, republic=republic)
    return found.value if found else ""


def dated_in(
    text: str, *, slashed: bool = True, month_first: bool = False, republic: bool = False
) -> Dated | None:
    """The first date in a text and where it stands; the rules are those of date_in."""
    if not text.isascii() and _OTHER_DIGITS.search(text):
        text = text.translate(_PLAIN)
    if not _YEAR.search(text):
        return _chinese(text, republic=republic)
    if found := _DATE.search(text):
        return _dated(found, int(found["year"]), int(found["month"]), int(found["day"]))
    if found := _PARTED.search(text):
        return _dated(found, int(found["year"]), int(found["month"]), int(found["day"]))
    return (
        _named(text)
        or (_slashed(text, month_first=month_first) if slashed else None)
        or _chinese(text, republic=republic)
        or _compact(text)
    )


def every_date(text: str) -> Iterator[Dated]:
    """The dates in a text, one behind the other, with their places in it."""
    begun = 0
    while (found := dated_in(text[begun:])) is not None:
        yield Dated(found.value, begun + found.start, begun + found.end)
        begun += found.end


def date_in_address(address: str) -> str:
    """The date that stands in an address as folders or a number; empty when there is none."""
    found = _STAMPED.search(address) or _IN_ADDRESS.search(address) or _NUMBERED.search(address)
    if found is None and (named := _NAMED_IN_ADDRESS.search(address)):
        month = facts().months.get(named["name"].lower(), 0)
        return _written(int(named["year"]), month, int(named["day"]))
    return _written(int(found["year"]), int(found["month"]), int(found["day"])) if found else ""


def date_without_year(text: str, address: str) -> str:
    """The date that a text begins with, 05-12 06:58, in the year that stands in an address; else empty.

    Where the address has a whole date, it must be the same day.
    """
    found, folder = _YEARLESS.match(text), YEAR_FOLDER.search(address)
    if found is None or folder is None:
        return ""
    clock = found[3] or f"{found[4]}:{found[5]}"
    date = date_in(f"{folder[1]}-{found[1]}-{found[2]} {clock}")
    addressed = date_in_address(address)
    return "" if addressed and addressed[:10] != date[:10] else date


def is_without_year(text: str) -> bool:
    """Whether a text begins with a month, a day and a time."""
    return _YEARLESS.match(text) is not None


def date_of_seconds(text: str) -> str:
    """The date of a number of seconds or milliseconds since 1970, on a clock in China; empty without one."""
    found = _SECONDS.search(text)
    if not found:
        return ""
    return f"{datetime.fromtimestamp(int(found.group(1)), CHINA):%Y-%m-%d %H:%M}"


def days_between(one: str, other: str) -> int:
    """How many days lie between two dates of date_in."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


@cache
def _month_names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day before, and after, a month's name, in the languages of facts.toml."""
    names = by_first(re.escape(name) for name in sorted(facts().months, key=len, reverse=True))
    first = "".join(sorted({name[0] for name in facts().months}))
    return (
        re.compile(
            # In Arabic a month may be told by both of its names: 4 آب/أغسطس.
            r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s,.-]+(?:de |of |[\u0621-\u064a ]{2,16}/)?"
            rf"(?P<name>{names})[^\W\d]{{0,7}}\.?[\s,.-]+"
            rf"(?:de |del |г\. ?)?(?P<year>(?:19|20)\d{{2}})(?!\d(?!\d?:\d\d))"
            rf"(?: ?г(?:ода|\.))?{_TIME_BEHIND}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?=[{first}])(?<![^\W\d])(?P<name>{names})[^\W\d]{{0,7}}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
            rf"(?:[a-z]{{3,9}}\.?,?\s+)?(?P<year>(?:19|20)\d{{2}})(?!\d(?!\d?:\d\d)){_TIME_BEHIND}",
            re.IGNORECASE,
        ),
    )


def _named(text: str) -> Dated | None:
    for pattern in _month_names():
        if found := pattern.search(text):
            return _dated(found, int(found["year"]), facts().months[found["name"].lower()], int(found["day"]))
    if found := _UNIX.search(text):
        month = facts().months.get(found["name"].lower(), 0)
        return _dated(found, int(found["year"]), month, int(found["day"]))
    return None


def _slashed(text: str, *, month_first: bool) -> Dated | None:
    """A date that ends with its year: the day first, unless the clock or the numbers say otherwise."""
    found = _SLASHED.search(text)
    if not found:
        return None
    day, month = int(found["first"]), int(found["second"])
    american = found["half"] or month_first
    if month > _MONTHS or (american and day <= _MONTHS and found["mark"] == "/"):
        day, month = month, day
    return _dated(found, int(found["year"]), month, day)


def _chinese(text: str, *, republic: bool) -> Dated | None:
    if not republic and text.isascii():
        return None
    if found := _REPUBLIC.search(text) or (_REPUBLIC_UNSAID.search(text) if republic else None):
        return _dated(found, int(found["year"]) + _REPUBLIC_BEGINS, int(found["month"]), int(found["day"]))
    if found := _ERA.search(text):
        year = 1 if found["year"] == "元" else int(found["year"])
        return _dated(found, _ERAS[found["era"]] + year, int(found["month"]), int(found["day"]))
    if found := _HAN.search(text):
        year = int("".join(str(_HAN_DIGITS[digit]) for digit in found["year"]))
        return _dated(found, year, _number(found["month"]), _number(found["day"]))
    return None


def _compact(text: str) -> Dated | None:
    found = _COMPACT.search(text)
    return _dated(found, int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def _number(written: str) -> int:
    """A number up to 99 in Chinese: 二十一; the first month may be 元 or 正, the first days 初一."""
    if written in {"元", "正"}:
        return 1
    tens, ten, ones = written.removeprefix("初").rpartition("十")
    if not ten:
        return _HAN_DIGITS.get(ones, 0)
    return 10 * (_HAN_DIGITS.get(tens, 1) if tens else 1) + (_HAN_DIGITS.get(ones, 0) if ones else 0)


def _dated(found: re.Match[str], year: int, month: int, day: int) -> Dated | None:
    told = found.groupdict()
    hours, minutes, seconds = told.get("hours"), told.get("minutes"), told.get("seconds")
    if hours is not None:
        half = (told.get("half") or "").lower()
        noon = bool(told.get("noon")) and int(hours) < EARLY
        late = noon or bool(told.get("late")) or half.startswith("p")
        early = bool(told.get("early")) or half.startswith("a")
        hours = str(_of_day(int(hours), late=late, early=early))
    start, end = found.span()
    if hours is None and (before := _TIME_BEFORE.search(found.string[max(0, start - 16) : start])):
        hours, minutes = before["hours"], before["minutes"]
        start -= len(before.group())
    value = _written(year, month, day, (hours, minutes, seconds))
    return Dated(value, start, end) if value else None


def _of_day(hours: int, *, late: bool, early: bool) -> int:
    """An hour of half a day as one of the whole day."""
    if late and hours < _NOON:
        return hours + _NOON
    return 0 if early and hours == _NOON else hours


def _written(
    year: int, month: int, day: int, time: tuple[str | None, str | None, str | None] = (None, None, None)
) -> str:
    try:
        written = date(year, month, day).isoformat()
    except ValueError:
        return ""
    hours, minutes, seconds = time
    if hours is None or minutes is None or (int(hours), int(minutes), int(seconds or 0)) == (0, 0, 0):
        # A clock at 00:00 was not looked at: such a field holds a date only.
        return written
    return f"{written} {int(hours):02}:{minutes}" + (f":{seconds}" if seconds else "")
