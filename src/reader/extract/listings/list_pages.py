"""Whether a page is a list of articles: titles that lead to them, and no text beside what is said of them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from reader.extract.listings.companions import MOST
from reader.extract.listings.opened_addresses import target_of
from reader.extract.listings.titled_links import TITLE
from reader.extract.page.lines import is_date, is_furniture, size
from reader.extract.page.names import is_foot, is_other
from reader.extract.page.tree import HEADINGS
from reader.extract.words.dates import date_in
from reader.site_kinds import base_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.listings.link_groups import PageLinks
    from reader.extract.listings.titled_links import Link
    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Document, Node

FEWEST = 4
"""So many articles are a list."""
LITTLE = 14
"""Beside a list there is no more to read than this, in Chinese characters, in lines ..."""
SHORTEST = 10
"""... of at least so much."""
WORTH = 1.0
"""A line that speaks so much for an article is running text ..."""
MUCH = 100
"""... and so much of it, in Chinese characters, is an article, whatever the elements are called around it."""
PART = 0.3
"""On a page that says it is a list more may stand beside it: this part of what is in the list."""
MOST_OF = 0.5
"""More than this part of all text is most of it."""
LONGEST_PAGER = 40
"""A row of page numbers is no longer than this, in Chinese characters."""
SIGNS = 40
"""So many elements in such a line are looked at for what their links are called."""
BEHIND = 8
"""The row of page numbers stands in one of so many lines behind the last entry."""

ITEMS = 5
"""So many entries with summaries make a list of what might be an article with headings."""
SHORTEST_ITEM, LONGEST_ITEM = 8, 160
"""Besides its title the text of an entry has so much to read on the average, in Chinese characters ..."""
LONGEST_ENTRY = (1 + MOST) * LONGEST_ITEM
"""... and what belongs to it, in elements of its own, no more than that each."""
OUTSIDE = 0.25
"""... and at most this part of what is no link stands outside the entries."""
FIRST, LINES = 3, 12
"""A title stands among the first lines of its entry, and an entry has no more lines than this."""
LINKED = 0.8
"""More than this part of a title is link text."""

HEAD = 20
"""Between an article's heading and its text stand at most so many lines ..."""
UNLINKED = 0.05
"""... and of its text no more than this part is link text."""

_PAGER = re.compile(
    r"[下后後]一?[页頁]|[尾末][页頁]|最[后後]一[页頁]|[共總总]共?有?\s*\d{1,9}\s*[页頁条條篇筆笔]|\d{1,9}\s*/\s*\d{1,9}\s*[页頁]|下一版|(?<![a-z])next(?![a-z])|페이지|次のページ|"
    r"(?:較|较|更)(?:早|旧|舊)的?(?:文章|日志)?$|加[载載]更多|[查显]看?示?更多|older (?:posts|entries)",
    re.IGNORECASE,
)
_NAMING = HEADINGS | {"caption", "th", "label", "legend", "fieldset"}
"""Elements that name what follows them, or what can be asked for."""
_NUMBERS = re.compile(r"[\W_]*1\W*2\W*3(?:\D.*)?")
"""A row of page numbers."""


class Candidate(Struct, frozen=True):
    """The list that a page may be."""

    inside: float
    """How much there is to read in its entries, in Chinese characters ..."""
    outside: float
    """... and how much beside them that is neither menu nor foot nor heading."""
    signed: bool
    """Whether what stands beside them says when it was published, as above an article."""
    dated: bool
    """Whether dates stand beside nearly all titles."""
    paged: bool
    """Whether a row of page numbers stands below the last entry."""
    begins: bool
    """Whether nothing that might be an article stands above the first entry."""

    @property
    def is_sure(self) -> bool:
        """Whether it is what the page is for, whatever was found there besides."""
        if (self.paged or self.begins) and not self.signed:
            return self.outside < max(LITTLE, PART * self.inside)
        return self.dated and self.is_all

    @property
    def is_all(self) -> bool:
        """Whether it is all that there is to read on the page."""
        return self.outside < LITTLE


def candidate_of(document: Document, lines: Lines, root: Node, found: PageLinks) -> Candidate | None:
    """The list that a page may be, with what speaks for it; None where it holds none.

    root is the element that holds the article if the page is one. A page that calls itself an article is no
    list: a short one may stand above a list of others.
    """
    if _is_called_article(document) or _has_long_text(lines, root) or _is_linked_text(lines):
        return None
    chosen = found.chosen
    links = [link for group in chosen for link in group.links]
    if len({link.address for link in links}) < FEWEST:
        return None
    entries = [link for link in links if _begins(link, lines)]
    if len(entries) < LINKED * len(links):
        return None  # words of a text
    homes = {node for link in entries for node in (link.home, *link.companions)}
    told = [_beside(node, lines) for node in homes]
    if max(told) > LONGEST_ITEM:
        return None  # what somebody wrote, below a name
    held = {
        place for home in homes if (span := lines.spans.get(home)) for place in range(span.first, span.end)
    }
    beside = [line for place, line in enumerate(lines.lines) if place not in held]
    begin = min(held, default=0)
    prose = sum(line.size for line in beside if line.value >= WORTH and not _is_at_foot(line))
    text = sum(line.size for line in beside if _is_text(line, lines))
    return Candidate(
        inside=sum(size(link.title) for link in links) + sum(told),
        outside=max(text, prose if prose >= MUCH else 0.0),
        signed=_is_signed(beside),
        dated=all(group.dated for group in chosen),
        paged=_is_paged(homes, lines),
        begins=not any(_is_text(line, lines) for line in islice(lines.lines, begin)),
    )


