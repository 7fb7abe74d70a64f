"""What <title> says of the article: what an intruder has put before it, or in its place, told apart.

某某体育官网-我校举行运动会_某某中学, 某某棋牌下载: such words stand in <title> and in no line of the page,
neither in its logo nor in its menus and its foot. A site's own name does, and so do a column's and the
article's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.about.fact import metas_of
from reader.extract.about.title_claims import PATH, heading_of
from reader.extract.protection.overwritten import Named, Overwritten, overwritten
from reader.extract.protection.retitled import sells_or_enters
from reader.extract.protection.smuggled import parts_of
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines, Span
    from reader.extract.page.tree import Document, Node
    from reader.extract.protection.claims import Claims

SHORTEST = 4
"""A line with less to read, in Chinese characters, may stand in any title."""
BEFORE, BEHIND = 60, 7
"""So many lines before the text and so many of it may be its heading."""
SENTENCE = 20
"""What has more to read is no line that names something."""
LONGEST = 400
"""What names an article has no more characters."""
RUN = 3
"""So many characters in a row are what a title and a page have in common."""

_HAN_RUN = re.compile(f"[\u3400-\u9fff]{{{RUN},}}")
_HAN = re.compile("[\u3400-\u9fff]")
_MARKS = " _|｜丨-–—·:：»"


class Written(Struct, frozen=True):
    """What <title> says of the article."""

    text: str
    """Without what intruders have put before it."""
    strange: bool = False
    """Whether all of it is an intruder's: nothing on the page has anything of it."""
    put: Overwritten = Overwritten()
    """What intruders have written there, before and behind the headings, too."""


def written_in(document: Document, lines: Lines, root: Node, claims: Claims) -> Written:
    """What the written title of a page says of the article in root."""
    title = document.title
    if not _HAN.search(title):
        return Written(title)
    span = lines.spans[root]
    put = _put(document, lines, span, claims)
    if put.words:
        title = put.without(title)
        return Written(title or document.title, not title, put)
    near = lines.lines[max(0, span.first - BEFORE) : min(span.end, span.first + BEHIND)]
    heads = [
        at
        for line in near
        if not line.is_link and line.size >= SHORTEST and (at := _place(tidy(line.text), title)) >= 0
    ]
    if heads:
        before = title[: min(heads)]
        placed = (
            before
            and not any(_said(part, lines, span) for part in parts_of(before))
            and sells_or_enters(before)
        )
        return Written(title[min(heads) :] if placed else title)
    runs = {run[at : at + RUN] for run in _HAN_RUN.findall(title) for at in range(len(run) - RUN + 1)}
    first = next(iter(parts_of(title)), "")
    strange = not any(run in line.text for line in lines.lines for run in runs) and sells_or_enters(first)
    return Written(title, strange)


def _put(document: Document, lines: Lines, span: Span, claims: Claims) -> Overwritten:
    """What somebody else has written where the page names its article."""
    near = lines.lines[max(0, span.first - BEFORE) : min(span.end, span.first + BEHIND)]
    headings = dict.fromkeys(
        tidy(line.text) for line in near if heading_of(line.node) is not None and len(line.text) <= LONGEST
    )
    shared = [tidy(fact.value) for fact in metas_of(document, "title")]
    named = Named(
        tidy(document.title[:LONGEST]),
        tuple(dict.fromkeys([*headings, *shared])),
        claims.headings,
        document.meta("keywords"),
        document.meta("description"),
    )
    columns = [line.text for line in near if PATH.match(line.text)]
    # A heading may stand in what is called a header.
    said = [*claims.names, *claims.site, *claims.menu]
    own = [one for one in claims.own if one in said or not any(one in heading for heading in headings)]
    own += [*said, *columns]
    texts = (
        line.text
        for line in lines.lines[span.first : span.end]
        if not line.is_link and tidy(line.text) not in headings
    )
    return overwritten(named, own, texts)


def _place(text: str, title: str) -> int:
    """Where in a title a line stands, up to its end or to a mark; -1 where it does not."""
    at = title.find(text)
    end = at + len(text)
    return at if at >= 0 and (end == len(title) or title[end] in _MARKS) else -1


def _said(part: str, lines: Lines, article: Span) -> bool:
    """Whether a line of the page has a part of its title: none of the article's, where anything may stand."""
    part = part.strip(_MARKS)
    return bool(part) and any(
        part in line.text and not (article.first <= index < article.end and line.size > SENTENCE)
        for index, line in enumerate(lines.lines)
    )
