"""Lists of articles in the window: they come up large, lead on, and are led back to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt
from tests.gui.conftest import press, wait_for

from reader.errors import NoSuchHost
from reader.gui.toolkit.palettes import TARGET_PX
from reader.model import Article, Block, BlockKind, Listing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk
from tests.gui.notice_board import LISTING, arrive, come_up


def test_a_list_comes_up_large_and_is_led_back_to(open_desk: Desk, asked: list[str], qtbot: QtBot) -> None:
    """Arrows and Tab go from entry to entry, Enter opens; from there Alt+Left leads back to that entry."""
    window = open_desk.window
    come_up(open_desk, LISTING, qtbot)
    page = window.side.listing_page
    assert window.pages.currentWidget() is page
    assert page.list.hasFocus() or window.focusWidget() is page.list
    assert page.accessibleName() == "30 篇文章的列表：通知公告"
    heights = [page.list.visualItemRect(page.list.item(row)).height() for row in range(30)]
    assert min(heights) >= TARGET_PX

    press(open_desk, qtbot, Qt.Key.Key_Down)
    press(open_desk, qtbot, Qt.Key.Key_Tab)
    press(open_desk, qtbot, Qt.Key.Key_Return)
    assert asked == ["http://a.example/3"]
    arrive(open_desk, Article("第3篇", (Block(BlockKind.PARAGRAPH, "文。"),), address="http://a.example/3"))
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.article_page)
    assert window.article_page._buttons["back"].isVisible()

    press(open_desk, qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(qtbot, lambda: window.pages.currentWidget() is page)

    assert page.list.currentRow() == 2


def test_a_list_says_what_was_left_out_of_it(open_desk: Desk, qtbot: QtBot) -> None:
    """Below the title, and with what is said when it comes up; of a list without it nothing is said."""
    page = open_desk.window.side.listing_page
    come_up(open_desk, replace(LISTING, hidden=2), qtbot)
    told = page.hidden.text()
    spoken = page.spoken
    come_up(open_desk, LISTING, qtbot)
    wait_for(qtbot, page.hidden.isHidden)

    assert told == "这里隐藏了 2 处疑似广告。"
    assert spoken == "30 篇文章的列表：通知公告。这里隐藏了 2 处疑似广告。"
    assert page.spoken == "30 篇文章的列表：通知公告"


def test_a_list_from_the_loader_and_one_of_its_articles(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A column of a portal comes up as a list; Enter opens its first article; the way back is the list."""
    pages = Path(__file__).resolve().parents[1] / "pages"
    desk.session.open(server.page("/list", (pages / "list_of_articles" / "page.html").read_bytes()))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    page = desk.window.side.listing_page
    assert page.list.count() > 3
    listing = page._listing
    assert listing is not None
    article = server.page("/article", (pages / "hacked_library" / "page.html").read_bytes())
    page._listing = replace(listing, entries=(replace(listing.entries[0], address=article),))

    press(desk, qtbot, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: desk.session.shown is not None)
    press(desk, qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    assert page.list.count() == len(listing.entries)


def test_every_entry_is_high_enough_for_its_words(open_desk: Desk, qtbot: QtBot) -> None:
    """At the largest type in a small window a title takes as many lines as it needs."""
    open_desk.window.resize(800, 600)
    open_desk.session.set_type_size(96)
    come_up(open_desk, LISTING, qtbot)
    qtbot.wait(100)

    entries = open_desk.window.side.listing_page.list
    rect = entries.visualItemRect(entries.item(0))
    letters = len(LISTING.entries[0].title) + len("2026-05-06") // 2
    assert rect.height() * rect.width() > letters * 96 * 96
    assert rect.width() <= entries.viewport().width()


def test_the_lists_next_page_and_the_way_out(open_desk: Desk, asked: list[str], qtbot: QtBot) -> None:
    """Ctrl+PgDown and the button open the next page; without one there is no button; Escape leads back."""
    window = open_desk.window
    come_up(open_desk, LISTING, qtbot)
    page = window.side.listing_page
    press(open_desk, qtbot, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert asked == [LISTING.next, LISTING.next]
    for button in (page.next_button, page.back_button):
        assert button.height() >= TARGET_PX
        assert button.accessibleName()
        assert button.accessibleDescription()

    last = Listing("最后一页", LISTING.entries[:1], address="http://a.example/?page=2")
    come_up(open_desk, last, qtbot)
    assert page.next_button.isHidden()
    press(open_desk, qtbot, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.article_page
    press(open_desk, qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(qtbot, lambda: window.pages.currentWidget() is page)
    assert page.title.text() == "最后一页"


def test_tab_leaves_the_list_behind_its_last_entry(open_desk: Desk, qtbot: QtBot) -> None:
    """Nobody is caught in the list: behind the last entry Tab goes to the buttons."""
    come_up(open_desk, LISTING, qtbot)
    page = open_desk.window.side.listing_page
    page.list.setCurrentRow(29)

    press(open_desk, qtbot, Qt.Key.Key_Tab)

    assert open_desk.window.focusWidget() is page.next_button


def test_a_list_is_there_in_another_language_and_other_colours(open_desk: Desk, qtbot: QtBot) -> None:
    """The list's words follow the interface; the entries' type follows the settings."""
    come_up(open_desk, LISTING, qtbot)
    page = open_desk.window.side.listing_page

    open_desk.session.set_interface("en")
    open_desk.session.set_type_size(64)
    qtbot.wait(50)

    assert page.accessibleName() == "List of 30 articles: 通知公告"
    assert page.next_button.text() == "Next page"
    assert "64px" in page.list.styleSheet()
    assert page.list.visualItemRect(page.list.item(0)).height() > 2 * 64


def test_without_an_article_a_list_stays_when_one_of_its_pages_fails(desk: Desk, qtbot: QtBot) -> None:
    """A dead link of a list is told, and the list is still there."""
    come_up(desk, LISTING, qtbot)

    desk.window.listener.failed(NoSuchHost(address="http://a.example/3", host="a.example"))

    assert desk.window.pages.currentWidget() is desk.window.side.listing_page
    assert desk.window.side.listing_page.back_button.text() == "打开别的网页"
