"""Which line belongs to a picture: told by its element, its place, its looks or its words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.extract.lines import size
from reader.extract.rules import parts, words
from reader.extract.style import BODY_SIZE

if TYPE_CHECKING:
    from reader.extract.pieces import Piece
    from reader.extract.tree import Node

LONGEST = 120
"""A caption has at most so much to read (in Chinese characters) where only its looks or place tell."""
LONGEST_BY_PLACE = 60
SMALLER = 0.9
"""Type smaller than this part of the body's is small type."""
MANY_CENTRED = 0.25
"""Where more than this part of the lines is centred, being centred means nothing."""


def is_caption_element(node: Node) -> bool:
    """Whether an element is made for captions."""
    if node.tag == "figcaption":
        return True
    return bool(node.get("class")) and not words(node.get("class")).isdisjoint(parts().caption_names)


def element_of(node: Node) -> Node | None:
    """The outermost element for captions that a line's element is, or stands in."""
    found: Node | None = None
    for outer in (node, *node.above()):
        if is_caption_element(outer):
            found = outer
    return found


def body_size(lines: list[Piece]) -> float:
    """The size of most of the text, in px."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    return weights.most_common(1)[0][0] if weights else BODY_SIZE


def is_caption(line: Piece, *, usual: float, centred: float) -> bool:
    """Whether a line next to a picture is its caption.

    usual is the body's size of type in px; centred the share of the article's lines that are centred.
    """
    if line.level:
        return False
    length = size(line.text)
    if line.caption:
        return length <= 2 * LONGEST
    if length > LONGEST:
        return False
    if line.grey or line.size < SMALLER * usual:
        return not line.bold or line.grey
    if parts().captions.search(line.text):
        return True
    return line.centred and not line.bold and centred <= MANY_CENTRED and length <= LONGEST_BY_PLACE
