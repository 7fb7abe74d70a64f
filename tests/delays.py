"""A plugin for pytest: whatever another thread or a server answers the window comes late, or not, by chance.

python -m pytest -p tests.delays tests/gui

The tests then find what the program, or a test, presumes of an order that nobody has promised: a question
that is answered before what was written a moment earlier is on the disk, a picture that is there before its
article. DELAYS is the seed: with another one others are late.
"""

from __future__ import annotations

import os
import random
import threading
import time
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from tests.server import Server

from reader.gui.toolkit.bridge import Post, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from http.server import BaseHTTPRequestHandler

    from reader.errors import ReaderError

T = TypeVar("T")

SECONDS = (0.0, 0.0, 0.03, 0.25)
"""One of these for each thread and each address of a test: half of them are as quick as ever."""

MOST = 2.0
"""So many seconds are lost to each of them: a long page comes in many pieces."""


class _Delays:
    """A delay for each that asks, the same one whenever it asks."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- no secret
        self._lock = threading.Lock()
        self._seconds: dict[Hashable, float] = {}
        self._left: dict[Hashable, float] = {}

    def wait(self, who: Hashable) -> None:
        """Let this one be late."""
        with self._lock:
            if who not in self._seconds:
                self._seconds[who] = self._random.choice(SECONDS)
                self._left[who] = MOST
            seconds = min(self._seconds[who], self._left[who])
            self._left[who] -= seconds
        time.sleep(seconds)


@pytest.fixture(autouse=True)
def _late(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    delays = _Delays(os.environ.get("DELAYS", "1") + request.node.nodeid)
    call, run, handler_of = Post.__call__, Worker.run, Server._handler

    def late_call(self: Post, function: Callable[[], None]) -> None:
        if (thread := threading.current_thread()) is not threading.main_thread():
            delays.wait(thread.ident)
        call(self, function)

    def late_run(
        self: Worker, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        def late() -> T:
            delays.wait(id(self))
            return work()

        run(self, late, done, failed)

    def late_handler(self: Server) -> type[BaseHTTPRequestHandler]:
        handler: Any = handler_of(self)
        answer = handler.do_GET

        def do_get(asked: BaseHTTPRequestHandler) -> None:
            delays.wait((self.port, asked.path))
            answer(asked)

        handler.do_GET = do_get
        return handler  # type: ignore[no-any-return]  # it is what it was

    monkeypatch.setattr(Post, "__call__", late_call)
    monkeypatch.setattr(Worker, "run", late_run)
    monkeypatch.setattr(Server, "_handler", late_handler)
