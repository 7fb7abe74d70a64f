"""The window of a public terminal: tiles, an end, the librarian's PIN, and no other way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.gui import audit
from tests.gui.conftest import folders_in, terminal_desk, told_rows, wait_for

from reader import errors
from reader.app import Desk, make_desk
from reader.gui.telling.error_words import ErrorWords
from reader.kiosk.rules import Terminal, Tile
from reader.library.shelf.entries import Pages, View
from reader.session.keys import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.gui.terminal_window import TerminalWindow

HOURS = ("mon-fri 09:00-17:30", "sat,sun 10:00-16:00")


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: object, tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A terminal with two tiles: an article in a file, and one that is not to be had."""
    assert qapp is not None
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    tiles = (Tile("图书馆", str(page)), Tile("远方", "http://127.0.0.1:1/"))
    terminal = Terminal(pin="", tiles=tiles, name="海滨社区图书馆", hours=HOURS, any_site=True)
    with terminal_desk(terminal, tmp_path / "home", qtbot) as made:
        yield made


def window_of(desk: Desk) -> TerminalWindow:
    """The terminal's window."""
    return cast("TerminalWindow", desk.window)


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the focus is."""
    QTest.keyClick(desk.application.focusWidget() or desk.window, key, modifier)


def open_tile(desk: Desk, qtbot: QtBot) -> None:
    """Open the first one by Enter."""
    press(desk, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: desk.session.shown is not None)


def test_a_tile_opens_an_article_and_f9_leads_back(desk: Desk, qtbot: QtBot) -> None:
    """By the keyboard alone; Escape comes back to the article."""
    window = window_of(desk)
    open_tile(desk, qtbot)
    in_article = window.paging.article_in_front

    press(desk, Qt.Key.Key_F9)
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.start_page)
    press(desk, Qt.Key.Key_Escape)

    assert in_article
    assert window.paging.article_in_front


def test_no_page_is_kept(qtbot: QtBot, qapp: object, tmp_path: Path, page: Path) -> None:
    """A session's shelf, which is in memory, holds the article and its place, and nothing of its page."""
    assert qapp is not None
    terminal = Terminal(pin="", tiles=(Tile("图书馆", str(page)),), name="", hours=HOURS, any_site=True)
    made = make_desk(where=folders_in(tmp_path / "home"), engine="silent", device="null", terminal=terminal)
    shelf = made.session._means.shelf
    made.session.open(str(page))

    wait_for(qtbot, lambda: bool(made.session.pictures))
    wait_for(qtbot, lambda: shelf.total(View.ALL) == 1)
    wait_for(qtbot, lambda: shelf.used() > 0 and made.session.article is not None)
    assert made.session.article is not None
    kept = shelf.pages_of(made.session.article.address)
    made.close()
    made.window.deleteLater()

    assert kept == Pages(())


