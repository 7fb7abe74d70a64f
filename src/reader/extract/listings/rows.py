"""Rows: elements side by side with a title in each; what else is linked there is an author or a kind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct, field

from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.page.tree import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from reader.extract.page.tree import Node

FEWEST = 4
"""So many elements side by side are rows."""
MOST = 12
"""A row holds no more links than this."""
LEVELS = 8
"""A row is at most so many elements around its title."""
NEARLY_ALL = 0.8
"""In this part of the rows a title stands where titles stand ..."""
WEIGHT = 0.35
"""... and all of them are this part of what the links in the rows say."""
SHORT = 0.5
"""Links that say less than this part of what the longest say are not the titles, though they come first."""

TITLES = frozenset({"title", "tit", "headline", "heading", "subject"})
"""What the element of a title is called."""
_DIGITS = re.compile(r"\d+")

_Make = tuple[tuple[str, str], ...]


class Rows(Struct):
    """What the rows of a page say of its links, by their places among them."""

    besides: set[int] = field(default_factory=set)
    """Those that stand beside the title of a row and are no article's."""
    titles: set[int] = field(default_factory=set)
    """The titles of rows in which more is linked."""
    leading: set[int] = field(default_factory=set)
    """The titles of rows in which they are headings, or cells of a table."""


def rows_of(found: Sequence[tuple[Node, str, str]]) -> Rows:
    """Which of these links (element, words, address) lead a row, and which only stand in one."""
    held: dict[Node, dict[Node, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, (node, _, _) in enumerate(found):
        row = node
        for outer in islice(node.above(), LEVELS):
            held[outer][row].append(place)
            row = outer
    rows = Rows()
    for children in held.values():
        if len(children) >= FEWEST:
            for key in _tag_of, _class_of:
                alike: dict[tuple[str, str], list[tuple[Node, list[int]]]] = defaultdict(list)
                for child, places in children.items():
                    alike[key(child)].append((child, places))
                told = [_told_by(mine, found, rows) for mine in alike.values() if len(mine) >= FEWEST]
                if any(told) or len(alike) == len(children):
                    break
    return rows


def _tag_of(row: Node) -> tuple[str, str]:
    return row.tag, ""


def _class_of(row: Node) -> tuple[str, str]:
    """Where rows of several kinds take turns, their names tell them apart."""
    return row.tag, row.get("class").partition(" ")[0]


def _told_by(
    mine: Sequence[tuple[Node, list[int]]], found: Sequence[tuple[Node, str, str]], rows: Rows
) -> bool:
    """Tell the titles of these rows from the links beside them; whether they could be told."""
    if max(len(places) for _, places in mine) > MOST:
        return False
    alone = all(len(places) == 1 for _, places in mine)
    if alone and mine[0][0].tag != "tr" and not is_heading(found[mine[0][1][0]][0]):
        return False  # nothing stands beside them, and they are as any other titles
    leads = _leads(mine, found)
    if not alone:
        rows.titles.update(leads)
        rows.besides.update(_besides(mine, {*leads}, found))
    if mine[0][0].tag == "tr":
        width, _ = Counter(len(row.elements) for row, _ in mine).most_common(1)[0]
        wide = {place for row, places in mine if len(row.elements) == width for place in places}
        rows.leading.update(place for place in leads if place in wide)
    elif all(is_heading(found[place][0]) for place in leads):
        rows.leading.update(leads)
    return bool(leads)


def _besides(
    mine: Sequence[tuple[Node, list[int]]], leads: set[int], found: Sequence[tuple[Node, str, str]]
) -> Iterator[int]:
    """The links beside rows' titles that lead to another kind of pages, or say the same in many rows."""
    shapes = {_shape(found[place][2]) for place in leads}
    addresses = {found[place][2] for place in leads}
    recurring = Counter(found[place][1] for _, places in mine for place in places)
    for _, places in mine:
        for place in places if not leads.isdisjoint(places) else ():
            _, words, address = found[place]
            if place in leads or address in addresses:
                continue
            if _shape(address) not in shapes or recurring[words] >= FEWEST:
                yield place


def _leads(mine: Sequence[tuple[Node, list[int]]], found: Sequence[tuple[Node, str, str]]) -> list[int]:
    """The title of each row: a link that stands alike in nearly all of them, once in each; or nothing."""
    standing: dict[tuple[_Make, int], list[int]] = {}
    for row, places in mine:
        makes: dict[tuple[_Make, int], list[int]] = defaultdict(list)
        before: Counter[tuple[Node | None, _Make]] = Counter()
        for place in places:
            node = found[place][0]
            make = _make(node, row)
            # Links side by side that are made alike are told apart by their order.
            makes[make, before[node.parent, make]].append(place)
            before[node.parent, make] += 1
        for key, some in makes.items():
            # Once more to the same article: a picture, a date.
            if len({found[place][2] for place in some}) == 1:
                standing.setdefault(key, []).append(some[0])
    enough = max(FEWEST, NEARLY_ALL * len(mine))
    said = Counter(found[place][1] for _, places in mine for place in places)
    whole = sum(size(words) for words, count in said.items() if count < enough)
    likely = [
        places
        for places in standing.values()
        if len(places) >= enough
        and len({found[place][1] for place in places}) >= NEARLY_ALL * len(places)
        and _weight(places, found) >= WEIGHT * whole
    ]
    for named in (is_heading, is_called_title):
        for places in likely:
            if all(named(found[place][0]) for place in places):
                return places
    longest = max((_weight(places, found) for places in likely), default=0)
    return next((places for places in likely if _weight(places, found) >= SHORT * longest), [])


def _weight(places: Collection[int], found: Sequence[tuple[Node, str, str]]) -> float:
    return sum(size(found[place][1]) for place in places)


def _make(link: Node, row: Node) -> _Make:
    """The elements from a link to its row, as they are called."""
    around = [link]
    for outer in islice(link.above(), LEVELS):
        if outer is row or link is row:
            break
        around.append(outer)
    return tuple((node.tag, node.get("class")) for node in around)


def _around(link: Node) -> Iterable[Node]:
    return (link, *link.elements, *islice(link.above(), 2))


def is_heading(link: Node) -> bool:
    """Whether a link is a heading, or in one, or around one."""
    return any(node.tag in HEADINGS for node in _around(link))


def is_called_title(link: Node) -> bool:
    """Whether a link is called a title, or is in what is called so, or around it."""
    return any(not names_of(node).isdisjoint(TITLES) for node in _around(link))


def _shape(address: str) -> tuple[str, ...]:
    """What the addresses of one kind of pages share: host, folders and what is asked for, without numbers."""
    parts = urlsplit(address)
    *folders, name = _DIGITS.sub("#", parts.path).split("/")
    if parts.query:
        name += "?" + "&".join(sorted(each.partition("=")[0] for each in parts.query.split("&")))
    elif "#" not in name:
        name = "*"  # words
    return parts.netloc, *folders, name
