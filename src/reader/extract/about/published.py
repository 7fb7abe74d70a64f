"""When an article was published."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct

from reader.extract.about import blog_dates, time_elements
from reader.extract.about.fact import NOTHING, Fact, metas_of
from reader.extract.about.naming import is_address
from reader.extract.about.near import LINE, holds_label
from reader.extract.about.sources import is_house, printed
from reader.extract.about.time_elements import TIME_NAMES
from reader.extract.about.updated import BEHIND, tells_more, updated_of
from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.words.dates import (
    Dated,
    date_in,
    date_in_address,
    date_of_seconds,
    date_without_year,
    dated_in,
    days_between,
)
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.about.linked_data import Entity
    from reader.extract.about.near import Near
    from reader.extract.page.tree import Document, Node

BESIDE = 40
"""A line that gives the date has at most so much else to read, in Chinese characters."""
HEADLINE_ABOVE = 4
"""A date without a label stands at most so many lines above the headline ..."""
UNHEADED = 5
"""... or, where there is none, above the text;"""
INSIDE = 4
"""... or among the first lines of the text."""
NAMED, LONGEST_NAMED = 2, 14
"""A link beside the date may be the author's, so near below the headline, and so short."""
BELOW = 3
"""A date below the text counts only in so many lines, beside who wrote it."""
MOST_DATES = 50
"""So many dates in a page's scripts are looked at."""
DEEP = 2_000
"""The posts of a forum are looked for in so many lines."""

_OTHER_LABEL = re.compile(r"(?:日期|时间|時間)\s*[:：]?$")
"""A label in the cell before: what it says of a date was heard, or it is another date."""
_DAY = re.compile(r"\s*(1[0-2]|0?[1-9])[-/.月](3[01]|[12]\d|0[1-9]|[1-9])(?!\d*年)")
_SHORT = re.compile(r"\s*([0-3]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\s*(\d{2}:\d{2})?")
_SHORT_NAMED = re.compile(
    r"(?<![\d.])(3[01]|[12]\d|0?[1-9])\s+([^\W\d_]{3,9})\.?\s+([0-3]\d)\s*[|,·–-]\s*(\d{1,2})[h:](\d{2})(?!\d)"
)
_VARIABLE = re.compile(r"(?:\bvar|\blet|\bconst|window\.)\s*$")
_DIGIT = re.compile(r"[\d年]")
_DATED = re.compile(r"19|20|1\d\d[-/.年]\d")
"""What a line with a date has in it; in Taiwan years have three digits: 113/03/01."""
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
_CLOCK_ALONE = re.compile(
    r"(?:[\u3400-\u9fff]{0,4}[时時][间間]\s*[:：]?\s*)?([01]?\d|2[0-3])\s*[:：时時]\s*([0-5]\d)分?"
)
"""A line that is a time: 14:30, 香港時間14時30分."""
_UNIVERSAL = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*$")
_SENTENCE = re.compile(r"[。；！？]|[,，].*[,，]")


class Clues(Struct, frozen=True):
    """What a page's dates are read with."""

    document: Document
    near: Near
    entity: Entity
    address: str

    @property
    def month_first(self) -> bool:
        """Whether 5/9/2024 is in May: in the United States."""
        return self.document.language.lower().replace("_", "-") == "en-us"


