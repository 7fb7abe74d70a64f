"""What leads away from an article and back: links, files, lists, the plain text, what was hidden."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtWidgets import QLabel
from tests.gui.conftest import wait_for

from reader.children.protocol import Listed
from reader.errors import (
    BadStatus,
    ChildDied,
    DisguisedAddress,
    ListOfLinks,
    NoArticle,
    NoSuchHost,
    NotAPage,
    NotSecure,
    TooSlow,
)
from reader.gui.pages.question_page import QuestionPage, written_plainly
from reader.gui.toolkit.labels import breakable
from reader.gui.toolkit.palettes import TARGET_PX
from reader.model import (
    Article,
    Block,
    BlockKind,
    Entry,
    Listing,
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
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk
    from reader.errors import ReaderError

LINK = "https://www.library.example.cn/books"
ARTICLE = Article(
    "图书馆公告",
    (
        Block(BlockKind.PARAGRAPH, "请看书目。第二句。", spans=(Span(SpanKind.LINK, 2, 4, LINK),)),
        Block(BlockKind.PARAGRAPH, "第三句。"),
        Block(BlockKind.ATTACHMENT, "申请表", address="http://a.example/f.pdf", media_type="pdf"),
        Block(BlockKind.ATTACHMENT, "坏的", address="file:///etc/passwd"),
    ),
    address="http://a.example/1",
    language="zh-Hans",
    notices=(
        Notice(NoticeKind.IMPOSTOR, "metadata", "www.g0v.example.cn", (Reason.HOST, Reason.LOOKALIKE)),
        Notice(NoticeKind.INJECTED, "body", "彩凤体育", (Reason.BRAND, Reason.GLUED), 0, 5, gap=True),
        Notice(NoticeKind.REPEATED, "body", "请看书目。第二句。", (Reason.AGAIN,), 1),
    ),
)
LISTING = Listing(
    "通知公告",
    tuple(
        Entry(f"第{n}篇通知：关于社区图书馆开放时间调整的说明", f"http://a.example/{n}", "2026-05-06")
        for n in range(1, 31)
    ),
    address="http://a.example/",
    next="http://a.example/?page=2",
)
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def open_desk(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with the article, as if the loader had brought it."""
    arrive(desk, ARTICLE)
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    return desk


def arrive(desk: Desk, article: Article) -> None:
    """Let this come from the loader."""
    desk.session._opened(article)


def come_up(desk: Desk, listing: Listing, qtbot: QtBot) -> None:
    """Let this come from the loader, and be shown."""
    desk.session._opening.waiting = True
    desk.session._opening._replied(desk.session._opening._wish, Listed(listing))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    wait_for(qtbot, lambda: desk.window.side.listing_page.title.text() == listing.title)


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


@pytest.fixture
def asked(open_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the loader was asked for."""
    addresses = list[str]()
    monkeypatch.setattr(
        open_desk.session,
        "open",
        lambda address, *, plain=False: addresses.append(f"{address}{' plain' if plain else ''}"),
    )
    return addresses


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser, which there is none of here, was given."""
    found = list[str]()

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


def press(desk: Desk, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(desk.window.focusWidget(), key, modifier)


def labels(desk: Desk) -> str:
    """Everything that the page on the screen says."""
    page = desk.window.pages.currentWidget()
    assert page is not None
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


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


def test_the_false_host_stands_above_in_large_letters(open_desk: Desk) -> None:
    """Above the title: who the page says it is not, its host larger than the text, how much was hidden."""
    lines = open_desk.window.view.toPlainText().split("\n")

    assert lines[1] == "www.g0v.example.cn"
    assert "1 处疑似广告" in lines[2]
    assert lines[3] == ARTICLE.title


def hidden_words(desk: Desk) -> Callable[[], bool]:
    """Whether the words that were hidden stand on the screen."""
    return lambda: "彩凤体育" in desk.window.view.toPlainText()


def test_one_key_brings_everything_back_and_hides_it_again(open_desk: Desk, qtbot: QtBot) -> None:
    """H shows the page's own words and says so; H again gives exactly the screen of before."""
    window = open_desk.window
    before = window.view.toPlainText()
    assert "［1" not in before
    assert "[2 此处原文可能缺字]" in before

    press(open_desk, qtbot, Qt.Key.Key_H)
    wait_for(qtbot, hidden_words(open_desk))
    wait_for(qtbot, lambda: window.message_bar.text != "")
    assert "恢复" in window.message_bar.text
    assert "请看书目。彩凤体育第二句。" in window.view.toPlainText()
    press(open_desk, qtbot, Qt.Key.Key_H)

    wait_for(qtbot, lambda: window.view.toPlainText() == before)
    assert open_desk.session.listening.state is PlayState.STOPPED


def test_it_is_said_also_while_it_is_read(open_desk: Desk, qtbot: QtBot) -> None:
    """Putting back in the middle of reading goes on reading, and the message stays to be read."""
    open_desk.session.listening.play_or_pause()
    wait_for(qtbot, lambda: open_desk.session.listening.state is PlayState.PLAYING)

    open_desk.session.toggle_hidden()

    wait_for(qtbot, lambda: "恢复" in open_desk.window.message_bar.text)
    assert open_desk.session.listening.state is PlayState.PLAYING


def test_a_chip_opens_the_page_of_notices_there_and_one_is_put_back(open_desk: Desk, qtbot: QtBot) -> None:
    """Enter on a chip tells kind, words and every reason; its button puts it back, then hides it again."""
    window = open_desk.window
    press(open_desk, qtbot, Qt.Key.Key_K)
    press(open_desk, qtbot, Qt.Key.Key_K)
    press(open_desk, qtbot, Qt.Key.Key_Return)
    page = window.side.notices_page
    assert window.pages.currentWidget() is page
    assert "[2]" in window.focusWidget().accessibleName()
    said = labels(open_desk)
    for words in (
        "彩凤体育",
        "赌博网站",
        "硬塞",
        "可能缺字",
        "www.g0v.example.cn",
        "像另一个网址",
        "重复出现",
    ):
        assert words in said

    press(open_desk, qtbot, Qt.Key.Key_Tab)
    button = window.focusWidget()
    assert button is page.buttons[0]
    assert button.height() >= TARGET_PX
    press(open_desk, qtbot, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: page.buttons[0].text() == "再次隐藏（按回车键）")

    assert window.pages.currentWidget() is page
    assert window.focusWidget() is page.buttons[0]
    assert "彩凤体育" in window.view.toPlainText()
    press(open_desk, qtbot, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: page.buttons[0].text() == "恢复到文章里（按回车键）")
    assert "彩凤体育" not in window.view.toPlainText()


def test_enter_on_what_tells_of_a_notice_puts_it_back(open_desk: Desk, qtbot: QtBot) -> None:
    """Who comes from a chip need not look for the button: Enter once more, and the words are back."""
    window = open_desk.window
    press(open_desk, qtbot, Qt.Key.Key_K)
    press(open_desk, qtbot, Qt.Key.Key_K)
    press(open_desk, qtbot, Qt.Key.Key_Return)
    told = window.focusWidget().accessibleDescription()
    assert "彩凤体育" not in window.view.toPlainText()

    press(open_desk, qtbot, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: "彩凤体育" in window.view.toPlainText())
    assert told == "恢复到文章里（按回车键）"
    assert window.focusWidget() is window.side.notices_page.buttons[0]


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
