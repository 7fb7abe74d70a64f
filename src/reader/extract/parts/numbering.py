"""What level a line has that counts itself as a heading: 第一章 above 第一节 above 一、 above （一）."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OUTERMOST = 2
"""The level below the title's."""
DEEPEST = 6
RUN = 3
"""So many numbered lines one after the other, without text between them, may be a table of contents."""
AGAIN = 0.6
"""At least this part of them comes again as a heading."""


class Numbering(Struct, frozen=True):
    """How an article numbers its parts."""

    ranks: tuple[int, ...] = ()
    """Which of the ranks of a law or a book (编, 章, 节, 条) it has, the highest first."""

    def level(self, text: str) -> int:
        """The level of a heading that begins as this text does; 0 where it does not count itself."""
        rules = part_rules()
        rank = rank_of(text)
        if rank is not None:
            return min(OUTERMOST + self.ranks.index(rank), DEEPEST) if rank in self.ranks else 0
        for depth, pattern in enumerate((rules.heading2, rules.heading3, rules.heading4)):
            if pattern.match(text):
                return min(OUTERMOST + len(self.ranks) + depth, DEEPEST)
        return 0


def rank_of(text: str) -> int | None:
    """Which rank a line of a law or a book has, 0 the highest; None where it has none."""
    for rank, pattern in enumerate(part_rules().ranks):
        if pattern.match(text):
            return rank
    return None


def numbering_of(texts: Iterable[str]) -> Numbering:
    """How an article numbers its parts, from those of its lines that may be headings."""
    return Numbering(tuple(sorted({rank for text in texts if (rank := rank_of(text)) is not None})))


def contents_of(keys: Sequence[str], numbered: Sequence[bool]) -> set[int]:
    """Which lines are a table of contents: several numbered ones in a row that come again further down.

    keys are an article's lines without their spaces and marks, in order.
    """
    last = {key: index for index, key in enumerate(keys)}
    found: set[int] = set()
    run: list[int] = []
    for index in range(len(keys) + 1):
        if index < len(keys) and numbered[index]:
            run.append(index)
            continue
        if len(run) >= RUN:
            again = [place for place in run if last[keys[place]] > place]
            if len(again) >= AGAIN * len(run):
                found.update(again)
        run = []
    return found