def published_of(document: Document, near: Near, entity: Entity, address: str) -> Fact:
    """When the article was published.

    A labelled date beside it, or what the head says, or any date beside it, or one in its address; who
    signed a document when counts only where the page tells nothing else. Nothing where nothing is sure.
    """
    clues = Clues(document, near, entity, address)
    written = [*metas_of(document, "published"), Fact(entity.published, "json-ld")]
    said = next((dated for fact in written if (dated := _read(fact, slashed=False)).value), NOTHING)
    for date in (*_labelled(clues, facts().surely_published), *_of_posts(clues)):
        told = _finer(Fact(date, "text"), said)
        elements = _held(clues, near.above(), near.first(), near.last()[:2])
        return next((fact for fact in elements if tells_more(fact, told.value)), told)
    shown = _shown(clues)
    if said.value:
        return _shown_or_said(shown, said, written)
    ways: tuple[Iterable[Fact], ...] = (
        _held(clues, near.above(), near.first()),
        (Fact(date, "text") for date in _labelled(clues, facts().published)),
        (Fact(date, "text") for date in shown),
        _in_foot(clues),
        _only_updated(clues),
        _without_year(clues),
        _of_short_year(clues),
        time_elements.right_below(near),
        _held(clues, near.last()[:2]),
        blog_dates.alone(near, month_first=clues.month_first),
        blog_dates.in_foot(near),
        (Fact(date_in_address(address), "address"),),
        (Fact(date, "text") for date in _drafted(clues)),
        (Fact(date, "text") for _, date in printed(near)),
        scripted(document),
        (_read(fact, slashed=True) for fact in written),
        _signature(clues),
    )
    told = next((fact for way in ways for fact in way if fact.value), NOTHING)
    return next((fact for fact in _held(clues, near.last()[:2]) if tells_more(fact, told.value)), told)


def _read(fact: Fact, *, slashed: bool) -> Fact:
    seconds = date_of_seconds(fact.value) if fact.value.isdecimal() else ""
    return Fact(date_in(fact.value, slashed=slashed) or seconds, fact.origin)


def _shown_or_said(shown: list[str], said: Fact, written: list[Fact]) -> Fact:
    """What the head says, or what the page shows: where that tells more, or by another clock another day."""
    universal = any(
        fact.origin == said.origin and (_UNIVERSAL.search(fact.value) or fact.value.isdecimal())
        for fact in written
    )
    same = next((date for date in shown if date[:10] == said.value[:10]), "")
    if same:
        told = Fact(same, "text")
        return told if universal and _is_other_clock(same, said) else _finer(told, said)
    if universal and shown and days_between(shown[0], said.value) == 1:
        return Fact(shown[0], "text")
    return said


def _is_other_clock(shown: str, said: Fact) -> bool:
    """Whether the page shows the head's time by a clock east of Greenwich: its minute is the same."""
    hour, minute = shown[11:13], shown[13:16]
    return bool(minute) and said.value[13:16] == minute and said.value[11:13] < hour


def _finer(shown: Fact, said: Fact) -> Fact:
    """Of two statements about the same day the one that tells more."""
    same = said.value[:10] == shown.value[:10]
    return said if same and len(said.value) > len(shown.value) else shown


def _labelled(clues: Clues, label: re.Pattern[str]) -> Iterator[str]:
    """Dates behind a label, or in the line after a label that stands alone; the nearest to the text first."""
    near = clues.near
    for part in (near.above(), near.first(), near.far_above()):
        for index in near.labelled(near.short(part)):
            yield from _behind_label(clues, index, label)


def _of_posts(clues: Clues) -> Iterator[str]:
    """Dates behind a sure label further down in the text, the first one first, and below it.

    On a page of a forum each post ends with such a line.
    """
    near = clues.near
    for index in (*range(near.start, min(near.end, near.start + DEEP)), *near.below()):
        text = near.text(index)
        if len(text) < LINE and _DATED.search(text) and holds_label(text):
            yield from _behind_label(clues, index, facts().surely_published)


def _behind_label(clues: Clues, index: int, label: re.Pattern[str]) -> Iterator[str]:
    near = clues.near
    text = near.text(index)
    for found in label.finditer(text):
        behind = text[found.end() : found.end() + BEHIND]
        if not behind.strip() and found.start() == 0 and index + 1 < len(near.lines.lines):
            behind = near.text(index + 1)[:BEHIND]
        if not _DIGIT.search(behind):
            continue
        if label is facts().published and facts().another_time.search(behind):
            # 时间：2023年11月18日。地点：… is an event's.
            continue
        behind = _not_updated(behind)
        if date := date_in(behind, month_first=clues.month_first, republic=True):
            yield date


