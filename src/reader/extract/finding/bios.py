"""Who wrote an article, told in paragraphs of their own behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.about.signatures import MADE
from reader.extract.page.labels import heads_what_follows
from reader.extract.page.lines import squeezed
from reader.extract.parts.headings import letters
from reader.extract.words.dates import dated_in
from reader.extract.words.rules import structure
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ENOUGH = 4
"""A text has at least so many paragraphs before those that tell who wrote it."""
HEAD = 4
"""The line with author and date is one of the first so many blocks ..."""
BYLINE = 80
"""... of no more characters ..."""
ZONE = 12
"""... with so few letters beside: by, at, the name of a clock."""
NAME = 40
"""A line above such a paragraph is a name if it has no more characters."""
SEVERAL = 2

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"\w+")
_BETWEEN = frozenset({"by", "and", "now", "earlier", "von", "und", "par", "et", "por", "y", "e"})
"""What stands between the names of those who wrote, and beside them."""


def without_bios(blocks: Sequence[Block], author: str) -> list[Block]:
    """The blocks without what tells at their end who wrote them, and what stands over that.

    The name alone goes where the article's author is known by it; a Chinese one may be a signature.
    """
    kept = list(blocks)
    while True:
        if _is_bio(kept):
            kept.pop()
            while kept and _is_over_bio(kept[-1]):
                kept.pop()
        elif _is_credit(kept) or _is_name(kept, author):
            kept.pop()
        else:
            return kept


def without_byline(blocks: Sequence[Block], author: str, source: str = "") -> list[Block]:
    """The blocks without the one above the text that is the author's name and a date, and nothing else.

    Or the author's and the source's, or one of them and how the text came about: 原创 某某.
    """
    for index, block in enumerate(blocks[:HEAD]):
        if (author or source) and _is_byline(block, author.lower(), source.lower()):
            return [*blocks[:index], *blocks[index + 1 :]]
    return [*blocks]


def _is_byline(block: Block, author: str, source: str) -> bool:
    """Whether a block above the text tells of its author, or of its source, and of nothing else."""
    text = block.text.lower()
    portrait = block.kind is BlockKind.FIGURE and bool(text)
    if (portrait or block.kind is BlockKind.PARAGRAPH) and author and letters(text) == letters(author):
        return True
    if block.kind is not BlockKind.PARAGRAPH or len(text) > BYLINE:
        return False
    if _is_of_makers(text, author, source) or (author and _is_of_authors(text, author)):
        return True
    dated = dated_in(block.text) if author and author in text else None
    if dated is None:
        return False
    rest = (text[: dated.start] + text[dated.end :]).replace(author, "")
    return sum(map(str.isalpha, rest)) <= ZONE


def _is_of_authors(text: str, authors: str) -> bool:
    """Whether a text names several authors and nobody else: Ann Lee (now) and Bo Ray (earlier)."""
    names = authors.split(", ")
    if len(names) < SEVERAL or not all(name in text for name in names):
        return False
    for name in names:
        text = text.replace(name, " ")
    return all(word in _BETWEEN for word in _WORD.findall(text))


def _is_of_makers(text: str, author: str, source: str) -> bool:
    """Whether a text says who wrote it, who published it, how it came about, two of these and no more."""
    told = {name for name in (author, source) if name and name in text}
    for name in sorted(told, key=len, reverse=True):
        text = text.replace(name, " ", 1)
    words = _WORD.findall(text)
    return bool(told) and len(told) + len(words) > 1 and all(word in MADE for word in words)


def _is_name(blocks: Sequence[Block], author: str) -> bool:
    """Whether the last block is the author's name and nothing else, in letters and no signs."""
    return (
        len(blocks) > 1
        and bool(author)
        and not _WIDE.search(author)
        and blocks[-1].text.strip("—–- .") == author
    )


def _is_credit(blocks: Sequence[Block]) -> bool:
    """Whether the last block only tells who made the article, or part of it."""
    if len(blocks) <= 1 or blocks[-1].kind is not BlockKind.PARAGRAPH:
        return False
    text = blocks[-1].text
    return len(text) <= NAME and structure().credits.fullmatch(squeezed(text)) is not None


def _is_bio(blocks: Sequence[Block]) -> bool:
    if not blocks or blocks[-1].kind is not BlockKind.PARAGRAPH:
        return False
    texts = sum(block.kind is BlockKind.PARAGRAPH for block in blocks[:-1])
    return texts >= ENOUGH and structure().bios.fullmatch(blocks[-1].text) is not None


def _is_over_bio(block: Block) -> bool:
    """Whether a block stands over a bio: a heading, a portrait, a name."""
    if block.kind is BlockKind.HEADING or (block.kind is BlockKind.FIGURE and not block.text):
        return True
    key = squeezed(block.text)
    words = block.text.split()
    return block.kind is BlockKind.PARAGRAPH and (
        heads_what_follows(key)
        or (len(block.text) <= NAME and len(words) > 1 and all(word[0].isupper() for word in words))
    )
