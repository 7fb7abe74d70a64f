"""What a page says twice around its pictures and its title, said once."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.parts.headings import letters
from reader.extract.words.rules import structure
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 24
"""A caption of so many characters that comes again is the same one (a slide show repeats each)."""
CREDIT = 12
"""So many letters that a caption holds, too, are its copy."""
AGAIN, MUCH = 3, 300
"""So many paragraphs in a row, with so many characters together, that come again are the text once more."""
NEAR = 3
"""A paragraph so near to a caption with the same words is the caption's copy."""
ALIKE, MOSTLY = 24, 0.7
"""A heading of so many letters is the title in other words where this part of it begins or ends like that."""
SLACK = 1.8
"""The title with a kicker before it is at most so many times as long."""

_SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w{3,4}$)")
"""What WordPress writes behind the name of a picture that it has made smaller."""
_NOTED = re.compile(
    "(?:附|有)?(?:[图圖]|[图圖]片|相片|照片|短片|影片|视频|[图圖]表|表|[附与與和及])+|[组組多][图圖]"
)
"""What stands behind a headline in brackets where something is shown beside the text."""
_SUMMARY = re.compile(
    r"^[\[【]?(?:摘要|导读|導讀|导语|導語|内容提要|核心提示|提要|内容摘要)[\]】]?\s*[:：]?\s*"
)
"""What stands before what an article says, told in advance."""
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.PREFORMATTED})


def once(blocks: Sequence[Block], title: str) -> list[Block]:
    """The blocks without a second headline above the text and without copies of captions."""
    kept = _without_summary(_without_second_text(_without_headline(blocks, letters(title))))
    return _without_copies(_without_thumbnails(kept))


def _without_headline(blocks: Sequence[Block], title: str) -> list[Block]:
    begins = next((index for index, block in enumerate(blocks) if block.kind in _RUNNING), len(blocks))
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        if index < begins and block.kind is BlockKind.HEADING and title:
            kicker, again, _ = (key := letters(block.text)).partition(title)
            if again and len(key) <= SLACK * len(title):
                if structure().institutions.search(kicker):
                    # Who decreed a document stands in its own heading only; no section begins here.
                    kept.append(replace(block, kind=BlockKind.PARAGRAPH, level=0))
                continue
            if _is_alike(key, title):
                continue
        elif index < begins + 1 and block.kind is BlockKind.PARAGRAPH and title and _is_noted(block, title):
            continue
        kept.append(block)
    return kept


def _is_noted(block: Block, title: str) -> bool:
    """Whether a line above the text is the title and, in brackets, what is shown beside: （附圖）."""
    key = letters(block.text)
    return key.startswith(title) and _NOTED.fullmatch(key[len(title) :]) is not None


def _is_alike(heading: str, title: str) -> bool:
    """Whether a long heading is the title with one part in other words: pages are shared by another."""
    least = min(len(heading), len(title))
    if least < ALIKE:
        return False
    first = _same(heading, title)
    return first + _same(heading[first:][::-1], title[first:][::-1]) >= MOSTLY * least


def _same(one: str, other: str) -> int:
    """How many letters two texts begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _without_second_text(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the text that comes once more, whole: pages have one for each kind of screen."""
    said = [(index, block.text) for index, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH]
    texts = [text for _, text in said]
    half = len(said) // 2
    for length in range(half, AGAIN - 1, -1):
        # The second text is the last one.
        first, second = texts[-2 * length : -length], texts[-length:]
        if first == second and sum(map(len, first)) >= MUCH:
            ends = said[-length][0]
            images = {block.image for block in blocks[:ends] if block.image}
            new = (block for block in blocks[ends:] if block.image and block.image not in images)
            return [*blocks[:ends], *new]
    return [*blocks]


def _without_summary(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without a summary, called one, that one of the next paragraphs says in the same words."""
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        label = _SUMMARY.match(block.text) if index <= NEAR and block.kind in _RUNNING else None
        told = letters(block.text[label.end() :]) if label and label.group() else ""
        following = blocks[index + 1 : index + 1 + NEAR]
        if len(told) >= LONG and any(letters(other.text).startswith(told) for other in following):
            continue
        kept.append(block)
    return kept


def _without_thumbnails(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without small forms, without a caption, of pictures that stand there whole as well."""
    whole = {block.image for block in blocks if block.image}
    return [
        block
        for block in blocks
        if not block.image
        or block.text
        or (large := _SIZE.sub("", block.image)) == block.image
        or large not in whole
    ]


def _without_copies(blocks: Sequence[Block]) -> list[Block]:
    kept: list[Block] = []
    captions: dict[str, int] = {}
    recent = ""
    near = -NEAR - 1
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.FIGURE:
            seen = captions.get(block.text)
            if len(block.text) >= LONG and seen is not None:
                # The same words under another picture: the picture stays, the words were said.
                if not any(other.image == block.image for other in kept):
                    kept.append(Block(BlockKind.FIGURE, "", image=block.image, alt=block.alt))
                continue
            if block.text:
                captions[block.text] = index
                recent, near = letters(block.text), index
        elif block.kind is BlockKind.PARAGRAPH and index - near <= NEAR and _is_copy(block.text, recent):
            near = index
            continue
        kept.append(block)
    return kept


def _is_copy(text: str, caption: str) -> bool:
    """Whether a line says what a caption (its letters) says, or its beginning, or who took the picture."""
    key = letters(text)
    beginning = len(key) <= len(caption) and caption.startswith(key[: 2 * LONG])
    return len(key) >= CREDIT and (key in caption or (len(key) >= 2 * LONG and beginning))
