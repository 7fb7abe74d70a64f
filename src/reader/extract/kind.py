"""Whether what was found is an article at all, or a list of links, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import EmptyPage, ListOfLinks, NoArticle
from reader.extract.lines import Lines, is_furniture, size
from reader.model import Block, BlockKind

LINKS = 8
"""A list has at least so many links ..."""
TITLE = 6
"""... that read like titles: so much to read, in Chinese characters."""
LITTLE = 30
"""Less running text than this (in Chinese characters) is no article beside a list of links."""
LEAST = 8
"""Less text than this is no article anywhere."""

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.PREFORMATTED})


def check(address: str, lines: Lines, blocks: Sequence[Block]) -> None:
    """Raise EmptyPage, ListOfLinks or NoArticle where there is no article."""
    text = sum(size(block.text) for block in blocks)
    running = sum(size(block.text) for block in blocks if block.kind in _RUNNING)
    links = [line for line in lines.lines if line.linked >= TITLE and line.density > 0.5]  # noqa: PLR2004  half of it
    free = [
        line
        for line in lines.lines
        if line.stops and line.density < 0.3 and line.size >= LITTLE and not is_furniture(line.text)  # noqa: PLR2004  most of it
    ]
    prose = sum(line.size for line in free)
    linked = sum(line.linked for line in links)
    if len(links) >= LINKS and (
        running < LITTLE or (prose < linked and running < 0.25 * linked and len(free) < len(links) / 3)
    ):  # noqa: PLR2004  a quarter of it
        raise ListOfLinks(address=address, links=len(links))
    if text >= LEAST or any(block.kind is BlockKind.FIGURE for block in blocks):
        return
    whole = sum(line.size for line in lines.lines)
    if whole < LEAST:
        raise EmptyPage(address=address)
    raise NoArticle(address=address)
