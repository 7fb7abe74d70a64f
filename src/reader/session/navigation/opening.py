"""Opens pages through the loader: one at a time, the latest wish wins, late answers are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.children.protocol import (
    Done,
    Failed,
    FirstPage,
    Listed,
    Message,
    Open,
    Opened,
    PagesArrived,
    PictureArrived,
    Progress,
)
from reader.errors import ReaderError, error_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Article, Listing, Picture
    from reader.session.parts import Child

SECONDS_TO_OPEN = 20.0
"""After so long the loader is killed, whatever it is at: nobody waits longer for a page of text."""


class Opening:
    """Asks the loader for articles and lists of them; calls back on the window's thread."""

    def __init__(
        self,
        *,
        loader: Child,
        post: Callable[[Callable[[], None]], None],
        progressed: Callable[[Progress], None],
        first_page: Callable[[Article, str], None],
        opened: Callable[[Article], None],
        listed: Callable[[Listing], None],
        picture_arrived: Callable[[Picture], None],
        failed: Callable[[ReaderError], None],
        pages_arrived: Callable[[Article, PagesArrived], None] | None = None,
    ) -> None:
        """An opened article's pages are told to pages_arrived; without it nobody asks for them.

        first_page is told of what is here before the rest, and where the rest is; a loader that was replaced
        brings it again.
        """
        self._loader = loader
        self._pages_arrived = pages_arrived
        self._post = post
        self._progressed = progressed
        self._first_page = first_page
        self._opened = opened
        self._listed = listed
        self._picture_arrived = picture_arrived
        self._failed = failed
        self._wish = 0
        self._number = 0
        self._told: Article | None = None
        """The article that is being opened, once it was told."""
        self.waiting = False
        """Whether the reader is waiting for an article; pictures are not waited for."""

    def open(self, address: str, *, plain: bool = False) -> None:
        """Ask for this page, or for all its text whatever it is; what was asked for before is forgotten."""
        self._ask(Open(address, plain=plain, keep=self._pages_arrived is not None), waiting=True)

    def search(self, where: str, words: str) -> None:
        """Ask for what a catalogue finds for these words; where is its Listing.search."""
        self._ask(Open(where, words=words), waiting=True)

    def open_again(self, address: str) -> None:
        """Ask for the pictures of an article that is on the screen already; nobody waits for them."""
        self._ask(Open(address), waiting=False)

    def _ask(self, message: Open, *, waiting: bool) -> None:
        self.cancel()
        self.waiting, self._told = waiting, None
        wish = self._wish

        def reply(message: Message) -> None:
            self._post(lambda: self._replied(wish, message))

        self._number = self._loader.ask(message, reply, seconds=SECONDS_TO_OPEN)

    def cancel(self) -> None:
        """Want nothing any more."""
        self._wish += 1
        self.waiting = False
        if self._number:
            self._loader.forget(self._number + 1)
            self._number = 0

    def _replied(self, wish: int, message: Message) -> None:
        if wish != self._wish:
            return
        if isinstance(message, PictureArrived):
            self._picture_arrived(message.picture)
        elif isinstance(message, PagesArrived):
            # Of what was not told nothing is kept.
            if self._told is not None and self._pages_arrived is not None:
                self._pages_arrived(self._told, message)
        elif isinstance(message, Done | Failed):
            self._number = 0
        # A loader that was replaced while it fetched pictures opens the page again.
        if self.waiting:
            self._tell(message)

    def _tell(self, message: Message) -> None:
        """Tell what is waited for."""
        if isinstance(message, Progress):
            self._progressed(message)
        elif isinstance(message, FirstPage):
            self._first_page(message.article, message.following)
        elif isinstance(message, Opened | Listed | Done | Failed):
            self.waiting = False
            if isinstance(message, Opened):
                self._told = message.article
                self._opened(message.article)
            elif isinstance(message, Listed):
                self._listed(message.listing)
            elif isinstance(message, Failed):
                self._failed(error_of(message.failure))
