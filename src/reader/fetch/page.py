"""From what the reader asked for to the page, wherever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.children.protocol import Progress, Stage
from reader.errors import Broken, NotSecure, Refused, SignInFirst, TooSlow
from reader.fetch.address import LocalFile, parse
from reader.fetch.book import BOOK_BYTES, EPUB, is_book, unpacked
from reader.fetch.local import archived, read
from reader.fetch.portal import sends_to_portal
from reader.fetch.refresh import refresh_of
from reader.fetch.sniff import checked

if TYPE_CHECKING:
    from collections.abc import Generator

    from reader.fetch.http import Web
    from reader.model import Page

ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1"
_ARCHIVES = frozenset({"multipart/related", "message/rfc822", "application/x-mimearchive"})


def fetch(typed: str, web: Web) -> Generator[Progress, None, Page]:
    """The page at what was typed, telling how far it has come.

    parse | read, or get | is it a page?

    Raises an AddressError, FetchError or FileError.
    """
    address = parse(typed)
    if isinstance(address, LocalFile):
        yield Progress(Stage.FETCHING)
        return read(address.path, limit=web.limits.page_bytes)
    try:
        return (yield from fetch_url(address.url, web))
    except (Refused, Broken, NotSecure, TooSlow) as error:
        # Nobody asked for https here, we added it, and many an old site answers on http alone. A proof of
        # identity that is wrong is another matter.
        if not address.guessed or error.facts.get("proof") == "wrong":
            raise
    return (yield from fetch_url(address.url.replace("https://", "http://", 1), web))


def fetch_url(url: str, web: Web) -> Generator[Progress, None, Page]:
    """The page at a web address; one that only sends its reader on is followed once.

    Raises a FetchError, NotAnAddress or ForbiddenAddress.
    """
    page = yield from _get(url, web)
    if sends_to_portal(page):
        raise SignInFirst(address=page.address, host=urlsplit(page.address).hostname or "")
    target = refresh_of(page)
    return (yield from _get(target, web)) if target else page


def _get(url: str, web: Web) -> Generator[Progress, None, Page]:
    page = yield from web.get(url, accept=ACCEPT, limit=web.limits.page_bytes, larger={EPUB: BOOK_BYTES})
    if page.media_type in _ARCHIVES:
        return archived(page.data, page.address)
    if is_book(page.data):
        return unpacked(page.data, page.address)
    return checked(page)
