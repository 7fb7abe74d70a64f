"""Every older shelf becomes a new one, with a copy of it beside; a migration that fails changes nothing."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec
import pytest
from tests.library.test_shelf import ARTICLE

from reader.errors import NoEarlierShelf, StorageError
from reader.library.shelf import schema
from reader.library.shelf.entries import View
from reader.library.shelf.store import FILE, Shelf
from reader.model import Place
from reader.text_tools import Folding

if TYPE_CHECKING:
    from pathlib import Path


def _of_version_1(folder: Path) -> None:
    """A shelf as the first version wrote it, with two articles."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        for statement in schema.MIGRATIONS[0]:
            connection.execute(statement)
        for number, article in enumerate((ARTICLE, msgspec.structs.replace(ARTICLE, address="other"))):
            connection.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)",
                (
                    article.address,
                    article.title,
                    f"2026-01-0{number + 1}T00:00:00.000000+00:00",
                    msgspec.msgpack.encode(article),
                    1,
                    number,
                ),
            )
        connection.execute("PRAGMA user_version = 1")


def _of_version_2(folder: Path) -> None:
    """The same as the second version wrote it."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        for statements in schema.MIGRATIONS[:2]:
            for statement in statements:
                connection.execute(statement)
        for number, article in enumerate((ARTICLE, msgspec.structs.replace(ARTICLE, address="other"))):
            body = msgspec.msgpack.encode(article)
            connection.execute(
                "INSERT INTO article (address, title, opened, block, offset) VALUES (?, ?, ?, 1, ?)",
                (article.address, article.title, f"2026-01-0{number + 1}T00:00:00.000000+00:00", number),
            )
            connection.execute(
                "INSERT INTO body (id, article, digest) VALUES (?, ?, ?)",
                (number + 1, zlib.compress(body), hashlib.blake2b(body, digest_size=16).digest()),
            )
            connection.execute("INSERT INTO picture VALUES (?, 'http://a/p.png', x'01')", (number + 1,))
        connection.execute("PRAGMA user_version = 2")


def _of_version_3(folder: Path) -> None:
    """The same as the third version left it."""
    _of_version_2(folder)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        for statement in schema.MIGRATIONS[2]:
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 3")


def _of_version_4(folder: Path) -> None:
    """The same as the fourth version left it."""
    _of_version_3(folder)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        for statement in schema.MIGRATIONS[3]:
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 4")


OLDER = {1: _of_version_1, 2: _of_version_2, 3: _of_version_3, 4: _of_version_4}


def test_every_older_version_is_tried() -> None:
    """Whoever adds a version says here how a shelf of the one before looks."""
    assert sorted(OLDER) == list(range(1, schema.NEWEST))


@pytest.mark.parametrize("version", sorted(OLDER))
def test_an_older_shelf_is_taken_over(version: int, tmp_path: Path) -> None:
    """Articles, their order and the places in them are there; their words are found; the copy is whole."""
    OLDER[version](tmp_path)
    shelf = Shelf(tmp_path, folding=Folding())

    last = shelf.last()

    assert last is not None
    assert last[0].address == "other"
    assert last[1] == Place(1, 1)
    assert [kept.address for kept in shelf.listed(View.ALL, 5).entries] == ["other", ARTICLE.address]
    assert not shelf.index_next()
    assert len(shelf.search("一段", 5).hits) == 2
    assert shelf.keep(ARTICLE) == Place(1, 0)
    with closing(sqlite3.connect(schema.backup_of(shelf.path, version))) as copy:
        assert schema.version_of(copy) == version
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (2,)


@pytest.mark.parametrize("version", sorted(OLDER))
def test_a_migration_is_rolled_back(version: int, tmp_path: Path) -> None:
    """The copy takes the shelf's place again, and the newer shelf stays beside it."""
    OLDER[version](tmp_path)
    shelf = Shelf(tmp_path)
    shelf.last()
    shelf.close()

    aside = schema.roll_back(shelf.path)

    with closing(sqlite3.connect(shelf.path)) as old, closing(sqlite3.connect(aside)) as new:
        assert schema.version_of(old) == version
        assert schema.version_of(new) == schema.NEWEST
        assert new.execute("SELECT count(*) FROM article").fetchone() == (2,)
    with pytest.raises(NoEarlierShelf):
        schema.roll_back(shelf.path)


@pytest.mark.parametrize("version", sorted(OLDER))
def test_a_migration_that_fails_changes_nothing(
    version: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a step cannot be done, the shelf is the older one, whole."""
    OLDER[version](tmp_path)
    steps = (*schema.MIGRATIONS[:-1], (*schema.MIGRATIONS[-1], "INSERT INTO nowhere VALUES (1)"))
    monkeypatch.setattr(schema, "MIGRATIONS", steps)

    with pytest.raises(StorageError, match="nowhere"):
        Shelf(tmp_path).last()

    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        assert schema.version_of(connection) == version
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
