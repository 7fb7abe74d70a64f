"""How articles and lists come to be in front: from an address, the shelf, a kept page, or the way back.

address   | loader | article or list | trail, shelf | shown or listed
pages     | the first is shown as soon as it is here, the others join it
no answer | what the shelf has kept, or why there is none
shelf     | its article, at its place
back      | the trail's list or article
"""

from __future__ import annotations

import logging
from abc import abstractmethod
from typing import TYPE_CHECKING

from reader.errors import (
    BadStatus,
    Broken,
    FetchError,
    FileError,
    NoSuchFile,
    NoSuchHost,
    NotSecure,
    ProxyFailed,
    Refused,
    TooSlow,
    UnreadableFile,
)
from reader.model import Article, Listing, Picture, Place
from reader.session.listener import News
from reader.session.navigation.lists import wanted_words
from reader.session.on_demand import OnDemand

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.children.protocol import PagesArrived
    from reader.errors import ReaderError
    from reader.library.shelf.entries import Taken
    from reader.session.front.illustrating import Illustrating
    from reader.session.front.joining import Joining
    from reader.session.navigation.lists import Lists
    from reader.session.navigation.opening import Opening

log = logging.getLogger(__name__)

OUT_OF_REACH = (
    NoSuchHost, Refused, ProxyFailed, NotSecure, TooSlow, Broken, BadStatus, NoSuchFile, UnreadableFile,
)  # fmt: skip
"""What is kept on the shelf is better than these: nothing is forbidden, nothing asked of the reader."""


