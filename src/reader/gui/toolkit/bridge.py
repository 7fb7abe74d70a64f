"""Brings work onto the window's thread, and takes work away from it."""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

T = TypeVar("T")


class Post(QObject):
    """Calls functions on the thread that made it, in their order; every other thread's one way home.

    An event of its own and no queued signal: to say "queued" Qt's whole namespace must be loaded, which
    the first sight of an article would have to wait for (docs/decisions/first-sight.md).
    """

    def __init__(self) -> None:
        super().__init__()
        self._open = True
        self._waiting: deque[Callable[[], None]] = deque()

    def __call__(self, function: Callable[[], None]) -> None:
        """Call the function soon, on the window's thread; after close it is dropped."""
        if self._open:
            self._waiting.append(function)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def close(self) -> None:
        """Call nothing any more."""
        self._open = False

    def customEvent(self, _event: QEvent) -> None:
        """One call for one event."""
        function = self._waiting.popleft()
        if self._open:
            function()


class Worker:
    """One thread beside the window's; work is done in the order in which it was given.

    It begins with the first work. All of this is called on the window's thread.
    """

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Do the work, then call done or failed on the window's thread.

        An exception that is no ReaderError is a fault of ours: it is logged and told as a plain one.
        """

        def task() -> None:
            try:
                result = work()
            except ReaderError as error:
                found = error
            except Exception as error:
                log.exception("work in the background failed")
                found = ReaderError(detail=repr(error))
            else:
                self._post(lambda: done(result))
                return
            self._post(lambda: failed(found))

        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="worker", daemon=True)
            self._thread.start()
        self._tasks.put(task)

    def close(self) -> None:
        """Finish what was given, then stop."""
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()
