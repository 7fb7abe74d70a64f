"""Numbers of an article's sections that stand on lines of their own: put before their words, or headings."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.page.lines import size
from reader.extract.parts import headings
from reader.extract.parts.broken_lines import together
from reader.extract.parts.piece import Kind
from reader.extract.parts.unwrap import ENDS
from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.parts.piece import Piece

FEWEST = 2
"""So many plain numbers, one after the other from 1 on, count sections ..."""
BELOW = 4
"""... each with a line to read among so many pieces below it ..."""
RUNNING, SAID = 12, 8
"""... of so much, in Chinese characters; less where the number is a Chinese one, and it is a sentence."""

_PLAIN = re.compile(r"0?(\d{1,2})[.．、/]?|([一二三四五六七八九十]{1,3})[、.．]?")
_HAN = "一二三四五六七八九十"


def numbered_below(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, a heading's number that stands on a line of its own put before its words."""
    series = _series(pieces)
    titled = bool(series) and all(_may_be_words(pieces, place) for place in series)
    number: Piece | None = None
    for place, piece in enumerate(pieces):
        if number is not None:
            plain = titled and place - 1 in series
            if plain or (piece.kind is Kind.TEXT and _stands_alone(piece) and not ENDS.search(piece.text)):
                like = replace(piece, bold=True) if plain and not piece.level else piece
                yield replace(together([number, piece], between=" ", like=like), counted=True)
                number = None
                continue
            yield number
            number = None
        if place in series:
            # Nothing but its place tells that it is a heading.
            number = replace(piece, bold=True, counted=True)
        elif piece.kind is Kind.TEXT and _stands_alone(piece) and part_rules().bare.fullmatch(piece.text):
            number = piece
        else:
            yield piece
    if number is not None:
        yield number


def _stands_alone(line: Piece) -> bool:
    """Whether a short line looks like a part of a heading."""
    return (line.bold or line.centred or bool(line.level)) and size(line.text) <= headings.LONGEST


def _series(pieces: Sequence[Piece]) -> frozenset[int]:
    """The places of the plain numbers that count an article's sections, alone on their lines: 1, 2, 3.

    An editor may count one twice.
    """
    found = [
        (place, _number(match))
        for place, piece in enumerate(pieces)
        if piece.kind is Kind.TEXT and not piece.level and (match := _PLAIN.fullmatch(piece.text))
    ]
    numbers = [number for _, number in found]
    if (
        len(set(numbers)) < FEWEST
        or numbers[0] != 1
        or any(other - one not in {0, 1} for one, other in pairwise(numbers))
        or not all(_heads_text(pieces, place) for place, _ in found)
    ):
        return frozenset()
    return frozenset(place for place, _ in found)


def _number(match: re.Match[str]) -> int:
    """The number that a line is: 3, or 三; above ten (十一) there are no such sections."""
    digits, written = match.groups()
    return int(digits) if digits else _HAN.find(written) + 1


def _heads_text(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a line to read stands below a number, before the next one."""
    written = pieces[place].text[0] in _HAN
    for piece in pieces[place + 1 : place + 1 + BELOW]:
        if piece.kind is Kind.TEXT and _PLAIN.fullmatch(piece.text):
            return False
        if piece.kind is Kind.TEXT and size(piece.text) >= (
            SAID if written and ENDS.search(piece.text) else RUNNING
        ):
            return True
    return False


def _may_be_words(pieces: Sequence[Piece], place: int) -> bool:
    """Whether the line below a number may be the words of the heading that it counts: no whole sentence."""
    line = pieces[place + 1]
    return line.kind is Kind.TEXT and size(line.text) <= headings.LONGEST and not ENDS.search(line.text)
