"""What can be asked of the voice by key, and the page that lists everything (更多)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.gui.conftest import wait_for, watch_speaker

from reader.children.protocol import Message, Say, Spell
from reader.gui.pages.more_page import ORDER
from reader.model import Place
from reader.session.aloud.sleeping import MINUTES, NONE
from reader.session.listener import PlayState
from reader.settings import SAID

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


@pytest.fixture
def requests(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Message]:
    """Everything that the real speaker is asked."""
    messages = list[Message]()
    watch_speaker(reading, monkeypatch, messages.append)
    return messages


def titles(desk: Desk) -> list[str]:
    """The rows of the page."""
    rows = desk.window.side.more_page.list
    return [rows.item(number).text() for number in range(rows.count())]


def select(desk: Desk, start: Place, end: Place) -> None:
    """Select what stands between these places."""
    view = desk.window.view
    screen = view._built.screen
    view.setTextCursor(view.cursor_over(screen.position(start), screen.position(end)))


def test_everything_else_is_on_one_page(reading: Desk, qtbot: QtBot) -> None:
    """F2 or the last button shows a list; each row is an action with a key and a description."""
    last = reading.window.article_page.bar.findChildren(QPushButton)[-1]
    qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
    page = reading.window.side.more_page
    assert reading.window.pages.currentWidget() is page
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_F2)

    assert reading.window.focusWidget() is page.list
    # What has no button and is wanted daily stands where it needs no scrolling.
    assert titles(reading)[:4] == ["书架", "目录", "查找", "打印"]
    for number, name in enumerate(ORDER):
        told = page.list.item(number).data(Qt.ItemDataRole.AccessibleTextRole)
        assert reading.window.actions_[name].shortcut().toString()
        assert reading.window.actions_[name].toolTip() in told


def test_what_is_chosen_there_happens_in_the_article(reading: Desk, qtbot: QtBot) -> None:
    """Enter on its row leads back and reads the caret's paragraph, which is all that is read."""
    view = reading.window.view
    while view.looked_at().block < 3:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    rows = reading.window.side.more_page.list
    rows.setCurrentRow(ORDER.index("read_part"))

    qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert reading.window.pages.currentWidget() is reading.window.article_page
    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)
    assert reading.session.place().block == 3
    assert reading.session.listening._aloud._until is not None


def test_the_sleep_timer_is_shown_and_said(reading: Desk, requests: list[Message], qtbot: QtBot) -> None:
    """Z, or its row, chooses the next time: told, and shown on the page, which stays."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Z)
    assert reading.window.message_bar.text == f"{MINUTES[0]} 分钟后停止朗读。"
    assert any(isinstance(message, Say) and "15 分钟" in message.text for message in requests)
    reading.window.paging.show_more()
    row = ORDER.index("sleep")
    assert titles(reading)[row] == "睡眠定时：还有 15 分钟"

    reading.window.side.more_page.list.setCurrentRow(row)
    qtbot.keyClick(reading.window.side.more_page.list, Qt.Key.Key_Return)

    assert titles(reading)[row] == "睡眠定时：还有 30 分钟"
    assert reading.window.side.more_page.list.currentRow() == row
    for _ in MINUTES:
        reading.window.actions_["sleep"].trigger()
    assert reading.session.sleeping.choice == NONE


def test_limits_are_heard_in_the_middle_of_a_sentence(
    reading: Desk, requests: list[Message], qtbot: QtBot
) -> None:
    """While the article is read, ] at the fastest speed is answered aloud, and reading goes on."""
    reading.session.set_rate(300)
    reading.session.listening.play_or_pause()
    wait_for(qtbot, lambda: reading.window.view.lit[1] is not None)

    qtbot.keyClick(reading.window.view, Qt.Key.Key_BracketRight)

    assert any(isinstance(message, Say) and message.text == "已经是最快了。" for message in requests)
    assert reading.session.listening.state is PlayState.PLAYING
    block = reading.session.place().block
    wait_for(qtbot, lambda: reading.session.place().block > block)


def test_only_the_selection_is_read(reading: Desk, requests: list[Message], qtbot: QtBot) -> None:
    """Shift+R reads the selected words; without a selection it says how to select."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert "还没有选中文字" in reading.window.message_bar.text
    select(reading, Place(0, 5), Place(0, 8))
    requests.clear()

    qtbot.keyClick(reading.window.view, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)

    assert [message.text for message in requests if isinstance(message, Say)][:1] == ["图书馆"]
    wait_for(qtbot, lambda: reading.window.view.lit[1] is not None)


def test_a_word_is_spelt(reading: Desk, requests: list[Message], qtbot: QtBot) -> None:
    """L spells what is selected: the speaker is asked, and says each character by itself."""
    pytest.importorskip("pypinyin")
    select(reading, Place(0, 5), Place(0, 7))

    qtbot.keyClick(reading.window.view, Qt.Key.Key_L)

    wait_for(qtbot, lambda: any(isinstance(message, Say) and message.text[0] == "书" for message in requests))
    spell = next(message for message in requests if isinstance(message, Spell))
    assert spell.text[spell.start : spell.end] == "图书"


def test_paragraphs_and_stop_by_key(reading: Desk, qtbot: QtBot) -> None:
    """Shift+N goes a paragraph on, Shift+B back, R repeats, X stops and lights nothing."""
    view = reading.window.view
    reading.session.listening.read_from(Place(0, 0))
    for key, modifier, block in (
        (Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier, 1),
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier, 0),
    ):
        qtbot.keyClick(view, key, modifier)
        assert reading.session.place().block == block
        assert reading.session.listening.state is PlayState.PLAYING

    qtbot.keyClick(view, Qt.Key.Key_X)

    assert reading.session.listening.state is PlayState.STOPPED
    assert view.lit == (None, None)


def test_each_kind_of_part_can_be_announced_or_not(reading: Desk, qtbot: QtBot) -> None:
    """From the settings of reading aloud a page with each kind of part; Escape leads back to the button."""
    window = reading.window
    qtbot.keyClick(window.view, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    window.side.reading_page.structure_button.setFocus()
    qtbot.keyClick(window.side.reading_page.structure_button, Qt.Key.Key_Return)
    page = window.side.structure_page
    assert window.pages.currentWidget() is page

    for name in SAID:
        qtbot.mouseClick(page.rows[name]._buttons["false"], Qt.MouseButton.LeftButton)
        assert getattr(reading.session.settings, name) is False

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.side.reading_page
    assert window.focusWidget() is window.side.reading_page.structure_button


def test_the_settings_of_reading_aloud_count_at_once(reading: Desk, qtbot: QtBot) -> None:
    """Shift+S shows them; each value that is pressed is the session's; Tab goes through them in order."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    page = reading.window.side.reading_page
    assert reading.window.pages.currentWidget() is page
    for name, value, now in (
        ("volume", "60", 60),
        ("sentence_pause", "200", 200),
        ("shorten", "false", False),
        ("structure", "full", "full"),
        ("pointing", "part", "part"),
    ):
        qtbot.mouseClick(page.rows[name]._buttons[value], Qt.MouseButton.LeftButton)
        assert getattr(reading.session.settings, name) == now

    assert reading.player._volume == 60
    expected = [button for row in page.rows.values() for button in row.buttons]
    expected[0].setFocus()
    for button in [*expected[1:], page.structure_button, page.dictionary_button, page.back_button]:
        qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Tab)
        assert reading.window.focusWidget() is button
