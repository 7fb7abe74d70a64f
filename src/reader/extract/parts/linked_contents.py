"""A table of contents that is no list: a line for each place of the page, one below the other."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.parts.headings import letters
from reader.extract.parts.piece import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.parts.piece import Piece

FEWEST, UNCALLED = 2, 3
"""So many ways to places of the page are its contents, below the word for it and without that."""
MOST = 8
"""So many such runs of lines are looked at: a page has one, or one for each chapter."""
LONGEST = 60
"""The name of a part has at most so much to read, in Chinese characters."""
INSIDE = 4
"""A line that is a link holds no more elements, nor do those hold more."""

_CALLED = re.compile(
    r"(?:文章|本文)?(?:目录|目錄|导航|導航)|(?:table of )?contents|in this article|on this page"
)


def without_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without a table of contents, each line of which comes again as a line of the text."""
    places = [index for index, piece in enumerate(pieces) if _leads_to_place(piece)]
    if len(places) < FEWEST:
        return list(pieces)
    gone: set[int] = set()
    for run in islice(_runs(places), MOST):
        gone.update(_contents(pieces, run))
    return [piece for index, piece in enumerate(pieces) if index not in gone]


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Places that follow one another, FEWEST and more of them."""
    run: list[int] = []
    for place in [*places, -1]:
        if run and place != run[-1] + 1:
            if len(run) >= FEWEST:
                yield run
            run = []
        run.append(place)


def _contents(pieces: Sequence[Piece], run: Sequence[int]) -> range:
    """The places of a run of such lines, and of the word above them, where they are a table of contents."""
    above = pieces[run[0] - 1] if run[0] else None
    called = above is not None and _CALLED.fullmatch(above.text.strip(" :：").lower()) is not None
    if len(run) < (FEWEST if called else UNCALLED):
        return range(0)
    below = {letters(piece.text) for piece in pieces[run[-1] + 1 :] if piece.kind is Kind.TEXT}
    if not all(letters(pieces[place].text) in below for place in run):
        return range(0)
    return range(run[0] - called, run[-1] + 1)


def _leads_to_place(piece: Piece) -> bool:
    """Whether all of a line is a link to a place of its own page."""
    held = piece.node.elements
    if piece.kind is not Kind.TEXT or not 0 < len(held) <= INSIDE or size(piece.text) > LONGEST:
        return False
    return any(
        inner.tag == "a"
        and inner.get("href").startswith("#")
        and letters(inner.text()) == letters(piece.text) != ""
        for inner in (*held, *(one for each in held for one in each.elements[:INSIDE]))
    )
