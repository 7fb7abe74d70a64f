"""Pages and books as they are kept: deflated here, in the loader, and unpacked nowhere else."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from reader.errors import Broken, TooLarge
from reader.fetch import book
from reader.fetch.saved import saved_from
from reader.model import PackedPage, Page

if TYPE_CHECKING:
    from collections.abc import Sequence

BYTES = 24 * 1024 * 1024
"""All pages of an article together, as they came; larger ones are not kept."""
PACKED_BYTES = 8 * 1024 * 1024
"""The same, deflated."""
BOOK_BYTES = 60_000_000
"""The file of a book; a larger one is not kept. It is packed already: nothing is won by deflating it."""


def packed(pages: Sequence[Page]) -> tuple[PackedPage, ...]:
    """The pages deflated, without what came with them, or a book's file; nothing where they are too large."""
    if len(pages) == 1 and pages[0].file:
        return _packed_book(pages[0])
    if any(page.saved_from and page.parts for page in pages):
        # What the archive says of it, and its links are read by, would not be kept with it.
        return ()
    if not all(page.data for page in pages) or sum(len(page.data) for page in pages) > BYTES:
        return ()
    found = tuple(
        PackedPage(page.address, page.media_type, page.charset, zlib.compress(page.data)) for page in pages
    )
    return found if sum(len(page.data) for page in found) <= PACKED_BYTES else ()


def _packed_book(page: Page) -> tuple[PackedPage, ...]:
    if len(page.file) > BOOK_BYTES:
        return ()
    return (PackedPage(page.address, page.media_type, page.charset, zlib.compress(page.file, level=0)),)


def unpacked(pages: Sequence[PackedPage]) -> list[Page]:
    """The pages as they came, a book with its files.

    Raises Broken or BrokenBook, and TooLarge for more than could have been packed.
    """
    room = BOOK_BYTES if _is_book(pages) else BYTES
    found = []
    for page in pages:
        unpacking = zlib.decompressobj()
        try:
            # With a limit of 0 there would be none.
            data = unpacking.decompress(page.data, room + 1)
        except zlib.error as error:
            raise Broken(address=page.address, detail=str(error)) from error
        room -= len(data)
        if room < 0:
            raise TooLarge(address=page.address, limit=BYTES)
        if not unpacking.eof:
            raise Broken(address=page.address, detail="the kept page ends early")
        if _is_book(pages):
            found.append(book.unpacked(data, page.address))
        else:
            told = saved_from(data) if page.address.startswith("file:") else ""
            found.append(Page(page.address, data, page.media_type, page.charset, saved_from=told))
    return found


def _is_book(pages: Sequence[PackedPage]) -> bool:
    return len(pages) == 1 and pages[0].media_type == book.EPUB
