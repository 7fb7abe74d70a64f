"""Articles on the shelf: written, read, and the place in each."""

from __future__ import annotations

import logging
import zlib
from typing import TYPE_CHECKING

import msgspec

from reader.library.shelf.entries import Taken
from reader.model import TITLE, Article, Place, text_of

if TYPE_CHECKING:
    import sqlite3

log = logging.getLogger(__name__)


# Reading


def last(connection: sqlite3.Connection) -> Taken | None:
    """The article that was opened last."""
    row = connection.execute(
        "SELECT id FROM article WHERE deleted = '' ORDER BY opened DESC, id DESC LIMIT 1"
    ).fetchone()
    return taken(connection, row[0]) if row else None


def taken(connection: sqlite3.Connection, number: int) -> Taken | None:
    """The article of this number without its pictures; None where it is gone or unreadable."""
    row = connection.execute(
        "SELECT body.article, block, offset, script FROM article JOIN body USING (id) "
        "WHERE id = ? AND deleted = ''",
        (number,),
    ).fetchone()
    article = decoded(row[0]) if row else None
    if article is None:
        return None
    return Taken(article, place_within(article, Place(row[1], row[2])), row[3], number=number)


def number_of(connection: sqlite3.Connection, address: str) -> int | None:
    """The number of the article at this address; None where it is not kept."""
    row = connection.execute(
        "SELECT id FROM article WHERE address = ? AND deleted = ''", (address,)
    ).fetchone()
    return int(row[0]) if row else None


def number_at(connection: sqlite3.Connection, asked: str) -> int | None:
    """The number of the article that this address leads to, as far as is known; None where it is not kept."""
    row = connection.execute(
        "SELECT id FROM article WHERE (address = :asked OR asked = :asked) AND deleted = '' "
        "ORDER BY address = :asked DESC, opened DESC LIMIT 1",
        {"asked": asked},
    ).fetchone()
    return int(row[0]) if row else None


def place_in(connection: sqlite3.Connection, article: Article) -> Place:
    """Where the reader of this article had stopped; its beginning where it is not kept."""
    row = connection.execute(
        "SELECT block, offset, digest, body.article FROM article JOIN body USING (id) "
        "WHERE address = ? AND deleted = ''",
        (article.address,),
    ).fetchone()
    return _place_of(article, *row) if row else Place()


def earlier(connection: sqlite3.Connection, address: str) -> Article | None:
    """What an article said before its page changed."""
    row = connection.execute(
        "SELECT earlier.article FROM earlier JOIN article USING (id) WHERE address = ?", (address,)
    ).fetchone()
    return decoded(row[0]) if row else None


def decoded(body: bytes) -> Article | None:
    """An article as it was written, deflated or not; None for what cannot be read."""
    try:
        # MessagePack of an article is a map of less than 16 or an array: never 0x78, as zlib begins.
        packed = zlib.decompress(body) if body[:1] == b"\x78" else body
        return msgspec.msgpack.decode(packed, type=Article)
    except (msgspec.MsgspecError, zlib.error):
        log.exception("an article on the shelf is unreadable")
        return None


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


# Writing


def keep(connection: sqlite3.Connection, article: Article, now: str) -> tuple[Place, bool]:
    """Keep it as the one opened last; where its reader had stopped, and whether more is kept than before."""
    from reader.library.shelf import room

    body, digest = _packed(article)
    row = connection.execute(
        "SELECT a.id, a.block, a.offset, b.digest, b.article FROM article a JOIN body b USING (id) "
        "WHERE a.address = ? AND a.deleted = ''",
        (article.address,),
    ).fetchone()
    if row is None:
        # One that was deleted, and may still be brought back, gives way.
        room.forget(
            connection, connection.execute("SELECT id FROM article WHERE address = ?", (article.address,))
        )
        _add(connection, article, body, digest, now)
        return Place(), True
    number, *kept = row
    place = _place_of(article, *kept)
    if kept[2] == digest:
        connection.execute("UPDATE article SET opened = ? WHERE id = ?", (now, number))
        return place, False
    _renew(connection, number, article, place, now)
    return place, True


def _add(connection: sqlite3.Connection, article: Article, body: bytes, digest: bytes, now: str) -> None:
    cursor = connection.execute(
        "INSERT INTO article (address, title, site, published, picture, opened, size) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (article.address, *_facts(article), now, len(body)),
    )
    connection.execute(
        "INSERT INTO body (id, article, digest) VALUES (?, ?, ?)", (cursor.lastrowid, body, digest)
    )


def _renew(connection: sqlite3.Connection, number: int, article: Article, place: Place, now: str) -> None:
    """The page says something else now, or is read otherwise."""
    from reader.library.shelf import room
    from reader.library.shelf.folded import take_out

    take_out(connection, number)
    (old,) = connection.execute("SELECT article FROM body WHERE id = ?", (number,)).fetchone()
    before = decoded(old)
    # A version that is the same but for its form, as older programs wrote it, is no change.
    changed = before is not None and (before.title, before.blocks) != (article.title, article.blocks)
    if changed:
        connection.execute("INSERT OR REPLACE INTO earlier VALUES (?, ?)", (number, old))
    connection.execute(
        "UPDATE body SET article = ?, digest = ?, folded = NULL WHERE id = ?", (*_packed(article), number)
    )
    connection.execute(
        "UPDATE article SET title = ?, site = ?, published = ?, picture = ?, opened = ?, block = ?, "
        "offset = ?, changed = ? WHERE id = ?",
        (*_facts(article), now, place.block, place.offset, int(changed), number),
    )
    room.weigh(connection, number)


def _packed(article: Article) -> tuple[bytes, bytes]:
    """An article as it is kept, and its digest."""
    from hashlib import blake2b

    packed = msgspec.msgpack.encode(article)
    return zlib.compress(packed), blake2b(packed, digest_size=16).digest()


def _facts(article: Article) -> tuple[str, str, str, str]:
    """What a list shows of it: title, site, date, and the address of its first picture."""
    picture = next((block.image for block in article.blocks if block.image), "")
    return article.title, article.site or article.source, article.published, picture
