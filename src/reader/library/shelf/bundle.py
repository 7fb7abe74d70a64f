"""The whole shelf as one file: written out, and taken in again from a file that may come from anywhere.

The file is an SQLite database of the shelf's newest version (schema.py). Taken in is only what can be
checked: its tables must be ours, word for word, so that nothing in it runs; each article is decoded as one,
and nothing may be larger than what the loader would have let through. Pages are taken in as they are, since
only the loader ever unpacks them; pictures stay behind.
"""

from __future__ import annotations

import zlib
from contextlib import closing, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from reader.errors import NotAShelf, NotWritten
from reader.library import subscriptions
from reader.library.shelf import marks, pages, room
from reader.library.shelf.entries import Mark, MarkKind
from reader.library.shelf.schema import MIGRATIONS, NEWEST, version_of
from reader.model import Article, PackedPage, Place

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

LARGEST = 4_000_000_000
"""Bytes of a file that is taken in."""
LARGEST_TEXT = 64_000_000
"""Bytes of one article, deflated or not."""
LONGEST = 4000
"""Code points of an address, a title, a line or a note."""
MOST = 200_000
"""So many articles."""
OLDEST = 2
"""Files of this version and later ones are taken in: earlier programs wrote none."""
PACKED_PAGES = 16_000_000
"""Bytes of an article's pages, deflated; with more they stay behind."""
PACKED_BOOK = 63_000_000
"""Bytes of a book's file; its media type is ..."""
BOOK = "application/epub+zip"
MOST_PAGES = 100
_PAGES_SINCE = 3
"""The version that came with pages."""
_SUBSCRIPTIONS_SINCE = 4


def write_out(connection: sqlite3.Connection, path: Path) -> None:
    """Write a whole copy; whatever stands there is replaced once that is whole. Raises NotWritten."""
    import sqlite3

    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(part),))
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.execute("PRAGMA foreign_keys = ON")
            copy.execute("DELETE FROM article WHERE deleted != ''")
            copy.execute("DELETE FROM subscription WHERE deleted != ''")
            # An address that somebody was given may tell who gave it to whom.
            copy.execute("UPDATE article SET asked = ''")
            # Words of deleted articles would stand in the index; whoever takes it in makes its own.
            copy.execute("UPDATE body SET folded = NULL")
            copy.execute("INSERT INTO words (words) VALUES ('delete-all')")
            copy.execute("VACUUM")
        part.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise NotWritten(path=str(path), detail=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def take_in(connection: sqlite3.Connection, path: Path, now: str) -> int:
    """Take in the articles of such a file that are not here yet; how many articles that were.

    All its marks and subscriptions come too. Within the caller's transaction. Raises NotAShelf.
    """
    import sqlite3

    try:
        if path.stat().st_size > LARGEST:
            raise NotAShelf(path=str(path), detail="too large")
        with closing(_opened(path)) as other:
            if version_of(other) >= _SUBSCRIPTIONS_SINCE:
                subscriptions.take_over(connection, other, now)
            return sum(_take(connection, other, row, now) for row in other.execute(_ARTICLES, (MOST,)))
    except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
        raise NotAShelf(path=str(path), detail=str(error)) from error


_ARTICLES = (
    "SELECT a.id, a.address, a.title, a.site, a.published, a.opened, a.saved, a.block, a.offset, a.share, "
    "b.article FROM article a JOIN body b USING (id) ORDER BY a.opened, a.id LIMIT ?"
)


def _opened(path: Path) -> sqlite3.Connection:
    """A hostile file's connection: read only, nothing in it is run, and its tables are ours."""
    import sqlite3

    other = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        other.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_TEXT)
        other.execute("PRAGMA trusted_schema = OFF")
        other.execute("PRAGMA cell_size_check = ON")
        _check(other, path)
    except BaseException:
        other.close()
        raise
    return other


def _check(other: sqlite3.Connection, path: Path) -> None:
    version = version_of(other)
    if not OLDEST <= version <= NEWEST or _tables(other) != _tables_of(version):
        raise NotAShelf(path=str(path), detail="other tables than a shelf has")
    if other.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise NotAShelf(path=str(path), detail="damaged")


