"""A child process for the tests of children: it does what the address of an Open tells it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import Message, Open, Progress, Stage
from reader.children.serve import own_pipes, serve
from reader.errors import NoSuchHost

if TYPE_CHECKING:
    from collections.abc import Iterator

requests, replies = own_pipes()

FAULTS: dict[str, type[Exception]] = {"os": OSError, "zero": ZeroDivisionError}
DEEP = b"\x93\x01\xa4Open\x81\xa1x" + b"\x91" * 100_000 + b"\xc0"
"""A message whose unknown field is nested without end."""


def handle(message: Message) -> Iterator[Message]:
    """Answer with the process's number, then with whatever mischief was asked for, then once more."""
    assert isinstance(message, Open)
    what, _, more = message.address.partition(":")
    yield Progress(Stage.READING, os.getpid())
    if what == "slow":
        for step in range(3600 * 50):
            yield Progress(Stage.FETCHING, step)
            time.sleep(0.02)
    elif what == "wait":
        time.sleep(float(more))
    elif what in {"toil", "spin"}:
        compute(what, more)
    elif what == "half":
        yield Progress("\ud800")  # type: ignore[arg-type] # half a character, on purpose
    else:
        make(what, more)
    yield Progress(Stage.READING)


def compute(what: str, more: str) -> None:
    """Compute: for so many seconds, given a tenth of a processor as on a busy machine, or without end."""
    until = time.process_time() + float(more or "inf")
    while time.process_time() < until:
        begun = time.process_time()
        while time.process_time() - begun < 0.01:
            pass
        if what == "toil":
            time.sleep(0.09)


def make(what: str, more: str) -> None:
    """Die, hang, talk nonsense, or fail."""
    match what:
        case "die":
            os._exit(int(more))
        case "die-once" if not Path(more).exists():
            Path(more).touch()
            os._exit(1)
        case "hang-once" if not Path(more).exists():
            Path(more).touch()
            time.sleep(3600)
        case "hang":
            time.sleep(3600)
        case "garbage":
            write(b"\xff" * 64)
        case "deep":
            write(len(DEEP).to_bytes(4, "big") + DEEP)
        case "print":
            print("noise on standard output" * 1000)  # noqa: T201 - that is what is tested
        case "error":
            raise NoSuchHost(address=more, host="nowhere")
        case "bug":
            raise FAULTS[more]("of our own")


def write(data: bytes) -> None:
    """Send bytes that are no message."""
    replies.write(data)
    replies.flush()


serve(handle, requests, replies)
