"""Unpacks an archive from elsewhere: nothing of it leaves its folder, nor is it larger than it may be."""

from __future__ import annotations

import tarfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.errors import BadArchive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MOST_FILES = 20_000

_CHUNK = 1024 * 1024
_FORBIDDEN = frozenset('\\:*?"<>|')
"""No path of a pack has one of these; on some system each of them means something else."""


def unpack(archive: Path, into: Path, most: int, wrote: Callable[[int], None] = lambda _: None) -> None:
    """Put the archive's files into the folder, without the one folder that all of them are in.

    Only plain files and folders are taken; links and devices are left out, a path that leads out of the
    folder refuses the whole. `most` bytes are written at the most, and wrote is told how many have been.
    Raises BadArchive. OSError when something cannot be written.
    """
    done = 0
    try:
        with tarfile.open(archive, "r:*") as tar:
            members = list(_checked(tar, most))
            common = _common(members)
            for member, path in members:
                target = into.joinpath(*path.parts[common:])
                target.parent.mkdir(parents=True, exist_ok=True)
                stream = tar.extractfile(member)
                if stream is None:
                    continue
                with stream, target.open("wb") as out:
                    while chunk := stream.read(_CHUNK):
                        out.write(chunk)
                        done += len(chunk)
                        wrote(done)
    except (tarfile.TarError, EOFError, UnicodeError) as error:
        raise BadArchive(name=archive.name, detail=str(error)) from error


def _checked(tar: tarfile.TarFile, most: int) -> Iterator[tuple[tarfile.TarInfo, PurePosixPath]]:
    """The plain files, each with its path. Raises BadArchive as soon as something is not as it should be."""
    size = 0
    for count, member in enumerate(tar, 1):
        if count > MOST_FILES:
            raise BadArchive(name=str(tar.name), detail=f"more than {MOST_FILES} files")
        path = PurePosixPath(member.name)
        if path.is_absolute() or ".." in path.parts or _FORBIDDEN & set(member.name) or not path.parts:
            raise BadArchive(name=str(tar.name), detail=f"leads out: {member.name[:200]}")
        if not member.isreg():
            continue
        size += member.size
        if size > most:
            raise BadArchive(name=str(tar.name), detail=f"more than {most} bytes")
        yield member, path


def _common(members: list[tuple[tarfile.TarInfo, PurePosixPath]]) -> int:
    """1 where everything lies in one folder, else 0."""
    heads = {path.parts[0] for _, path in members}
    return int(len(heads) == 1 and all(len(path.parts) > 1 for _, path in members))
