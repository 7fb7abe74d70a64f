"""The articles that were opened and all that belongs to them, in one SQLite file.

What is asked of its tables stands in modules of its own: articles, pages (with pictures), room, listing,
searching, marks, bundle. Most are imported when they are first needed: the window waits for this one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from reader.library.shelf import articles
from reader.library.shelf.database import Database, stamp
from reader.library.shelf.entries import Hits, Kept, Listed, Pages, Taken, View
from reader.model import Article, Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reader.library.shelf.marks import Marks
    from reader.library.subscriptions import Subscriptions
    from reader.model import PackedPage

Clock = Callable[[], datetime]

MEGABYTE = 1_000_000
LARGE = 4
"""Pages that take this part of the room, or more, are not kept."""
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

    @cached_property
    def subscriptions(self) -> Subscriptions:
        """What its reader has subscribed to."""
        from reader.library.subscriptions import Subscriptions

        return Subscriptions(self._database, self._clock)

    @cached_property
    def marks(self) -> Marks:
        """Bookmarks and highlights."""
        from reader.library.shelf.marks import Marks

        return Marks(self._database, self._clock)

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
        with self._database.writing() as connection:
            place, grown = articles.keep(connection, article, self._now())
            if grown:
                self._make_room(connection)
        return place

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

    def keep_pages(self, address: str, pages: Sequence[PackedPage], edition: str) -> None:
        """Keep the pages that an article was found on, and the edition of the rules that read them.

        Not where they take so much room that many other articles would have to go for them.
        """
        from reader.library.shelf import pages as keeping

        if sum(len(page.data) for page in pages) > self.megabytes * MEGABYTE // LARGE:
            return
        with self._database.writing() as connection:
            number = articles.number_of(connection, address)
            if number is not None:
                keeping.keep(connection, number, pages, edition)
                self._make_room(connection)

    def keep_asked(self, address: str, asked: str) -> None:
        """Remember that this article is what somebody gets who asks for another address."""
        with self._database.writing() as connection:
            connection.execute("UPDATE article SET asked = ? WHERE address = ?", (asked, address))

    def keep_edition(self, address: str, edition: str) -> None:
        """The rules of this edition have read an article's kept pages: the page itself has not changed."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE article SET edition = ?, changed = 0 WHERE address = ?", (edition, address)
            )

    def keep_picture(self, address: str, picture: str, data: bytes) -> None:
        """Keep one of an article's pictures, a PNG or JPEG file."""
        from reader.library.shelf import pages

        with self._database.writing() as connection:
            number = articles.number_of(connection, address)
            if number is not None:
                pages.keep_picture(connection, number, picture, data)
                self._make_room(connection)

    def save(self, number: int, *, saved: bool) -> None:
        """Keep an article whatever comes, or let it go when there is no room."""
        with self._database.writing() as connection:
            connection.execute("UPDATE article SET saved = ? WHERE id = ?", (int(saved), number))

    # Room

    def set_limit(self, megabytes: int) -> int:
        """Keep so much from now on, in MB; how many articles go for that when the next one is kept.

        Not at once, so that a wrong choice costs nothing.
        """
        from reader.library.shelf import room

        self.megabytes = megabytes
        if not self.path.exists():
            return 0
        with self._database.reading() as connection:
            return len(room.beyond(connection, megabytes * MEGABYTE))

    def make_room(self) -> int:
        """Let go at once what there is no room for; how many articles that were."""
        if not self.path.exists():
            return 0
        with self._database.writing() as connection:
            return self._make_room(connection)

    def used(self) -> int:
        """How much is kept, in bytes."""
        from reader.library.shelf import room

        if not self.path.exists():
            return 0
        with self._database.reading() as connection:
            return room.used(connection)

    def _make_room(self, connection: sqlite3.Connection) -> int:
        from reader.library.shelf import room

        return room.make_room(connection, self.megabytes * MEGABYTE)

    # Reading

    def place_in(self, article: Article) -> Place:
        """Where the reader of this article had stopped; its beginning where it was never read here."""
        if not self.path.exists():
            return Place()
        with self._database.reading() as connection:
            return articles.place_in(connection, article)

    def last(self) -> tuple[Article, Place] | None:
        """The article that was opened last, and the place in it; None when the shelf is empty."""
        with self._database.reading() as connection:
            taken = articles.last(connection)
        return (taken.article, taken.place) if taken is not None else None

    def take(self, number: int) -> Taken | None:
        """An article with everything that is needed to read it; None where it is gone or unreadable."""
        from reader.library.shelf import pages

        with self._database.reading() as connection:
            taken = articles.taken(connection, number)
            pictures = pages.pictures_of(connection, number)
        return replace(taken, pictures=pictures) if taken is not None else None

    def pages_of(self, address: str) -> Pages:
        """The kept pages of the article at this address, in their order; nothing where there are none."""
        from reader.library.shelf import pages

        with self._database.reading() as connection:
            number = articles.number_of(connection, address)
            if number is None:
                return Pages(())
            return Pages(pages.of_article(connection, number), pages.edition_of(connection, number))

    def pictures_of(self, address: str) -> tuple[tuple[str, bytes], ...]:
        """The kept pictures of the article at this address: each one's own address, and a file."""
        from reader.library.shelf import pages

        with self._database.reading() as connection:
            number = articles.number_of(connection, address)
            return pages.pictures_of(connection, number) if number is not None else ()

    def edition_of(self, address: str) -> str:
        """The edition of the rules that read an article's kept pages last; empty where none are kept."""
        from reader.library.shelf import pages

        with self._database.reading() as connection:
            number = articles.number_of(connection, address)
            return pages.edition_of(connection, number) if number is not None else ""

    def taken_at(self, asked: str) -> Taken | None:
        """What is kept of what somebody gets who asks for this address; None where nothing is."""
        if not self.path.exists():
            return None
        with self._database.reading() as connection:
            number = articles.number_at(connection, asked)
            return articles.taken(connection, number) if number is not None else None

    def first_pictures(self, numbers: Iterable[int]) -> tuple[tuple[int, bytes], ...]:
        """The first picture of each of these articles that has one here: the article's number, and a file."""
        from reader.library.shelf import pages

        with self._database.reading() as connection:
            return pages.first_pictures(connection, numbers)

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
            return articles.earlier(connection, address)

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
        from reader.library.shelf import room

        if not self.path.exists():
            return
        with self._database.writing() as connection:
            deleted = [row[0] for row in connection.execute("SELECT id FROM article WHERE deleted != ''")]
            going = set(deleted) if numbers is None else set(deleted) & set(numbers)
            room.forget(connection, [(number,) for number in sorted(going)])

    def empty(self) -> None:
        """Destroy everything that is kept."""
        if not self.path.exists():
            return
        with self._database.alone() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM article")
            connection.execute("DELETE FROM subscription")
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

    def _now(self) -> str:
        return stamp(self._clock())
