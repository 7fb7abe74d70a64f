"""自述: what the silent voice is asked to say while somebody goes through the window with real keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.gui.conftest import wait_for, watch_sayings

from reader.gui.telling import screen_reader
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk


@pytest.fixture
def said(reading: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the real speaker is asked to say beside the article, which is not being read."""
    texts = watch_sayings(reading, monkeypatch)
    monkeypatch.setattr(screen_reader, "is_running", lambda: False)
    reading.window.activateWindow()
    reading.window.view.setFocus()
    qtbot.wait(50)
    return texts


def button(desk: Desk, text: str) -> QPushButton:
    """A button below the article."""
    buttons = desk.window.article_page.bar.findChildren(QPushButton)
    return next(each for each in buttons if each.text() == text)


def heard(said: list[str], words: str, qtbot: QtBot) -> str:
    """What was said last, once that has these words in it."""
    wait_for(qtbot, lambda: any(words in each for each in said))
    return next(each for each in reversed(said) if words in each)


def test_it_is_off_until_it_is_wanted(reading: Desk, said: list[str], qtbot: QtBot) -> None:
    """Tab says nothing; U switches it on, says so and where one is, and U off again."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Tab)
    qtbot.wait(50)
    assert said == []
    reading.window.view.setFocus()
    qtbot.keyClick(reading.window.view, Qt.Key.Key_U)

    assert "社区图书馆周末照常开放，文章，没有在朗读" in heard(said, "自述已打开", qtbot)
    assert reading.session.settings.self_voicing
    qtbot.keyClick(reading.window.view, Qt.Key.Key_U)
    heard(said, "自述已关掉", qtbot)
    said.clear()
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Tab)
    qtbot.wait(50)
    assert said == []


def test_names_kinds_states_and_limits_are_said(reading: Desk, said: list[str], qtbot: QtBot) -> None:
    """Tab to a button says it; pressing says what came of it, and that it is at its end."""
    reading.session.choose("self_voicing", "true")
    reading.session.set_type_size(80)
    larger = button(reading, "字大")
    larger.setFocus()
    heard(said, "字大，按钮，字号 80", qtbot)

    qtbot.keyClick(larger, Qt.Key.Key_Return)
    heard(said, "字号 96，已到最大", qtbot)
    qtbot.keyClick(larger, Qt.Key.Key_Return)

    heard(said, "字号已经最大", qtbot)


def test_a_page_its_choices_and_what_is_typed_are_said(reading: Desk, said: list[str], qtbot: QtBot) -> None:
    """The page's name with its first control; a choice that is pressed; a row; letters, come and gone."""
    reading.session.choose("self_voicing", "true")
    qtbot.keyClick(reading.window.view, Qt.Key.Key_S)
    first = heard(said, "原文", qtbot)
    assert "设置\n" in first
    assert first.endswith("选项，已选用")
    qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Tab)
    assert heard(said, "简体", qtbot).endswith("选项，未选用")
    qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Space)
    heard(said, "简体", qtbot)
    shown = reading.session.shown
    wait_for(qtbot, lambda: reading.session.shown is not shown)

    reading.window.actions_["more"].trigger()
    assert "更多，列表" in heard(said, "书架", qtbot)
    qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Down)
    assert "第 2 项" in heard(said, "目录", qtbot)

    reading.window.actions_["open"].trigger()
    field = reading.window.side.open_page.address
    field.clear()
    heard(said, "网址", qtbot)
    qtbot.keyClicks(field, "a")
    # A message that comes at the same moment is said in one with it.
    wait_for(qtbot, lambda: any("a" in each.split("\n") for each in said))
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    wait_for(qtbot, lambda: any("删去 a" in each.split("\n") for each in said))


def test_a_message_and_the_focus_of_one_moment_are_said_together(
    reading: Desk, said: list[str], qtbot: QtBot
) -> None:
    """A new key: the page tells it, and the focus goes back to the list; neither swallows the other."""
    reading.session.choose("self_voicing", "true")
    reading.window.actions_["keys"].trigger()
    page = reading.window.side.keys_page
    page.go_to("stop")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    heard(said, "请按下给“停止”的新按键", qtbot)

    qtbot.keyClick(page.catcher, Qt.Key.Key_F11)

    assert "停止：F11" in heard(said, "现在的按键是 F11", qtbot)


def test_it_comes_in_between_while_an_article_is_read(reading: Desk, said: list[str], qtbot: QtBot) -> None:
    """Tab is answered and reading goes on behind it; going back to the article says nothing."""
    reading.session.choose("self_voicing", "true")
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: reading.window.view.lit[1] is not None)
    said.clear()

    button(reading, "快").setFocus()
    heard(said, "快，按钮", qtbot)
    reading.window.view.setFocus()
    qtbot.wait(50)

    assert not [each for each in said if "文章" in each]
    assert reading.session.listening.state is PlayState.PLAYING
    block = reading.session.place().block
    wait_for(qtbot, lambda: reading.session.place().block > block)


def test_what_failed_is_heard_while_an_article_is_read(
    reading: Desk, said: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    """Who does not see the message hears it in between, and reading goes on behind it."""
    reading.session.choose("self_voicing", "true")
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: reading.window.view.lit[1] is not None)

    reading.session.open(str(tmp_path / "nothing.html"))

    assert "nothing.html" in heard(said, "nothing.html", qtbot)
    assert reading.session.listening.state is PlayState.PLAYING


def test_a_screen_reader_silences_it(
    reading: Desk, said: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As soon as one runs nothing is said twice; when it ends, ours says the controls again."""
    reading.session.choose("self_voicing", "true")
    heard(said, "文章", qtbot)
    monkeypatch.setattr(screen_reader, "is_running", lambda: True)
    said.clear()
    button(reading, "字大").setFocus()
    reading.window.tell("找不到网站。")
    qtbot.wait(50)
    assert said == []

    monkeypatch.setattr(screen_reader, "is_running", lambda: False)
    button(reading, "字小").setFocus()

    heard(said, "字小，按钮", qtbot)
