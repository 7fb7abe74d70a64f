"""A feed in XML as a list of articles: RSS of every version, RDF, Atom, and OPDS 1.2, which is Atom.

feedparser reads it. It is handed bytes in UTF-8 that have been decoded by the rules of every page, without
a document type (entities that grow have nowhere to stand) and with so many entries as are shown: never an
address or a name, which it would open.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from reader.errors import EmptyFeed
from reader.extract.listings.feed_parts import (
    ENTRIES,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    best_offer,
    date_of,
    kind_of,
    link_to,
    listing_of,
    words_of,
)
from reader.model import Entry, Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROLOGUE = 100_000
"""The root element begins within so many characters, or it is no feed."""
MOST = 20_000
"""Entries are counted up to here; what would stand behind is cut off."""

_ROOT = re.compile(r"<(?:[\w.-]+:)?(?:rss|feed|RDF)[\s>/]")
_SKIPPED = (("<?", "?>"), ("<!--", "-->"))
_ENTRY_ENDS = re.compile(r"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_NEVER = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
"""Characters that no XML may hold."""


def is_feed(text: str) -> bool:
    """Whether a page's text is a feed in XML, told from its first element."""
    start = _root(text)
    return start is not None and _ROOT.match(text, start) is not None


def read_feed(text: str, address: str) -> Listing:
    """The articles of a feed. Raises EmptyFeed where there are none, or none can be read."""
    import feedparser

    known: dict[str, Any] = {"content-location": address, "content-type": "application/xml; charset=utf-8"}
    try:
        found = feedparser.parse(
            io.BytesIO(_prepared(text).encode("utf-8", "replace")),
            response_headers=known,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError) as error:
        # What feedparser stumbles over is not listed anywhere; each of these came of broken feeds.
        raise EmptyFeed(address=address) from error
    feed: Mapping[str, Any] = found.feed
    links = _links(feed)
    whole = Listing(
        title=_words(feed, "title", LONGEST_TITLE) or urlsplit(address).hostname or address,
        entries=(),
        address=address,
        next=_to(links, "next", address),
        search=_search(links, address),
    )
    return listing_of((_entry(each, address) for each in found.entries), whole)


def _root(text: str) -> int | None:
    """Where the first element begins: behind declarations, comments and the document type."""
    here, last = 0, min(len(text), PROLOGUE)
    while here < last:
        if text[here].isspace() or text[here] == "\ufeff":
            here += 1
            continue
        if text[here] != "<":
            return None
        ends = next((end for start, end in _SKIPPED if text.startswith(start, here)), "")
        if ends:
            found = text.find(ends, here, last)
            here = found + len(ends) if found >= 0 else last
        elif text[here : here + 9].upper() == "<!DOCTYPE":
            here = _behind_type(text, here, last)
        else:
            return here
    return None


def _behind_type(text: str, start: int, last: int) -> int:
    """Behind a document type, with the definitions in its brackets."""
    simple, bracket = text.find(">", start, last), text.find("[", start, last)
    if 0 <= bracket < simple:
        closed = text.find("]", bracket, last)
        simple = text.find(">", closed, last) if closed >= 0 else -1
    return simple + 1 if simple >= 0 else last


def _prepared(text: str) -> str:
    """The feed from its root element on, in characters that XML may hold, with at most ENTRIES entries."""
    start = _root(text) or 0
    text = text[start:].translate(_NEVER)
    ends = []
    for found in _ENTRY_ENDS.finditer(text):
        ends.append(found.end())
        if len(ends) >= MOST:
            text = text[: found.end()]
    if len(ends) > ENTRIES:
        text = text[: ends[ENTRIES - 1]] + text[ends[-1] :]
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}'


def _entry(entry: Mapping[str, Any], address: str) -> Entry:
    links = _links(entry)
    target, media_type = _acquisition(links) or _catalogue(links) or (_main(entry, links), "")
    title = _words(entry, "title", LONGEST_TITLE)
    summary = _words(entry, "summary", LONGEST_SUMMARY)
    if not summary:
        content = entry.get("content")
        first = content[0] if isinstance(content, list) and content else {}
        summary = words_of(_text(first, "value"), LONGEST_SUMMARY)
    return Entry(
        title=title,
        address=link_to(target, address),
        date=date_of(_text(entry, "published") or _text(entry, "updated") or _text(entry, "created")),
        summary="" if summary == title else summary,
        author=_words(entry, "author", LONGEST_TITLE) if media_type else "",
        language=_text(entry, "dc_language", "dcterms_language", "language")[:20] if media_type else "",
        format=kind_of(media_type) if media_type else "",
    )


def _main(entry: Mapping[str, Any], links: Sequence[Mapping[str, Any]]) -> str:
    """Where an article is: its link, or an identifier that is one."""
    return next((found for found in (_text(entry, "link"), _to_self(links), _text(entry, "id")) if found), "")


def _to_self(links: Sequence[Mapping[str, Any]]) -> str:
    """The first link of any make but a file that belongs to the article."""
    return next((_text(link, "href") for link in links if link.get("rel") not in {"enclosure", "self"}), "")


def _acquisition(links: Sequence[Mapping[str, Any]]) -> tuple[str, str] | None:
    """The address and media type of a publication's file."""
    return best_offer((_text(link, "rel"), _text(link, "href"), _text(link, "type")) for link in links)


def _catalogue(links: Sequence[Mapping[str, Any]]) -> tuple[str, str] | None:
    """The address of the list that an entry of a catalogue leads to."""
    for link in links:
        kind, relation = _text(link, "type").lower(), _text(link, "rel")
        leads = "application/atom+xml" in kind and "opds-catalog" in kind and "type=entry" not in kind
        if (leads and relation not in {"self", "up", "start", "related"}) or relation == "subsection":
            return _text(link, "href"), ""
    return None


def _search(links: Sequence[Mapping[str, Any]], address: str) -> str:
    """Where a catalogue is searched: a template with {searchTerms}, or the description that holds one."""
    for link in links:
        if _text(link, "rel") == "search":
            written = _text(link, "href").replace("%7B", "{").replace("%7D", "}")
            if found := link_to(written, address):
                return found
    return ""


def _to(links: Sequence[Mapping[str, Any]], relation: str, address: str) -> str:
    wanted = (_text(link, "href") for link in links if _text(link, "rel") == relation)
    return next((found for href in wanted if (found := link_to(href, address)) and found != address), "")


def _links(holder: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    links = holder.get("links")
    return [link for link in links if isinstance(link, dict)] if isinstance(links, list) else []


def _words(holder: Mapping[str, Any], name: str, longest: int) -> str:
    """A text of the feed; one that is said or seen to be markup as what a reader sees of it."""
    detail = holder.get(f"{name}_detail")
    kind = _text(detail, "type") if isinstance(detail, dict) else ""
    return words_of(_text(holder, name), longest, markup=kind != "text/plain" or "&" in _text(holder, name))


def _text(holder: Mapping[str, Any], *names: str) -> str:
    return next((value for name in names if isinstance(value := holder.get(name), str) and value), "")
