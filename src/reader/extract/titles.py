"""What an article is called: every place that says so, weighed against the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.find import names_of
from reader.extract.headings import letters
from reader.extract.lines import Lines, is_furniture, size
from reader.extract.rules import facts
from reader.extract.smuggled import is_advertisement
from reader.extract.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.linked_data import Entity
    from reader.extract.tree import Document, Node

_SPLIT = re.compile(r"\s*[_|｜丨»›«]+\s*|\s+[-–—·:•@]+\s+|(?<=[^\w\s])--+|\s*-{1,2}\s*(?=[^\s\d-]{2,14}$)")
_HEADINGS = {"h1": 2.0, "h2": 1.2, "h3": 1.0, "h4": 0.6}
_NAMED = frozenset(
    {
        "title",
        "biaoti",
        "headline",
        "tit",
        "bt",
        "arttitle",
        "articletitle",
        "posttitle",
        "entrytitle",
        "newstitle",
        "maintitle",
        "activity",
    }
)
LONGEST = 120
"""A title has at most so much to read, in Chinese characters."""
SHORT = 4
"""A column's name is shorter than this; so short a text stands in anything."""
LONGEST_SITE = 20
LONGEST_WRITTEN = 1000
"""A title is read up to so many characters ..."""
PARTS = 12
"""... and cut into no more parts than this."""
OUT_OF_REACH = 60
"""A heading so many lines before the article is another one's."""


class _Claim(Struct):
    text: str
    weight: float


def title_of(document: Document, lines: Lines, root: Node, entity: Entity, site: str) -> str:
    """The article's title, the site's name cut off; advertisements never win."""
    claims = [
        _Claim(tidy(claim.text), claim.weight)
        for claim in _claims(document, lines, root, entity)
        if claim.text and not is_advertisement(claim.text)
    ]
    written = "" if is_advertisement(document.title) else tidy(document.title)
    claims += [_Claim(piece, weight) for piece, weight in pieces_of(written)]
    best, best_weight = "", 0.0
    for claim in claims:
        key = letters(claim.text)
        if not key or size(claim.text) > LONGEST or is_furniture(claim.text):
            continue
        weight = claim.weight + sum(
            other.weight * _agreement(key, letters(other.text)) for other in claims if other is not claim
        )
        # A title that opens the text of <title> is what its author meant.
        if written and letters(written).startswith(key):
            weight += 1.0
        if site and (key == letters(site) or key in letters(site)):
            weight -= 4.0
        weight *= 0.5 if size(claim.text) < SHORT else 1.0
        if weight > best_weight:
            best, best_weight = claim.text, weight
    return without_site(best, site) or written


def _claims(document: Document, lines: Lines, root: Node, entity: Entity) -> Iterator[_Claim]:
    for name in facts().meta["title"]:
        for key, content in document.metas:
            if key == name:
                weight = 3.0 if name == "articletitle" else 1.5
                yield from (
                    _Claim(piece, weight * share) for piece, share in pieces_of(tidy(content), whole=1.0)
                )
    if entity.headline:
        yield _Claim(entity.headline, 1.5)
    start = lines.spans[root].first
    end = lines.spans[root].end
    for index, line in enumerate(lines.lines[:end]):
        if index > start + 6 or index < start - OUT_OF_REACH:
            continue
        weight = _heading_weight(line.node)
        if weight:
            # The nearer to the text, the likelier.
            yield _Claim(line.text, weight * (1.0 if index >= start - 12 else 0.6))


def _heading_weight(node: Node) -> float:
    weight = _HEADINGS.get(node.tag, 0.0)
    names = names_of(node)
    for outer in node.above():
        if weight:
            break
        if outer.tag in _HEADINGS:
            weight = _HEADINGS[outer.tag]
        if outer.tag in {"div", "td", "section", "body"}:
            break
    if not names.isdisjoint(_NAMED):
        weight = max(weight, 0.6) + 0.6
    return weight


def _agreement(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if not other:
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= SHORT and shorter in longer:
        return 0.8 * len(shorter) / len(longer)
    return 0.0


def pieces_of(title: str, whole: float = 0.7) -> Iterator[tuple[str, float]]:
    """A written title whole, and cut at its separators: the first parts weigh most."""
    if not title:
        return
    yield title, whole
    parts = [part for part in _SPLIT.split(title[:LONGEST_WRITTEN]) if part]
    if 1 < len(parts) <= PARTS:
        for index, part in enumerate(parts):
            site_like = part.lower().endswith(facts().site_endings)
            yield part, (1.2 if index == 0 else 0.5) * (0.3 if site_like else 1.0) * whole
        if len(parts) > len(("title", "site")):
            yield title[: title.rfind(parts[-1])].rstrip(" _|｜-–—»·丨:"), 0.5 * whole


def without_site(title: str, site: str) -> str:
    """A title without the site's name at its end."""
    if site:
        found = re.search(rf"\s*[_|｜\-–—·:»丨]+\s*{re.escape(site)}\s*$", title)
        if found and found.start() > 0:
            return title[: found.start()].strip()
    return title


def site_in(title: str) -> str:
    """The site's name, where a written title ends with one."""
    parts = [part.strip() for part in _SPLIT.split(tidy(title[:LONGEST_WRITTEN])) if part.strip()]
    if (
        len(parts) > 1
        and size(parts[-1]) <= LONGEST_SITE
        and parts[-1].lower().endswith(facts().site_endings)
    ):
        return parts[-1]
    return ""
