"""What an article is called: every place that says so, weighed against the others."""

from __future__ import annotations

import html
import re
from collections import Counter
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.dates import date_in
from reader.extract.fact import Fact, metas_of
from reader.extract.headings import letters
from reader.extract.lines import Lines, is_furniture, size
from reader.extract.names import names_of
from reader.extract.near import LONGEST_LINE
from reader.extract.rules import facts
from reader.extract.site_names import LONGEST_SITE, WITH_SITE, parts_of, pieces_of, without_site
from reader.extract.smuggled import is_advertisement, own_words
from reader.extract.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.lines import Line
    from reader.extract.linked_data import Entity
    from reader.extract.tree import Document, Node

_MARKUP = re.compile(r"</?[a-z][^<>]{0,80}>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。；;，,：:]$")
_SENTENCES = re.compile(r"[.。！？!?][\s\w]{8}")
"""Two sentences are no title."""
_DOTS = re.compile(r"\s*(?:…+|\.{3,}|。{2,})$")
_DECORATION = re.compile(r"^[\s·•▪■◆★▲*]+|[\s\-–—_|]{2,}$")
_NO_TITLE = re.compile(
    r"[>»|｜]|^\S{1,6}[:：]\s*\S{0,4}$|作者|来源|版主|楼主|字体|分享|阅读|浏览|评论|登录|登入|注册|首页"
)
_QUOTES = "\"“”'‘’「」『』&"
_WIDE = re.compile(r"[\u2e80-\u9fff\uff01-\uff60]")
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
PROMINENT = 0.3
"""What a line that only looks like a heading says: something where nothing else does."""
REPEATED = 1.4
"""What a line says that is one of the parts of <title>."""
FIRST = 0.2
"""What the line right before the text says, where it reads like a title."""
LABELLED = 2.0
"""What a line says that calls itself the title."""
LONGEST_PROMINENT = 40
GENERIC = 0.1
"""A <title> that any page of the site could have counts for so much of another one."""
OUT_OF_REACH = 60
"""A heading so many lines before the article is another one's."""
NEAR_TEXT = 12
MOST_LINES = 4
"""A title is broken into at most so many lines."""
BEFORE_TITLE = 3.0
"""How much less a text says that stands in <title> before what is the page's heading."""
INNER = 7.0
"""What a part of the page's heading says that the head gives as the whole title."""
PARTS = 8
"""So many elements of a heading are looked at."""
CUT = 0.15
"""A title that was cut off counts for so much of a whole one."""
INSIDE = 0.7
"""How much less a heading says that stands among the text's first lines."""
ATTENDED = 1.0
"""How much more a heading says that the article's date or source stands below ..."""
ATTENDANTS = 3
"""... within so many lines."""
SOLE = 0.5
"""How much more the only heading of the first level says right above the text ..."""
RELATED = 0.4
"""... if it has so much in common with what the page is called elsewhere."""


class _Claim(Struct):
    text: str
    weight: float
    origin: str
    heading: bool = False
    """Whether it stands on the page as a heading ..."""
    sole: bool = False
    """... the only one of the first level right above the text."""


class _Head(Struct):
    """What <title> says, and what the site calls itself."""

    written: str
    site: str
    generic: bool
    """Whether any page of the site could have such a <title>."""


