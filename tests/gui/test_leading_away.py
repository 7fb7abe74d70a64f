"""What leads away from an article and back: links, files, footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from tests.gui.conftest import press, wait_for

from reader.gui.pages.question_page import QuestionPage, written_plainly
from reader.gui.toolkit.labels import breakable
from reader.model import (
    Article,
    Block,
    BlockKind,
    Notice,
    NoticeKind,
    Place,
    Reason,
    Span,
    SpanKind,
)
from reader.session.listener import PlayState
from reader.web_address import host_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
from tests.gui.notice_board import LINK, LISTING, arrive, come_up


def test_what_the_keys_for_links_come_to_is_said(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A number alone tells nobody anything: what it is stands before it."""
    text = "周末照常开放1。"
    block = Block(BlockKind.PARAGRAPH, text, spans=(Span(SpanKind.NOTE, 6, 7, "1"),))
    hidden = Notice(NoticeKind.INJECTED, "body", "彩凤体育", (Reason.GLUED,), 0, 2, gap=True)
    arrive(desk, Article("公告", (block, Block(BlockKind.NOTE, "节日除外。", label="1")), notices=(hidden,)))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    said: list[str] = []
    monkeypatch.setattr(desk.session.listening, "announce", lambda words, _language: said.append(words))

    for _ in range(4):
        press(desk, qtbot, Qt.Key.Key_K)

    assert said == [
        "这里藏了东西：[1 此处原文可能缺字]。按回车键查看。",
        "注释 1",
        "回到正文：1",
        "［回到正文］",
    ]


def test_enter_goes_to_a_footnote_and_enter_comes_back(desk: Desk, qtbot: QtBot) -> None:
    """From the mark to the note and back to that very mark; each is said, and the article is not read."""
    text = "周末照常开放1，欢迎前来2。"
    marks = (Span(SpanKind.NOTE, 6, 7, "1"), Span(SpanKind.NOTE, 12, 13, "2"))
    notes = (Block(BlockKind.NOTE, "节日除外。", label="1"), Block(BlockKind.NOTE, "凭证入内。", label="2"))
    arrive(desk, Article("公告", (Block(BlockKind.PARAGRAPH, text, spans=marks), *notes)))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    press(desk, qtbot, Qt.Key.Key_K)
    press(desk, qtbot, Qt.Key.Key_K)
    said = list[str]()
    desk.window.features.away.said.connect(said.append)

    press(desk, qtbot, Qt.Key.Key_Return)
    at_note = desk.window.view.looked_at()
    press(desk, qtbot, Qt.Key.Key_Return)

    assert said == ["注释 凭证入内。", "回到正文：周末照常开放1，欢迎前来2。"]
    assert at_note == Place(2, 0)
    assert desk.window.view.looked_at() == Place(0, 12)
    assert desk.session.listening.state is PlayState.STOPPED


def test_a_link_is_asked_about_before_it_is_opened(open_desk: Desk, asked: list[str], qtbot: QtBot) -> None:
    """K and Enter bring a question with the host in large letters; Enter opens it here, Escape does not."""
    window = open_desk.window
    press(open_desk, qtbot, Qt.Key.Key_K)
    press(open_desk, qtbot, Qt.Key.Key_Return)

    page = window.side.question_page
    assert window.pages.currentWidget() is page
    assert page.host.accessibleName() == "www.library.example.cn"
    assert page.host.fontMetrics().height() > QFontMetrics(page.address.font()).height() * 1.5
    press(open_desk, qtbot, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.article_page
    assert asked == []

    press(open_desk, qtbot, Qt.Key.Key_Return)
    press(open_desk, qtbot, Qt.Key.Key_Return)
    assert asked == [LINK]
    assert window.pages.currentWidget() is window.article_page


def test_a_link_can_be_opened_in_the_browser(
    open_desk: Desk, asked: list[str], opened: list[str], qtbot: QtBot
) -> None:
    """Tab comes to the browser's button, which opens the address there, and the article is in front again."""
    press(open_desk, qtbot, Qt.Key.Key_K)
    press(open_desk, qtbot, Qt.Key.Key_Return)

    press(open_desk, qtbot, Qt.Key.Key_Tab)
    press(open_desk, qtbot, Qt.Key.Key_Return)

    assert opened == [LINK]
    assert asked == []
    assert open_desk.window.pages.currentWidget() is open_desk.window.article_page


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://news.library.example.cn/b", "同一个网站"),
        ("https://www.gov.cn/b", "政府"),
        ("https://www.pku.edu.cn/b", "学校"),
        ("https://gov.cn.example.com/b", "另一个网站"),
        ("http://a.example/b", "没有加密"),
    ],
)
def test_the_kind_of_site_is_told_and_said(open_desk: Desk, address: str, kind: str) -> None:
    """Below the host stands what kind of site it is; the same words are said with the question."""
    page = open_desk.window.side.question_page

    page.ask(address, own="www.library.example.cn")

    assert kind in page.kind.text()
    assert page.kind.text() in page.question


def test_without_a_browser_none_is_offered(qtbot: QtBot) -> None:
    """A page is opened here or not at all."""
    pages = [QuestionPage(has_browser=has) for has in (True, False)]
    for page in pages:
        qtbot.addWidget(page)
        page.ask(LINK)

    assert [page.browser_button.isHidden() for page in pages] == [False, True]


