"""The reader's own pronunciations as a text file in the data folder."""

from __future__ import annotations

import codecs
from pathlib import Path

from reader.errors import NotAWordList, NotWritten
from reader.library.files import private_folder, storage_error, write_whole

LARGEST = 1_000_000
"""Bytes that are read of a file; some 50,000 words."""


class WordsFile:
    """One text file, whole; what stands in it is somebody else's matter."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> str:
        """The file's text; empty where there is none. Raises StorageError."""
        try:
            with self.path.open("rb") as file:
                return file.read(LARGEST).decode("utf-8-sig", errors="replace")
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise storage_error(self.path, error) from error

    def save(self, text: str) -> None:
        """Write the text, whole or not at all. Raises StorageError."""
        try:
            private_folder(self.path.parent)
            write_whole(self.path, text)
        except OSError as error:
            raise storage_error(self.path, error) from error


def text_of(path: str) -> str:
    """A word list's text: in UTF-8, in UTF-16 (Windows' "Unicode"), or as older Chinese machines write.

    Raises NotAWordList.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise NotAWordList(path=path, detail=str(error)) from error
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if len(data) > LARGEST or (b"\0" in data and not wide):
        raise NotAWordList(path=path, detail="too large, or no text")
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotAWordList(path=path, detail="neither UTF-8 nor UTF-16 nor GB 18030")


def write_out(path: str, text: str) -> None:
    """Write a word list where the reader wants it. Raises NotWritten."""
    try:
        write_whole(Path(path), text)
    except OSError as error:
        raise NotWritten(path=path, detail=error.strerror or str(error)) from error


class NoWordsFile:
    """A file that keeps nothing: for a terminal that must not remember."""

    def load(self) -> str:
        """Nothing."""
        return ""

    def save(self, text: str) -> None:
        """Not kept."""
