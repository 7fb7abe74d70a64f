"""A page that is a list of articles: its entries with dates and summaries, and where it goes on."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct, field

from reader.extract.listings.next_page import next_list
from reader.extract.page.lines import Line, Lines, is_furniture, size
from reader.extract.page.names import is_other
from reader.extract.protection.smuggled import is_advertisement, without_advertisements
from reader.extract.words.dates import date_in, date_in_address
from reader.extract.words.rules import facts
from reader.extract.words.text import shortened, tidy
from reader.model import Entry, Listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.extract.page.tree import Document, Node

TITLE = 5
"""A link with less to read (in Chinese characters) is a column's name, not an article's title."""
LONGEST_TITLE = 80
FEWEST = 3
"""So many links of one make are a list."""
SHORTEST = 2
"""A shorter one is an article's where it stands among titles, or a date beside it."""
MOST_DATED = 0.8
MOSTLY_SURE = 0.6
MEAN = 8
"""The titles of a list of articles are this long on the average, those of a menu are not."""
MOST = 0.5
"""A list with this part of all there is to read in the page's titles is what the page is for."""
SUMMARY = 15
"""A line beside a title with so much to read tells what the article is about."""
LONGEST_SUMMARY = 300
ENTRIES = 500

ITEMS = 5
"""So many entries with summaries make a list of what might be an article with headings."""
SHORTEST_ITEM, LONGEST_ITEM = 8, 160
"""Besides its title the text of an entry has so much to read on the average, in Chinese characters ..."""
OUTSIDE = 0.25
"""... and at most this part of what is no link stands outside the entries."""
FIRST, LINES = 3, 12
"""A title stands among the first lines of its entry, and an entry has no more lines than this."""
LINKED = 0.8
"""More than this part of a title is link text."""
NEAREST = 2
"""Links of one make are alike in so many elements around them ..."""
PARTS = 40
"""So many elements of an entry are looked at for its date."""
LARGEST = 200
"""An entry has fewer elements than this."""
DEPTH = 5
"""... and entries where so many elements, from the link outwards, are."""

_SCRIPTED = ("data-link", "data-href")
"""Where the address stands of an element that a script makes a link."""
_NUMBER = re.compile(r"^\d{1,4}[.、．]\s*(?=\D)")
_SHORT_DATE = re.compile(
    r"[\[【(（]?\s*(?:(?:19|20)\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*[\]】)）]?"
)


_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


class Link(Struct):
    """A link that reads like an article's title."""

    node: Node
    title: str
    address: str
    home: Node
    """The largest element around it that holds no other article's link."""
    inside: bool = True
    """Whether it stands outside menus, foot and sides."""
    dated: bool = False
    """Whether a date stands beside it."""

    @property
    def sure(self) -> bool:
        """Whether it is long enough for a title, or a date beside it says that it is one."""
        return size(self.title) >= TITLE or self.dated


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


def listing_of(document: Document, lines: Lines, address: str, title: str, site: str) -> Listing | None:
    """The list of articles on a page; None where fewer than FEWEST articles are linked.

    links | grouped by their surroundings | the one group that is the page's, or all that hold titles
    """
    found, hidden = links_of(document, address)
    groups = groups_of(found)
    chosen = chosen_of(groups)
    if not chosen:
        return None
    order = {node: index for index, node in enumerate(document.seen)}
    links = sorted(
        (link for group in chosen for link in group.links), key=lambda link: order.get(link.node, 0)
    )
    entries: dict[str, Entry] = {}
    for link in links:
        if link.address not in entries and len(entries) < ENTRIES:
            entries[link.address] = _entry(link, lines)
    if len(entries) < FEWEST:
        return None
    following = next_list(document, address)
    return Listing(title, tuple(entries.values()), address, site, following, hidden=hidden)


def is_list(lines: Lines, document: Document, address: str) -> bool:
    """Whether a page is a series of elements of one make, each a linked title with a summary.

    Such are search results. The titles lead to the same site: an article that lists other sites does not.
    """
    titles = sum(line.linked >= TITLE and line.density > LINKED for line in lines.lines)
    if titles < ITEMS:
        return False
    free = sum(
        line.size - line.linked for line in lines.lines if not line.is_link and not is_furniture(line.text)
    )
    if (1 - OUTSIDE) * free > titles * LONGEST_ITEM:
        return False
    for parent in document.seen:
        if len(parent.elements) < ITEMS:
            continue
        series: dict[tuple[str, str], list[Node]] = defaultdict(list)
        for child in parent.elements:
            if child in lines.spans and not child.hidden:
                series[(child.tag, child.get("class"))].append(child)
        if any(_are_items(nodes, lines, free, address) for nodes in series.values() if len(nodes) >= ITEMS):
            return True
    return False


