"""What a page tells about its article: site, source, date, author, address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.dates import date_in, date_in_address, without_date
from reader.extract.fact import NOTHING, Fact
from reader.extract.headings import letters
from reader.extract.lines import Lines, size
from reader.extract.linked_data import Entity
from reader.extract.names import names_of
from reader.extract.rules import facts
from reader.extract.smuggled import is_advertisement
from reader.extract.text import tidy
from reader.extract.titles import site_after, site_in

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_ACCOUNT_NAMES = frozenset({"js-name", "jsname", "profile-nickname", "profilenickname"})
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
_LABEL = re.compile(r"(?:信息|文章|新闻|内容|消息|稿件|本文)?\s*(?:来\s*源|來\s*源|稿\s*源|出\s*处)\s*[:：]?")
_LABELLED = re.compile(
    r"^(?:(?:信息|文章|新闻|稿件|本文)?(?:来源|來源|作者|记者|記者|文|撰文)\s*[:：/]|作者\s*(?=[^\s者])|(?:posted|written|reported)?\s*\bby\s*:?\s)\s*",
    re.IGNORECASE,
)
_UNLABELLED = re.compile(r"^[^:：]{0,6}[:：]\s*")
_NOT_A_NAME = re.compile(r"转载文章|转载|原创|网络|互联网|本站原创|未知|佚名|admin|管理员|无", re.IGNORECASE)
_ADDRESS = re.compile(r"^(https?:)?//|^@|^www\.")
_SIGNED = re.compile(r"^[（(](?:记者|通讯员|本报记者|实习记者|文)\s*[:：]?\s*([^）)]{2,30})[）)]$")
_BY = re.compile(r"^by\s+([A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,3})", re.IGNORECASE)


class Told(Struct, frozen=True):
    """Everything that a page tells about its article besides its title."""

    site: Fact
    source: Fact
    published: Fact
    updated: Fact
    author: Fact
    address: Fact


def told(document: Document, lines: Lines, root: Node, entity: Entity, address: str) -> Told:
    """The facts about the article in root."""
    near = [lines.lines[index].text for index in about(lines, root)]
    published = published_of(document, root, entity, address, near)
    return Told(
        site_of(document, entity),
        source_of(document, lines, root, near),
        published,
        updated_of(document, entity, near, published.value),
        author_of(document, lines, root, entity),
        address_of(document, address),
    )


def _meta(document: Document, fact: str) -> Iterator[Fact]:
    """What the meta elements for a fact hold, the best name first."""
    for name in facts().meta[fact]:
        for key, content in document.metas:
            if key == name and content:
                yield Fact(content, f"meta {name}")


def site_of(document: Document, entity: Entity) -> Fact:
    """The site's own name for itself."""
    candidates = (
        *_meta(document, "site"),
        Fact(site_in(document.title), "title element"),
        Fact(entity.publisher, "json-ld"),
    )
    for fact in candidates:
        name = tidy(fact.value)
        if name in facts().platforms and (account := _account(document)):
            return Fact(account, "text")
        if name and size(name) <= LONGEST and not _ADDRESS.match(name) and not is_advertisement(name):
            return Fact(name, fact.origin)
    return NOTHING


def _account(document: Document) -> str:
    """The name of the account that published the article on a platform; empty where the page has none."""
    for node in document.body.walk(skip=False):
        if not names_of(node).isdisjoint(_ACCOUNT_NAMES) and (name := tidy(node.text())):
            return name if size(name) <= LONGEST else ""
        if name := tidy(node.get("data-nickname")):
            return name if size(name) <= LONGEST else ""
    return ""


def with_site(told: Told, written: str, title: str) -> Told:
    """The facts with the site that stands behind the title in <title>, where nothing else names it."""
    if told.site.value or not title:
        return told
    name = site_after(written, title)
    return replace(told, site=Fact(name, "title element")) if name and not is_advertisement(name) else told


def about(lines: Lines, root: Node) -> list[int]:
    """The lines that may tell about the article, the nearest to its text first."""
    span = lines.spans[root]
    inside = range(span.first, min(span.end, span.first + AFTER))
    before = range(span.first - 1, max(-1, span.first - 1 - BEFORE), -1)
    after = range(span.end, min(len(lines.lines), span.end + AFTER))
    tail = range(max(span.first, span.end - AFTER), span.end)
    return [*before, *inside, *tail, *after]


def published_of(document: Document, root: Node, entity: Entity, address: str, near: list[str]) -> Fact:
    """When the article was published.

    A labelled date near its text, or what the head says, or any date near it, or one in its address.
    near are the lines about the article, the nearest to its text first.
    """
    near = [text for text in near if size(text) < LINE]
    written = [*_meta(document, "published"), Fact(entity.published, "json-ld")]
    said = next((dated for fact in written if (dated := _dated(fact)).value), NOTHING)
    for label in (facts().surely_published, facts().published):
        for text in near:
            found = label.search(text)
            if found and (date := date_in(text[found.end() : found.end() + 40])):
                return _finer(Fact(date, "text"), said)
    for node in root.walk():
        if node.tag == "time" and not said.value and (date := date_in(node.get("datetime") or node.text())):
            return Fact(date, "time element")
    if not said.value and (changed := updated_of(document, Entity(), near, "")).origin == "text":
        # It is the only date that such a page gives.
        return changed
    dates = [date for text in near if (date := date_in(_not_updated(text)))]
    if said.value:
        shown = next((date for date in dates if date[:10] == said.value[:10]), "")
        return _finer(Fact(shown, "text"), said) if shown else said
    if dates:
        return Fact(dates[0], "text")
    unsure = (_dated(fact, slashed=True) for fact in written)
    return next((fact for fact in unsure if fact.value), Fact(date_in_address(address), "address"))


