"""The links of a page that read like the titles of articles, each with the element that it has for itself."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct

from reader.extract.listings.companions import companions_of
from reader.extract.listings.entry_dates import SHORT_DATE, dates_within, of_republic
from reader.extract.listings.neighbours import Neighbours
from reader.extract.listings.opened_addresses import may_open, target_of
from reader.extract.listings.rows import TITLES, is_called_title, is_heading, rows_of
from reader.extract.listings.unlinked_titles import unlinked_titles
from reader.extract.page.lines import Lines, is_date, is_furniture, size
from reader.extract.page.names import is_other, names_of
from reader.extract.page.tree import HEADINGS
from reader.extract.protection.smuggled import is_advertisement
from reader.extract.words.dates import date_in
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.extract.page.tree import Document, Node

TITLE = 5
"""A link with less to read (in Chinese characters) is a column's name, not an article's title."""
LONGEST_TITLE = 80
SHORTEST = 2
"""A shorter one is an article's where it stands among titles, or a date beside it."""
SHORTEST_HEADING = 1
"""A heading may be as short as the number of an edition."""
OFTEN = 3
"""What so many links say, each beside another one, is what can be done there."""
SURE = 8
"""A title of so much may read like what belongs to a site, where a date stands beside it."""
NEAREST = 2
"""Links of one make are alike in so many elements around them."""
PARTS = 40
"""An entry has fewer elements than this side by side ..."""
LARGEST = 200
"""... and fewer than this in all."""
SUMMARY = 15
"""A line beside a title with so much to read, in Chinese characters, tells what the article is about ..."""
LINES = 12
"""... and is one of so many."""
DATELINE = 20
"""A date stands among so many characters at the beginning, or at the end, of what is said of an article."""
WHOLE = 0.5
"""A title that an element tells beside its text is at least so much of that text."""

_NUMBER = re.compile(r"^\d{1,4}[.、．]\s*(?=\D)")
_MARKS = "·•・●○◆◇■□▪▶►→»- "
"""What stands before a title as a bullet."""
_CUT = re.compile(r"\s*(?:\.{2,}|…+)\s*$")
"""What a title ends with that the page cuts short."""
_BRACKET = re.compile(r"^[\[【(（〔][^\]】)）〕]{1,12}[\]】)）〕]\s*")
"""A place or a kind in brackets before a title."""
_CHAPTER = re.compile(
    r"第\s?[〇零一二三四五六七八九十百千\d]+\s?[章回节節集卷期讲講课課话話]|(?:chapter|part|episode) \w",
    re.IGNORECASE,
)
_IS_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE | re.ASCII)
"""What a link says that shows where it leads."""
_KICKERS = frozenset({"kicker", "eyebrow", "overline"})
"""What is called so before a title is the kind of article, or what it is about."""
_COUNTED = re.compile(r"0\d{1,2}|\d{1,3}[.、．]|(?:\d{1,2}:)?\d{1,3}:\d{2}")
_MARKING = frozenset({"em", "b", "strong", "mark", "font", "u"})
"""What marks a word of a title, the one that was looked for."""
_EDGE_DATES = re.compile(rf"\s*(?:^|\s){SHORT_DATE.pattern}\s*$|^{SHORT_DATE.pattern}\s+")


class Link(Struct):
    """A link that reads like an article's title."""

    node: Node
    title: str
    address: str
    home: Node
    """The largest element around it that holds no other article's link."""
    companions: tuple[Node, ...] = ()
    """The elements beside that one which belong to it: what a definition list says of a term."""
    neighbours: tuple[str, ...] = ()
    """Where it has no element for itself: the texts behind it and before it, between it and other links."""
    inside: bool = True
    """Whether it stands outside menus, foot and sides."""
    dated: bool = False
    """Whether a date stands beside it."""

    told: bool = False
    """Whether a few words about the article stand beside it."""

    leads: bool = False
    """Whether it is the heading of a row, or a cell of it, where there are several."""

    @property
    def sure(self) -> bool:
        """Whether it is long enough for a title, or what stands beside it says that it is one."""
        return size(self.title) >= TITLE or self.dated or self.told or self.leads


