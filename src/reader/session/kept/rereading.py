"""Reads an article's kept page once more: where the page cannot be reached, or the rules have become better.

What is on the screen changes only when the reader has asked for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.children.protocol import Done, Failed, Message, Opened, ReadAgain
from reader.errors import error_of
from reader.library.shelf.entries import Pages
from reader.session.listener import News

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.model import Article
    from reader.session.kept.keeping import Keeping
    from reader.session.parts import Child, Shelf

SECONDS_TO_READ = 20.0
"""After so long the loader is killed, as with a page from the web."""


class Rereading:
    """Asks the loader without a network; shows what it finds, if that is another article, through `show`."""

    def __init__(
        self,
        *,
        shelf: Shelf,
        loader: Child,
        keeping: Keeping,
        post: Callable[[Callable[[], None]], None],
        in_front: Callable[[], Article | None],
        show: Callable[[Article], None],
        told: Callable[[News], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._shelf = shelf
        self._loader = loader
        self._keeping = keeping
        self._post = post
        self._in_front = in_front
        self._show = show
        self._told = told
        self._failed = failed

    def read_again(self, article: Article) -> None:
        """Read the kept page of the article in front, because its reader wants that."""

        def other(found: Article) -> None:
            self._show(found)
            self._told(News.READ_ANEW)

        self._read(
            article,
            other=other,
            same=lambda: self._told(News.READ_THE_SAME),
            nothing=lambda: self._told(News.NO_PAGE_KEPT),
            failed=self._failed,
        )

    def stand_in(self, article: Article, error: ReaderError) -> None:
        """The page of the article in front cannot be had: say so, unless its kept page says more."""

        def other(found: Article) -> None:
            self._show(found)
            self._told(News.READ_FROM_KEPT)

        def as_before() -> None:
            self._failed(error)

        self._read(article, other=other, same=as_before, nothing=as_before, failed=lambda _: as_before())

    def look(self, article: Article) -> None:
        """Tell if the rules of today find another article on the kept page than those it was found by."""
        self._read(
            article,
            other=lambda _: self._told(News.READ_BETTER),
            same=lambda: None,
            nothing=lambda: None,
            failed=lambda _: None,
            only_newer=True,
        )

    def _read(
        self,
        article: Article,
        *,
        other: Callable[[Article], None],
        same: Callable[[], None],
        nothing: Callable[[], None],
        failed: Callable[[ReaderError], None],
        only_newer: bool = False,
    ) -> None:
        """only_newer: nothing where the rules are those by which the page was read."""

        def work() -> tuple[Pages, str]:
            edition = _edition()
            # A book is large: it is not taken from the disk for nothing.
            if only_newer and self._shelf.edition_of(article.address) in {"", edition}:
                return Pages(()), edition
            return self._shelf.pages_of(article.address), edition

        def there(found: tuple[Pages, str]) -> None:
            kept, edition = found
            if not kept.pages:
                nothing()
            else:
                self._ask(kept, lambda read: answered(read, edition), failed)

        def answered(read: Article | None, edition: str) -> None:
            if self._in_front() is not article:
                return
            if read is None:
                nothing()
            elif (read.title, read.blocks) == (article.title, article.blocks):
                self._write(article, edition)
                same()
            else:
                other(read)
                if not only_newer:
                    self._write(article, edition)

        # Behind what is on its way to the disk: the pages may be among it.
        self._keeping.ask(work, there, failed)

    def _write(self, article: Article, edition: str) -> None:
        self._keeping.write(lambda: self._shelf.keep_edition(article.address, edition))

    def _ask(
        self, kept: Pages, done: Callable[[Article | None], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Done is told of the article on these pages; None where there is a list, or nothing."""
        found: list[Article] = []

        def answered(message: Message) -> None:
            if isinstance(message, Opened):
                found.append(message.article)
            elif isinstance(message, Done):
                done(found[-1] if found else None)
            elif isinstance(message, Failed):
                failed(error_of(message.failure))

        def reply(message: Message) -> None:
            self._post(lambda: answered(message))

        self._loader.ask(ReadAgain(kept.pages), reply, seconds=SECONDS_TO_READ)


def _edition() -> str:
    # Some hundred files are read for it, once.
    from reader.extract.edition import edition

    return edition()
