"""The feeds that a page offers: what a browser would call its subscriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.extract.listings.feed_parts import LONGEST_TITLE, link_to, words_of
from reader.extract.protection.smuggled import is_advertisement
from reader.extract.words.rules import facts
from reader.model import Feed

if TYPE_CHECKING:
    from reader.extract.page.tree import Document

FEEDS = 10
"""So many feeds are offered: a reader chooses among them."""
LONGEST_ADDRESS = 2_000
"""A longer address is none that a feed has."""


def offered_feeds(document: Document, address: str) -> tuple[Feed, ...]:
    """The feeds on the web that a page links to, in its order, those of comments last; no address twice.

    A title that is an advertisement is not told, nor a page that calls itself its feed. At most FEEDS.
    """
    base = urljoin(address, document.base) if document.base else address
    here = address.partition("#")[0]
    found: dict[str, Feed] = {}
    for written, target in document.feeds:
        feed = link_to(target, base).partition("#")[0]
        if feed and feed != here and len(feed) <= LONGEST_ADDRESS and feed not in found:
            title = words_of(written, LONGEST_TITLE, markup=False)
            found[feed] = Feed("" if is_advertisement(title) else title, feed)
    return tuple(sorted(found.values(), key=_is_of_comments))[:FEEDS]


def _is_of_comments(feed: Feed) -> bool:
    """Whether a feed brings what readers write."""
    return any(facts().comments.search(text) for text in (feed.title, feed.address))
