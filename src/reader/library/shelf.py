"""The articles that were opened and the place in each, in one SQLite file."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from reader.errors import StorageError
from reader.model import TITLE, Article, Place, text_of

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

MOST = 200
"""So many articles are kept; the one that was opened longest ago goes first."""

_FILE = "shelf.sqlite"
_PATIENCE = 2.0
# One entry a version: what leads to it from the one before. Entries are added, never changed.
_MIGRATIONS = (
    (
        """
        CREATE TABLE article (
            address TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            opened TEXT NOT NULL,           -- UTC, ISO 8601
            body BLOB NOT NULL,             -- the Article as MessagePack
            block INTEGER NOT NULL,         -- the Place
            offset INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX article_opened ON article (opened)",
    ),
)


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class Shelf:
    """The articles kept in a folder. Nothing is read or written before the first call.

    May be used from several threads; a call lasts as long as the disk needs, so keep nothing from the
    window's.
    Every call raises StorageError where the disk is full, read-only or broken; nobody has to stop
    reading for that. A file that is no shelf is set aside as shelf.broken-N.sqlite; a shelf written by a
    newer Lingdu is left alone, and StorageError says so.
    """

    def __init__(self, folder: Path, clock: Clock = now, most: int = MOST) -> None:
        self.path = folder / _FILE
        self.set_aside: Path | None = None
        """Where a broken file was put, once that has happened."""
        self._clock = clock
        self._most = most
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def keep(self, article: Article) -> Place:
        """Keep an article as the one opened last; the place where its reader had stopped before."""
        body = msgspec.msgpack.encode(article)
        with self._open() as connection, connection:
            row = connection.execute(
                "SELECT block, offset FROM article WHERE address = ?", (article.address,)
            ).fetchone()
            place = _place_within(article, Place(*row)) if row else Place()
            connection.execute(
                "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?)",
                (article.address, article.title, self._now(), body, place.block, place.offset),
            )
            connection.execute(
                "DELETE FROM article WHERE address NOT IN "
                "(SELECT address FROM article ORDER BY opened DESC, rowid DESC LIMIT ?)",
                (self._most,),
            )
        return place

    def place_in(self, article: Article) -> Place:
        """Where the reader of this article had stopped; its beginning where it was never read here."""
        if not self.path.exists():
            return Place()
        with self._open() as connection:
            row = connection.execute(
                "SELECT block, offset FROM article WHERE address = ?", (article.address,)
            ).fetchone()
        return _place_within(article, Place(*row)) if row else Place()

    def keep_place(self, address: str, place: Place) -> None:
        """Remember where the reader is in that article; nothing happens when it is not kept."""
        with self._open() as connection, connection:
            connection.execute(
                "UPDATE article SET block = ?, offset = ? WHERE address = ?",
                (place.block, place.offset, address),
            )

    def last(self) -> tuple[Article, Place] | None:
        """The article that was opened last, and the place in it; None when the shelf is empty."""
        with self._open() as connection:
            rows = connection.execute(
                "SELECT body, block, offset FROM article ORDER BY opened DESC, rowid DESC LIMIT 1"
            ).fetchall()
        for body, block, offset in rows:
            try:
                article = msgspec.msgpack.decode(body, type=Article)
            except msgspec.MsgspecError:
                log.exception("the last article on the shelf is unreadable")
                return None
            return article, _place_within(article, Place(block, offset))
        return None

    def close(self) -> None:
        """Let go of the file; a later call opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one caller at a time; SQLite's errors leave as StorageError."""
        import sqlite3

        with self._lock:
            try:
                if self._connection is None:
                    self._connection = self._connected()
                yield self._connection
            except (sqlite3.Error, OSError) as error:
                if _is_broken(error):
                    with suppress(OSError):
                        self._put_aside()
                raise StorageError(path=str(self.path), detail=str(error)) from error

    def _connected(self) -> sqlite3.Connection:
        import sqlite3

        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            return _prepared(self.path)
        except sqlite3.DatabaseError as error:
            if not _is_broken(error):
                raise
            self._put_aside()
        return _prepared(self.path)

    def _put_aside(self) -> None:
        """Make room for a new shelf."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.broken-{number}.sqlite")).exists():
            number += 1
        log.warning("the shelf is broken; it is now %s", aside)
        self.path.rename(aside)
        for ending in ("-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        self.set_aside = aside


def _is_broken(error: Exception) -> bool:
    import sqlite3

    code = getattr(error, "sqlite_errorcode", None)
    return code in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}


def _prepared(path: Path) -> sqlite3.Connection:
    """A connection to a shelf of the newest version."""
    import sqlite3

    connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if _version(connection) != len(_MIGRATIONS):
            _migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a shelf to the newest version, whole or not at all; another window may be at it too."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        version = _version(connection)
        if version > len(_MIGRATIONS):
            raise StorageError(path=str(path), detail=f"version {version}, newer than {len(_MIGRATIONS)}")
        for statements in _MIGRATIONS[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _place_within(article: Article, place: Place) -> Place:
    """The place, or the beginning where the article no longer has it."""
    if not TITLE <= place.block < len(article.blocks):
        return Place()
    return Place(place.block, max(0, min(place.offset, len(text_of(article, place.block)))))
