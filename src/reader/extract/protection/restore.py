"""Puts back into an article what was taken out of it."""

from __future__ import annotations

from msgspec.structs import replace

from reader.extract.words.cutting import put, with_all
from reader.model import Article, Block, BlockKind, NoticeKind


def restore(article: Article) -> Article:
    """Every notice of the body and the title put back; the text is then what the page had, word for word."""
    heads: list[tuple[int, str]] = []
    whole: dict[int, list[str]] = {}
    parts: dict[int, list[tuple[int, str]]] = {}
    for notice in article.notices:
        if notice.shown:
            continue
        if notice.where == "title":
            if notice.offset is not None:
                heads.append((notice.offset, notice.text))
        elif notice.block is not None and notice.offset is None and notice.kind is not NoticeKind.MISSING:
            whole.setdefault(notice.block, []).append(notice.text)
        elif notice.block is not None and notice.offset is not None:
            parts.setdefault(notice.block, []).append((notice.offset, notice.text))
    blocks: list[Block] = []
    for index in range(len(article.blocks) + 1):
        blocks += [Block(BlockKind.PARAGRAPH, text) for text in whole.get(index, ())]
        if index < len(article.blocks):
            block = article.blocks[index]
            blocks.append(with_all(block, parts[index]) if index in parts else block)
    return replace(article, title=put(article.title, heads), blocks=tuple(blocks), notices=())
