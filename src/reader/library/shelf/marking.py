"""Bookmarks and highlights on the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.shelf.entries import Mark, MarkKind
from reader.model import Place

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = (
    "SELECT m.id, m.article, m.kind, m.block, m.offset, m.end_block, m.end_offset, m.line, m.note, m.made, "
    "a.title, a.address FROM mark m JOIN article a ON a.id = m.article WHERE a.deleted = ''"
)


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


def of_article(connection: sqlite3.Connection, address: str) -> tuple[Mark, ...]:
    """An article's marks in the order of their places."""
    rows = connection.execute(f"{_COLUMNS} AND a.address = ? ORDER BY m.block, m.offset, m.id", (address,))
    return tuple(map(_mark, rows))


def newest(connection: sqlite3.Connection, count: int, before: int | None) -> tuple[Mark, ...]:
    """So many of all articles, the newest first."""
    rows = connection.execute(
        f"{_COLUMNS} AND (:before IS NULL OR m.id < :before) ORDER BY m.id DESC LIMIT :count",
        {"before": before, "count": count},
    )
    return tuple(map(_mark, rows))


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
