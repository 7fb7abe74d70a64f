"""A piece of an article, as it is read off the page: a line with its looks, a picture, a list, a table."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.extract.page.style import BODY_SIZE

if TYPE_CHECKING:
    from reader.extract.page.tree import Node
    from reader.extract.parts.lists import Item
    from reader.extract.parts.pictures import Image
    from reader.extract.parts.tables import Table
    from reader.extract.parts.videos import Video
    from reader.model import Span


class Kind(Enum):
    """What a piece is before its neighbours have been looked at."""

    __hash__ = object.__hash__  # Enum's own asks for the name each time, in Python

    TEXT = auto()
    IMAGE = auto()
    VIDEO = auto()
    LIST = auto()
    TABLE = auto()
    PREFORMATTED = auto()
    CODE = auto()
    NOTE = auto()


class Piece(Struct):
    """One line of text, picture, film, list or table, with what its markup says."""

    kind: Kind
    node: Node
    text: str = ""
    spans: tuple[Span, ...] = ()
    level: int = 0
    """The level of its heading element, or 0."""
    bold: bool = False
    """Whether every character is bold."""
    grey: bool = False
    size: float = BODY_SIZE
    """The size of most of its characters, in px."""
    colour: str = ""
    """The colour that every character has; empty where it is black, or there are several."""
    centred: bool = False
    right: bool = False
    quoted: bool = False
    caption: bool = False
    """Whether it stands in an element for captions."""
    titled: bool = False
    """Whether it is a table's caption."""
    kept: Node | None = None
    """The element that it stands in whose line breaks count."""
    counted: bool = False
    """Whether its number stood on a line of its own, as a heading's does."""
    apart: bool = False
    """Whether an empty line stands before it in its element."""
    headed: bool = False
    """Whether the article's title stood right above it."""
    figure: Node | None = None
    """The figure element that it stands in."""
    image: Image | None = None
    video: Video | None = None
    items: list[Item] = field(default_factory=list)
    ordered: bool = False
    table: Table | None = None
    label: str = ""
