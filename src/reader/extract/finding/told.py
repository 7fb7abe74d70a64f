"""What a page's own data says that its lines are: what is needed for a recipe, and the steps of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.finding.judging import RUNNING
from reader.extract.parts.headings import letters
from reader.extract.parts.lists import Item, list_of
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.about.instructions import Instructions
    from reader.extract.page.lines import Lines

LONG = 12
"""A line of so many letters may be a part of what the data says; a shorter one is all of one thing."""
FEWEST = 2
"""So many things, or steps, one below the other are a list."""

_NEEDED = frozenset({"recipeingredient", "recipeingredients", "ingredients", "supply", "tool"})
_DONE = frozenset({"recipeinstructions", "howtostep"})
"""The properties of https://schema.org/Recipe and https://schema.org/HowTo that elements bear."""
_NUMBER = re.compile(r"\d{1,2}\s?[.)]?")


class Told(Struct, frozen=True):
    """The lines of a page that are something needed, or a step: their letters."""

    needed: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()


def mark_told(lines: Lines, instructions: Instructions) -> Told:
    """Let what the page's data, or an element's property, calls a thing needed or a step speak for the text.

    Short as such lines are, by themselves they look like furniture; and a page about one dish has more text
    in what people say about it.
    """
    needed, done = (
        frozenset(filter(None, map(letters, said))) for said in (instructions.needed, instructions.done)
    )
    if needed or done:
        whole = "\n".join(done)
        for line in lines.lines:
            key = "" if line.is_link else letters(line.text)
            line.told = key in needed or key in done or (len(key) >= LONG and key in whole)
    own: dict[frozenset[str], set[str]] = {_NEEDED: set(), _DONE: set()}
    for node, span in lines.spans.items():
        if "itemprop" not in node.attributes:
            continue
        name = node.attributes["itemprop"].lower()
        for names, keys in own.items():
            if name in names:
                mine = lines.lines[span.first : span.end]
                keys.update(letters(line.text) for line in mine)
                for line in mine:
                    line.told = True
    for line in lines.lines:
        if line.told:
            line.value = max(line.value, RUNNING)
    return Told(needed | own[_NEEDED], done | own[_DONE])


def with_told_lists(blocks: Sequence[Block], told: Told) -> list[Block]:
    """The blocks, paragraphs that are things needed, or steps, one below the other as lists of them.

    A step's number on a line of its own goes into its list.
    """
    if not told.needed and not told.done:
        return list(blocks)
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        things = _run(blocks, place, told.needed)
        steps, used = _steps(blocks, place, told.done)
        if len(things) >= FEWEST:
            found.append(list_of([Item(one.text, one.spans) for one in things], ordered=False))
            place += len(things)
        elif len(steps) >= FEWEST:
            found.append(list_of([Item(one.text, one.spans) for one in steps], ordered=True))
            place += used
        else:
            found.append(blocks[place])
            place += 1
    return found


def _run(blocks: Sequence[Block], place: int, said: frozenset[str]) -> list[Block]:
    """The paragraphs from a place on of which each is one of those."""
    found: list[Block] = []
    for block in blocks[place:]:
        if not _is_plain(block) or letters(block.text) not in said:
            break
        found.append(block)
    return found


def _is_plain(block: Block) -> bool:
    """Whether a block is one line, and not the name of a part of a list with a colon behind it."""
    text = block.text
    return block.kind is BlockKind.PARAGRAPH and "\n" not in text and not text.endswith((":", "："))


def _steps(blocks: Sequence[Block], place: int, said: frozenset[str]) -> tuple[list[Block], int]:
    """The steps from a place on, all with a number before them or all without; how many blocks they take."""
    first = blocks[place]
    if first.kind is BlockKind.PARAGRAPH and _NUMBER.fullmatch(first.text):
        found: list[Block] = []
        while _number(blocks, place) == len(found) + 1 and (step := _run(blocks, place + 1, said)[:1]):
            found += step
            place += 2
        return found, 2 * len(found)
    found = _run(blocks, place, said)
    return found, len(found)


def _number(blocks: Sequence[Block], place: int) -> int:
    """The number that a paragraph is; 0 where it is none."""
    text = blocks[place].text if place < len(blocks) else ""
    return int(text.rstrip(".) ")) if _NUMBER.fullmatch(text) else 0
