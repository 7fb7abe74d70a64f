"""Which lines of an article are its pictures' and films' captions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.parts import captions
from reader.extract.parts.headings import same
from reader.extract.parts.piece import Kind, Piece
from reader.extract.parts.placed_captions import placed_below
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import structure
from reader.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.page.tree import Node

NEAR = 4
"""A figure's caption stands at most so many lines from its picture."""
RHYTHM = 3
"""So many pictures, each with one centred line below it, are a series: the lines are captions."""
CREDIT = 40
"""Who took a picture is said in no more than this, in characters ..."""
SHORT_CREDIT = 16
"""... and in its figure whatever has no more to read than this, in Chinese characters."""

SURE = 2
"""So many lines below pictures are surely captions, and so many others, where all of them are."""
NAMES_BELOW = 12
"""... where none is sure: a name, a place; and no more than a fourth of a line of the text."""
MOST_OF = 0.7
"""... or so many of the pictures have one so short, and no other line is, by far ..."""
APART = 4
"""... on the average: the text's are so many times as long."""
SHORT_BELOW = 24
"""What stands below a picture as captions do below the others has at most so much to read."""
HELD = 0.25
"""Where more than this part of the text stands with pictures, line by line, it is text."""

_SAYS = tuple('“"‘«„「『')
_HOLDERS = frozenset({"div", "td", "span", "a", "center", "figure", "dl", "li", "table", "tbody"})
_PICTURES = frozenset({Kind.IMAGE, Kind.VIDEO})


def captions_of(pieces: Sequence[Piece], usual: captions.Usual) -> Iterator[tuple[int, list[Piece]]]:
    """The id of each picture or film that has a caption, and the lines that it is made of."""
    taken: set[int] = set()
    series = _series(pieces) | _held(pieces) | _rhythm(pieces, usual) | _short_below(pieces)
    series |= placed_below(pieces)
    columns = dict(_columns(pieces))
    taken.update(map(id, columns.values()))
    for index, piece in enumerate(pieces):
        if piece.kind not in _PICTURES:
            continue
        if id(piece) in columns:
            yield id(piece), [columns[id(piece)]]
            continue
        for place in _near(pieces, index):
            line = pieces[place]
            if id(line) in taken:
                continue
            if id(line) in series or _is_caption(piece, line, usual, above=place < index):
                lines = [line] if place < index else [line, *_rest(pieces, place)]
                taken.update(map(id, lines))
                yield id(piece), lines
                break


def _columns(pieces: Sequence[Piece]) -> Iterator[tuple[int, Piece]]:
    """The id of each picture in a row of a table of several, and the short line below it in the next row."""
    index = 0
    while index < len(pieces):
        row = _row(pieces[index]) if pieces[index].kind is Kind.IMAGE else None
        end = index + 1
        while row is not None and end < len(pieces) and pieces[end].image and _row(pieces[end]) is row:
            end += 1
        pictures, lines = pieces[index:end], pieces[end : 2 * end - index]
        below = {_row(line) for line in lines}
        if (
            len(pictures) > 1
            and len(lines) == len(pictures)
            and len(below) == 1
            and row not in below
            and None not in below
            and all(line.kind is Kind.TEXT and size(line.text) <= captions.LONGEST_BY_PLACE for line in lines)
        ):
            yield from zip(map(id, pictures), lines, strict=True)
        index = end


def _row(piece: Piece) -> Node | None:
    """The row of a table that a piece stands in, alone in its cell or nearly so."""
    around = (piece.node, *(outer for _, outer in zip(range(NEAR), piece.node.above(), strict=False)))
    return next((outer for outer in around if outer.tag == "tr"), None)


def _series(pieces: Sequence[Piece]) -> set[int]:
    """The lines that stand centred below a picture each, in a series of pictures and nothing else."""
    found: set[int] = set()
    run: list[int] = []
    for one, other in pairwise([*pieces, None, None]):
        if one is not None and other is not None and one.kind is Kind.IMAGE and _may_tell(other):
            run.append(id(other))
        elif not (one is not None and id(one) in run and other is not None and other.kind is Kind.IMAGE):
            if len(run) >= RHYTHM:
                found.update(run)
            run = []
    return found


def _rhythm(pieces: Sequence[Piece], usual: captions.Usual) -> set[int]:
    """The short lines right below the pictures, where one stands below each and some are surely captions.

    No element names them so, and the others are much shorter than a line of the text.
    """
    below: list[Piece] = []
    for one, other in pairwise([*pieces, None]):
        if one is None or one.kind is not Kind.IMAGE or (other is not None and other.kind is Kind.IMAGE):
            continue
        if other is None or other.kind is not Kind.TEXT or other.level or other.bold or other.headed:
            return set()
        if other.caption or other.figure is not None:
            return set()
        below.append(other)
    unsure = [line for line in below if not captions.is_caption(line, usual)]
    sure = len(below) - len(unsure)
    if len(unsure) < SURE or (sure < SURE and len(below) < RHYTHM):
        return set()
    taken = {id(line) for line in below}
    text = [size(p.text) for p in pieces if p.kind is Kind.TEXT and not p.level and id(p) not in taken]
    usually = sum(text) / max(len(text), 1)
    most = min(SHORT_BELOW, usually / 2) if sure >= SURE else min(NAMES_BELOW, usually / 4)
    return {id(line) for line in unsure} if max(size(line.text) for line in unsure) <= most else set()


