"""Splits the article on the screen into sentences, and finds what is told beside them, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.model import Article, Place, Reading
    from reader.session.parts import Background, TextTools
    from reader.session.said.telling import Telling
    from reader.settings import Settings


class Splitting:
    """Hands what it finds to the voice; an article that is not on the screen any more is dropped."""

    def __init__(
        self,
        *,
        text: TextTools,
        background: Background,
        later: Callable[[Callable[[], None]], None],
        settings: Callable[[], Settings],
        can_read: Callable[[Article, Reading, Place, Telling], None],
        retell: Callable[[Article, Telling], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._text = text
        self._background = background
        self._later = later
        self._settings = settings
        self._can_read = can_read
        self._retell = retell
        self._failed = failed
        self._article: Article | None = None
        self._reading: Reading | None = None

    def forget(self) -> None:
        """Another article is coming: what is still being split is not wanted."""
        self._article = self._reading = None

    def split(self, article: Article, place: Place) -> None:
        """This article has come onto the screen at this place."""
        self._article, self._reading = article, None

        def done(result: tuple[Reading, Telling]) -> None:
            if self._article is article:
                self._reading = result[0]
                self._can_read(article, result[0], place, result[1])

        def work() -> tuple[Reading, Telling]:
            reading = self._text.split(article)
            return reading, self._telling(article, reading)

        self._later(lambda: self._background.run(work, done, self._failed))

    def tell_anew(self) -> None:
        """What is said beside the sentences is to be otherwise."""
        article, reading = self._article, self._reading
        if article is None or reading is None:
            return
        self._background.run(
            lambda: self._telling(article, reading),
            lambda telling: self._retell(article, telling),
            self._failed,
        )

    def _telling(self, article: Article, reading: Reading) -> Telling:
        from reader.session.said.telling import telling_of

        return telling_of(article, reading, self._settings())
