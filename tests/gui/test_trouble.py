"""What the reader sees when something is wrong: a page, a server, a device, a disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from tests.gui.conftest import PAGE, folders_in, wait_for
from tests.server import drip

from reader.app import make_desk
from reader.errors import NoArticle, NoSuchHost, StorageError
from reader.gui.pages.notices_page import MOST
from reader.gui.telling.telling import PATIENCE_MS
from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Reason
from reader.session.listener import News, PlayState
from reader.settings import Script

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk

PAGES = Path(__file__).resolve().parents[1] / "pages"


def test_a_hacked_page_is_read_clean_and_says_so(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """The advertisements stand nowhere on the screen; a line above says how many, and Shift+H shows which."""
    desk.session.open(server.page("/a.html", (PAGES / "hacked_library" / "page.html").read_bytes()))
    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert desk.session.shown is not None
    notices = desk.session.shown.article.notices
    injected = [notice for notice in notices if notice.kind is NoticeKind.INJECTED]

    assert "必威" not in desk.window.view.toPlainText()
    line = desk.window.view.toPlainText().split("\n")[0]
    assert f"{len(injected)} 处疑似广告" in line

    qtbot.keyClick(desk.window.view, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    shown = [label.text() for label in desk.window.side.notices_page.findChildren(QLabel)]
    for notice in notices:
        assert any(notice.text in text for text in shown)
    assert desk.window.pages.currentWidget() is desk.window.side.notices_page

    desk.window.paging.show_article()
    qtbot.mouseClick(desk.window.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 40))
    assert desk.window.pages.currentWidget() is desk.window.side.notices_page
    assert desk.session.listening.state is PlayState.STOPPED


def test_what_was_found_is_read_in_the_articles_type_with_the_way_back_in_view(
    desk: Desk, qtbot: QtBot
) -> None:
    """In the largest type, at the last of many notices; in a short window the way back is the page's end."""
    told = tuple(Notice(NoticeKind.INJECTED, "body", f"广告{n}号", (Reason.BRAND,), n, 0) for n in range(9))
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"第{number}段。") for number in range(9))
    desk.session.put(Article("题", blocks, language="zh-Hans", notices=told), [])
    desk.window.resize(1000, 600)
    desk.window.paging.show_notices(9)
    page = desk.window.side.notices_page
    desk.session.set_type_size(96)

    words = [label for row in page._rows for label in row.frame.findChildren(QLabel)]
    assert {label.font().pixelSize() for label in words} == {96, 120}
    wait_for(qtbot, lambda: page.verticalScrollBar().value() > 0)
    assert page.back_button.visibleRegion().boundingRect() == page.back_button.rect()
    page.back_button.setFocus()
    desk.window.resize(800, 300)
    wait_for(qtbot, lambda: page.viewport().isAncestorOf(page.back_button))
    assert desk.window.focusWidget() is page.back_button


def test_of_very_many_notices_some_are_shown_and_the_others_are_led_to(desk: Desk) -> None:
    """By a button each, with the focus on the first or last of them; a chip leads to its own at once."""
    count = 2 * MOST + 7
    told = tuple(
        Notice(NoticeKind.INJECTED, "body", f"广告{number}号", (Reason.BRAND,), number, 0)
        for number in range(count)
    )
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"第{number}段。") for number in range(count))
    desk.session.put(Article("题", blocks, language="zh-Hans", notices=told), [])
    page = desk.window.side.notices_page

    def shown() -> list[int]:
        return [number for number in range(count) if f"广告{number}号" in [w.text() for w in words()]]

    def words() -> list[QLabel]:
        return [label for row in page._rows for label in row.frame.findChildren(QLabel)]

    desk.window.paging.show_notices()
    first, least = shown(), page.earlier_button.isHidden()
    page.later_button.click()
    second, focus = shown(), page._rows[0].label.hasFocus()
    desk.window.paging.show_notices(count)
    last, most, own = shown(), page.later_button.isHidden(), page._rows[-1].label.hasFocus()
    page.earlier_button.click()
    before = shown()

    assert first == list(range(MOST))
    assert least
    assert most
    assert second == before == list(range(MOST, 2 * MOST))
    assert focus
    assert last == list(range(2 * MOST, count))
    assert own
    assert page._rows[-1].label.hasFocus()


def test_what_failed_is_told_of_until_something_else_is_read(desk: Desk, qtbot: QtBot) -> None:
    """It stays beside what one was reading, in another script too, and goes with another article."""
    block = Block(BlockKind.PARAGRAPH, "周末照常开放。")
    for number in (1, 2):
        desk.session.put(
            Article(f"第{number}篇", (block,), language="zh-Hans", address=f"http://a.example/{number}"), []
        )
    desk.window.listener.failed(NoArticle(address="http://a.example/3"))
    desk.session.set_script(Script.TRADITIONAL)
    wait_for(qtbot, lambda: "開放" in desk.window.view.toPlainText())
    assert "找不到文章" in desk.window.message_bar.text

    desk.session.put(Article("第1篇", (block,), language="zh-Hans", address="http://a.example/1"), [])

    wait_for(qtbot, lambda: desk.window.message_bar.text == "")


