"""Paragraphs that stand twice on a page by accident: a copy too many, and no refrain."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.parts.headings import letters
from reader.extract.words.cutting import cut
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 40
"""A paragraph with at least so much to read (in Chinese characters) does not stand twice by intention."""

MOST = 0.4
"""A text of which more than this part is repetition is meant so: a refrain, a form."""

NEAR = 2
"""A paragraph alone is folded only so few blocks after the first: further on it is said again on purpose."""

TWICE = 2
"""What stands more often than this is a refrain, or what is written under every picture."""


def repeated(blocks: Sequence[Block], hidden: Sequence[Sequence[tuple[int, int]]]) -> set[int]:
    """Which blocks stand there a second time by accident: near the first one, or with their neighbours.

    hidden are the stretches of each that are taken out of it.

    A paragraph beside a picture may be its caption, and is only folded as part of a passage.
    """
    keys = [_key(block, out) for block, out in zip(blocks, hidden, strict=True)]
    often = Counter(keys)
    first: dict[str, int] = {}
    before: dict[int, int] = {}
    for index, key in enumerate(keys):
        place = first.setdefault(key, index)
        if key and place < index and often[key] == TWICE and not hidden[index]:
            before[index] = place
    if sum(len(blocks[index].text) for index in before) > MOST * sum(len(block.text) for block in blocks):
        return set()
    return {
        index
        for index, place in before.items()
        if before.get(index - 1) == place - 1
        or before.get(index + 1) == place + 1
        or (index - place <= NEAR and not _by_picture(blocks, index) and not _by_picture(blocks, place))
    }


def _by_picture(blocks: Sequence[Block], index: int) -> bool:
    """Whether a picture stands right before or after a block."""
    return any(block.kind is BlockKind.FIGURE for block in blocks[max(index - 1, 0) : index + 2])


def _key(block: Block, hidden: Sequence[tuple[int, int]]) -> str:
    """What two paragraphs that are the same have in common; empty for a block that may stand twice."""
    if block.kind is not BlockKind.PARAGRAPH:
        return ""
    text = cut(block.text, hidden) if hidden else block.text
    return letters(text) if size(text) >= LONG else ""
