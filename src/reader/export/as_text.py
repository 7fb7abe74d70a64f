"""An article as plain text, the way one would type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import BlockKind

if TYPE_CHECKING:
    from reader.model import Article, Block


def to_text(article: Article) -> str:
    """Title, the line about the article, then its blocks, an empty line between each."""
    about = "  ".join(
        part for part in (article.source or article.site, article.author, article.published) if part
    )
    parts = [article.title, about, *(_block(block) for block in article.blocks)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    if block.kind is BlockKind.LIST:
        return "\n".join(
            f"{number}. {item}" if block.ordered else f"• {item}"
            for number, item in enumerate(block.items, start=1)
        )
    if block.kind is BlockKind.FIGURE:
        words = block.text or block.alt
        return f"[{words}]" if words else ""
    return block.text