def test_a_slow_page_is_told_of_and_escape_cancels(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """Nothing is said at first; after a second the wait is shown with a way out, and Escape takes it."""
    desk.session.open(server.behave("/slow", drip))
    assert desk.window.message_bar.text == ""
    wait_for(qtbot, lambda: desk.window.message_bar.text != "")
    assert desk.window.message_bar.button.text() == "取消"

    qtbot.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Escape)

    assert desk.window.message_bar.text == ""
    assert not desk.session._opening.waiting
    qtbot.wait(PATIENCE_MS // 4)
    assert desk.window.message_bar.text == ""


def test_after_a_cancelled_page_the_next_one_opens(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A server that never ends does not keep the loader from the page that is wanted now."""
    desk.session.open(server.behave("/slow", drip))
    wait_for(qtbot, lambda: "/slow" in server.paths())
    desk.session.cancel_opening()

    desk.session.open(server.page("/good.html", PAGE))

    wait_for(qtbot, lambda: desk.session.shown is not None)


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (b"", "text/html", "没有文字"),
        (b"%PDF-1.4\n%", "application/pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "图片"),
    ],
)
def test_what_is_no_article_is_told_in_words(  # noqa: PLR0917 -- what pytest hands over
    desk: Desk, server: Server, qtbot: QtBot, body: bytes, kind: str, words: str
) -> None:
    """An empty page, a PDF, a picture: each has its sentence, and the window waits for the next."""
    desk.session.open(server.page("/x", body, content_type=kind))

    wait_for(qtbot, lambda: words in desk.window.message_bar.text)

    assert desk.window.pages.currentWidget() is desk.window.side.open_page


def test_errors_are_spoken(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Without a screen reader the sentence is said aloud too."""
    desk.session.open(str(tmp_path / "missing.html"))

    wait_for(qtbot, lambda: bool(desk.player.position()))

    assert desk.session.listening.state is PlayState.STOPPED


def test_settings_that_cannot_be_read_are_set_aside(tmp_path: Path, qtbot: QtBot) -> None:
    """A broken settings file is told of, kept under another name, and the window opens all the same."""
    where = folders_in(tmp_path)
    where.settings.mkdir()
    (where.settings / "settings.toml").write_text("type_size = = 3", encoding="utf-8")

    desk = make_desk(where=where, engine="silent", device="null")
    qtbot.addWidget(desk.window)
    desk.window.show()

    desk.window.listener.told(News.NO_SOUND_DEVICE)
    qtbot.wait(50)
    lines = desk.window.message_bar.text.split("\n")
    assert len(lines) == 2
    assert "settings" in lines[0] or "设置" in lines[0]
    assert [file.name for file in where.settings.iterdir()] == ["settings.broken-1.toml"]
    desk.window.close()


def test_a_disk_that_keeps_nothing_is_told_of(tmp_path: Path, qtbot: QtBot) -> None:
    """Where nothing can be written the article opens and is read; one sentence says what is not kept.

    It stays when something else is opened; the shelf says that nothing is on it.
    """
    where = folders_in(tmp_path)
    where.data.write_text("a file where a folder should be", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    desk = make_desk(where=where, engine="silent", device="null")
    desk.window.show()

    desk.session.open(str(page))
    wait_for(qtbot, lambda: desk.session.shown is not None)
    wait_for(
        qtbot, lambda: "记不住" in desk.window.message_bar.text or "cannot be" in desk.window.message_bar.text
    )

    told = desk.window.message_bar.text
    desk.session.open(str(page))
    wait_for(qtbot, lambda: not desk.window.teller.opening_address)
    assert desk.window.message_bar.text == told
    desk.window.actions_["shelf"].trigger()
    shelf = desk.window.side.shelf_page
    wait_for(qtbot, lambda: shelf.list.emptiness in {"还没有文章。", "Nothing here yet."})

    desk.session.listening.play_or_pause()
    wait_for(qtbot, lambda: desk.session.listening.state is PlayState.PLAYING)
    desk.window.close()


def test_what_cannot_be_opened_is_named_as_the_reader_typed_it(reading: Desk, qtbot: QtBot) -> None:
    """A host in its own alphabet, a full disk once; who typed nothing is told what to type."""
    window = reading.window
    window.listener.failed(
        NoSuchHost(host="xn--fiq228c.xn--fiqs8s", address="http://xn--fiq228c.xn--fiqs8s/")
    )
    assert "中文.中国" in window.message_bar.text
    window.listener.told(News.NOTHING_KEPT)
    window.listener.failed(StorageError())
    assert window.message_bar.text.count("磁盘满了") == 1
    window.listener.failed(NoArticle(address="http://a.example/", sign_in=1))
    assert "要先登录" in window.message_bar.text
    assert "用浏览器打开" in [button.text() for button in window.message_bar.offered]
    window.paging.show_open()

    qtbot.keyClick(window.side.open_page.address, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: "请输入像 www.gov.cn 这样的网址" in window.message_bar.text)


def test_that_there_is_no_further_goes_with_the_next_step(reading: Desk, qtbot: QtBot) -> None:
    """The same key says it again, a key that is held and one within the message leave it; others end it.

    So goes what was done as it was asked.
    """
    window, bar = reading.window, reading.window.message_bar
    for key in (Qt.Key.Key_K, Qt.Key.Key_K, Qt.Key.Key_Shift):
        qtbot.keyClick(window.view, key)
        qtbot.wait(1)
        assert bar.text == "这篇文章里没有更多链接了。"
    bar.button.setFocus()
    qtbot.keyClick(bar.button, Qt.Key.Key_Up)
    qtbot.wait(1)
    assert bar.text
    window.view.setFocus()

    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    qtbot.wait(1)

    assert bar.isHidden()
    qtbot.keyClick(window.view, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert bar.text == "前面没有链接了。"
    qtbot.keyClick(window.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(1)
    assert bar.text.startswith("已放书签")
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    qtbot.wait(1)
    assert bar.isHidden()
    window.teller.tell("这一句要留着。")
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    qtbot.wait(1)
    assert bar.text == "这一句要留着。"
