"""The verbs in order, from what the reader asked for to the article.

fetch | read (each page) | join | protect; then script.convert and sentences.split, on the window's side.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.children.protocol import Progress, Stage
from reader.errors import ReaderError
from reader.extract.article import Found, extract, read
from reader.extract.book import read_book
from reader.extract.join import is_again, join
from reader.extract.protect import protect
from reader.fetch.address import permitted
from reader.fetch.book import EPUB
from reader.fetch.page import fetch, fetch_url
from reader.fetch.pictures import Album
from reader.fetch.tracking import without_tracking
from reader.model import Listing, Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Generator

    from reader.fetch.http import Web
    from reader.model import Article

log = logging.getLogger(__name__)

PAGES = 30
"""An article is joined from at most so many pages."""


class Loaded(Struct, frozen=True):
    """An article, and where its pictures may come from."""

    article: Article
    album: Album


def load(
    typed: str, web: Web, taken_from: str = "", *, plain: bool = False
) -> Generator[Progress, None, Loaded | Listing]:
    """Follow what was typed all the way to the article or the list, telling how far it has come.

    fetch | read | (fetch | extract for each further page) | join | protect

    A book is an article of its own: nobody writes advertisements into it on the way, so nothing is taken out.

    A local file that says where its page was taken from is read as if it came from there; no further page
    is fetched for it. With `plain`, any page's whole text is an article. Raises a ReaderError. A further
    page that fails ends the article where it stands, and a notice says which one is missing. The address that
    is kept and passed on is without what only tells who came from where.
    """
    page = yield from fetch(typed, web)
    if taken_from:
        page = replace(page, address=permitted(taken_from))
    yield Progress(Stage.READING)
    if page.media_type == EPUB and page.parts:
        book = read_book(page)
        return Loaded(replace(book, address=without_tracking(book.address)), Album.of(page))
    begun = read(page, plain=plain)
    if isinstance(begun, Listing):
        return replace(begun, address=without_tracking(begun.address))
    pages = [begun]
    missing = "" if taken_from else (yield from _further(pages, page.address, web))
    found = join(pages)
    article = protect(found.article, found.claims)
    article = replace(article, address=without_tracking(article.address))
    return Loaded(_with_missing(article, missing) if missing else article, Album.of(page))


def _further(pages: list[Found], first: str, web: Web) -> Generator[Progress, None, str]:
    """Fetch and add the further pages, never one twice; the address of one that cannot be had."""
    seen = {first}
    while (following := pages[-1].next) and following not in seen and len(pages) < PAGES:
        seen.add(following)
        try:
            page = yield from fetch_url(following, web)
            yield Progress(Stage.READING, len(pages))
            if page.address in seen - {following}:
                return ""
            seen.add(page.address)
            found = extract(page, first)
        except ReaderError as error:
            log.warning("page %d of the article is missing: %r", len(pages) + 1, error)
            return following
        if is_again(found, pages):
            return ""
        pages.append(found)
    return ""


def _with_missing(article: Article, address: str) -> Article:
    """The article with a notice behind its last block that the page at this address is missing."""
    notice = Notice(NoticeKind.MISSING, "body", address, (), block=len(article.blocks))
    return replace(article, notices=(*article.notices, notice))
