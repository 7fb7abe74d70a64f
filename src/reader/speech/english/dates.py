"""Dates and times of day as an English speaker says them: the rules that find them, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reader.speech.english.numerals import cardinal, decade, digits, number, ordinal, year

if TYPE_CHECKING:
    from collections.abc import Callable

YEAR = r"(?:1[1-9]|20)\d\d"
_DASH = r"\s?[-–—]\s?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_HALF = r"[AaPp]\.?[Mm]\b\.?"
_LASTED = re.compile(r"\b(?:in|of|time|took|lasted|ran|record)\s$", re.IGNORECASE)
_ON_A_DAY = re.compile(r"\b(?:on|until|from|since|before|after|except|by|dated?)\s$", re.IGNORECASE)
_CENTURY, _PIVOT = 100, 50


class Dates:
    """The rules for dates and times; each is a pattern and what is said for what it finds."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._days: dict[str, str] = table["days"]
        self._months: dict[str, str] = table["months"]
        self._names = list(self._months.values())
        self._zones: str = "|".join(table["zones"]["names"])
        full = self._months.items()
        self.months = "|".join(rf"{short}(?:{name[len(short) :]}|t)?" for short, name in full)
        self.days = "|".join(sorted(self._days, key=len, reverse=True))

    def digit(self) -> list[tuple[str, Callable[[re.Match[str]], str | None]]]:
        """What begins with a figure: 14 March 2023, 9/11, 7.30pm, 1990s."""
        months = self.months
        return [
            (r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)", self._iso_date),
            (rf"({_DAY})/({_DAY})/(\d{{4}}|\d\d)(?![\d/])", self._slashed),
            (rf"({_DAY})\.(0?[1-9]|1[0-2])\.({YEAR})(?!\d)", self._dotted),
            (
                rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:{_DASH}|\sto\s)(\d{{1,2}})(?:st|nd|rd|th)?\s({months})\.?,?(?:\s({YEAR})(?!\d))?\b",
                self._british_days,
            ),
            (
                rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s({months})\.?,?(?:\s({YEAR})(?!\d))?\b",
                self._british_date,
            ),
            (rf"({YEAR}){_DASH}({YEAR})(?!\d|[.,]\d)", lambda f: f"{year(f[1])} to {year(f[2])}"),
            (rf"({YEAR})([-–/])(\d\d)(?![\d/-]|[.,]\d)", self._season),
            (rf"({YEAR})s\b", lambda f: decade(f[1])),
            (r"((?:1[789]|20)\d0)['’]s\b", lambda f: decade(f[1])),
            (r"9/11(?![\d/])", lambda _: "nine eleven"),
            (r"24/7(?!\d)", lambda _: "twenty-four seven"),
            (rf"({_DAY})/({_DAY})(?![\d/])", self._short),
            (r"(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])", lasted),
            (r"(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\d:])", clocked),
            (r"(\d{1,3})\s?h(?:r|rs|ours?)?\s?(\d{1,2})\s?m(?:in|ins|inutes?)?\b", hours_and_minutes),
            (
                rf"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(\s?{_HALF})?{_DASH}(?=(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?\s?{_HALF})",
                self._until,
            ),
            (rf"([01]?\d|2[0-3])\.([0-5]\d)()(\s?{_HALF})", time_of_day),
            (rf"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)(\s?{_HALF})?", time_of_day),
            (rf"(1[0-2]|[1-9])()()(\s?{_HALF})", time_of_day),
            (rf"([01]\d|2[0-3])([0-5]\d)(?=\s(?:{self._zones}|hours|hrs)\b)", military),
        ]

    def latin(self) -> list[tuple[str, Callable[[re.Match[str]], str | None]]]:
        """What begins with a letter: Mon., Oct. 3, May 5–7, Jan–Mar."""
        months, days = self.months, self.days
        short = rf"(?:{months})\b\.?"
        return [
            (rf"({days})\.?[-–](?=(?:{days})\b)", lambda f: f"{self._days[f[1]]} to "),
            (rf"({days})\.?(?=\s?\d{{1,2}}(?:[:.]\d\d|\s?[-–ap]))", lambda f: self._days[f[1]]),
            (rf"(?<=[-–])({days})\b", lambda f: self._days[f[1]]),
            (rf"({days})\.?,?\s(?=(?:{months})\b|\d)", lambda f: f"{self._days[f[1]]}, "),
            (rf"({months})\.?[-–](?={short})", lambda f: f"{self._month(f[1])} to "),
            (rf"(?<=[-–])({months})\b(?!\.?\s\d)", lambda f: self._month(f[1])),
            (
                rf"({months})\.?\s(\d{{1,2}}){_DASH}(\d{{1,2}})(?![\d:])(?:,?\s({YEAR})(?!\d))?",
                lambda f: f"{self._month(f[1])} {ordinal(f[2])} to {ordinal(f[3])}{_in(f[4])}",
            ),
            (
                rf"({months})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s({YEAR})(?!\d))?",
                lambda f: f"{self._month(f[1])} {ordinal(f[2])}{_in(f[3])}",
            ),
            (
                rf"({months})\.?\s['’](\d\d)(?!\d)",
                lambda f: f"{self._month(f[1])} {number(f[2])}",
            ),
            (rf"({months})\.?,?\s({YEAR})(?!\d)", lambda f: f"{self._month(f[1])} {year(f[2])}"),
        ]

    def _month(self, name: str) -> str:
        return self._months[name[:3]]

    def _iso_date(self, found: re.Match[str]) -> str:
        return f"{self._names[int(found[2]) - 1]} {ordinal(found[3])}, {year(found[1])}"

    def _slashed(self, found: re.Match[str]) -> str | None:
        """3/14/2023 as America writes it, 29/03/2017 where no month can stand first."""
        first, second = int(found[1]), int(found[2])
        whole = found[3] if len(found[3]) > 2 else str(_of_this_time(int(found[3])))  # noqa: PLR2004 - '21
        if first <= len(self._names):
            return f"{self._names[first - 1]} {ordinal(found[2])}, {year(whole)}"
        if second <= len(self._names):
            return f"the {ordinal(found[1])} of {self._names[second - 1]}, {year(whole)}"
        return None

    def _dotted(self, found: re.Match[str]) -> str:
        return f"the {ordinal(found[1])} of {self._names[int(found[2]) - 1]}, {year(found[3])}"

    def _short(self, found: re.Match[str]) -> str | None:
        """3/14, 25/12 behind a word that a day stands behind; any other is a fraction."""
        if not _ON_A_DAY.search(found.string[max(0, found.start() - 8) : found.start()]):
            return None
        first, second = int(found[1]), int(found[2])
        if first <= len(self._names):
            return f"{self._names[first - 1]} {ordinal(found[2])}"
        if second <= len(self._names):
            return f"the {ordinal(found[1])} of {self._names[second - 1]}"
        return None

    def _season(self, found: re.Match[str]) -> str | None:
        """2018/19 is a season, 1914–18 a span of years; neither goes down."""
        begun, ended = int(found[1]) % _CENTURY, int(found[3])
        if ended <= begun and not (begun == _CENTURY - 1 and ended == 0):
            return None
        later = cardinal(ended) if ended > 9 else f"oh {cardinal(ended)}"  # noqa: PLR2004
        season = ended == begun + 1
        return f"{year(found[1])}{' ' if season else ' to '}{later}"

    def _british_days(self, found: re.Match[str]) -> str:
        days = f"{_the(found)}{ordinal(found[1])} to the {ordinal(found[2])}"
        return f"{days} of {self._month(found[3])}{_in(found[4])}"

    def _british_date(self, found: re.Match[str]) -> str:
        return f"{_the(found)}{ordinal(found[1])} of {self._month(found[2])}{_in(found[3])}"

    def _until(self, found: re.Match[str]) -> str:
        """9am–5pm, 9–5pm."""
        return f"{_clock(found[1], found[2], found[3])} to "