def title_of(
    document: Document, lines: Lines, root: Node, entity: Entity, *, site: str, anchor: int | None
) -> Fact:
    """The article's title, the site's name cut off; advertisements never win.

    anchor is the line that repeats the page's own title, where there is one.
    """
    written = _plain(own_words(document.title))
    generic = bool(facts().generic.fullmatch(written)) or _is_first_crumb(written, lines, root)
    claims = [
        claim
        for claim in (
            *_metas(document, entity),
            *_written(written, generic=generic),
            *_on_page(lines, root, written, anchor),
            *_inside_heading(document, entity, lines, anchor),
        )
        if claim.text
        and not is_advertisement(claim.text)
        and not (claim.heading and facts().generic.fullmatch(claim.text))
    ]
    _trust_sole_heading(claims)
    head = _Head(written, site, generic)
    best, best_weight = _Claim(written, 0.0, "title element"), 0.0
    keys = [letters(claim.text) for claim in claims]
    for claim, key in zip(claims, keys, strict=True):
        if not key or size(claim.text) > LONGEST:
            continue
        support = sum(
            other.weight * _agreement(key, its)
            for other, its in zip(claims, keys, strict=True)
            if other is not claim
        )
        weight = _judged(claim, key, claim.weight + support, head)
        if _is_before_title(claim.text, written, claims):
            weight -= BEFORE_TITLE
        if _is_cut_off(claim, claims) or _is_counted(claim, claims):
            weight *= CUT
        if weight > best_weight and not is_furniture(claim.text):
            best, best_weight = claim, weight
    return Fact(_finished(best.text, site) or written, best.origin)


def _judged(claim: _Claim, key: str, weight: float, head: _Head) -> float:
    """A claim's weight after what <title> and the site's name say of it; key is its letters."""
    whole, site = letters(head.written), letters(head.site)
    if claim.heading and _is_behind_site(claim.text, head.written):
        weight += 2.0
    named = bool(site) and site in map(letters, parts_of(claim.text))
    if whole.startswith(key) and not head.generic and not named:
        # A title that opens the text of <title> is what its author meant.
        weight += 1.0
    if site and key in site:
        weight -= 4.0
    if size(claim.text) < SHORT and not (claim.heading and whole.startswith(key)):
        later = {letters(part) for part in parts_of(head.written)[1:]}
        weight *= 0.25 if key in later else 0.5
    return weight * WITH_SITE if named else weight


def _is_first_crumb(written: str, lines: Lines, root: Node) -> bool:
    """Whether what <title> says begins the path that leads to the page: then it names the site."""
    if not written:
        return False
    upper = lines.lines[: lines.spans[root].first + NEAR_TEXT]
    behind = (line.text[len(written) :].lstrip() for line in upper if line.text.startswith(written))
    return any(text.startswith((">", "»", "›")) for text in behind)


def _trust_sole_heading(claims: Sequence[_Claim]) -> None:
    """Let the page's one great heading weigh more where the head means the same by other words."""
    others = [claim.text for claim in claims if not claim.heading]
    for claim in claims:
        if claim.sole and any(_likeness(claim.text, other) >= RELATED for other in others):
            claim.weight += SOLE