def test_an_address_can_be_typed(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """Where more may be opened than the tiles; a mistyped one stays there until it is mended."""
    url = server.page("/ab", "<h1>题目</h1><p>" + "一句话，不长也不短。" * 20 + "</p>")
    window = window_of(desk)
    address = window.start_page.address

    QTest.keyClicks(address, url[:-1])
    QTest.keyClick(address, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: "请检查网址" in window.message_bar.text)
    QTest.keyClicks(address, url[-1])
    QTest.keyClick(address, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: window.paging.article_in_front)
    assert address.text() == ""


@pytest.mark.parametrize("typed", ["/etc/passwd", "file:///etc/passwd", "~/.profile"])
def test_no_other_file_is_opened(desk: Desk, qtbot: QtBot, typed: str) -> None:
    """Neither by its path nor by an address; what is refused is said, and the start page stays."""
    window = window_of(desk)

    window.start_page.chosen.emit(typed)

    wait_for(qtbot, lambda: window.message_bar.isVisible())
    wait_for(qtbot, lambda: not window.teller.opening_address)
    assert window.message_bar.text
    assert desk.session.shown is None
    assert window.pages.currentWidget() is window.start_page


def test_closing_the_window_asks_and_does_not_close(desk: Desk, qtbot: QtBot) -> None:
    """Alt+F4 and Ctrl+Q come to the question; what has the focus there is going on."""
    window = window_of(desk)
    window.close()
    asked = window.pages.currentWidget() is window.end_page
    visible = window.isVisible()
    press(desk, Qt.Key.Key_Return)
    gone_on = window.pages.currentWidget() is window.start_page

    with qtbot.waitSignal(window.end_wanted, timeout=20_000):
        window.actions_["quit"].trigger()
        window.end_page.end_button.setFocus()
        press(desk, Qt.Key.Key_Return)

    assert asked
    assert visible
    assert gone_on


def test_the_pin_is_tried_and_nothing_of_it_stays(desk: Desk, qtbot: QtBot) -> None:
    """What was typed is gone from the field before the answer comes; a refusal says how long to wait."""
    window = window_of(desk)
    window.end_page.librarian_button.click()
    before = window.pin_page.answer.isVisible()
    QTest.keyClicks(window.pin_page.field, "123456")
    with qtbot.waitSignal(window.pin_tried, timeout=20_000) as tried:
        QTest.keyClick(window.pin_page.field, Qt.Key.Key_Return)
    left = window.pin_page.field.text()

    window.pin_refused(0)
    at_once = window.pin_page.answer.text()
    window.pin_refused(95)

    assert tried.args == ["123456"]
    assert left == ""
    assert not before
    assert window.pin_page.answer.isVisible()
    assert at_once == "密码不对。"
    assert "2 分钟" in window.pin_page.answer.text()


def test_closed_has_nothing_but_the_hours_and_the_librarian(desk: Desk) -> None:
    """The library's hours in the reader's words; open again, the start page is back."""
    window = window_of(desk)
    window.show_closed(closed=True)
    closed = window.pages.currentWidget() is window.closed_page
    hours = window.closed_page.hint.text()
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]

    window.show_closed(closed=False)

    assert closed
    assert "星期一至星期五  09:00-17:30" in hours
    assert "星期六、星期日  10:00-16:00" in hours
    assert buttons == [window.closed_page.back_button]
    assert window.pages.currentWidget() is window.start_page


def test_the_hours_are_shown_wherever_somebody_was(desk: Desk) -> None:
    """Also from the PIN's page, which stays in front once it is asked for while the library is closed."""
    window = window_of(desk)
    window.end_page.librarian_button.click()

    window.show_closed(closed=True)
    at_once = window.pages.currentWidget()
    window.closed_page.back_button.click()
    window.show_closed(closed=True)

    assert at_once is window.closed_page
    assert window.pages.currentWidget() is window.pin_page


def test_the_pins_way_back_says_where_it_leads(desk: Desk) -> None:
    """To the hours while the library is closed, where there is nothing to go on reading."""
    window = window_of(desk)
    back = window.pin_page.back_button
    spoken = []

    for closed in (False, True, False):
        window.show_closed(closed=closed)
        spoken.append(back.accessibleName())

    assert spoken == ["接着读", "回到开放时间", "接着读"]


PAGE = "http://a.example/1"


@pytest.mark.parametrize(
    "error",
    [
        errors.NotAPage(address=PAGE, media_type="application/pdf"),
        errors.NotAPage(address=PAGE, media_type="image/png"),
        errors.NotAPage(address=PAGE, media_type="application/zip"),
        errors.LocalNetwork(host="192.168.1.1"),
        errors.SignInFirst(),
    ],
)
def test_no_sentence_sends_anybody_to_a_browser(desk: Desk, error: errors.ReaderError) -> None:
    """There is none at a terminal; a reader's own machine has one, and is told of it."""
    told = window_of(desk).error_words.of(error)
    elsewhere = ErrorWords().of(error)

    assert "浏览器" in elsewhere
    assert "浏览器" not in told