def _has_long_text(lines: Lines, root: Node) -> bool:
    """Whether running text that is in no entry is more than a list may have beside it: most articles' is.

    A line too long for an entry's would end the list in one, and so would all of an element without links:
    beside the entries they count. Of shorter lines without a link between them an entry and what belongs to
    it take so much and no more. To ask this first saves most pages a look at all of their links.
    """
    outside = short = 0.0
    for line in lines.lines:
        if not line.is_link and line.value >= WORTH and not _is_at_foot(line):
            if line.size > LONGEST_ITEM:
                outside += line.size
                continue
            if not line.linked:
                short += line.size
                continue
        if line.linked:
            outside += max(0.0, short - LONGEST_ENTRY)
            short = 0.0
    outside += max(0.0, short - LONGEST_ENTRY)
    mine = lines.of(root)
    if not any(line.linked for line in mine):
        prose = sum(line.size for line in mine if line.value >= WORTH and not _is_at_foot(line))
        outside = max(outside, prose if prose > LONGEST_ITEM else 0.0)
    if outside < MUCH:
        return False
    return outside >= PART * (sum(line.size for line in lines.lines) - outside) or not any(
        _turns_pages(line) for line in lines.lines if line.linked or line.size < LONGEST_PAGER
    )


def _is_linked_text(lines: Lines) -> bool:
    """Whether most of all there is to read is running text with links in its midst.

    An entry begins with its title, or as much as a date and a kind before it.
    """
    whole = sum(line.size for line in lines.lines)
    midst = 0.0
    for line in lines.lines:
        if line.linked and line.value >= WORTH and not line.is_link:
            links = (node.text() for node in islice(line.node.walk(), SIGNS) if node.tag == "a")
            words = next((text for text in links if text), "")
            if words and size(line.text.partition(words)[0]) >= SHORTEST:
                midst += line.size
                if midst > MOST_OF * whole:
                    return True
    return False


def _begins(link: Link, lines: Lines) -> bool:
    """Whether what is said of an article begins with its title, or as much as a date and a kind before it."""
    mine = lines.of(link.home) if link.home in lines.spans else []
    for line in mine:
        if link.title in line.text:
            return line.is_link or size(line.text.partition(link.title)[0]) < SHORTEST
        if line.value >= WORTH:
            return False  # running text
    return True


def _is_paged(homes: set[Node], lines: Lines) -> bool:
    """Whether a row of page numbers stands right below the entries."""
    ends = [lines.spans[home].end for home in homes if home in lines.spans]
    behind = lines.lines[max(ends) : max(ends) + BEHIND] if ends else []
    return any(map(_turns_pages, behind))


def _turns_pages(line: Line) -> bool:
    return (
        _PAGER.search(line.text) is not None
        or (line.linked > 0 and _NUMBERS.fullmatch(line.text) is not None)
        or any(_PAGER.search(label) for label in _labels(line))
    )


def _labels(line: Line) -> Iterator[str]:
    """What the links in a line are called that show a sign or a picture: an arrow."""
    for node in islice(line.node.walk(), SIGNS):
        if node.tag == "a" and len(node.text()) <= 1:
            yield node.get("aria-label") or node.get("title")


def _beside(home: Node, lines: Lines) -> float:
    """How much there is to read beside an entry's title, in Chinese characters."""
    mine = lines.of(home) if home in lines.spans else []
    return sum(line.size for line in mine if not line.is_link)


def _is_called_article(document: Document) -> bool:
    return document.meta("og:type") == "article" or bool(document.meta("articletitle"))


def _is_text(line: Line, lines: Lines) -> bool:
    """Whether a line is text that is neither a menu's, nor a heading, nor at the foot of the page."""
    if line.is_link or line.size < SHORTEST or is_furniture(line.text) or is_date(line.text):
        return False
    if _PAGER.search(line.text) and (line.linked or line.size < LONGEST_PAGER):
        return False
    return not any(
        outer.tag in _NAMING or (outer.tag != "body" and is_other(outer, lines.void))
        for outer in (line.node, *line.node.above())
    )


def _is_at_foot(line: Line) -> bool:
    """Whether a line stands at the foot of the page."""
    return any(map(is_foot, (line.node, *line.node.above())))


def _is_signed(beside: Sequence[Line]) -> bool:
    """Whether one of these lines says when something was published, and running text follows it."""
    return any(
        is_date(line.text)
        and date_in(line.text)
        and any(after.value >= WORTH for after in beside[place + 1 : place + FEWEST])
        for place, line in enumerate(beside)
    )


def is_signed_text(lines: Lines, root: Node, anchor: int | None) -> bool:
    """Whether root is an article's text whatever follows: below its heading, with a date between, unlinked.

    anchor is the line that is the article's heading. A short article may have more said of others below it
    than it says itself.
    """
    if anchor is None or lines.linkage(root) > UNLINKED:
        return False
    first = lines.spans[root].first
    if not 0 < first - anchor <= HEAD:
        return False
    prose = sum(line.size for line in lines.of(root) if line.value >= WORTH)
    return prose >= MUCH and any(
        is_date(line.text) and date_in(line.text) for line in lines.lines[anchor + 1 : first]
    )


def is_series(lines: Lines, document: Document, address: str) -> bool:
    """Whether a page is a series of elements of one make, each a linked title with a summary.

    Such are search results. The titles lead to the same site: an article that lists other sites does not, and
    neither is a page one that calls itself an article.
    """
    if _is_called_article(document):
        return False
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
    """Whether a title is a link within the site, or to another host of the same keeper."""
    links = [node for node in (*title.walk(), *title.above()) if node.tag == "a"]
    keeper = base_of(urlsplit(address).hostname or "")
    return any(
        base_of(urlsplit(target).hostname or "") == keeper
        for node in links
        if (target := target_of(node, address))
    )
