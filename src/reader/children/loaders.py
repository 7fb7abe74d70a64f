"""Two loaders that look like one: who reaches the network reads no files, who reads files has no network."""

from __future__ import annotations

import itertools
import threading
from typing import TYPE_CHECKING

from reader.children.protocol import Done, Failed, FetchPictures, Message, Open, Opened, ReadAgain

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.children.child import Child, Reply

WEB = ("http://", "https://")


class Loaders:
    """Asks the one for what is on the web and the other one for the reader's own files.

    The pictures of a local page that are on the web come from the one for the web, once the page is there.
    Otherwise as Child.
    """

    def __init__(self, web: Child, files: Child, is_file: Callable[[str], bool]) -> None:
        self.name = web.name
        self.web = web
        self.files = files
        self._is_file = is_file
        self._asked = web
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._open: dict[int, dict[Child, int]] = {}
        """By our number: the last number that each of the two was asked with for it."""

    @property
    def process_id(self) -> int | None:
        """The process that was asked last, or None."""
        return self._asked.process_id

    def start(self) -> None:
        """Start the one for the web, so that the first request finds it ready."""
        self.web.start()

    def ask(self, message: Message, reply: Reply, *, seconds: float | None = None) -> int:
        """Send a request to the one that it is for; its number."""
        number = next(self._numbers)
        local = isinstance(message, ReadAgain) or (
            isinstance(message, Open) and self._is_file(message.address)
        )
        child = self._asked = self.files if local else self.web
        reply = self._closing(number, reply)
        if isinstance(message, Open) and local and message.pictures:
            reply = self._with_pictures(number, reply, seconds)
        with self._lock:
            self._open[number] = {child: child.ask(message, reply, seconds=seconds)}
        return number

    def forget(self, before: int) -> None:
        """Drop every request with a number below this one."""
        with self._lock:
            dropped = [self._open.pop(number) for number in sorted(self._open) if number < before]
        for asked in dropped:
            for child, number in asked.items():
                child.forget(number + 1)

    def kill(self) -> None:
        """End both at once; new ones take over what they had to do."""
        self.web.kill()
        self.files.kill()

    def close(self) -> None:
        """End both for good."""
        self.web.close()
        self.files.close()

    def _closing(self, number: int, reply: Reply) -> Reply:
        """A reply after whose last message the request is open no more."""

        def closing(message: Message) -> None:
            if isinstance(message, Done | Failed):
                with self._lock:
                    self._open.pop(number, None)
            reply(message)

        return closing

    def _with_pictures(self, number: int, reply: Reply, seconds: float | None) -> Reply:
        """A reply that also asks for the pictures on the web before it is done."""
        wanted: list[str] = []

        def with_pictures(message: Message) -> None:
            if isinstance(message, Opened):
                wanted[:] = dict.fromkeys(
                    block.image for block in message.article.blocks if block.image.lower().startswith(WEB)
                )
            if not (isinstance(message, Done) and wanted and self._fetch(number, wanted, reply, seconds)):
                reply(message)

        return with_pictures

    def _fetch(self, number: int, wanted: list[str], reply: Reply, seconds: float | None) -> bool:
        """Ask for these pictures, unless nobody wants them any more; whether they were asked for."""

        def without_failure(message: Message) -> None:
            # The page is there: what it could not be had with is left out.
            reply(Done() if isinstance(message, Failed) else message)

        with self._lock:
            if number not in self._open:
                return False
            self._open[number][self.web] = self.web.ask(
                FetchPictures(tuple(wanted)), without_failure, seconds=seconds
            )
        return True
