"""Whether a page with few links is a list of articles: dates stand beside them, and no text outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.listings.listing import LONGEST_ITEM, chosen_of, groups_of, links_of
from reader.extract.page.lines import is_date, is_furniture
from reader.extract.page.names import is_other
from reader.extract.page.tree import HEADINGS

if TYPE_CHECKING:
    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Document, Node

FEWEST = 4
"""So many articles are a list."""
LITTLE = 14
"""Beside a list there is no more to read than this, in Chinese characters, in lines ..."""
SHORTEST = 10
"""... of at least so much."""

_DAY = re.compile(r"\d{1,2}\s?[-/.月]\s?\d{1,2}")
_PAGER = re.compile("[下后]一?[页頁]|[尾末][页頁]")


def is_list_page(document: Document, lines: Lines, address: str) -> bool:
    """Whether a page holds articles' titles with their dates, and no text outside them.

    A page that calls itself an article is none: a short one may stand above a list of others.
    """
    dates = sum(_DAY.search(line.text) is not None for line in lines.lines)
    free = sum(line.size - line.linked for line in lines.lines if line.size >= SHORTEST)
    if dates < FEWEST or free > dates * LONGEST_ITEM or _is_called_article(document):
        return False
    chosen = chosen_of(groups_of(links_of(document, address)[0]))
    links = [link for group in chosen for link in group.links]
    if len(links) < FEWEST or not all(group.dated for group in chosen if group.links):
        return False
    homes = {link.home for link in links}
    if any(_beside(home, lines) > LONGEST_ITEM for home in homes):
        return False  # what somebody wrote, below a name
    return sum(line.size for line in lines.lines if _is_text(line, homes, lines)) < LITTLE


def _beside(home: Node, lines: Lines) -> float:
    """How much there is to read beside an entry's title, in Chinese characters."""
    mine = lines.of(home) if home in lines.spans else []
    return sum(line.size for line in mine if not line.is_link)


def _is_called_article(document: Document) -> bool:
    return document.meta("og:type") == "article" or bool(document.meta("articletitle"))


def _is_text(line: Line, homes: set[Node], lines: Lines) -> bool:
    """Whether a line is text outside of what belongs to an entry, to a menu, to the foot of the page."""
    if line.is_link or line.size < SHORTEST or is_furniture(line.text) or is_date(line.text):
        return False
    if line.linked and _PAGER.search(line.text):
        return False
    holders = [line.node, *line.node.above()]
    return not any(
        outer in homes or outer.tag in HEADINGS or (outer.tag != "body" and is_other(outer, lines.void))
        for outer in holders
    )
