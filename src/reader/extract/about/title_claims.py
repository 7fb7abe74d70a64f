"""Every place that says what an article is called: the head, the headings, what only looks like one."""

from __future__ import annotations

import html
import re
from itertools import accumulate, groupby, islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.about.fact import metas_of
from reader.extract.about.near import LONGEST_LINE
from reader.extract.about.site_names import parts_of, pieces_of
from reader.extract.page.lines import Lines, is_date, is_furniture, positive, size
from reader.extract.page.names import names_of
from reader.extract.page.style import Style, within
from reader.extract.parts.headings import letters
from reader.extract.protection.overwritten import Overwritten
from reader.extract.protection.smuggled import without_advertisements
from reader.extract.words.cutting import cut
from reader.extract.words.datelines import tells_who
from reader.extract.words.dates import date_in
from reader.extract.words.readings import readings_in
from reader.extract.words.rules import facts
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.about.linked_data import Entity
    from reader.extract.page.lines import Line, Span
    from reader.extract.page.tree import Document, Node

_MARKUP = re.compile(r"</?[a-z][^<>]{0,80}>", re.IGNORECASE)
_SLUG = re.compile(r"[a-z\d]+(?:[-_][a-z\d]+){2,}")
"""What an address calls the page, and no title: the-ferry-that-runs."""
_SENTENCE_END = re.compile(r"[。；;，,：:]$")
_SENTENCES = re.compile(r"[.。！？!?][\s\w]{8}")
"""Two sentences are no title."""
_NO_TITLE = re.compile(
    r"[>»|｜]|^\S{1,6}[:：]\s*\S{0,4}$|作者|来源|版主|楼主|字体|分享|阅读|浏览|评论|登录|登入|注册|首页"
)
PATH = re.compile(
    r"(?:[您你]?(?:当前|當前|现在|現在|目前|所在|所处|的){0,4}(?:位置|在)[:：]\s*)?(?:网站)?(?:首页|首頁|主页|主頁)\s*[-–—>»›/·|｜]+\s*(?=\S)"
)
"""How the path to a page begins."""
WIDE = re.compile(r"[\u2e80-\u9fff\uff01-\uff60]")
"""A character of Chinese or Japanese, or one as wide."""
_HEADINGS = {"h1": 2.0, "h2": 1.2, "h3": 1.0, "h4": 0.6, "h5": 0.5, "h6": 0.4}
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
CLOSE = 4
"""A title that is told by its size alone stands no more lines above the text."""
LARGE = 18.0
"""Type of so many px is a heading's."""
GENERIC = 0.1
"""A <title> that any page of the site could have counts for so much of another one."""
OUT_OF_REACH = 60
"""A heading so many lines before the article is another one's."""
NEAR_TEXT = 12
INSIDE_LINE = 12
"""So many elements of a line are looked at for its size."""
MOST_LINES = 4
"""A title is broken into at most so many lines."""
INNER = 7.0
"""What a part of the page's heading says that the head gives as the whole title."""
PARTS = 8
"""So many elements of a heading are looked at."""
INSIDE = 0.7
"""How much less a heading says that stands among the text's first lines."""
ATTENDED = 1.0
"""How much more a heading says that the article's date, source or author stands below ..."""
ATTENDANTS = 3
"""... within so many lines."""


class TitleClaim(Struct):
    """A text that a place on the page gives as the title, and how much it weighs by itself."""

    text: str
    weight: float
    origin: str
    heading: bool = False
    """Whether it stands on the page as a heading ..."""
    sole: bool = False
    """... the only one of the first level right above the text."""
    large: bool = False
    """Whether it is no heading's element, and set larger than the text right below it."""


def title_claims_of(
    document: Document,
    lines: Lines,
    root: Node,
    entity: Entity,
    *,
    written: str,
    put: Overwritten,
    generic: bool,
    anchor: int | None,
) -> list[TitleClaim]:
    """Everything that is said to be the title of the article in root, without advertisements in it.

    written is what <title> says; `generic` if any page of the site could say so; put is what somebody else
    has written where the page names its article.
    """
    claims = [
        *_metas(document, entity, put),
        *_written(written, generic=generic),
        *_on_page(lines, root, written, anchor),
        *_inside_heading(document, entity, lines, anchor),
    ]
    for claim in claims:
        claim.text = without_advertisements(_as_written(put.without(claim.text), written))
    return [
        claim
        for claim in claims
        if claim.text
        and not (claim.heading and facts().generic.fullmatch(claim.text))
        and not (len(claims) > 1 and _SLUG.fullmatch(claim.text))
    ]


