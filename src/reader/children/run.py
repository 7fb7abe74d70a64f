"""One life of a child process, and what it is asked in it."""

from __future__ import annotations

import logging
import queue
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, cast

from msgspec import Struct, field

from reader.children.wire import pack
from reader.children.work import Work

if TYPE_CHECKING:
    import subprocess
    import threading
    from collections.abc import Callable, Sequence

    from reader.children.protocol import Message

log = logging.getLogger(__name__)


class Request(Struct):
    """Something that was asked and has not been answered to the end."""

    message: Message
    reply: Callable[[Message], None]
    tries: int
    seconds: float | None = None
    deadline: threading.Timer | None = None
    late: bool = False
    lasting: bool = False
    """Whether it is asked anew when all is forgotten."""
    turn_at: float = 0.0
    """When it became the first one that is open; 0 while another one is before it."""
    silence: float | None = None
    """Seconds without a word after which the process counts as hung."""
    cold: float = 0.0
    """The same for one that has not shown yet that it can answer."""
    heard: int = 0
    """How many replies have come from the process that runs now."""
    most: int = 0
    """How many have come from any."""
    killed: int = 0
    """How often somebody else has ended the process since it came further than before."""


class Run(Struct):
    """One life of the process."""

    process: subprocess.Popen[bytes]
    outgoing: queue.SimpleQueue[bytes | None] = field(default_factory=queue.SimpleQueue)
    listener: threading.Thread | None = None
    answered: bool = False
    blameless: bool = False
    """Whether it was ended on purpose; none of its requests is to blame."""
    stale: bool = False
    """Whether it may still be at work on something that was forgotten."""
    kept_since: float = 0.0
    """Since when something new waits for that; 0 while nothing does."""
    patience: threading.Timer | None = None
    heard_at: float = 0.0
    """When it last said something, or was given something to do having had nothing."""
    ours: bool = False
    """Whether it was we who ended it."""
    proven: bool = False
    """Whether it has got past the first reply to something that it may not be silent about."""
    watch: threading.Timer | None = None
    work: Work | None = None

    def note(self) -> None:
        """It has said something, or has got something to do: from now on it may be silent for a while."""
        self.heard_at = time.monotonic()
        self.work = self.work or Work(self.process.pid)
        self.work.begins(self.heard_at)

    def send(self, number: int, request: Request) -> None:
        """Ask it, for the first time in its life. Raises WireError for what cannot be sent."""
        request.heard = 0
        self.outgoing.put(pack(number, request.message))

    def write(self) -> None:
        """Hand over what is to be sent, until None comes; whoever sends never waits for the process."""
        pipe = cast("BinaryIO", self.process.stdin)
        try:
            while (data := self.outgoing.get()) is not None:
                pipe.write(data)
                pipe.flush()
            pipe.close()
        except OSError:
            log.debug("the process is gone; what it was sent waits for the next one")
            with suppress(OSError):
                # Left open it would try once more when nobody needs it any longer, and complain.
                pipe.close()


def launch(command: Sequence[str], log_to: int | None) -> Run:
    """Start a process whose errors go to this file, or to where ours go. Raises OSError."""
    import subprocess  # not needed before the first sight of an article

    # A program without a console has no standard error to share.
    errors = subprocess.DEVNULL if log_to is None and sys.stderr is None else log_to
    return Run(
        subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    )
