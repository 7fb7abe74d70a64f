"""Several pages of one article, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.extract.article import Found
from reader.extract.headings import same
from reader.extract.protect import Claims
from reader.model import Article, Block


def join(pages: Sequence[Found]) -> Found:
    """One article from its pages in order; the first one's facts stand, gaps filled from the later ones."""
    first = pages[0]
    if len(pages) == 1:
        return first
    article = first.article
    blocks = list(article.blocks)
    for page in pages[1:]:
        blocks += _continued(page.article, blocks)
    facts = {
        name: next((value for page in pages if (value := getattr(page.article, name))), "")
        for name in ("site", "source", "published", "author", "language")
    }
    claims = Claims(
        first.claims.title,
        tuple(dict.fromkeys(text for page in pages for text in page.claims.metas)),
        tuple(dict.fromkeys(text for page in pages for text in page.claims.headings)),
    )
    return Found(replace(article, blocks=tuple(blocks), **facts), claims)


def _continued(article: Article, before: Sequence[Block]) -> tuple[Block, ...]:
    """A later page's blocks without what every page repeats at its beginning."""
    blocks = article.blocks
    repeated = 0
    for block, known in zip(blocks, before, strict=False):
        if not (block.text and same(block.text, known.text) and block.kind is known.kind):
            break
        repeated += 1
    return blocks[repeated:] if repeated < len(blocks) else blocks
