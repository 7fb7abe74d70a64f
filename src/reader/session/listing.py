"""A list of articles in the script that the reader chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import Article, Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Listing


def in_script(listing: Listing, convert: Callable[[Article], Article]) -> Listing:
    """The list with its words converted as an article's are; its addresses stay."""
    lines = [text for entry in listing.entries for text in (entry.title, entry.summary)]
    words = Article(
        listing.title, tuple(Block(BlockKind.PARAGRAPH, line) for line in lines), site=listing.site
    )
    turned = convert(words)
    texts = [block.text for block in turned.blocks]
    entries = tuple(
        replace(entry, title=texts[2 * index], summary=texts[2 * index + 1])
        for index, entry in enumerate(listing.entries)
    )
    return replace(listing, title=turned.title, site=turned.site, entries=entries)