def test_no_page_says_that_there_is_a_browser(desk: Desk, qtbot: QtBot) -> None:
    """Neither everything that can be done nor the keys, and the usual key does nothing."""
    window = window_of(desk)
    open_tile(desk, qtbot)
    for name in ("more", "keys"):
        window.actions_[name].trigger()
        page = window.side.more_page if name == "more" else window.side.keys_page
        rows = told_rows(page.list)
        assert rows
        assert not [words for words in rows if "浏览器" in words]

    press(desk, Qt.Key.Key_F7)

    assert "浏览器" not in window.message_bar.text


def test_a_file_is_not_asked_about(desk: Desk, qtbot: QtBot) -> None:
    """Nobody is asked whether a file is to be opened in a browser that there is not: it is told at once."""
    window = window_of(desk)
    open_tile(desk, qtbot)

    window.features.away.ask("http://www.library.example.cn/form.pdf", file=True)

    assert "文件" in window.message_bar.text
    assert window.paging.article_in_front


def test_closed_no_key_leads_anywhere_else(desk: Desk, qtbot: QtBot) -> None:
    """Whatever is asked for, the hours stay; the librarian's PIN can be typed."""
    window = window_of(desk)
    open_tile(desk, qtbot)
    window.show_closed(closed=True)
    seen = set()
    for action in window.actions_.all():
        action.trigger()
        seen.add(window.pages.currentWidget())
    window.close()
    seen.add(window.pages.currentWidget())
    window.closed_page.back_button.click()
    with_pin = window.pages.currentWidget()
    press(desk, Qt.Key.Key_Escape)

    assert seen == {window.closed_page}
    assert with_pin is window.pin_page
    assert window.pages.currentWidget() is window.closed_page


def test_no_key_of_the_patrons_own_takes_the_terminals(desk: Desk, qtbot: QtBot) -> None:
    """F9 and F12 cannot be had for anything else, and lead where they led, whatever is chosen."""
    window = window_of(desk)
    refused = [window.keys.choose("shelf", key) for key in ("F9", "F12")]
    chosen = [window.keys.choose("open", "F9"), window.keys.choose("quit", "F11")]
    open_tile(desk, qtbot)

    press(desk, Qt.Key.Key_F12)
    ended = window.pages.currentWidget() is window.end_page
    press(desk, Qt.Key.Key_F9)

    assert [verdict and verdict.refusal for verdict in refused] == [Refusal.TAKEN, Refusal.TAKEN]
    assert chosen == [None, None]
    assert ended
    assert window.pages.currentWidget() is window.start_page


def test_a_warning_is_shown_until_somebody_is_there(desk: Desk) -> None:
    """It says how long, and what to do."""
    window = window_of(desk)
    window.warn(60)
    shown = window.message_bar.text

    window.no_more_warning()

    assert "60" in shown
    assert not window.message_bar.isVisible()


def test_whatever_is_pressed_shows_that_somebody_is_there(desk: Desk, qtbot: QtBot) -> None:
    """Keys and the mouse, wherever they go."""
    window = window_of(desk)

    with qtbot.waitSignal(window.touched, timeout=20_000):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    with qtbot.waitSignal(window.touched, timeout=20_000):
        qtbot.mouseMove(window.windowHandle(), QPoint(300, 300))


def test_nothing_can_be_dropped(desk: Desk, page: Path) -> None:
    """Neither a file nor a link."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    copy, left, no = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(400, 300), copy, data, left, no)

    desk.application.sendEvent(desk.window, event)

    assert not event.isAccepted()


def test_what_would_lead_out_is_not_there(desk: Desk, qtbot: QtBot) -> None:
    """No page has a button that installs, writes a file or chooses one; no browser, no printing."""
    window, side = window_of(desk), desk.window.side
    open_tile(desk, qtbot)

    for page in (side.voices_page, side.dictionary_page, side.shelf_page):
        window.paging.show(page)
    gone: list[QWidget] = [
        side.voices_page.install_button, side.voices_page.file_button, side.voices_page.packs,
        side.dictionary_page.in_button, side.dictionary_page.out_button, side.print_page.pdf_button,
        side.shelf_page.in_button, side.shelf_page.out_button,
    ]  # fmt: skip
    hidden = [each.isHidden() or not each.isVisibleTo(each.window()) for each in gone]
    side.browser_wanted.emit("http://a.example/b.doc")
    no_browser = window.message_bar.text
    window.actions_["print"].trigger()

    assert all(hidden)
    assert no_browser == "这台终端不能打开文件。"
    assert window.message_bar.text == "这里不能打印。"
    window._choose_file()
    assert desk.application.activeModalWidget() is None


def test_sheets_are_counted(desk: Desk, qtbot: QtBot) -> None:
    """What is left can be printed without a dialog of the system's; more cannot, and it is said how much."""
    page = desk.window.side.print_page
    page.only_paper(5)

    first = page._may_print(3)
    with qtbot.waitSignal(page.told, timeout=20_000) as told:
        second = page._may_print(3)
    third = page._may_print(2)

    assert (first, second, third) == (True, False, True)
    assert told.args == ["这里还可以打印 2 页；这篇文章有 3 页。"]
    assert page.pdf_button.isHidden()


