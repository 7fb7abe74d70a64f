"""The media keys of Windows and macOS, on stand-ins that keep to what PyWinRT and PyObjC declare.

Attributes that the real classes do not have are refused, and keys are pressed on a thread of their own, as
both systems do. Linux's are driven on a real bus (test_mpris.py).
"""

from __future__ import annotations

import sys
import types
from enum import IntEnum
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from tests.gui.conftest import wait_for

from reader.gui.around.mac_media import MacMedia
from reader.gui.around.media_keys import AsPlayer
from reader.gui.around.windows_media import WindowsMedia
from reader.gui.toolkit.bridge import Post
from reader.model import Place
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.around.media_keys import MediaKeys

TITLE, WHO = "社区图书馆周末照常开放", "临江发布"


class Button(IntEnum):
    """SystemMediaTransportControlsButton, with its numbers."""

    PLAY, PAUSE, STOP, RECORD, FAST_FORWARD, REWIND, NEXT, PREVIOUS = range(8)


class Status(IntEnum):
    """MediaPlaybackStatus."""

    CLOSED, CHANGING, STOPPED, PLAYING, PAUSED = range(5)


class Kind(IntEnum):
    """MediaPlaybackType."""

    UNKNOWN, MUSIC, VIDEO, IMAGE = range(4)


class Music:
    """MusicDisplayProperties."""

    __slots__ = ("artist", "title")
    artist: str
    title: str


class Updater:
    """SystemMediaTransportControlsDisplayUpdater: what was set is shown from update() on."""

    __slots__ = ("music_properties", "shown", "type")
    type: Kind

    def __init__(self) -> None:
        self.music_properties = Music()
        self.shown: tuple[Kind, str, str] | None = None

    def update(self) -> None:
        """Show it."""
        self.shown = (self.type, self.music_properties.title, self.music_properties.artist)


class Controls:
    """SystemMediaTransportControls. A button that is not enabled is not passed on."""

    __slots__ = (
        "display_updater", "handlers", "is_enabled", "is_next_enabled", "is_pause_enabled", "is_play_enabled",
        "is_previous_enabled", "is_stop_enabled", "playback_status",
    )  # fmt: skip
    playback_status: Status

    def __init__(self) -> None:
        self.is_enabled = False
        self.display_updater = Updater()
        self.handlers: dict[int, Callable[[Any, Any], None]] = {}

    def add_button_pressed(self, handler: Callable[[Any, Any], None]) -> int:
        """Give a token for it."""
        self.handlers[7] = handler
        return 7

    def remove_button_pressed(self, token: int) -> None:
        """Call it no more."""
        del self.handlers[token]

    def press(self, name: str) -> None:
        """As Windows does: on a thread of its own."""
        if self.is_enabled and getattr(self, f"is_{name}_enabled", True):
            event = types.SimpleNamespace(button=Button[name.upper()])
            _on_a_thread(lambda: [each(self, event) for each in self.handlers.values()])


class SilentPlayer:
    """MediaPlayer: its own commands take the buttons as long as they are enabled."""

    def __init__(self) -> None:
        self.command_manager = types.SimpleNamespace(is_enabled=True)
        self._controls = Controls()
        self.closed = False

    @property
    def system_media_transport_controls(self) -> Controls:
        """The controls, once nobody else drives them."""
        assert not self.command_manager.is_enabled
        return self._controls

    def close(self) -> None:
        """Free it."""
        self.closed = True


class Command:
    """MPRemoteCommand."""

    def __init__(self) -> None:
        self.targets: dict[object, Callable[[object], int]] = {}
        self.enabled = False

    def addTargetWithHandler_(self, handler: Callable[[object], int]) -> object:  # noqa: N802 - PyObjC's own name
        """Give the target that stands for it."""
        target = object()
        self.targets[target] = handler
        return target

    def removeTarget_(self, target: object) -> None:  # noqa: N802 - PyObjC's own name
        """Call it no more."""
        del self.targets[target]

    def setEnabled_(self, enabled: bool) -> None:  # noqa: FBT001, N802 - PyObjC's own name
        """Whether it is passed on."""
        self.enabled = enabled


class Center:
    """MPRemoteCommandCenter and MPNowPlayingInfoCenter."""

    def __init__(self) -> None:
        names = ("play", "pause", "togglePlayPause", "stop", "nextTrack", "previousTrack")
        self.commands = {name: Command() for name in names}
        for name, command in self.commands.items():
            setattr(self, f"{name}Command", lambda command=command: command)
        self.info: dict[str, object] | None = None
        self.state = 0

    def sharedCommandCenter(self) -> Center:  # noqa: N802 - PyObjC's own name
        """The one there is."""
        return self

    defaultCenter = sharedCommandCenter  # noqa: N815 - PyObjC's own name

    def setNowPlayingInfo_(self, info: dict[str, object] | None) -> None:  # noqa: N802 - PyObjC's own name
        """What is shown."""
        self.info = info

    def setPlaybackState_(self, state: int) -> None:  # noqa: N802 - PyObjC's own name
        """What it is doing."""
        self.state = state

    def press(self, name: str) -> None:
        """As macOS may do: on a thread of its own; an answer that is not 0 is a failure."""
        command = self.commands[name]
        answers: list[int] = []
        if command.enabled:
            _on_a_thread(lambda: answers.extend(each(object()) for each in command.targets.values()))
        assert not any(answers)