def _tables_of(version: int) -> list[tuple[object, ...]]:
    """The tables that a shelf of this version has."""
    import sqlite3

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as ours:
        for statements in MIGRATIONS[:version]:
            for statement in statements:
                ours.execute(statement)
        return _tables(ours)


def _tables(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Everything that the schema makes, but the index's own tables."""
    return connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema "
        "WHERE name NOT LIKE 'words!_%' ESCAPE '!' OR type NOT IN ('table', 'index') ORDER BY name"
    ).fetchall()


def _take(
    connection: sqlite3.Connection, other: sqlite3.Connection, row: tuple[object, ...], now: str
) -> int:
    number, address, title, site, published, opened, saved, block, offset, share, body = row
    article = _checked(body)
    if article is None or article.address != address or not _is_address(str(address)):
        return 0
    if any(len(str(text)) > LONGEST for text in (title, site, published, opened)):
        return 0
    here = connection.execute("SELECT id FROM article WHERE address = ?", (address,)).fetchone()
    if here is None:
        # What was opened in the future would stand before everything for ever.
        cursor = connection.execute(
            "INSERT INTO article "
            "(address, title, site, published, opened, saved, block, offset, share) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                address, article.title, site, published, min(str(opened), now), int(bool(saved)), block,
                offset, max(0, min(100, int(str(share)))),
            ),
        )  # fmt: skip
        connection.execute(
            "INSERT INTO body (id, article, digest) VALUES (?, ?, x'')", (cursor.lastrowid, body)
        )
        own = int(cursor.lastrowid or 0)
        _take_pages(connection, other, int(str(number)), own)
        room.weigh(connection, own)
    else:
        own = int(here[0])
    _take_marks(connection, other, int(str(number)), own, now)
    return int(here is None)


def _take_pages(connection: sqlite3.Connection, other: sqlite3.Connection, theirs: int, ours: int) -> None:
    """Take over an article's pages; they are read by no edition that is known here."""
    if version_of(other) < _PAGES_SINCE:
        return
    size, count, kind = other.execute(
        "SELECT coalesce(sum(length(data)), 0), count(*), max(media_type) FROM page WHERE article = ?",
        (theirs,),
    ).fetchone()
    if count > MOST_PAGES or size > (PACKED_BOOK if (count, kind) == (1, BOOK) else PACKED_PAGES):
        return
    found = pages.of_article(other, theirs)
    if all(_is_address(page.address) and max(map(len, _told(page))) <= LONGEST for page in found):
        pages.keep(connection, ours, found, "")


def _told(page: PackedPage) -> tuple[str, str, str]:
    return page.address, page.media_type, page.charset


def _take_marks(
    connection: sqlite3.Connection, other: sqlite3.Connection, theirs: int, ours: int, now: str
) -> None:
    rows = other.execute(
        "SELECT kind, block, offset, end_block, end_offset, line, note, made FROM mark WHERE article = ?",
        (theirs,),
    )
    for kind, block, offset, end_block, end_offset, line, note, made in rows:
        if kind in set(MarkKind) and max(map(len, (line, note, made))) <= LONGEST:
            mark = Mark(MarkKind(kind), Place(block, offset), Place(end_block, end_offset), line, note)
            marks.put(connection, ours, mark, min(made, now))


def _checked(body: object) -> Article | None:
    """The article in these bytes; None where it is none, or too large."""
    if not isinstance(body, bytes):
        return None
    try:
        unpacking = zlib.decompressobj()
        packed = unpacking.decompress(body, LARGEST_TEXT) if body[:1] == b"\x78" else body
        if unpacking.unconsumed_tail:
            return None
        return msgspec.msgpack.decode(packed, type=Article)
    except (zlib.error, msgspec.MsgspecError, RecursionError):
        return None


def _is_address(address: str) -> bool:
    return len(address) <= LONGEST and urlsplit(address).scheme in {"http", "https", "file", ""}
