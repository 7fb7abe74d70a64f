"""The articles that were opened and the place in each, in one SQLite file."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

from reader.library.shelf.database import Database
from reader.library.shelf.entries import Hits, Kept, Listed, Mark, Taken, View
from reader.model import TITLE, Article, Place, text_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]

MEGABYTES = 1000
"""So much is kept if nobody says otherwise; what was opened longest ago goes first."""

FILE = "shelf.sqlite"


class Folding(Protocol):
    """Leads both scripts, capitals and wide letters to one form."""

    def form(self, text: str) -> str:
        """The text in the form that is compared, as long as before."""

    def forms(self, wanted: str) -> tuple[str, ...]:
        """The forms that these words may stand in: other regions call some things otherwise."""


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class Shelf:
    """The articles kept in a folder. Nothing is read or written before the first call.

    May be used from several threads and by several programs; reading does not wait for writing. A call
    lasts as long as the disk needs, so write nothing from the window's thread. What returns has been
    written: it survives a kill and a power cut.
    Every call raises StorageError where the disk is full, read-only or broken; nobody has to stop
    reading for that. A file that is no shelf is set aside as shelf.broken-N.sqlite; a shelf written by a
    newer Lingdu is left alone, and StorageError says so.
    """

    def __init__(
        self, folder: Path, clock: Clock = now, megabytes: int = MEGABYTES, folding: Folding | None = None
    ) -> None:
        self.path = folder / FILE
        self.megabytes = megabytes
        """So much is kept, in MB."""
        self._clock = clock
        self._folding = folding
        self._database = Database(self.path)

    @property
    def set_aside(self) -> Path | None:
        """Where a broken file was put, once that has happened."""
        return self._database.set_aside

    def close(self) -> None:
        """Let go of the file; a later call opens it again."""
        self._database.close()

    # Keeping

    def keep(self, article: Article) -> Place:
        """Keep an article as the one opened last; the place where its reader had stopped before.

        Where the page has changed since, what it said before is kept beside it (earlier).
        """
        body, digest = _packed(article)
        with self._database.writing() as connection:
            row = connection.execute(
                "SELECT a.id, a.block, a.offset, b.digest, b.article FROM article a JOIN body b USING (id) "
                "WHERE a.address = ? AND a.deleted = ''",
                (article.address,),
            ).fetchone()
            if row is None:
                self._add(connection, article, body, digest)
                self._make_room(connection)
                return Place()
            number, *kept = row
            place = _place_of(article, *kept)
            if kept[2] == digest:
                connection.execute("UPDATE article SET opened = ? WHERE id = ?", (self._now(), number))
            else:
                self._renew(connection, number, article, place)
                self._make_room(connection)
        return place

    def _add(self, connection: sqlite3.Connection, article: Article, body: bytes, digest: bytes) -> None:
        forget(connection, connection.execute("SELECT id FROM article WHERE address = ?", (article.address,)))
        cursor = connection.execute(
            "INSERT INTO article (address, title, site, published, opened, size) VALUES (?, ?, ?, ?, ?, ?)",
            (*_facts(article), self._now(), len(body)),
        )
        connection.execute(
            "INSERT INTO body (id, article, digest) VALUES (?, ?, ?)", (cursor.lastrowid, body, digest)
        )

    def _renew(self, connection: sqlite3.Connection, number: int, article: Article, place: Place) -> None:
        """The page says something else now."""
        take_out(connection, number)
        (old,) = connection.execute("SELECT article FROM body WHERE id = ?", (number,)).fetchone()
        before = decoded(old)
        # A version that is the same but for its form, as older programs wrote it, is no change.
        changed = before is not None and (before.title, before.blocks) != (article.title, article.blocks)
        if changed:
            connection.execute("INSERT OR REPLACE INTO earlier VALUES (?, ?)", (number, old))
        connection.execute(
            "UPDATE body SET article = ?, digest = ?, folded = NULL WHERE id = ?",
            (*_packed(article), number),
        )
        connection.execute(
            "UPDATE article SET title = ?, site = ?, published = ?, opened = ?, block = ?, offset = ?, "
            "changed = ? WHERE id = ?",
            (*_facts(article)[1:], self._now(), place.block, place.offset, int(changed), number),
        )
        weigh(connection, number)

    def keep_place(self, address: str, place: Place, share: int = 0) -> None:
        """Remember where the reader is in that article; nothing happens when it is not kept.

        share: how much of it lies before that, in percent.
        """
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE article SET block = ?, offset = ?, share = ? WHERE address = ?",
                (place.block, place.offset, share, address),
            )

    def keep_script(self, address: str, script: str) -> None:
        """Remember the script that this article is read in; empty for the reader's usual one."""
        with self._database.writing() as connection:
            connection.execute("UPDATE article SET script = ? WHERE address = ?", (script, address))

    def keep_page(self, address: str, media_type: str, charset: str, data: bytes) -> None:
        """Keep the page that an article was found on; data is deflated."""
        with self._database.writing() as connection:
            number = _number_of(connection, address)
            if number is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?)", (number, media_type, charset, data)
                )
                weigh(connection, number)
                self._make_room(connection)

    def keep_picture(self, address: str, picture: str, data: bytes) -> None:
        """Keep one of an article's pictures, a PNG or JPEG file."""
        with self._database.writing() as connection:
            number = _number_of(connection, address)
            if number is not None:
                connection.execute("INSERT OR REPLACE INTO picture VALUES (?, ?, ?)", (number, picture, data))
                weigh(connection, number)
                self._make_room(connection)

    def save(self, number: int, *, saved: bool) -> None:
        """Keep an article whatever comes, or let it go when there is no room."""
        with self._database.writing() as connection:
            connection.execute("UPDATE article SET saved = ? WHERE id = ?", (int(saved), number))

    def _make_room(self, connection: sqlite3.Connection) -> None:
        """Let the articles go that were opened longest ago, until the rest has room.

        Never one that is saved, the newest one, or, while there are others, one with marks.
        """
        (size,) = connection.execute("SELECT coalesce(sum(size), 0) FROM article").fetchone()
        over = size - self.megabytes * 1_000_000
        if over <= 0:
            return
        rows = connection.execute(
            "SELECT id, size FROM article WHERE saved = 0 AND opened < (SELECT max(opened) FROM article) "
            "ORDER BY deleted = '', EXISTS (SELECT 1 FROM mark WHERE mark.article = article.id), opened, id"
        ).fetchall()
        going = []
        for number, each in rows:
            if over <= 0:
                break
            going.append((number,))
            over -= each
        forget(connection, going)

    # Reading

    def place_in(self, article: Article) -> Place:
        """Where the reader of this article had stopped; its beginning where it was never read here."""
        if not self.path.exists():
            return Place()
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT block, offset, digest, body.article FROM article JOIN body USING (id) "
                "WHERE address = ? AND deleted = ''",
                (article.address,),
            ).fetchone()
        return _place_of(article, *row) if row else Place()

    def last(self) -> tuple[Article, Place] | None:
        """The article that was opened last, and the place in it; None when the shelf is empty."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT id FROM article WHERE deleted = '' ORDER BY opened DESC, id DESC LIMIT 1"
            ).fetchone()
            taken = _taken(connection, row[0]) if row else None
        return (taken.article, taken.place) if taken is not None else None

    def take(self, number: int) -> Taken | None:
        """An article with everything that is needed to read it; None where it is gone or unreadable."""
        with self._database.reading() as connection:
            taken = _taken(connection, number)
            if taken is None:
                return None
            pictures = connection.execute(
                "SELECT address, data FROM picture WHERE article = ?", (number,)
            ).fetchall()
        return msgspec.structs.replace(taken, pictures=tuple(pictures))

    def pictures_of(self, address: str) -> tuple[tuple[str, bytes], ...]:
        """The kept pictures of the article at this address: each one's own address, and a file."""
        with self._database.reading() as connection:
            return tuple(
                connection.execute(
                    "SELECT picture.address, data FROM picture JOIN article ON article.id = picture.article "
                    "WHERE article.address = ?",
                    (address,),
                ).fetchall()
            )

    def script_of(self, address: str) -> str:
        """The script that this article is read in; empty for the reader's usual one."""
        if not self.path.exists():
            return ""
        with self._database.reading() as connection:
            row = connection.execute("SELECT script FROM article WHERE address = ?", (address,)).fetchone()
        return str(row[0]) if row else ""

    def kept(self, address: str) -> Kept | None:
        """The article at this address as a list shows it; None where it is not kept."""
        from reader.library.shelf import listing

        with self._database.reading() as connection:
            return listing.kept(connection, address)

    def earlier(self, address: str) -> Article | None:
        """What an article said before its page changed; None where it never did."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT earlier.article FROM earlier JOIN article USING (id) WHERE address = ?", (address,)
            ).fetchone()
        return decoded(row[0]) if row else None

    def listed(self, view: View, count: int, after: tuple[str, int] | None = None) -> Listed:
        """So many articles of a view, those opened last first, from behind a place in it on."""
        from reader.library.shelf import listing

        with self._database.reading() as connection:
            return listing.listed(connection, view, count, after, self._clock())

    def total(self, view: View) -> int:
        """How many articles a view has."""
        from reader.library.shelf import listing

        with self._database.reading() as connection:
            return listing.total(connection, view, self._clock())

    # Looking for words

    def index_next(self, most: int = 20) -> bool:
        """Make some articles' words findable that are not yet; whether there are more.

        Apart from keep, so that an article is safe before that, and a little at a time, so that others
        may write in between.
        """
        from reader.library.shelf import searching

        if self._folding is None or not self.path.exists():
            return False
        with self._database.reading() as connection:
            if not searching.is_waiting(connection):
                return False
        with self._database.writing() as connection:
            return searching.index_next(connection, self._folding.form, most)

    def search(self, words: str, count: int, offset: int = 0) -> Hits:
        """So many articles that hold all of these words, in either script; titles first, then the newest."""
        from reader.library.shelf import searching

        if self._folding is None:
            return Hits(())
        terms = [self._folding.forms(term) for term in words.split()]
        with self._database.reading() as connection:
            return searching.search(connection, terms, count, offset)

    # Deleting

    def delete(self, numbers: Iterable[int]) -> None:
        """Take articles off the shelf; bring_back has them back until purge."""
        at = self._now()
        with self._database.writing() as connection:
            connection.executemany(
                "UPDATE article SET deleted = ? WHERE id = ?", [(at, number) for number in numbers]
            )

    def bring_back(self, numbers: Iterable[int]) -> int:
        """Put deleted articles back; how many were still there."""
        with self._database.writing() as connection:
            return sum(
                connection.execute("UPDATE article SET deleted = '' WHERE id = ?", (number,)).rowcount
                for number in numbers
            )

    def purge(self, numbers: Iterable[int] | None = None) -> None:
        """Destroy what was deleted: these, or everything."""
        if not self.path.exists():
            return
        with self._database.writing() as connection:
            deleted = [row[0] for row in connection.execute("SELECT id FROM article WHERE deleted != ''")]
            going = set(deleted) if numbers is None else set(deleted) & set(numbers)
            forget(connection, [(number,) for number in sorted(going)])

    def empty(self) -> None:
        """Destroy everything that is kept."""
        if not self.path.exists():
            return
        with self._database.alone() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM article")
            connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            connection.execute("COMMIT")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # As one file

    def write_out(self, path: Path) -> None:
        """Write the whole shelf into one file. Raises NotWritten."""
        from reader.library.shelf import bundle

        with self._database.alone() as connection:
            bundle.write_out(connection, path)

    def take_in(self, path: Path) -> int:
        """Take in what such a file holds and is not here; how many articles. Raises NotAShelf."""
        from reader.library.shelf import bundle

        with self._database.writing() as connection:
            return bundle.take_in(connection, path, self._now())

    # Marks

    def put_mark(self, address: str, mark: Mark) -> Mark | None:
        """Keep a bookmark or a highlight in an article; as it is now, None where that is not kept."""
        from reader.library.shelf import marking

        made = mark.made or self._now()
        with self._database.writing() as connection:
            number = _number_of(connection, address)
            return marking.put(connection, number, mark, made) if number is not None else None

    def note_mark(self, number: int, note: str) -> None:
        """Write a note beside a mark."""
        with self._database.writing() as connection:
            connection.execute("UPDATE mark SET note = ? WHERE id = ?", (note, number))

    def remove_mark(self, number: int) -> None:
        """Remove a mark."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM mark WHERE id = ?", (number,))

    def marks_in(self, address: str) -> tuple[Mark, ...]:
        """An article's marks in the order of their places."""
        from reader.library.shelf import marking

        if not self.path.exists():
            return ()
        with self._database.reading() as connection:
            return marking.of_article(connection, address)

    def marks(self, count: int, before: int | None = None) -> tuple[Mark, ...]:
        """So many marks of all articles, the newest first, from before the one of this number on."""
        from reader.library.shelf import marking

        with self._database.reading() as connection:
            return marking.newest(connection, count, before)

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def _packed(article: Article) -> tuple[bytes, bytes]:
    """An article as it is kept, and its digest."""
    from hashlib import blake2b

    packed = msgspec.msgpack.encode(article)
    return zlib.compress(packed), blake2b(packed, digest_size=16).digest()