def _dated(fact: Fact, *, slashed: bool = False) -> Fact:
    return Fact(date_in(fact.value, slashed=slashed), fact.origin)


def _not_updated(text: str) -> str:
    """A line up to where it tells when something was changed."""
    found = facts().updated.search(text)
    return text[: found.start()] if found else text


def _finer(shown: Fact, said: Fact) -> Fact:
    """Of two statements about the same day the one that tells more."""
    same = said.value[:10] == shown.value[:10]
    return said if same and len(said.value) > len(shown.value) else shown


def updated_of(document: Document, entity: Entity, near: list[str], published: str) -> Fact:
    """When the article was last changed; nothing where that is when it was published."""
    candidates = [
        Fact(text[found.end() : found.end() + 40], "text")
        for text in near
        if size(text) < LINE and (found := facts().updated.search(text))
    ]
    candidates += [*_meta(document, "updated"), Fact(entity.updated, "json-ld")]
    for fact in candidates:
        date = date_in(fact.value)
        if date and date[:10] >= published[:10] and date != published:
            return Fact(date, fact.origin)
    return NOTHING


def source_of(document: Document, lines: Lines, root: Node, near: list[str]) -> Fact:
    """Who the page says the article comes from."""
    for fact in _meta(document, "source"):
        said = _name(fact.value)
        if said and not _ADDRESS.match(said):
            return Fact(said, fact.origin)
    for index, text in enumerate(near):
        found = facts().source.search(text)
        if found and (name := _name(found.group(1))):
            return Fact(name, "text")
        if _LABEL.fullmatch(text) and (name := _beside(lines, root, index)):
            return Fact(name, "text")
    return next((Fact(name, "text") for name in _named(lines, root, _SOURCE_NAMES)), NOTHING)


def _beside(lines: Lines, root: Node, index: int) -> str:
    """The name in the line after a label that stands alone; index counts the lines about the article."""
    place = about(lines, root)[index] + 1
    name = _name(lines.lines[place].text) if place < len(lines.lines) else ""
    return name if name and not date_in(name) and not facts().source.search(name) else ""


def author_of(document: Document, lines: Lines, root: Node, entity: Entity) -> Fact:
    """Who wrote it."""
    for fact in (*_meta(document, "author"), Fact(entity.author, "json-ld")):
        said = _LABELLED.sub("", tidy(fact.value))
        if (
            len(letters(said)) > 1
            and not said.isdecimal()
            and not _ADDRESS.match(said)
            and size(said) <= LONGEST
            and not is_advertisement(said)
        ):
            return Fact(said, fact.origin)
    for index in about(lines, root):
        text = lines.lines[index].text
        if size(text) > LINE:
            continue
        for pattern in (facts().author, _SIGNED, _BY):
            found = pattern.search(text)
            if found and (name := _name(found.group(1))):
                return Fact(name, "text")
    return next((Fact(name, "text") for name in _named(lines, root, _AUTHOR_NAMES)), NOTHING)


def _named(lines: Lines, root: Node, names: frozenset[str]) -> Iterator[str]:
    """Short texts near the article in elements that are called like the fact."""
    for index in about(lines, root):
        line = lines.lines[index]
        for node in (line.node, *line.node.elements[:FEW]):
            if not names.isdisjoint(names_of(node)):
                name = _name(_UNLABELLED.sub("", node.text()))
                if name and not date_in(name):
                    yield name


def _name(text: str) -> str:
    """A name without what stands around it; empty where the text is none."""
    name = _LABELLED.sub("", tidy(without_date(tidy(text))))
    if not name.startswith("《") or not name.endswith("》"):
        name = name.strip("，,。.;；:：|()（）[]【】<>“”\"'·-—_ ")
    good = len(letters(name)) > 1 and "=" not in name and not _NOT_A_NAME.fullmatch(name)
    return name if good and size(name) <= LONGEST and not is_advertisement(name) else ""


def address_of(document: Document, address: str) -> Fact:
    """The address that the page calls its own, if it is on the same site; else where it came from."""
    for fact in (Fact(document.canonical, "link canonical"), *_meta(document, "address")):
        try:
            absolute = urljoin(address, fact.value)
            own, here = urlsplit(absolute), urlsplit(address)
        except ValueError:
            continue
        if (
            fact.value
            and own.scheme in {"http", "https"}
            and own.hostname == here.hostname
            and own.path.strip("/")
        ):
            return Fact(absolute, fact.origin)
    return Fact(address, "address")
