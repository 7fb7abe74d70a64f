"""How a message crosses between two processes: a length, then [number, name, body] in MessagePack.

Only the types of protocol.MESSAGES can come out at the other end, each field checked: a child that
was taken over by a hostile page can send a wrong article, but neither code nor anything else.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

import msgspec

from reader.children.protocol import MESSAGES, Message

LIMIT = 256 * 1024 * 1024
"""The longest message, in bytes: a 1 M character article and any picture stay far below."""

_LENGTH = struct.Struct(">I")
_encoder = msgspec.msgpack.Encoder()
_envelope = msgspec.msgpack.Decoder(tuple[int, str, msgspec.Raw])


class WireError(Exception):
    """What came is not a message."""


def pack(number: int, message: Message) -> bytes:
    """One message as it crosses. Raises WireError for what cannot: half a character, or more than LIMIT."""
    try:
        body = msgspec.Raw(_encoder.encode(message))
        data = _encoder.encode((number, type(message).__name__, body))
    except (UnicodeEncodeError, OverflowError) as error:
        raise WireError(str(error)) from error
    if len(data) > LIMIT:
        raise WireError(f"a message of {len(data)} bytes")
    return _LENGTH.pack(len(data)) + data


def send(stream: BinaryIO, number: int, message: Message) -> None:
    """Write one message and flush. Raises OSError when the other side is gone, and WireError as pack."""
    stream.write(pack(number, message))
    stream.flush()


def receive(stream: BinaryIO) -> tuple[int, Message] | None:
    """Read the next message and its number; None when the other side is gone. Raises WireError."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > LIMIT:
        raise WireError(f"a message of {length} bytes")
    data = stream.read(length)
    if len(data) < length:
        return None
    try:
        number, name, body = _envelope.decode(data)
        return number, msgspec.msgpack.decode(body, type=MESSAGES[name])
    except (msgspec.MsgspecError, KeyError, RecursionError) as error:
        raise WireError(str(error)) from error