def links_of(document: Document, lines: Lines, address: str) -> tuple[list[Link], int]:
    """Every link to another page that reads like a title, and how many read like advertisements."""
    base = urljoin(address, document.base) if document.base else address
    found, hidden = _titled(document, lines, base)
    found = _without_actions(found)
    rows = rows_of(found)
    leading = {found[place][0] for place in rows.leading}
    telling = {found[place][0] for place in rows.titles}
    makes = {_make(node) for node, title, _ in found if size(title) >= TITLE or is_chapter(title)}
    found = [
        one
        for place, one in enumerate(found)
        if place not in rows.besides
        and (
            place in rows.leading
            or _make(one[0]) in makes
            or SHORT_DATE.fullmatch(beside(one[0], one[0].parent))
        )
    ]
    holding: dict[Node, set[str]] = defaultdict(set)
    for node, _, target in found:
        for outer in node.above():
            holding[outer].add(target)
    homes = [_home(node, holding) for node, _, _ in found]
    found, homes = _once_each(found, homes)
    companions = companions_of(homes, holding)
    neighbours = Neighbours()
    known: dict[Node, bool] = {}
    within: dict[Node, bool] = {}
    links = []
    for (node, title, target), home in zip(found, homes, strict=True):
        link = Link(node, title, target, home, tuple(companions.get(home, ())))
        link.leads = node in leading
        link.inside = home.parent is None or _is_inside(home.parent, document.body, within)
        if home is node and node.tag == "a" and not _is_several(node, lines):
            link.neighbours = tuple(neighbours.of(node))
            link.dated = any(map(_begins_or_ends_dated, link.neighbours))
        if home not in known:
            known[home] = _is_dated(node, home) or any(map(_says_when, link.companions))
        link.dated = link.dated or known[home]
        link.told = _is_told(home, lines)
        if link.dated or node in telling or not is_furniture(title):
            links.append(link)
    return links, hidden


def _once_each(
    found: list[tuple[Node, str, str]], homes: list[Node]
) -> tuple[list[tuple[Node, str, str]], list[Node]]:
    """Links and their homes without those that lead where the title before them in the same home does.

    What they say is the summary. A heading is the title wherever it stands, and so is what is called one;
    else the first is that says enough.
    """
    by_home: dict[Node, list[int]] = defaultdict(list)
    for place, home in enumerate(homes):
        by_home[home].append(place)
    kept = sorted(max(places, key=lambda place: _rank(*found[place][:2])) for places in by_home.values())
    return [found[place] for place in kept], [homes[place] for place in kept]


def _rank(node: Node, words: str) -> int:
    """How surely a link says the title where several lead to the same article; of equals it is the first."""
    if is_heading(node):
        return 3
    if is_called_title(node):
        return 2
    return int(size(words) >= TITLE)


def _is_inside(node: Node, body: Node, known: dict[Node, bool]) -> bool:
    """Whether an element stands outside menus, foot and sides; known: what is known of others."""
    asked = []
    inside = True
    for outer in (node, *node.above()):
        if outer in known:
            inside = known[outer]
            break
        asked.append(outer)
    for outer in reversed(asked):
        inside = inside and (outer is body or not is_other(outer))
        known[outer] = inside
    return inside


def _without_actions(found: list[tuple[Node, str, str]]) -> list[tuple[Node, str, str]]:
    """Links without those behind every title that say what can be done with it: 预约, Place hold."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, (_, title, _) in enumerate(found):
        places[title].append(place)
    dropped = {
        place
        for title, mine in places.items()
        if len(mine) >= OFTEN
        and all(
            place and found[place - 1][1] != title and found[place - 1][0].parent is found[place][0].parent
            for place in mine
        )
        for place in mine
    }
    return [one for place, one in enumerate(found) if place not in dropped]


def is_chapter(title: str) -> bool:
    """Whether a title bears the number of a chapter of a serial, or of a part of a programme."""
    return _CHAPTER.match(title) is not None


def _home(link: Node, holding: Mapping[Node, set[str]]) -> Node:
    home = link
    for outer in link.above():
        if len(holding[outer]) > 1:
            break
        home = outer
    return home


def _titled(document: Document, lines: Lines, base: str) -> tuple[list[tuple[Node, str, str]], int]:
    """Each link with its words and where it leads, and how many of them read like advertisements."""
    found: list[tuple[Node, str, str]] = []
    hidden = 0
    links = [
        (node, target)
        for node in document.seen
        if may_open(node) and (node.tag == "a" or not _holds_link(node)) and (target := target_of(node, base))
    ]
    unlinked = unlinked_titles([(node, node.text(), target) for node, target in links])
    for node, target in links:
        title = unlinked.get(node) or _title_of(node, lines)
        shortest = SHORTEST_HEADING if is_heading(node) else SHORTEST
        if not shortest <= size(title) <= LONGEST_TITLE or (is_furniture(title) and size(title) < SURE):
            continue
        if _IS_ADDRESS.fullmatch(title):
            continue
        if is_advertisement(title):
            hidden += size(title) >= TITLE
            continue
        found.append((node, title, target))
    return found, hidden


def _holds_link(node: Node) -> bool:
    """Whether a link stands in an element that a script makes one; more than an entry holds is none."""
    if not is_entry(node):
        return True
    return any(inner.tag == "a" for inner in node.walk() if inner is not node)


def _is_dated(link: Node, home: Node) -> bool:
    """Whether a date stands beside a link in the element that it has for itself."""
    if is_entry(home) and any(dates_within(home)):
        return True
    return home is not link and bool(date_in(text := beside(link, home)) or of_republic(text))


def _is_told(home: Node, lines: Lines) -> bool:
    """Whether a few words about an article stand in the element that its link has for itself."""
    mine = lines.of(home)[:LINES] if home in lines.spans else []
    return any(line.size - line.linked >= SUMMARY and not is_furniture(line.text) for line in mine)


def _says_when(node: Node) -> bool:
    """Whether an element beside an entry's begins or ends with a date."""
    if not is_entry(node):
        return False
    return any(dates_within(node)) or _begins_or_ends_dated(node.text())


