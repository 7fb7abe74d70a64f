"""Paragraphs that stand twice on a page by accident: a copy too many, and no refrain."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.parts.headings import letters
from reader.extract.words.cutting import cut
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG, SHORT = 40, 20
"""A paragraph with at least so much to read (in Chinese characters) does not stand twice by intention; nor
does a shorter Chinese one that ends with a stop, and neither asks nor quotes nor answers a label."""

MOST, ALL = 0.4, 0.5
"""A text of which more than this part is repetition is meant so: a refrain, a form. A single passage of a
Chinese one may be half of it."""

NEAR = 2
"""A paragraph alone is folded only so few blocks after the first, and a Chinese one where it ends the text or
is the first of all: elsewhere it is said again on purpose, and so is what both begins and ends a text."""

SIGNATURE = 12
"""Whoever signs a text, and the date, have less to read."""

_HAN = re.compile("[\u3400-\u9fff]")
_SAID = re.compile("[“”‘’「」『』？！?!…]|^[^，。]{1,8}[：:]")
"""What is said, asked or answered may be said again."""

TWICE = 2
"""What stands more often than this is a refrain, or what is written under every picture, if it does not stand
in a row."""


def repeated(blocks: Sequence[Block], hidden: Sequence[Sequence[tuple[int, int]]]) -> set[int]:
    """Which blocks stand there a second time by accident: near the first one, or with their neighbours.

    hidden are the stretches of each that are taken out of it.

    A paragraph beside a picture may be its caption, and is only folded as part of a passage.
    """
    keys = [_key(block, out) for block, out in zip(blocks, hidden, strict=True)]
    often = Counter(keys)
    first: dict[str, int] = {}
    before: dict[int, int] = {}
    for index, (block, key) in enumerate(zip(blocks, keys, strict=True)):
        place = first.setdefault(key, index)
        in_a_row = size(block.text) >= LONG and all(each == key for each in keys[place:index])
        if (
            key
            and place < index
            and (often[key] == TWICE or in_a_row)
            and (not hidden[index] or not hidden[place])
        ):
            before[index] = place
    passage = all(before.get(index + 1, place + 1) == place + 1 for index, place in before.items())
    passage = passage and max(before, default=0) - min(before, default=0) == len(before) - 1
    passage = passage and all(_HAN.search(keys[index]) for index in before)
    copied = sum(len(blocks[index].text) for index in before)
    if copied > (ALL if passage else MOST) * sum(len(block.text) for block in blocks):
        return set()
    last = _last(blocks)
    if len(before) > 1 and not any(size(blocks[index].text) >= LONG for index in before):
        # Several short ones may be a song's.
        return set()
    near = {index for index, place in before.items() if index - place < max(NEAR + 1, often[keys[index]])}
    near |= {
        index
        for index, place in before.items()
        if (index == last) != (place == 0) and _HAN.search(keys[index])
    }
    return {
        index
        for index, place in before.items()
        if before.get(index - 1) == place - 1
        or before.get(index + 1) == place + 1
        or (index in near and not _is_caption(blocks, index, place))
    }


def _last(blocks: Sequence[Block]) -> int:
    """The block that ends a text: the last one, or what stands before whoever signs it."""
    last = len(blocks) - 1
    while last > 0 and size(blocks[last].text) < SIGNATURE:
        last -= 1
    return last


def _is_caption(blocks: Sequence[Block], index: int, place: int) -> bool:
    """Whether a block, or the one that says the same, may be a picture's caption.

    Right behind each other two long Chinese ones that end with a stop are none.
    """
    text = blocks[index].text
    if index == place + 1 and size(text) >= LONG and text.rstrip().endswith("。"):
        return False
    return _by_picture(blocks, index) or _by_picture(blocks, place)


def _by_picture(blocks: Sequence[Block], index: int) -> bool:
    """Whether a picture stands right before or after a block."""
    return any(block.kind is BlockKind.FIGURE for block in blocks[max(index - 1, 0) : index + 2])


def _key(block: Block, hidden: Sequence[tuple[int, int]]) -> str:
    """What two paragraphs that are the same have in common; empty for a block that may stand twice."""
    if block.kind is not BlockKind.PARAGRAPH:
        return ""
    text = cut(block.text, hidden) if hidden else block.text
    length = size(text)
    return letters(text) if length >= LONG or (length >= SHORT and _tells(text)) else ""


def _tells(text: str) -> bool:
    return text.rstrip().endswith("。") and not _SAID.search(text)
