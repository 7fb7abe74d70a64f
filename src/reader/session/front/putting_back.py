"""Which of the hidden words stand in the article again, and where everything else stands then.

A notice that was put back stays a notice: its words stand in the text and are marked (shown), so that
the same article with nothing put back is what it was before, word for word.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import EVERYWHERE, TITLE, Article, Notice, NoticeKind, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_OF_THE_TEXT = {NoticeKind.INJECTED, NoticeKind.REPEATED, NoticeKind.RENAMED, *EVERYWHERE}


def can_be_put_back(notice: Notice) -> bool:
    """Whether the words were taken out of the text and have a place there."""
    if notice.kind not in _OF_THE_TEXT or notice.shown:
        return False
    return notice.block is not None or (notice.where == "title" and notice.offset is not None)


def all_of(article: Article) -> frozenset[int]:
    """The indices of every notice that can be put back."""
    return frozenset(index for index, notice in enumerate(article.notices) if can_be_put_back(notice))


def put_back(
    article: Article, chosen: frozenset[int], restore: Callable[[Article, tuple[Notice, ...]], Article]
) -> Article:
    """The article with the notices of these indices put back into its text.

    restore gives the article with some notices' words in their places; as many notices stay, in their
    order, each at its new place.
    """
    if not chosen:
        return article
    restored = restore(article, tuple(article.notices[index] for index in sorted(chosen)))
    moves = _Moves(article, chosen)
    notices = tuple(moves.notice(index, notice) for index, notice in enumerate(article.notices))
    return replace(restored, notices=notices)


def place_with(article: Article, chosen: frozenset[int], place: Place) -> Place:
    """Where a place of the article stands with these put back."""
    return _Moves(article, chosen).forward(place)


def place_without(article: Article, chosen: frozenset[int], place: Place) -> Place:
    """Where a place of the article with these put back stands without them."""
    return _Moves(article, chosen).backward(place)


class _Moves:
    """What putting some notices back moves."""

    def __init__(self, article: Article, chosen: Iterable[int]) -> None:
        self._blocks = len(article.blocks)
        self._whole: list[tuple[int, int]] = []
        """(block before which it comes, index) of the blocks that are put back, in order."""
        self._parts: dict[int, list[tuple[int, int, int]]] = {}
        """By block: (offset, index, length) of the words that are put back, in order."""
        for index in sorted(chosen):
            notice = article.notices[index]
            block = TITLE if notice.block is None else notice.block
            if notice.offset is None:
                self._whole.append((block, index))
            else:
                self._parts.setdefault(block, []).append((notice.offset, index, len(notice.text)))
        self._whole.sort()
        self._lengths: dict[int, list[int]] = {}
        """By block: how long the first of those words are together, the first two, and so on."""
        for block, parts in self._parts.items():
            parts.sort()
            self._lengths[block] = list(accumulate((length for _, _, length in parts), initial=0))
        self._chosen = frozenset(chosen)

    def notice(self, index: int, notice: Notice) -> Notice:
        """The notice of this index at its new place."""
        block = TITLE if notice.block is None else notice.block
        moved = notice
        if notice.offset is not None:
            moved = replace(moved, offset=notice.offset + self._added_before(block, notice.offset, index))
        if notice.block is not None:
            # A block that is put back stands before the block itself, and after the ones put back earlier.
            at = index if notice.offset is None else None
            moved = replace(moved, block=block + self._blocks_before(block, at))
        return replace(moved, shown=True) if index in self._chosen else moved

    def _blocks_before(self, block: int, index: int | None = None) -> int:
        # A page may have tens of thousands of them.
        return bisect_left(self._whole, (block + 1, -1) if index is None else (block, index))

    def _added_before(self, block: int, offset: int, index: int = -1) -> int:
        """How long the words are that are put back into a block before this place."""
        parts = self._parts.get(block)
        return self._lengths[block][bisect_left(parts, (offset, index, -1))] if parts else 0

    def forward(self, place: Place) -> Place:
        """Where this place stands with everything put back."""
        added = self._added_before(place.block, place.offset)
        block = place.block if place.block == TITLE else place.block + self._blocks_before(place.block)
        return Place(block, place.offset + added)

    def backward(self, place: Place) -> Place:
        """Where this place stands without what was put back."""
        block = place.block
        if block != TITLE:
            for number, stands_at in self._old_blocks():
                if stands_at == place.block:
                    block = number
                    break
                if stands_at > place.block:
                    # In a block that was put back: the one that it stands before.
                    return Place(number, 0)
            else:
                return Place(max(TITLE, self._blocks - 1), 0)
        offset = place.offset
        for at, _, length in self._parts.get(block, ()):
            if offset <= at:
                break
            offset = max(at, offset - length)
        return Place(block, offset)

    def _old_blocks(self) -> Iterator[tuple[int, int]]:
        """Each block's number without, and with, what was put back."""
        added = 0
        whole = iter([at for at, _ in self._whole])
        following = next(whole, None)
        for number in range(self._blocks):
            while following is not None and following <= number:
                added += 1
                following = next(whole, None)
            yield number, number + added
