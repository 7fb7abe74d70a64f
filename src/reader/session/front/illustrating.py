"""The pictures of the article in front: from the shelf where they are kept, else through the loader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.errors import ReaderError
    from reader.model import Article, Picture
    from reader.session.parts import Background, PictureFiles, Shelf


class Illustrating:
    """Holds the pictures that have arrived, and keeps each on the shelf.

    arrived is told of each, fetch has the loader bring those of an article.
    """

    def __init__(
        self,
        *,
        shelf: Shelf,
        files: PictureFiles | None,
        background: Background,
        write: Callable[[Callable[[], None]], None],
        arrived: Callable[[Picture], None],
        fetch: Callable[[Article], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._shelf = shelf
        self._files = files
        self._background = background
        self._write = write
        self._arrived = arrived
        self._fetch = fetch
        self._failed = failed
        self._article: Article | None = None
        """The article that the pictures belong to which are on their way."""
        self.pictures: dict[str, Picture] = {}
        """Those that have arrived, by address."""

    def begin(self, article: Article) -> None:
        """The pictures that come from now on are this article's."""
        self._article = article
        self.pictures.clear()

    def put(self, pictures: Iterable[Picture]) -> None:
        """These are all there are: none is on its way."""
        self._article = None
        self.pictures = {picture.address: picture for picture in pictures}

    def draw(self, article: Article) -> None:
        """Bring the pictures of an article that is kept on this machine, if it is still the one in front."""
        files = self._files
        if files is None:
            self._fetch(article)
            return

        def work() -> list[Picture]:
            kept = (files.picture_in(*each) for each in self._shelf.pictures_of(article.address))
            return [picture for picture in kept if picture is not None]

        def done(kept: list[Picture]) -> None:
            if self._article is not article:
                return
            for picture in kept:
                self._have(picture)
            if any(block.image and block.image not in self.pictures for block in article.blocks):
                self._fetch(article)

        self._background.run(work, done, self._failed)

    def came(self, picture: Picture) -> None:
        """The loader has brought a picture; it may be here before its article is shown."""
        self._have(picture)
        article, files = self._article, self._files
        if article is not None and files is not None:
            self._write(
                lambda: self._shelf.keep_picture(article.address, picture.address, files.file_of(picture))
            )

    def _have(self, picture: Picture) -> None:
        self.pictures[picture.address] = picture
        self._arrived(picture)