def start(window: TerminalWindow) -> None:
    """The start page."""
    window.show_start()


def question(window: TerminalWindow) -> None:
    """Whether the patron has finished."""
    window.ask_to_end()


def pin(window: TerminalWindow) -> None:
    """The PIN, refused."""
    window.end_page.librarian_button.click()
    window.pin_refused(95)


def closed(window: TerminalWindow) -> None:
    """Outside of opening hours."""
    window.show_closed(closed=True)


def warned(window: TerminalWindow) -> None:
    """A warning above the start page."""
    window.show_closed(closed=False)
    window.show_start()
    window.warn(60)


@pytest.mark.parametrize("tile", [0, 1])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_has_the_focus_stays_in_view(desk: Desk, qtbot: QtBot, language: str, tile: int) -> None:
    """A warning takes half of a low page: the tile is whole in view under it, and after it."""
    window = window_of(desk)
    desk.session.set_interface(language)
    desk.session.choose("interface_size", "200")
    window.resize(800, 600)
    window.show_start()
    button = window.start_page.tiles[tile]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    before = window.start_page.viewport().height()

    window.warn(60)
    wait_for(qtbot, lambda: window.start_page.viewport().height() < before)
    wait_for(qtbot, lambda: not list(audit.out_of_view(button)))
    window.no_more_warning()
    wait_for(qtbot, lambda: window.start_page.viewport().height() == before)
    wait_for(qtbot, lambda: not list(audit.out_of_view(button)))

    assert button.hasFocus()


def laid_out(window: TerminalWindow, qtbot: QtBot) -> list[str]:
    """What the audit finds when everything has its place; on a busy machine that may take a while."""
    for _ in range(100):
        qtbot.wait(50)
        found = [*audit.all_of(window, audit.names, audit.targets, audit.truncation)]
        if not found:
            break
    return found


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
@pytest.mark.parametrize(("percent", "size"), [(100, (1280, 800)), (200, (800, 600))])
def test_the_audit_finds_nothing(
    desk: Desk, qtbot: QtBot, language: str, percent: int, size: tuple[int, int]
) -> None:
    """Names, targets, truncation and order of every page that only a terminal has."""
    window = window_of(desk)
    desk.session.set_interface(language)
    desk.session.choose("interface_size", str(percent))
    window.resize(*size)
    measures: tuple[Callable[[TerminalWindow], None], ...] = (start, question, pin, closed, warned)
    findings = {}
    for come_to in measures:
        come_to(window)
        for _ in range(4):
            found = laid_out(window, qtbot) + list(audit.order(window, qtbot))
            if not found:
                break
            come_to(window)
        if found:
            findings[come_to.__name__] = found

    assert findings == {}


def test_a_window_that_is_not_seen_is_not_in_front(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window manager may take it off the screen while Qt takes it for the active one."""
    window = window_of(desk)
    window.activateWindow()
    wait_for(qtbot, lambda: window.is_in_front)
    handle = window.windowHandle()
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window)

    handle.hide()

    wait_for(qtbot, lambda: not window.is_in_front)
    handle.show()
    wait_for(qtbot, lambda: window.is_in_front)
