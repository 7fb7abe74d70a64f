"""The page of keys: another key for a function, with real key events, in the window and on the disk."""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.gui.conftest import folders_in, wait_for
from tests.gui.test_words import TRANSLATIONS

from reader.app import make_desk
from reader.model import Notice, NoticeKind, Reason
from reader.session.keys import judge
from reader.session.listener import News, PlayState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.pages.keys_page import KeysPage

NONE, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def shown(desk: Desk) -> KeysPage:
    """The page, in front."""
    desk.window.actions_["keys"].trigger()
    page = desk.window.side.keys_page
    assert desk.window.pages.currentWidget() is page
    return page


def ask(page: KeysPage, name: str, qtbot: QtBot) -> None:
    """Enter on the row of this function."""
    page.go_to(name)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.catcher.hasFocus()


def title(page: KeysPage, name: str) -> str:
    """The row of this function."""
    return page.list.item(page._names.index(name)).text()


def test_another_key_works_and_is_shown_everywhere(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """F9 for reading: the row, the button and the file say so; F9 reads, P does no more."""
    page = shown(reading)
    ask(page, "play", qtbot)
    assert "“朗读”" in page.catcher.text()

    qtbot.keyClick(page.catcher, Qt.Key.Key_F9)

    assert page.list.hasFocus()
    assert title(page, "play").startswith("朗读：F9")
    assert "现在的按键是 F9" in reading.window.message_bar.text
    button = next(
        each for each in reading.window.article_page.bar.findChildren(QPushButton) if each.text() == "朗读"
    )
    assert button.accessibleDescription().endswith("(F9)")
    file = tmp_path / "settings" / "settings.toml"
    wait_for(qtbot, lambda: file.exists() and "[keys]" in file.read_text(encoding="utf-8"))
    wait_for(qtbot, lambda: tomllib.loads(file.read_text(encoding="utf-8"))["keys"] != {})
    assert tomllib.loads(file.read_text(encoding="utf-8"))["keys"] == {"play": ["F9", "Media Play"]}
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_P)
    states = [reading.session.listening.state]
    qtbot.keyClick(reading.window.view, Qt.Key.Key_F9)
    assert [*states, reading.session.listening.state] == [PlayState.STOPPED, PlayState.PLAYING]


CLASHES = (
    (Qt.Key.Key_K, NONE, "“下一个链接”"),
    (Qt.Key.Key_F4, ALT, "Alt+F4"),
    (Qt.Key.Key_Insert, NONE, "屏幕阅读器"),
    (Qt.Key.Key_CapsLock, NONE, "屏幕阅读器"),
    (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "屏幕阅读器"),
    (Qt.Key.Key_Space, NONE, "移动"),
    (Qt.Key.Key_Tab, NONE, "移动"),
)


