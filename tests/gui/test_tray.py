"""The entry in the desktop's tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from tests.gui.conftest import wait_for

from reader.gui.toolkit.tray import Tray
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


class Entry(QSystemTrayIcon):
    """One in the tray of nobody's desktop: Qt's own warns where there is none."""

    shown = False

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001, N802 -- Qt's own name
        """Note it."""
        self.shown = visible


class Front:
    """The window, on a screen that has nothing to stand before."""

    def __init__(self, desk: Desk) -> None:
        self.actions_ = desk.window.actions_
        self.came = 0

    def come_to_front(self) -> None:
        """Note it."""
        self.came += 1


@pytest.fixture
def tray(reading: Desk) -> Tray:
    """The entry, beside a window with an article."""
    tray = Tray(reading.session, reading.window, Entry(), reading.window)
    reading.window.playing_changed.connect(tray.tell)
    return tray


def shown_of(tray: Tray) -> bool:
    """Whether the entry is in the tray."""
    assert isinstance(tray.entry, Entry)
    return tray.entry.shown


def test_its_menu_plays_goes_on_and_stops(reading: Desk, tray: Tray, qtbot: QtBot) -> None:
    """The commands are the window's own, with its words; they do the same from there."""
    play, _, following, stop = tray.entry.contextMenu().actions()[:4]
    before = play.text()
    play.trigger()
    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)
    playing = play.text()
    at = reading.session.place()
    following.trigger()

    assert playing != before
    assert reading.session.place() != at
    stop.trigger()
    assert reading.session.listening.state is PlayState.STOPPED


def test_it_brings_the_window_back(reading: Desk) -> None:
    """Pressed, or by its menu, the window stands before the others again; the middle button plays."""
    front = Front(reading)
    tray = Tray(reading.session, front, Entry(), reading.window)

    tray.entry.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray._show.trigger()
    tray.entry.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)
    tray.entry.activated.emit(QSystemTrayIcon.ActivationReason.Context)

    assert front.came == 2
    assert reading.session.listening.state is PlayState.PLAYING


def test_the_reader_may_have_none(reading: Desk, tray: Tray) -> None:
    """Its setting takes it away and brings it back; it names what is open."""
    shown = reading.session.shown
    assert shown is not None
    assert shown.article.title in tray.entry.toolTip()
    reading.session.choose("tray", "false")
    without = shown_of(tray)
    reading.session.choose("tray", "true")

    assert not without
    assert shown_of(tray)
