"""The shelf's file: one connection that writes, one that reads, and what happens when the file is broken."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import closing, contextmanager, suppress
from datetime import UTC
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.library.files import private_folder
from reader.library.shelf.schema import NEWEST, migrate, version_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds that a write waits for another window's."""

_RETRY_SECONDS = 0.01

_TABLES = ("article", "body", "earlier", "page", "picture", "mark", "subscription", "entry")
_KEYS = {
    "page": ("article", "number"),
    "picture": ("article", "address"),
    "entry": ("subscription", "address"),
}
"""The keys of the tables whose key is not id."""


def stamp(moment: datetime) -> str:
    """A moment as the tables hold it: UTC, ISO 8601; what is earlier sorts before."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


class Database:
    """Opens the file when it is first asked for; may be used from several threads.

    Reading never waits for writing. SQLite's errors leave as StorageError. A file that is no shelf, or is
    damaged, is set aside; what can still be read of it is taken over into a new one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.set_aside: Path | None = None
        """Where a broken file was put, once that has happened."""
        self._write_lock = threading.Lock()
        self._read_lock = threading.Lock()
        self._open_lock = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for questions, for one caller at a time."""
        with self._read_lock, self._errors():
            if self._reader is None:
                self._reader = self._connected()
            yield self._reader

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection within a transaction, for one caller at a time; done when the block is left."""
        with self._write_lock, self._errors():
            if self._writer is None:
                self._writer = self._connected()
            connection = self._writer
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A full disk ends a transaction by itself.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """The writing connection outside of a transaction: for a copy of everything, or a new beginning."""
        with self._write_lock, self._errors():
            if self._writer is None:
                self._writer = self._connected()
            yield self._writer

    def close(self) -> None:
        """Let go of the file; a later call opens it again."""
        with self._write_lock, self._read_lock:
            self._let_go()

    def _let_go(self) -> None:
        for connection in (self._reader, self._writer):
            if connection is not None:
                connection.close()
        self._reader = self._writer = None

    @contextmanager
    def _errors(self) -> Iterator[None]:
        import sqlite3

        try:
            yield
        except (sqlite3.Error, OSError) as error:
            if is_broken(error):
                with suppress(OSError):
                    self._put_aside()
            raise StorageError(path=str(self.path), detail=str(error)) from error

    def _connected(self) -> sqlite3.Connection:
        import sqlite3

        with self._open_lock:
            private_folder(self.path.parent)
            try:
                return prepared(self.path)
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    raise
            return self._begun_anew()

    def _put_aside(self) -> None:
        """Begin a new shelf, with what can still be read of the old one."""
        with self._open_lock:
            self._let_go()
            self._begun_anew().close()

    def _begun_anew(self) -> sqlite3.Connection:
        aside = self._renamed()
        connection = prepared(self.path)
        if aside is not None:
            self.set_aside = aside
            salvage(aside, connection)
        return connection

    def _renamed(self) -> Path | None:
        """Make room for a new file; where the broken one is then, None where another window has been here."""
        if _is_sound(self.path):
            return None
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.broken-{number}{self.path.suffix}")).exists():
            number += 1
        log.warning("the shelf is broken; it is now %s", aside)
        self.path.rename(aside)
        for ending in ("-wal", "-shm"):
            beside = self.path.with_name(self.path.name + ending)
            # A log belongs to its file: without it what was written last could not be read.
            if beside.exists():
                beside.rename(aside.with_name(aside.name + ending))
        return aside


def is_broken(error: Exception) -> bool:
    """Whether this says that the file itself cannot be used, and not that the disk is full or busy."""
    import sqlite3

    code = getattr(error, "sqlite_errorcode", None)
    # SQLITE_CORRUPT_VTAB and its like count too.
    return isinstance(code, int) and code & 0xFF in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


def _is_sound(path: Path) -> bool:
    """Whether every page of the file can be read."""
    import sqlite3

    if not path.exists():
        return True
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error as error:
        return not is_broken(error)


def prepared(path: Path) -> sqlite3.Connection:
    """A connection to a shelf of the newest version."""
    import sqlite3

    connection = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False, isolation_level=None)
    try:
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # What is deleted is overwritten: it does not stay in the file's free room.
        connection.execute("PRAGMA secure_delete = ON")
        if version_of(connection) != NEWEST:
            migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Have changes logged before they are made; waits for another program that is just beginning the shelf.

    SQLite itself does not: of two that change the way of logging at once, one is refused (SQLITE_BUSY).
    """
    import sqlite3

    limit = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > limit:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def salvage(broken: Path, connection: sqlite3.Connection) -> int:
    """Take over what can be read of a broken shelf, row by row; how many articles that were."""
    import sqlite3

    try:
        with closing(sqlite3.connect(f"{broken.as_uri()}?mode=ro", uri=True)) as old:
            if version_of(old) != NEWEST:
                return 0
            for table in _TABLES:
                _take_over(old, connection, table)
    except sqlite3.Error as error:
        log.warning("not all of the broken shelf could be read: %s", error)
    # An article without its words is none.
    connection.execute("DELETE FROM article WHERE id NOT IN (SELECT id FROM body)")
    connection.execute("UPDATE body SET folded = NULL")
    (count,) = connection.execute("SELECT count(*) FROM article").fetchone()
    log.warning("%d articles of the broken shelf were saved", count)
    return int(count)


def _take_over(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    """Copy every row of a table that can be read."""
    import sqlite3

    keys = _KEYS.get(table, ("id",))
    lost = 0
    for key in _keys(old, table, keys):
        where = " AND ".join(f"{name} = ?" for name in keys)
        try:
            row = old.execute(f"SELECT * FROM {table} WHERE {where}", key).fetchone()  # noqa: S608 -- names of ours
            marks = ", ".join("?" * len(row or ()))
            if row is not None:
                new.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 -- names of ours
        except sqlite3.DatabaseError:
            lost += 1
    if lost:
        log.warning("%d rows of %s could not be read", lost, table)


def _keys(old: sqlite3.Connection, table: str, names: tuple[str, ...]) -> list[tuple[object, ...]]:
    """The keys of a table's rows, found from both its ends as far as it can be read from there."""
    import sqlite3

    found: dict[tuple[object, ...], None] = {}
    for direction in ("", " DESC"):
        order = ", ".join(name + direction for name in names)
        try:
            for key in old.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY {order}"):  # noqa: S608 -- names of ours
                found[key] = None
        except sqlite3.DatabaseError as error:
            log.warning("%s of the broken shelf ends early: %s", table, error)
        else:
            break
    return list(found)