def _not_updated(text: str) -> str:
    """A line up to where it tells when something was changed."""
    if holds_label(text) and (found := facts().updated.search(text)):
        return text[: found.start()]
    dated = dated_in(text)
    return text[: dated.start] if dated and facts().updated_behind.match(text, dated.end) else text


def _held(clues: Clues, *parts: Iterable[int]) -> Iterator[Fact]:
    """The dates that the elements around these lines hold."""
    lines = (index for part in parts for index in part)
    return time_elements.around(clues.near, lines, month_first=clues.month_first)


def _in_foot(clues: Clues) -> Iterator[Fact]:
    """The date of the one line right below the text, whatever it stands in, that begins with a sure label."""
    near = clues.near
    label = facts().surely_published
    begun = [index for index in near.labelled(near.short(near.foot())) if label.match(near.text(index))]
    if len(begun) == 1:  # several are other articles'
        yield from (Fact(date, "text") for date in _behind_label(clues, begun[0], label))


def _only_updated(clues: Clues) -> Iterator[Fact]:
    """When it was changed, where that is the only date that the page shows."""
    near = clues.near
    changed = updated_of(clues.document, near, None, "", beside=True)
    if changed.origin == "text":
        yield changed
    for index in near.labelled(near.short(near.foot()[:BELOW])):
        text = near.text(index)
        if not names_of(near.node(index)).isdisjoint(TIME_NAMES) and (label := facts().updated.match(text)):
            yield Fact(date_in(text[label.end() : label.end() + BEHIND]), "text")


def _shown(clues: Clues) -> list[str]:
    """The dates without a label beside the article, the likeliest first."""
    near = clues.near
    top = near.headline - HEADLINE_ABOVE if near.headline >= 0 else near.start - UNHEADED
    order = [*range(near.headline + 1 if near.headline >= 0 else near.start, near.start)]
    order += [*near.first()[:INSIDE]]
    order += [*range((near.headline if near.headline >= 0 else near.start) - 1, max(-1, top - 1), -1)]
    order += [*near.last()[:BELOW], *near.below()[:BELOW]]
    addressed = date_in_address(clues.address)
    found: list[tuple[float, int, str]] = []
    for place, index in enumerate(order):
        if not _DIGIT.search(near.text(index)) or not _DIGIT.search(text := _not_updated(near.text(index))):
            continue
        dated = dated_in(text, month_first=clues.month_first)
        if dated is None or (index and _OTHER_LABEL.search(near.text(index - 1))):
            continue
        points = _points(clues, index, text, dated)
        if addressed and days_between(addressed, dated.value) <= 1:
            points += 3
        if points > 0:
            found.append((-points, place, _with_clock(dated.value, near, index + 1)))
    return [date for _, _, date in sorted(found)]


def _with_clock(date: str, near: Near, index: int) -> str:
    """A date with the time that the line right behind it tells, and nothing else."""
    clock = _clock_in(near, index) if len(date) == len("2000-01-01") else None
    return f"{date} {int(clock[1]):02}:{clock[2]}" if clock else date


def _clock_in(near: Near, index: int) -> re.Match[str] | None:
    """What a line tells that is a time and nothing else."""
    there = index < len(near.lines.lines)
    return _CLOCK_ALONE.fullmatch(normalize("NFKC", near.text(index).strip())) if there else None


