"""What was hidden in an article: told of above it, put back, hidden again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.gui.conftest import press, wait_for

from reader.gui.toolkit.palettes import TARGET_PX
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.app import Desk
from tests.gui.notice_board import ARTICLE, labels


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
        "赌博广告",
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


def test_what_was_found_is_in_view_with_the_line_that_tab_comes_to(open_desk: Desk, qtbot: QtBot) -> None:
    """From entry to entry: its words and the reason stand in the window, and not only its first line."""
    window = open_desk.window
    window.resize(800, 600)
    press(open_desk, qtbot, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    page = window.side.notices_page
    # It has its layout a moment after it has come.
    wait_for(qtbot, lambda: page.verticalScrollBar().maximum() > 0)

    def in_view(entry: QWidget | None) -> bool:
        assert entry is not None
        shown = page.viewport().height()
        top = entry.mapTo(page.viewport(), QPoint(0, 0)).y()
        return entry.height() < shown and 0 <= top <= shown - entry.height()

    told = [label for label in page.findChildren(QLabel) if label.focusPolicy() is Qt.FocusPolicy.TabFocus]
    for label in told:
        while window.focusWidget() is not label:
            press(open_desk, qtbot, Qt.Key.Key_Tab)
        assert in_view(label.parentWidget())
