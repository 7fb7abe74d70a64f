"""An article over several pages in the window: how far it is, what is missing, what is told meanwhile."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import wait_for
from tests.server import HEAD, Server, never

from reader.children.protocol import Progress, Stage
from reader.model import Sentence
from reader.session.listener import News

if TYPE_CHECKING:
    from socket import socket

    from pytestqt.qtbot import QtBot

    from reader.app import Desk


def serve(server: Server, *numbers: int) -> str:
    """Serve these pages of an article of three; the address of the first."""
    links = '<a href="a.html">1</a> <a href="a_2.html">2</a> <a href="a_3.html">3</a>'
    for number in numbers:
        text = f"第{number}天，渡船照常开行，船工们清早就把跳板擦干净，等着赶集的人上船。"
        body = f"<h1>渡口日记</h1><div><p>{text}</p><p>傍晚收工，记下{number}位客人。</p></div>{links}"
        server.page(f"/a{'' if number == 1 else f'_{number}'}.html", body)
    return server.url("/a.html")


@pytest.mark.usefixtures("near")
def test_a_missing_page_is_said_where_it_stood_and_can_be_opened_by_itself(
    desk: Desk, server: Server, qtbot: QtBot
) -> None:
    """A line above names both keys; one shows the page's notice, and Enter there opens it once it is back."""
    window = desk.window
    desk.session.open(serve(server, 1, 3))
    wait_for(qtbot, lambda: "第3天" in window.view.toPlainText())
    text = window.view.toPlainText()
    assert text.startswith("这篇文章还缺 1 页没能取到（按 F5 再取一次，点这里或按 Shift+H 单独打开它）")
    assert text.index("第1天") < text.index("这里缺了文章的一页") < text.index("第3天")
    serve(server, 2)

    qtbot.keyClick(window.view, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget().accessibleDescription() == "单独打开这一页（按回车键）"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    wait_for(qtbot, lambda: "第2天" in window.view.toPlainText())
    assert window.pages.currentWidget() is window.article_page


@pytest.mark.usefixtures("near")
def test_a_missing_page_is_fetched_once_more_by_a_key(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """F5 brings the article whole once the site has the page again, and the line is gone."""
    desk.session.open(serve(server, 1, 3))
    wait_for(qtbot, lambda: "第3天" in desk.window.view.toPlainText())
    serve(server, 2)

    qtbot.keyClick(desk.window.view, Qt.Key.Key_F5)

    wait_for(qtbot, lambda: "第2天" in desk.window.view.toPlainText())
    assert desk.window.view.toPlainText().startswith("渡口日记")


@pytest.fixture
def awaiting(desk: Desk) -> Desk:
    """The window waits for a page, and has told so."""
    desk.window.listener.opening("http://a.example/")
    desk.window.teller._patience.stop()
    desk.window.teller._tell_opening()
    return desk


def test_how_far_a_page_is_is_told_as_a_share_and_the_articles_page_by_its_number(awaiting: Desk) -> None:
    """Bytes are no things to be counted for a reader; which of the pages it is, is said."""
    awaiting.window.listener.progressed(Progress(Stage.FETCHING, 527, 1054))
    first = awaiting.window.message_bar.text
    awaiting.window.listener.progressed(Progress(Stage.FETCHING, 1054, 1054, page=3))

    assert first == "网页正在传过来… 50%"
    assert awaiting.window.message_bar.text == "文章的第 3 页：网页正在传过来… 100%"


def test_the_articles_next_page_is_said_and_not_every_share_of_it(
    awaiting: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another page is news for who listens; how much of it has come is not."""
    said: list[str] = []
    monkeypatch.setattr(awaiting.window.teller, "_say", said.append)
    awaiting.window.teller._said_lately.stop()

    for done in (0, 300, 600):
        awaiting.window.listener.progressed(Progress(Stage.FETCHING, done, 600, page=2))

    assert said == ["文章的第 2 页：网页正在传过来… 0%"]


def test_what_is_told_meanwhile_leaves_the_way_out_of_waiting(awaiting: Desk) -> None:
    """The old article's end is told above how far the new one is, and the button still cancels that."""
    bar = awaiting.window.message_bar

    awaiting.window.listener.told(News.END_OF_ARTICLE)
    awaiting.window.listener.progressed(Progress(Stage.READING))

    assert bar.text == "全文读完了。\n正在网页里找文章…"
    assert bar.button.words == "取消"


def test_reading_aloud_leaves_how_far_the_next_page_is(awaiting: Desk) -> None:
    """Who starts the voice while another page is on its way still sees that it is, and can stop it."""
    awaiting.window.listener.told(News.END_OF_ARTICLE)

    awaiting.window.teller.clear()

    assert awaiting.window.message_bar.text == "正在打开…"
    assert awaiting.window.message_bar.button.words == "取消"


class _Held:
    """A page that comes once it is let go."""

    def __init__(self, body: str) -> None:
        self._body = body.encode()
        self.let_go = Event()

    def __call__(self, connection: socket, closing: Event) -> None:
        while not (self.let_go.wait(0.02) or closing.is_set()):
            pass
        connection.sendall(HEAD + b"\r\n" + self._body)


LONG = "\n".join(f"<p>第{number}班渡船照常开行，船工们清早就把跳板擦干净。</p>" for number in range(60))


@pytest.fixture
def second(near: None, desk: Desk, server: Server, qtbot: QtBot) -> _Held:
    """A long first page is on the screen; this is the second, on its way."""
    assert near is None
    held = _Held("<h1>渡口日记</h1><div><p>第二页在这里，渡船第二天也照常开行，客人不多。</p></div>")
    server.behave("/b_2.html", held)
    links = '<a href="b.html">1</a> <a href="b_2.html">2</a>'
    desk.session.open(server.page("/b.html", f"<h1>渡口日记</h1><div>{LONG}</div>{links}"))
    wait_for(qtbot, lambda: desk.session.shown is not None and desk.session.listening.reading is not None)
    return held


def test_nothing_moves_when_the_second_page_comes(desk: Desk, second: _Held, qtbot: QtBot) -> None:
    """What is seen stays to the pixel and what is selected stays selected; the page comes behind it."""
    view = desk.window.view
    view.show_span(Sentence(30, 2, 5))
    view._scroll_by(17)
    before = view._rect(view.textCursor().position()), view.textCursor().selectedText()

    second.let_go.set()
    wait_for(qtbot, lambda: "第二页在这里" in view.toPlainText())

    assert (view._rect(view.textCursor().position()), view.textCursor().selectedText()) == before
    assert "各页" not in desk.window.message_bar.text


def test_who_was_told_that_pages_are_on_their_way_is_told_when_they_are_here(
    desk: Desk, second: _Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number is said with a way out; what the reader has in front meanwhile stays there."""
    window = desk.window
    told, show = list[str](), window.message_bar.show_message

    def watched(text: str, *rest: str, **more: Any) -> None:
        told.append(text)
        show(text, *rest, **more)

    # That no natural voice is installed may be told at any moment, too.
    monkeypatch.setattr(window.message_bar, "show_message", watched)
    window.paging.show_settings()
    window.teller._patience.stop()

    def tells_of_second() -> bool:
        window.teller._tell_opening()
        return "文章的第 2 页：" in window.message_bar.text

    wait_for(qtbot, tells_of_second)
    assert window.message_bar.button.accessibleDescription() == "不再等后面几页（Esc）"

    second.let_go.set()
    wait_for(qtbot, lambda: "第二页在这里" in window.view.toPlainText())

    assert any(text.startswith("文章的各页都到了。") for text in told)
    assert window.pages.currentWidget() is not window.article_page


@pytest.mark.usefixtures("near")
def test_a_key_stops_waiting_for_further_pages(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """Escape leads back from a side page first, then it ends the waiting; what is missing is said."""
    window, address = desk.window, serve(server, 1, 3)
    server.behave("/a_2.html", never)
    other = server.page("/other.html", "<h1>早市</h1><p>早市的摊位上摆满了刚从地里摘来的青菜和豆角。</p>")
    desk.session.open(address)
    wait_for(qtbot, lambda: desk.session.shown is not None)
    window.paging.show_settings()
    window.teller._patience.stop()
    window.teller._tell_opening()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.article_page
    assert desk.session._opening.waiting
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not desk.session._opening.waiting
    wait_for(qtbot, lambda: window.view.toPlainText().startswith("这篇文章还缺 1 页"))
    assert window.message_bar.text.startswith("这篇文章没有取全")
    desk.session.open(other)

    wait_for(qtbot, lambda: window.view.toPlainText().startswith("早市"))
