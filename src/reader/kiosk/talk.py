"""What a patron's session and the terminal that watches over it say to each other, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from socket import socket

LONGEST_LINE = 4096
"""Bytes; whoever sends more is not understood."""


class Alive(Struct, frozen=True, tag=True):
    """The session's window is not frozen."""

    used: bool = False
    """Whether anybody has touched it since it began."""


class Pin(Struct, frozen=True, tag=True):
    """Somebody has typed this where the librarian's PIN is asked for."""

    pin: str


class End(Struct, frozen=True, tag=True):
    """The patron has finished, or has gone."""


class Answer(Struct, frozen=True, tag=True):
    """The PIN was wrong, or was not looked at: it is too early for another attempt."""

    wait: float
    """Seconds until one more may be tried; 0 for now."""


FromPatron = Alive | Pin | End
_from_patron: msgspec.json.Decoder[FromPatron] = msgspec.json.Decoder(FromPatron)
_answer = msgspec.json.Decoder(Answer)
_encoder = msgspec.json.Encoder()


def line(message: FromPatron | Answer) -> bytes:
    """The message as it is sent."""
    return _encoder.encode(message) + b"\n"


def from_patron(data: bytes) -> FromPatron:
    """A line that a session has sent. Raises msgspec.MsgspecError."""
    return _from_patron.decode(data)


def answer(data: bytes) -> Answer:
    """A line that the terminal has sent. Raises msgspec.MsgspecError."""
    return _answer.decode(data)


def is_closed(talk: socket) -> bool:
    """Whether nobody is at the other end any more."""
    from socket import MSG_DONTWAIT, MSG_PEEK  # Windows, where no terminal runs, has not both

    try:
        return not talk.recv(1, MSG_PEEK | MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True


class Lines:
    """Puts lines together from what arrives."""

    def __init__(self) -> None:
        self._rest = b""

    def take(self, data: bytes) -> Iterator[bytes]:
        """The lines that are whole now. Raises ValueError where one is longer than it may be."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        if any(len(each) > LONGEST_LINE for each in (*whole, self._rest)):
            raise ValueError(LONGEST_LINE)
        yield from whole
