"""What a reader has subscribed to, and what has newly come there; tables of their own in the shelf's file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.library.shelf.database import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from reader.library.shelf.database import Database
    from reader.model import Entry, Listing

MOST = 500
"""So many subscriptions at the most."""
KEPT = 500
"""Entries that are remembered of each: as many as a list has."""
NEWEST = 200
"""So many new entries at the most, of all subscriptions together, are told of."""
DAY = timedelta(hours=20)
"""After so long a subscription is due again: who starts Lingdu each morning need not wait a day more."""


class Subscription(Struct, frozen=True):
    """A list that is looked at again and again."""

    number: int
    address: str
    title: str
    new: int = 0
    """How many of its entries are new."""
    checked: str = ""
    """When it was last had: UTC, ISO 8601; empty: never."""
    failure: str = ""
    """The kind of error that it could not be had for the last time; empty where it could."""
    etag: str = ""
    modified: str = ""
    """What the server called this version of it (RFC 9110, 8.8)."""


class NewEntry(Struct, frozen=True):
    """Something that has come since its reader subscribed, and was not opened yet."""

    title: str
    address: str
    date: str
    list_title: str


class Subscriptions:
    """May be used as the shelf may be; every call raises StorageError as the shelf's do."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> tuple[Subscription, ...]:
        """Every subscription: those with something new first, then by title."""
        if not self._database.path.exists():
            return ()
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT s.id, s.address, s.title, "
                "(SELECT count(*) FROM entry e WHERE e.subscription = s.id AND e.new = 1), "
                "s.checked, s.failure, s.etag, s.modified FROM subscription s WHERE s.deleted = '' "
                "ORDER BY 4 = 0, s.title, s.id"
            ).fetchall()
        return tuple(Subscription(*row) for row in rows)

    def new_entries(self) -> tuple[NewEntry, ...]:
        """What is new everywhere, what came last first; at most NEWEST."""
        if not self._database.path.exists():
            return ()
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT e.title, e.address, e.date, s.title FROM entry e "
                "JOIN subscription s ON s.id = e.subscription WHERE e.new = 1 AND s.deleted = '' "
                "GROUP BY e.address ORDER BY max(e.seen) DESC, e.date DESC, e.title LIMIT ?",
                (NEWEST,),
            ).fetchall()
        return tuple(NewEntry(*row) for row in rows)

    def new_in(self, address: str, entries: Iterable[Entry]) -> frozenset[str]:
        """The addresses of a list's entries that are new; none where it is not subscribed to.

        New is also what nobody has come across yet: it came after the list was looked at last.
        """
        if not self._database.path.exists():
            return frozenset()
        with self._database.reading() as connection:
            known = dict(
                connection.execute(
                    "SELECT e.address, e.new FROM entry e JOIN subscription s ON s.id = e.subscription "
                    "WHERE s.address = ? AND s.deleted = ''",
                    (address,),
                ).fetchall()
            )
        # What was subscribed to by its address alone has nothing that came later yet.
        return (
            frozenset(each.address for each in entries if known.get(each.address, 1))
            if known
            else frozenset()
        )

    def due(self) -> tuple[Subscription, ...]:
        """Those that were not had for a day; what was had in the future was so by a clock that was wrong."""
        before, now = stamp(self._clock().astimezone(UTC) - DAY), self._now()
        return tuple(each for each in self.all() if not before <= each.checked <= now)

    def add(self, address: str, title: str, entries: Iterable[Entry] = ()) -> bool:
        """Subscribe; what stands there now is not new. Whether it is a subscription now: there is a limit."""
        with self._database.writing() as connection:
            return add(connection, address, title, entries, self._now())

    def add_all(self, lists: Iterable[tuple[str, str]]) -> int:
        """Subscribe to these titles and addresses, while there is room; how many more there are then."""
        with self._database.writing() as connection:
            before = _count(connection)
            for title, address in lists:
                add(connection, address, title, (), self._now())
            return _count(connection) - before

    def remove(self, number: int) -> None:
        """Unsubscribe; bring_back has it back until purge."""
        with self._database.writing() as connection:
            connection.execute("UPDATE subscription SET deleted = ? WHERE id = ?", (self._now(), number))

    def bring_back(self, number: int) -> None:
        """Subscribe again to what was unsubscribed."""
        with self._database.writing() as connection:
            connection.execute("UPDATE subscription SET deleted = '' WHERE id = ?", (number,))

    def purge(self) -> None:
        """Destroy what was unsubscribed."""
        if self._database.path.exists():
            with self._database.writing() as connection:
                connection.execute("DELETE FROM subscription WHERE deleted != ''")

    def had(self, number: int, listing: Listing | None, etag: str, modified: str) -> int:
        """A subscription was looked at; None: it has not changed. How many entries are new."""
        now = self._now()
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE subscription SET checked = ?, failure = '', etag = ?, modified = ? WHERE id = ?",
                (now, etag, modified, number),
            )
            return 0 if listing is None else _meet(connection, number, listing.entries, now)

    def met(self, address: str, entries: Iterable[Entry]) -> None:
        """Its reader has this list before them: what stands there is known, and new until it is opened."""
        if not self._database.path.exists():
            return
        with self._database.writing() as connection:
            row = connection.execute(
                "SELECT id FROM subscription WHERE address = ? AND deleted = ''", (address,)
            ).fetchone()
            if row is not None:
                _meet(connection, int(row[0]), entries, self._now())

    def failed(self, number: int, failure: str) -> None:
        """A subscription could not be had, for an error of this kind."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE subscription SET checked = ?, failure = ? WHERE id = ?",
                (self._now(), failure, number),
            )

    def opened(self, address: str) -> None:
        """What stands at this address is new no longer."""
        if self._database.path.exists():
            with self._database.writing() as connection:
                connection.execute("UPDATE entry SET new = 0 WHERE address = ? AND new = 1", (address,))

    def read_all(self, address: str = "") -> tuple[tuple[int, str], ...]:
        """Nothing in the list at this address is new any more, or nothing anywhere; what was (for unread)."""
        if not self._database.path.exists():
            return ()
        where = (
            "new = 1 AND subscription IN "
            "(SELECT id FROM subscription WHERE deleted = '' AND (address = :address OR :address = ''))"
        )
        here = {"address": address}
        with self._database.writing() as connection:
            rows = connection.execute(f"SELECT subscription, address FROM entry WHERE {where}", here)  # noqa: S608 -- nothing in it is anybody's
            were = tuple((int(number), str(entry)) for number, entry in rows)
            connection.execute(f"UPDATE entry SET new = 0 WHERE {where}", here)  # noqa: S608 -- as above
        return were

    def unread(self, entries: Iterable[tuple[int, str]]) -> None:
        """These are new again: read_all was a mistake."""
        with self._database.writing() as connection:
            connection.executemany(
                "UPDATE entry SET new = 1 WHERE subscription = ? AND address = ?", list(entries)
            )

    def _now(self) -> str:
        return stamp(self._clock())


def add(connection: sqlite3.Connection, address: str, title: str, entries: Iterable[Entry], now: str) -> bool:
    """Subscribe within the caller's transaction; whether it is a subscription now."""
    row = connection.execute("SELECT id FROM subscription WHERE address = ?", (address,)).fetchone()
    if row is not None:
        connection.execute("UPDATE subscription SET deleted = '' WHERE id = ?", row)
        return True
    if _count(connection) >= MOST:
        return False
    cursor = connection.execute(
        "INSERT INTO subscription (address, title, added) VALUES (?, ?, ?)", (address, title or address, now)
    )
    _remember(connection, int(cursor.lastrowid or 0), entries, now, new=False)
    return True


