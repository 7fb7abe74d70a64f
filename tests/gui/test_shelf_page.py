"""The shelf in the window: what was opened is there, found, opened without its page, deleted, undone."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from tests.gui.conftest import told_rows, wait_for

from reader.extract.edition import edition
from reader.gui.toolkit.large_list import BELOW
from reader.library.shelf.entries import Kept, View
from reader.model import PackedPage, Place
from reader.session.kept.shelving import Part
from reader.session.kept.shelving import Row as ShelfRow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.pages.shelf_page import ShelfPage

OTHER = """<!DOCTYPE html><html lang="zh-TW"><head><meta charset="utf-8"><title>軟體與學習</title></head>
<body><h1>軟體與學習</h1><div><p>這個軟體在臺灣很受歡迎，用它來學習的人很多，
大家都說不錯。</p>
<p>第二段講的是另外一件事情：學校的圖書館買了新書，同學們可以去借，每個人一次最多三本。</p></div></body></html>"""


def _show(desk: Desk, qtbot: QtBot) -> ShelfPage:
    qtbot.keyClick(
        desk.window.focusWidget() or desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier
    )
    page = desk.window.side.shelf_page
    wait_for(qtbot, lambda: desk.window.side.is_shown("shelf_page"))
    return page


def _titles(page: ShelfPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def _two(desk: Desk, tmp_path: Path, qtbot: QtBot) -> ShelfPage:
    """The shelf's page with the library article and another one, newer."""
    other = tmp_path / "other.html"
    other.write_text(OTHER, encoding="utf-8")
    desk.session.open(str(other))
    wait_for(qtbot, lambda: desk.session.article is not None and "軟體" in desk.session.article.title)
    page = _show(desk, qtbot)
    wait_for(qtbot, lambda: page.list.count() == 2)
    return page


