"""Keeps what Python has compiled in a file of ours: whole, of this Python, or as if it were not there.

The window's start reads such a file before anything else is loaded: nothing is imported here that Python
has not loaded by itself.
"""

from __future__ import annotations

import _imp
import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HASH_BYTES = 8
LENGTH_BYTES = 4
HEAD_BYTES = HASH_BYTES + 2 * LENGTH_BYTES

PYTHON = sys.hexversion.to_bytes(LENGTH_BYTES, "little")


def hash_of(data: bytes) -> bytes:
    """Eight bytes, as Python tells sources apart; importlib.util, which has it for all, loads ten modules."""
    return _imp.source_hash(sys.hexversion, data)


def read_marshalled(file: str) -> Any:
    """What stands in the file; None where it is missing, damaged or of another Python."""
    value, descriptor, _ = open_marshalled(file)
    if descriptor >= 0:
        os.close(descriptor)
    return value


def open_marshalled(file: str) -> tuple[Any, int, int]:
    """What stands in the file, its descriptor, which stays open, and where the pieces behind it begin.

    None, and -1, where it is missing, damaged or of another Python. Whoever wrote the pieces knows how to
    tell whether they are whole.
    """
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None, -1, 0
    try:
        head = os.read(descriptor, HEAD_BYTES)
        length = int.from_bytes(head[-LENGTH_BYTES:], "little")
        body = os.read(descriptor, length) if head[HASH_BYTES:-LENGTH_BYTES] == PYTHON else b""
        if body and len(body) == length and head[:HASH_BYTES] == hash_of(body):
            return marshal.loads(body), descriptor, HEAD_BYTES + length  # noqa: S302 -- ours, as its hash shows
    except (OSError, EOFError, ValueError, TypeError, MemoryError):
        pass
    os.close(descriptor)
    return None, -1, 0


def write_marshalled(file: str, value: Any, pieces: bytes = b"") -> None:
    """Keep this in the file, and pieces behind it. Where nothing can be kept, nothing happens."""
    body = marshal.dumps(value)
    new = f"{file}.new"
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120 -- no pathlib yet
        with open(new, "wb") as stream:  # noqa: PTH123 -- nor here
            stream.write(hash_of(body) + PYTHON + len(body).to_bytes(LENGTH_BYTES, "little"))
            stream.write(body)
            stream.write(pieces)
        os.replace(new, file)  # noqa: PTH105 -- nor here
    except OSError:
        pass
