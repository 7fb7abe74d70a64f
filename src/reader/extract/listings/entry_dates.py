"""When an article appeared that a list leads to: what stands beside its title, in one piece or in several."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.words.dates import YEAR_FOLDER, date_in, date_in_address, dated_in, every_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.page.lines import Line, Span
    from reader.extract.page.tree import Node

PARTS = 40
"""So many elements of an entry are looked at for its date."""
LONGEST_PIECE = 9
"""The name of a month is no longer: September."""
PIECES = 3
"""A date is written in at most so many elements."""
ABOVE = 2
"""The heading of what appeared in a year or on a day stands in one of so many lines above an entry ..."""
BEHIND = 3
"""... and has fewer characters than this behind its date."""
MOST = 4
"""So many dates in a line are looked at."""
LONGEST = 50
"""A line that is the heading of a year or a month has no more characters."""

SHORT_DATE = re.compile(
    r"[\[【(（]?\s*(?:(?:19|20)\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*[\]】)）]?"
)
"""A date that is all there is in an element; the year may be left out."""
_REPUBLIC = re.compile(r"[\[【(（]?1[0-2]\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\]】)）]?")
"""A date of Taiwan, where the years count from 1912."""
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])日?")
_MONTH = re.compile(r"((?:19|20)\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?")
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
_YEARLESS = re.compile(r"(?<![\d-])(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9])(?![\d-])日?")
_NAMED_DAY = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+([^\W\d]{3,10})\.?(?![\w])|([^\W\d]{3,10})\.?\s+(\d{1,2})(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)(?:[01]\d|2[0-3]):[0-5]\d(?!\d)")
_WEEKDAY = re.compile(
    r"[\s(（,，]*(?:(?:星期|周|週)[一二三四五六日天]|[A-Z][a-z]+day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)[)）]?,?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\d\s*(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年)前|\bago\b|昨天|前天", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
"""How many entries follow, behind a heading."""
_OF_PUBLICATION = re.compile(
    r"(?:发布|發布|發佈|发文|公布|刊登|上传|发表|發表|Published)[^\d]{0,8}$", re.IGNORECASE
)
_OTHER = re.compile(r"(?:成文|截止|截至|结束|結束|到期|有效期|开标|活动时间)[^\d]{0,8}$")
"""What stands before a date that is another one than that of publication."""
_HEADING_YEAR = re.compile(
    r"\W*((?:19|20)\d{2})\s*(?:年(?:\s*(1[0-2]|0?[1-9])\s*月)?|[-/.]\s*(1[0-2]|0?[1-9]))?(?!\d)\W*(?:\d*\W*)?"
)
_HEADING_MONTH = re.compile(r"\W*([^\W\d]{3,10})\.?,?\s+((?:19|20)\d{2})\W*")


def dates_within(home: Node) -> Iterator[str]:
    """The texts of the elements in a small one that are a date and nothing else, or that are one together."""
    leaves = [
        inner for inner in islice(home.walk(), PARTS) if not any(child.text() for child in inner.elements)
    ]
    texts = [leaf.text() for leaf in leaves]
    for place, text in enumerate(texts):
        told = _told_by(leaves[place], text)
        if told or _is_date(text):
            yield told or text
        elif joined := _joined(texts[place : place + PIECES]):
            yield joined


def _told_by(leaf: Node, text: str) -> str:
    """The day that an element tells beside its text, where this alone is none: 3 hours ago; or nothing."""
    if not 0 < len(text) <= LONGEST or date_in(text):
        return ""
    told = leaf.get("datetime") or (leaf.get("title") if _AGO.search(text) else "")
    return date_in(told[: len("2024-06-18")])


def _is_date(text: str) -> bool:
    """Whether a text is a date and nothing else; its day of the week may stand with it."""
    if not text or len(text) > LONGEST or not any(map(str.isdigit, text)):
        return False
    text = _WEEKDAY.sub("", text).strip()
    if SHORT_DATE.fullmatch(text) or _REPUBLIC.fullmatch(text):
        return True
    found = dated_in(text)
    return found is not None and not any(map(str.isalnum, text[: found.start] + text[found.end :]))


def of_republic(text: str) -> str:
    """The date that a text is where it counts its years as Taiwan does, without saying so; else empty."""
    return date_in(text, republic=True) if _REPUBLIC.fullmatch(text.strip()) else ""


def _joined(texts: Sequence[str]) -> str:
    """A date whose parts stand in elements of their own, the day large above year and month; or nothing."""
    first, second, *_ = *texts, "", ""
    if (day := _DAY.fullmatch(first)) and (month := _MONTH.fullmatch(second)):
        return date_in(f"{month[1]}-{month[2]}-{day[1]}")
    if (month := _MONTH.fullmatch(first)) and (day := _DAY.fullmatch(second)):
        return date_in(f"{month[1]}-{month[2]}-{day[1]}")
    if (year := _YEAR.fullmatch(first)) and (short := _YEARLESS.fullmatch(second)):
        return date_in(f"{year[1]}-{short[1]}-{short[2]}")
    if (short := _YEARLESS.fullmatch(first)) and (year := _YEAR.fullmatch(second)):
        return date_in(f"{year[1]}-{short[1]}-{short[2]}")
    three = len(texts) == PIECES and all(0 < len(text) <= LONGEST_PIECE for text in texts)
    return date_in(" ".join(texts)) if three else ""


class Years:
    """The headings of years, months and days between the entries of a list: each goes for what follows it."""

    def __init__(self, lines: Sequence[Line], entries: Iterable[Span]) -> None:
        """entries: their lines; such a heading stands right above one of them, and in none but its first."""
        self._places: list[int] = []
        self._headings: list[str] = []
        spans = [*entries]
        inside = {place for span in spans for place in range(span.first + 1, span.end)}
        for first in sorted({span.first for span in spans}):
            for place in range(max(0, first - ABOVE), first):
                if place in inside:
                    continue
                text = lines[place].text
                if len(text) <= LONGEST and (heading := _heading_in(text)):
                    self._places.append(place)
                    self._headings.append(heading)

    def above(self, place: int) -> str:
        """What the line at a place stands under, 2024, 2024-06 or 2024-06-18; empty where there is none."""
        found = bisect_right(self._places, place)
        return self._headings[found - 1] if found else ""


def _heading_in(text: str) -> str:
    """The year, with the month and the day where told, that a line consists of."""
    if found := _HEADING_YEAR.fullmatch(text):
        month = found[2] or found[3]
        return f"{found[1]}-{int(month):02}" if month else found[1]
    if found := _HEADING_MONTH.fullmatch(text):
        return date_in(f"1 {found[1]} {found[2]}")[: len("2024-06")]
    day = _ASIDE.sub("", _WEEKDAY.sub("", text)).strip()
    dated = dated_in(day)
    return dated.value[: len("2024-06-18")] if dated and len(day) < dated.end + BEHIND else ""


def date_of(texts: Iterable[str], address: str, year: str) -> str:
    """When an article appeared: what stands beside its title says it, else its address; or neither does.

    year: the year, with the month and the day where told, whose heading the entry stands under. Of several
    dates the first counts that is said to be that of publication, then the first that is not said to be
    another one.
    """
    written = [of_republic(text) or text for text in texts]
    first = ""
    for text in written:
        for found in islice(every_date(text), MOST):
            said = text[: found.start]
            if _OF_PUBLICATION.search(said):
                return found.value
            if not first and not _OTHER.search(said):
                first = found.value
    if first:
        return first
    if addressed := date_in_address(address):
        return addressed
    folder = YEAR_FOLDER.search(address)
    under = year or (folder[1] if folder else "")
    return next((date for text in written if under and (date := _in_year(text, under))), "")


def _in_year(text: str, under: str) -> str:
    """The date in a text without what its heading says, as one; empty where there is none that fits."""
    year, *rest = under.split("-")
    if len(rest) > 1:
        return f"{under} {found[0]}" if (found := _CLOCK.search(text)) else under
    date = ""
    if found := _YEARLESS.search(text):
        date = date_in(f"{year}-{found[1]}-{found[2]}")
    elif found := _NAMED_DAY.search(text):
        date = date_in(f"{found[1] or found[4]} {found[2] or found[3]} {year}")
    elif rest and (found := _DAY.fullmatch(text.strip(" :：."))):
        date = date_in(f"{under}-{found[1]}")
    return date if date.startswith(under) else ""