class Arriving(OnDemand):
    """Brings what is asked for; whoever inherits this shows it."""

    _lists: Lists
    _opening: Opening
    _illustrating: Illustrating
    _joining: Joining
    _asked = ""
    """What was asked for last."""
    _in_vain: Callable[[], None] | None = None
    """Asks for the same once more."""
    _again: Article | None = None
    """The article in front, while it is being opened once more."""

    @abstractmethod
    def _have(self, article: Article, place: Place) -> None:
        """Show this article at this place."""

    @abstractmethod
    def _grow(self, first: Article, article: Article) -> None:
        """Where the first page of this article is in front, show all of it."""

    @abstractmethod
    def keep_place(self) -> None:
        """Remember where the reader is in the article in front."""

    # Opening

    def open(self, address: str, *, plain: bool = False) -> None:
        """Open the article or the list at this address; what is on the screen stays until it is here.

        plain takes the page's whole text, whatever it is.
        """
        self._stop_joining()
        self._asked, self._again = address, None
        self._in_vain = lambda: self.open(address, plain=plain)
        self._tell.opening(address)
        self._opening.open(self._means.resolve(address), plain=plain)

    def open_plain(self) -> None:
        """Open what was asked for last once more, as plain text."""
        self.open(self._asked, plain=True)

    def open_again(self) -> None:
        """Open the article that is open from its own page once more; the place in it stays."""
        if self._showing.original is not None:
            self.keep_place()
            again = self._showing.original
            self.open(again.address)
            self._again, self._in_vain = again, self.open_again

    def try_again(self) -> None:
        """Ask once more for what was asked for last, in the same way."""
        if self._in_vain is not None:
            self._in_vain()

    def read_kept_page(self) -> None:
        """Find the article that is open once more on its kept page; the place in it stays."""
        if self._showing.original is not None:
            self.cancel_opening()
            self.keep_place()
            self.rereading.read_again(self._showing.original)

    def cancel_opening(self) -> None:
        """Do not wait for the page any longer."""
        if self._opening.waiting:
            self._opening.cancel()
            self._tell.opening_ended()
            self._stop_joining()

    def open_last(self, otherwise: Callable[[], None]) -> None:
        """Show what was open last time, at its place; where nothing is kept, do the other thing.

        The one time that the disk is waited for: there is nothing else that a reader could do meanwhile.
        """
        found = self._keeping.last()
        if found is None:
            otherwise()
        else:
            self._have_and_draw(*found)

    def show_kept(self, article: Article) -> None:
        """Show an article that is on this machine already, at the place where its reader had stopped."""
        self._have_and_draw(article, self._keeping.place_in(article))
        self._means.later(lambda: self._keeping.keep(article))

    def _have_and_draw(self, article: Article, place: Place) -> None:
        """Show a kept article; its pictures come a moment later, from the shelf or through the loader."""
        self._lists.trail.go_on(article)
        self._illustrating.begin(article)
        self._have(article, place)
        self._means.later(lambda: self._illustrating.draw(article))

    def _fetch_pictures(self, article: Article) -> None:
        if self._showing.original is article and not self._opening.waiting:
            self._opening.open_again(article.address)

    def _shelf_grown(self) -> None:
        if self._made("shelving"):
            self.shelving.grown()

    def _take(self, taken: Taken, place: Place | None) -> None:
        """Read an article from the shelf."""
        self.cancel_opening()
        self._keeping.keep(taken.article)
        self._have_and_draw(taken.article, taken.place if place is None else place)
        self._means.later(lambda: self.rereading.look(taken.article))

    def _first_page_arrived(self, first: Article, following: str) -> None:
        """Show what is here already, unless the reader is, or had come, further than that in the article."""

        def found(place: Place | None) -> None:
            if place is not None and self._joining.show(first):
                self._tell.first_page_shown()
                self._lists.trail.go_on(first)
                self._illustrating.begin(first)
                self._have(first, place)

        if self._again is None and self._joining.begin(first, following):
            self._keeping.find_place(first, found)

    def _stop_joining(self) -> None:
        """No further page comes to the one that is shown."""
        cut = self._joining.cut()
        if cut is not None:
            self._opened(cut)

    def _opened(self, article: Article) -> None:
        first = self._joining.end()
        self._tell.opening_ended()
        if self.subscribing is not None:
            self.subscribing.opened(self._asked)
        self._illustrating.begin(article)
        if first is None:
            self._lists.trail.go_on(article)
            self._keeping.keep(article, lambda place: self._have(article, place))
        else:
            self._lists.trail.renew(first, article)
            self._keeping.keep(article)
            self._grow(first, article)
        if (asked := self._asked) != article.address:
            self._keeping.write(lambda: self._means.shelf.keep_asked(article.address, asked))

    def _pages_arrived(self, article: Article, arrived: PagesArrived) -> None:
        shelf = self._means.shelf
        self._keeping.write(lambda: shelf.keep_pages(article.address, arrived.pages, arrived.edition))

    def _could_not_open(self, error: ReaderError) -> None:
        if self._joining.cut() is not None:
            log.warning("the further pages are missing: %r", error)
            self._stop_joining()
            return
        if isinstance(error, OUT_OF_REACH) and self._again is None:
            self._stand_in(error)
            return
        self._tell.opening_ended()
        if isinstance(error, FetchError | FileError) and self._again is not None:
            self.rereading.stand_in(self._again, error)
        else:
            self._tell.failed(error)

    def _stand_in(self, error: ReaderError) -> None:
        """A page cannot be had: show what the shelf has kept of it, or say so."""
        asked = self._asked

        def found(taken: Taken | None) -> None:
            if asked != self._asked or self._opening.waiting:
                return
            self._tell.opening_ended()
            if taken is None:
                self._tell.failed(error)
            else:
                self._take(taken, None)
                self._tell.told(News.FROM_SHELF)

        self.shelving.find(asked, found)

    def _show_again(self, article: Article) -> None:
        """Show the article in front as it was found on its kept page."""
        self._lists.trail.go_on(article)
        self._illustrating.begin(article)
        self._keeping.keep(article, lambda place: self._have(article, place))
        self._means.later(lambda: self._illustrating.draw(article))

    def _picture_arrived(self, picture: Picture) -> None:
        if self._showing.shown is not None:
            self._tell.picture_arrived(picture)

    # Lists, and the way back

    def _came_to_list(self, listing: Listing) -> None:
        self._tell.opening_ended()
        if self.subscribing is not None:
            self.subscribing.came(self._asked, listing)
        self._lists.came_to(listing)

    def _show_list(self, listing: Listing) -> None:
        """Show this list, what is new to a subscriber first; what is read meanwhile waits."""
        self.listening.pause()
        there = self._lists.trail.current

        def show(listing: Listing, new: frozenset[str]) -> None:
            if self._lists.trail.current is there:
                self._tell.listed(listing, new)

        if self.subscribing is None:
            self._tell.listed(listing, frozenset())
        else:
            self.subscribing.look_at(listing, show)

    def search_list(self, words: str) -> None:
        """Open what the list in front says that it finds for these words."""
        listing, wanted = self._lists.trail.current, wanted_words(words)
        if isinstance(listing, Listing) and listing.search and wanted:
            self._stop_joining()
            self._asked, self._again = listing.search, None
            self._in_vain = lambda: self.search_list(words)
            self._tell.opening(listing.search, wanted)
            self._opening.search(listing.search, wanted)

    @property
    def listing(self) -> Listing | None:
        """The list in front; None where an article is there, or nothing."""
        there = self._lists.trail.current
        return there if isinstance(there, Listing) else None

    def leave_list(self) -> None:
        """The reader goes back to the article behind the list."""
        if self._showing.original is not None:
            self._lists.trail.leave_list(self._showing.original)

    @property
    def can_go_back(self) -> bool:
        """Whether there was something before what is in front."""
        return bool(self._lists.trail)

    def go_back(self) -> None:
        """Show the list or article that was in front before."""
        self.cancel_opening()
        self._come_to(self._lists.go_back(), News.NOTHING_BEFORE)

    def go_forward(self) -> None:
        """Show the list or article again that was gone back from."""
        self.cancel_opening()
        self._come_to(self._lists.go_forward(), News.NOTHING_AFTER)

    def _come_to(self, there: Article | Listing | None, nothing: News) -> None:
        if there is None:
            self._tell.told(nothing)
        elif isinstance(there, Article):
            self._keeping.keep(there, lambda place: self._have_and_draw(there, place))
