"""A child's main loop: read requests, answer each with as many messages as it takes, then Done or Failed."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import BinaryIO

from reader.children.protocol import Done, Failed, Forget, Message
from reader.children.wire import WireError, receive, send
from reader.errors import Failure, ReaderError, failure_of

log = logging.getLogger(__name__)

Handle = Callable[[Message], Iterator[Message]]
_Request = tuple[int, Message]


def own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the window, taken out of everybody else's reach.

    Whatever a library prints to standard output goes to standard error from here on. An interrupt from
    the keyboard is the window's affair: when it ends, so do we.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, replies


def serve(
    handle: Handle,
    requests: BinaryIO,
    replies: BinaryIO,
    give_up: Callable[[], None] | None = None,
    *,
    between: tuple[type[Message], ...] = (),
) -> None:
    """Answer requests, one at a time and in order, until the other side is gone.

    handle yields a request's replies; between two of them a Forget takes effect, and what is quickly
    answered is: requests of the kinds `between` wait for nothing else that waits. give_up is called, on
    another thread, when the request that is being answered is forgotten, and must not wait for its end. A
    ReaderError becomes Failed; any other exception too, and is logged whole.
    """
    inbox = _Inbox(requests, give_up, between)
    threading.Thread(target=inbox.listen, name="requests", daemon=True).start()
    try:
        while (request := inbox.take()) is not None:
            number, message = request
            if inbox.begin(number):
                _answer(handle, number, message, inbox, replies)
    except _WindowGone:
        log.info("the window is gone")


class _Inbox:
    """What has arrived and waits; a Forget takes effect at once, past everything that waits."""

    def __init__(
        self, requests: BinaryIO, give_up: Callable[[], None] | None, between: tuple[type[Message], ...]
    ) -> None:
        self.forgotten = 0
        self._requests = requests
        self._give_up = give_up
        self._between = between
        self._lock = threading.Lock()
        self._arrived = threading.Condition()
        self._waiting: deque[_Request | None] = deque()
        self._quick: deque[_Request] = deque()
        """What is answered between two replies to something else."""
        self._answering = 0
        """The number of the request that is being answered, or was last; a quick one does not count."""

    def take(self) -> _Request | None:
        """What is to be answered next, as soon as there is something; None when the other side is gone."""
        with self._arrived:
            self._arrived.wait_for(lambda: self._quick or self._waiting)
            return self._quick.popleft() if self._quick else self._waiting.popleft()

    def take_quick(self) -> Iterator[_Request]:
        """All that has arrived to be answered between two replies."""
        while self._quick:
            yield self._quick.popleft()

    def _put(self, request: _Request | None) -> None:
        with self._arrived:
            if request is not None and isinstance(request[1], self._between):
                self._quick.append(request)
            else:
                self._waiting.append(request)
            self._arrived.notify()

    def begin(self, number: int) -> bool:
        """Whether this request is still wanted; it is being answered from now on."""
        with self._lock:
            self._answering = number
            return number >= self.forgotten

    def _forget(self, before: int) -> None:
        with self._lock:
            newly = self.forgotten <= self._answering < before
            self.forgotten = max(self.forgotten, before)
            if newly and self._give_up is not None:
                # Nothing new begins meanwhile: it would be given up in the other one's place.
                self._give_up()

    def listen(self) -> None:
        """Take in requests until the other side is gone; then None waits as the last one."""
        while True:
            try:
                received = receive(self._requests)
            except WireError:
                log.exception("unreadable request")
                received = None
            if received is not None and isinstance(received[1], Forget):
                self._forget(received[1].before)
                continue
            self._put(received)
            if received is None:
                return


class _WindowGone(Exception):
    """Nobody reads the replies any more."""


def _answer(handle: Handle, number: int, message: Message, inbox: _Inbox, replies: BinaryIO) -> None:
    def reply(message: Message) -> None:
        # A handler's own OSError is a fault like any other; only this one means the end.
        try:
            send(replies, number, message)
        except OSError as error:
            raise _WindowGone from error

    try:
        for message_back in handle(message):
            if number < inbox.forgotten:
                return
            reply(message_back)
            for quick in inbox.take_quick():
                _answer(handle, *quick, inbox, replies)
    except ReaderError as error:
        log.info("request failed: %r", error)
        reply(Failed(failure_of(error)))
    except _WindowGone:
        raise
    except Exception as error:
        log.exception("request failed")
        reply(Failed(Failure("ReaderError", {"detail": repr(error)})))
    else:
        reply(Done())