def _facts(article: Article) -> tuple[str, str, str, str]:
    return article.address, article.title, article.site or article.source, article.published


def _number_of(connection: sqlite3.Connection, address: str) -> int | None:
    row = connection.execute(
        "SELECT id FROM article WHERE address = ? AND deleted = ''", (address,)
    ).fetchone()
    return int(row[0]) if row else None


def weigh(connection: sqlite3.Connection, number: int) -> None:
    """Write down how large an article is with everything of it."""
    connection.execute(
        "UPDATE article SET size = "
        "(SELECT length(article) + coalesce(length(folded), 0) FROM body WHERE id = :id) + "
        "(SELECT coalesce(sum(length(data)), 0) FROM page WHERE id = :id) + "
        "(SELECT coalesce(sum(length(data)), 0) FROM picture WHERE article = :id) WHERE id = :id",
        {"id": number},
    )


def take_out(connection: sqlite3.Connection, number: int) -> None:
    """Let an article's words be found no more; it must still be there."""
    from reader.library.shelf import searching

    searching.take_out(connection, number)


def forget(connection: sqlite3.Connection, numbers: Iterable[Sequence[int]]) -> None:
    """Destroy these articles, with everything of them."""
    for (number,) in list(numbers):
        take_out(connection, number)
        connection.execute("DELETE FROM article WHERE id = ?", (number,))


