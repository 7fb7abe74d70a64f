"""What an article is made of, told briefly to whoever only hears it: a heading, a list of five, a table.

An announcement comes before the sentence that it is about; that the sentence is a link, behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import TITLE, Article, Block, BlockKind, Sentence, SpanKind
from reader.settings import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model import Reading, Span


class Part(StrEnum):
    """What is announced."""

    HEADING = "heading"
    LIST = "list"
    """Its first item: how many there are."""
    ITEM = "item"
    TABLE = "table"
    PICTURE = "picture"
    QUOTE = "quote"
    NOTE = "note"
    CODE = "code"
    ATTACHMENT = "attachment"
    VIDEO = "video"
    LINK = "link"


class Announcement(Struct, frozen=True, gc=False):
    """One thing that is said of the article's structure."""

    part: Part
    number: int = 0
    """Of an item or of an ordered one what stands before it; a table's columns."""
    count: int = 0
    """A list's items, a table's rows, a sentence's links."""
    text: str = ""
    """A footnote's mark; what a picture without a caption shows; what an attachment is, and how large."""


_MOSTLY = 0.8
"""A sentence is a link when so much of it is."""

_NUMBER = re.compile(r"\d{1,4}")

_ONCE = {
    BlockKind.HEADING: Part.HEADING,
    BlockKind.CODE: Part.CODE,
    BlockKind.VIDEO: Part.VIDEO,
    BlockKind.FIGURE: Part.PICTURE,
    BlockKind.QUOTE: Part.QUOTE,
}


def announcements(
    article: Article, reading: Reading, structure: Structure, silent: frozenset[Part]
) -> dict[int, tuple[Announcement, ...]]:
    """What is said before each sentence, by its index; of what is silent nothing.

    A quotation of several paragraphs is announced once. With everything told, a picture without a caption
    is announced before the sentence that comes after it.
    """
    found: dict[int, tuple[Announcement, ...]] = {}
    if structure is Structure.OFF:
        return found
    before: int = TITLE
    starts: list[int] = []
    for index, sentence in enumerate(reading.sentences):
        block = sentence.block
        first = block != before
        said: list[Announcement] = []
        if first and structure is Structure.FULL:
            said += _pictures(article, before, block)
        if block != TITLE:
            if first:
                starts = _starts(article.blocks[block])
            one = (
                _item(article.blocks[block], starts, sentence)
                if starts
                else _announced(article, sentence, first=first)
            )
            said += [one] if one is not None else []
        said = [one for one in said if one.part not in silent]
        if said:
            found[index] = tuple(said)
        before = block
    return found


def _announced(article: Article, sentence: Sentence, *, first: bool) -> Announcement | None:
    block = article.blocks[sentence.block]
    if not first:
        return None
    if block.kind is BlockKind.TABLE and block.rows:
        return Announcement(Part.TABLE, len(block.rows[0]), len(block.rows))
    if block.kind is BlockKind.NOTE:
        return Announcement(Part.NOTE, text="" if block.text.startswith(block.label) else block.label)
    if block.kind is BlockKind.ATTACHMENT:
        about = (each for each in (block.media_type.upper(), block.size) if each)
        return Announcement(Part.ATTACHMENT, text=" ".join(about))
    goes_on = sentence.block > 0 and article.blocks[sentence.block - 1].kind is BlockKind.QUOTE
    if block.kind is BlockKind.QUOTE and goes_on:
        return None
    part = _ONCE.get(block.kind)
    return Announcement(part) if part is not None else None


def _item(block: Block, starts: Sequence[int], sentence: Sentence) -> Announcement | None:
    """The item that begins with this sentence; its number is the page's own where it has one.

    starts: where each of the list's items begins in its text, in code points.
    """
    number = bisect_right(starts, sentence.start) - 1
    start = starts[number]
    if sentence.start >= start + len(block.items[number]) or block.text[start : sentence.start].strip():
        return None
    marker = block.markers[number] if number < len(block.markers) else ""
    own = _NUMBER.search(marker)
    part = Part.ITEM if number else Part.LIST
    return Announcement(part, int(own[0]) if own else number + 1, len(block.items))


def _starts(block: Block) -> list[int]:
    """Where each item of a list begins in its text, in code points; empty for what is no list."""
    if block.kind is not BlockKind.LIST or not block.items:
        return []
    return [0, *accumulate(len(item) + 1 for item in block.items[:-1])]


def _pictures(article: Article, before: int, block: int) -> Iterator[Announcement]:
    for number in range(max(0, before + 1), block):
        figure = article.blocks[number]
        if figure.kind is BlockKind.FIGURE and not figure.text.strip():
            yield Announcement(Part.PICTURE, text=figure.alt.strip())


def links(article: Article, reading: Reading, structure: Structure) -> dict[int, Announcement]:
    """Behind which sentence it is said that it is a link, or, with everything told, how many it holds."""
    found: dict[int, Announcement] = {}
    if structure is Structure.OFF:
        return found
    before, links_here = TITLE, _Links(())
    for index, sentence in enumerate(reading.sentences):
        if sentence.block == TITLE:
            continue
        if sentence.block != before:
            before, links_here = sentence.block, _Links(article.blocks[sentence.block].spans)
        lengths = links_here.within(sentence)
        whole = sum(lengths) >= _MOSTLY * (sentence.end - sentence.start)
        if lengths and (whole or structure is Structure.FULL):
            found[index] = Announcement(Part.LINK, count=len(lengths))
    return found


class _Links:
    """The links of a block; a paragraph may have twenty thousand, and as many sentences."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._links = sorted((each.start, each.end) for each in spans if each.kind is SpanKind.LINK)
        self._reach = list(accumulate((end for _, end in self._links), max))
        """How far those up to each of them reach."""

    def within(self, sentence: Sentence) -> list[int]:
        """Of those that stand in this sentence, how many of its code points each takes."""
        first = bisect_right(self._reach, sentence.start)
        last = bisect_left(self._links, (sentence.end,))
        return [
            min(end, sentence.end) - max(start, sentence.start)
            for start, end in self._links[first:last]
            if end > sentence.start
        ]
