"""The shelf's tables, and the way to them from earlier versions: a copy first, then whole or not at all."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from reader.errors import NoEarlierShelf, StorageError

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_FIRST = (
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
)
_SECOND = (
    "ALTER TABLE article RENAME TO article_1",
    "DROP INDEX article_opened",
    # Small rows only: a list must never have to step over texts and pictures.
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        site TEXT NOT NULL DEFAULT '',
        published TEXT NOT NULL DEFAULT '',
        opened TEXT NOT NULL,                   -- UTC, ISO 8601
        saved INTEGER NOT NULL DEFAULT 0,
        script TEXT NOT NULL DEFAULT '',        -- its own script; empty for the reader's usual one
        block INTEGER NOT NULL DEFAULT -1,      -- the Place
        offset INTEGER NOT NULL DEFAULT 0,
        share INTEGER NOT NULL DEFAULT 0,       -- how much lies before the place, in percent
        size INTEGER NOT NULL DEFAULT 0,        -- everything of it, in bytes
        changed INTEGER NOT NULL DEFAULT 0,     -- whether the page had changed when it was opened last
        deleted TEXT NOT NULL DEFAULT ''        -- when; gone for good a while later
    ) STRICT
    """,
    """
    CREATE TABLE body (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        article BLOB NOT NULL,                  -- the Article as MessagePack, deflated
        digest BLOB NOT NULL,                   -- BLAKE2b of the MessagePack
        folded BLOB                             -- the words as they are indexed, deflated; NULL: not yet
    ) STRICT
    """,
    """
    CREATE TABLE earlier (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        article BLOB NOT NULL                   -- as it was before the page changed
    ) STRICT
    """,
    """
    CREATE TABLE page (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        media_type TEXT NOT NULL,
        charset TEXT NOT NULL,
        data BLOB NOT NULL                      -- the page's bytes, deflated
    ) STRICT
    """,
    """
    CREATE TABLE picture (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        address TEXT NOT NULL,
        data BLOB NOT NULL,                     -- a PNG or JPEG file
        PRIMARY KEY (article, address)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE mark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        kind TEXT NOT NULL,                     -- bookmark, highlight
        block INTEGER NOT NULL,
        offset INTEGER NOT NULL,
        end_block INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        line TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        made TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX mark_article ON mark (article)",
    "CREATE INDEX article_opened ON article (opened, id) WHERE deleted = ''",
    "CREATE INDEX article_saved ON article (opened, id) WHERE deleted = '' AND saved = 1",
    "CREATE INDEX article_begun ON article (opened, id) WHERE deleted = '' AND share BETWEEN 1 AND 98",
    "CREATE INDEX article_deleted ON article (deleted) WHERE deleted != ''",
    "CREATE INDEX article_size ON article (size)",
    "CREATE INDEX body_waiting ON body (id) WHERE folded IS NULL",
    # What stands in it: tokens.py. A character alone is the beginning of a token, for which there is prefix.
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        title, body, content = '', columnsize = 0, prefix = '1', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    INSERT INTO article (address, title, opened, block, offset, size)
    SELECT address, title, opened, block, offset, length(body) FROM article_1 ORDER BY opened, rowid
    """,
    # Deflated when they are next written: what reads them knows both.
    """
    INSERT INTO body (id, article, digest)
    SELECT article.id, body, x'' FROM article_1 JOIN article USING (address)
    """,
    "DROP TABLE article_1",
)
_THIRD = (
    # No program has written into it: what handed the pages over came with this version.
    "DROP TABLE page",
    """
    CREATE TABLE page (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        number INTEGER NOT NULL,                -- which of the article's pages, counted from 0
        address TEXT NOT NULL,                  -- where it came from in the end
        media_type TEXT NOT NULL,
        charset TEXT NOT NULL,                  -- what the server said
        data BLOB NOT NULL,                     -- the page's bytes, deflated
        PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID
    """,
    # The edition of the rules (extract/edition.py) that the pages were read by.
    "ALTER TABLE article ADD COLUMN edition TEXT NOT NULL DEFAULT ''",
    # The address of its first picture; of older ones it is known when they are opened again.
    "ALTER TABLE article ADD COLUMN picture TEXT NOT NULL DEFAULT ''",
)
_FOURTH = (
    """
    CREATE TABLE subscription (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        added TEXT NOT NULL,                    -- UTC, ISO 8601
        checked TEXT NOT NULL DEFAULT '',       -- when it was last looked at
        failure TEXT NOT NULL DEFAULT '',       -- the kind of error then; empty where there was none
        etag TEXT NOT NULL DEFAULT '',          -- what the server calls this version of it
        modified TEXT NOT NULL DEFAULT '',
        deleted TEXT NOT NULL DEFAULT ''        -- when; gone for good a while later
    ) STRICT
    """,
    """
    CREATE TABLE entry (
        subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
        address TEXT NOT NULL,
        title TEXT NOT NULL,
        date TEXT NOT NULL,
        seen TEXT NOT NULL,                     -- when it was first there
        new INTEGER NOT NULL,                   -- whether it came later and was not opened yet
        PRIMARY KEY (subscription, address)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX entry_new ON entry (address) WHERE new = 1",
)
_FIFTH = (
    # The address that it was asked for by last, where that led on to its own.
    "ALTER TABLE article ADD COLUMN asked TEXT NOT NULL DEFAULT ''",
)
MIGRATIONS = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH)
"""One entry a version: what leads to it from the one before. Entries are added, never changed."""

NEWEST = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a shelf's tables; 0 for an empty file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def backup_of(path: Path, version: int) -> Path:
    """Where a shelf is copied to before this version of it is left."""
    return path.with_name(f"{path.stem}.version-{version}{path.suffix}")


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a shelf to the newest version, whole or not at all; another window may be at it too.

    What was there before stays beside it (backup_of). Raises StorageError for a newer shelf.
    """
    version = version_of(connection)
    if 0 < version < NEWEST:
        _back_up(connection, backup_of(path, version))
    connection.execute("BEGIN IMMEDIATE")
    try:
        _bring_on(connection, path)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _bring_on(connection: sqlite3.Connection, path: Path) -> None:
    version = version_of(connection)
    if version > NEWEST:
        raise StorageError(path=str(path), detail=f"version {version}, newer than {NEWEST}")
    for statements in MIGRATIONS[version:]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {NEWEST}")


def _back_up(connection: sqlite3.Connection, to: Path) -> None:
    """A whole copy of the shelf, there only when it is whole; a copy that is there already stays."""
    import sqlite3

    if to.exists():
        return
    part = to.with_name(f"{to.name}.{os.getpid()}.part")
    try:
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)


def roll_back(path: Path) -> Path:
    """Put the copy of the version before back in place; where the present shelf is then.

    For whoever goes back to an older Lingdu; nothing else may have the shelf open. Raises StorageError,
    among them NoEarlierShelf.
    """
    copies = [copy for version in range(NEWEST - 1, 0, -1) if (copy := backup_of(path, version)).exists()]
    if not copies:
        raise NoEarlierShelf(path=str(path), detail="no copy of an earlier version")
    import sqlite3

    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        aside = backup_of(path, NEWEST)
        path.replace(aside)
        copies[0].replace(path)
    except (sqlite3.Error, OSError) as error:
        raise StorageError(path=str(path), detail=str(error)) from error
    return aside
