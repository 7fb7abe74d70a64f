"""The desktop's media keys, pressed from another connection to a session bus of our own."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtDBus import QDBusConnection
from tests.gui.conftest import wait_for

from reader.gui.around.mpris import PATH, PLAYER, PROPERTIES, ROOT, SERVICE, Mpris
from reader.model import Place
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from reader.app import Desk

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="needs dbus-daemon (Debian: dbus)"
)


class Desktop:
    """The other end of the bus. Its calls wait on a thread of their own, while Qt works."""

    def __init__(self, bus: DBusConnection, qtbot: QtBot) -> None:
        self._bus = bus
        self._qtbot = qtbot
        self._thread = ThreadPoolExecutor(1)

    def call(self, interface: str, member: str, signature: str = "", *values: object) -> tuple[Any, ...]:
        """Call a method of the player and wait for the answer."""
        address = DBusAddress(PATH, SERVICE, interface)
        message = new_method_call(address, member, signature or None, values)
        answer = self._thread.submit(self._bus.send_and_get_reply, message, timeout=60)
        wait_for(self._qtbot, answer.done)
        body: tuple[Any, ...] = answer.result().body
        return body

    def get(self, name: str, interface: str = PLAYER) -> Any:
        """A property's value."""
        ((_, value),) = self.call(PROPERTIES, "Get", "ss", interface, name)
        return value

    def close(self) -> None:
        """Leave."""
        self._thread.shutdown()
        self._bus.close()


@pytest.fixture
def address() -> Iterator[str]:
    """A session bus of our own."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],  # noqa: S607 -- where the system has it
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def keys(reading: Desk, address: str) -> Iterator[Mpris]:
    """Lingdu on that bus, with the article open."""
    bus = QDBusConnection.connectToBus(address, "lingdu test")
    made = Mpris(reading.session, reading.window, bus, reading.window)
    reading.window.playing_changed.connect(made.tell)
    yield made
    made.close()
    QDBusConnection.disconnectFromBus("lingdu test")


@pytest.fixture
def desktop(keys: Mpris, address: str, qtbot: QtBot) -> Iterator[Desktop]:
    """A desktop on the same bus."""
    assert keys.offered
    other = Desktop(open_dbus_connection(address), qtbot)
    yield other
    other.close()


def test_the_keys_play_pause_and_stop(reading: Desk, desktop: Desktop) -> None:
    """Each key does what its name says, and says nothing when it is so already."""
    states = []
    for member in ("Play", "Play", "Pause", "Pause", "PlayPause", "Stop", "Stop"):
        assert desktop.call(PLAYER, member) == ()
        states.append(reading.session.listening.state)

    playing, paused, stopped = PlayState.PLAYING, PlayState.PAUSED, PlayState.STOPPED
    assert states == [playing, playing, paused, paused, playing, stopped, stopped]
    assert desktop.get("PlaybackStatus") == "Stopped"


def test_next_and_previous_are_sentences(reading: Desk, desktop: Desktop) -> None:
    """As the buttons below the article have it."""
    reading.session.listening.read_from(Place(0, 0))
    first = reading.session.place()

    desktop.call(PLAYER, "Next")
    second = reading.session.place()
    desktop.call(PLAYER, "Previous")

    assert second != first
    assert reading.session.place() == first


def test_the_desktop_can_show_what_is_read(reading: Desk, desktop: Desktop) -> None:
    """Title and source, with the types that the specification asks for."""
    ((everything),) = desktop.call(PROPERTIES, "GetAll", "s", PLAYER)

    assert everything["Metadata"] == (
        "a{sv}",
        {
            "mpris:trackid": ("o", "/org/lingdu/article"),
            "xesam:title": ("s", "社区图书馆周末照常开放"),
            "xesam:artist": ("as", ["临江发布"]),
        },
    )
    assert everything["PlaybackStatus"] == ("s", "Stopped")
    assert everything["Rate"] == ("d", reading.session.settings.rate / 100)
    assert everything["CanSeek"] == ("b", False)
    assert desktop.get("Identity", ROOT) == "聆读 Lingdu"


def test_changes_are_told(reading: Desk, desktop: Desktop, address: str, qtbot: QtBot) -> None:
    """Whoever listens learns at once that it plays, with the signal that the specification asks for."""
    with open_dbus_connection(address) as listener, ThreadPoolExecutor(1) as thread:
        rule = MatchRule(type="signal", interface=PROPERTIES, path=PATH)
        listener.send_and_get_reply(message_bus.AddMatch(rule), timeout=60)
        with listener.filter(rule) as queue:
            desktop.call(PLAYER, "Play")
            heard = thread.submit(listener.recv_until_filtered, queue, timeout=60)
            wait_for(qtbot, heard.done)

    message = heard.result()
    assert message.header.fields[HeaderFields.signature] == "sa{sv}as"
    assert message.body[0] == PLAYER
    assert message.body[1]["PlaybackStatus"] == ("s", "Playing")
    assert reading.session.listening.state is PlayState.PLAYING


def test_speed_and_loudness_can_be_set(reading: Desk, desktop: Desktop) -> None:
    """To the nearest step; what is no number, or no property, is refused and changes nothing."""
    desktop.call(PROPERTIES, "Set", "ssv", PLAYER, "Rate", ("d", 1.52))
    desktop.call(PROPERTIES, "Set", "ssv", PLAYER, "Volume", ("d", 0.0))
    assert (reading.session.settings.rate, reading.session.settings.volume) == (150, 20)

    refused = desktop.call(PROPERTIES, "Set", "ssv", PLAYER, "Rate", ("s", "fast"))
    unknown = desktop.call(PROPERTIES, "Get", "ss", PLAYER, "Shuffle")

    assert (refused, unknown) == (("no such property",), ("no such property",))
    assert reading.session.settings.rate == 150


def test_a_second_window_has_a_name_of_its_own(reading: Desk, keys: Mpris, address: str) -> None:
    """Both can be reached; one that is closed is gone from the bus."""
    bus = QDBusConnection.connectToBus(address, "second")
    second = Mpris(reading.session, reading.window, bus, reading.window)
    with open_dbus_connection(address) as other:

        def names() -> list[str]:
            reply = other.send_and_get_reply(message_bus.ListNames(), timeout=60)
            return [name for name in reply.body[0] if name.startswith(SERVICE)]

        both = names()
        second.close()
        one = names()

    QDBusConnection.disconnectFromBus("second")
    assert keys.offered
    assert len(both) == 2
    assert one == [SERVICE]


def test_without_a_bus_nothing_happens(reading: Desk) -> None:
    """A machine without a session bus reads all the same."""
    bus = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "none")
    made = Mpris(reading.session, reading.window, bus, reading.window)

    made.tell()
    made.close()

    assert not made.offered
