"""The articles on disk: the last one and the place in it come back; trouble is told and never in the way."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.errors import StorageError
from reader.library.shelf.entries import Mark, MarkKind, Pages, View
from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind, Notice, NoticeKind, PackedPage, Place, Reason

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time, a second later than before."""
        self.time += timedelta(seconds=1)
        return self.time


ARTICLE = Article(
    title="题目",
    blocks=(
        Block(BlockKind.PARAGRAPH, "一段话。"),
        Block(BlockKind.TABLE, "a\tb", rows=(("a", "b"),), header_rows=1),
        Block(BlockKind.LIST, "一\n二", items=("一", "二"), ordered=True),
    ),
    address="https://example.org/1",
    language="zh-Hans",
    notices=(Notice(NoticeKind.REPEATED, "body", "广告", (Reason.AGAIN,), block=0, offset=2),),
)


PAGE = PackedPage("https://example.org/1", "text/html", "utf-8", bytes(range(256)) * 1200)


def _article(number: int) -> Article:
    return Article(f"第{number}篇", (Block(BlockKind.PARAGRAPH, "话" * number),), address=f"file:{number}")


def test_what_is_kept_is_found_by_the_address_that_was_asked_for(tmp_path: Path) -> None:
    """Its own, or one that led to it; what is not kept or was deleted is not found."""
    shelf = Shelf(tmp_path, Clock())
    assert shelf.taken_at(ARTICLE.address) is None
    shelf.keep(ARTICLE)
    shelf.keep_asked(ARTICLE.address, "https://short.example/1")

    for asked in (ARTICLE.address, "https://short.example/1"):
        taken = shelf.taken_at(asked)
        assert taken is not None
        assert taken.article == ARTICLE
    assert shelf.taken_at("https://example.org/2") is None
    shelf.delete([shelf.listed(View.ALL, 1).entries[0].number])
    assert shelf.taken_at(ARTICLE.address) is None


def test_today_is_neither_yesterday_nor_what_a_wrong_clock_took_for_tomorrow(tmp_path: Path) -> None:
    """Of three articles, opened by a clock that was ahead, yesterday and now, one was opened today."""
    clock = Clock()
    shelf = Shelf(tmp_path, clock)
    for number, days in ((1, 3000), (2, -3001), (3, 1)):
        clock.time += timedelta(days=days)
        shelf.keep(_article(number))

    assert [each.title for each in shelf.listed(View.TODAY, 5).entries] == ["第3篇"]
    assert shelf.total(View.TODAY) == 1


def test_pages_that_take_too_much_of_the_room_are_not_kept(tmp_path: Path) -> None:
    """A quarter at the most; the article itself is kept."""
    shelf = Shelf(tmp_path, Clock(), megabytes=1)
    shelf.keep(ARTICLE)

    shelf.keep_pages(ARTICLE.address, (PAGE,), "rules")

    assert shelf.pages_of(ARTICLE.address) == Pages(())
    assert shelf.edition_of(ARTICLE.address) == ""
    shelf.set_limit(2)
    shelf.keep_pages(ARTICLE.address, (PAGE,), "rules")
    assert shelf.pages_of(ARTICLE.address).pages == (PAGE,)
    assert shelf.edition_of(ARTICLE.address) == "rules"


def test_an_empty_shelf(tmp_path: Path) -> None:
    """Before the first article there is no last one."""
    assert Shelf(tmp_path / "new").last() is None


def test_nothing_happens_before_the_first_call(tmp_path: Path) -> None:
    """Making a shelf touches no disk: it stands on the window's way to its first picture."""
    Shelf(tmp_path / "new").close()

    assert not (tmp_path / "new").exists()


def test_what_is_asked_of_an_empty_shelf_makes_no_file(tmp_path: Path) -> None:
    """A window that keeps nothing yet, and a command that only looks, leave nothing on the disk."""
    shelf = Shelf(tmp_path / "new", Clock())

    answers = (
        shelf.place_in(ARTICLE), shelf.taken_at(ARTICLE.address), shelf.script_of(ARTICLE.address),
        shelf.marks.of_article(ARTICLE.address), shelf.set_limit(1), shelf.make_room(), shelf.used(),
        shelf.index_next(),
    )  # fmt: skip
    shelf.purge()
    shelf.empty()

    assert answers == (Place(), None, "", (), 0, 0, 0, False)
    assert not (tmp_path / "new").exists()


def test_it_remembers_over_a_restart(tmp_path: Path) -> None:
    """The last article and the place in it come back exactly."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(_article(1))
    assert shelf.keep(ARTICLE) == Place()
    shelf.keep_place(ARTICLE.address, Place(1, 2))
    shelf.close()

    assert Shelf(tmp_path, Clock()).last() == (ARTICLE, Place(1, 2))


def test_an_article_opened_again_is_the_last(tmp_path: Path) -> None:
    """Opening an article once more makes it the last one and gives back the place in it."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)
    shelf.keep_place(ARTICLE.address, Place(0, 3))
    shelf.keep(_article(1))

    assert shelf.keep(ARTICLE) == Place(0, 3)

    assert shelf.last() == (ARTICLE, Place(0, 3))


