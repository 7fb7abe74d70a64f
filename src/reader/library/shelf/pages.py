"""What an article was found on: its pages, deflated and unpacked only by the loader, and its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.shelf import room
from reader.model import PackedPage

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence


def keep(connection: sqlite3.Connection, number: int, pages: Sequence[PackedPage], edition: str) -> None:
    """Keep these pages of an article instead of those that were kept before."""
    connection.execute("DELETE FROM page WHERE article = ?", (number,))
    connection.executemany(
        "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)",
        [
            (number, at, page.address, page.media_type, page.charset, page.data)
            for at, page in enumerate(pages)
        ],
    )
    connection.execute("UPDATE article SET edition = ? WHERE id = ?", (edition, number))
    room.weigh(connection, number)


def of_article(connection: sqlite3.Connection, number: int) -> tuple[PackedPage, ...]:
    """An article's pages in their order."""
    rows = connection.execute(
        "SELECT address, media_type, charset, data FROM page WHERE article = ? ORDER BY number", (number,)
    )
    return tuple(PackedPage(*row) for row in rows)


def edition_of(connection: sqlite3.Connection, number: int) -> str:
    """The edition of the rules that its pages were read by last; empty where none are kept."""
    (edition,) = connection.execute("SELECT edition FROM article WHERE id = ?", (number,)).fetchone()
    return str(edition)


def keep_picture(connection: sqlite3.Connection, number: int, address: str, data: bytes) -> None:
    """Keep one of an article's pictures."""
    connection.execute("INSERT OR REPLACE INTO picture VALUES (?, ?, ?)", (number, address, data))
    room.weigh(connection, number)


def pictures_of(connection: sqlite3.Connection, number: int) -> tuple[tuple[str, bytes], ...]:
    """An article's kept pictures, by address."""
    rows = connection.execute("SELECT address, data FROM picture WHERE article = ?", (number,))
    return tuple((str(address), bytes(data)) for address, data in rows)


def first_pictures(connection: sqlite3.Connection, numbers: Iterable[int]) -> tuple[tuple[int, bytes], ...]:
    """The first picture of each of these articles that has one here, by the article's number."""
    rows = (
        connection.execute(
            "SELECT a.id, p.data FROM article a JOIN picture p ON p.article = a.id AND p.address = a.picture "
            "WHERE a.id = ?",
            (number,),
        ).fetchone()
        for number in numbers
    )
    return tuple((int(row[0]), bytes(row[1])) for row in rows if row is not None)
