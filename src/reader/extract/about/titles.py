"""What an article is called: every place that says so, weighed against the others."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.about.fact import Fact
from reader.extract.about.site_names import LONGEST_SITE, WITH_SITE, parts_of, without_site
from reader.extract.about.title_claims import (
    ATTENDED,
    GENERIC,
    NEAR_TEXT,
    PATH,
    SHORT,
    WIDE,
    TitleClaim,
    plain,
    title_claims_of,
)
from reader.extract.page.lines import Lines, is_furniture, size
from reader.extract.parts.headings import letters
from reader.extract.protection.smuggled import own_words
from reader.extract.words.rules import facts
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.about.linked_data import Entity
    from reader.extract.about.written import Written
    from reader.extract.page.tree import Document, Node

_DOTS = re.compile(r"(?<!\s)\s*+(?:(?<!…)…++|(?<!\.)\.{3,}+|(?<!。)。{2,}+)$")
_DECORATION = re.compile(r"^(?:[\s·•▪■◆★▲*]|#(?=\s))+|(?<![\s\-–—_|])[\s\-–—_|]{2,}+$")
"""A run is looked at from its beginning only: it may be as long as the page."""
_CLOCK = re.compile(r"\s?[(（]\d{1,2}[:：]\d{2}[)）]$")
_DAY = re.compile(r"[\s\-–—_|]{1,4}(?:19|20)\d{6}(?!\d)")
_QUOTES = "\"“”'‘’「」『』&"
LEAST = 8
"""A heading of so much to read, in Chinese characters, is no column's name."""
LONGEST = 120
"""A title has at most so much to read, in Chinese characters."""
BEFORE_TITLE = 3.0
"""How much less a text says that stands in <title> before what is the page's heading."""
CUT = 0.15
"""A title that was cut off counts for so much of a whole one."""
SOLE = 0.5
"""How much more the only heading of the first level says right above the text ..."""
RELATED = 0.4
"""... if it has so much in common with what the page is called elsewhere."""
SIZE = 2.5
"""How much more a line says for its size on a page without headings."""
SHARED = 4.0
"""How much more the title says that a page gives for sharing it."""
LONGEST_ENDING = 3
"""What stands behind a site's name has at most so many letters."""
FOOT = 12
"""Who keeps the site is told in one of a page's last so many lines."""
_SHARED = "meta og:title"
_KEEPER = re.compile(
    r"(?:版[权權]所有|主办单位|主[办辦]|Copyright)\s*[:：©]?\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?\s*)?",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\s*版[权權]所有")
"""The same behind the name."""


class _Head(Struct):
    """What <title> says, and what the site calls itself."""

    written: str
    site: str
    generic: bool
    """Whether any page of the site could have such a <title>."""


def title_of(
    document: Document,
    lines: Lines,
    root: Node,
    entity: Entity,
    head: Written,
    *,
    site: str,
    anchor: int | None,
) -> Fact:
    """The article's title, the site's name cut off; advertisements never win.

    head is what <title> says; anchor is the line that repeats the page's own title, where there is one.
    """
    written = plain(own_words(head.text))
    generic = (
        head.strange
        or bool(facts().generic.fullmatch(written))
        or _is_first_crumb(written, lines, root)
        or _is_keeper(written, lines)
    )
    claims = title_claims_of(
        document, lines, root, entity, written=written, put=head.put, generic=generic, anchor=anchor
    )
    _trust_sole_heading(claims)
    _trust_shared(claims, written)
    _trust_large(claims, written, lines)
    _doubt_column(claims, written, lines, root)
    said = _Head(written, site, generic)
    # An advertisement in every place is all that the page is called.
    only = tidy(document.title) if head.strange and head.put.words else written or tidy(document.title)
    best, best_weight = TitleClaim(only, 0.0, "title element"), 0.0
    keys = [letters(claim.text) for claim in claims]
    for claim, key in zip(claims, keys, strict=True):
        if not key or size(claim.text) > LONGEST:
            continue
        support = sum(
            other.weight * _agreement(key, its)
            for other, its in zip(claims, keys, strict=True)
            if other is not claim
        )
        weight = _judged(claim, key, claim.weight + support, said)
        if _is_before_title(claim.text, written, claims):
            weight -= BEFORE_TITLE
        if _is_cut_off(claim, claims) or _is_counted(claim, claims):
            weight *= CUT
        if weight > best_weight and not is_furniture(claim.text):
            best, best_weight = claim, weight
    chosen = _without_clock(_without_house(best.text, site, claims), document.title)
    return Fact(_finished(chosen, site) or only, best.origin)


def _without_clock(title: str, written: str) -> str:
    """A title without when it was published, in brackets behind it, where <title> has the day behind that."""
    clock = _CLOCK.search(title)
    if clock is None or not _DAY.match(written, written.find(clock.group()) + len(clock.group())):
        return title
    return title[: clock.start()]


def _judged(claim: TitleClaim, key: str, weight: float, head: _Head) -> float:
    """A claim's weight after what <title> and the site's name say of it; key is its letters."""
    whole, site = letters(head.written), letters(head.site)
    if claim.heading and _is_behind_site(claim.text, head.written):
        weight += 2.0
    named = bool(site) and any(_is_called(letters(part), site) for part in parts_of(claim.text))
    if whole.startswith(key) and not head.generic and not named:
        # A title that opens the text of <title> is what its author meant.
        weight += 1.0
    if site and key in site:
        weight -= 4.0
    if size(claim.text) < SHORT and not (claim.heading and whole.startswith(key)):
        later = {letters(part) for part in parts_of(head.written)[1:]}
        weight *= 0.25 if key in later else 0.5
    return weight * WITH_SITE if named else weight


def _is_called(part: str, site: str) -> bool:
    """Whether a part of a title is the site's name: as it is, or with .de, or with e. V. behind it."""
    return part.startswith(site) and len(part) - len(site) <= LONGEST_ENDING


def _is_first_crumb(written: str, lines: Lines, root: Node) -> bool:
    """Whether what <title> says begins the path that leads to the page: then it names the site."""
    if not written:
        return False
    upper = lines.lines[: lines.spans[root].first + NEAR_TEXT]
    behind = (line.text[len(written) :].lstrip() for line in upper if line.text.startswith(written))
    return any(text.startswith((">", "»", "›")) for text in behind)


def _is_keeper(written: str, lines: Lines) -> bool:
    """Whether what <title> says is named at the foot of the page as who keeps the site.

    版权所有：某某图书馆, or 某某图书馆 版权所有.
    """
    if not SHORT <= size(written) <= LONGEST_SITE:
        return False
    return any(
        ((found := _KEEPER.match(line.text)) is not None and line.text.startswith(written, found.end()))
        or (line.text.startswith(written) and _KEPT.match(line.text, len(written)) is not None)
        for line in lines.lines[-FOOT:]
    )


def _trust_sole_heading(claims: Sequence[TitleClaim]) -> None:
    """Let the page's one great heading weigh more where the head means the same by other words."""
    others = [claim.text for claim in claims if not claim.heading]
    for claim in claims:
        if claim.sole and any(_likeness(claim.text, other) >= RELATED for other in others):
            claim.weight += SOLE


def _trust_shared(claims: Sequence[TitleClaim], written: str) -> None:
    """Let the title weigh more that a page gives for sharing it, where the page means the same elsewhere.

    Outside Chinese an editor writes it for this one article, while the heading may be shortened or worded
    anew. Chinese systems fill it in with whatever <title> says, the site's name with it; where others do so,
    no editor wrote it, and a heading that means the same is trusted as ever.
    """
    copied = len(parts_of(written)) > 1 or any(
        one.heading
        and _is_behind_site(one.text, written)
        and any(other.origin == "json-ld" and other.text == one.text for other in claims)
        for one in claims
    )
    others = [claim.text for claim in claims if claim.heading or claim.origin == "title element"]
    for claim in claims:
        if (
            claim.origin == _SHARED
            and not WIDE.search(claim.text)
            and not (
                copied
                and claim.text == written
                and any(other.heading and _likeness(other.text, written) >= RELATED for other in claims)
            )
            and any(other == claim.text or _likeness(other, claim.text) >= RELATED for other in others)
        ):
            claim.weight += SHARED


def _trust_large(claims: Sequence[TitleClaim], written: str, lines: Lines) -> None:
    """Let the one large line above the text weigh more where <title> is all else that the page is called.

    Old pages have no headings, and in <title>, on every one of them, the site's name: a link on the page is
    called so, or its foot begins with it.
    """
    parts = parts_of(written)
    if not any(line.text.startswith(parts) for line in lines.lines[-FOOT:]) and not any(
        line.is_link and line.text in parts for line in lines.lines
    ):
        return
    large = [claim for claim in claims if claim.large]
    others = [claim for claim in claims if not claim.large]
    if len({letters(claim.text) for claim in large}) == 1 and not any(
        claim.weight >= ATTENDED
        if claim.heading
        else claim.origin != "title element" or letters(large[0].text) in letters(claim.text)
        for claim in others
    ):
        for claim in large:
            claim.weight += SIZE


def _doubt_column(claims: Sequence[TitleClaim], written: str, lines: Lines, root: Node) -> None:
    """Let <title> weigh little where the path to the page ends with it, and another heading is the article's.

    That one has the date or the source below it: <title> is the column's on every page in it.
    """
    upper = lines.lines[: lines.spans[root].first + NEAR_TEXT]
    parts = parts_of(written)
    paths = [line.text for line in upper if line.text.endswith(parts) and PATH.match(line.text)]
    name = next((part for part in parts if any(path.endswith(part) for path in paths)), "")
    column = letters(name)
    if not column:
        return
    if any(
        claim.heading
        and claim.weight >= ATTENDED
        and size(claim.text) >= LEAST
        and column not in (key := letters(claim.text))
        and (key not in letters(written) or name == parts[0])
        for claim in claims
    ):
        for claim in claims:
            if claim.origin == "title element":
                claim.weight *= GENERIC


def _likeness(one: str, other: str) -> float:
    """How much two texts have in common, 0 to 1, by pairs of letters."""
    first, second = (Counter(map("".join, pairwise(letters(text)))) for text in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _finished(title: str, site: str) -> str:
    """A title without the site's name, its label and what only decorates it."""
    title = facts().title_label.sub("", without_site(title, site))
    return _DECORATION.sub("", title) or title


def _without_house(title: str, site: str, claims: Sequence[TitleClaim]) -> str:
    """A title without the site's name and a colon before it, where the rest is the page's heading."""
    before, colon, rest = title.partition(":")
    said = bool(colon) and bool(site) and letters(before) == letters(site)
    return rest.strip() if said and any(one.heading and one.text == rest.strip() for one in claims) else title


def _is_cut_off(claim: TitleClaim, claims: Sequence[TitleClaim]) -> bool:
    """Whether another claim goes on where this one ends in dots, or before a quotation mark.

    content="关于"一网通办"的通知" ends, for a parser, after the second mark.
    """
    text = claim.text
    if text.rstrip().endswith(("…", "...", "。。")):
        text = _DOTS.sub("", text)
    dots = len(text) < len(claim.text)
    if len(text) <= 1:
        return False
    for other in claims:
        if len(other.text) <= len(text) or not other.text.startswith(text):
            continue
        if dots and other.text.startswith(claim.text):
            continue  # the dots are the title's own: what follows is a column or the site
        rest = other.text[len(text) :]
        if dots or rest.lstrip()[:1] in _QUOTES:
            return bool(rest.strip()) and not _DOTS.fullmatch(rest)
    return False


def _is_counted(claim: TitleClaim, claims: Sequence[TitleClaim]) -> bool:
    """Whether a heading is a title of the head's and then a number: of comments, of readers."""
    text = claim.text.rstrip("0123456789")
    return (
        claim.heading
        and len(text) < len(claim.text)
        and any(not other.heading and other.text.rstrip() == text for other in claims)
    )


def _is_before_title(site: str, written: str, claims: Sequence[TitleClaim]) -> bool:
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


def _agreement(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    if len(shorter) >= SHORT and shorter in longer:
        return 0.8 * len(shorter) / len(longer)
    return 0.0
