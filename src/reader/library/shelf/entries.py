"""What the shelf hands out: frozen data."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from reader.model import Article, PackedPage, Place


class View(StrEnum):
    """The parts of the shelf that can be looked at."""

    CONTINUE = "continue"
    """Begun, and not read to the end."""
    TODAY = "today"
    """Opened today."""
    SAVED = "saved"
    """What the reader wants to keep whatever comes."""
    ALL = "all"


class Kept(Struct, frozen=True):
    """An article on the shelf, as a list shows it."""

    number: int
    """Which it is; never used for another one."""
    address: str
    title: str
    site: str = ""
    published: str = ""
    opened: str = ""
    """When it was opened last: UTC, ISO 8601."""
    saved: bool = False
    share: int = 0
    """How much of it lies before the place, in percent."""
    marks: int = 0
    """How many bookmarks and highlights it has."""
    changed: bool = False
    """Whether the page said something else when it was opened last."""
    picture: bool = False
    """Whether its first picture is kept."""


class Listed(Struct, frozen=True):
    """A part of a view, newest first."""

    entries: tuple[Kept, ...]
    after: tuple[str, int] | None = None
    """Where the next part begins; None when there is none."""


class Hit(Struct, frozen=True):
    """An article that holds the words that were looked for."""

    kept: Kept
    line: str
    """What stands around them, on one line."""
    place: Place
    """Where they stand first."""


class Hits(Struct, frozen=True):
    """A part of what was found."""

    hits: tuple[Hit, ...]
    more: bool = False


class MarkKind(StrEnum):
    """What a reader has left in an article."""

    BOOKMARK = "bookmark"
    """A place to come back to."""
    HIGHLIGHT = "highlight"
    """Words that are to stay lit."""


class Mark(Struct, frozen=True):
    """A bookmark or a highlight; places count in the article as it was found."""

    kind: MarkKind
    start: Place
    end: Place
    line: str
    """The words there, as the article was shown."""
    note: str = ""
    made: str = ""
    """UTC, ISO 8601."""
    number: int = 0
    """Which it is; 0 before it is kept."""
    article: int = 0
    """The number of the article on the shelf."""
    title: str = ""
    """That article's title ..."""
    address: str = ""
    """... and address."""


class Taken(Struct, frozen=True):
    """An article taken from the shelf, to be read."""

    article: Article
    place: Place
    script: str = ""
    """The script that it was read in; empty where it had none of its own."""
    pictures: tuple[tuple[str, bytes], ...] = ()
    """By address, each as a file."""
    number: int = 0


class Pages(Struct, frozen=True):
    """The pages that an article was found on."""

    pages: tuple[PackedPage, ...]
    edition: str = ""
    """The edition of the rules that they were read by last."""