def _short_below(pieces: Sequence[Piece]) -> set[int]:
    """The lines below most pictures, where no other line of the text is as short: some may have none."""
    pictures = [
        (one, other)
        for one, other in pairwise([*pieces, None])
        if one is not None and one.kind is Kind.IMAGE and (other is None or other.kind is not Kind.IMAGE)
    ]
    below = [
        other
        for _, other in pictures
        if other is not None and other.kind is Kind.TEXT and size(other.text) <= NAMES_BELOW
    ]
    if len(below) < max(RHYTHM, MOST_OF * len(pictures)):
        return set()
    if any(line.level or line.bold or line.headed or line.figure is not None for line in below):
        return set()
    taken = {id(line) for line in below}
    text = [
        size(line.text)
        for line in pieces
        if line.kind is Kind.TEXT and not (line.level or line.bold) and id(line) not in taken
    ]
    longest = max(size(line.text) for line in below)
    apart = bool(text) and min(text) > longest and sum(text) >= APART * longest * len(text)
    return taken if apart else set()


def _held(pieces: Sequence[Piece]) -> set[int]:
    """The short lines that stand right below a picture in an element with nothing else in it.

    Where much of the text stands so, it is text beside its pictures.
    """
    found: set[int] = set()
    held = 0.0
    for index, (one, other) in enumerate(pairwise(pieces)):
        if one.kind is not Kind.IMAGE or other.kind is not Kind.TEXT or other.level or other.bold:
            continue
        if other.headed:
            continue  # the title stands between
        if structure().bios.fullmatch(other.text):
            continue  # the picture is a portrait
        around = [*pieces[max(0, index - 1) : index], *pieces[index + 2 : index + 3]]
        holder = _holding(one.node, other.node)
        length = size(other.text)
        if (
            holder is None
            or length > captions.LONGEST_BY_PLACE
            or any(holder in _above(p.node) for p in around)
        ):
            continue
        found.add(id(other))
        held += length
    whole = sum(size(piece.text) for piece in pieces if piece.kind is Kind.TEXT)
    return found if held <= HELD * whole else set()


def _holding(picture: Node, line: Node) -> Node | None:
    """The element that holds both, not far above the picture."""
    above = _above(line)
    found = next(
        (outer for _, outer in zip(range(NEAR), picture.above(), strict=False) if outer in above), None
    )
    return found if found is not None and found.tag in _HOLDERS else None


def _above(node: Node) -> list[Node]:
    return [node, *(outer for _, outer in zip(range(2 * NEAR), node.above(), strict=False))]


def _may_tell(line: Piece) -> bool:
    return (
        line.kind is Kind.TEXT
        and line.centred
        and not (line.level or line.bold)
        and size(line.text) <= captions.LONGEST
    )


def _rest(pieces: Sequence[Piece], first: int) -> Iterator[Piece]:
    """The lines that a caption goes on with: more of its element, or who took the picture."""
    caption = pieces[first]
    element = captions.element_of(caption.node)
    for line in pieces[first + 1 : first + NEAR]:
        if line.kind is not Kind.TEXT or line.level:
            return
        inside = line.figure is not None and line.figure is caption.figure
        within = inside and (line.caption or size(line.text) <= SHORT_CREDIT)
        same = element is not None and captions.element_of(line.node) is element
        if not (within or same or _is_credit(line, caption)):
            return
        yield line


def _is_credit(line: Piece, caption: Piece) -> bool:
    """Whether a line that looks like the caption above it only says who took the picture."""
    credit = part_rules().credit
    return (
        len(line.text) <= CREDIT
        and (line.colour, line.size) == (caption.colour, caption.size)
        and credit.fullmatch(line.text) is not None
        and credit.fullmatch(caption.text) is None
    )


def _near(pieces: Sequence[Piece], index: int) -> list[int]:
    """The lines that may be a picture's caption, the likeliest first: one that says so, behind, before."""
    figure = pieces[index].figure
    inside = range(max(0, index - NEAR), min(len(pieces), index + NEAR + 1))
    said = [
        place
        for place in inside
        if figure is not None
        and pieces[place].figure is figure
        and pieces[place].caption
        and not any(pieces[between].image for between in range(index + 1, place))
    ]
    beside = [place for place in (index + 1, index - 1) if 0 <= place < len(pieces)]
    return [place for place in (*said, *beside) if pieces[place].kind is Kind.TEXT]


def _is_caption(picture: Piece, line: Piece, usual: captions.Usual, *, above: bool) -> bool:
    if picture.figure is not None and line.figure is picture.figure:
        return True
    if line.figure is not None:
        return False
    if picture.image is not None and same(picture.image.alt, line.text) and not line.level:
        return True
    if above or line.headed:
        # Above a picture, or parted from it by the title, only a line that says so itself is its caption.
        return line.caption or (above and _is_credit_above(line, picture))
    if _is_slanted(line) and line.node is _holder(picture.node):
        return size(line.text) <= captions.LONGEST_BY_PLACE
    return captions.is_caption(line, usual) or (
        line.node is _holder(picture.node) and size(line.text) <= captions.LONGEST_BY_PLACE and line.centred
    )


def _is_slanted(line: Piece) -> bool:
    """Whether all of a line is emphasised, as a caption is that was written in Markdown; not what is said."""
    return not line.text.startswith(_SAYS) and any(
        span.kind is SpanKind.EMPHASIS and span.end - span.start == len(line.text) for span in line.spans
    )


def _is_credit_above(line: Piece, picture: Piece) -> bool:
    """Whether a line above a picture, in one small element with it, only says whose it is."""
    return (
        not line.level
        and picture.node.parent in {line.node, line.node.parent}
        and len(line.text) <= CREDIT
        and part_rules().credit.fullmatch(line.text) is not None
    )


def _holder(node: Node) -> Node | None:
    """The block that a picture stands in."""
    return next(
        (outer for outer in node.above() if outer.tag in {"p", "div", "td", "center", "section"}), None
    )