def _are_items(nodes: Sequence[Node], lines: Lines, free: float, address: str) -> bool:
    fewest = max(ITEMS, LINKED * len(nodes))
    titled = [(mine, title) for node in nodes if (title := _titled(mine := lines.of(node)))]
    if len(titled) < fewest:
        return False
    items = [mine for mine, title in titled if _leads_on(title.node, address)]
    if len(items) < fewest:
        return False
    text = sum(line.size - line.linked for mine in items for line in mine if not line.is_link)
    return SHORTEST_ITEM <= text / len(items) <= LONGEST_ITEM and free - text <= OUTSIDE * free


def _titled(mine: Sequence[Line]) -> Line | None:
    """The title that an element begins with, a link, where little follows."""
    if len(mine) > LINES:
        return None
    return next((line for line in mine[:FIRST] if line.density > LINKED and line.linked >= TITLE), None)


def _leads_on(title: Node, address: str) -> bool:
    """Whether a title is a link within the site."""
    links = [node for node in (*title.walk(), *title.above()) if node.tag == "a"]
    host = urlsplit(address).netloc
    return any(urlsplit(_target(node, address)).netloc == host for node in links if _target(node, address))


def links_of(document: Document, address: str) -> tuple[list[Link], int]:
    """Every link to another page that reads like a title, and how many read like advertisements."""
    base = urljoin(address, document.base) if document.base else address
    found, hidden = _titles(document, base)
    makes = {_make(node) for node, title, _ in found if size(title) >= TITLE}
    found = [
        one
        for one in found
        if _make(one[0]) in makes or _SHORT_DATE.fullmatch(_beside(one[0], one[0].parent))
    ]
    holding: dict[Node, set[str]] = defaultdict(set)
    for node, _, target in found:
        for outer in node.above():
            holding[outer].add(target)
    links = []
    dated: dict[Node, bool] = {}
    for node, title, target in found:
        home = node
        inside = True
        for outer in node.above():
            if len(holding[outer]) == 1:
                home = outer
            if outer is not document.body and is_other(outer):
                inside = False
        if home not in dated:
            dated[home] = _is_dated(node, home)
        links.append(Link(node, title, target, home, inside, dated[home]))
    return links, hidden


def _titles(document: Document, base: str) -> tuple[list[tuple[Node, str, str]], int]:
    """Each link with its words and where it leads, and how many of them read like advertisements."""
    found: list[tuple[Node, str, str]] = []
    hidden = 0
    for node in document.seen:
        if node.tag != "a" and not any(name in node.attributes for name in _SCRIPTED):
            continue
        if not (target := _target(node, base)):
            continue
        title = _title_of(node)
        if not SHORTEST <= size(title) <= LONGEST_TITLE or is_furniture(title):
            continue
        if is_advertisement(title):
            hidden += size(title) >= TITLE
            continue
        found.append((node, title, target))
    return found, hidden


def _is_dated(link: Node, home: Node) -> bool:
    """Whether a date stands beside a link in the element that it has for itself."""
    return bool(_dates_in(home)) or (home is not link and bool(date_in(_beside(link, home))))


def _dates_in(home: Node) -> list[str]:
    """The texts of the elements in a small one that are a date and nothing else."""
    if not _is_entry(home):
        return []
    texts = (inner.text() for inner in islice(home.walk(), PARTS) if not inner.elements)
    return [text for text in texts if _SHORT_DATE.fullmatch(text)]


def _is_entry(home: Node) -> bool:
    """Whether an element is as small as an entry is."""
    # To begin a walk costs as much as an element has children.
    return len(home.elements) < PARTS and sum(1 for _ in islice(home.walk(), LARGEST)) < LARGEST


def _make(link: Node) -> tuple[tuple[str, str], ...]:
    """What a link and the elements around it are called: those of titles are alike."""
    return tuple((outer.tag, outer.get("class")) for outer in islice(link.above(), NEAREST))


def _beside(link: Node, home: Node | None) -> str:
    """What stands in an element around a link beside the link's text; nothing in one that is no entry."""
    if home is None or not _is_entry(home):
        return ""
    return tidy(home.text().replace(link.text(), " ", 1))


def _target(node: Node, base: str) -> str:
    """The absolute address that a link leads to, if it is another page; else empty."""
    href = _written(node).strip()
    if not href or href.startswith(("#", "javascript:", "mailto:")):
        return ""
    try:
        target = urljoin(base, href).partition("#")[0]
        parts, here = urlsplit(target), urlsplit(base)
    except ValueError:
        return ""
    if not target.isprintable():
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    if not parts.path.strip("/") and not parts.query:
        return ""
    return "" if (parts.netloc, parts.path, parts.query) == (here.netloc, here.path, here.query) else target


def _written(node: Node) -> str:
    """The address that a link bears, or an element which a script makes one."""
    if node.tag == "a":
        return node.get("href")
    attributes = node.attributes
    written = next((attributes[name] for name in _SCRIPTED if name in attributes), "") if attributes else ""
    return written if written.startswith(("http://", "https://")) else ""