def test_what_was_opened_is_on_the_shelf(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Ctrl+B shows every article, the newest first; Enter opens one whose page is gone, at its place."""
    page = _two(reading, tmp_path, qtbot)
    assert _titles(page) == ["軟體與學習", "社区图书馆周末照常开放"]
    (tmp_path / "library.html").unlink()

    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: reading.window.paging.article_in_front)
    assert reading.session.article is not None
    assert reading.session.article.title == "社区图书馆周末照常开放"


def test_it_comes_up_from_its_beginning(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """In a small window too its title and the field stand above the tiles, which come a moment later."""
    reading.window.resize(800, 600)

    page = _two(reading, tmp_path, qtbot)

    assert page.verticalScrollBar().value() == 0
    assert page.list.mapTo(page, page.list.rect().topLeft()).y() < page.viewport().height()


def test_words_are_looked_for_in_either_script(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Typing finds articles in both scripts, shows the line, and Enter goes to the words."""
    page = _two(reading, tmp_path, qtbot)
    wait_for(qtbot, lambda: not reading.session._means.shelf.index_next())

    page.words.insert("图书馆买")

    wait_for(qtbot, lambda: _titles(page) == ["軟體與學習"])
    assert "圖書館買了新書" in page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    qtbot.keyClick(page.words, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: reading.window.paging.article_in_front)
    assert reading.window.view.top_place().block == 1


def test_deleting_and_undoing(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Delete takes the chosen article off the shelf and says so; Ctrl+Z has it back, not a setting."""
    page = _two(reading, tmp_path, qtbot)
    settings = reading.session.settings

    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: _titles(page) == ["社区图书馆周末照常开放"])
    assert "軟體與學習" in reading.window.message_bar.text
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    wait_for(qtbot, lambda: page.list.count() == 2)
    assert reading.session.settings == settings


def test_saved_articles_have_a_view_of_their_own(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Ctrl+S keeps the chosen article whatever comes; the view of saved ones shows it alone."""
    page = _two(reading, tmp_path, qtbot)

    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: page.save_button.text() == "不再保留")
    qtbot.mouseClick(page.views.buttons[2], Qt.MouseButton.LeftButton)

    wait_for(qtbot, lambda: _titles(page) == ["軟體與學習"])


def test_the_shelf_as_one_file(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Written out, deleted and taken in again, an article is back; a file that is no shelf is refused."""
    page = _two(reading, tmp_path, qtbot)
    file = tmp_path / "mine.shelf"
    page.write_out_wanted.emit(file)
    wait_for(qtbot, file.exists)
    wait_for(qtbot, lambda: str(file) in reading.window.message_bar.text)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: page.list.count() == 1)
    reading.session.shelving.close()

    page.bring_in_wanted.emit(file)
    wait_for(qtbot, lambda: page.list.count() == 2)
    page.bring_in_wanted.emit(tmp_path / "library.html")

    wait_for(qtbot, lambda: "library.html" in reading.window.message_bar.text)


def test_pictures_are_kept_too(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """An article from the shelf shows its picture though page and picture are gone."""
    wait_for(qtbot, lambda: bool(reading.session.pictures))
    before = next(iter(reading.session.pictures.values()))
    article = reading.session.article
    assert article is not None
    wait_for(qtbot, lambda: bool(reading.session._means.shelf.pictures_of(article.address)))
    page = _two(reading, tmp_path, qtbot)
    for name in ("library.html", "library.png"):
        (tmp_path / name).unlink()

    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: bool(reading.session.pictures))

    kept = reading.session.pictures[before.address]
    assert (kept.width, kept.height) == (before.width, before.height)
    assert max(abs(one - other) for one, other in zip(kept.pixels, before.pixels, strict=True)) < 12


def test_a_page_that_has_changed(reading: Desk, page: Path, qtbot: QtBot) -> None:
    """F5 opens it again at the same paragraph, though one came before it; Shift+F5 shows new and gone."""
    reading.window.view.go_to(Place(3, 4))
    reading.session.listening.set_view_place(Place(3, 4))
    before = reading.session.shown
    changed = page.read_text(encoding="utf-8").replace(
        "<h2>", "<p>新来的一段话，说的是馆里的新事情。</p><h2>"
    )
    page.write_text(changed.replace("周一闭馆。", "周二闭馆。"), encoding="utf-8")

    qtbot.keyClick(reading.window.view, Qt.Key.Key_F5)
    wait_for(qtbot, lambda: reading.session.shown is not None and reading.session.shown is not before)
    assert reading.session.place() == Place(4, 4)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    wait_for(qtbot, lambda: reading.window.side.is_shown("changes_page"))

    told = told_rows(reading.window.side.changes_page.list)
    assert len(told) == 3
    assert any("周一闭馆" in text and "没有" in text for text in told)
    assert any("新来的一段话" in text for text in told)


def test_a_page_that_is_gone_is_read_from_the_shelf(reading: Desk, page: Path, qtbot: QtBot) -> None:
    """F5 without the page shows what is found on the kept one; Shift+F5 and Ctrl+F5 lead there too."""
    article, shelf = reading.session.article, reading.session._means.shelf
    assert article is not None
    wait_for(qtbot, lambda: bool(shelf.pages_of(article.address).pages))
    (kept,) = shelf.pages_of(article.address).pages
    text = zlib.decompress(kept.data).decode()
    assert text == page.read_text(encoding="utf-8")
    # As if the rules had missed a paragraph: what is kept now has one more.
    more = text.replace("<h2>", "<p>馆内还有一间阅览室，冬天有暖气，夏天有冷气，读者可以坐上一天。</p><h2>")
    more_page = replace(kept, data=zlib.compress(more.encode()))
    shelf.keep_pages(article.address, (more_page,), "older")
    page.unlink()
    reading.window.view.go_to(Place(3, 4))
    reading.session.listening.set_view_place(Place(3, 4))

    qtbot.keyClick(reading.window.view, Qt.Key.Key_F5)
    wait_for(qtbot, lambda: reading.session.article is not article)

    assert reading.session.article is not None
    assert "阅览室" in reading.session.article.blocks[2].text
    wait_for(qtbot, lambda: reading.session.place() == Place(4, 4))
    wait_for(qtbot, lambda: "Shift+F5" in reading.window.message_bar.text)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    wait_for(qtbot, lambda: reading.window.side.is_shown("changes_page"))
    changes = reading.window.side.changes_page
    assert changes.list.count() == 1
    qtbot.mouseClick(changes.kept_page_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shelf.pages_of(article.address).edition == edition())
    assert not any(kept.changed for kept in shelf.listed(View.ALL, 5).entries)


def test_how_much_is_kept_is_a_setting(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """The settings' page tells how much is there; a smaller limit is told with what goes, and undone."""
    shelf = reading.session._means.shelf
    # What is on its way to the shelf would take the place of what this puts there.
    addresses = [f"file://{tmp_path}/{name}.html" for name in ("library", "other")]
    wait_for(qtbot, lambda: bool(shelf.pages_of(addresses[0]).pages))
    page = _two(reading, tmp_path, qtbot)
    wait_for(qtbot, lambda: bool(shelf.pages_of(addresses[1]).pages))
    for address in addresses:
        shelf.keep_pages(address, [PackedPage(address, "text/html", "", bytes(150_000_000))], "")
    reading.window.paging.show_settings()
    settings = reading.window.side.settings_page
    wait_for(qtbot, lambda: "300 MB" in settings.shelf.label.text())

    qtbot.mouseClick(settings.shelf.buttons[0], Qt.MouseButton.LeftButton)

    wait_for(qtbot, lambda: "200 MB" in reading.window.message_bar.text)
    assert "1 篇" in reading.window.message_bar.text
    assert reading.session.settings.shelf_megabytes == 200
    assert shelf.total(View.ALL) == 2
    reading.session.undo()
    wait_for(qtbot, lambda: "1 GB" in reading.window.message_bar.text)
    assert page.list.count() == 2


def test_who_is_choosing_is_not_disturbed_by_what_becomes_known(reading: Desk) -> None:
    """How much is on the shelf comes a moment after its page: the button that has the focus keeps it."""
    reading.window.activateWindow()
    reading.window.paging.show_settings()
    page = reading.window.side.settings_page
    second = page.script.buttons[1]
    second.setFocus()

    page.show_used(12_000_000)

    assert page.script.buttons[1] is second
    assert second.hasFocus()
    assert "12" in page.shelf.label.text()


def test_an_empty_list_says_so_where_one_looks(reading: Desk, qtbot: QtBot) -> None:
    """In a low window the title is out of view: the words stand in the list itself, until it has rows."""
    page = _show(reading, qtbot)
    wait_for(qtbot, lambda: page.list.count() == 1)
    full = page.list.viewport().grab().toImage()

    page.view_wanted.emit(View.SAVED)
    wait_for(qtbot, lambda: page.list.count() == 0)
    empty = page.list.viewport().grab().toImage()

    page.list.emptiness = ""
    assert page.list.accessibleName() == "书架：保留的，还没有文章"
    assert empty != page.list.viewport().grab().toImage()
    assert empty != full


def test_facts_are_told_apart_in_every_language(reading: Desk, qtbot: QtBot) -> None:
    """Where spaces are narrow something stands between site, date and how far it was read."""
    page = _show(reading, qtbot)
    wait_for(qtbot, lambda: page.list.count() == 1)
    chinese = str(page.list.item(0).data(BELOW))

    reading.session.set_interface("en")
    page.view_wanted.emit(View.TODAY)
    wait_for(qtbot, lambda: "Today" in page.spoken and page.list.count() == 1)

    assert "　2026" in chinese
    assert " · 2026" in str(page.list.item(0).data(BELOW))


@pytest.mark.parametrize(("size", "type_size"), [((800, 600), 96), ((800, 600), 64), ((1280, 800), 96)])
def test_a_whole_tile_is_in_view(reading: Desk, qtbot: QtBot, size: tuple[int, int], type_size: int) -> None:
    """However large the type is: title, site, date and how far it was read; a picture above gives way."""
    window, page = reading.window, reading.window.side.shelf_page
    window.resize(*size)
    reading.session.set_type_size(type_size)
    kept = Kept(1, "http://a.example/", "社区图书馆周末照常开放，欢迎读者", "临江发布", "2026-05-06")
    rows = tuple(ShelfRow(replace(kept, number=n, share=40, picture="p")) for n in range(1, 4))
    page.show_part(Part(View.ALL, "", rows, total=3), undo=False)
    window.paging.show(page)
    first = page.list.model().index(0, 0)

    def whole() -> bool:
        place = page.list.visualRect(first)
        corner = page.list.viewport().mapTo(page.viewport(), place.topLeft())
        seen = page.viewport().rect().contains(QRect(corner, place.size()))
        return seen and page.list.viewport().rect().contains(place)

    wait_for(qtbot, whole)
    assert page.list.type_size >= type_size // 2