def test_a_file_goes_to_the_browser_and_only_from_the_web(
    open_desk: Desk, opened: list[str], qtbot: QtBot
) -> None:
    """An attachment is opened by the browser after the question; what is no web address is never opened."""
    view = open_desk.window.view

    view.go_to(Place(3, 0))
    press(open_desk, qtbot, Qt.Key.Key_Return)
    assert open_desk.window.pages.currentWidget() is open_desk.window.article_page
    view.go_to(Place(2, 0))
    press(open_desk, qtbot, Qt.Key.Key_Return)
    assert opened == []
    press(open_desk, qtbot, Qt.Key.Key_Return)

    assert opened == ["http://a.example/f.pdf"]
    open_desk.window.features.away.open_in_browser("file:///etc/passwd")
    assert opened == ["http://a.example/f.pdf"]


def test_a_machine_without_a_browser_says_so(open_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """When nothing opens the address the reader is told."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)

    open_desk.window.features.away.open_in_browser("http://a.example/f.pdf")

    assert "浏览器" in open_desk.window.message_bar.text


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://WWW.Gov.cn/a", "www.gov.cn"),
        ("http://user:word@a.example:8080/", "a.example"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("//a.example/", ""),
        ("http://[broken", ""),
    ],
)
def test_the_host_is_what_the_network_would_ask_for(address: str, host: str) -> None:
    """Names before an @ are not the host; anything but the web has none."""
    assert host_of(address) == host


def test_letters_that_look_alike_are_told() -> None:
    """A host with a letter of another script is shown as the network knows it too; a plain one is not."""
    assert written_plainly("www.g\u043ev.cn").startswith("www.xn--")
    assert written_plainly("www.gov.cn") == ""
    assert written_plainly("a" * 80 + "é.cn") == ""
    assert breakable("a.b").replace("\u200b", "") == "a.b"
    assert max(map(len, breakable("x" * 100).split("\u200b"))) <= 12


@pytest.mark.parametrize(
    ("host", "large", "warned"),
    [
        ("www.gov.cn", "www.gov.cn", False),
        ("www.g\u043ev.cn", "www.xn--gv-fmc.cn", True),
        ("图书馆.cn", "图书馆.cn", False),
    ],
)
def test_a_disguised_host_is_shown_as_it_is(open_desk: Desk, host: str, large: str, *, warned: bool) -> None:
    """In large letters stands the name that would be asked for; what it pretends to be stands below."""
    page = open_desk.window.side.question_page

    page.ask(f"https://{host}/a")

    assert page.host.accessibleName() == large
    assert page.plain.isHidden() != warned


@pytest.mark.parametrize(
    ("host", "warned"),
    [("www.g0v.cn", True), ("www.gov.cn.pay.example.com", True), ("www.gov.cn", False), ("4399.com", False)],
)
def test_a_host_that_imitates_another_is_warned_of(open_desk: Desk, host: str, *, warned: bool) -> None:
    """Digits for letters, an authority's ending in the middle: said with the question, seen and heard."""
    page = open_desk.window.side.question_page

    page.ask(f"http://{host}/a")

    assert ("当心：这个网址故意做得像另一个网址。" in page.kind.text()) is warned
    assert page.kind.text() in page.question
    assert "没有加密" in page.question


def test_every_new_page_is_named_in_every_language(open_desk: Desk, qtbot: QtBot) -> None:
    """Each button of each new page has a name and a description, and no word of another language."""
    window = open_desk.window
    window.paging.show_notices()
    window.features.away.ask(LINK, file=False)
    come_up(open_desk, LISTING, qtbot)
    open_desk.session.set_interface("en")
    qtbot.wait(50)

    side = window.side
    buttons = [*side.notices_page.buttons, side.question_page.open_button, side.question_page.back_button]
    buttons += [side.listing_page.next_button, side.listing_page.back_button]
    for button in buttons:
        assert button.accessibleName() == button.text()
        assert button.accessibleDescription()
        assert button.text().isascii(), button.text()


@pytest.mark.parametrize(
    "address", ["https://www.gov.cn\\@bad.example/a", "https://www.gov.cn@bad.example/", "https://gоv.cn/"]
)
def test_a_link_in_disguise_is_not_even_asked_about(
    open_desk: Desk, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """It is said what it is; the browser, which may read it otherwise, is not given it."""
    opened = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = open_desk.window

    window.features.away.ask(address, file=True)
    window.features.away.open_in_browser(address)

    assert window.pages.currentWidget() is window.article_page
    assert "gov.cn" in window.message_bar.text
    assert opened == []


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_a_question_is_seen_whole_before_it_is_answered(open_desk: Desk, qtbot: QtBot, language: str) -> None:
    """At 200 % in a small window the page is at its beginning, the whole host and all answers are in view."""
    window, page = open_desk.window, open_desk.window.side.question_page
    window.resize(800, 600)
    settings = open_desk.session.settings
    open_desk.session.change(replace(settings, interface=language, interface_size=200))
    window.features.away.ask(LINK, file=False)
    qtbot.wait(50)

    assert page.verticalScrollBar().value() == 0
    for widget in (page.title, page.host, page.open_button, page.browser_button, page.back_button):
        assert widget.visibleRegion().boundingRect() == widget.rect(), widget.accessibleName()
