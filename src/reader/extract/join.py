"""Several pages of one article, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.article import Found
from reader.extract.parts.headings import same
from reader.extract.parts.notes import unlike
from reader.extract.protection.claims import joined
from reader.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.model import Article, Block


def join(pages: Sequence[Found], numbers: Sequence[int] = ()) -> Found:
    """One article from its pages in order, each block with the number of its page.

    The first page's facts stand, gaps filled from the later ones. numbers: which pages these are, where some
    are missing.
    """
    first = pages[0]
    if len(pages) == 1:
        return first
    article = first.article
    blocks = list(article.blocks)
    for number, page in zip(numbers[1:] or range(2, len(pages) + 1), pages[1:], strict=True):
        further = relabelled(_continued(page.article, blocks), {block.label for block in blocks})
        blocks += [replace(block, page=number) for block in further]
    claims = joined(page.claims for page in pages)
    whole = replace(
        article,
        blocks=tuple(blocks),
        site=_first(page.article.site for page in pages),
        source=_first(page.article.source for page in pages),
        published=_first(page.article.published for page in pages),
        author=_first(page.article.author for page in pages),
        language=_first(page.article.language for page in pages),
        region=_first(page.article.region for page in pages),
        updated=_first(page.article.updated for page in pages),
        origins=tuple(
            {name: origin for page in reversed(pages) for name, origin in page.article.origins}.items()
        ),
        pages=len(pages),
    )
    return Found(whole, claims)


def is_again(page: Found, pages: Sequence[Found]) -> bool:
    """Whether a further page holds nothing but what one of the pages before holds: a site's false page 2."""
    texts = [block.text for block in page.article.blocks]
    return any(texts == [block.text for block in before.article.blocks] for before in pages)


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


def relabelled(blocks: Sequence[Block], taken: set[str]) -> list[Block]:
    """A later page's blocks, the labels of its footnotes unlike those of the pages before."""
    labels: dict[str, str] = {}
    for block in blocks:
        if block.label:
            labels[block.label] = unlike(block.label, taken | set(labels.values()))
    if all(old == new for old, new in labels.items()):
        return list(blocks)
    return [
        replace(
            block,
            label=labels.get(block.label, block.label),
            spans=tuple(
                replace(span, target=labels.get(span.target, span.target))
                if span.kind is SpanKind.NOTE
                else span
                for span in block.spans
            ),
        )
        for block in blocks
    ]
