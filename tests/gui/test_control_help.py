"""F1: what the focused control does, the way to every key, and the way back to that very control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from tests.gui.conftest import watch_sayings

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


def help_for(desk: Desk, widget: QWidget, qtbot: QtBot) -> str:
    """What F1 shows about this control."""
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_F1)
    page = desk.window.side.control_page
    assert desk.window.pages.currentWidget() is page
    # Orca says a button's description; of a label that has the focus it says nothing.
    assert page.back_button.hasFocus()
    assert page.back_button.accessibleDescription() == page.text.replace("\n", " ")
    return page.text


def test_a_button_is_told_with_name_key_and_state(reading: Desk, qtbot: QtBot) -> None:
    """Four lines: what it is, what it does, how it stands, its key; Escape gives it the focus back."""
    reading.window.activateWindow()
    buttons = reading.window.article_page.bar.findChildren(QPushButton)
    larger = next(each for each in buttons if each.text() == "字大")

    text = help_for(reading, larger, qtbot)

    assert text.splitlines() == [
        "字大（按钮）",
        "把字变大",
        "现在：字号 36",
        "按键：= 或 + 或 Ctrl+= 或 Ctrl++",
    ]
    qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Escape)
    assert reading.window.pages.currentWidget() is reading.window.article_page
    assert larger.hasFocus()


def test_it_is_said(reading: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks hears it, also without self-voicing."""
    said = watch_sayings(reading, monkeypatch)
    reading.window.activateWindow()

    text = help_for(reading, reading.window.view, qtbot)

    assert text in said
    assert text.startswith("社区图书馆周末照常开放（文章）\n文章。空格键朗读")


def test_once_more_shows_every_key(reading: Desk, qtbot: QtBot) -> None:
    """F1 twice, or the button there; Escape leads to the article."""
    reading.window.activateWindow()
    for press in (Qt.Key.Key_F1, None):
        help_for(reading, reading.window.view, qtbot)
        if press is not None:
            qtbot.keyClick(reading.window.focusWidget(), press)
        else:
            qtbot.mouseClick(reading.window.side.control_page.keys_button, Qt.MouseButton.LeftButton)
        assert reading.window.pages.currentWidget() is reading.window.side.keys_page
        assert reading.window.focusWidget() is reading.window.side.keys_page.list
        qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Escape)
        assert reading.window.pages.currentWidget() is reading.window.article_page


def test_it_goes_back_to_the_page_that_was_asked_about(reading: Desk, qtbot: QtBot) -> None:
    """From a choice in the settings to its help and back: page, choice, and then Escape to the article."""
    window = reading.window
    window.activateWindow()
    window.paging.show_settings()
    page = window.side.settings_page
    taiwan = page.script.buttons[3]

    text = help_for(reading, taiwan, qtbot)

    assert text.startswith("繁/简 台湾正体（选项）")
    assert "现在：未选用" in text
    qtbot.mouseClick(window.side.control_page.back_button, Qt.MouseButton.LeftButton)
    assert window.pages.currentWidget() is page
    assert taiwan.hasFocus()
    qtbot.keyClick(taiwan, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.article_page


def test_every_control_of_every_page_has_something_to_say(reading: Desk, qtbot: QtBot) -> None:
    """Name, kind and keys, in three languages; nothing is left blank."""
    window = reading.window
    for language in ("zh_CN", "zh_TW", "en"):
        reading.session.set_interface(language)
        for name in (
            "open_page",
            "settings_page",
            "look_page",
            "reading_page",
            "dictionary_page",
            "more_page",
        ):
            window.paging.show(getattr(window.side, name))
            qtbot.wait(1)
            words = window.features.help._words
            told = [words.about(each) for each in window.findChildren(QPushButton) if each.isVisible()]
            told.append(words.about(window.side.dictionary_page.words))
            assert all(each.name and each.kind and each.keys for each in told)


def test_of_what_has_no_name_every_key_is_told(reading: Desk, qtbot: QtBot) -> None:
    """Asked where there is nothing to say, it shows the page of keys, and no empty page."""
    nameless = QWidget(reading.window.article_page)
    nameless.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    nameless.show()
    nameless.setFocus()

    qtbot.keyClick(nameless, Qt.Key.Key_F1)

    assert reading.window.pages.currentWidget() is reading.window.side.keys_page


def test_it_is_written_large(reading: Desk, qtbot: QtBot) -> None:
    """What a control does is written larger than the buttons below it."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_F1)
    page = reading.window.side.control_page

    assert page.label.fontInfo().pixelSize() >= 1.25 * page.keys_button.fontInfo().pixelSize()
