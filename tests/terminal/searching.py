"""Looks for a word where a session could have left it: in files, and in the memory of processes. Linux."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.terminal.running import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import FileIO

ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
"""As files have text, as Qt has it, as Python has it where there is a rare character beside."""
KEEPING = frozenset({
    "tmpfs", "ramfs", "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "overlay", "vfat", "exfat",
    "ntfs3", "nfs", "nfs4", "9p", "virtiofs", "fuseblk",
})  # fmt: skip
"""The file systems that keep what is written to them."""
PIECE = 8 * 1024 * 1024
PAGE = 4096
_MAP = re.compile(rb"([0-9a-f]+)-([0-9a-f]+) (....) \S+ \S+ (\d+) *(.*)")


def forms_of(word: str) -> list[bytes]:
    """The bytes that this word is kept as."""
    return [word.encode(encoding) for encoding in ENCODINGS]


def count(data: bytes, forms: Iterable[bytes]) -> int:
    """How often it is there."""
    return sum(data.count(form) for form in forms)


def files_with(word: str, folders: Iterable[Path], *, since: float = 0.0) -> list[str]:
    """The files with this word in their bytes or in their names, of those that were changed since then."""
    forms = forms_of(word)
    found = []
    kernel = _the_kernels()
    for path, changed in (each for folder in folders for each in _files(str(folder), kernel)):
        if word in path or (changed >= since and count(read_bytes(Path(path)), forms)):
            found.append(path)
    return found


def _the_kernels() -> frozenset[str]:
    """Where there are file systems that are the kernel's own: reading there may never end."""
    lines = read_bytes(Path("/proc/self/mounts")).decode("utf-8", "replace").splitlines()
    return frozenset(line.split()[1] for line in lines if line.split()[2] not in KEEPING)


def _files(folder: str, kernel: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Every plain file and folder below it, and when it was changed; links are not followed."""
    inner = []
    # What nobody may read, or what goes meanwhile, is passed over.
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    inner.append(entry.path)
                    # What is in it has times of its own.
                    yield entry.path, 0.0
                elif entry.is_file(follow_symlinks=False):
                    yield entry.path, entry.stat(follow_symlinks=False).st_ctime
    for each in inner:
        if each not in kernel:
            yield from _files(each, kernel)


def times_in_memory(word: str, process: int) -> int:
    """How often the word is in what this process can write to; 0 where it has gone meanwhile."""
    forms = forms_of(word)
    overlap = max(map(len, forms)) - 1
    found = 0
    with suppress(OSError), Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for start, end in _writable(process):
            at = start
            while at < end:
                read = _read(memory, at, min(PIECE + overlap, end - at))
                found += count(read, forms)
                # What lies over the edge of a piece begins before the next one.
                at += max(len(read) - overlap, PAGE) if len(read) < end - at else end - at
    return found


def _read(memory: FileIO, at: int, size: int) -> bytes:
    """So much, or less; nothing of what is the graphics card's or gone."""
    try:
        memory.seek(at)
        return memory.read(size)
    except OSError:
        return b""


def _writable(process: int) -> Iterator[tuple[int, int]]:
    for line in read_bytes(Path(f"/proc/{process}/maps")).splitlines():
        if (found := _MAP.match(line)) and found[3].startswith(b"rw"):
            yield int(found[1], 16), int(found[2], 16)
