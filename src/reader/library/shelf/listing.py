"""What stands on the shelf, a part at a time: twenty thousand articles are never read at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from reader.library.shelf.database import stamp
from reader.library.shelf.entries import Kept, Listed, View

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

COLUMNS = (
    "a.id, a.address, a.title, a.site, a.published, a.opened, a.saved, a.share, "
    "(SELECT count(*) FROM mark WHERE mark.article = a.id), a.changed, "
    "EXISTS (SELECT 1 FROM picture WHERE picture.article = a.id AND picture.address = a.picture)"
)
# Each as its index has it (schema.py).
_WHERE = {
    View.CONTINUE: "a.deleted = '' AND a.share BETWEEN 1 AND 98",
    View.TODAY: "a.deleted = '' AND a.opened >= :today AND a.opened < :tomorrow",
    View.SAVED: "a.deleted = '' AND a.saved = 1",
    View.ALL: "a.deleted = ''",
}


def entry(row: tuple[object, ...]) -> Kept:
    """A row of COLUMNS."""
    number, address, title, site, published, opened, saved, share, marks, changed, picture = row
    return Kept(
        int(str(number)),
        str(address),
        str(title),
        str(site),
        str(published),
        str(opened),
        bool(saved),
        int(str(share)),
        int(str(marks)),
        bool(changed),
        bool(picture),
    )


def listed(
    connection: sqlite3.Connection, view: View, count: int, after: tuple[str, int] | None, now: datetime
) -> Listed:
    """So many of a view, the newest first."""
    opened, number = after or ("9", 0)
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM article a WHERE {_WHERE[view]} AND (a.opened, a.id) < (:opened, :number) "  # noqa: S608 -- words of ours
        "ORDER BY a.opened DESC, a.id DESC LIMIT :count",
        _days(now) | {"opened": opened, "number": number, "count": count + 1},
    ).fetchall()
    entries = tuple(map(entry, rows[:count]))
    last = entries[-1] if len(rows) > count else None
    return Listed(entries, (last.opened, last.number) if last is not None else None)


def kept(connection: sqlite3.Connection, address: str) -> Kept | None:
    """The article at this address."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM article a WHERE a.address = ? AND a.deleted = ''",  # noqa: S608 -- words of ours
        (address,),
    ).fetchone()
    return entry(row) if row else None


def total(connection: sqlite3.Connection, view: View, now: datetime) -> int:
    """How many articles a view has."""
    (count,) = connection.execute(
        f"SELECT count(*) FROM article a WHERE {_WHERE[view]}",  # noqa: S608 -- words of ours
        _days(now),
    ).fetchone()
    return int(count)


def _days(now: datetime) -> dict[str, str]:
    """When today and tomorrow begin where the reader is, in UTC; a clock may have been ahead once."""
    midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return {"today": stamp(midnight), "tomorrow": stamp(midnight + timedelta(days=1))}