def time_of_day(found: re.Match[str]) -> str:
    """8:30, 9:05 a.m., 7.30pm, 9am."""
    half = (found[4] or "").strip()
    said = _clock(found[1], found[2], half)
    if not half and int(found[2]) == 0:
        said += " o'clock"
    if found[3]:
        said = said.removesuffix(" o'clock") + f" and {cardinal(int(found[3]))} seconds"
    return said


def _clock(hour: str, minute: str, half: str) -> str:
    """The hour and what is past it; the half of the day as it is written where its stops are."""
    said = number(str(int(hour)))
    past = int(minute or 0)
    if past:
        said += f" {'oh ' if past < 10 else ''}{cardinal(past)}"  # noqa: PLR2004
    letters = (half or "").strip()
    if letters and "." not in letters:
        letters = f"{letters[0].lower()}.m."
    return f"{said} {letters}" if letters else said


def military(found: re.Match[str]) -> str:
    """0930 hours, 1600 GMT."""
    hour = f"oh {cardinal(int(found[1]))}" if found[1][0] == "0" else cardinal(int(found[1]))
    past = int(found[2])
    if past == 0:
        return f"{hour} hundred"
    return f"{hour} {'oh ' if past < 10 else ''}{cardinal(past)}"  # noqa: PLR2004


def hours_and_minutes(found: re.Match[str]) -> str:
    """2h 15m."""
    return _span(found[1], found[2])


def lasted(found: re.Match[str]) -> str | None:
    """How long something took, where that is told; else it is a time of day."""
    if not _LASTED.search(found.string[max(0, found.start() - 8) : found.start()]):
        return None
    return _span(found[1], found[2], found[3])


def clocked(found: re.Match[str]) -> str:
    """1:43.28, as long as a race took."""
    return f"{_clock(found[1], found[2], '')} point {digits(found[3])}"


def _span(*parts: str) -> str:
    """Hours, minutes and perhaps seconds; what is nothing is not said."""
    counted = [(int(part), name) for part, name in zip(parts, ("hour", "minute", "second"), strict=False)]
    return " ".join(
        f"{cardinal(value)} {name}{'' if value == 1 else 's'}" for value, name in counted if value
    )


def _of_this_time(short: int) -> int:
    """The year that two figures stand for."""
    return (2000 if short < _PIVOT else 1900) + short


def _the(found: re.Match[str]) -> str:
    """The article, where none stands there yet."""
    return "" if found.string[max(0, found.start() - 4) : found.start()].lower().endswith("the ") else "the "


def _in(digits: str | None) -> str:
    return f", {year(digits)}" if digits else ""
