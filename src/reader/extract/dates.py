"""Dates as pages write them, in one order."""

from __future__ import annotations

import re
from functools import cache

from reader.extract.rules import facts

_TIME = (
    r"(?:[\sT\u3000,]*(?:星期.|周.|[（(]星期.[）)])?\s*([01]?\d|2[0-4])\s*[:：时時点點]\s*([0-5]\d)"
    r"(?:\s*[:：分]\s*([0-5]\d))?)?"
)
_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*(?:[-/.]|年)\s*(0?[1-9]|1[0-2])\s*(?:[-/.]|月)\s*"
    rf"(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?{_TIME}"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_SLASHED = re.compile(
    r"(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/])"
    r"(?:[\s,]*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AaPp]\.?[Mm])?)?"
)
_ROC = re.compile(r"(?:民国|民國)\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_HAN = re.compile(
    r"([一二][〇零Ｏ○O九一二三四五六七八]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|t\d|$)")
_HAN_DIGITS = {character: number for number, character in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "零Ｏ○O", 0
)
_ROC_BEGINS = 1911
_DAYS, _MONTHS = 31, 12


def date_in(text: str, *, slashed: bool = True) -> str:
    """The first date in a text as year-month-day with the time where told; empty when there is none.

    Without `slashed`, dates that end with their year in digits (5/9/2024) are passed over: nobody knows
    which of their numbers is the month.
    """
    found = _DATE.search(text)
    if found:
        year, month, day, hours, minutes, seconds = found.groups()
        return _written(int(year), int(month), int(day), (hours, minutes, seconds))
    return _named(text) or (_slashed(text) if slashed else "") or _chinese(text) or _compact(text)


def date_in_address(address: str) -> str:
    """The date that stands in an address as folders or a number; empty when there is none."""
    found = _IN_ADDRESS.search(address)
    return "-".join(found.groups()) if found else ""


def without_date(text: str) -> str:
    """A text up to where a date stands in it; what follows a date is no part of a name."""
    found = _DATE.search(text) or _COMPACT.search(text)
    return text[: found.start()] if found else text


@cache
def _month_names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day before, and after, a month's name, in the languages of facts.toml."""
    names = "|".join(re.escape(name) for name in sorted(facts().months, key=len, reverse=True))
    return (
        re.compile(
            rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s,.-]+(?:de |of )?"
            rf"({names})[^\W\d]{{0,7}}\.?[\s,.-]+"
            r"(?:de |del |г\. ?)?((?:19|20)\d{2})(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![^\W\d])({names})[^\W\d]{{0,7}}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
            r"((?:19|20)\d{2})(?!\d)",
            re.IGNORECASE,
        ),
    )


def _named(text: str) -> str:
    day_first, month_first = _month_names()
    if found := day_first.search(text):
        day, name, year = found.groups()
        return _written(int(year), facts().months[name.lower()], int(day))
    if found := month_first.search(text):
        name, day, year = found.groups()
        return _written(int(year), facts().months[name.lower()], int(day))
    return ""


def _slashed(text: str) -> str:
    """A date that ends with its year: the day first, unless the clock or the numbers say otherwise."""
    found = _SLASHED.search(text)
    if not found:
        return ""
    first, mark, second, year, hours, minutes, seconds, half = found.groups()
    day, month = int(first), int(second)
    if month > _MONTHS or (half and day <= _MONTHS and mark == "/"):
        day, month = month, day
    if half and hours:
        hours = str(int(hours) % 12 + (12 if half.lower().startswith("p") else 0))
    return _written(int(year), month, day, (hours, minutes, seconds))


def _chinese(text: str) -> str:
    if found := _ROC.search(text):
        year, month, day = found.groups()
        return _written(int(year) + _ROC_BEGINS, int(month), int(day))
    if found := _HAN.search(text):
        year, month, day = found.groups()
        return _written(int("".join(str(_HAN_DIGITS[digit]) for digit in year)), _number(month), _number(day))
    return ""


def _compact(text: str) -> str:
    found = _COMPACT.search(text)
    return "-".join(found.groups()) if found else ""


def _number(written: str) -> int:
    """A number up to 99 in Chinese: 二十一."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _HAN_DIGITS.get(ones, 0)
    return 10 * (_HAN_DIGITS.get(tens, 1) if tens else 1) + (_HAN_DIGITS.get(ones, 0) if ones else 0)


def _written(
    year: int, month: int, day: int, time: tuple[str | None, str | None, str | None] = (None, None, None)
) -> str:
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return ""
    hours, minutes, seconds = time
    date = f"{year}-{month:02}-{day:02}"
    if hours is None or minutes is None:
        return date
    return f"{date} {int(hours):02}:{minutes}" + (f":{seconds}" if seconds else "")
