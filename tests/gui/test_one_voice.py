"""With a screen reader running: who says what, and that nobody talks over the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import wait_for

from reader.children.protocol import Message, Say
from reader.gui.aids.pointing import DWELL_MS
from reader.gui.telling import announcing, screen_reader
from reader.model import Place
from reader.session.listener import News, PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.app import Desk


class Ears:
    """What is said by our voice, and what a screen reader is given to say."""

    def __init__(self) -> None:
        self.ours = list[str]()
        self.theirs = list[str]()


@pytest.fixture
def ears(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> Ears:
    """A screen reader runs and writes down what comes up; the real speaker is listened to."""
    heard = Ears()
    ask = reading.speaker.ask

    def asked(message: Message, reply: Callable[[Message], None], **limits: float | None) -> int:
        if isinstance(message, Say):
            heard.ours.append(message.text)
        return ask(message, reply, **limits)

    class Notice:
        def come_up(self, text: str) -> None:
            heard.theirs.append(text)

    monkeypatch.setattr(reading.speaker, "ask", asked)
    monkeypatch.setattr(screen_reader, "is_running", lambda: True)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(announcing, "_notice_in", lambda _window: Notice())
    return heard


def play(desk: Desk, qtbot: QtBot) -> None:
    """Have the article read; a word is lit."""
    desk.window.view.setFocus()
    qtbot.keyClick(desk.window.view, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: desk.window.view.lit[1] is not None)


def test_ours_is_quiet_unless_asked(reading: Desk, ears: Ears, qtbot: QtBot) -> None:
    """Messages are the screen reader's; Space is asking, and the article is ours."""
    reading.window.tell("找不到网站。")
    reading.window.actions_["sleep"].trigger()
    assert ears.ours == []
    assert ears.theirs[:2] == ["找不到网站。", "15 分钟后停止朗读。"]

    play(reading, qtbot)

    assert reading.session.listening.state is PlayState.PLAYING


def test_while_ours_reads_it_says_the_messages_too(reading: Desk, ears: Ears, qtbot: QtBot) -> None:
    """A limit, and a changed speed, are said in between by the voice that is heard; reading goes on."""
    reading.session.set_rate(275)
    ears.theirs.clear()
    play(reading, qtbot)

    qtbot.keyClick(reading.window.view, Qt.Key.Key_BracketRight)
    assert "语速 300%，已到最大" in ears.ours
    qtbot.keyClick(reading.window.view, Qt.Key.Key_BracketRight)

    assert "已经是最快了。" in ears.ours
    assert ears.theirs == []
    assert reading.session.listening.state is PlayState.PLAYING
    block = reading.session.place().block
    wait_for(qtbot, lambda: reading.session.place().block > block)


def test_what_stays_true_is_said_once(reading: Desk, ears: Ears) -> None:
    """It stands below every message that comes after it, and is not said again with each of them."""
    ears.theirs.clear()

    reading.window.listener.told(News.NO_SOUND_DEVICE)
    reading.window.actions_["sleep"].trigger()
    reading.window.listener.told(News.SLEEPING)

    assert "音箱" in reading.window.message_bar.text
    assert ["音箱" in said for said in ears.theirs] == [True, False, False]


def test_ours_pauses_when_the_caret_moves(reading: Desk, ears: Ears, qtbot: QtBot) -> None:
    """The screen reader says the line that the caret comes to; ours goes on where it was when asked."""
    assert ears.ours == []
    play(reading, qtbot)

    qtbot.keyClick(reading.window.view, Qt.Key.Key_Down)

    assert reading.session.listening.state is PlayState.PAUSED


def test_ours_pauses_when_the_focus_moves(reading: Desk, ears: Ears, qtbot: QtBot) -> None:
    """A page that comes up, and Tab, are for the screen reader to say."""
    assert ears.ours == []
    play(reading, qtbot)
    reading.window.paging.show_settings()
    assert reading.session.listening.state is PlayState.PAUSED


def test_the_caret_does_not_point(reading: Desk, ears: Ears, qtbot: QtBot) -> None:
    """Reading by pointing leaves the caret to the screen reader."""
    reading.session.choose("pointing", "part")
    reading.window.view.go_to(Place(1, 0))
    reading.window.view.setFocus()
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Down)
    qtbot.wait(DWELL_MS + 300)

    assert reading.session.listening.state is PlayState.STOPPED
    assert ears.ours == []


def test_without_a_screen_reader_reading_goes_on(reading: Desk, qtbot: QtBot) -> None:
    """Nobody else speaks: caret and focus move, and ours reads on."""
    play(reading, qtbot)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Down)
    reading.window.paging.show_settings()

    assert reading.session.listening.state is PlayState.PLAYING
