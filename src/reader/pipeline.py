"""The verbs in order, from what the reader asked for to the article.

fetch | read (each page) | join | protect; then script.convert and sentences.split, on the window's side.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from reader.children.protocol import Check, Checked, Progress, Stage
from reader.errors import (
    BadStatus,
    EmptyFeed,
    EmptyPage,
    ListOfLinks,
    NoArticle,
    NoList,
    NothingFound,
    NotModified,
    NotSearchable,
    ReaderError,
    TooLarge,
)
from reader.extract.article import Found, extract, read
from reader.extract.book import read_book
from reader.extract.join import is_again, join
from reader.extract.open_search import TERMS, template_of
from reader.extract.protect import protect
from reader.fetch.address import permitted
from reader.fetch.book import EPUB
from reader.fetch.page import fetch, fetch_url
from reader.fetch.pictures import Album
from reader.fetch.tracking import without_tracking
from reader.model import Listing, Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from reader.fetch.http import Web
    from reader.model import Article, Page

log = logging.getLogger(__name__)

DESCRIPTION = "application/opensearchdescription+xml,application/xml;q=0.8"
DESCRIPTION_BYTES = 100_000
PAGES = 30
"""An article is joined from at most so many pages."""


class Loaded(Struct, frozen=True):
    """An article, and where its pictures may come from."""

    article: Article
    album: Album
    pages: tuple[Page, ...] = ()
    """The pages that it was found on, in their order."""


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
        return Loaded(_book(page), Album.of(page), (page,))
    begun = read(page, plain=plain)
    if isinstance(begun, Listing):
        return replace(begun, address=without_tracking(begun.address))
    pages, found = [page], [begun]
    missing = "" if taken_from else (yield from _further(pages, found, web))
    return Loaded(_joined(found, missing), Album.of(page), tuple(pages))


def load_again(pages: Sequence[Page]) -> Article | Listing:
    """The article on pages that were fetched before, one after the other, as long as each leads to another.

    Or the book that was. Raises a PageError.
    """
    if pages[0].media_type == EPUB:
        return _book(pages[0])
    begun = read(pages[0])
    if isinstance(begun, Listing):
        return replace(begun, address=without_tracking(begun.address))
    found, missing = [begun], ""
    for page in pages[1:]:
        if not found[-1].next:
            break
        try:
            further = extract(page, pages[0].address)
        except ReaderError as error:
            log.warning("page %d of the article is missing: %r", len(found) + 1, error)
            missing = page.address
            break
        if is_again(further, found):
            break
        found.append(further)
    else:
        following = found[-1].next
        if following not in {"", *(page.address for page in pages)}:
            missing = following
    return _joined(found, missing)


def _book(page: Page) -> Article:
    book = read_book(page)
    return replace(book, address=without_tracking(book.address))


def _joined(found: list[Found], missing: str) -> Article:
    """The article on all these pages, without what is not of it; missing is the page that it ends before."""
    whole = join(found)
    article = protect(whole.article, whole.claims)
    article = replace(article, address=without_tracking(article.address))
    return _with_missing(article, missing) if missing else article


def check(wanted: Check, web: Web) -> Generator[Progress, None, Checked]:
    """The list that somebody has subscribed to, where the server says that it is another one than before.

    Raises a ReaderError; NoList where there is no list of anything any more.
    """
    before = {"If-None-Match": wanted.etag, "If-Modified-Since": wanted.modified}
    web.given = {name: value for name, value in before.items() if value and value.isprintable()}
    try:
        page = yield from fetch_url(wanted.address, web)
    except NotModified:
        return Checked(None, wanted.etag, wanted.modified)
    finally:
        web.given = {}
    found = read(page)
    if not isinstance(found, Listing):
        raise NoList(address=page.address)
    return Checked(found, page.etag, page.modified)


def search(where: str, words: str, web: Web) -> Generator[Progress, None, Loaded | Listing]:
    """What a catalogue finds for these words; where is its Listing.search.

    description, where that is what it names | the words in their place | load

    The description is not asked for before somebody searches: no list waits for it. Raises a ReaderError,
    among them NotSearchable and NothingFound.
    """
    template = where if TERMS in where else (yield from _template(where, web))
    address = template.replace(TERMS, quote(words, safe=""))
    try:
        return (yield from load(address, web))
    except (EmptyFeed, EmptyPage, ListOfLinks, NoArticle) as error:
        raise NothingFound(address=address, words=words) from error


def _template(address: str, web: Web) -> Generator[Progress, None, str]:
    """The template in a catalogue's description of its search."""
    yield Progress(Stage.ASKING)
    try:
        page = yield from web.get(address, accept=DESCRIPTION, limit=DESCRIPTION_BYTES)
    except (BadStatus, TooLarge) as error:
        raise NotSearchable(address=address) from error
    template = template_of(page.data, page.charset, page.address)
    if not template:
        raise NotSearchable(address=address)
    return template


def _further(fetched: list[Page], pages: list[Found], web: Web) -> Generator[Progress, None, str]:
    """Fetch and add the further pages, never one twice; the address of one that cannot be had."""
    first = fetched[0].address
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
        fetched.append(page)
    return ""


def _with_missing(article: Article, address: str) -> Article:
    """The article with a notice behind its last block that the page at this address is missing."""
    notice = Notice(NoticeKind.MISSING, "body", address, (), block=len(article.blocks))
    return replace(article, notices=(*article.notices, notice))