def _begins_or_ends_dated(text: str) -> bool:
    return bool(date_in(text[:DATELINE]) or date_in(text[-DATELINE:]))


def is_entry(home: Node) -> bool:
    """Whether an element is as small as an entry is."""
    # To begin a walk costs as much as an element has children.
    return len(home.elements) < PARTS and sum(1 for _ in islice(home.walk(), LARGEST)) < LARGEST


def _make(link: Node) -> tuple[tuple[str, str], ...]:
    """What a link and the elements around it are called: those of titles are alike."""
    return tuple((outer.tag, outer.get("class")) for outer in islice(link.above(), NEAREST))


def beside(link: Node, home: Node | None) -> str:
    """What stands in an element around a link beside the link's text; nothing in one that is no entry."""
    if home is None or not is_entry(home):
        return ""
    return tidy(home.text().replace(link.text(), " ", 1))


def _title_of(node: Node, lines: Lines) -> str:
    """A link's title: its heading, its first line, or its text without a date; whole where that is cut."""
    heading = next((inner for inner in node.walk() if inner.tag in HEADINGS), None)
    if heading is not None:
        text = tidy(heading.text())
    else:
        text = _line_of(node, lines) or tidy(_without_dates(node))
    text = text.lstrip(_MARKS)
    text = _EDGE_DATES.sub("", text) or text
    if node.tag != "a" and (told := tidy(node.get("data-title"))):
        return told
    text = _NUMBER.sub("", text) if node.tag != "a" else text
    return _told(text, tidy(node.get("title")))


def _is_several(link: Node, lines: Lines) -> bool:
    """Whether several lines stand in a link."""
    return link in lines.spans and lines.count(link) > 1


def _line_of(node: Node, lines: Lines) -> str:
    """The title's line in a link that holds several; empty in one that is a line, or part of one."""
    if not _is_several(node, lines):
        return ""
    likely = [line for line in lines.of(node) if size(line.text) >= SHORTEST and not is_date(line.text)]
    called = (line for line in likely if not names_of(line.node).isdisjoint(TITLES))
    long = (line for line in likely if size(line.text) >= TITLE and not is_furniture(line.text))
    title = next(called, None) or next(long, None)
    return tidy(title.text) if title else ""


def _without_dates(node: Node) -> str:
    """A link's text without the elements in it that are no part of a title."""
    if not node.elements or not any(map(_is_no_title, node.elements)):
        return node.text()
    kept = (
        child if isinstance(child, str) else child.text()
        for child in node.children
        if isinstance(child, str) or not (child.hidden or _is_no_title(child))
    )
    return " ".join("".join(kept).split())


def _is_no_title(node: Node) -> bool:
    """Whether an element in a link is a date, a kind, the entry's number, or how long it takes to play."""
    text = node.text()
    return (
        SHORT_DATE.fullmatch(text) is not None
        or (node.tag not in _MARKING and _COUNTED.fullmatch(text) is not None)
        or not names_of(node).isdisjoint(_KICKERS)
    )


def _told(text: str, told: str) -> str:
    """The title as an element tells it beside its text, where this is cut short or has more before it."""
    cut = _CUT.sub("", text)
    if not told or size(told) < TITLE:
        return text
    if cut != text:
        plain = _BRACKET.sub("", cut)
        return told if plain and told.startswith((cut, plain)) else text
    return told if text.endswith(told) and size(told) >= WHOLE * size(text) else text
