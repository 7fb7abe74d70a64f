"""Which line belongs to a picture: told by its element, its place, its looks or its words."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.lines import size
from reader.extract.page.style import BODY_SIZE
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node
    from reader.extract.parts.piece import Piece

LONGEST = 120
"""A caption has at most so much to read (in Chinese characters) where only its looks or place tell."""
LONGEST_BY_PLACE = 60
SMALLER = 0.9
"""Type smaller than this part of the body's is small type."""
HEADED = 2
"""So many bold lines at the left are how a text marks its headings."""
MANY_CENTRED = 0.25
"""Where more than this part of the lines is centred, being centred means nothing."""
FEW_COLOURED = 0.34
"""Where more than this part of the lines has a colour, having it means nothing."""
AROUND = 2
"""A caption stands at most so many elements inside the one that is made for it."""


class Usual(Struct, frozen=True):
    """How most of an article's text looks."""

    size: float = BODY_SIZE
    """In px."""
    colour: str = ""
    centred: float = 0.0
    """The share of its lines that are centred."""
    coloured: float = 0.0
    """The share of its lines that have another colour than most of them."""
    headed: bool = False
    """Whether bold lines at the left are its headings: then a bold one in the middle is none."""


def usual_of(lines: Sequence[Piece], below: set[int]) -> Usual:
    """How most of the lines look; below are the ids of those that stand right below a picture."""
    sizes: Counter[float] = Counter()
    colours: Counter[str] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
        colours[line.colour] += len(line.text)
    if not sizes:
        return Usual()
    colour = colours.most_common(1)[0][0]
    running = [line for line in lines if id(line) not in below]
    count = max(len(running), 1)
    return Usual(
        sizes.most_common(1)[0][0],
        colour,
        sum(line.centred for line in running) / count,
        sum(line.colour != colour for line in running) / count,
        sum(line.bold and not line.centred for line in running) >= HEADED,
    )


def is_caption_element(node: Node) -> bool:
    """Whether an element is made for captions."""
    if node.tag == "figcaption":
        return True
    name = node.get("class")
    return bool(name) and _is_caption_name(name)


@lru_cache(8192)
def _is_caption_name(name: str) -> bool:
    return not words(name).isdisjoint(part_rules().caption_names) or any(
        part_rules().caption_compound.fullmatch(token) for token in name.split()
    )


def is_in_caption(node: Node) -> bool:
    """Whether an element is made for captions, or one of the AROUND around it is."""
    return any(map(is_caption_element, (node, *islice(node.above(), AROUND))))


def element_of(node: Node) -> Node | None:
    """The outermost element for captions that a line's element is, or stands in."""
    found: Node | None = None
    for outer in (node, *node.above()):
        if is_caption_element(outer):
            found = outer
    return found


def is_caption(line: Piece, usual: Usual) -> bool:
    """Whether a line next to a picture is its caption."""
    length = size(line.text)
    longest = 2 * LONGEST if line.caption else LONGEST
    if line.level or length > longest or part_rules().no_caption.match(line.text):
        return False
    if line.caption:
        return True
    if line.grey or line.size < SMALLER * usual.size:
        return not line.bold or line.grey
    coloured = bool(line.colour) and line.colour != usual.colour and usual.coloured <= FEW_COLOURED
    centred = line.centred and usual.centred <= MANY_CENTRED and length <= LONGEST_BY_PLACE
    plain = not line.bold or (centred and usual.headed)
    return bool(part_rules().captions.search(line.text)) or (plain and (coloured or centred))