def _as_written(text: str, written: str) -> str:
    """A heading without the readings that a mirror has put into it, where <title> says it without them."""
    plainly = cut(text, readings) if (readings := readings_in(text)) else text
    return plainly if plainly in written else text


def _is_label(text: str) -> bool:
    """Whether a text is only the label that a title stands behind, in the next cell."""
    return facts().title_label.fullmatch(f"{text.rstrip(':：')}:") is not None


def plain(text: str) -> str:
    """A title without markup that somebody has put into it, and without marks that were escaped twice."""
    if "&" in text and ";" in text:
        text = html.unescape(text)
    return tidy(_MARKUP.sub(" ", text)) if "<" in text else tidy(text)


def _metas(document: Document, entity: Entity, put: Overwritten) -> Iterator[TitleClaim]:
    for fact in metas_of(document, "title"):
        weight = 3.0 if fact.origin == "meta articletitle" else 1.5
        for piece, share in pieces_of(put.without(plain(fact.value)), whole=1.0):
            yield TitleClaim(piece, weight * share, fact.origin)
    if entity.headline:
        yield TitleClaim(plain(entity.headline), 1.5, "json-ld")


def _written(title: str, *, generic: bool) -> Iterator[TitleClaim]:
    share = GENERIC if generic else 1.0
    for piece, weight in pieces_of(title):
        yield TitleClaim(piece, weight * share, "title element")


def _inside_heading(
    document: Document, entity: Entity, lines: Lines, anchor: int | None
) -> Iterator[TitleClaim]:
    """The part of the page's heading, an element of its own, that the head gives as the whole title.

    What stands before it there is a kicker: Gemeinderat / Das Freibad bleibt.
    """
    heading = heading_of(lines.lines[anchor].node) if anchor is not None else None
    if heading is None or heading.tag != "h1":
        return
    said = {letters(claim.text) for claim in _metas(document, entity, Overwritten())}
    for one in [*heading.elements, *(inner for child in heading.elements for inner in child.elements)][
        :PARTS
    ]:
        if (key := letters(one.text())) in said and len(key) > SHORT and key != letters(heading.text()):
            yield TitleClaim(tidy(one.text()), INNER, "text", heading=True)


def _on_page(lines: Lines, root: Node, written: str, anchor: int | None) -> Iterator[TitleClaim]:
    """What stands on the page as a title, or looks like one."""
    span = lines.spans[root]
    inside = anchor is not None and span.first <= anchor < span.end and not _is_signature(lines, span, anchor)
    start = anchor + 1 if anchor is not None and inside else span.first
    window = range(max(0, start - OUT_OF_REACH), min(span.end, start + 7))
    pieces = [letters(part) for part in parts_of(written)]
    # The title itself may have a mark in it: the first two parts, the first three.
    parts = {*pieces, *accumulate(pieces)}
    headings = {index: heading_of(lines.lines[index].node) for index in window}
    great = {
        id(heading): heading for heading in headings.values() if heading is not None and heading.tag == "h1"
    }
    sole = next(iter(great.values())) if len(great) == 1 else None
    for heading, group in groupby(window, key=headings.__getitem__):
        indexes = [*group]
        written_so = heading is not None and heading.tag in _HEADINGS
        for index in () if written_so else indexes:
            yield from _labelled(lines, index, start)
        if heading is not None and not written_so and _is_label(heading.text()):
            continue
        if heading is not None:
            yield from _of_heading(lines, indexes, heading, start, sole=heading is sole)
            continue
        for index in indexes:
            line = lines.lines[index]
            text = tidy(line.text)
            if start - 6 <= index <= start + 3 and _stands_out(line):
                attended = ATTENDED if _is_attended(lines, index) else 0.0
                large = index >= start - CLOSE and _is_large(line)
                yield TitleClaim(text, PROMINENT + attended, "text", heading=True, large=large)
            if line.is_link or index < start - NEAR_TEXT or index > start + 3:
                continue
            if letters(text) in parts and size(text) >= SHORT:
                yield TitleClaim(text, REPEATED, "text", heading=True)
    yield from _before_text(lines, start, alone=not written)