def _title_of(node: Node) -> str:
    """A link's title: its heading, or its text without a date; whole where the page cuts it short."""
    heading = next((inner for inner in node.walk() if inner.tag in {"h1", "h2", "h3", "h4", "h5"}), None)
    text = tidy((heading or node).text()).lstrip("·•・◆■□▪▶►→»- ")
    text = re.sub(rf"\s*(?:^|\s){_SHORT_DATE.pattern}\s*$|^{_SHORT_DATE.pattern}\s+", "", text) or text
    if node.tag != "a":
        return tidy(node.get("data-title")) or _NUMBER.sub("", text)
    told = tidy(node.get("title"))
    cut = text.rstrip(".…· ")
    return told if cut and cut != text and told.startswith(cut) else text


def groups_of(links: Iterable[Link]) -> list[Group]:
    """Links by the make of the elements around them."""
    groups: dict[tuple[tuple[str, str], ...], Group] = defaultdict(Group)
    for link in links:
        path = [(link.node.tag, "")]
        for outer in link.node.above():
            path.append((outer.tag, outer.get("class") if outer is not link.home else ""))
            if len(path) >= DEPTH:
                break
        groups[tuple(path)].links.append(link)
    return [_without_menu(group) for group in groups.values()]


def _without_menu(group: Group) -> Group:
    """A group of dated titles without what has neither a title's length nor a date: a menu is made alike."""
    dated = sum(link.dated for link in group.links)
    if dated < FEWEST or 2 * dated <= len(group.links):
        return group
    return Group([link for link in group.links if link.sure])


def chosen_of(groups: Sequence[Group]) -> list[Group]:
    """The group that the page is for; where no one is, every group of titles."""
    for inside in (True, False):
        good = [
            group
            for group in groups
            if sum(link.sure for link in group.links) >= max(FEWEST, MOSTLY_SURE * len(group.links))
            and (group.weight >= MEAN * len(group.links) or group.dated)
            and (sum(link.inside for link in group.links) * 2 > len(group.links) or not inside)
        ]
        total = sum(group.weight for group in good)
        if good:
            first = max(good, key=lambda group: group.weight)
            kept = [first] if first.weight >= MOST * total else good
            return [*kept, Group(_headlines(groups))] if inside else kept
    return []


def _headlines(groups: Sequence[Group]) -> list[Link]:
    """The links that are headings by themselves: what a front page begins with."""
    return [
        link
        for group in groups
        for link in group.links
        if link.inside
        and size(link.title) >= MEAN
        and any(outer.tag in {"h1", "h2"} for outer in islice(link.node.above(), DEPTH))
    ]


def _entry(link: Link, lines: Lines) -> Entry:
    """An entry with the date and the summary that stand beside its title."""
    mine = lines.of(link.home) if link.home in lines.spans else []
    texts, free = [line.text for line in mine], [tidy(line.text) for line in mine if not line.is_link]
    if link.home is link.node and link.node.tag == "a":
        texts = free = [_after(link.node)]
    texts = [*texts, *_dates_in(link.home)]
    date = next((date for text in texts if (date := date_in(text))), "") or date_in_address(link.address)
    beside = [
        text
        for text in free
        if size(text) >= SUMMARY and text != link.title and not is_furniture(text) and not date_in(text[:20])
    ]
    summary = max(beside, key=size, default="")
    return Entry(link.title, link.address, date, summary[:LONGEST_SUMMARY])


def _after(node: Node) -> str:
    """The text between a link and the next one, where both stand in one element."""
    pieces: list[str] = []
    siblings = node.parent.children if node.parent else []
    seen = False
    for child in siblings:
        if child is node:
            seen = True
        elif seen and isinstance(child, str):
            pieces.append(child)
        elif seen and not isinstance(child, str):
            if child.tag in {"a", "br"} or any(inner.tag == "a" for inner in child.walk()):
                break
            pieces.append(child.text())
    return tidy(" ".join(pieces))


def heading_of_list(lines: Lines, listing: Listing) -> str:
    """The heading right above a list's first entry; empty where there is none that is a name."""
    first = listing.entries[0].title
    heading = ""
    for line in lines.lines:
        if first in line.text:
            break
        named = line.node.tag in _HEADINGS or any(outer.tag in _HEADINGS for outer in line.node.above())
        if named and not is_furniture(line.text):
            heading = without_advertisements(tidy(line.text)) or heading
    return shortened(heading)


def title_of_list(written: str, site: str) -> str:
    """What a list is called: the page's title without the site."""
    parts = [
        part
        for part in re.split(r"\s*[_|｜丨»›]+\s*|\s+[-–—]+\s+|-{1,2}(?=\S{2,14}$)", tidy(written))
        if part
    ]
    kept = [
        part for part in parts if part != site and not (len(parts) > 1 and facts().generic.fullmatch(part))
    ]
    return shortened((kept or parts or [tidy(written) or site])[0])
