"""A shelf that keeps nothing: for a picture of the window, and for a machine that must not remember."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotWritten
from reader.library.shelf.entries import Hits, Listed, Pages
from reader.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reader.library.shelf.entries import Mark, Taken, View
    from reader.model import Article, PackedPage


class NoMarks:
    """Answers as a shelf without marks does (session.parts.Marks)."""

    def put(self, address: str, mark: Mark) -> Mark | None:  # noqa: ARG002 -- the protocol's
        """Not kept."""
        return None

    def note(self, number: int, note: str) -> None:
        """Nothing is there."""

    def remove(self, number: int) -> None:
        """Nothing is there."""

    def of_article(self, address: str) -> tuple[Mark, ...]:  # noqa: ARG002 -- the protocol's
        """None."""
        return ()

    def newest(self, count: int, before: int | None = None) -> tuple[Mark, ...]:  # noqa: ARG002 -- the protocol's
        """None."""
        return ()


class Forgetful:
    """Answers as an empty shelf does (session.parts.Shelf)."""

    set_aside: Path | None = None
    marks = NoMarks()

    def last(self) -> tuple[Article, Place] | None:
        """Nothing."""
        return None

    def place_in(self, article: Article) -> Place:  # noqa: ARG002 -- the protocol's
        """At the beginning."""
        return Place()

    def keep(self, article: Article) -> Place:  # noqa: ARG002 -- the protocol's
        """Not kept; from the beginning."""
        return Place()

    def keep_place(self, address: str, place: Place, share: int = 0) -> None:
        """Not kept."""

    def script_of(self, address: str) -> str:  # noqa: ARG002 -- the protocol's
        """The usual one."""
        return ""

    def keep_script(self, address: str, script: str) -> None:
        """Not kept."""

    def index_next(self, most: int = 20) -> bool:  # noqa: ARG002 -- the protocol's
        """Nothing is waiting."""
        return False

    def listed(self, view: View, count: int, after: tuple[str, int] | None = None) -> Listed:  # noqa: ARG002 -- the protocol's
        """Nothing."""
        return Listed(())

    def total(self, view: View) -> int:  # noqa: ARG002 -- the protocol's
        """Nothing."""
        return 0

    def search(self, words: str, count: int, offset: int = 0) -> Hits:  # noqa: ARG002 -- the protocol's
        """Nothing."""
        return Hits(())

    def take(self, number: int) -> Taken | None:  # noqa: ARG002 -- the protocol's
        """Nothing."""
        return None

    def save(self, number: int, *, saved: bool) -> None:
        """Not kept."""

    def delete(self, numbers: Iterable[int]) -> None:
        """Nothing is there."""

    def bring_back(self, numbers: Iterable[int]) -> int:  # noqa: ARG002 -- the protocol's
        """Nothing was there."""
        return 0

    def purge(self, numbers: Iterable[int] | None = None) -> None:
        """Nothing is there."""

    def earlier(self, address: str) -> Article | None:  # noqa: ARG002 -- the protocol's
        """Nothing."""
        return None

    def write_out(self, path: Path) -> None:
        """Raises NotWritten: nothing is there."""
        raise NotWritten(path=str(path), detail="nothing is kept")

    def take_in(self, path: Path) -> int:
        """Raises NotWritten: nothing is kept."""
        raise NotWritten(path=str(path), detail="nothing is kept")

    def keep_pages(self, address: str, pages: Sequence[PackedPage], edition: str) -> None:
        """Not kept."""

    def keep_asked(self, address: str, asked: str) -> None:
        """Not kept."""

    def taken_at(self, asked: str) -> Taken | None:  # noqa: ARG002 -- the protocol's
        """Nothing."""
        return None

    def edition_of(self, address: str) -> str:  # noqa: ARG002 -- the protocol's
        """None."""
        return ""

    def keep_edition(self, address: str, edition: str) -> None:
        """Not kept."""

    def pages_of(self, address: str) -> Pages:  # noqa: ARG002 -- the protocol's
        """None."""
        return Pages(())

    def set_limit(self, megabytes: int) -> int:  # noqa: ARG002 -- the protocol's
        """Nothing has to go."""
        return 0

    def used(self) -> int:
        """Nothing."""
        return 0

    def first_pictures(self, numbers: Iterable[int]) -> tuple[tuple[int, bytes], ...]:  # noqa: ARG002 -- the protocol's
        """None."""
        return ()

    def keep_picture(self, address: str, picture: str, data: bytes) -> None:
        """Not kept."""

    def pictures_of(self, address: str) -> tuple[tuple[str, bytes], ...]:  # noqa: ARG002 -- the protocol's
        """None."""
        return ()
