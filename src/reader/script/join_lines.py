"""Lines that were broken for their looks, as one running line again: for the voice, and for the eye.

Only a paragraph's and a quotation's text has such line ends (model.Block). A verse's, an address's and a
signature's stay, as do a program's, a list's and a table's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import TITLE, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.model import Article, Block, Notice

UNSEEN = "\u200b"
"""What stands in place of a line's end where nothing is seen: as long as it, so that every place stays."""

_JOINED = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
_END = re.compile(r"\n")
_WORDS = re.compile(r"[A-Za-z0-9,;:.!?'\")\]]\n[A-Za-z0-9(\"'\[]")
_ENDS = re.compile(rf"[\n{UNSEEN}]")


def flowing(text: str) -> str:
    """A text of the same length in which its lines run on: a space between words, else nothing to be seen."""
    return _run_on(text, UNSEEN) if "\n" in text else text


def with_flowing_lines(article: Article) -> Article:
    """The article with the lines of its paragraphs running on; every place in it stays where it is."""
    return _with(article, lambda block: replace(block, text=flowing(block.text)))


def with_joined_lines(article: Article) -> Article:
    """The article with the lines of its paragraphs joined, as one would have typed it: for a file."""
    notices = tuple(_moved(notice, article) for notice in article.notices)
    return replace(_with(article, _joined), notices=notices)


def runs(article: Article, block: int) -> bool:
    """Whether the lines of a block's text (of the title's, too) are one sentence's or another's."""
    return block == TITLE or article.blocks[block].kind in _JOINED


def ends_in(text: str) -> Iterator[tuple[int, str]]:
    """Where lines end in a sentence, broken or flowing, and what is said there: a space between words."""
    for end in _ENDS.finditer(text):
        yield end.start(), " " if _between_words(text, end.start()) else ""


def _with(article: Article, change: Callable[[Block], Block]) -> Article:
    blocks = tuple(change(block) if _is_broken(block) else block for block in article.blocks)
    return replace(article, blocks=blocks)


def _is_broken(block: Block) -> bool:
    return block.kind in _JOINED and "\n" in block.text


def _between_words(text: str, end: int) -> bool:
    return _WORDS.match(text, max(0, end - 1)) is not None


def _run_on(text: str, between: str) -> str:
    return _END.sub(lambda end: " " if _between_words(text, end.start()) else between, text)


def _joined(block: Block) -> Block:
    text = block.text
    spans = tuple(
        replace(span, start=_place(text, span.start), end=_place(text, span.end)) for span in block.spans
    )
    return replace(block, text=_run_on(text, ""), spans=spans)


def _moved(notice: Notice, article: Article) -> Notice:
    if notice.offset is None or notice.block is None or notice.block >= len(article.blocks):
        return notice
    block = article.blocks[notice.block]
    return replace(notice, offset=_place(block.text, notice.offset)) if _is_broken(block) else notice


def _place(text: str, offset: int) -> int:
    """A place of a broken text in the joined one."""
    return offset - sum(
        not _between_words(text, end.start())
        for end in _END.finditer(text, 0, max(0, min(offset, len(text))))
    )
