"""The shelf as one file: all of it comes back elsewhere, and a hostile file does nothing."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec
import pytest
from tests.library.test_migrating import OLDER
from tests.library.test_shelf import ARTICLE, PAGE, Clock
from tests.library.writer import Plain

from reader.errors import NotAShelf, NotWritten
from reader.library.shelf.entries import Mark, MarkKind, Pages, View
from reader.library.shelf.store import FILE, Shelf
from reader.model import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A shelf with one article, its place and a mark, and one deleted, as a file."""
    shelf = Shelf(tmp_path / "one", Clock(), folding=Plain())
    shelf.keep(ARTICLE)
    shelf.keep_pages(ARTICLE.address, [PAGE], "1")
    shelf.keep_place(ARTICLE.address, Place(1, 1), 40)
    shelf.marks.put(ARTICLE.address, Mark(MarkKind.BOOKMARK, Place(0, 0), Place(0, 2), "一段", "备注"))
    shelf.keep(msgspec.structs.replace(ARTICLE, title="qzxjvk", address="http://a/gone"))
    shelf.keep_asked(ARTICLE.address, "https://short.example/wzkfqj")
    shelf.index_next()
    shelf.delete([shelf.listed(View.ALL, 1).entries[0].number])
    shelf.write_out(tmp_path / "shelf.file")
    shelf.close()
    return tmp_path / "shelf.file"


def test_everything_comes_back(exported: Path, tmp_path: Path) -> None:
    """Article, place, page, mark and note are on another shelf, and found; taken in twice is as once."""
    shelf = Shelf(tmp_path / "two", folding=Plain())

    assert shelf.take_in(exported) == 1
    assert shelf.take_in(exported) == 0

    assert shelf.last() == (ARTICLE, Place(1, 1))
    assert shelf.pages_of(ARTICLE.address) == Pages((PAGE,))
    assert [mark.note for mark in shelf.marks.of_article(ARTICLE.address)] == ["备注"]
    shelf.index_next()
    assert len(shelf.search("一段", 5).hits) == 1
    shelf.close()


def test_what_was_deleted_is_not_in_the_file(exported: Path) -> None:
    """Nothing of a deleted article leaves the house, nor the addresses that led to the others."""
    assert b"qzxjvk" not in exported.read_bytes()
    assert b"wzkfqj" not in exported.read_bytes()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """Where the file cannot be written that is said with its name, and nothing half written is left."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)

    with pytest.raises(NotWritten, match="nowhere"):
        shelf.write_out(tmp_path / "nowhere" / "file")
    shelf.close()


def test_a_file_that_an_older_program_wrote(tmp_path: Path) -> None:
    """A shelf that was written out before there were pages is taken in like any other."""
    OLDER[2](tmp_path)
    shelf = Shelf(tmp_path / "two", folding=Plain())

    with closing(sqlite3.connect(tmp_path / FILE)) as older:
        older.execute("UPDATE article SET address = ? WHERE id = 2", (ARTICLE.address + "0",))
        older.commit()
    taken = shelf.take_in(tmp_path / FILE)

    # The other one says another address than its own.
    assert taken == 1
    assert shelf.last() == (ARTICLE, Place(1, 0))
    shelf.close()


PAGES_LEFT: dict[str, tuple[str, tuple[object, ...]]] = {
    "too large": ("UPDATE page SET data = zeroblob(20000000)", ()),
    "an odd address": ("UPDATE page SET address = 'javascript:1'", ()),
    "a long kind": ("UPDATE page SET media_type = ?", ("x" * 5000,)),
}


@pytest.mark.parametrize("name", PAGES_LEFT)
def test_pages_that_cannot_be_trusted(name: str, exported: Path, tmp_path: Path) -> None:
    """They stay behind; the article is taken in without them."""
    statement, values = PAGES_LEFT[name]
    _sql(statement, *values)(exported)
    shelf = Shelf(tmp_path / "two", Clock())

    assert shelf.take_in(exported) == 1

    assert shelf.pages_of(ARTICLE.address) == Pages(())
    shelf.close()


def test_a_books_file_may_be_larger_than_pages(exported: Path, tmp_path: Path) -> None:
    """One file that says that it is a book is taken in where as large a page would stay behind."""
    _sql("UPDATE page SET data = zeroblob(20000000), media_type = 'application/epub+zip'")(exported)
    shelf = Shelf(tmp_path / "two", Clock())

    shelf.take_in(exported)

    assert [len(page.data) for page in shelf.pages_of(ARTICLE.address).pages] == [20_000_000]
    shelf.close()


def _sql(statement: str, *values: object) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(statement, values)

    return change


REFUSED: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"hello" * 1000),
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:9000]),
    "a trigger": _sql("CREATE TRIGGER t AFTER INSERT ON mark BEGIN DELETE FROM article; END"),
    "a view": _sql("CREATE VIEW words_v AS SELECT 1"),
    "another table": _sql("CREATE TABLE more (a)"),
    "another version": _sql("PRAGMA user_version = 99"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_shelf(name: str, exported: Path, tmp_path: Path) -> None:
    """Damaged, of another make, or with something in it that would run: refused whole."""
    REFUSED[name](exported)
    shelf = Shelf(tmp_path / "two", Clock())

    with pytest.raises(NotAShelf):
        shelf.take_in(exported)

    assert shelf.total(View.ALL) == 0
    assert shelf.set_aside is None
    shelf.keep(ARTICLE)
    assert shelf.last() == (ARTICLE, Place())
    shelf.close()


LEFT_OUT: dict[str, Callable[[Path], None]] = {
    "no article": _sql("UPDATE body SET article = x'00'"),
    "a bomb": _sql("UPDATE body SET article = ?", zlib.compress(bytes(200_000_000), 9)),
    "another address than its own": _sql("UPDATE article SET address = 'http://bank.example/'"),
    "a long title": _sql("UPDATE article SET title = ?", "x" * 5000),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_an_article_that_cannot_be_trusted(name: str, exported: Path, tmp_path: Path) -> None:
    """It is left out; what else the file holds would be taken in."""
    LEFT_OUT[name](exported)
    shelf = Shelf(tmp_path / "two", Clock())

    assert shelf.take_in(exported) == 0

    assert shelf.total(View.ALL) == 0
    shelf.close()
