"""A folder in memory for one patron, and its end."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from reader.kiosk.processes import kill_all_at_home_in

MOUNTS = Path("/proc/self/mounts")
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
PREFIX = "lingdu-patron-"
DYING = 2.0
"""Seconds that killed processes may take to be gone."""


class NoMemoryFolder(OSError):
    """There is no file system in memory that may be written to."""


class Private:
    """A folder that only this user sees; the terminal that made it holds its lock for as long as it runs."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    def destroy(self) -> None:
        """Take it away with everything in it. Raises OSError where something stays; try again then."""
        if self.path.exists():
            shutil.rmtree(self.path)
        os.close(self._descriptor)


def make_private(*, mounts: Path = MOUNTS) -> Private:
    """A new folder on a file system that is in memory. Raises NoMemoryFolder."""
    for place in (Path("/dev/shm"), Path(os.environ.get("XDG_RUNTIME_DIR", "/run/user/0"))):  # noqa: S108 -- mkdtemp makes it safe
        if _is_in_memory(place, mounts) and os.access(place, os.W_OK | os.X_OK):
            while True:
                path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
                descriptor = _locked(path)
                # A terminal that starts at this very moment may have taken it for one that was left over.
                if descriptor is not None and path.exists():
                    return Private(path, descriptor)
    raise NoMemoryFolder


def destroy_left_over(user: int) -> None:
    """Take away this user's folders whose terminals run no more, and end what still runs in them.

    Those of others that run stay.
    """
    for path in Path("/dev/shm").glob(f"{PREFIX}*"):  # noqa: S108 -- nothing is made there
        with suppress(OSError):
            if path.lstat().st_uid != user or path.is_symlink():
                continue
            descriptor = _locked(path)
            if descriptor is not None:
                # First whoever could still write there.
                kill_all_at_home_in(path, time.monotonic() + DYING)
                Private(path, descriptor).destroy()


def _locked(folder: Path) -> int | None:
    """A descriptor that holds the folder's lock until its process ends; None where another one does."""
    import fcntl  # there is none on Windows, where no terminal runs

    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def _is_in_memory(place: Path, mounts: Path) -> bool:
    """Whether the file system that holds this folder is one of memory."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    best, kind = "", ""
    for line in lines:
        _, point, type_, *_ = line.split(" ")
        inside = str(place) == point or str(place).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, type_
    return kind in IN_MEMORY and place.is_dir()
