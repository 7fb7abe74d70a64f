"""A feed in JSON as a list of articles: JSON Feed (https://www.jsonfeed.org/version/1.1/) and OPDS 2.0.

OPDS 2.0: https://drafts.opds.io/opds-2.0. Whatever is not of the kind that it should be is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from reader.errors import EmptyFeed
from reader.extract.listings.feed_parts import (
    ACQUISITION,
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
    from collections.abc import Iterator

_FEED = re.compile(r'jsonfeed\.org\\?/version|"(?:navigation|publications)"\s*:\s*\[')
_PARAMETERS = re.compile(r"\{\?([^{}]*)\}")
_QUERY = ("query", "searchTerms", "q")

Json = dict[str, Any]


def is_json_feed(text: str) -> bool:
    """Whether a page's text is a feed or a catalogue in JSON."""
    return text.lstrip("\ufeff \t\r\n")[:1] == "{" and _FEED.search(text) is not None


def read_json_feed(text: str, address: str) -> Listing:
    """The articles of a feed, or the publications and lists of a catalogue.

    Raises EmptyFeed where there are none, or none can be read.
    """
    try:
        found = msgspec.json.decode(text.lstrip("\ufeff").encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise EmptyFeed(address=address) from error
    if not isinstance(found, dict):
        raise EmptyFeed(address=address)
    if "jsonfeed.org" in _text(found, "version"):
        whole = Listing(
            title=_name(_text(found, "title"), address),
            entries=(),
            address=address,
            next=link_to(_text(found, "next_url"), address),
        )
        return listing_of((_article(item, address) for item in _objects(found, "items")), whole)
    links = _objects(found, "links")
    whole = Listing(
        title=_name(_title(_object(found, "metadata")), address),
        entries=(),
        address=address,
        next=next((link_to(_text(link, "href"), address) for link in links if _is(link, "next")), ""),
        search=next((_template(_text(link, "href"), address) for link in links if _is(link, "search")), ""),
    )
    return listing_of(_catalogue(found, address), whole)


def _article(item: Json, address: str) -> Entry:
    content = _text(item, "summary") or _text(item, "content_text")
    summary = words_of(content, LONGEST_SUMMARY, markup=False) or words_of(
        _text(item, "content_html"), LONGEST_SUMMARY
    )
    ways = (_text(item, name) for name in ("url", "external_url", "id"))
    return Entry(
        title=words_of(_text(item, "title"), LONGEST_TITLE, markup=False),
        address=next((found for way in ways if (found := link_to(way, address))), ""),
        date=date_of(_text(item, "date_published") or _text(item, "date_modified")),
        summary=summary,
    )


def _catalogue(found: Json, address: str) -> Iterator[Entry]:
    """Lists first, then publications; those in groups as if they stood outside."""
    for holder in (found, *_objects(found, "groups")):
        yield from (_way(link, address) for link in _objects(holder, "navigation"))
    for holder in (found, *_objects(found, "groups")):
        yield from (_publication(each, address) for each in _objects(holder, "publications"))


def _way(link: Json, address: str) -> Entry:
    return Entry(_name(_text(link, "title"), ""), link_to(_text(link, "href"), address))


def _publication(found: Json, address: str) -> Entry:
    about = _object(found, "metadata")
    links = _objects(found, "links")
    offers = [(_relation(link), _text(link, "href"), _text(link, "type")) for link in links]
    # Where no link says that it leads to the file, each one may.
    best = (
        best_offer(offers)
        or best_offer((ACQUISITION, target, kind) for _, target, kind in offers)
        or ("", "")
    )
    languages = about.get("language")
    first = languages[0] if isinstance(languages, list) and languages else languages
    return Entry(
        title=words_of(_title(about), LONGEST_TITLE, markup=False),
        address=link_to(best[0], address),
        date=date_of(_text(about, "published") or _text(about, "modified")),
        summary=words_of(_text(about, "description"), LONGEST_SUMMARY),
        author=words_of(_people(about.get("author")), LONGEST_TITLE, markup=False),
        language=first[:20] if isinstance(first, str) else "",
        format=kind_of(best[1]),
    )


def _people(found: object) -> str:
    """Names of contributors: a text, an object with a name, or a list of these."""
    people = found if isinstance(found, list) else [found]
    names = (each if isinstance(each, str) else _name_of(each) for each in people)
    return "、".join(name for name in names if name)


def _name_of(found: object) -> str:
    name = found.get("name") if isinstance(found, dict) else ""
    return name if isinstance(name, str) else _any_language(name)


def _title(about: Json) -> str:
    title = about.get("title")
    return title if isinstance(title, str) else _any_language(title)


def _any_language(found: object) -> str:
    """A text that is given in several languages: in the first."""
    values = found.values() if isinstance(found, dict) else ()
    return next((value for value in values if isinstance(value, str)), "")


def _template(href: str, address: str) -> str:
    """A template of RFC 6570 with its word for what is looked for as {searchTerms}, others left out."""

    def filled(found: re.Match[str]) -> str:
        names = [name.strip() for name in found.group(1).split(",")]
        word = next((name for name in _QUERY if name in names), names[0])
        return f"?{word}={{searchTerms}}"

    return link_to(_PARAMETERS.sub(filled, href).replace("{query}", "{searchTerms}"), address)


def _is(link: Json, relation: str) -> bool:
    found = link.get("rel")
    return found == relation or (isinstance(found, list) and relation in found)


def _relation(link: Json) -> str:
    found = link.get("rel")
    relations = found if isinstance(found, list) else [found]
    return next((each for each in relations if isinstance(each, str) and each.startswith(ACQUISITION)), "")


def _name(text: str, address: str) -> str:
    return words_of(text, LONGEST_TITLE, markup=False) or urlsplit(address).hostname or ""


def _object(holder: Json, name: str) -> Json:
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


def _objects(holder: Json, name: str) -> list[Json]:
    found = holder.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _text(holder: Json, name: str) -> str:
    found = holder.get(name)
    return found if isinstance(found, str) else ""
