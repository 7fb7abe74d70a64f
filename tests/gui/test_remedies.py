"""What is offered where something could not be done: again, the plain text, the browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from tests.gui.conftest import press, wait_for
from tests.gui.notice_board import LISTING, come_up

from reader.errors import (
    BadStatus,
    ChildDied,
    DisguisedAddress,
    ListOfLinks,
    NoArticle,
    NoSuchHost,
    NotAPage,
    NotSecure,
    NoVoice,
    TooSlow,
)
from reader.session.listener import News

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk
    from reader.errors import ReaderError


def test_a_page_without_an_article_offers_its_plain_text(
    open_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message has a button, and a key, that ask for the whole text; other messages have none."""
    asked = list[str]()
    monkeypatch.setattr(open_desk.session._opening, "open", lambda a, *, plain: asked.append(f"{a} {plain}"))
    open_desk.session._asked = "http://a.example/odd"
    window = open_desk.window
    window.listener.failed(NoSuchHost(address="http://b.example/", host="b.example"))
    assert "plain" not in [button.action.objectName() for button in window.message_bar.offered]
    qtbot.keyClick(window.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert asked == []

    window.listener.failed(NoArticle(address="http://a.example/odd"))
    (button, _) = window.message_bar.offered
    assert button.action.objectName() == "plain"
    assert button.accessibleDescription()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    window.listener.failed(NoArticle(address="http://a.example/odd"))
    qtbot.keyClick(window.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    assert asked == ["http://a.example/odd True"] * 2


@pytest.mark.parametrize(
    ("error", "offered"),
    [
        (TooSlow(address="http://a.example/1"), ["try_again", "in_browser"]),
        (BadStatus(address="http://a.example/1", status=503), ["try_again", "in_browser"]),
        (NoSuchHost(address="http://a.example/1", host="a.example"), ["try_again"]),
        (NotAPage(address="http://a.example/1.pdf", media_type="application/pdf"), ["in_browser"]),
        (NotAPage(address="file:///1.pdf", media_type="application/pdf"), []),
        (ListOfLinks(address="http://a.example/1", links=9), ["plain", "in_browser"]),
        # What was kept from the reader for a danger is not handed to a browser.
        (NotSecure(address="https://a.example/1", host="a.example"), []),
        (DisguisedAddress(address="http://g0v.example/1", host="g0v.example", looks="gov.example"), []),
        (ChildDied(child="loader", times=2), []),
        (NoVoice(language="ja"), ["voices"]),
    ],
)
def test_what_can_be_done_about_a_failure_is_offered(
    open_desk: Desk, qtbot: QtBot, error: ReaderError, offered: list[str]
) -> None:
    """Buttons with names, descriptions and keys, in the order of Tab, the one that closes last."""
    window, bar = open_desk.window, open_desk.window.message_bar
    # What was offered before has no say in the order.
    window.listener.failed(NotAPage(address="http://a.example/1.pdf", media_type="application/pdf"))
    window.listener.failed(error)

    assert [button.action.objectName() for button in bar.offered] == offered
    assert all(
        button.action.shortcut().toString() in button.accessibleDescription() for button in bar.offered
    )
    qtbot.keyClick(window.view, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    for button in (*bar.offered, bar.button):
        assert window.focusWidget() is button
        qtbot.keyClick(button, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("news", "offered"),
    [
        ([News.POOR_VOICE], ["voices"]),
        ([News.VOICE_GAVE_UP], ["voices"]),
        ([News.PAGE_MISSING], ["open_again", "hidden"]),
        ([News.READ_BETTER], ["kept_page"]),
        ([News.READ_ANEW, News.POOR_VOICE], ["changes", "voices"]),
        ([News.POOR_VOICE, News.OTHER_VOICE], ["voices"]),
        ([News.POOR_VOICE, News.VOICE_INSTALLED], []),
        ([News.END_OF_ARTICLE], []),
    ],
)
def test_news_that_name_a_key_have_a_button(open_desk: Desk, news: list[News], offered: list[str]) -> None:
    """Whoever has only a mouse gets to where the sentence leads; what is true no longer offers nothing."""
    for each in news:
        open_desk.window.listener.told(each)

    bar = open_desk.window.message_bar
    assert [button.action.objectName() for button in bar.offered] == offered
    open_desk.window.teller.clear()
    assert bar.offered == []


def test_the_button_of_the_missing_voice_shows_the_voices(open_desk: Desk, qtbot: QtBot) -> None:
    """The message stays there until the voice is installed or it is closed."""
    window = open_desk.window
    window.listener.told(News.POOR_VOICE)

    qtbot.mouseClick(window.message_bar.offered[0], Qt.MouseButton.LeftButton)

    assert window.side.is_shown("voices_page")
    assert window.message_bar.isVisible()


def test_keys_ask_again_and_open_the_browser(
    open_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F6 only while something has failed; F7 opens what failed, else the article's own page."""
    window, session = open_desk.window, open_desk.session
    asked, opened = list[str](), list[str]()
    monkeypatch.setattr(
        session._opening, "open", lambda address, *, plain: asked.append(f"{address} {plain}")
    )

    def browse(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    session.open("http://a.example/slow", plain=True)
    qtbot.keyClick(window.view, Qt.Key.Key_F6)
    assert asked == ["http://a.example/slow True"]
    session.cancel_opening()
    window.listener.opening_ended()

    window.listener.failed(TooSlow(address="http://a.example/slow"))
    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    qtbot.keyClick(window.view, Qt.Key.Key_F6)
    window.listener.opening_ended()
    qtbot.keyClick(window.view, Qt.Key.Key_F7)

    assert asked == ["http://a.example/slow True"] * 2
    assert opened[0] == "http://a.example/slow"
    assert session.article is not None
    assert opened[1:] == [session.article.address]


def test_the_plain_text_of_a_page_without_an_article(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A page of odds and ends: the loader finds no article, the offered key brings all its text."""
    page = Path(__file__).resolve().parents[1] / "pages" / "nothing_to_read" / "page.html"
    desk.session.open(server.page("/odd", page.read_bytes()))
    bar = desk.window.message_bar
    wait_for(qtbot, lambda: len(bar.offered) == 2)

    press(desk, qtbot, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert desk.session.shown is not None
    assert desk.session.shown.article.blocks
    assert not bar.offered


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
        ("application/msword", "Word"),
        ("application/zip", "压缩包"),
        ("video/mp4", "录像"),
        ("application/x-nonsense", "别的文件"),
    ],
)
def test_a_file_is_named_as_people_name_it(open_desk: Desk, kind: str, named: str) -> None:
    """No media type is read to anybody."""
    open_desk.window.listener.failed(NotAPage(address="http://a.example/1", media_type=kind))

    told = open_desk.window.message_bar.text
    assert named in told
    assert "/" not in told


def test_a_list_opens_in_the_browser_and_stays(open_desk: Desk, opened: list[str], qtbot: QtBot) -> None:
    """F7 before a list opens the list's page, not that of the article behind it."""
    window = open_desk.window
    come_up(open_desk, LISTING, qtbot)

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F7)

    assert opened == [LISTING.address]
    assert window.side.is_shown("listing_page")
