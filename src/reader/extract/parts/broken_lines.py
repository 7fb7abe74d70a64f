"""Lines of an article that belong together: a paragraph's, a heading's, a verse's, a signature's.

What a page broke at a fixed width is one line again; what somebody broke for its looks is one paragraph with
its line ends in it.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from reader.extract.page.tree import BREAKS
from reader.extract.parts.code import is_prose
from reader.extract.parts.narrow_lines import columns
from reader.extract.parts.piece import Kind, Piece
from reader.extract.parts.unwrap import (
    ENDS,
    VERSES,
    gap,
    groups,
    is_measured,
    is_verse,
    may_be_verse,
    runs_on,
    unwrap,
)
from reader.extract.words.part_rules import part_rules
from reader.extract.words.spans import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Span

HEADING = 3
"""A heading is broken into at most so many lines."""
SIGNATURE = 6
"""A signature has at most so many lines."""
WRAPPED = 8
"""So many lines, each in an element of its own, show that they were broken at one width ..."""
ENDING = 0.4
"""... where no more than this part of them ends as sentences do."""
SENTENCE = 12
"""A sentence is broken for its looks into at most so many lines."""


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with lines that belong together as one.

    pre elements opened | the lines of each element | sentences that run over elements
    """
    return list(_sentences(list(_by_element(opened(pieces)))))


def opened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pre elements that hold running text (old pages set whole articles so), opened into lines."""
    found = [_paragraphs(piece) for piece in pieces]
    step = ceil(sum(map(len, found)) / BREAKS)
    for piece, texts in zip(pieces, found, strict=True):
        if not texts:
            yield piece
        elif step <= 1:
            yield from (Piece(Kind.TEXT, piece.node, text=text) for text in texts)
        else:
            # More than anybody reads one by one, and than the process has room for.
            for first in range(0, len(texts), step):
                yield Piece(Kind.PREFORMATTED, piece.node, text="\n".join(texts[first : first + step]))


def _paragraphs(piece: Piece) -> list[str]:
    """The paragraphs in a pre element that holds running text; else none."""
    if piece.kind is not Kind.PREFORMATTED or not is_prose(piece.text):
        return []
    texts = unwrap(piece.text.split("\n"))
    return [] if is_verse(texts) else texts


def _by_element(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Lines of one element that were broken at a fixed width, put together; those that count, kept."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and runs[-1][0].kind is Kind.TEXT and _belongtogether(runs[-1][-1], piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    stanzas = _stanzas(runs)
    for number, run in enumerate(runs):
        if number in stanzas:
            yield together(run, keep=True)
        else:
            yield from _unwrapped(run)


def _stanzas(runs: Sequence[Sequence[Piece]]) -> set[int]:
    """The runs of lines that are stanzas of one poem, each too short to be verse by itself."""
    found: set[int] = set()
    several: list[int] = []
    for number, run in enumerate([*runs, []]):
        if len(run) == 1 and not several:
            continue
        verse = bool(run) and run[0].kind is Kind.TEXT and may_be_verse([piece.text for piece in run])
        if verse and len(run) > 1:
            several.append(number)
        elif not verse:
            if len(several) > 1 and sum(len(runs[each]) for each in several) >= VERSES:
                found.update(several)
            several = []
    return found


def _belongtogether(one: Piece, other: Piece) -> bool:
    if other.kind is not Kind.TEXT:
        return False
    if one.kept is not None or other.kept is not None:
        return one.kept is other.kept and not one.level and not other.level
    return one.node is other.node


def _unwrapped(run: list[Piece]) -> list[Piece]:
    if len(run) <= 1:
        return run
    texts = [piece.text for piece in run]
    if run[0].kept is not None or is_verse(texts) or _is_signature(run):
        return [together(run, keep=True)]
    if _is_one_heading(run):
        return [together(run, between=" ")]
    found = groups(texts)
    if len(found) >= len(run):
        return list(_verses_amid(run))
    return [
        together([run[index] for index in group.lines], between="\n" if group.for_looks else None)
        for group in found
    ]


def _verses_amid(run: Sequence[Piece]) -> Iterator[Piece]:
    """The lines of an element; verse that empty lines part from the prose around it, as one."""
    begins = [0, *(place for place, piece in enumerate(run) if place and piece.apart), len(run)]
    for begin, end in pairwise(begins):
        part = run[begin:end]
        if len(part) < len(run) and is_verse([piece.text for piece in part]):
            yield together(part, keep=True)
        else:
            yield from part


def _sentences(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; short lines that a sentence runs over, comma by comma, as one paragraph with line ends."""
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and _looks_alike(pieces[end - 1], pieces[end]):
            end += 1
        run = pieces[at:end]
        if wrapped := _wrapped(run):
            yield from wrapped
        elif is_measured([piece.text for piece in run]):
            yield together(run, keep=True)
        elif len(run) > 1 and not is_verse([piece.text for piece in run]):
            yield from _by_commas(list(_in_columns(run)))
        else:
            yield from run
        at = end


