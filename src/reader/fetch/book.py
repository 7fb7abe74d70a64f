"""Electronic books (EPUB 2 and 3) as one page whose parts are the files in the archive."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from reader.errors import BrokenBook, TooLarge
from reader.model import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

EPUB = "application/epub+zip"
BOOK_BYTES = 64 * 1024 * 1024
"""The largest book, packed: it holds its pictures too."""
UNPACKED = 96 * 1024 * 1024
"""All that is unpacked of a book together, in bytes."""
FILE_BYTES = 16 * 1024 * 1024
"""The largest file in a book; a larger one is left out."""
FILES = 5_000
RATIO = 200
"""A file that is packed more tightly than this was made to burst; text is packed some five times."""

_KINDS = frozenset({
    ".opf", ".xml", ".ncx", ".xhtml", ".html", ".htm", ".png", ".jpg", ".jpeg", ".gif",
    ".webp", ".bmp", ".avif",
})  # fmt: skip
"""What is read of a book: no scripts, fonts, sounds and films."""


def is_book(data: bytes) -> bool:
    """Whether a file is an EPUB: its first member says so, or a container names what to read."""
    return data.startswith(b"PK\x03\x04") and (
        EPUB.encode() in data[:200] or b"META-INF/container.xml" in data[-65_536:]
    )


def unpacked(data: bytes, address: str) -> Page:
    """The book as a page without text, its files as parts, each under its name below the book's address.

    Nothing is written anywhere. Raises BrokenBook and TooLarge.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > FILES:
                raise TooLarge(address=address, limit=FILES)
            parts = tuple(_files(archive, members, address))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError) as error:
        raise BrokenBook(address=address, detail=str(error)[:200]) from error
    return Page(address, b"", EPUB, parts=parts, file=data)


def _files(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], address: str
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of what is read; a damaged file is left out, the others are read."""
    room = UNPACKED
    for member in members:
        name = posixpath.normpath(member.filename)
        if posixpath.splitext(name)[1].lower() not in _KINDS or name.startswith(("/", "..")):
            continue
        if member.flag_bits & 1 or member.file_size > min(FILE_BYTES, RATIO * (member.compress_size + 512)):
            continue
        try:
            with archive.open(member) as file:
                # What the archive says of a file's size may be wrong.
                content = file.read(min(FILE_BYTES, member.file_size) + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            continue
        room -= len(content)
        if room < 0:
            raise TooLarge(address=address, limit=UNPACKED)
        yield f"{address}/{name}", content