def _likeness(one: str, other: str) -> float:
    """How much two texts have in common, 0 to 1, by pairs of letters."""
    first, second = (Counter(map("".join, pairwise(letters(text)))) for text in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _finished(title: str, site: str) -> str:
    """A title without the site's name, its label and what only decorates it."""
    title = facts().title_label.sub("", without_site(title, site))
    return _DECORATION.sub("", title) or title


def _is_cut_off(claim: _Claim, claims: Sequence[_Claim]) -> bool:
    """Whether another claim goes on where this one ends in dots, or before a quotation mark.

    content="关于"一网通办"的通知" ends, for a parser, after the second mark.
    """
    text = _DOTS.sub("", claim.text)
    dots = len(text) < len(claim.text)
    for other in claims:
        rest = other.text[len(text) :]
        if rest and other.text.startswith(text) and len(text) > 1 and (dots or rest.lstrip()[:1] in _QUOTES):
            return bool(rest.strip()) and not _DOTS.fullmatch(rest)
    return False


def _is_counted(claim: _Claim, claims: Sequence[_Claim]) -> bool:
    """Whether a heading is a title of the head's and then a number: of comments, of readers."""
    text = claim.text.rstrip("0123456789")
    return (
        claim.heading
        and len(text) < len(claim.text)
        and any(not other.heading and other.text.rstrip() == text for other in claims)
    )


def _is_before_title(site: str, written: str, claims: Sequence[_Claim]) -> bool:
    """Whether a written title is this text and then what the page has as a heading: then this is the site."""
    if not written.startswith(site) or not (rest := written[len(site) :].lstrip()).startswith(
        (":", "：", "»")
    ):
        return False
    rest = letters(rest)
    return len(rest) > SHORT and any(claim.heading and letters(claim.text) == rest for claim in claims)


def _is_behind_site(title: str, written: str) -> bool:
    """Whether a written title is a site's name and then this title."""
    if title == written or not written.endswith(title) or size(title) < SHORT:
        return False
    before = written[: -len(title)].rstrip()
    return (
        before.endswith((":", "：", "|", "｜", "-", "–", "—", "_", "»", "·")) and size(before) <= LONGEST_SITE
    )


def _plain(text: str) -> str:
    """A title without markup that somebody has put into it, and without marks that were escaped twice."""
    if "&" in text and ";" in text:
        text = html.unescape(text)
    return tidy(_MARKUP.sub(" ", text)) if "<" in text else tidy(text)


def _written(title: str, *, generic: bool) -> Iterator[_Claim]:
    share = GENERIC if generic else 1.0
    for piece, weight in pieces_of(title):
        yield _Claim(piece, weight * share, "title element")


def _metas(document: Document, entity: Entity) -> Iterator[_Claim]:
    for fact in metas_of(document, "title"):
        weight = 3.0 if fact.origin == "meta articletitle" else 1.5
        for piece, share in pieces_of(_plain(fact.value), whole=1.0):
            yield _Claim(piece, weight * share, fact.origin)
    if entity.headline:
        yield _Claim(_plain(entity.headline), 1.5, "json-ld")


def _inside_heading(document: Document, entity: Entity, lines: Lines, anchor: int | None) -> Iterator[_Claim]:
    """The part of the page's heading, an element of its own, that the head gives as the whole title.

    What stands before it there is a kicker: Gemeinderat / Das Freibad bleibt.
    """
    heading = _heading_of(lines.lines[anchor].node) if anchor is not None else None
    if heading is None or heading.tag != "h1":
        return
    said = {letters(claim.text) for claim in _metas(document, entity)}
    for one in [*heading.elements, *(inner for child in heading.elements for inner in child.elements)][
        :PARTS
    ]:
        if (key := letters(one.text())) in said and len(key) > SHORT and key != letters(heading.text()):
            yield _Claim(tidy(one.text()), INNER, "text", heading=True)


def _on_page(lines: Lines, root: Node, written: str, anchor: int | None) -> Iterator[_Claim]:
    """What stands on the page as a title, or looks like one."""
    span = lines.spans[root]
    start = anchor + 1 if anchor is not None and span.first <= anchor < span.end else span.first
    window = range(max(0, start - OUT_OF_REACH), min(span.end, start + 7))
    pieces = [letters(part) for part in parts_of(written)]
    # The title itself may have a mark in it: the first two parts, the first three.
    parts = {*pieces, *accumulate(pieces)}
    headings = {index: _heading_of(lines.lines[index].node) for index in window}
    great = {
        id(heading): heading for heading in headings.values() if heading is not None and heading.tag == "h1"
    }
    sole = next(iter(great.values())) if len(great) == 1 else None
    for heading, group in groupby(window, key=headings.__getitem__):
        indexes = [*group]
        if heading is not None:
            yield from _of_heading(lines, indexes, heading, start, sole=heading is sole)
            continue
        for index in indexes:
            line = lines.lines[index]
            text = tidy(line.text)
            if start - 6 <= index <= start + 3 and _stands_out(line):
                yield _Claim(text, PROMINENT, "text", heading=True)
            if line.is_link or index < start - NEAR_TEXT or index > start + 3:
                continue
            if letters(text) in parts and size(text) >= SHORT:
                yield _Claim(text, REPEATED, "text", heading=True)
            if label := facts().title_label.match(text):
                yield _Claim(text[label.end() :], LABELLED, "text", heading=True)
            elif facts().title_label.fullmatch(f"{text.rstrip(':：')}:") and index + 1 < len(lines.lines):
                # The label in one cell, the title in the next.
                yield _Claim(tidy(lines.lines[index + 1].text), LABELLED, "text", heading=True)
    yield from _before_text(lines, start, alone=not written)


def _of_heading(
    lines: Lines, indexes: list[int], heading: Node, start: int, *, sole: bool
) -> Iterator[_Claim]:
    """A heading's lines together, where it is broken, and each by itself."""
    weight = _heading_weight(heading)
    # The nearer to the text, the likelier.
    weight *= 1.0 if indexes[-1] >= start - NEAR_TEXT else 0.6
    sole = sole and indexes[-1] >= start - NEAR_TEXT
    weight *= INSIDE if indexes[0] > start + 1 else 1.0
    weight += ATTENDED if _is_attended(lines, indexes[-1]) else 0.0
    texts = [text for index in indexes if not date_in(text := tidy(lines.lines[index].text))]
    if 1 < len(texts) <= MOST_LINES:
        yield _Claim(_joined(texts), weight, "text", heading=True, sole=sole)
        weight *= 0.8
    for text in texts:
        yield _Claim(text, weight, "text", heading=True, sole=sole)


def _is_attended(lines: Lines, index: int) -> bool:
    """Whether a line that tells the date or the source stands right below a heading."""
    for line in lines.lines[index + 1 : index + 1 + ATTENDANTS]:
        if line.size > LONGEST_PROMINENT or len(line.text) > LONGEST_LINE:
            return False
        if facts().source.search(line.text) or facts().surely_published.search(line.text):
            return True
        if not line.is_link and date_in(line.text):
            return True
    return False


def _joined(texts: Sequence[str]) -> str:
    """Lines as one, with a space between words that need one; a subtitle's dash stands after a space."""
    joined = texts[0]
    for text in texts[1:]:
        close = _WIDE.match(joined[-1]) and _WIDE.match(text[0]) and not text.startswith("—")
        joined += text if close else f" {text}"
    return joined


def _before_text(lines: Lines, start: int, *, alone: bool) -> Iterator[_Claim]:
    """The line right before the text, where it reads like a title: some pages mark theirs by nothing.

    It may be a link only where it is `alone` in saying what the page is called.
    """
    before = range(start - 1, max(-1, start - 4), -1)
    for index in (*before, *range(start, min(len(lines.lines), start + 4))):
        line = lines.lines[index]
        text = tidy(line.text)
        if index >= start and line.size > LONGEST_PROMINENT:
            return
        if line.is_link and not (alone and index == start - 1):
            continue
        if is_furniture(text) or not SHORT * 1.5 <= line.size <= LONGEST_PROMINENT:
            continue
        if not (
            _SENTENCE_END.search(text) or _NO_TITLE.search(text) or _SENTENCES.search(text) or date_in(text)
        ):
            yield _Claim(text, FIRST, "text", heading=True)
            return


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


def _heading_of(node: Node) -> Node | None:
    """The heading that an element is or stands in, or an element with a heading's name; None else."""
    if node.tag in _HEADINGS:
        return node
    named = node if _is_named(node) else None
    for outer in node.above():
        if outer.tag in _HEADINGS:
            return outer
        if outer.tag in {"div", "td", "section", "body"}:
            break
    if named is None:
        holder = node.parent
        if holder is not None and holder.tag in {"td", "div"} and _is_named(holder):
            return holder
    return named


def _is_named(node: Node) -> bool:
    """Whether an element bears a name that headlines bear."""
    return bool(node.attributes) and not names_of(node).isdisjoint(_NAMED)


def _heading_weight(node: Node) -> float:
    weight = _HEADINGS.get(node.tag, 0.0)
    if _is_named(node):
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
