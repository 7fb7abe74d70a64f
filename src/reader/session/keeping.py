"""What is kept on this machine's disk: articles and the places in them. A disk that refuses stops nobody."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from reader.errors import ReaderError, StorageError
from reader.model import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Article
    from reader.session.parts import Background, Shelf

log = logging.getLogger(__name__)


class Keeping:
    """Asks the shelf; what fails is told once by whoever listens, and reading goes on."""

    def __init__(
        self, *, shelf: Shelf, background: Callable[[], Background], refused: Callable[[], None]
    ) -> None:
        self._shelf = shelf
        self._background = background
        self._refused = refused
        self.place: Place | None = None
        """The place that was kept last, in the article that is open."""

    def last(self) -> tuple[Article, Place] | None:
        """What was open last; the disk is waited for."""
        try:
            return self._shelf.last()
        except StorageError as error:
            self.failed(error)
            return None

    def place_in(self, article: Article) -> Place:
        """Where the reader of this article had stopped; the disk is waited for."""
        try:
            return self._shelf.place_in(article)
        except StorageError as error:
            self.failed(error)
            return Place()

    def keep(self, article: Article, done: Callable[[Place], None] = lambda _: None) -> None:
        """Keep an article; done is told where its reader had stopped, the beginning where nobody knows."""

        def failed(error: ReaderError) -> None:
            done(Place())
            self.failed(error)

        self._background().run(lambda: self._shelf.keep(article), done, failed)

    def keep_place(self, address: str, place: Place) -> None:
        """Keep the place in the article that is open, unless it is kept already."""
        if place != self.place:
            self.place = place
            self._background().run(
                lambda: self._shelf.keep_place(address, place), lambda _: None, self.failed
            )

    def failed(self, error: ReaderError) -> None:
        """Something could not be kept."""
        log.warning("not kept: %r", error)
        if isinstance(error, StorageError):
            self._refused()
