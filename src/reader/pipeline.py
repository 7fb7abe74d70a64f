"""The verbs in order, from what the reader asked for to the article.

fetch | read (each page) | join | protect; then script.convert and sentences.split, on the window's side.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from reader.children.protocol import Check, Checked, FirstPage, Progress, Stage
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
from reader.extract.listings.open_search import TERMS, template_of
from reader.extract.protection.protect import protect
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

SHARE = 0.5
"""No further page has more of the time: behind one that hangs others may still come."""


class Loaded(Struct, frozen=True):
    """An article, and where its pictures may come from."""

    article: Article
    album: Album
    pages: tuple[Page, ...] = ()
    """The pages that it was found on, in their order."""


def load(
    typed: str, web: Web, taken_from: str = "", *, plain: bool = False
) -> Generator[Progress | FirstPage, None, Loaded | Listing]:
    """Follow what was typed all the way to the article or the list, telling how far it has come.

    fetch | read | (fetch | extract for each further page) | join | protect

    The first page of several is told as soon as it is read: nobody who wants to read it waits for the others.

    A book is an article of its own: nobody writes advertisements into it on the way, so nothing is taken out.

    A local file that says where its page was taken from is read as if it came from there; no further page
    is fetched for it. With `plain`, any page's whole text is an article. Raises a ReaderError. A further
    page that fails is left out, and a notice says where it is missing; the article goes on behind it where
    the page before tells how, else it ends there. The address that is kept and passed on is without what only
    tells who came from where.
    """
    page = yield from fetch(typed, web)
    if taken_from:
        page = replace(page, address=permitted(taken_from), saved_from="")
    yield Progress(Stage.READING)
    if page.media_type == EPUB and page.parts:
        return Loaded(_book(page), Album.of(page), (page,))
    begun = read(page, plain=plain)
    if isinstance(begun, Listing):
        return replace(begun, address=without_tracking(begun.address))
    pages, parts = [page], _Parts(begun)
    if not taken_from:
        yield from _further(pages, parts, web)
    return Loaded(parts.joined(), Album.of(page), tuple(pages))


def load_again(pages: Sequence[Page]) -> Article | Listing:
    """The article on pages that were fetched before, one after the other, as long as each leads to another.

    Or the book that was. Raises a PageError.
    """
    if pages[0].media_type == EPUB:
        return _book(pages[0])
    begun = read(pages[0])
    if isinstance(begun, Listing):
        return replace(begun, address=without_tracking(begun.address))
    parts = _Parts(begun)
    addresses = {page.address for page in pages}
    for page in pages[1:]:
        if not parts.next:
            break
        if page.address == parts.found[-1].behind and parts.next not in addresses:
            parts.miss()
        try:
            further = extract(page, pages[0].address)
        except ReaderError as error:
            log.warning("page %d of the article is missing: %r", parts.number, error)
            parts.miss()
            continue
        if is_again(further, parts.found):
            return parts.joined()
        parts.add(further)
    if parts.next not in {"", *addresses}:
        parts.miss()
    return parts.joined()


class _Parts:
    """The pages of an article as they come, and those that do not."""

    def __init__(self, first: Found) -> None:
        self.found = [first]
        self._numbers = [1]
        self._missing: dict[int, str] = {}
        """By number, the addresses of the pages that could not be had."""
        self.next = first.next
        """The address of the page to come; empty behind the last one."""

    @property
    def number(self) -> int:
        """Which page is to come."""
        return max(*self._numbers, *self._missing, 1) + 1

    def add(self, page: Found) -> None:
        """The page to come is here."""
        self._numbers.append(self.number)
        self.found.append(page)
        self.next = page.next

    def miss(self) -> None:
        """The page to come cannot be had: the one behind it comes, where the page before tells which."""
        follows = self.number - 1 in self._numbers
        self._missing[self.number] = self.next
        self.next = self.found[-1].behind if follows else ""

    def joined(self) -> Article:
        """The article on all of them, without what is not of it, and a notice for each missing page."""
        whole = join(self.found, self._numbers)
        article = protect(whole.article, whole.claims)
        article = replace(article, address=without_tracking(article.address))
        missing = tuple(
            Notice(NoticeKind.MISSING, "body", address, (), block=_first_behind(article, number))
            for number, address in self._missing.items()
        )
        return replace(article, notices=(*article.notices, *missing)) if missing else article


def _first_behind(article: Article, page: int) -> int:
    """The first block that stood behind this page; how many blocks there are where none did."""
    behind = (number for number, block in enumerate(article.blocks) if block.page > page)
    return next(behind, len(article.blocks))


def _book(page: Page) -> Article:
    book = read_book(page)
    return replace(book, address=without_tracking(book.address))


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


def search(where: str, words: str, web: Web) -> Generator[Progress | FirstPage, None, Loaded | Listing]:
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


def _further(fetched: list[Page], parts: _Parts, web: Web) -> Generator[Progress | FirstPage, None, None]:
    """Fetch and add the further pages, never one twice; one that cannot be had is missed."""
    first = fetched[0].address
    seen = {first}
    if parts.next and parts.next not in seen:
        yield FirstPage(parts.joined(), parts.next)
    while (following := parts.next) and following not in seen:
        seen.add(following)
        if len(parts.found) == PAGES:
            parts.miss()
            return
        number = parts.number
        try:
            with web.within(SHARE):
                page = yield from _about(fetch_url(following, web), number)
            yield Progress(Stage.READING, page=number)
            if page.address in seen - {following}:
                return
            seen.add(page.address)
            found = extract(page, first)
        except ReaderError as error:
            log.warning("page %d of the article is missing: %r", number, error)
            parts.miss()
            continue
        if is_again(found, parts.found):
            return
        parts.add(found)
        fetched.append(page)


def _about(work: Generator[Progress, None, Page], number: int) -> Generator[Progress, None, Page]:
    """The same work, its progress that of the page of this number."""
    try:
        while True:
            yield replace(next(work), page=number)
    except StopIteration as end:
        fetched: Page = end.value
        return fetched
    finally:
        work.close()
