"""Bookmarks and highlights on the shelf: a table of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.shelf import articles
from reader.library.shelf.database import stamp
from reader.library.shelf.entries import Mark, MarkKind
from reader.model import Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime

    from reader.library.shelf.database import Database

_COLUMNS = (
    "SELECT m.id, m.article, m.kind, m.block, m.offset, m.end_block, m.end_offset, m.line, m.note, m.made, "
    "a.title, a.address FROM mark m JOIN article a ON a.id = m.article WHERE a.deleted = ''"
)


class Marks:
    """May be used as the shelf may be; every call raises StorageError as the shelf's do."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def put(self, address: str, mark: Mark) -> Mark | None:
        """Keep a bookmark or a highlight in an article; as it is now, None where that is not kept."""
        made = mark.made or stamp(self._clock())
        with self._database.writing() as connection:
            number = articles.number_of(connection, address)
            return put(connection, number, mark, made) if number is not None else None

    def note(self, number: int, note: str) -> None:
        """Write a note beside a mark."""
        with self._database.writing() as connection:
            connection.execute("UPDATE mark SET note = ? WHERE id = ?", (note, number))

    def remove(self, number: int) -> None:
        """Remove a mark."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM mark WHERE id = ?", (number,))

    def of_article(self, address: str) -> tuple[Mark, ...]:
        """An article's marks in the order of their places."""
        if not self._database.path.exists():
            return ()
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_COLUMNS} AND a.address = ? ORDER BY m.block, m.offset, m.id", (address,)
            )
            return tuple(map(_mark, rows))

    def newest(self, count: int, before: int | None = None) -> tuple[Mark, ...]:
        """So many marks of all articles, the newest first, from before the one of this number on."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_COLUMNS} AND (:before IS NULL OR m.id < :before) ORDER BY m.id DESC LIMIT :count",
                {"before": before, "count": count},
            )
            return tuple(map(_mark, rows))


def put(connection: sqlite3.Connection, article: int, mark: Mark, made: str) -> Mark:
    """Keep a mark; one of the same kind at the same place is replaced."""
    connection.execute(
        "DELETE FROM mark WHERE article = ? AND kind = ? AND block = ? AND offset = ?",
        (article, mark.kind.value, mark.start.block, mark.start.offset),
    )
    cursor = connection.execute(
        "INSERT INTO mark (article, kind, block, offset, end_block, end_offset, line, note, made) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article,
            mark.kind.value,
            mark.start.block,
            mark.start.offset,
            mark.end.block,
            mark.end.offset,
            mark.line,
            mark.note,
            made,
        ),
    )
    row = connection.execute(f"{_COLUMNS} AND m.id = ?", (cursor.lastrowid,)).fetchone()
    return _mark(row)


def _mark(row: tuple[int, int, str, int, int, int, int, str, str, str, str, str]) -> Mark:
    number, article, kind, block, offset, end_block, end_offset, line, note, made, title, address = row
    return Mark(
        MarkKind(kind),
        Place(block, offset),
        Place(end_block, end_offset),
        line,
        note,
        made,
        number,
        article,
        title,
        address,
    )