def test_a_place_that_is_gone(tmp_path: Path) -> None:
    """When the page has become shorter, its place is the beginning or the block's end."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)
    shelf.keep_place(ARTICLE.address, Place(2, 3))
    shorter = Article("题目", ARTICLE.blocks[:1], address=ARTICLE.address)

    assert shelf.keep(shorter) == Place()

    shelf.keep_place(ARTICLE.address, Place(0, 99))
    assert shelf.last() == (shorter, Place(0, 4))


def test_a_script_of_its_own(tmp_path: Path) -> None:
    """It is remembered for the article that it was chosen for, until the usual one is chosen again."""
    shelf = Shelf(tmp_path, Clock())
    assert shelf.script_of(ARTICLE.address) == ""
    shelf.keep(ARTICLE)
    shelf.keep(_article(1))

    shelf.keep_script(ARTICLE.address, "tw")
    chosen = (shelf.script_of(ARTICLE.address), shelf.script_of("file:1"), shelf.script_of("nowhere"))
    shelf.keep_script(ARTICLE.address, "")

    assert chosen == ("tw", "", "")
    assert shelf.script_of(ARTICLE.address) == ""


def test_a_mark_that_is_put_back_is_as_old_as_before(tmp_path: Path) -> None:
    """It is dated when it is made; one of the same kind at the same place takes its place."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)
    mark = Mark(MarkKind.HIGHLIGHT, Place(0, 1), Place(0, 2), "段")

    made = shelf.marks.put(ARTICLE.address, mark)
    assert made is not None
    shelf.marks.remove(made.number)
    back = shelf.marks.put(ARTICLE.address, made)
    again = shelf.marks.put(ARTICLE.address, replace(mark, note="备注"))

    assert back is not None
    assert (back.made, back.title) == (made.made, ARTICLE.title)
    assert made.made.startswith("2026-01-01T00:00:0")
    assert again is not None
    assert again.made > made.made
    assert shelf.marks.of_article(ARTICLE.address) == (again,)
    assert shelf.marks.put("nowhere", mark) is None


def test_a_place_of_no_article(tmp_path: Path) -> None:
    """A place in an article that is not kept changes nothing."""
    shelf = Shelf(tmp_path, Clock())

    shelf.keep_place("nowhere", Place(1, 1))

    assert shelf.last() is None


def large(number: int, size: int = 400_000) -> Article:
    """An article of so many bytes and a little more, which cannot be deflated much."""
    noise = hashlib.shake_128(str(number).encode()).digest(size)
    words = "".join(
        chr(0x4E00 + high * 64 + low % 64) for high, low in zip(noise[::2], noise[1::2], strict=True)
    )
    return Article(f"第{number}篇", (Block(BlockKind.PARAGRAPH, words),), address=f"large:{number}")


def test_the_oldest_unsaved_go(tmp_path: Path) -> None:
    """Where there is no more room the oldest go: never a saved one, and one with a mark after the others."""
    shelf = Shelf(tmp_path, Clock(), megabytes=2)
    for number in (1, 2, 3, 4):
        shelf.keep(large(number))
    first, second = (shelf.kept(f"large:{number}") for number in (1, 2))
    assert first is not None
    assert second is not None
    shelf.save(first.number, saved=True)
    shelf.marks.put("large:2", Mark(MarkKind.BOOKMARK, Place(0, 1), Place(0, 1), "一行"))

    for number in (5, 6):
        shelf.keep(large(number))

    here = [number for number in range(1, 7) if shelf.kept(f"large:{number}") is not None]
    assert {1, 2, 6} <= set(here)
    assert 3 not in here


@given(st.text(max_size=30).filter(lambda text: text.isprintable() or "\ud800" not in text))
def test_any_words_survive(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    """Whatever words an article holds, the same come back."""
    article = Article(words, (Block(BlockKind.PREFORMATTED, words),), address=words)
    shelf = Shelf(tmp_path_factory.mktemp("shelf"), Clock())

    shelf.keep(article)

    assert shelf.last() == (article, Place())
    shelf.close()


def test_a_broken_file_is_set_aside(tmp_path: Path) -> None:
    """A file that is no shelf is kept under another name, and a new shelf works."""
    (tmp_path / "shelf.sqlite").write_bytes(b"not a shelf" * 1000)
    shelf = Shelf(tmp_path, Clock())

    shelf.keep(ARTICLE)

    assert shelf.set_aside == tmp_path / "shelf.broken-1.sqlite"
    assert shelf.set_aside.read_bytes().startswith(b"not a shelf")
    assert shelf.last() == (ARTICLE, Place())


def test_a_shelf_that_breaks_inside(tmp_path: Path) -> None:
    """Damage that is met while reading is told once; from then on a new shelf works."""
    shelf = Shelf(tmp_path, Clock())
    for number in range(1, 60):
        shelf.keep(_article(number * 10))
    shelf.close()
    with (tmp_path / "shelf.sqlite").open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))

    with suppress(StorageError):
        shelf.last()

    assert shelf.set_aside is not None
    assert shelf.keep(ARTICLE) == Place()