def _labelled(lines: Lines, index: int, start: int) -> Iterator[TitleClaim]:
    """What stands behind a label for titles: in its line, or in the next cell."""
    line = lines.lines[index]
    if line.is_link or not start - NEAR_TEXT <= index <= start + 3:
        return
    text = tidy(line.text)
    if label := facts().title_label.match(text):
        yield TitleClaim(text[label.end() :], LABELLED, "text", heading=True)
    elif _is_label(text) and index + 1 < len(lines.lines):
        yield TitleClaim(tidy(lines.lines[index + 1].text), LABELLED, "text", heading=True)


def _is_signature(lines: Lines, span: Span, anchor: int) -> bool:
    """Whether a line that repeats what the head says stands below most of the text: who signed it."""
    return positive(lines.lines[span.first : anchor]) > positive(lines.lines[anchor + 1 : span.end])


def _of_heading(
    lines: Lines, indexes: list[int], heading: Node, start: int, *, sole: bool
) -> Iterator[TitleClaim]:
    """A heading's lines together, where it is broken, and each by itself."""
    weight = _heading_weight(heading)
    # The nearer to the text, the likelier.
    weight *= 1.0 if indexes[-1] >= start - NEAR_TEXT else 0.6
    sole = sole and indexes[-1] >= start - NEAR_TEXT
    weight *= INSIDE if indexes[0] > start + 1 else 1.0
    weight += ATTENDED if _is_attended(lines, indexes[-1]) else 0.0
    texts = [
        text
        for index in indexes
        if not date_in(text := tidy(lines.lines[index].text)) and not PATH.match(text)
    ]
    if 1 < len(texts) <= MOST_LINES:
        yield TitleClaim(_joined(texts), weight, "text", heading=True, sole=sole)
        weight *= 0.8
    for text in texts:
        yield TitleClaim(text, weight, "text", heading=True, sole=sole)


def _is_attended(lines: Lines, index: int) -> bool:
    """Whether a line that tells the date, the source or who wrote stands right below a heading."""
    for line in lines.lines[index + 1 : index + 1 + ATTENDANTS]:
        if line.size > LONGEST_PROMINENT or len(line.text) > LONGEST_LINE:
            return False
        if facts().source.search(line.text) or facts().surely_published.search(line.text):
            return True
        if not line.is_link and (date_in(line.text) or tells_who(line.text)):
            return True
    return False


def _joined(texts: Sequence[str]) -> str:
    """Lines as one, with a space between words that need one; a subtitle's dash stands after a space."""
    joined = texts[0]
    for text in texts[1:]:
        close = WIDE.match(joined[-1]) and WIDE.match(text[0]) and not text.startswith("—")
        joined += text if close else f" {text}"
    return joined


def _before_text(lines: Lines, start: int, *, alone: bool) -> Iterator[TitleClaim]:
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
            yield TitleClaim(text, FIRST, "text", heading=True)
            return


def _stands_out(line: Line) -> bool:
    """Whether a line is short, and bold, large or in the middle, as pages without headings set theirs."""
    if not SHORT <= line.size <= LONGEST_PROMINENT or line.is_link or _SENTENCE_END.search(line.text):
        return False
    if is_date(line.text) or ":" in date_in(line.text):
        # When it was published, to the minute.
        return False
    node = line.node
    if node.tag in {"center", "th"} or "center" in f"{node.get('align')}{node.get('style')}".lower():
        return True
    return any(
        inner.tag in {"b", "strong", "big", "font"} and letters(inner.text()) == letters(line.text)
        for inner in node.elements[:3]
    )


def _is_large(line: Line) -> bool:
    """Whether all of a line is set in a heading's size by markup of its own."""
    key = letters(line.text)
    whole = [line.node, *islice(line.node.walk(), INSIDE_LINE)]
    style = Style()
    for node in dict.fromkeys(whole):
        if letters(node.text()) == key:
            style = within(style, node)
    return style.size >= LARGE


def heading_of(node: Node) -> Node | None:
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
