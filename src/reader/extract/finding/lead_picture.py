"""An article's first picture where it stands above its heading, or between that and its text."""

from __future__ import annotations

from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec.structs import replace

from reader.extract.page.lines import is_furniture, size
from reader.extract.page.names import is_other, names_of, says_so, telling
from reader.extract.parts.blocks import blocks_of
from reader.extract.parts.captions import is_caption_element
from reader.extract.parts.pictures import image_of
from reader.extract.parts.piece import Kind, Piece
from reader.extract.parts.pieces import pieces_of
from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node
    from reader.model import Block

MOST = 60
"""So many elements between heading and text are looked at, and so many inside one of them."""
LEVELS = 3
"""The names of so many elements around a picture are asked what it is."""
LINES = 4
"""What holds the picture has no more lines than this ..."""
LONGEST = 120
"""... and no more to read, in Chinese characters."""
ABOVE = 8
"""So many elements right above the heading are looked at; any of them may hold nothing ..."""
OUT = 4
"""... and as many of those that the heading stands in."""
WITHIN = 40
"""The picture is one of the first so many elements of such an element."""
SMALL = 200
"""A picture that is said to be narrower than this, in px, is a logo or a portrait."""

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
_GREAT = frozenset({
    "hero", "cover", "featured", "feature", "leadimage", "mainimage", "leadmedia", "topimage", "figure",
})  # fmt: skip
"""Words in the names of elements that hold the picture above an article's heading."""


def with_picture(
    blocks: Sequence[Block], lines: Lines, root: Node, *, anchor: int | None, base: str, shared: str = ""
) -> list[Block]:
    """An article's blocks with the picture above its text before them, where they do not begin with one.

    root is the element that holds the text, anchor the line that is the article's heading, base the address
    that links start from. shared is the address of the picture that the page gives for sharing it: one
    above the heading is the article's where it is the same, or is called so; else it may be the site's.
    """
    if anchor is None or not blocks or blocks[0].kind in {BlockKind.FIGURE, BlockKind.VIDEO}:
        return list(blocks)
    known = {block.image for block in blocks if block.image}
    heading = lines.lines[anchor].node
    below = _below(list(islice(_between(heading, root), MOST)), lines, base)
    above = (_picture_above(node, lines, base, shared) for node in _over(heading, lines))
    for picture in chain(below, above):
        if picture is not None:
            return list(blocks) if picture.image in known else [picture, *blocks]
    return list(blocks)


def _below(nodes: Sequence[Node], lines: Lines, base: str) -> Iterator[Block | None]:
    """The picture in each element below the heading, with the caption in the one right behind it."""
    for node, behind in zip_longest(nodes, nodes[1:]):
        picture = _picture(node, lines, base)
        if picture is not None and not picture.text and behind is not None and is_caption_element(behind):
            picture = replace(picture, text=behind.text())
        yield picture


def _over(heading: Node, lines: Lines) -> Iterator[Node]:
    """The elements right above the heading, the nearest first, none inside another; up to any other text."""
    node = heading
    for _ in range(OUT):
        parent = node.parent
        if parent is None:
            return
        before = parent.elements[: next(at for at, one in enumerate(parent.elements) if one is node)]
        for child in reversed(before[-ABOVE:]):
            if child in lines.spans and lines.count(child) > LINES:
                return
            yield child
        node = parent


def _picture_above(node: Node, lines: Lines, base: str, shared: str) -> Block | None:
    """The picture in an element above the heading, where it is the article's and not the site's."""
    found = next((inner for inner in islice(node.walk(), WITHIN) if inner.tag == "img"), None)
    if found is None:
        return None
    width = found.get("width").removesuffix("px")
    if width.isdecimal() and int(width) < SMALL:
        return None
    image = image_of(found, base)
    known = image is not None and file_name(image.address) == file_name(shared) != ""
    if any(outer.tag == "a" and not (known and _leads_on(outer)) for outer in _up_to(found, node)):
        return None
    around = [found, *_up_to(found, node), *islice(node.above(), 1)]
    names = frozenset().union(*map(names_of, around))
    called = any(outer.tag == "figure" for outer in around) or not names.isdisjoint(_GREAT)
    if not names.isdisjoint(_PERSON) or not (known or called):
        return None
    return _picture(node, lines, base, known=True)


def _leads_on(link: Node) -> bool:
    """Whether a link leads further than to the site's first page."""
    return bool(urlsplit(link.get("href")).path.strip("/"))


def _up_to(node: Node, outermost: Node) -> Iterator[Node]:
    """The elements around one, the last of them given; none where it is that one."""
    while node is not outermost and node.parent is not None:
        node = node.parent
        yield node


def file_name(address: str) -> str:
    """The name of a picture's file: the same picture is offered in several sizes."""
    return address.partition("?")[0].rpartition("/")[2]


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


def _picture(node: Node, lines: Lines, base: str, *, known: bool = False) -> Block | None:
    """The picture in an element that holds one, and its caption, and little else.

    Names must say that it is one to look at, unless it is known to be the article's.
    """
    if node.hidden or says_so(node) or (is_other(node) and not telling(node) <= _HEADS):
        return None
    if node in lines.spans and (
        len(lines.of(node)) > LINES or sum(line.size for line in lines.of(node)) > LONGEST
    ):
        return None
    found = next((inner for inner in islice(node.walk(), MOST) if inner.tag == "img"), None)
    if found is None or not (known or _is_shown(found, node)) or (image := image_of(found, base)) is None:
        return None
    alone = [Piece(Kind.IMAGE, node, image=image)]
    blocks = blocks_of(alone if node is found else pieces_of(node, base), "")
    figures = [block for block in blocks if block.kind is BlockKind.FIGURE]
    if len(figures) != 1:
        return figures[0] if figures else None
    said = [
        block
        for block in blocks
        if block.kind is BlockKind.PARAGRAPH and not is_furniture(block.text) and size(block.text) <= LONGEST
    ]
    # A number says which of a gallery's pictures it is.
    if not figures[0].text and len(said) == 1 and not said[0].text.isdecimal():
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
