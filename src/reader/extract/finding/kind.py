"""Whether what was found is an article at all, or a list of links, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from reader.errors import EmptyPage, NoArticle
from reader.extract.page.lines import Lines, is_furniture, size, sum_up_to
from reader.extract.page.names import is_foot
from reader.extract.parts.attachments import media_type_of
from reader.model import Block, BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node

LINKS = 8
"""A list has at least so many links ..."""
TITLE = 6
"""... that read like titles: so much to read, in Chinese characters."""
LITTLE = 30
"""Less running text than this (in Chinese characters) is no article beside a list of links."""
AT_FOOT = 60
"""Less text than this is no article where it says who keeps a page, or how to sign in."""
LEAST = 2
"""Less text than this is no article anywhere."""

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.PREFORMATTED})
_SAYING = frozenset({BlockKind.FIGURE, BlockKind.ATTACHMENT})
"""A heading with one of these below it is an article that says nothing more."""


def is_list_of_links(lines: Lines, root: Node, blocks: Sequence[Block], *, headed: bool) -> int:
    """How many links a page has that is a list of links and no article; 0 where it is none.

    root is where the article was looked for; headed whether a heading like the page's title stands above it.
    """
    links = [line for line in lines.lines if line.linked >= TITLE and line.is_link]
    if len(links) < LINKS:
        return 0
    inside = [line for line in lines.of(root) if line.linked >= TITLE and line.is_link]
    linked = sum(line.linked for line in inside)
    text = sum_up_to(4 * LITTLE, (size(block.text) for block in blocks))
    running = sum_up_to(max(LITTLE, linked), (size(block.text) for block in blocks if block.kind in _RUNNING))
    if running < LITTLE and text < 4 * LITTLE:
        return len(links)
    if len(inside) >= LINKS and not headed and running < linked:
        return len(inside)
    return 0


def check(
    address: str, lines: Lines, root: Node, blocks: Sequence[Block], *, headed: bool, asks: bool
) -> None:
    """Raise EmptyPage or NoArticle where there is nothing to read in root.

    headed: whether a heading like the page's title stands above it; asks: whether the page asks for a
    password.
    """
    none = NoArticle(address=address, sign_in=1) if asks else NoArticle(address=address)
    text = sum_up_to(AT_FOOT, (size(block.text) for block in blocks))
    if text < AT_FOOT and ((asks and not headed) or any(map(is_foot, (root, *root.above())))):
        raise none
    if text >= LEAST:
        own = (line.size - line.linked for line in lines.of(root) if not is_furniture(line.text))
        free = sum_up_to(LEAST, own)
        if free >= LEAST or free + sum(_own_links(block, address) for block in blocks) >= LEAST:
            return
    if any(block.kind in _SAYING for block in blocks):
        return
    whole = sum(line.size for line in lines.lines)
    if whole < LEAST:
        raise EmptyPage(address=address)
    raise none


def _own_links(block: Block, address: str) -> float:
    """How much of a block's text are links to its files, or to places of the same page."""
    here = urldefrag(address).url
    own = "".join(
        block.text[span.start : span.end]
        for span in block.spans
        if span.kind is SpanKind.LINK
        and (
            (urldefrag(span.target).fragment and urldefrag(span.target).url == here)
            or media_type_of(span.target, block.text[span.start : span.end])
        )
    )
    return size(own)
