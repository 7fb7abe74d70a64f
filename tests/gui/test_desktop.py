"""The whole program on a desktop of its own: a screen, a session bus, a tray, and players' remote control.

Extra: needs Debian's xvfb, dbus, trayer, playerctl, xdotool and x11-utils.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusAddress, new_method_call

from reader.places import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

NEEDED = ("Xvfb", "dbus-daemon", "trayer", "playerctl", "xdotool", "xwininfo")
PATIENCE = 60.0
WATCHER = "org.kde.StatusNotifierWatcher"
MENU = "com.canonical.dbusmenu"


class Desktop:
    """Programs that are started here are on its screen and its bus, and end with it."""

    def __init__(self, home: Path) -> None:
        self._running: list[subprocess.Popen[str]] = []
        self._environment = os.environ | {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "LANG": "zh_CN.UTF-8",
        }
        self._environment.pop("QT_QPA_PLATFORM", None)
        # It writes the number of the first screen that is free.
        # Without -noreset it begins anew when its last guest leaves, and shuts out one who is just coming.
        screen = self.start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-noreset", read=True)
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", read=True)
        assert screen.stdout is not None
        assert bus.stdout is not None
        self.address = bus.stdout.readline().strip()
        self._environment["DISPLAY"] = f":{screen.stdout.readline().strip()}"
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = self.address

    def start(self, *command: str, read: bool = False) -> subprocess.Popen[str]:
        """Start a program; its output can be read, or is nobody's."""
        output = subprocess.PIPE if read else subprocess.DEVNULL
        process = subprocess.Popen(
            command, env=self._environment, stdout=output, stderr=subprocess.DEVNULL, text=True
        )
        self._running.append(process)
        return process

    def lingdu(self) -> None:
        """Start Lingdu on the article that it brings along, with a voice that needs nothing."""
        self.start(sys.executable, "-m", "reader", "--engine", "silent", "--device", "null", "sample:zh")

    def is_now(self, status: str) -> bool:
        """Whether that is what Lingdu does, as players tell it to the desktop."""
        return self.says("playerctl", "status") == status

    def says(self, *command: str) -> str:
        """What a program prints; nothing when it fails."""
        done = subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return done.stdout.strip()

    def close(self) -> None:
        """End everything."""
        for process in reversed(self._running):
            process.terminate()
            process.wait(PATIENCE)
            if process.stdout is not None:
                process.stdout.close()


def until(condition: Callable[[], bool]) -> None:
    """Wait until it is so; a test that waits too long for it fails."""
    latest = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < latest
        time.sleep(0.1)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop without a tray."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.mark.desktop
def test_a_remote_control_plays_and_pauses(desktop: Desktop) -> None:
    """playerctl, which the keys of a keyboard or of headphones call, finds the article and reads it."""
    desktop.lingdu()
    until(lambda: desktop.is_now("Stopped"))

    title = desktop.says("playerctl", "metadata", "xesam:title")
    desktop.says("playerctl", "play-pause")
    until(lambda: desktop.is_now("Playing"))
    desktop.says("playerctl", "next")
    desktop.says("playerctl", "pause")
    until(lambda: desktop.is_now("Paused"))
    desktop.says("playerctl", "stop")

    until(lambda: desktop.is_now("Stopped"))
    sample = bundled("sample:zh")
    assert sample is not None
    assert title == sample.title


@pytest.mark.desktop
def test_its_picture_is_in_the_tray(desktop: Desktop) -> None:
    """A tray of the old kind takes it in as a small window; the middle button on it reads aloud."""
    desktop.start("trayer", "--edge", "bottom", "--width", "200", "--height", "32", "--widthtype", "pixel")
    until(lambda: '"panel"' in desktop.says("xwininfo", "-root", "-tree"))
    desktop.lingdu()
    docked = re.compile(r'"lingdu": \(.*\)  \d+x\d+\+0\+0  \+(\d+)\+(8[67]\d)')
    until(lambda: docked.search(desktop.says("xwininfo", "-root", "-tree")) is not None)
    found = docked.search(desktop.says("xwininfo", "-root", "-tree"))
    assert found is not None

    x, y = (str(int(place) + 8) for place in found.groups())
    desktop.says("xdotool", "mousemove", x, y, "click", "2")

    until(lambda: desktop.is_now("Playing"))


class Tray:
    """A tray of the new kind, on the bus: what is in it registers itself and is asked for its menu."""

    def __init__(self, address: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(address)
        self._bus.send_and_get_reply(message_bus.RequestName(WATCHER))
        self.items: list[str] = []

    def answer(self, seconds: float) -> None:
        """Answer whatever is asked in this time."""
        latest = time.monotonic() + seconds
        while (left := latest - time.monotonic()) > 0:
            try:
                message = self._bus.receive(timeout=left)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.method_call:
                self._bus.send(self._reply(message))

    def _reply(self, message: Message) -> Message:
        member = message.header.fields[HeaderFields.member]
        if member == "RegisterStatusNotifierItem":
            self.items.append(message.body[0])
            return new_method_return(message)
        if member == "Get" and message.body[1] == "IsStatusNotifierHostRegistered":
            return new_method_return(message, "v", (("b", True),))
        if member == "Get" and message.body[1] == "ProtocolVersion":
            return new_method_return(message, "v", (("i", 0),))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def ask(self, path: str, interface: str, member: str, signature: str, *values: object) -> tuple[Any, ...]:
        """Ask the first thing that is in it."""
        address = DBusAddress(path, self.items[0], interface)
        reply = self._bus.send_and_get_reply(
            new_method_call(address, member, signature, values), timeout=PATIENCE
        )
        body: tuple[Any, ...] = reply.body
        return body

    def get(self, name: str) -> Any:
        """A property of that thing."""
        body = self.ask(
            "/StatusNotifierItem",
            "org.freedesktop.DBus.Properties",
            "Get",
            "ss",
            "org.kde.StatusNotifierItem",
            name,
        )
        return body[0][1]

    def close(self) -> None:
        """Be gone."""
        self._bus.close()


@pytest.mark.desktop
def test_a_tray_on_the_bus_shows_its_menu(desktop: Desktop) -> None:
    """It says what is open, and the first line of its menu reads aloud."""
    tray = Tray(desktop.address)
    desktop.lingdu()

    def registered() -> bool:
        tray.answer(0.5)
        return bool(tray.items)

    until(registered)
    told = tray.get("ToolTip")
    menu = tray.get("Menu")
    _, (_, _, lines) = tray.ask(menu, MENU, "GetLayout", "iias", 0, -1, [])
    first, words, _ = lines[0][1]
    tray.ask(menu, MENU, "Event", "isvu", first, "clicked", ("i", 0), 0)

    until(lambda: desktop.is_now("Playing"))
    sample = bundled("sample:zh")
    assert sample is not None
    assert sample.title in told[2]
    assert "朗读" in words["label"][1]
    tray.close()