def _on_a_thread(work: Callable[[], object]) -> None:
    thread = Thread(target=work)
    thread.start()
    thread.join()


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch) -> SilentPlayer:
    """What Windows hands out."""
    made = SilentPlayer()
    media: Any = types.ModuleType("winrt.windows.media")
    media.SystemMediaTransportControlsButton = Button
    media.MediaPlaybackStatus, media.MediaPlaybackType = Status, Kind
    playback: Any = types.ModuleType("winrt.windows.media.playback")
    playback.MediaPlayer = lambda: made
    for module in (media, playback):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return made


@pytest.fixture
def center(monkeypatch: pytest.MonkeyPatch) -> Center:
    """What macOS hands out."""
    made = Center()
    module: Any = types.ModuleType("MediaPlayer")
    module.MPRemoteCommandCenter = module.MPNowPlayingInfoCenter = made
    module.MPRemoteCommandHandlerStatusSuccess = 0
    module.MPMediaItemPropertyTitle, module.MPMediaItemPropertyArtist = "title", "artist"
    module.MPNowPlayingInfoPropertyPlaybackRate = "rate"
    module.MPNowPlayingPlaybackStatePlaying = 1
    module.MPNowPlayingPlaybackStatePaused = 2
    module.MPNowPlayingPlaybackStateStopped = 3
    monkeypatch.setitem(sys.modules, "MediaPlayer", module)
    return made


def _states(reading: Desk, qtbot: QtBot, press: Callable[[str], None], names: list[str]) -> list[PlayState]:
    listening, states = reading.session.listening, list[PlayState]()
    for name in names:
        press(name)
        qtbot.wait(1)
        states.append(listening.state)
    return states


PLAYING, PAUSED, STOPPED = PlayState.PLAYING, PlayState.PAUSED, PlayState.STOPPED


def test_windows_keys_play_pause_and_stop(reading: Desk, player: SilentPlayer, qtbot: QtBot) -> None:
    """Each does what its name says, nothing where it is so already; those that are not ours do nothing."""
    keys = WindowsMedia(AsPlayer(reading.session), Post())
    press = player.system_media_transport_controls.press

    states = _states(reading, qtbot, press, ["play", "play", "pause", "pause", "play", "stop", "rewind"])
    keys.close()

    assert states == [PLAYING, PLAYING, PAUSED, PAUSED, PLAYING, STOPPED, STOPPED]
    assert _states(reading, qtbot, press, ["play"]) == [STOPPED]
    assert player.closed


def test_mac_keys_play_pause_and_stop(reading: Desk, center: Center, qtbot: QtBot) -> None:
    """The same; a headphone's one button toggles."""
    keys = MacMedia(AsPlayer(reading.session), Post())

    states = _states(reading, qtbot, center.press, ["play", "play", "pause", "togglePlayPause", "stop"])
    keys.close()

    assert states == [PLAYING, PLAYING, PAUSED, PLAYING, STOPPED]
    assert _states(reading, qtbot, center.press, ["play"]) == [STOPPED]
    assert center.info is None


@pytest.mark.parametrize("names", [("next", "previous"), ("nextTrack", "previousTrack")])
def test_next_and_previous_are_sentences(
    reading: Desk, player: SilentPlayer, center: Center, qtbot: QtBot, names: tuple[str, str]
) -> None:
    """As the buttons below the article have it."""
    reading.session.listening.read_from(Place(0, 0))
    windows = names[0] == "next"
    keys = (WindowsMedia if windows else MacMedia)(AsPlayer(reading.session), Post())
    press = player.system_media_transport_controls.press if windows else center.press
    places = [reading.session.place()]
    for name in names:
        press(name)
        wait_for(qtbot, lambda: reading.session.place() != places[-1])
        places.append(reading.session.place())
    keys.close()

    assert places[2] == places[0]


def test_what_is_read_is_told(reading: Desk, player: SilentPlayer, center: Center) -> None:
    """Title, source, and what the reading is doing."""
    both: list[MediaKeys] = [
        WindowsMedia(AsPlayer(reading.session), Post()),
        MacMedia(AsPlayer(reading.session), Post()),
    ]
    controls = player.system_media_transport_controls
    told = []
    for change in (lambda: None, reading.session.listening.play_or_pause):
        change()
        for keys in both:
            keys.tell()
        told.append((controls.playback_status, center.state))

    assert told == [(Status.STOPPED, 3), (Status.PLAYING, 1)]
    assert controls.display_updater.shown == (Kind.MUSIC, TITLE, WHO)
    assert center.info == {"title": TITLE, "artist": WHO, "rate": 1.0}
    for keys in both:
        keys.close()


def test_without_the_systems_parts_nothing_happens(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows without media features, and either without its package, read all the same."""

    def missing() -> SilentPlayer:
        raise OSError(-2147221164, "Class not registered")

    playback: Any = types.ModuleType("winrt.windows.media.playback")
    playback.MediaPlayer = missing
    monkeypatch.setitem(sys.modules, "winrt.windows.media", types.ModuleType("winrt.windows.media"))
    monkeypatch.setitem(sys.modules, playback.__name__, playback)
    made = [made(AsPlayer(reading.session), Post()) for made in (WindowsMedia, MacMedia)]
    for keys in made:
        keys.tell()
        keys.close()

    assert [keys.offered for keys in made] == [False, False]
