"""Cards that lead to other articles, set between or below an article's paragraphs: linked headings."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.page.lines import is_date, positive, squeezed
from reader.extract.page.near_links import is_near, leads_alike
from reader.extract.page.tree import SUBHEADINGS
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

WHOLLY = 0.9
"""A line with more than this part of it link text is nothing but a link."""
FEWEST = 2
"""So many cards of one make are a series."""
SERIES = 3
"""... and so many, that lead to pages of the same site, surely are."""
PLAIN = 5
"""... without headings, so many."""
MOSTLY = 0.8
"""More than this part of such a series are cards."""
LEAST = 6.0
"""A page with less running text beside such cards, some sixty characters, is a list of them."""
LARGEST = 120
"""A card has at most so much to read, in Chinese characters ..."""
EXCERPT = 400
"""... or so much, where it says itself that the text goes on elsewhere ..."""
LINES = 8
"""... in so many lines ..."""
FIRST = 2
"""... of which one of the first is its linked heading."""
TITLE = 6
"""A title has at least so much to read."""
ELEMENTS = 60
"""A card of one link holds fewer elements than this."""
ADDRESS = 30
"""A line that tells where a place is has no more to read than this."""
MUCH = 0.4
"""What holds more than this part of the article's running text is no series of cards."""

_HOLDERS = frozenset({"a", "div", "aside", "section", "article", "li", "td"})


def is_card(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element is a link with a heading to another article and nothing else."""
    if node.tag not in {"a", "div", "aside", "section", "article"}:
        return False
    if node.tag not in {"a", "article"} and len(mine) < len(("kicker", "title")):
        return False
    if not all(line.density > WHOLLY for line in mine):
        return False
    if node.tag == "article" or any(_is_heading(line, node) for line in mine):
        return True
    # A title, a summary and the name of a site, all of it one link, as editors of blogs set it.
    bookmark = node.tag == "a" and node.parent is not None and node.parent.tag == "figure"
    return bookmark and len(mine) >= SERIES and not any(line.offered for line in mine)


def is_sibling_card(node: Node, mine: Sequence[Line], base: str) -> bool:
    """Whether an element is one link of several lines, to a page with such an address as this one has."""
    if node.tag not in _HOLDERS or not 1 < len(mine) <= LINES or not all(map(_is_wholly, mine)):
        return False
    if len(node.elements) > ELEMENTS:
        return False
    held = [node, *islice(node.walk(), ELEMENTS)]
    ways = {inner.get("href") for inner in held if inner.tag == "a"}
    return (
        len(held) <= ELEMENTS
        and len(ways) == 1
        and leads_alike(ways.pop(), base)
        and sum(line.size for line in mine) <= LARGEST
    )


def _is_wholly(line: Line) -> bool:
    return line.density > WHOLLY and not line.offered


def drop_series(parent: Node, lines: Lines, whole: float) -> None:
    """Mark the children of an element that are a series of cards: a linked heading, a line or two.

    whole is the value of the article's running text.
    """
    series: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for child in parent.elements:
        if child.tag in _HOLDERS and child in lines.spans and not child.hidden and not child.dropped:
            series[(child.tag, child.get("class"))].append(child)
    for nodes in series.values():
        if not lines.cards.isdisjoint(nodes):
            for node in lines.cards.intersection(nodes):
                node.dropped = True
        if len(nodes) < FEWEST:
            continue
        cards = [node for node in nodes if not node.dropped and _is_teaser(node, lines.of(node))]
        if len(cards) < FEWEST or 2 * len(cards) < len(nodes):
            continue
        if sum(positive(lines.of(node)) for node in cards) <= MUCH * whole:
            for node in cards:
                node.dropped = True


def teasers_of(lines: Lines, base: str, whole: float) -> set[Node]:
    """The cards in series on a page that lead to other pages of its site; none where there is little else.

    whole is the value of the page's running text, base the address that links start from.
    """
    found: set[Node] = set()
    for parent, span in lines.spans.items():
        if len(parent.elements) < SERIES or span.end - span.first < SERIES:
            continue
        series: dict[tuple[str, str], list[Node]] = defaultdict(list)
        for child in parent.elements:
            if child.tag in _HOLDERS and child in lines.spans and not child.hidden:
                series[child.tag, child.attributes.get("class", "")].append(child)
        for nodes in series.values():
            if len(nodes) < SERIES:
                continue
            cards = [
                node
                for node in nodes
                if (_is_teaser(node, mine := lines.of(node)) or (len(nodes) >= PLAIN and _is_titled(mine)))
                and _leads_on(node, base)
            ]
            if len(cards) >= SERIES and len(cards) > MOSTLY * len(nodes):
                found.update(cards)
    rest = whole - sum(positive(lines.of(node)) for node in found)
    return found if rest >= LEAST else set()


def _is_titled(mine: Sequence[Line]) -> bool:
    """Whether lines are a link that reads like a title, and a line or two."""
    return (
        1 < len(mine) <= LINES
        and sum(line.size for line in mine) <= LARGEST
        and mine[0].density > WHOLLY
        and mine[0].size >= TITLE
        and not _is_of_place(mine)
    )


def _leads_on(card: Node, base: str) -> bool:
    """Whether all links of a card lead to pages of the site."""
    links = [inner for inner in (card, *card.walk()) if inner.tag == "a" and inner.get("href")]
    return bool(links) and all(is_near(link, base) for link in links)


def is_of_place(card: Node, lines: Lines) -> bool:
    """Whether a card tells where a place is, or is its name, beside lines that do."""
    holder = card.parent
    return (lines.count(card) <= LINES and _is_of_place(lines.of(card))) or (
        holder is not None and lines.count(holder) <= LINES and _is_of_place(lines.of(holder))
    )


def _is_of_place(mine: Sequence[Line]) -> bool:
    """Whether lines tell where a place is, or when it is open: what a guide is read for."""
    rest = mine[1:]  # the first one is a title, which may tell of any place
    return any(line.size <= ADDRESS and structure().place.search(squeezed(line.text)) for line in rest)


def _is_teaser(node: Node, mine: Sequence[Line]) -> bool:
    if not 0 < len(mine) <= LINES:
        return False
    whole = sum([line.size for line in mine])
    if whole > EXCERPT or (whole > LARGEST and not _is_excerpt(node, mine)):
        return False
    headed = any(line.density > WHOLLY and _is_heading(line, node) for line in mine[:FIRST])
    return (headed or _is_dated_link(mine)) and not _is_of_place(mine)


def _is_excerpt(node: Node, mine: Sequence[Line]) -> bool:
    """Whether a text ends in dots, and its heading and a line below lead to the rest of it."""
    ways = [inner.get("href").partition("?")[0] for inner in node.walk() if inner.tag == "a"]
    return (
        mine[-1].is_link
        and len(ways) > 1
        and len(set(ways)) == 1
        and any(line.text.endswith(("[…]", "[...]", "…", "...")) for line in mine[:-1])
    )


def _is_dated_link(mine: Sequence[Line]) -> bool:
    """Whether lines without a heading are a link and when it was published."""
    return any(line.density > WHOLLY and line.size >= TITLE for line in mine[:FIRST]) and any(
        is_date(line.text) for line in mine
    )


def _is_heading(line: Line, outermost: Node) -> bool:
    """Whether a line stands in a heading, or is one, inside an element."""
    node: Node | None = line.node
    while node is not None and node is not outermost:
        if node.tag in SUBHEADINGS:
            return True
        node = node.parent
    return False
