"""What can be subscribed to where the reader is: a list itself, and the feeds that a page offers."""

from __future__ import annotations

from reader.model import Article, Feed, Listing


def itself(listing: Listing) -> Feed:
    """The list as something to subscribe to."""
    return Feed(listing.title, listing.address)


def offered(there: Article | Listing | None) -> tuple[Feed, ...]:
    """Everything here that can be subscribed to, a list itself first; nothing in a folder of this machine."""
    if there is None or there.address.startswith("file:"):
        return ()
    own = (itself(there),) if isinstance(there, Listing) else ()
    return (*own, *(feed for feed in there.feeds if feed.address != there.address))
