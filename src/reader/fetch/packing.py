"""Pages as they are kept: deflated here, in the loader, and unpacked nowhere else."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from reader.errors import Broken, TooLarge
from reader.model import PackedPage, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BYTES = 24 * 1024 * 1024
"""All pages of an article together, as they came; larger ones are not kept."""
PACKED_BYTES = 8 * 1024 * 1024
"""The same, deflated."""


def packed(pages: Sequence[Page]) -> tuple[PackedPage, ...]:
    """The pages deflated, without what came with them; nothing where they are too large, or without text."""
    if not all(page.data for page in pages) or sum(len(page.data) for page in pages) > BYTES:
        return ()
    found = tuple(
        PackedPage(page.address, page.media_type, page.charset, zlib.compress(page.data)) for page in pages
    )
    return found if sum(len(page.data) for page in found) <= PACKED_BYTES else ()


def unpacked(pages: Iterable[PackedPage]) -> list[Page]:
    """The pages as they came. Raises Broken, and TooLarge for more than could have been packed."""
    room = BYTES
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
        found.append(Page(page.address, data, page.media_type, page.charset))
    return found
