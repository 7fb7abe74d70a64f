"""How much room the shelf takes, and which articles go when there is no more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence


def weigh(connection: sqlite3.Connection, number: int) -> None:
    """Write down how large an article is with everything of it."""
    connection.execute(
        "UPDATE article SET size = "
        "(SELECT length(article) + coalesce(length(folded), 0) FROM body WHERE id = :id) + "
        "coalesce((SELECT length(article) FROM earlier WHERE id = :id), 0) + "
        "(SELECT coalesce(sum(length(data)), 0) FROM page WHERE article = :id) + "
        "(SELECT coalesce(sum(length(data)), 0) FROM picture WHERE article = :id) WHERE id = :id",
        {"id": number},
    )


def used(connection: sqlite3.Connection) -> int:
    """How much all articles take, in bytes; what was deleted and can be brought back is part of it."""
    (size,) = connection.execute("SELECT coalesce(sum(size), 0) FROM article").fetchone()
    return int(size)


def make_room(connection: sqlite3.Connection, limit: int) -> int:
    """Let the articles go that are beyond so many bytes; how many went."""
    going = beyond(connection, limit)
    forget(connection, going)
    return len(going)


def beyond(connection: sqlite3.Connection, limit: int) -> list[tuple[int]]:
    """The articles that were opened longest ago, until the rest takes so many bytes.

    Never one that is saved, the newest one, or, while there are others, one with marks.
    """
    over = used(connection) - limit
    if over <= 0:
        return []
    rows = connection.execute(
        "SELECT id, size FROM article WHERE saved = 0 AND opened < (SELECT max(opened) FROM article) "
        "ORDER BY deleted = '', EXISTS (SELECT 1 FROM mark WHERE mark.article = article.id), opened, id"
    )
    going = []
    for number, size in rows:
        if over <= 0:
            break
        going.append((number,))
        over -= size
    return going


def forget(connection: sqlite3.Connection, numbers: Iterable[Sequence[int]]) -> None:
    """Destroy these articles, with everything of them."""
    from reader.library.shelf.folded import take_out

    for (number,) in list(numbers):
        take_out(connection, number)
        connection.execute("DELETE FROM article WHERE id = ?", (number,))
