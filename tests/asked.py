"""What a child process was asked, and everything that it was answered with."""

from __future__ import annotations

import queue
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import Done, Failed, Message, Open, Progress
from reader.errors import error_of

if TYPE_CHECKING:
    from reader.children.child import Child

COMMAND = [sys.executable, str(Path(__file__).with_name("mischief.py"))]
PATIENCE = 60.0


class Heard:
    """Everything that one request was answered with, as it comes."""

    def __init__(self) -> None:
        self._arrived: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def __call__(self, message: Message) -> None:
        """Take in one reply."""
        self._arrived.put(message)

    def next(self) -> Message:
        """The next reply; a test that waits too long for it fails."""
        return self._arrived.get(timeout=PATIENCE)

    def all(self) -> list[Message]:
        """Every reply that has not been looked at, up to the end."""
        replies = [self.next()]
        while not isinstance(replies[-1], Done | Failed):
            replies.append(self.next())
        return replies

    def pid(self) -> int:
        """The number of the process that answers."""
        reply = self.next()
        assert isinstance(reply, Progress)
        return reply.done

    def nothing(self) -> bool:
        """Whether no reply waits here."""
        return self._arrived.empty()


def ask(child: Child, what: str, seconds: float | None = None) -> Heard:
    """Ask it to open this; what it answers."""
    heard = Heard()
    child.ask(Open(what), heard, seconds=seconds)
    return heard


def failure(replies: list[Message]) -> Exception:
    """The error that the last of these replies tells of."""
    assert isinstance(replies[-1], Failed)
    return error_of(replies[-1].failure)
