"""Several pages of one article, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.article import Found
from reader.extract.headings import same
from reader.extract.protect import Claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    claims = Claims(
        first.claims.title,
        tuple(dict.fromkeys(text for page in pages for text in page.claims.metas)),
        tuple(dict.fromkeys(text for page in pages for text in page.claims.headings)),
    )
    whole = replace(
        article,
        blocks=tuple(blocks),
        site=_first(page.article.site for page in pages),
        source=_first(page.article.source for page in pages),
        published=_first(page.article.published for page in pages),
        author=_first(page.article.author for page in pages),
        language=_first(page.article.language for page in pages),
    )
    return Found(whole, claims)


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _continued(article: Article, before: Sequence[Block]) -> tuple[Block, ...]:
    """A later page's blocks without what every page repeats at its beginning."""
    blocks = article.blocks
    repeated = 0
    for block, known in zip(blocks, before, strict=False):
        if not (block.text and same(block.text, known.text) and block.kind is known.kind):
            break
        repeated += 1
    return blocks[repeated:] if repeated < len(blocks) else blocks
