"""What is said about an article while it is read aloud: words that were left out, a name written over.

A remark comes behind the sentence that it is about, so that no sentence is broken; a passage that was
left out whole is told behind what stands before it.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.model import TITLE, NoticeKind

if TYPE_CHECKING:
    from reader.model import Article, Notice, Reading


class Remark(StrEnum):
    """One thing that a listener is told."""

    SKIPPED = "skipped"
    """Words that look like an advertisement were left out."""
    GAP = "gap"
    """The same, and a word of the sentence itself is probably missing there."""
    RENAMED = "renamed"
    """The name in this sentence may not be the real one; told the first time."""
    REPEATED = "repeated"
    """A passage that stood here is the same as one above."""
    MISSING = "missing"
    """A page of the article that belongs here could not be had."""
    IMPOSTOR = "impostor"
    """The page says that it is somebody's who its address is not."""
    SHORTENED = "shortened"
    """Marks, addresses or captions are left unsaid in this article; told once."""


def remarks_of(article: Article, reading: Reading) -> dict[int, tuple[Remark, ...]]:
    """What is said behind each sentence, by its index; nothing about what is only marked.

    Of what stands outside the text only this is told, with the title: that the page is not what it says, and
    a name that is replaced in the title.
    """
    starts = [(sentence.block, sentence.start) for sentence in reading.sentences]
    found: dict[int, list[Remark]] = {}
    renamed = False
    for notice in article.notices:
        remark, block = _remark(notice), _block(notice)
        if remark is None or block is None or (remark is Remark.RENAMED and renamed):
            continue
        if block == TITLE and notice.offset is None:
            index = max(0, bisect_right(starts, (block, len(article.title))) - 1)
        elif notice.offset is None:
            index = bisect_right(starts, (block, -1)) - 1
        else:
            index = bisect_right(starts, (block, max(0, notice.offset - 1))) - 1
        if index < 0 or remark in found.get(index, ()):
            continue
        renamed = renamed or remark is Remark.RENAMED
        found.setdefault(index, []).append(remark)
    return {index: tuple(remarks) for index, remarks in found.items()}


def _block(notice: Notice) -> int | None:
    """The block that it is told in: its own; what is of the title or of the whole page, in the title."""
    if notice.kind is NoticeKind.IMPOSTOR:
        return TITLE
    if notice.kind is NoticeKind.RENAMED and notice.where == "title" and notice.offset is not None:
        return TITLE
    return notice.block


def _remark(notice: Notice) -> Remark | None:
    if notice.kind is NoticeKind.RENAMED:
        return Remark.RENAMED
    if notice.kind is NoticeKind.IMPOSTOR:
        return Remark.IMPOSTOR
    if notice.shown:
        return None
    if notice.kind is NoticeKind.INJECTED:
        return Remark.GAP if notice.gap else Remark.SKIPPED
    if notice.kind is NoticeKind.REPEATED:
        return Remark.REPEATED
    return Remark.MISSING if notice.kind is NoticeKind.MISSING else None
