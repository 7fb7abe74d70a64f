"""The name of a site in the titles that its pages have: behind the article's, before it, in their midst."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.parts.headings import letters
from reader.extract.words.rules import facts
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPLIT = re.compile(
    # What any separator begins with: all other places are passed over.
    r"(?=[\s_|｜丨»›«>:·•@–—-])(?:"
    r"\s*[_|｜丨»›«>]+\s*|\s*::+\s*|\s+[-–—·:•@]+\s+|\s*--+\s*|\s*-\s*(?=[^\s\d-]{2,14}$)|"
    # 题目-生活-某某新闻网
    r"(?<=[\u3400-\u9fff”）)？！])-(?=[\u3400-\u9fff]{2,6}-[^\s-]{2,14}$)|"
    r"(?<=[\u3400-\u9fff])\s*-\s*(?=[A-Z][A-Za-z .&]{1,24}$)|"
    # A dash, or a dot, without spaces belongs to a title, except before what can only be a site.
    r"(?:·|——?)(?=[\u3400-\u9fff]{2,12}(?:网|網|在线|日报|晚报)$)|(?<!—)—(?=[\u3400-\u9fff]{2,12}(?:局|政府|大学)$))"
)
_FULL = re.compile(r"[\u3400-\u9fff](?:网|網|在线|日报|晚报|论坛)$")
"""A site's name that only a space parts from the title must leave no doubt."""
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]$")
_DOMAIN = re.compile(r"[\w.-]+\.[a-z]{2,7}", re.IGNORECASE)
LONGEST_SITE = 20
LONGEST_WRITTEN = 1000
"""A title is read up to so many characters ..."""
SHORT_SITE = 8
COLUMN = 4
"""The name of a column, between title and site, has at most so much to read."""
WITH_SITE = 0.5
"""A title that ends with what is called like a site counts for so much of one that does not."""
PARTS = 12
"""... and cut into no more parts than this."""


@lru_cache(256)  # a page's few titles are cut by many rules
def parts_of(title: str) -> tuple[str, ...]:
    """A written title cut at its separators."""
    return tuple(part.strip() for part in _SPLIT.split(tidy(title[:LONGEST_WRITTEN])) if part.strip())


def pieces_of(title: str, whole: float = 0.7) -> Iterator[tuple[str, float]]:
    """A written title whole, and cut at its separators: the first parts weigh most."""
    if not title:
        return
    parts = [part for part in _SPLIT.split(title[:LONGEST_WRITTEN]) if part]
    yield title, whole * (WITH_SITE if _ends_with_site(title, parts) else 1.0)
    rest, _, last = title.rpartition(" ")
    if rest and size(last) <= LONGEST_SITE / 2 and is_site(last) and not _SPLIT.search(title):
        yield rest, 1.2 * whole
    if 1 < len(parts) <= PARTS:
        for index, part in enumerate(parts):
            yield part, (1.2 if index == 0 else 0.5) * (0.3 if is_site(part) else 1.0) * whole
        if len(parts) > len(("title", "site")) and any(size(part) > COLUMN for part in parts[1:-1]):
            yield title[: title.rfind(parts[-1])].rstrip(" _|｜-–—»·丨:"), 0.5 * whole


def _ends_with_site(title: str, parts: list[str]) -> bool:
    """Whether the last part of a written title is most likely the site's name."""
    if len(parts) < len(("title", "site")):
        return False
    last = size(parts[-1])
    parted = last <= LONGEST_SITE and title[: -len(parts[-1])].rstrip().endswith("_")
    short = last <= SHORT_SITE and last <= (size(title) - last) / 2
    return parted or short or is_site(parts[-1])


def is_site(name: str) -> bool:
    """Whether a name ends as those of sites, channels and institutions do."""
    name = _BRACKET.sub("", name.lower())
    return name.endswith(facts().site_endings) or _DOMAIN.fullmatch(name) is not None


def without_site(title: str, site: str) -> str:
    """A title without the site's name at its end, and what follows the name behind another mark."""
    if site:
        mark = r"\s*[_|｜\-–—·:»丨@]+\s*"
        ending = rf"{mark}{re.escape(site)}\s*(?:{mark}.{{0,40}})?$"
        found = re.search(ending, title) if site in title else None
        if found and found.start() > 0:
            return title[: found.start()].strip()
        # A name with a mark of its own may have lost what stands behind that.
        first, *rest = parts_of(site)[:2] or [site]
        if rest:
            return without_site(title, first)
    return title


def site_in(title: str) -> str:
    """The site's name, where a written title has one behind the article's.

    Where several parts could be it, the last that is no address of a host and no column.
    """
    rules = facts()
    first = not _SPLIT.match(tidy(title))
    parts = [part for part in parts_of(title)[first:] if size(part) <= LONGEST_SITE and is_site(part)]
    if not parts and (last := title.rpartition(" ")[2]) != title and _FULL.search(last):
        parts = [last] if size(last) <= LONGEST_SITE / 2 else []
    named = [part for part in parts if not _DOMAIN.fullmatch(part)]
    sure = [part for part in named if not part.lower().endswith(rules.columns)]
    found = sure or named or parts
    return found[-1] if found else ""


def site_after(written: str, title: str) -> str:
    """The last part of a written title behind the article's own, or its first one before it; else empty.

    Of three parts and more the last may be a key word: nothing is said then.
    """
    parts = parts_of(written)
    if len(parts) < 2:  # noqa: PLR2004 a title and a site
        return ""
    key = letters(title)
    if not any(letters(part) in key or key in letters(part) for part in parts):
        return ""
    last = parts[-1] if letters(parts[-1]) not in key else parts[0] if letters(parts[-1]) == key else ""
    sure = len(parts) == 2 or (len(parts) > 2 and "_" not in written)  # noqa: PLR2004
    return last if sure and size(last) <= LONGEST_SITE and letters(last) not in key else ""
