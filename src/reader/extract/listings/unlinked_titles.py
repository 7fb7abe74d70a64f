"""Titles that are no links: something else leads to each article, 查看详情, a picture, a number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice, pairwise
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
    definitions = Definitions()
    for mine in alike.values():
        holding = Counter(outer for node, _ in mine for outer in islice(node.above(), LEVELS))
        named = []
        for node, _ in mine:
            row = _row(node, holding)
            title = _title_in(row, definitions) if row not in own else None
            if title is not None and title not in claimed:
                named.append((node, title))
        if len(named) >= max(FEWEST, len(mine) // 2):
            claimed.update(title for _, title in named)
            titles.update((node, _LABEL.sub("", tidy(title.text()))) for node, title in named)
    return titles


class Definitions:
    """What stands behind the terms of definition lists; each list is looked through once."""

    def __init__(self) -> None:
        self._behind: dict[Node, dict[Node, Node]] = {}

    def of(self, term: Node) -> Node | None:
        """The definition right behind a term."""
        if term.parent is None:
            return None
        if term.parent not in self._behind:
            pairs = pairwise(term.parent.elements)
            self._behind[term.parent] = {one: behind for one, behind in pairs if behind.tag == "dd"}
        return self._behind[term.parent].get(term)


def _row(link: Node, holding: Counter[Node]) -> Node:
    """The largest element around a link with no other that says the same."""
    row = link
    for outer in islice(link.above(), LEVELS):
        if holding[outer] > 1:
            break
        row = outer
    return row


def _title_in(row: Node, definitions: Definitions) -> Node | None:
    """The first heading of an entry, or what is called its title, that is no link; or nothing."""
    places = [row, definitions.of(row)] if row.tag == "dt" else [row]
    for place in places:
        for node in islice(place.walk(), PARTS) if place is not None else ():
            if node is row or (node.tag not in HEADINGS and names_of(node).isdisjoint(TITLES)):
                continue
            parts = [*islice(node.walk(), PARTS)]
            if len(parts) == PARTS or any(part.tag == "a" for part in parts):
                continue
            if 1 < size(node.text()) <= LONGEST:
                return None if any(outer.tag == "a" for outer in islice(node.above(), LEVELS)) else node
    return None
