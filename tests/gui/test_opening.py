"""An article comes into the real window: from a page, a drop, the clipboard, the time before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextFragment
from tests.gui.conftest import PAGE, folders_in, shown, wait_for
from tests.gui.notice_board import ARTICLE, LISTING, arrive, come

from reader.app import Desk, make_desk
from reader.gui.toolkit.palettes import TARGET_PX, colours_of
from reader.model import Place
from reader.settings import Palette

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server


@pytest.fixture
def reading(loaded: Desk) -> Desk:
    """The desk with the article open; here the loader is a process of its own, as for a reader."""
    return loaded


def test_a_page_becomes_an_article_on_the_screen(reading: Desk) -> None:
    """Title, source, date and every block's text stand in the document, in order."""
    text = reading.window.view.toPlainText()

    parts = ["社区图书馆周末照常开放", "来源：临江发布", "2026-05-06 09:30"]
    parts += [line for block in shown(reading).blocks for line in block.text.split("\n") if line]
    positions = [text.find(part) for part in parts]
    assert -1 not in positions
    assert positions == sorted(positions)
    assert reading.window.windowTitle() == "社区图书馆周末照常开放 - 聆读"


def test_its_picture_arrives(reading: Desk, qtbot: QtBot) -> None:
    """The loader brings the picture; the document shows it at its own size."""
    wait_for(qtbot, lambda: bool(reading.session.pictures))
    wait_for(qtbot, lambda: not reading.window.view._pictures.waiting)
    images = [
        (item.charFormat().toImageFormat().width(), item.charFormat().toImageFormat().height())
        for item in fragments(reading)
        if item.charFormat().isImageFormat()
    ]

    assert images == [(320, 200)]


def fragments(desk: Desk) -> list[QTextFragment]:
    """Every fragment of the document."""
    found = list[QTextFragment]()
    block = desk.window.view.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            found.append(iterator.fragment())
            iterator += 1
        block = block.next()
    return found


def test_errors_are_told_in_words_and_nothing_is_lost(reading: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """A missing file is told in one sentence with what to do; the article stays; Escape closes it."""
    before = reading.window.view.toPlainText()
    reading.window.open_address(str(tmp_path / "missing.html"))
    wait_for(qtbot, lambda: "没有文件" in reading.window.message_bar.text)

    assert reading.window.view.toPlainText() == before
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Escape)
    assert reading.window.message_bar.text == ""


def test_without_an_article_there_is_the_page_that_opens_one(desk: Desk, qtbot: QtBot) -> None:
    """When nothing is open and opening fails, the reader is where an address can be typed."""
    desk.window.open_address("这不是网址")
    wait_for(qtbot, lambda: desk.window.pages.currentWidget() is desk.window.side.open_page)

    assert desk.window.message_bar.text != ""
    assert not desk.window.side.open_page.back_button.isVisible()
    assert (
        desk.window.side.open_page.address.hasFocus()
        or desk.window.focusWidget() is desk.window.side.open_page.address
    )


def test_a_typed_address_is_opened(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """Typing and Enter opens; the article page comes up by itself."""
    desk.window.paging.show_open()
    qtbot.keyClicks(desk.window.side.open_page.address, str(page))

    qtbot.keyClick(desk.window.side.open_page.address, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert desk.window.pages.currentWidget() is desk.window.article_page


def test_another_address_takes_the_place_of_one_that_failed(desk: Desk, qtbot: QtBot) -> None:
    """Asked for once more, the page that is in front is ready for another, not for more of this one."""
    window = desk.window
    window.paging.ask_for_address()
    field = window.side.open_page.address
    field.setFocus()
    qtbot.keyClicks(field, "www")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: bool(window.message_bar.text))
    assert not field.hasSelectedText()

    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "example")

    assert field.text() == "example"


@pytest.mark.parametrize("listed", [False, True])
def test_nothing_comes_between_what_is_typed(desk: Desk, qtbot: QtBot, *, listed: bool) -> None:
    """Who types another address meanwhile types on; the article or the list waits, and Escape shows it."""
    window = desk.window
    window.paging.ask_for_address()
    window.activateWindow()
    address = window.side.open_page.address
    wait_for(qtbot, address.hasFocus)
    qtbot.keyClicks(address, "www")
    if listed:
        come(desk, LISTING)
    else:
        arrive(desk, ARTICLE)
    wait_for(qtbot, lambda: "可以接着输入" in window.message_bar.text)
    qtbot.keyClicks(window.focusWidget(), ".p")

    assert address.text() == "www.p"
    assert window.side.open_page.back_button.isVisible()
    qtbot.keyClick(address, Qt.Key.Key_Escape)
    assert window.side.is_shown("listing_page") if listed else window.paging.article_in_front


