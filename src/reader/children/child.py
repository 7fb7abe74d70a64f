"""A child process as the window sees it: started early, killed at any instant, replaced at once."""

from __future__ import annotations

import itertools
import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

from reader.children.protocol import Done, Failed, Forget, Message
from reader.children.wire import WireError, receive, send
from reader.errors import Failure

log = logging.getLogger(__name__)

Reply = Callable[[Message], None]


@dataclass(slots=True)
class _Request:
    message: Message
    reply: Reply
    tries: int
    deadline: threading.Timer | None = None
    late: bool = False


class Child:
    """One child process and the requests that it has not answered yet.

    A request is answered by any number of messages and then by exactly one Done or Failed, unless it is
    forgotten. When the process dies its requests are sent again to a new one, at most `tries` times
    each; then they fail with ChildDied. Replies are called on a thread of the child's own, never under
    its lock. A request that was sent again answers from its beginning.
    """

    def __init__(self, name: str, command: Sequence[str], *, tries: int, log_to: int | None = None) -> None:
        self.name = name
        self._command = list(command)
        self._tries = tries
        self._log_to = log_to
        self._lock = threading.RLock()
        self._numbers = itertools.count(1)
        self._requests: dict[int, _Request] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    @property
    def process_id(self) -> int | None:
        """The running process, or None."""
        with self._lock:
            return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process now, so that the first request finds it ready."""
        with self._lock:
            if self._process is not None or self._closed:
                return
            process = subprocess.Popen(  # noqa: S603 -- the command is app.py's own
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log_to
            )
            self._process = process
            threading.Thread(target=self._listen, args=(process,), name=self.name, daemon=True).start()
            for number in sorted(self._requests):
                self._send(number, self._requests[number].message)

    def ask(self, message: Message, reply: Reply, *, seconds: float | None = None) -> int:
        """Send a request; its number. After `seconds` without an end the process is killed and it fails."""
        with self._lock:
            number = next(self._numbers)
            request = _Request(message, reply, self._tries)
            self._requests[number] = request
            if seconds is not None:
                request.deadline = threading.Timer(seconds, self._too_late, (number,))
                request.deadline.daemon = True
                request.deadline.start()
            if self._process is None:
                self.start()
            else:
                self._send(number, message)
            return number

    def forget(self, before: int) -> None:
        """Drop every request with a number below this one; nothing more is heard of them."""
        with self._lock:
            for number in [number for number in self._requests if number < before]:
                self._end(number)
            self._send(0, Forget(before))

    def kill(self) -> None:
        """End the process at once; a new one takes over what it had to do."""
        with self._lock:
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the process for good."""
        with self._lock:
            self._closed = True
            for number in list(self._requests):
                self._end(number)
            process = self._process
        if process is not None:
            process.kill()
            process.wait()

    def _send(self, number: int, message: Message) -> None:
        if self._process is None or self._process.stdin is None:
            return
        try:
            send(cast("BinaryIO", self._process.stdin), number, message)
        except OSError:
            log.info("%s is gone; its requests wait for the next one", self.name)

    def _end(self, number: int) -> _Request | None:
        request = self._requests.pop(number, None)
        if request is not None and request.deadline is not None:
            request.deadline.cancel()
        return request

    def _too_late(self, number: int) -> None:
        with self._lock:
            request = self._requests.get(number)
            if request is not None:
                request.late = True
                self.kill()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        stream = cast("BinaryIO", process.stdout)
        answered = False
        while True:
            try:
                received = receive(stream)
            except (WireError, OSError):
                log.exception("%s sent something unreadable", self.name)
                process.kill()
                received = None
            if received is None:
                break
            answered = True
            number, message = received
            with self._lock:
                last = isinstance(message, Done | Failed)
                request = self._end(number) if last else self._requests.get(number)
            if request is not None:
                request.reply(message)
        self._died(process, answered=answered)

    def _died(self, process: subprocess.Popen[bytes], *, answered: bool) -> None:
        code = process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    log.debug("%s: its pipe was broken already", self.name)
        lost: list[tuple[_Request, str]] = []
        with self._lock:
            if self._process is process:
                self._process = None
            if self._closed:
                return
            log.warning("%s ended with code %s, %d requests open", self.name, code, len(self._requests))
            for number in sorted(self._requests):
                request = self._requests[number]
                # Requests are worked on in order: only the first one can have been what killed it.
                request.tries -= 1 if number == min(self._requests) or request.late else 0
                if request.late or request.tries <= 0:
                    self._end(number)
                    lost.append((request, "TooSlow" if request.late else "ChildDied"))
            # One that never answered and has nothing to do would only die again: the next request starts it.
            if self._requests or answered:
                self.start()
        for request, name in lost:
            request.reply(Failed(Failure(name, {"child": self.name, "times": self._tries})))
