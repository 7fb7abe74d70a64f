"""What a page tells about its article: site, source, date, author, address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.extract.dates import date_in, date_in_address
from reader.extract.find import names_of
from reader.extract.lines import Lines, size
from reader.extract.rules import facts
from reader.extract.smuggled import is_advertisement
from reader.extract.text import tidy
from reader.extract.titles import site_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.linked_data import Entity
    from reader.extract.tree import Document, Node

BEFORE = 40
"""The lines about an article stand at most so many lines before its text ..."""
AFTER = 8
"""... or among the first few of it."""
FEW = 8
"""A line about an article has so few elements in it."""
LINE = 100
"""A line about an article is shorter than this; a longer one is of it."""
LONGEST = 40
"""A name has at most so much to read, in Chinese characters."""

_SOURCE_NAMES = frozenset(
    {"source", "ly", "laiyuan", "from", "articlesource", "newssource", "infosource", "medianame", "origin"}
)
_AUTHOR_NAMES = frozenset({"author", "zuozhe", "byline", "writer", "articleauthor", "postauthor"})
_DATE_NAMES = frozenset(
    {
        "time",
        "date",
        "pubtime",
        "pubdate",
        "publishtime",
        "posttime",
        "articletime",
        "published",
        "postdate",
        "shijian",
    }
)
_ADDRESS = re.compile(r"^(https?:)?//|^@|^www\.")
_SIGNED = re.compile(r"^[（(](?:记者|通讯员|本报记者|实习记者|文)\s*[:：]?\s*([^）)]{2,30})[）)]$")
_BY = re.compile(r"^by\s+([A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,3})", re.IGNORECASE)


def site_of(document: Document, entity: Entity) -> str:
    """The site's own name for itself."""
    for candidate in (document.meta(*facts().meta["site"]), site_in(document.title), entity.publisher):
        name = tidy(candidate)
        if name and size(name) <= LONGEST and not _ADDRESS.match(name) and not is_advertisement(name):
            return name
    return ""


def about(lines: Lines, root: Node) -> list[int]:
    """The lines that may tell about the article, the nearest to its text first."""
    span = lines.spans[root]
    inside = range(span.first, min(span.end, span.first + AFTER))
    before = range(span.first - 1, max(-1, span.first - 1 - BEFORE), -1)
    after = range(span.end, min(len(lines.lines), span.end + AFTER))
    tail = range(max(span.first, span.end - AFTER), span.end)
    return [*before, *inside, *tail, *after]


def published_of(document: Document, lines: Lines, root: Node, entity: Entity, address: str) -> str:
    """When the article was published.

    A labelled date near its text, or what the head says, or any date near it, or one in its address.
    """
    near = [lines.lines[index].text for index in about(lines, root) if size(lines.lines[index].text) < LINE]
    said = next((date for name in facts().meta["published"] if (date := date_in(document.meta(name)))), "")
    said = said or date_in(entity.published)
    for text in near:
        label = facts().published.search(text)
        if label and (date := date_in(text[label.end() : label.end() + 40])):
            return _finer(date, said)
    for node in root.walk():
        if node.tag == "time" and (date := date_in(node.get("datetime") or node.text())) and not said:
            return date
    if said:
        shown = next((date for text in near if (date := date_in(text)) and date[:10] == said[:10]), "")
        return _finer(shown, said) if shown else said
    dated = next((date for text in near[: BEFORE + AFTER] if (date := date_in(text))), "")
    return dated or date_in_address(address)


def _finer(shown: str, said: str) -> str:
    """Of two statements about the same day the one that tells more."""
    return said if said[:10] == shown[:10] and len(said) > len(shown) else shown


def source_of(document: Document, lines: Lines, root: Node) -> str:
    """Who the page says the article comes from."""
    said = tidy(document.meta(*facts().meta["source"]))
    if said and not _ADDRESS.match(said) and size(said) <= LONGEST:
        return said
    for index in about(lines, root):
        text = lines.lines[index].text
        found = facts().source.search(text)
        if found and (name := _name(found.group(1))):
            return name
    return next(_named(lines, root, _SOURCE_NAMES), "")


def author_of(document: Document, lines: Lines, root: Node, entity: Entity) -> str:
    """Who wrote it."""
    said = tidy(document.meta(*facts().meta["author"]))
    for candidate in (said, entity.author):
        if (
            candidate
            and not _ADDRESS.match(candidate)
            and size(candidate) <= LONGEST
            and not is_advertisement(candidate)
        ):
            return candidate
    for index in about(lines, root):
        text = lines.lines[index].text
        if size(text) > LINE:
            continue
        for pattern in (facts().author, _SIGNED, _BY):
            found = pattern.search(text)
            if found and (name := _name(found.group(1))):
                return name
    return next(_named(lines, root, _AUTHOR_NAMES), "")


def _named(lines: Lines, root: Node, names: frozenset[str]) -> Iterator[str]:
    """Short texts near the article in elements that are called like the fact."""
    for index in about(lines, root):
        line = lines.lines[index]
        for node in (line.node, *line.node.elements[:FEW]):
            if not names.isdisjoint(names_of(node)):
                name = _name(re.sub(r"^[^:：]{0,6}[:：]\s*", "", node.text()))
                if name and not date_in(name):
                    yield name


def _name(text: str) -> str:
    name = (
        tidy(text).strip("，,。.;；:：|()（）[]【】<>《》\"“”'·-—_ ")
        if not text.startswith("《")
        else tidy(text)
    )
    return name if name and size(name) <= LONGEST and not is_advertisement(name) else ""


def address_of(document: Document, address: str) -> str:
    """The address that the page calls its own, if it is on the same site; else where it came from."""
    for candidate in (document.canonical, document.meta(*facts().meta["address"])):
        try:
            absolute = urljoin(address, candidate)
            own, here = urlsplit(absolute), urlsplit(address)
        except ValueError:
            continue
        if (
            candidate
            and own.scheme in {"http", "https"}
            and own.hostname == here.hostname
            and own.path.strip("/")
        ):
            return absolute
    return address
