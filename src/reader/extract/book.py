"""An electronic book as one long article: a heading for each chapter, its text, pictures and notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from msgspec.structs import replace

from reader.errors import EmptyPage
from reader.extract.book_index import index_of
from reader.extract.join import relabelled
from reader.extract.page import hidden
from reader.extract.page.decode import decode
from reader.extract.page.parse import parse
from reader.extract.page.tree import BREAKS, CHARACTERS
from reader.extract.parts.blocks import blocks_of
from reader.extract.parts.headings import same
from reader.extract.parts.pieces import pieces_of
from reader.extract.words.dates import date_in
from reader.extract.words.language import language_of, of_block, region_of
from reader.model import Article, Block, BlockKind, SpanKind

if TYPE_CHECKING:
    from reader.model import Page

LONGEST_TITLE = 40
"""A book without a title is called by so many characters of its text."""

_CLOSED = re.compile(
    r"<(?!(?:br|hr|img|col|wbr|link|meta|input|area|base|embed|source|track)\b)([\w:-]+)([^<>]*)/>"
)
"""An element that XML closes at once and HTML leaves open."""


def read_book(page: Page) -> Article:
    """The book whose files are the page's parts; up to CHARACTERS and BREAKS of it.

    No evidence for an article is looked for: all of a chapter is the book's. Nothing in it leads out of the
    archive but links to the web. Raises BrokenBook, ProtectedBook and EmptyPage.
    """
    inside = f"{page.address}/"
    files = {name.removeprefix(inside): data for name, data in page.parts}
    index = index_of(files, page.address)
    blocks: list[Block] = []
    room = CHARACTERS
    for name in index.chapters:
        chapter = _chapter(files[name], inside + quote(name), index.names.get(name, ""), index.title)
        known = {block.label for block in blocks}
        chapter = [_kept(block, inside, files) for block in relabelled(chapter, known)]
        room -= sum(len(block.text) for block in chapter)
        if room < 0 or len(blocks) + len(chapter) > BREAKS:
            break
        blocks += [block for block in chapter if block.text or block.image]
    if not blocks:
        raise EmptyPage(address=page.address)
    language = language_of("\n".join(block.text for block in blocks), index.language)
    return Article(
        title=index.title
        or next((block.text for block in blocks if block.text), page.address)[:LONGEST_TITLE],
        blocks=tuple(
            block if block.kind is BlockKind.CODE else replace(block, language=of_block(block.text, language))
            for block in blocks
        ),
        address=page.address,
        source=index.source,
        published=date_in(index.published),
        author=index.author,
        language=language,
        region=region_of(language, [index.language]),
    )


def _chapter(data: bytes, address: str, name: str, title: str) -> list[Block]:
    """A chapter's blocks; its name stands above them where its own text does not begin with a heading."""
    document = parse(_CLOSED.sub(r"<\1\2></\1>", decode(data)))
    hidden.mark(document)
    blocks = list(blocks_of(pieces_of(document.body, address), "", more=True))
    if name and blocks and not same(name, title):
        first = next((block for block in blocks if block.text), None)
        if first is not None and same(first.text, name):
            at = blocks.index(first)
            blocks[at] = replace(first, kind=BlockKind.HEADING, level=first.level or 1)
        elif first is None or first.kind is not BlockKind.HEADING:
            blocks.insert(0, Block(BlockKind.HEADING, name, level=1))
    return blocks


def _kept(block: Block, inside: str, files: dict[str, bytes]) -> Block:
    """The block without pictures that are not in the archive, and links that lead nowhere outside of it."""
    image = block.image
    if image and not image.startswith("data:"):
        name = unquote(image.removeprefix(inside))
        image = inside + name if image.startswith(inside) and name in files else ""
    spans = tuple(
        span for span in block.spans if span.kind is not SpanKind.LINK or not span.target.startswith(inside)
    )
    return replace(block, image=image, spans=spans)
