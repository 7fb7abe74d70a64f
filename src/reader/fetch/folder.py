"""A folder of this machine as a list of the articles that lie in it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from reader.errors import EmptyFolder, UnreadableFile
from reader.fetch.address import SUFFIXES, local_path
from reader.model import Entry, Listing

if TYPE_CHECKING:
    from pathlib import Path

MOST = 2000
"""A longer folder's list ends here."""

_NUMBER = re.compile(r"(\d+)")


def folder_at(typed: str) -> Path | None:
    """The folder of this machine that somebody typed the path of, or its file: address; None for all else."""
    path = local_path(typed)
    return path if path is not None and path.is_dir() else None


def listing_of(folder: Path) -> Listing:
    """The articles directly in a folder, each by its file's name, numbers in their order.

    What is hidden, or only points to a file elsewhere, is left out. Raises EmptyFolder, UnreadableFile.
    """
    folder = folder.expanduser().absolute()
    try:
        files = [file for file in folder.iterdir() if _is_article(file)]
    except OSError as error:
        raise UnreadableFile(path=str(folder), detail=error.strerror or str(error)) from error
    if not files:
        raise EmptyFolder(path=str(folder))
    entries = [Entry(_shown(file.stem), file.as_uri()) for file in sorted(files, key=_in_order)[:MOST]]
    return Listing(_shown(folder.name), tuple(entries), folder.as_uri())


def _shown(name: str) -> str:
    """A name as it can be written; one that is no UTF-8 may come from an older Windows."""
    raw = os.fsencode(name)
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def _is_article(file: Path) -> bool:
    return (
        file.suffix.lower() in SUFFIXES
        and not file.name.startswith(".")
        and not file.is_symlink()
        and file.is_file()
    )


def _in_order(file: Path) -> list[tuple[int, str]]:
    """So that 2 comes before 10."""
    parts = _NUMBER.split(file.name)
    return [(int(part) if part.isdecimal() else -1, part) for part in parts]