def _wrapped(run: Sequence[Piece]) -> list[Piece]:
    """Lines that were broken at one width, each in an element of its own, put together; else nothing."""
    if len(run) < WRAPPED or sum(bool(ENDS.search(piece.text)) for piece in run) > ENDING * len(run):
        return []
    found = groups([piece.text for piece in run])
    if len(found) == len(run) or any(group.for_looks for group in found):
        return []
    return [together([run[index] for index in group.lines]) for group in found]


def _in_columns(run: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; lines of prose in a narrow column, each in an element of its own, as paragraphs."""
    for lines in columns([piece.text for piece in run]):
        yield run[lines[0]] if len(lines) == 1 else together([run[index] for index in lines], between="\n")


def _by_commas(run: Sequence[Piece]) -> Iterator[Piece]:
    sentence = [run[0]]
    for piece in run[1:]:
        if len(sentence) < SENTENCE and runs_on(sentence[-1].text, piece.text):
            sentence.append(piece)
        else:
            yield sentence[0] if len(sentence) == 1 else together(sentence, between="\n")
            sentence = [piece]
    yield sentence[0] if len(sentence) == 1 else together(sentence, between="\n")


def _looks_alike(one: Piece, other: Piece) -> bool:
    """Whether two lines are set alike and stand one below the other in the same element."""
    return (
        one.kind is other.kind is Kind.TEXT
        and (one.node is other.node or one.node.parent is other.node.parent)
        and not (one.level or other.level or one.right or other.right or one.caption or other.caption)
        and one.figure is other.figure
        and (one.size, one.bold, one.centred, one.colour, one.quoted)
        == (other.size, other.bold, other.centred, other.colour, other.quoted)
    )


def _is_one_heading(run: Sequence[Piece]) -> bool:
    """Whether two or three lines are one heading that was broken where it looks best."""
    return len(run) <= HEADING and all(
        piece.bold and piece.centred and not piece.level and not ENDS.search(piece.text) for piece in run
    )


def _is_signature(run: Sequence[Piece]) -> bool:
    """Whether lines at the right are who signs, and when."""
    return (
        len(run) <= SIGNATURE
        and all(piece.right for piece in run)
        and part_rules().dated.fullmatch(run[-1].text) is not None
    )


def together(
    run: Sequence[Piece], *, keep: bool = False, between: str | None = None, like: Piece | None = None
) -> Piece:
    """Lines as one piece that looks like the first, or `like` another of them.

    One running line, with `between` where they met; or with `keep` as many lines as they were.
    """
    text = ""
    spans: list[Span] = []
    for piece in run:
        if text:
            joint = gap(text, piece.text) if between is None else between
            text += ("\n\n" if piece.apart else "\n") if keep else joint
        spans += shifted(piece.spans, len(text))
        text += piece.text
    looks = like or run[0]
    return Piece(
        Kind.PREFORMATTED if keep else Kind.TEXT,
        run[0].node,
        text,
        tuple(spans),
        level=looks.level,
        size=looks.size,
        quoted=looks.quoted,
        bold=all(piece.bold for piece in run) if like is None else like.bold,
        centred=looks.centred,
        right=looks.right,
    )
