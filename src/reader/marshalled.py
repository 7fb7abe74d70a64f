"""Keeps what Python has compiled in a file of ours: whole, of this Python, or as if it were not there."""

from __future__ import annotations

import marshal
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, source_hash
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

HASH_BYTES = 8


def read_marshalled(file: Path) -> tuple[Any, memoryview]:
    """What stands in the file, and all its bytes.

    None, and none, where it is missing, damaged or of another Python. Behind what was marshalled there may be
    more: whoever wrote it knows how much.
    """
    with suppress(OSError, EOFError, ValueError, TypeError):
        # Never copied: a megabyte is a start's three hundred new pages of memory.
        data = memoryview(file.read_bytes())
        head, body = data[:HASH_BYTES], data[HASH_BYTES + len(MAGIC_NUMBER) :]
        if data[HASH_BYTES : -len(body)] == MAGIC_NUMBER and head == source_hash(body):
            return marshal.loads(body), body  # noqa: S302 -- our own file, whole as its hash shows
    return None, memoryview(b"")


def write_marshalled(file: Path, value: Any, more: bytes = b"") -> None:
    """Keep this in the file, and more behind it. Where nothing can be kept, nothing happens."""
    body = marshal.dumps(value) + more
    new = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(source_hash(body) + MAGIC_NUMBER + body)
        new.replace(file)
