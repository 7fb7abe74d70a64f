"""Files that are written whole or not at all, and the folder of those that are nobody else's business."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from reader.errors import StorageError

_OTHERS = 0o077
"""What a folder may let others do."""
OLD_SECONDS = 60
"""What was half written so long ago belongs to no program that is still at it."""


def private_folder(folder: Path) -> None:
    """Have this folder, which nobody but its owner can look into, as far as the system knows owners.

    One that is there already, made for something else, is closed to others, too. Raises OSError where none
    can be made.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix" and folder.stat().st_mode & _OTHERS:
        # Somebody else's, or one of a disk without owners, stays as it is.
        with suppress(OSError):
            folder.chmod(0o700)


def write_whole(path: Path, text: str) -> None:
    """Put text in path's place at once: after a power cut either the old or the new file is there.

    What a program that was killed had half written goes with the next writing. Raises OSError.
    """
    import tempfile

    _clear(path)
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


def _clear(path: Path) -> None:
    """Remove what was half written beside this file, some time ago."""
    import time

    for part in path.parent.glob(f".{path.name}.????????"):
        with suppress(OSError):
            if part.stat().st_mtime < time.time() - OLD_SECONDS:
                part.unlink()


def storage_error(path: Path, error: OSError) -> StorageError:
    """What the system says of a file, as an error of ours."""
    return StorageError(path=str(path), detail=error.strerror or str(error))
