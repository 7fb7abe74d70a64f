"""Which of a page's links are its list: those of one make, and those that stand in a row with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.listings.titled_links import is_chapter, links_of
from reader.extract.page.lines import size
from reader.extract.page.tree import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.listings.titled_links import Link
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document, Node

FEWEST = 3
"""So many links of one make are a list."""
MOST_DATED = 0.8
MOSTLY_SURE = 0.6
MEAN = 8
"""The titles of a list of articles are this long on the average, those of a menu are not."""
MOST = 0.5
"""A list with this part of all there is to read in the page's titles is what the page is for."""
DEPTH = 5
"""Links of one make are alike in so many elements, from the link outwards."""
ROW = 5
"""Lists that stand in a row have an element around them at most so many levels above their entries."""
HEADED = 2
"""A headline stands beside the list that it begins, or one level above."""
LARGEST_PATH = 12
"""So many elements between a link and the one that it has for itself are told apart."""

_HEADLINES = frozenset({"h1", "h2"})


class Group(Struct):
    """Links of one make."""

    links: list[Link] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """How much there is to read in its titles."""
        return sum(size(link.title) for link in self.links)

    @property
    def dated(self) -> bool:
        """Whether dates stand beside nearly all of them."""
        return sum(link.dated for link in self.links) > MOST_DATED * len(self.links)

    @property
    def told(self) -> bool:
        """Whether a few words about the article stand beside nearly all of them."""
        return sum(link.told for link in self.links) > MOST_DATED * len(self.links)

    @property
    def leads(self) -> bool:
        """Whether nearly all of them lead rows."""
        return sum(link.leads for link in self.links) > MOST_DATED * len(self.links)


class PageLinks:
    """A page's links that read like titles; they are looked for once, when somebody first asks."""

    def __init__(self, document: Document, lines: Lines, address: str) -> None:
        """address: where the page is."""
        self._page = document, lines, address

    @cached_property
    def _found(self) -> tuple[list[Link], int]:
        return links_of(*self._page)

    @cached_property
    def chosen(self) -> list[Group]:
        """Those that are the page's list; where no one list is, all that hold titles."""
        return [group for group in chosen_of(groups_of(self._found[0])) if group.links]

    @property
    def hidden(self) -> int:
        """How many of them read like advertisements."""
        return self._found[1]


def groups_of(links: Iterable[Link]) -> list[Group]:
    """Links by the make of the elements around them."""
    groups: dict[tuple[tuple[str, str], ...], Group] = defaultdict(Group)
    for link in links:
        # Whether a link has an element for itself parts the titles of a plain page from its menu.
        path = [(link.node.tag, "alone" if link.home is link.node else "")]
        for outer in link.node.above():
            path.append((outer.tag, outer.get("class") if outer is not link.home else ""))
            if len(path) >= DEPTH:
                break
        groups[tuple(path)].links.append(link)
    return [_without_menu(_without_kinds(group)) for group in groups.values()]


def _without_kinds(group: Group) -> Group:
    """A group of titles without the kinds before them, links as well: [食品安全] 三家作坊被停业."""
    counts = Counter(link.address for link in group.links)
    first: dict[Node | None, Link] = {}
    more: dict[Node | None, Link] = {}
    for link in group.links:
        if link.home is link.node:
            (more if link.node.parent in first else first)[link.node.parent] = link
    before = [first[parent] for parent in more]
    recurring = sum(counts[link.address] > 1 for link in before)
    behind = sum(counts[link.address] > 1 for link in more.values())
    if len(before) < FEWEST or 2 * recurring <= len(before) or behind:
        return group
    kinds = {id(link) for link in before}
    return Group([link for link in group.links if id(link) not in kinds])


def is_counted(links: Sequence[Link]) -> bool:
    """Whether nearly all of these titles bear a number: the chapters of a serial, however short they are."""
    return sum(is_chapter(link.title) for link in links) > MOST_DATED * len(links)


def _without_menu(group: Group) -> Group:
    """A group of dated titles without a menu that is made alike.

    Its links have neither a title's length nor a date, or stand, without dates, apart from those with one.
    """
    dated = [link for link in group.links if link.dated]
    if len(dated) < FEWEST or 2 * len(dated) <= len(group.links):
        return group
    rows = {link.home.parent for link in dated}
    return Group([link for link in group.links if link.sure and (link.dated or link.home.parent in rows)])


