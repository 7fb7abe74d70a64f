"""An article as plain text, the way one would type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.inline import Entry, entries_of
from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Article, Block


def to_text(article: Article) -> str:
    """Title, the line about the article, then its blocks, an empty line between each."""
    about = "  ".join(
        part for part in (article.source or article.site, article.author, article.published) if part
    )
    parts = [article.title, about, *(_block(block) for block in article.blocks)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    if block.kind is BlockKind.PARAGRAPH:
        # First, for speed: there may be two hundred thousand.
        return block.text
    if block.kind is BlockKind.LIST:
        return "\n".join(_items(block, entries_of(block), ""))
    if block.kind is BlockKind.FIGURE:
        words = block.text or block.alt
        return f"[{words}]" if words else ""
    if block.kind is BlockKind.NOTE:
        return f"{_bracketed(block.label)} {block.text}"
    if block.kind in {BlockKind.ATTACHMENT, BlockKind.VIDEO}:
        words = f"{block.text} ({block.size})" if block.size and block.size not in block.text else block.text
        return "\n".join(part for part in (words, block.address) if part)
    return block.text


def _items(block: Block, entries: Sequence[Entry], indent: str) -> Iterator[str]:
    for entry in entries:
        marker = f"{entry.marker} " if entry.marker else ""
        yield f"{indent}{marker}{block.text[entry.start : entry.end]}"
        yield from _items(block, entry.inner, indent + "    ")


def _bracketed(label: str) -> str:
    return f"[{label}]" if label.isalnum() and label.isascii() else label
