"""Captions that only their place tells: short Chinese lines below pictures that alone end without a stop."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.parts.piece import Kind
from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.parts.piece import Piece

LONGEST = 14
"""Such a caption has at most so much to read, in Chinese characters."""
PARAGRAPH = 16
"""A paragraph has at least so much."""
FEWEST = 2
"""So many paragraphs at least are the text that the others differ from."""

_STOP = re.compile(r"[。！？!?…：:；;][\"”’」』）)]*(?:[（(][^（()）]{1,24}[）)])?$")
_SAYS = re.compile(r"[“‘《「『\u3400-\u9fff][“”‘’「」『』《》、，·\s\u3400-\u9fff0-9A-Za-z]*")


def placed_below(pieces: Sequence[Piece]) -> set[int]:
    """The ids of the lines right below pictures that are captions for nothing but their place.

    A sub-heading may stand there as well: so every line between the first and the last paragraph that does
    not end as these do must be such a one, a heading by its element or by its type apart.
    """
    below = {
        id(other): other
        for one, other in pairwise(pieces)
        if one.kind is Kind.IMAGE and other.kind is Kind.TEXT and not _STOP.search(other.text)
    }
    if not below or not all(map(_may_be, below.values())):
        return set()
    running = [index for index, piece in enumerate(pieces) if _is_paragraph(piece)]
    if len(running) < FEWEST:
        return set()
    others = (
        piece
        for piece in pieces[running[0] : running[-1]]
        if piece.kind is Kind.TEXT and not (piece.level or piece.bold) and id(piece) not in below
    )
    return set(below) if all(_STOP.search(piece.text) for piece in others) else set()


def _is_paragraph(piece: Piece) -> bool:
    return (
        piece.kind is Kind.TEXT
        and not piece.level
        and size(piece.text) >= PARAGRAPH
        and _STOP.search(piece.text) is not None
    )


def _may_be(line: Piece) -> bool:
    return (
        not (line.level or line.bold or line.right or line.quoted or line.headed or line.spans)
        and line.figure is None
        and 1 < size(line.text) <= LONGEST
        and _SAYS.fullmatch(line.text) is not None
        and not part_rules().no_heading.match(line.text)
        and not part_rules().no_caption.match(line.text)
    )
