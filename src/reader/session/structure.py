"""What an article is made of, told briefly to whoever only hears it: a heading, a list of five, a table.

An announcement comes before the sentence that it is about; that the sentence is a link, behind it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import TITLE, Article, Block, BlockKind, Sentence, SpanKind
from reader.settings import Structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model import Reading


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


class Announcement(Struct, frozen=True):
    """One thing that is said of the article's structure."""

    part: Part
    number: int = 0
    """Of an item or of an ordered one what stands before it; a table's columns."""
    count: int = 0
    """A list's items, a table's rows, a sentence's links."""
    text: str = ""
    """A footnote's mark; what a picture without a caption shows."""


_MOSTLY = 0.8
"""A sentence is a link when so much of it is."""

_NUMBER = re.compile(r"\d{1,4}")

_ONCE = {
    BlockKind.HEADING: Part.HEADING,
    BlockKind.CODE: Part.CODE,
    BlockKind.ATTACHMENT: Part.ATTACHMENT,
    BlockKind.VIDEO: Part.VIDEO,
    BlockKind.FIGURE: Part.PICTURE,
    BlockKind.QUOTE: Part.QUOTE,
}


def announcements(
    article: Article, reading: Reading, structure: Structure
) -> dict[int, tuple[Announcement, ...]]:
    """What is said before each sentence, by its index.

    A quotation of several paragraphs is announced once. With everything told, a picture without a caption
    is announced before the sentence that comes after it.
    """
    found: dict[int, tuple[Announcement, ...]] = {}
    if structure is Structure.OFF:
        return found
    before: int = TITLE
    for index, sentence in enumerate(reading.sentences):
        block = sentence.block
        said: list[Announcement] = []
        if block != before and structure is Structure.FULL:
            said += _pictures(article, before, block)
        if block != TITLE:
            one = _announced(article, sentence, first=block != before)
            said += [one] if one is not None else []
        if said:
            found[index] = tuple(said)
        before = block
    return found


def _announced(article: Article, sentence: Sentence, *, first: bool) -> Announcement | None:
    block = article.blocks[sentence.block]
    if block.kind is BlockKind.LIST:
        return _item(block, sentence)
    if not first:
        return None
    if block.kind is BlockKind.TABLE and block.rows:
        return Announcement(Part.TABLE, len(block.rows[0]), len(block.rows))
    if block.kind is BlockKind.NOTE:
        return Announcement(Part.NOTE, text="" if block.text.startswith(block.label) else block.label)
    goes_on = sentence.block > 0 and article.blocks[sentence.block - 1].kind is BlockKind.QUOTE
    if block.kind is BlockKind.QUOTE and goes_on:
        return None
    part = _ONCE.get(block.kind)
    return Announcement(part) if part is not None else None


def _item(block: Block, sentence: Sentence) -> Announcement | None:
    """The item that begins with this sentence; its number is the page's own where it has one."""
    start = 0
    for number, item in enumerate(block.items):
        if start <= sentence.start < start + len(item):
            if block.text[start : sentence.start].strip():
                return None
            marker = block.markers[number] if number < len(block.markers) else ""
            own = _NUMBER.search(marker)
            part = Part.ITEM if number else Part.LIST
            return Announcement(part, int(own[0]) if own else number + 1, len(block.items))
        start += len(item) + 1
    return None


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
    for index, sentence in enumerate(reading.sentences):
        if sentence.block == TITLE:
            continue
        lengths = [
            min(span.end, sentence.end) - max(span.start, sentence.start)
            for span in article.blocks[sentence.block].spans
            if span.kind is SpanKind.LINK and span.start < sentence.end and span.end > sentence.start
        ]
        whole = sum(lengths) >= _MOSTLY * (sentence.end - sentence.start)
        if lengths and (whole or structure is Structure.FULL):
            found[index] = Announcement(Part.LINK, count=len(lengths))
    return found
