"""What feeds of every make have in common: checked addresses, markup as words, entries without repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec.structs import replace

from reader.errors import EmptyFeed
from reader.extract.page.parse import parse
from reader.extract.protection.smuggled import is_advertisement
from reader.extract.words.dates import date_in
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model import Entry, Listing

ENTRIES = 500
"""A feed is shown up to here: the newest stand first."""
LONGEST_TITLE = 200
LONGEST_SUMMARY = 300
LONGEST_MARKUP = 20_000
"""An entry's markup is read up to here; what is shown of it is far shorter."""
LONGEST_DATE = 60
SHORT_TITLE = 40
"""An entry without a title is called by so many characters of its summary."""
BOOKS = {
    "application/epub+zip": "epub",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
}
"""The kinds of publications that can be opened here, the best first."""
ACQUISITION = "http://opds-spec.org/acquisition"
"""The relation, or its beginning, of links that lead to a publication's file (OPDS 1.2 and 2.0)."""
_FREE = frozenset({ACQUISITION, f"{ACQUISITION}/open-access"})


def best_offer(links: Iterable[tuple[str, str, str]]) -> tuple[str, str] | None:
    """The address and media type of a publication's file: the best of those that can be opened here.

    links: each one's relation, address and media type. What is free comes before the rest; None where no
    link leads to a file.
    """
    offered = [link for link in links if link[0].startswith(ACQUISITION)]
    free = [link for link in offered if link[0] in _FREE]
    known = list(BOOKS)
    named = [(address, kind.partition(";")[0].strip().lower()) for _, address, kind in free or offered]
    return min(named, key=lambda each: known.index(each[1]) if each[1] in known else len(known), default=None)


def link_to(target: str, base: str) -> str:
    """The absolute web address that a feed leads to; empty where it leads to none."""
    target = target.strip()
    if not target:
        return ""
    try:
        address = urljoin(base, target)
        parts = urlsplit(address)
        found = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    return address if found and address.isprintable() and not set(address) & set(' <>"') else ""


def words_of(text: str, longest: int, *, markup: bool = True) -> str:
    """A line of text, cut at its longest; of markup, what a reader sees of it."""
    text = text[:LONGEST_MARKUP]
    if markup and ("<" in text or "&" in text):
        text = parse(text).body.text()
    text = tidy(" ".join(text.split()))
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def date_of(written: str) -> str:
    """A date as the feed gives it, zone passed over: year-month-day and the time where told."""
    return date_in(written[:LONGEST_DATE])


def kind_of(media_type: str) -> str:
    """What a person calls a file of this media type: epub, pdf, html, ..."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain in BOOKS:
        return BOOKS[plain]
    name = plain.rpartition("/")[2].removeprefix("x-").removeprefix("vnd.")
    return name.removesuffix("+zip").removesuffix("+xml")[:20]


def listing_of(entries: Iterable[Entry], whole: Listing) -> Listing:
    """The list with these entries: none without a way to it, no address twice, no advertisement.

    Raises EmptyFeed where none is left.
    """
    kept: dict[str, Entry] = {}
    for entry in entries:
        title = entry.title or entry.summary[:SHORT_TITLE]
        if entry.address and title and entry.address not in kept and not is_advertisement(title):
            kept[entry.address] = replace(entry, title=title)
        if len(kept) >= ENTRIES:
            break
    if not kept:
        raise EmptyFeed(address=whole.address)
    return replace(whole, entries=tuple(kept.values()))