def test_a_clash_is_refused_with_its_reason(reading: Desk, qtbot: QtBot) -> None:
    """Nothing changes, the reason is told, and another key can be pressed at once; Escape leaves."""
    page = shown(reading)
    ask(page, "play", qtbot)

    for key, modifier, words in CLASHES:
        reading.window.message_bar.clear()
        qtbot.keyClick(page.catcher, key, modifier)

        assert words in reading.window.message_bar.text
        assert reading.session.settings.keys == {}, key
        assert page.catcher.hasFocus(), key
    qtbot.keyClick(page.catcher, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.catcher.isHidden()
    assert reading.window.pages.currentWidget() is page


def test_held_keys_alone_are_no_key(reading: Desk, qtbot: QtBot) -> None:
    """Shift, then Shift with F9: one key, and only the whole of it."""
    page = shown(reading)
    ask(page, "stop", qtbot)

    qtbot.keyPress(page.catcher, Qt.Key.Key_Shift, SHIFT)
    assert reading.session.settings.keys == {}
    qtbot.keyPress(page.catcher, Qt.Key.Key_F9, SHIFT)

    assert reading.session.settings.keys == {"stop": ("Shift+F9",)}


def test_the_usual_keys_come_back_one_or_all(reading: Desk, qtbot: QtBot) -> None:
    """Delete instead of a key, for one; the last row, for everything; Ctrl+Z takes that back, too."""
    page = shown(reading)
    for name, key in (("stop", Qt.Key.Key_F11), ("repeat", Qt.Key.Key_F8)):
        ask(page, name, qtbot)
        qtbot.keyClick(page.catcher, key)
    assert reading.session.settings.keys == {"stop": ("F11",), "repeat": ("F8",)}

    ask(page, "repeat", qtbot)
    qtbot.keyClick(page.catcher, Qt.Key.Key_Delete)
    assert reading.session.settings.keys == {"stop": ("F11",)}
    assert title(page, "repeat") == "重读：R"
    page.list.setCurrentRow(page.list.count() - 1)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert reading.session.settings.keys == {}
    assert title(page, "stop") == "停止：X"
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert title(page, "stop") == "停止：F11"


def test_a_usual_key_that_another_has_now_stays_with_it(reading: Desk, qtbot: QtBot) -> None:
    """X went to another function after it was given up: Delete says so and changes nothing."""
    page = shown(reading)
    for name, key in (("stop", Qt.Key.Key_F11), ("repeat", Qt.Key.Key_X)):
        ask(page, name, qtbot)
        qtbot.keyClick(page.catcher, key)

    ask(page, "stop", qtbot)
    qtbot.keyClick(page.catcher, Qt.Key.Key_Delete)

    assert "“重读”" in reading.window.message_bar.text
    assert reading.session.settings.keys == {"stop": ("F11",), "repeat": ("X",)}


def test_what_a_file_says_wrongly_is_set_aside_and_told(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A good entry counts, the others stand in a table of their own in the file; the window says why."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    file = tmp_path / "settings" / "settings.toml"
    file.parent.mkdir()
    file.write_text('[keys]\nplay = "F9"\nstop = "Alt+F4"\ndance = "G"\n', encoding="utf-8")

    desk = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    desk.window.show()
    qtbot.waitExposed(desk.window)

    assert desk.window.actions_["play"].shortcut().toString() == "F9"
    assert desk.window.actions_["stop"].shortcut().toString() == "X"
    assert "“停止”" in desk.window.message_bar.text
    assert "Alt+F4" in desk.window.message_bar.text
    assert "dance" in desk.window.message_bar.text
    desk.window.close()
    desk.window.deleteLater()
    kept = tomllib.loads(file.read_text(encoding="utf-8"))
    assert kept["keys"] == {"play": "F9"}
    assert kept["keys_set_aside"] == {"stop": "Alt+F4", "dance": "G"}


def test_no_usual_key_clashes(desk: Desk) -> None:
    """What is refused to readers is not used by ourselves: no key twice, none of others' keys."""
    usual = desk.window.actions_.usual
    found = {
        (name, key): verdict
        for name, keys in usual.items()
        for key in keys
        if (verdict := judge(name, key, usual))
    }

    assert found == {}


def test_words_name_the_keys_that_there_are(reading: Desk) -> None:
    """With other keys for what they tell of, buttons, lines above the article and messages name these."""
    window, session = reading.window, reading.session
    notice = Notice(NoticeKind.INJECTED, "body", "彩凤体育", (Reason.BRAND,), 0, 2)
    assert session.article is not None
    session.put(replace(session.article, notices=(notice,)), [])
    keys = {"undo": ("Ctrl+U",), "hidden": ("Alt+H",), "put_back": ("Ctrl+H",), "voices": ("Alt+V",)}

    session.change(replace(session.settings, keys=keys))

    side = window.side
    undo = [each.undo_button for each in (side.aids_page, side.look_page)]
    undo += [each.undo_button for each in (side.marks_page, side.shelf_page)]
    assert all("(Ctrl+U)" in button.accessibleDescription() for button in undo)
    text = window.view.toPlainText()
    assert "Alt+H" in text
    assert "Ctrl+H" in text
    window.listener.told(News.VOICE_INSTALLED)
    assert "Alt+V" in window.message_bar.text
    window.listener.told(News.PUT_BACK)
    assert "Ctrl+H" in window.message_bar.text


def test_no_words_name_a_key_that_can_be_changed() -> None:
    """A key with Ctrl, Alt or Shift, or one from F1 on, stands in no sentence: it may be another one."""
    words = ET.parse(TRANSLATIONS / "lingdu_zh_CN.ts").getroot()  # noqa: S314 -- our own file
    sources = [
        message.findtext("source") or ""
        for context in words.iter("context")
        for message in context.iter("message")
    ]

    assert len(sources) > 500
    assert [each for each in sources if re.search(r"(Ctrl|Alt|Shift)\+|\bF\d", each)] == []


@pytest.mark.parametrize(("size", "large"), [((1280, 800), True), ((320, 256), False)])
def test_the_question_is_large_where_there_is_room(
    reading: Desk, qtbot: QtBot, size: tuple[int, int], *, large: bool
) -> None:
    """What is to be done is written half as large again as buttons are; in a small window it is whole."""
    reading.window.resize(*size)
    reading.window.actions_["keys"].trigger()
    page = reading.window.side.keys_page
    page.list.taken.emit(0)
    qtbot.wait(20)

    usual = page.back_button.fontInfo().pixelSize()
    assert (page.catcher.fontInfo().pixelSize() >= 1.5 * usual) is large
    assert page.catcher.heightForWidth(page.catcher.width()) <= page.catcher.height()