def test_escape_leads_on_where_nothing_is_open(desk: Desk, qtbot: QtBot) -> None:
    """From any page to the one that opens an article, as the way back does."""
    window = desk.window
    window.paging.show_more()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

    assert window.side.is_shown("open_page")
    assert not window.paging.can_leave


def test_the_clipboards_address_is_offered_never_opened(desk: Desk, qtbot: QtBot) -> None:
    """A copied address becomes a button; nothing is opened until it is pressed."""
    QGuiApplication.clipboard().setText("看这个：http://127.0.0.1:9/a.html 很好")
    desk.window.paging.show_open()

    button = desk.window.side.open_page.clipboard_button
    assert button.isVisible()
    assert "http://127.0.0.1:9/a.html" in desk.window.side.open_page.clipboard_hint.accessibleName()
    assert button.accessibleDescription() == "http://127.0.0.1:9/a.html"
    assert not desk.session._opening.waiting

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.session._opening.waiting
    QGuiApplication.clipboard().setText("没有网址")
    desk.window.side.open_page._offer()
    assert not button.isVisible()


def test_a_dropped_file_is_opened(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """A file dropped on the window is opened like a typed one, and whoever offers to move it keeps it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    desk.window.dropEvent(drop)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert drop.isAccepted()
    assert drop.dropAction() is Qt.DropAction.CopyAction


def test_what_holds_no_address_is_not_taken(desk: Desk) -> None:
    """A list of addresses with nothing in it, and a text without any, open nothing."""
    for kind in ("text/uri-list", "text/plain"):
        data = QMimeData()
        data.setData(kind, b"")
        drop = QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        drop.ignore()

        desk.window.dropEvent(drop)

        assert not drop.isAccepted()
        assert not desk.session._opening.waiting


def test_a_dropped_link_is_opened(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A link dragged from another program is fetched and opened."""
    data = QMimeData()
    data.setUrls([QUrl(server.page("/library.html", PAGE))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    desk.window.dropEvent(drop)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert server.paths()[0] == "/library.html"
    assert desk.window.windowTitle().startswith("社区图书馆周末照常开放")


def test_it_remembers(page: Path, tmp_path: Path, qtbot: QtBot, desk: Desk) -> None:
    """Closed and started again: the same article, at the same place, with the same settings."""
    desk.session.open(str(page))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.session.set_palette(Palette.YELLOW)
    desk.session.set_type_size(48)
    desk.session.listening.read_from(Place(3, 0))
    desk.window.close()

    again = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    again.window.resize(800, 600)
    again.window.show()
    again.session.open_last(otherwise=pytest.fail)
    wait_for(qtbot, lambda: again.session.shown is not None)

    assert shown(again).title == "社区图书馆周末照常开放"
    assert again.session.place().block == 3
    assert (again.session.settings.palette, again.session.settings.type_size) == (Palette.YELLOW, 48)
    again.window.close()


def test_a_killed_loader_is_replaced_and_the_page_opens(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """The loader killed in the middle of a load: the page opens all the same."""
    desk.session.open(str(page))
    desk.loader.kill()

    wait_for(qtbot, lambda: desk.session.shown is not None)

    assert shown(desk).title == "社区图书馆周末照常开放"


def test_the_sample_says_what_lingdu_is(desk: Desk, qtbot: QtBot) -> None:
    """The bundled article opens with its headings, list, table and picture."""
    desk.session.open("sample:zh")
    wait_for(qtbot, lambda: bool(desk.session.pictures) and desk.session.shown is not None)

    kinds = {block.kind.value for block in shown(desk).blocks}
    assert kinds >= {"heading", "paragraph", "list", "table", "figure"}
    assert shown(desk).notices == ()


def test_the_menu_of_a_field_is_large_and_has_an_edge(desk: Desk) -> None:
    """What pastes by mouse alone is as high as any other target, and told apart from the page below it."""
    desk.window.paging.show_open()
    field = desk.window.side.open_page.address
    menu = field.createStandardContextMenu()
    menu.resize(menu.sizeHint())

    heights = {menu.actionGeometry(each).height() for each in menu.actions() if not each.isSeparator()}
    edge = menu.grab().toImage().pixelColor(0, menu.height() // 2)
    assert min(heights) >= TARGET_PX
    assert edge.name() == colours_of(desk.session.settings).text
    menu.deleteLater()