def _points(clues: Clues, index: int, text: str, dated: Dated) -> float:
    """How much speaks for a line's date being the article's own; nothing where it is another's."""
    near = clues.near
    rest = (text[: dated.start] + " " + text[dated.end :]).strip()
    named = 0 <= near.headline < index < near.start + NAMED and size(rest) <= LONGEST_NAMED
    if near.lines.lines[index].is_link and size(rest) > 1 and not (is_address(rest) or named):
        # It leads to the article that the date is of.
        return 0
    if size(rest) > BESIDE or _SENTENCE.search(rest) or facts().another_time.search(text):
        return 0
    told = facts().beside_date.search(rest) is not None
    if (
        index >= near.end - BELOW
        and index > near.start + INSIDE
        and not ((told and _CLOCK.search(text)) or _clock_in(near, index + 1))
    ):
        return 0
    if index < near.headline and not near.stands_with_headline(index):
        return 0
    points = 1.0
    points += 2 * bool(_CLOCK.search(text))
    points += 1 if near.between(index) else 0
    points += 2 * told
    points += 1 if not rest or any(is_house(part) for part in rest.split()) else 0
    points += 1 if not names_of(near.node(index)).isdisjoint(TIME_NAMES) else 0
    if near.start <= index < near.end:
        # In the text a date may be of what the text is about: the day of a meeting, of a birth.
        points -= 2.5 if text.lstrip().startswith(("（", "(")) or _is_value(near.node(index)) else 0.5
    return points


def _without_year(clues: Clues) -> Iterator[Fact]:
    """A month, a day and a time between headline and text, in the year that the address tells.

    Or, behind a sure label, a day that the head gives with its year, as that of a change.
    """
    near = clues.near
    changed = [date for fact in metas_of(clues.document, "updated") if (date := date_in(fact.value))]
    for index in (*near.above(), *near.first()[:1]):
        if near.between(index) and size(near.text(index)) <= BESIDE:
            text = near.text(index)
            yield Fact(date_without_year(text, clues.address), "text")
            label = facts().surely_published.match(text) if changed else None
            day = _DAY.match(text, label.end()) if label else None
            ending = f"-{int(day[1]):02}-{int(day[2]):02}" if day else ""
            yield from (Fact(date, "text") for date in changed if ending and date[4:10] == ending)


def _of_short_year(clues: Clues) -> Iterator[Fact]:
    """A date with two digits of its year: behind a sure label (18-03-08), or a time (12 jan 23, 5h27)."""
    near = clues.near
    for index in (*near.above(), *near.first()[:1]):
        text = near.text(index)
        if size(text) > BESIDE:
            continue
        label = facts().surely_published.match(text)
        if label and (found := _SHORT.match(text, label.end())):
            yield Fact(date_in(f"20{found[1]}-{found[2]}-{found[3]} {found[4] or ''}"), "text")
        elif near.stands_with_headline(index) and (found := _SHORT_NAMED.search(text)):
            month = facts().months.get(found[2].lower(), 0)
            yield Fact(date_in(f"20{found[3]}-{month}-{found[1]} {found[4]}:{found[5]}"), "text")


def _is_value(node: Node) -> bool:
    """Whether an element is the second of two cells: what stands there is told by the first one's label."""
    row = node.parent
    if row is None or row.tag != "tr":
        return False
    cells = [one for one in row.elements if one.tag in {"td", "th"}]
    return len(cells) == len(("label", "value")) and cells[1] is node


def _drafted(clues: Clues) -> Iterator[str]:
    """When a document was drawn up or decreed, by the label in its index table."""
    return _labelled(clues, facts().drafted)


def _signature(clues: Clues) -> Iterator[Fact]:
    """A date that is one of the last lines by itself, below who signed."""
    near = clues.near
    for index in near.last()[:INSIDE]:
        text = near.text(index)
        dated = dated_in(text)
        if dated is not None and size(text[: dated.start] + text[dated.end :]) < 1:
            yield Fact(dated.value, "text")


def scripted(document: Document) -> Iterator[Fact]:
    """A date that the page's scripts hold under a name for it, as on pages that are drawn by script."""
    found: list[str] = []
    for match in islice(facts().scripted_date.finditer(document.scripts), MOST_DATES):
        value = match.group("value")
        if date := date_in(value, slashed=False) or date_of_seconds(value):
            if _VARIABLE.search(document.scripts[max(0, match.start() - 12) : match.start()]):
                yield Fact(date, "script")
                return
            found.append(date)
    # Several days are those of several articles.
    if found and all(days_between(found[0], date) == 0 for date in found):
        yield Fact(found[0], "script")
