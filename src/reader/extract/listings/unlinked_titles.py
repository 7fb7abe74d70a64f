"""Titles that are no links: something else leads to each article, 查看详情, a picture, a number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.listings.rows import TITLES
from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.page.tree import HEADINGS
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node

FEWEST = 4
"""So many links that say the same, but for numbers, each to another page, lead out of entries."""
LEVELS = 8
"""An entry is at most so many elements around such a link."""
PARTS = 120
"""So many elements of an entry are looked at for its title."""
LONGEST = 80
"""A title is no longer than this, in Chinese characters."""
OWN = 5
"""A link that says so much, and other than all others, has a title of its own."""

_DIGITS = re.compile(r"[\d.]+")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4)$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:Title|标题|標題|题名|題名)\s*[:：]\s*", re.IGNORECASE)


def unlinked_titles(links: Sequence[tuple[Node, str, str]]) -> dict[Node, str]:
    """The titles of links (element, words, address) that say none themselves, by their elements."""
    saying: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    for node, words, target in links:
        if node.tag == "a" and not _PICTURE.search(target):
            saying[_DIGITS.sub("#", words)].append((node, target))
    alike = {
        words: mine
        for words, mine in saying.items()
        if len({target for _, target in mine}) >= FEWEST and words.count("#") < OWN
    }
    if not alike:
        return {}
    own = {
        outer
        for words, mine in saying.items()
        if words not in alike and size(words) >= OWN
        for node, _ in mine
        for outer in islice(node.above(), LEVELS)
    }
    titles: dict[Node, str] = {}
    claimed: set[Node] = set()
    for mine in alike.values():
        holding = Counter(outer for node, _ in mine for outer in islice(node.above(), LEVELS))
        named = []
        for node, _ in mine:
            row = _row(node, holding)
            title = _title_in(row) if row not in own else None
            if title is not None and title not in claimed:
                named.append((node, title))
        if len(named) >= max(FEWEST, len(mine) // 2):
            claimed.update(title for _, title in named)
            titles.update((node, _LABEL.sub("", tidy(title.text()))) for node, title in named)
    return titles


def _row(link: Node, holding: Counter[Node]) -> Node:
    """The largest element around a link with no other that says the same."""
    row = link
    for outer in islice(link.above(), LEVELS):
        if holding[outer] > 1:
            break
        row = outer
    return row


def _title_in(row: Node) -> Node | None:
    """The first heading of an entry, or what is called its title, that is no link; or nothing."""
    places = [row]
    if row.tag == "dt" and row.parent is not None:
        terms = row.parent.elements
        behind = terms[terms.index(row) + 1 :][:1]
        places += [each for each in behind if each.tag == "dd"]
    for place in places:
        for node in islice(place.walk(), PARTS):
            if node is row:
                continue
            if node.tag not in HEADINGS and names_of(node).isdisjoint(TITLES):
                continue
            if any(inner.tag == "a" for inner in node.walk()):
                continue
            if 1 < size(node.text()) <= LONGEST:
                return None if any(outer.tag == "a" for outer in islice(node.above(), LEVELS)) else node
    return None
