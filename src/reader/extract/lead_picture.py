"""An article's first picture where it stands between its heading and the element with its text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.blocks import blocks_of
from reader.extract.lines import is_furniture, size
from reader.extract.names import is_other, names_of, says_so, telling
from reader.extract.pictures import image_of
from reader.extract.pieces import pieces_of
from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.lines import Lines
    from reader.extract.tree import Node
    from reader.model import Block

MOST = 60
"""So many elements between heading and text are looked at, and so many inside one of them."""
LEVELS = 3
"""The names of so many elements around a picture are asked what it is."""
LINES = 4
"""What holds the picture has no more lines than this ..."""
LONGEST = 120
"""... and no more to read, in Chinese characters."""

_SHOWN = frozenset({
    "media", "photo", "photos", "picture", "image", "images", "img", "pic", "hero", "cover", "poster",
    "featured", "thumbnail", "thumb", "gallery", "illustration", "foto", "bild", "kuva", "visual", "figure",
    "leadimage", "mainimage",
})  # fmt: skip
"""Words in the names of elements that hold a picture to look at."""
_PERSON = frozenset(
    {"author", "authors", "avatar", "byline", "profile", "portrait", "logo", "icon", "user", "writer"}
)
_HEADS = frozenset({"header", "head", "masthead", "banner", "slideshow", "carousel"})


def with_picture(
    blocks: Sequence[Block], lines: Lines, root: Node, *, anchor: int | None, base: str
) -> list[Block]:
    """An article's blocks with the picture above its text before them, where they do not begin with one.

    root is the element that holds the text, anchor the line that is the article's heading, base the address
    that links start from.
    """
    if anchor is None or not blocks or blocks[0].kind in {BlockKind.FIGURE, BlockKind.VIDEO}:
        return list(blocks)
    known = {block.image for block in blocks if block.image}
    for node in islice(_between(lines.lines[anchor].node, root), MOST):
        picture = _picture(node, lines, base)
        if picture is not None:
            return list(blocks) if picture.image in known else [picture, *blocks]
    return list(blocks)


def _between(start: Node, root: Node) -> Iterator[Node]:
    """The elements behind one and before root, in reading order, none inside another."""
    holders = {root, *root.above()}
    node: Node | None = start
    while node is not None and node not in holders:
        parent = node.parent
        if parent is None:
            return
        behind = False
        for child in parent.elements:
            if behind and child in holders:
                yield from _before(child, root, holders)
                return
            if behind:
                yield child
            behind = behind or child is node
        node = parent


def _before(outer: Node, root: Node, holders: set[Node]) -> Iterator[Node]:
    """The elements inside one that stand before root."""
    while outer is not root:
        for child in outer.elements:
            if child in holders:
                outer = child
                break
            yield child
        else:
            return


def _picture(node: Node, lines: Lines, base: str) -> Block | None:
    """The picture in an element that holds one, and its caption, and little else."""
    if node.hidden or says_so(node) or (is_other(node) and not telling(node) <= _HEADS):
        return None
    if node in lines.spans and (
        len(lines.of(node)) > LINES or sum(line.size for line in lines.of(node)) > LONGEST
    ):
        return None
    found = next((inner for inner in islice(node.walk(), MOST) if inner.tag == "img"), None)
    if found is None or not _is_shown(found, node) or image_of(found, base) is None:
        return None
    blocks = blocks_of(pieces_of(node, base), "")
    figures = [block for block in blocks if block.kind is BlockKind.FIGURE]
    if len(figures) != 1:
        return figures[0] if figures else None
    said = [
        block
        for block in blocks
        if block.kind is BlockKind.PARAGRAPH and not is_furniture(block.text) and size(block.text) <= LONGEST
    ]
    if not figures[0].text and len(said) == 1:
        return replace(figures[0], text=said[0].text, spans=said[0].spans)
    return figures[0]


def _is_shown(picture: Node, outermost: Node) -> bool:
    """Whether the names around a picture say that it is one to look at, and of nobody who writes."""
    around = [picture, *islice((outer for outer in picture.above()), LEVELS)]
    if outermost in around:
        around = around[: around.index(outermost) + 1]
    names = frozenset().union(*map(names_of, around))
    if not names.isdisjoint(_PERSON):
        return False
    return any(outer.tag in {"figure", "picture"} for outer in around) or not names.isdisjoint(_SHOWN)
