"""The article's title without what was put into it; empty where it is an advertisement and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.cuts import Cut, notices_of
from reader.extract.protection.smuggled import pieces_of
from reader.extract.words.cutting import cut
from reader.model import Notice, NoticeKind, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.smuggled import Piece

_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_EDGES = re.compile(r"[\s_|｜:：\-–—·,，、]*")


def without_advertisements(title: str, strange: Sequence[Piece]) -> str:
    """What a title says besides advertisements."""
    ends = {(piece.start, piece.end) for piece in strange}
    ends |= {(piece.start, piece.end) for piece in pieces_of(title) if piece.phrase is not None}
    return cut(title, sorted(ends))


def cleaned(
    title: str, cuts: list[Cut], strange: Sequence[Piece], put: Sequence[str]
) -> tuple[str, list[Notice]]:
    """The title without what was put into it; with what separated it from the title's own words.

    Of an advertisement and nothing else, as put may say, none is left: there is none of the article's own.
    """
    if title in put:
        return "", [_whole(title)]
    cuts = _with_pieces([*(piece for piece in pieces_of(title) if piece.phrase is not None), *strange], cuts)
    hidden = [one for one in cuts if not one.shown]
    if hidden and not _WORD.search(cut(title, [(one.start, one.end) for one in hidden])):
        return "", [_whole(title)]
    wide: list[Cut] = []
    for one in cuts:
        start, end = one.start, one.end
        rest = _EDGES.match(title, end)
        if not one.shown and start == 0 and rest is not None:
            end = rest.end()
        elif not one.shown and end == len(title):
            start = len(title[:start].rstrip(" _|｜:：-–—·,，、"))
        wide.append(replace(one, start=max(start, wide[-1].end if wide else 0), end=end))
    return cut(title, [(one.start, one.end) for one in wide if not one.shown]), notices_of(
        title, wide, "title", None
    )


def _whole(title: str) -> Notice:
    """What tells of a title that is an advertisement and nothing else."""
    return Notice(NoticeKind.INJECTED, "title", title, (Reason.BRAND, Reason.TITLE), offset=0)


def _with_pieces(advertisements: Sequence[Piece], cuts: list[Cut]) -> list[Cut]:
    """The cuts, and the pieces between separators that are advertisements as a whole."""
    pieces = [
        Cut(start, end, NoticeKind.INJECTED, (Reason.BRAND, Reason.TITLE))
        for start, end in dict.fromkeys((piece.start, piece.end) for piece in advertisements)
    ]
    others = [
        one for one in cuts if not any(one.start < piece.end and piece.start < one.end for piece in pieces)
    ]
    return sorted([*pieces, *others], key=lambda one: one.start)
