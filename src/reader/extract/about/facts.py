"""What a page tells about its article: site, source, dates, author, address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from reader.extract.about.authors import author_of
from reader.extract.about.fact import Fact, metas_of
from reader.extract.about.near import near
from reader.extract.about.published import published_of
from reader.extract.about.sites import site_behind
from reader.extract.about.sources import source_of
from reader.extract.about.updated import updated_of

if TYPE_CHECKING:
    from reader.extract.about.linked_data import Entity
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document, Node


class Told(Struct, frozen=True):
    """Everything that a page tells about its article besides its title."""

    site: Fact
    source: Fact
    published: Fact
    updated: Fact
    author: Fact
    address: Fact


def told(
    document: Document,
    lines: Lines,
    root: Node,
    entity: Entity,
    address: str,
    *,
    title: str,
    written: str,
    site: Fact,
) -> Told:
    """The facts about the article in root; site is what the site calls itself where it says so outright.

    written is <title> without what intruders have put before the article's.
    """
    around = near(lines, root, title)
    site = site if site.value else site_behind(written, title)
    published = published_of(document, around, entity, address)
    source = source_of(document, around, site.value)
    account = site.origin in {"text", "script"}
    if account and not source.value:
        # Whoever publishes on a platform is who the article comes from.
        source = site
    return Told(
        site,
        source,
        published,
        updated_of(document, around, entity, published.value),
        author_of(document, around, entity, *(("", "") if account else (site.value, source.value))),
        address_of(document, address),
    )


def address_of(document: Document, address: str) -> Fact:
    """The address that the page calls its own, if it is on the same site; else where it came from."""
    for fact in (Fact(document.canonical, "link canonical"), *metas_of(document, "address")):
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
