"""Dates as pages write them, in one order."""

from __future__ import annotations

import re

_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*(?:[-/.]|年)\s*(0?[1-9]|1[0-2])\s*(?:[-/.]|月)\s*"
    r"(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?"
    r"(?:[\sT\u3000]*(?:星期.|周.)?\s*([01]?\d|2[0-4])\s*[:：时時]\s*([0-5]\d)(?:\s*[:：分]\s*([0-5]\d))?)?"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_DAYS = 31
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s,.-]+{_MONTH}[\s,.-]+((?:19|20)\d{{2}})(?!\d)", re.IGNORECASE
)

_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{{2}})(?!\d)", re.IGNORECASE
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|t\d|$)")


def date_in(text: str) -> str:
    """The first date in a text as year-month-day with the time where told; empty when there is none."""
    found = _DATE.search(text)
    if found:
        year, month, day, hours, minutes, seconds = found.groups()
        date = f"{year}-{int(month):02}-{int(day):02}"
        if hours is None:
            return date
        return f"{date} {int(hours):02}:{minutes}" + (f":{seconds}" if seconds else "")
    if found := _DAY_FIRST.search(text):
        day, name, year = found.groups()
        return _checked(year, _MONTHS[name[:3].lower()], int(day))
    if found := _MONTH_FIRST.search(text):
        name, day, year = found.groups()
        return _checked(year, _MONTHS[name[:3].lower()], int(day))
    if found := _COMPACT.search(text):
        year, month, day = found.groups()
        return f"{year}-{month}-{day}"
    return ""


def date_in_address(address: str) -> str:
    """The date that stands in an address as folders or a number; empty when there is none."""
    found = _IN_ADDRESS.search(address)
    return "-".join(found.groups()) if found else ""


def _checked(year: str, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= _DAYS else ""
