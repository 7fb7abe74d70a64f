"""Who presses everything twice, as files are opened elsewhere, gets what one press brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.gui.conftest import wait_for
from tests.gui.states import PAGES

from reader.session.listener import PlayState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


@pytest.fixture
def small(open_desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with an article in a window where the ways back stand in the place of the buttons."""
    open_desk.window.resize(800, 600)
    qtbot.wait(20)
    return open_desk


def press_twice(desk: Desk, widget: QWidget, point: QPoint, qtbot: QtBot) -> None:
    """Press twice at this point of the widget, quickly; the second press reaches whatever is there then."""
    place = widget.mapTo(desk.window, point)
    QTest.mouseDClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.wait(20)


@pytest.mark.parametrize("name", ["open", "settings", "more"])
def test_a_page_comes_and_stays(small: Desk, qtbot: QtBot, name: str) -> None:
    """The second press is not one of the way back, which stands where the button was."""
    button = small.window.article_page._buttons[name]
    press_twice(small, button, button.rect().center(), qtbot)

    assert any(small.window.side.is_shown(page) for page in PAGES)


def test_reading_aloud_begins_and_goes_on(small: Desk, qtbot: QtBot) -> None:
    """What is switched by a button is not switched back; a step is taken twice."""
    buttons = small.window.article_page._buttons
    size = small.session.settings.type_size
    press_twice(small, buttons["play"], buttons["play"].rect().center(), qtbot)

    assert small.session.listening.state is PlayState.PLAYING
    press_twice(small, buttons["larger"], buttons["larger"].rect().center(), qtbot)
    sizes = small.session.settings.sizes()
    assert small.session.settings.type_size == sizes[sizes.index(size) + 2]


def test_a_row_is_taken_once(small: Desk, qtbot: QtBot) -> None:
    """The second press takes nothing of the list that has come instead."""
    small.window.paging.show_more()
    rows = small.window.side.more_page.list
    chosen = rows.item(small.window.side.more_page._names.index("keys"))
    rows.scrollToItem(chosen)
    place = rows.visualItemRect(chosen).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_for(qtbot, lambda: small.window.side.is_shown("keys_page"))
    page = small.window.side.keys_page
    qtbot.wait(20)
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert page.list.indexAt(place).isValid()
    assert page.catcher.isHidden()
