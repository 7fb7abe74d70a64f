"""A folder in memory for one patron, and its end."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
PREFIX = "lingdu-patron-"


class NoMemoryFolder(OSError):
    """There is no file system in memory that may be written to."""


def make_private(*, mounts: Path = MOUNTS) -> Path:
    """A new folder that only this user sees, on a file system that is in memory. Raises NoMemoryFolder."""
    for place in (Path("/dev/shm"), Path(os.environ.get("XDG_RUNTIME_DIR", "/run/user/0"))):  # noqa: S108 -- mkdtemp makes it safe
        if _is_in_memory(place, mounts) and os.access(place, os.W_OK | os.X_OK):
            return Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
    raise NoMemoryFolder


def destroy(folder: Path) -> None:
    """Take the folder away with everything in it. Raises OSError where something stays."""
    shutil.rmtree(folder)


def left_over(user: int) -> list[Path]:
    """Folders of patrons whose terminal was killed itself, and which are this user's."""
    found = Path("/dev/shm").glob(f"{PREFIX}*")  # noqa: S108 -- nothing is made there
    return [folder for folder in found if folder.lstat().st_uid == user and not folder.is_symlink()]


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
