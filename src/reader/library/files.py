"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import StorageError


def write_whole(path: Path, text: str) -> None:
    """Put text in path's place at once: after a power cut either the old or the new file is there.

    Raises OSError.
    """
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # A link stays a link: what it points to is replaced.
        Path(name).replace(path.resolve())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def storage_error(path: Path, error: OSError) -> StorageError:
    """What the system says of a file, as an error of ours."""
    return StorageError(path=str(path), detail=error.strerror or str(error))
