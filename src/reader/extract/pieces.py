"""The article's element as a sequence of pieces: lines of text with their looks, pictures, lists, tables."""

from __future__ import annotations

import re
from enum import Enum, auto

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.captions import is_caption_element
from reader.extract.lists import NO_TEXT, items_of
from reader.extract.pictures import Image, image_of, images_in_noscript
from reader.extract.style import BODY_SIZE, Style, within
from reader.extract.tables import is_data, rows_of
from reader.extract.text import tidy
from reader.extract.tree import BLOCKS, Node

_HEADING = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_PREFORMATTED = frozenset({"pre", "xmp", "listing", "plaintext"})


class Kind(Enum):
    """What a piece is before its neighbours have been looked at."""

    TEXT = auto()
    IMAGE = auto()
    LIST = auto()
    TABLE = auto()
    PREFORMATTED = auto()


class Piece(Struct):
    """One line of text, picture, list or table, with what its markup says."""

    kind: Kind
    node: Node
    text: str = ""
    level: int = 0
    """The level of its heading element, or 0."""
    bold: bool = False
    """Whether every character is bold."""
    grey: bool = False
    size: float = BODY_SIZE
    """The size of most of its characters, in px."""
    centred: bool = False
    right: bool = False
    quoted: bool = False
    caption: bool = False
    """Whether it stands in an element for captions."""
    figure: Node | None = None
    """The figure element that it stands in."""
    image: Image | None = None
    items: list[str] = field(default_factory=list)
    ordered: bool = False
    rows: list[list[str]] = field(default_factory=list)
    header_rows: int = 0


class _Run(Struct):
    text: str
    style: Style


class _Where(Struct, frozen=True):
    """The surroundings of what is being read."""

    block: Node
    style: Style = field(default_factory=Style)
    level: int = 0
    quoted: bool = False
    caption: bool = False
    figure: Node | None = None


def pieces_of(root: Node, base: str) -> list[Piece]:
    """Read an element, without its hidden and dropped parts, into pieces in reading order."""
    reader = _Reader(base)
    reader.read(root, _Where(root))
    reader.finish()
    return reader.pieces


class _Reader:
    def __init__(self, base: str) -> None:
        self.base = base
        self.pieces: list[Piece] = []
        self.runs: list[_Run] = []
        self.where: _Where | None = None

    def read(self, node: Node, where: _Where) -> None:
        """Read an element's children. The tree is at most DEPTH deep, so recursion is safe."""
        for child in node.children:
            if isinstance(child, str):
                if self.where is None and not child.isspace():
                    self.where = where
                self.runs.append(_Run(child, where.style))
            elif not child.hidden and not child.dropped:
                self.element(child, where)

    def element(self, node: Node, where: _Where) -> None:
        """Read one element."""
        tag = node.tag
        if tag in NO_TEXT:
            if tag == "noscript":
                self.noscript(node, where)
        elif tag == "br":
            self.finish()
        elif tag == "img":
            self.picture(node, where)
        elif tag in {"ul", "ol"} and (items := items_of(node)):
            self.finish()
            self.pieces.append(Piece(Kind.LIST, node, items=items, ordered=tag == "ol", quoted=where.quoted))
        elif tag == "table" and is_data(node):
            self.table(node)
        elif tag in _PREFORMATTED:
            self.preformatted(node)
        elif tag in BLOCKS:
            self.finish()
            self.read(node, self.inside(node, where))
            self.finish()
        else:
            self.read(node, replace(where, style=within(where.style, node)))

    def table(self, node: Node) -> None:
        """Read a table that holds data, its caption as a line above it."""
        self.finish()
        rows, header_rows, caption = rows_of(node)
        if caption:
            self.pieces.append(Piece(Kind.TEXT, node, text=caption, bold=True, centred=True))
        self.pieces.append(Piece(Kind.TABLE, node, rows=rows, header_rows=header_rows))

    def preformatted(self, node: Node) -> None:
        """Read text whose line breaks count."""
        self.finish()
        text = raw_text(node).strip("\n").rstrip()
        if text.strip():
            self.pieces.append(Piece(Kind.PREFORMATTED, node, text=text))

    def inside(self, node: Node, where: _Where) -> _Where:
        """The surroundings inside a block element."""
        return _Where(
            node,
            within(where.style, node),
            _HEADING.get(node.tag, where.level),
            where.quoted or node.tag == "blockquote",
            where.caption or is_caption_element(node),
            node if node.tag == "figure" else where.figure,
        )

    def picture(self, node: Node, where: _Where) -> None:
        """Read a picture, or the character that it stands for."""
        image = image_of(node, self.base)
        if image is None:
            return
        if image.inline:
            if image.alt:
                self.runs.append(_Run(image.alt, where.style))
                self.where = self.where or where
            return
        self.finish()
        if any(piece.image and piece.image.address == image.address for piece in self.pieces[-3:]):
            return
        self.pieces.append(
            Piece(Kind.IMAGE, node, image=image, figure=where.figure, centred=where.style.centred)
        )

    def noscript(self, node: Node, where: _Where) -> None:
        """Read the pictures that the page shows only where scripts do not run."""
        for image in images_in_noscript(node, self.base):
            last = [piece.image.address for piece in self.pieces[-3:] if piece.image]
            if image.address not in last:
                self.finish()
                self.pieces.append(Piece(Kind.IMAGE, node, image=image, figure=where.figure))

    def finish(self) -> None:
        """End the line that is being read."""
        runs, where = self.runs, self.where
        self.runs, self.where = [], None
        if where is None:
            return
        text = tidy("".join(run.text for run in runs))
        if not text:
            return
        weights: dict[float, int] = {}
        bold = grey = True
        for run in runs:
            length = len(run.text.strip("\u3000\u00a0 \t\r\n\u200b"))
            if length:
                weights[run.style.size] = weights.get(run.style.size, 0) + length
                bold = bold and run.style.bold
                grey = grey and run.style.grey
        size = max(weights, key=lambda key: weights[key]) if weights else BODY_SIZE
        self.pieces.append(
            Piece(
                Kind.TEXT,
                where.block,
                text=text,
                level=where.level,
                bold=bold,
                grey=grey,
                size=size,
                centred=where.style.centred,
                right=where.style.right,
                quoted=where.quoted,
                caption=where.caption,
                figure=where.figure,
            )
        )


def raw_text(node: Node) -> str:
    """An element's text with its line breaks as they stand."""
    pieces: list[str] = []
    stack: list[Node | str] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif item.tag == "br":
            pieces.append("\n")
        elif not item.hidden and not item.dropped:
            if item.tag in {"p", "div", "li"} and pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            stack.extend(reversed(item.children))
    return re.sub(r"\r\n?", "\n", "".join(pieces))
