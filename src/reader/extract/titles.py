"""What an article is called: every place that says so, weighed against the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.fact import Fact
from reader.extract.headings import letters
from reader.extract.lines import Lines, is_furniture, size
from reader.extract.names import names_of
from reader.extract.rules import facts
from reader.extract.smuggled import is_advertisement, own_words
from reader.extract.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.lines import Line
    from reader.extract.linked_data import Entity
    from reader.extract.tree import Document, Node

_SPLIT = re.compile(r"\s*[_|｜丨»›«]+\s*|\s+[-–—·:•@]+\s+|(?<=[^\w\s])--+|\s*-{1,2}\s*(?=[^\s\d-]{2,14}$)")
_MARKUP = re.compile(r"</?[a-z][^<>]{0,80}>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。；;，,：:]$")
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
PROMINENT = 0.3
"""What a line that only looks like a heading says: something where nothing else does."""
LONGEST_PROMINENT = 40
GENERIC = 0.1
"""A <title> that any page of the site could have counts for so much of another one."""
OUT_OF_REACH = 60
"""A heading so many lines before the article is another one's."""


class _Claim(Struct):
    text: str
    weight: float
    origin: str
    heading: bool = False
    """Whether it stands on the page as a heading."""


def title_of(document: Document, lines: Lines, root: Node, entity: Entity, site: str) -> Fact:
    """The article's title, the site's name cut off; advertisements never win."""
    written = _plain(own_words(document.title))
    generic = bool(facts().generic.fullmatch(written))
    claims = [
        claim
        for claim in (*_claims(document, lines, root, entity), *_written(written, generic=generic))
        if claim.text
        and not is_advertisement(claim.text)
        and not (claim.heading and facts().generic.fullmatch(claim.text))
    ]
    whole = letters(written)
    best, best_weight = _Claim(written, 0.0, "title element"), 0.0
    for claim in claims:
        key = letters(claim.text)
        if not key or size(claim.text) > LONGEST or is_furniture(claim.text):
            continue
        weight = claim.weight + sum(
            other.weight * _agreement(key, letters(other.text)) for other in claims if other is not claim
        )
        if claim.heading and _is_behind_site(claim.text, written):
            weight += 2.0
        if whole.startswith(key) and not generic:
            # A title that opens the text of <title> is what its author meant.
            weight += 1.0
        if site and (key == letters(site) or key in letters(site)):
            weight -= 4.0
        weight *= 0.5 if size(claim.text) < SHORT else 1.0
        if weight > best_weight:
            best, best_weight = claim, weight
    return Fact(without_site(best.text, site) or written, best.origin)


def _is_behind_site(title: str, written: str) -> bool:
    """Whether a written title is a site's name and then this title."""
    if title == written or not written.endswith(title) or size(title) < SHORT:
        return False
    before = written[: -len(title)].rstrip()
    return (
        before.endswith((":", "：", "|", "｜", "-", "–", "—", "_", "»", "·")) and size(before) <= LONGEST_SITE
    )


def _plain(text: str) -> str:
    """A title without markup that somebody has put into it."""
    return tidy(_MARKUP.sub(" ", text)) if "<" in text else tidy(text)


def _written(title: str, *, generic: bool) -> Iterator[_Claim]:
    share = GENERIC if generic else 1.0
    for piece, weight in pieces_of(title):
        yield _Claim(piece, weight * share, "title element")


def _claims(document: Document, lines: Lines, root: Node, entity: Entity) -> Iterator[_Claim]:
    for name in facts().meta["title"]:
        for key, content in document.metas:
            if key == name:
                weight = 3.0 if name == "articletitle" else 1.5
                for piece, share in pieces_of(_plain(content), whole=1.0):
                    yield _Claim(piece, weight * share, f"meta {name}")
    if entity.headline:
        yield _Claim(_plain(entity.headline), 1.5, "json-ld")
    start = lines.spans[root].first
    end = lines.spans[root].end
    for index, line in enumerate(lines.lines[:end]):
        if index > start + 6 or index < start - OUT_OF_REACH:
            continue
        text = tidy(line.text)
        weight = _heading_weight(line.node)
        if weight:
            # The nearer to the text, the likelier.
            yield _Claim(text, weight * (1.0 if index >= start - 12 else 0.6), "text", heading=True)
        elif start - 6 <= index <= start + 3 and _stands_out(line):
            yield _Claim(text, PROMINENT, "text", heading=True)


def _stands_out(line: Line) -> bool:
    """Whether a line is short, and bold, large or in the middle, as pages without headings set theirs."""
    if not SHORT <= line.size <= LONGEST_PROMINENT or line.is_link or _SENTENCE_END.search(line.text):
        return False
    node = line.node
    if node.tag in {"center", "th"} or "center" in f"{node.get('align')}{node.get('style')}".lower():
        return True
    return any(
        inner.tag in {"b", "strong", "big", "font"} and letters(inner.text()) == letters(line.text)
        for inner in node.elements[:3]
    )


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
    rest, _, last = title.rpartition(" ")
    if rest and size(last) <= LONGEST_SITE / 2 and _is_site(last) and not _SPLIT.search(title):
        yield rest, 1.2 * whole
    parts = [part for part in _SPLIT.split(title[:LONGEST_WRITTEN]) if part]
    if 1 < len(parts) <= PARTS:
        for index, part in enumerate(parts):
            yield part, (1.2 if index == 0 else 0.5) * (0.3 if _is_site(part) else 1.0) * whole
        if len(parts) > len(("title", "site")):
            yield title[: title.rfind(parts[-1])].rstrip(" _|｜-–—»·丨:"), 0.5 * whole


def _is_site(name: str) -> bool:
    return name.lower().endswith(facts().site_endings)


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
    if len(parts) > 1 and size(parts[-1]) <= LONGEST_SITE and _is_site(parts[-1]):
        return parts[-1]
    return ""


def site_after(written: str, title: str) -> str:
    """The last part of a written title behind the article's own; empty where nothing stands there."""
    parts = [part.strip() for part in _SPLIT.split(tidy(written[:LONGEST_WRITTEN])) if part.strip()]
    last = parts[-1] if len(parts) > 1 else ""
    return last if size(last) <= LONGEST_SITE and letters(last) not in letters(title) else ""
