"""When an article was published, by where blogs tell it: in its entry's foot, in an element of its own."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.about.fact import Fact
from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.words.dates import date_in, dated_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.about.near import Near
    from reader.extract.page.tree import Node

LEVELS = 3
"""An entry's foot is looked for so many elements above a line."""
MOST_ELEMENTS = 40
BEGINS = 90
"""A foot tells when within so many characters from its beginning."""
LAST = 4
"""What stands in a foot may be among so many last lines of the text."""

_FEET = frozenset({
    "postfooter", "entryfooter", "articlefooter", "assetfooter", "blogfooter", "postmeta", "entrymeta",
    "articlemeta", "assetmeta", "postmetadata", "postinfo", "entryinfo", "articleinfo", "postdate",
    "entrydate", "submitted",
})  # fmt: skip
_OTHERS = frozenset({"comment", "comments", "commentlist", "related", "widget", "sidebar", "reply"})
_DATES = frozenset(
    {"date", "time", "postdate", "entrydate", "datum", "fecha", "posttime", "published", "datetime"}
)
_POSTED_AT = re.compile(r"posted\s?@\s\d", re.IGNORECASE)


def in_foot(near: Near) -> Iterator[Fact]:
    """When an entry was published, by what its foot says: posted @, written by whom on what day.

    No foot of a comment's, and no list of other entries: those have names of their own.
    """
    for index in near.foot():
        if _POSTED_AT.match(text := near.text(index)):
            yield Fact(date_in(text), "text")
    for index in (*near.foot(), *islice(near.last(), LAST)):
        node = near.node(index)
        around = [node, *islice(node.above(), LEVELS)]
        names = [names_of(one) for one in around]
        if not any(not found.isdisjoint(_FEET) for found in names):
            continue
        if not any(not found.isdisjoint(_OTHERS) for found in (*names, *map(names_of, node.above()))):
            yield Fact(date_in(near.text(index)[:BEGINS]), "text")


def alone(near: Near, *, month_first: bool) -> Iterator[Fact]:
    """A date that is all of an element called date, or of a link to the entry itself, above or below it."""
    for index in (*near.above(), *near.first(), *near.foot()):
        if index < near.headline and not near.stands_with_headline(index):
            continue
        node = near.node(index)
        for one in (node, *islice(node.walk(), 1, MOST_ELEMENTS)):
            bookmark = one.tag == "a" and "bookmark" in one.get("rel").split()
            if index >= near.end and not bookmark:
                continue
            if bookmark or not names_of(one).isdisjoint(_DATES):
                yield from _whole(one, month_first=month_first)


def _whole(node: Node, *, month_first: bool) -> Iterator[Fact]:
    """The date that an element shows, where it shows nothing else."""
    text = node.text()
    dated = dated_in(text, month_first=month_first) if len(text) <= BEGINS else None
    if dated is not None and size(text[: dated.start] + text[dated.end :]) < 1:
        yield Fact(dated.value, "text")