def test_a_newer_shelf_is_left_alone(tmp_path: Path) -> None:
    """A shelf that a newer program wrote is neither used nor changed."""
    with sqlite3.connect(tmp_path / "shelf.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (tmp_path / "shelf.sqlite").read_bytes()

    with pytest.raises(StorageError, match="newer"):
        Shelf(tmp_path, Clock()).last()

    assert (tmp_path / "shelf.sqlite").read_bytes()[100:] == before[100:]
    assert not list(tmp_path.glob("*broken*"))


def test_an_unreadable_article_is_no_article(tmp_path: Path) -> None:
    """An entry that cannot be read any more counts as none."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)
    with shelf._database.writing() as connection:
        connection.execute("UPDATE body SET article = x'00'")

    assert shelf.last() is None

    changed = replace(ARTICLE, title="新题目")
    assert shelf.keep(changed) == Place()
    assert shelf.last() == (changed, Place())
    assert shelf.earlier(ARTICLE.address) is None


@pytest.mark.skipif(os.name != "posix", reason="folders have owners there")
def test_nobody_else_can_look_in(tmp_path: Path) -> None:
    """Also where the folder was made before, for voices that are anybody's to hear."""
    (tmp_path / "data" / "voices").mkdir(parents=True)
    (tmp_path / "data").chmod(0o755)
    shelf = Shelf(tmp_path / "data", Clock())

    shelf.keep(_article(1))

    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    shelf.close()


def test_no_folder_can_be_made(tmp_path: Path) -> None:
    """Where a file stands in the folder's place, StorageError names the shelf."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StorageError) as caught:
        Shelf(tmp_path / "file", Clock()).keep(ARTICLE)

    assert caught.value.facts["path"] == str(tmp_path / "file" / "shelf.sqlite")


def test_a_full_disk(tmp_path: Path) -> None:
    """When the disk is full keeping fails with StorageError, and what was kept is still there."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)
    with shelf._database.alone() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(StorageError, match="full"):
        shelf.keep(large(1))

    assert shelf.last() == (ARTICLE, Place())


def test_several_threads(tmp_path: Path) -> None:
    """Threads may keep articles and places at once; nothing is lost."""
    shelf = Shelf(tmp_path, Clock())

    def work(number: int) -> None:
        shelf.keep(_article(number))
        shelf.keep_place(f"file:{number}", Place(0, number))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [shelf.keep(_article(number)).offset for number in range(1, 9)] == list(range(1, 9))


def test_two_windows(tmp_path: Path) -> None:
    """Two programs with one shelf see what the other one kept."""
    one, two = Shelf(tmp_path, Clock()), Shelf(tmp_path, Clock())
    one.keep(_article(1))
    two.keep_place("file:1", Place(0, 1))

    assert one.last() == (_article(1), Place(0, 1))


def test_pages_are_kept_with_their_article(tmp_path: Path) -> None:
    """They come back in order, newer ones take their place, and they go with the article."""
    shelf = Shelf(tmp_path, Clock())
    shelf.keep(ARTICLE)
    other = PackedPage("https://example.org/2", "text/html", "", b"2")
    shelf.keep_pages(ARTICLE.address, [other], "1")
    alone = shelf.used()

    shelf.keep_pages(ARTICLE.address, [PAGE, other], "2")

    assert shelf.pages_of(ARTICLE.address) == Pages((PAGE, other), "2")
    assert shelf.used() == alone + len(PAGE.data)
    shelf.delete([shelf.listed(View.ALL, 1).entries[0].number])
    assert shelf.pages_of(ARTICLE.address) == Pages(())
    shelf.purge()
    assert shelf.used() == 0
    shelf.close()


def test_a_smaller_limit_lets_the_oldest_go(tmp_path: Path) -> None:
    """It takes effect with the next article, and says how many go; a wrong choice can be taken back."""
    shelf = Shelf(tmp_path, Clock())
    for number in range(1, 5):
        shelf.keep(_article(number))
        page = PackedPage(f"file:{number}", "text/html", "", bytes(600_000))
        shelf.keep_pages(f"file:{number}", [page], "")

    assert shelf.set_limit(1) == 3
    assert shelf.set_limit(2) == 1
    assert shelf.kept("file:1") is not None
    shelf.keep(_article(5))

    assert shelf.kept("file:1") is None
    assert 1_800_000 < shelf.used() < 2_000_000
    assert shelf.set_limit(1) == 2
    assert shelf.make_room() == 2
    assert [kept.address for kept in shelf.listed(View.ALL, 9).entries] == ["file:5", "file:4"]
    shelf.close()
