"""The dates that a page's elements hold for machines: time elements, attributes of what is called a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.about.fact import Fact
from reader.extract.about.near import LINE
from reader.extract.about.updated import BEHIND
from reader.extract.page.names import names_of
from reader.extract.words.dates import date_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.about.near import Near
    from reader.extract.page.tree import Node

BELOW = 4
"""A blog's time element stands in one of so many lines below the text."""
MOST_ELEMENTS = 40
TIME_NAMES = frozenset({
    "time", "date", "pubtime", "pubdate", "publishtime", "publishdate", "posttime", "postdate", "articletime",
    "published", "datetime", "timestamp", "dateline", "shijian", "riqi",
})  # fmt: skip
"""Words in the names of elements that hold a date."""

_PARTLY = re.compile(
    r"\d\s*月\s*\d|\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d|前(?:发布|發布|发表|發表|更新)?$|昨天|前天|\bago\b|yesterday",
    re.IGNORECASE,
)
"""How long ago, or a date without its year: the whole one is often in an attribute."""
_NOON = re.compile(r"T(?:12|00):00:00(?:\.0+)?(?:Z|[+-]00:?00)$")
"""What systems write behind a day that was given without a time."""
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
_ATTRIBUTES = ("datetime", "content", "title", "data-time", "data-date", "data-datetime", "aria-label")


def around(near: Near, indexes: Iterable[int], *, month_first: bool) -> Iterator[Fact]:
    """The dates around these lines, line by line; month_first as for date_in."""
    for index in indexes:
        if index < near.headline and not near.stands_with_headline(index):
            continue
        node = near.node(index)
        text = near.text(index)
        # 3 hours ago: of such a line the whole date may be in any attribute.
        partly = len(text) <= BEHIND and _PARTLY.search(text) is not None and not date_in(text)
        for one in (node, *_some_below(node), *([node.parent] if node.parent else [])):
            if one.tag == "time" or not names_of(one).isdisjoint(TIME_NAMES):
                yield from _of_time(one, month_first=month_first)
            elif partly:
                yield from _of_attributes(one)


def right_below(near: Near) -> Iterator[Fact]:
    """When an entry was published, by the time element right below its text: many blogs."""
    for index in near.foot()[:BELOW]:
        for one in (near.node(index), *_some_below(near.node(index))):
            if one.tag == "time" and names_of(one) >= {"entry", "date", "published"}:
                yield from _of_attributes(one)


def _of_time(node: Node, *, month_first: bool) -> Iterator[Fact]:
    """The dates that an element called time or date shows and holds."""
    text = node.text()
    shown = date_in(text, month_first=month_first) if len(text) < LINE else ""
    if ":" in shown:
        # What it shows is by the clock of its readers, what it holds often by Greenwich's.
        yield Fact(shown, "time element")
    yield from _of_attributes(node)
    if shown and node.tag == "time":
        yield Fact(shown, "time element")


def _of_attributes(node: Node) -> Iterator[Fact]:
    shown = node.text() if node.tag == "time" else ""
    for name in _ATTRIBUTES:
        if (value := node.get(name)) and len(value) <= BEHIND and (date := date_in(value)):
            if _NOON.search(value) and shown and len(shown) < LINE and not _CLOCK.search(shown):
                date = date[: len("2000-01-01")]
            yield Fact(date, "time element")


def _some_below(node: Node) -> Iterator[Node]:
    waiting = [*node.elements[:MOST_ELEMENTS]]
    for count, one in enumerate(waiting):
        yield one
        if count < MOST_ELEMENTS:
            waiting += one.elements[: MOST_ELEMENTS - count]
