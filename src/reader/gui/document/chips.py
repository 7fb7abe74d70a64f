"""Where an article's notices are told in its text, and in which words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.gui.document.numbering import numbers
from reader.model import EVERYWHERE, TITLE, Article, NoticeKind, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.document.document_words import Words


class Chips:
    """What stands where something was taken out: a chip within a text, a line before a block.

    A notice goes by its index among the article's.
    """

    def __init__(self, article: Article, words: Words) -> None:
        self._notices = article.notices
        self._words = words
        self._numbers = numbers(article.notices)
        self._told: set[int] = set()
        """The numbers of the replaced names that a chip has spoken of."""
        self._inside: dict[int, list[tuple[int, int]]] = {}
        """By block: where something was taken out of it, and which notice says so."""
        self._before: dict[int, list[int]] = {}
        """By block: the notices of what stood before it."""
        self._take(article)

    def _take(self, article: Article) -> None:
        for index, notice in enumerate(article.notices):
            if notice.shown or notice.kind in {*EVERYWHERE, NoticeKind.IMPOSTOR}:
                continue
            if notice.offset is None:
                # Behind the last block, whatever number it has.
                if notice.block is not None:
                    self._before.setdefault(min(notice.block, len(article.blocks)), []).append(index)
            elif notice.block is not None or notice.where == "title":
                where = TITLE if notice.block is None else notice.block
                if where < len(article.blocks):
                    offset = min(notice.offset, len(text_of(article, where)))
                    self._inside.setdefault(where, []).append((offset, index))
        for chips in self._inside.values():
            chips.sort()

    def told_at(self, block: int) -> bool:
        """Whether anything is told in this block, or before it."""
        return block in self._before or block in self._inside

    def told_in(self, block: int) -> bool:
        """Whether something was taken out of this block's text."""
        return block in self._inside

    def before(self, block: int) -> Sequence[int]:
        """The notices of what stood before this block."""
        return self._before.get(block, ())

    def inside(self, block: int) -> Sequence[tuple[int, int]]:
        """Where something was taken out of this block's text, in order, and which notice says so."""
        return self._inside.get(block, ())

    def within(self, block: int, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Of these those from start to end, both included."""
        places = self._inside.get(block)
        if places is None:
            return ()
        return places[bisect_left(places, (start, -1)) : bisect_left(places, (end + 1, -1))]

    def number(self, index: int) -> int:
        """What this notice bears on its chip and on the page of notices."""
        return self._numbers[index]

    def chip(self, index: int) -> str:
        """What its chip says; of a name that may have been replaced no more than once."""
        notice, number = self._notices[index], self._numbers[index]
        words = self._words.gap if notice.gap else ""
        if notice.kind is NoticeKind.RENAMED and number not in self._told:
            # Once is enough: a name may have been replaced a dozen times.
            words = self._words.renamed
            self._told.add(number)
        return f"[{number} {words}]" if words else f"[{number}]"

    def line(self, index: int) -> str:
        """What the line says that stands where a whole block, or a page, is not."""
        words = {
            NoticeKind.REPEATED: self._words.repeated,
            NoticeKind.MISSING: self._words.missing,
            NoticeKind.RENAMED: self._words.renamed,
        }
        return f"[{self._numbers[index]}] {words.get(self._notices[index].kind, self._words.hidden)}"