def chosen_of(groups: Sequence[Group]) -> list[Group]:
    """The group that the page is for with those in a row with it; where no one is, every group of titles."""
    for inside in (True, False):
        good = [
            group
            for group in groups
            if (
                sum(link.sure for link in group.links) >= max(FEWEST, MOSTLY_SURE * len(group.links))
                or (len(group.links) >= FEWEST and is_counted(group.links))
            )
            and (
                group.weight >= MEAN * len(group.links)
                or group.dated
                or group.told
                or group.leads
                or is_counted(group.links)
            )
            and (sum(link.inside for link in group.links) * 2 > len(group.links) or not inside)
        ]
        if not good:
            continue
        total = sum(group.weight for group in good)
        first = max(good, key=lambda group: group.weight)
        kept = [first, *_in_row(first, groups)] if first.weight >= MOST * total else good
        return [*kept, Group(_headlines(groups, kept))] if inside else kept
    return []


def _in_row(first: Group, groups: Sequence[Group]) -> list[Group]:
    """What of the other groups stands in one row with a group: entries on top, other boxes of the page."""
    if all(group is first for group in groups):
        return []
    row = _Row()
    for link in first.links:
        row.add(link)
    kept = []
    for group in groups:
        alike = group.dated == first.dated
        links = [
            placed
            for link in group.links
            if link.inside
            and (
                row.is_beside(placed := link)
                or (alike and link.sure and row.is_parallel(placed := row.placed(link)))
            )
        ]
        if group is not first and links:
            kept.append(Group(links))
    return kept


class _Row:
    """Where entries stand: what holds them, and what the elements in between are called."""

    def __init__(self) -> None:
        self._makes: set[tuple[Node | None, tuple[str, ...]]] = set()
        self._tags: set[tuple[str, ...]] = set()
        self._names: dict[tuple[Node, tuple[str, ...]], list[set[str]]] = {}

    def add(self, link: Link) -> None:
        tags = _tags_within(link)
        self._tags.add(tags)
        self._makes.add((link.home.parent, tags))
        for holder, between in _holders(link):
            key = holder, tuple(node.tag for node in between)
            known = self._names.setdefault(key, [set() for _ in between])
            for names, node in zip(known, between, strict=True):
                names.update(node.get("class").split())

    def placed(self, link: Link) -> Link:
        """A link that is alone in its list, in an element such as theirs have: its whole list was its own."""
        tags = [link.node.tag]
        for outer in islice(link.node.above(), LARGEST_PATH):
            if outer is link.home:
                break
            tags.append(outer.tag)
            if tuple(tags) in self._tags:
                return replace(link, home=outer, companions=())
        return link

    def is_beside(self, link: Link) -> bool:
        """Whether an entry's element is of their make and stands among theirs, whatever it is called."""
        return (link.home.parent, _tags_within(link)) in self._makes

    def is_parallel(self, link: Link) -> bool:
        """Whether an entry stands in a list beside theirs that is called alike: box left, box right."""
        if _tags_within(link) not in self._tags:
            return False
        for holder, between in _holders(link):
            known = self._names.get((holder, tuple(node.tag for node in between)))
            if known is None:
                continue
            pairs = [
                (names, {*node.get("class").split()}) for names, node in zip(known, between, strict=True)
            ]
            return any(names for names, _ in pairs) and all(
                not names.isdisjoint(others) or names == others for names, others in pairs
            )
        return False


def _tags_within(link: Link) -> tuple[str, ...]:
    """The elements from a link to the one that it has for itself."""
    tags = [link.node.tag]
    node = link.node
    while node is not link.home and node.parent is not None and len(tags) < LARGEST_PATH:
        node = node.parent
        tags.append(node.tag)
    return tuple(tags)


def _holders(link: Link) -> Iterator[tuple[Node, list[Node]]]:
    """The elements around an entry, the nearest but one first, and what stands between each and the entry."""
    between = [link.home.parent] if link.home.parent is not None else []
    for holder in islice(between[0].above() if between else (), ROW - 1):
        yield holder, [*between]
        between.append(holder)


def _headlines(groups: Sequence[Group], kept: Sequence[Group]) -> list[Link]:
    """The links that are headings by themselves: what a front page, or a list, begins with."""
    around = {
        outer for group in kept for link in group.links for outer in islice(link.home.above(), 1, HEADED)
    }
    return [
        link
        for group in groups
        for link in group.links
        if link.inside
        and size(link.title) >= MEAN
        and (
            any(outer.tag in _HEADLINES for outer in islice(link.node.above(), DEPTH))
            or (
                any(one.tag in HEADINGS for one in (*link.node.elements, *islice(link.node.above(), 1)))
                and any(outer in around for outer in islice(link.home.above(), HEADED))
            )
        )
    ]
