"""Small pictures of what stands on the shelf: the loader makes them of kept ones, none is opened here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.children.protocol import Done, Failed, Message, PictureArrived, Shrink

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.errors import ReaderError
    from reader.model import Picture
    from reader.session.parts import Background, Child, Shelf

SECONDS = 20.0
"""After so long nobody waits for a part's pictures any more."""


class Miniatures:
    """Asks for the first pictures of articles; only the last wish counts."""

    def __init__(
        self,
        *,
        shelf: Shelf,
        loader: Child,
        background: Background,
        post: Callable[[Callable[[], None]], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._shelf = shelf
        self._loader = loader
        self._background = background
        self._post = post
        self._failed = failed
        self._wish = 0

    def bring(
        self,
        numbers: Sequence[int],
        size: tuple[int, int],
        arrived: Callable[[int, Picture], None],
        done: Callable[[], None],
    ) -> None:
        """Bring the pictures of these articles, no wider and higher than size, in px; then done."""
        self._wish += 1
        wish = self._wish

        def answered(message: Message) -> None:
            if wish != self._wish:
                return
            if isinstance(message, PictureArrived):
                arrived(int(message.picture.address), message.picture)
            elif isinstance(message, Done | Failed):
                done()

        def reply(message: Message) -> None:
            self._post(lambda: answered(message))

        def found(pictures: tuple[tuple[int, bytes], ...]) -> None:
            if wish == self._wish:
                files = tuple((str(number), data) for number, data in pictures)
                self._loader.ask(Shrink(files, *size), reply, seconds=SECONDS)

        if numbers:
            self._background.run(lambda: self._shelf.first_pictures(numbers), found, self._failed)