def _count(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM subscription WHERE deleted = ''").fetchone()
    return int(count)


def take_over(connection: sqlite3.Connection, other: sqlite3.Connection, now: str) -> None:
    """Subscribe to what another shelf, whose tables were checked, is subscribed to."""
    rows = other.execute("SELECT address, title FROM subscription WHERE deleted = '' LIMIT ?", (MOST,))
    for address, title in rows:
        if is_web_address(address) and len(title) <= LONGEST:
            add(connection, address, title, (), now)


LONGEST = 2000
"""Code points of a subscription's title or address."""


def is_web_address(address: str) -> bool:
    """Whether this is an address of the web that can be subscribed to."""
    begins = address.lower().startswith(("http://", "https://"))
    return begins and len(address) <= LONGEST and address.isprintable() and " " not in address


def _meet(connection: sqlite3.Connection, number: int, entries: Iterable[Entry], now: str) -> int:
    """A subscription's list is here: what was not known is new; how much that is."""
    (known,) = connection.execute("SELECT count(*) FROM entry WHERE subscription = ?", (number,)).fetchone()
    # What was subscribed to by its address alone has nothing that came later yet.
    return _remember(connection, number, entries, now, new=known > 0)


def _remember(
    connection: sqlite3.Connection, number: int, entries: Iterable[Entry], now: str, *, new: bool
) -> int:
    """Know these entries from now on; how many were not known before."""
    count = 0
    for entry in entries:
        count += connection.execute(
            "INSERT OR IGNORE INTO entry (subscription, address, title, date, seen, new) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (number, entry.address, entry.title, entry.date, now, int(new)),
        ).rowcount
    connection.execute(
        "DELETE FROM entry WHERE subscription = :number AND address NOT IN (SELECT address FROM entry "
        "WHERE subscription = :number ORDER BY new DESC, seen DESC LIMIT :most)",
        {"number": number, "most": 2 * KEPT},
    )
    return count if new else 0