def decoded(body: bytes) -> Article | None:
    """An article as it was written, deflated or not; None for what cannot be read."""
    try:
        # MessagePack of an article is a map of less than 16 or an array: never 0x78, as zlib begins.
        packed = zlib.decompress(body) if body[:1] == b"\x78" else body
        return msgspec.msgpack.decode(packed, type=Article)
    except (msgspec.MsgspecError, zlib.error):
        log.exception("an article on the shelf is unreadable")
        return None


def _taken(connection: sqlite3.Connection, number: int) -> Taken | None:
    row = connection.execute(
        "SELECT body.article, block, offset, script FROM article JOIN body USING (id) "
        "WHERE id = ? AND deleted = ''",
        (number,),
    ).fetchone()
    article = decoded(row[0]) if row else None
    if article is None:
        return None
    return Taken(article, place_within(article, Place(row[1], row[2])), row[3], number=number)


def _place_of(article: Article, block: int, offset: int, digest: bytes, body: bytes) -> Place:
    """A kept place in the article as it is now: in the same paragraph, wherever the page has it."""
    place = Place(block, offset)
    if block < 0 or digest == _packed(article)[1]:
        return place_within(article, place)
    before = decoded(body)
    if before is not None and block < len(before.blocks):
        text = before.blocks[block].text
        same = [at for at, each in enumerate(article.blocks) if each.text == text]
        if same:
            return Place(min(same, key=lambda at: abs(at - block)), offset)
    return place_within(article, place)


def place_within(article: Article, place: Place) -> Place:
    """The place, or the beginning where the article no longer has it."""
    if not TITLE <= place.block < len(article.blocks):
        return Place()
    return Place(place.block, max(0, min(place.offset, len(text_of(article, place.block)))))
