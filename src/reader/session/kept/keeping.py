"""What is kept on this machine's disk: articles and the places in them. A disk that refuses stops nobody.

Questions are asked on the session's background thread. What is written is written on a thread of its own, in
order, so that neither the window nor the next article waits for the disk (docs/decisions/storage.md).
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

from reader.errors import ReaderError, StorageError
from reader.model import Place
from reader.session.kept.own_scripts import OwnScripts

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Article
    from reader.session.parts import Background, Shelf
    from reader.settings import Script

log = logging.getLogger(__name__)

T = TypeVar("T")


class Keeping:
    """Asks the shelf; what fails is told once by whoever listens, and reading goes on."""

    def __init__(
        self,
        *,
        shelf: Shelf,
        script: Script,
        background: Background,
        writing: Background,
        refused: Callable[[], None],
        set_aside: Callable[[], None],
        grown: Callable[[], None],
    ) -> None:
        """Script is the usual one, for articles that have none of their own."""
        self._shelf = shelf
        self._background = background
        self._writing = writing
        self._refused = refused
        self._set_aside = set_aside
        self._grown = grown
        self.scripts = OwnScripts(
            script, lambda address, own: self.write(lambda: shelf.keep_script(address, own))
        )
        """The scripts of the articles that were open."""
        self._places: dict[str, Place] = {}
        """By address: the places that are on their way to the disk."""
        self.place: Place | None = None
        """The place that was kept last, in the article that is open."""

    def last(self) -> tuple[Article, Place] | None:
        """What was open last; the disk is waited for."""
        try:
            last = self._shelf.last()
            if last is not None:
                self.scripts.know(last[0].address, self._shelf.script_of(last[0].address))
        except StorageError as error:
            self.failed(error)
            return None
        else:
            return last
        finally:
            self._look()

    def place_in(self, article: Article) -> Place:
        """Where the reader of this article had stopped; the disk is waited for."""
        try:
            self.scripts.know(article.address, self._shelf.script_of(article.address))
            return self._shelf.place_in(article)
        except StorageError as error:
            self.failed(error)
            return Place()

    def keep(self, article: Article, done: Callable[[Place], None] = lambda _: None) -> None:
        """Keep an article; done is told where its reader had stopped, the beginning where nobody knows.

        Nobody waits for the article to be written.
        """

        def failed(error: ReaderError) -> None:
            done(Place())
            self.failed(error)

        def there(found: tuple[Place, str]) -> None:
            place, script = found
            self.scripts.know(article.address, script)
            done(place)

        self._asked_of(article).run(lambda: self._seen(article), there, failed)
        self.write(lambda: self._shelf.keep(article), self._grown)
        self.index()

    def find_place(self, first: Article, done: Callable[[Place | None], None]) -> None:
        """Tell where the reader of an article had stopped of which only the first page is here.

        None: further on than that. The article is not kept.
        """

        def failed(error: ReaderError) -> None:
            done(Place())
            self.failed(error)

        def there(found: tuple[Place | None, str]) -> None:
            place, script = found
            self.scripts.know(first.address, script)
            done(place)

        def look() -> tuple[Place | None, str]:
            kept = self._shelf.taken_at(first.address)
            place, script = self._seen(first)
            return None if kept is not None and kept.place.block >= len(first.blocks) else place, script

        self._asked_of(first).run(look, there, failed)

    def _asked_of(self, article: Article) -> Background:
        """Where to ask for its place: one on its way to the disk is newer than the one there."""
        return self._writing if article.address in self._places else self._background

    def _seen(self, article: Article) -> tuple[Place, str]:
        """Where its reader had stopped, and the script that it was read in."""
        return self._shelf.place_in(article), self._shelf.script_of(article.address)

    def keep_place(self, article: Article, place: Place) -> None:
        """Keep the place in the article that is open, unless it is kept already."""
        if place == self.place:
            return
        self.place = self._places[article.address] = place

        def kept(_: None) -> None:
            if self._places.get(article.address) == place:
                del self._places[article.address]

        share = share_before(article, place)
        self._writing.run(lambda: self._shelf.keep_place(article.address, place, share), kept, self._not_kept)

    def write(self, work: Callable[[], object], done: Callable[[], None] = lambda: None) -> None:
        """Write something behind everything that is on its way; then done, unless that failed."""
        self._writing.run(work, lambda _: done(), self._not_kept)

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ReaderError], None] | None = None,
    ) -> None:
        """Write something and learn what came of it, behind everything that is on its way."""
        self._writing.run(work, done, failed or self._not_kept)

    def index(self) -> None:
        """Make what is kept findable, a little at a time."""
        self._writing.run(self._shelf.index_next, self._indexed, self._not_kept)

    def _indexed(self, more: bool) -> None:  # noqa: FBT001 -- what index_next returns, handed on
        self._look()
        if more:
            self.index()

    def _not_kept(self, error: ReaderError) -> None:
        self._places.clear()
        self.failed(error)

    def failed(self, error: ReaderError) -> None:
        """Something could not be kept."""
        log.warning("not kept: %r", error)
        self._look()
        if isinstance(error, StorageError):
            self._refused()

    def _look(self) -> None:
        if self._shelf.set_aside is not None:
            self._set_aside()


def share_before(article: Article, place: Place) -> int:
    """How much of an article lies before a place, in percent; in its last block: all of it."""
    last = len(article.blocks) - 1
    if place.block >= last:
        return 100
    lengths = [len(block.text) for block in article.blocks]
    before = sum(lengths[: max(0, place.block)]) + (place.offset if place.block >= 0 else 0)
    return min(98, 100 * before // max(1, sum(lengths)))
