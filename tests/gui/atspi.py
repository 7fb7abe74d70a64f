"""Looks at the program as a screen reader does: from another process, through AT-SPI, with real keys.

A display, a session bus and an accessibility bus of our own; nobody's desktop is touched.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE, TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Text"
PATIENCE_S = 60.0
FOCUSED, SELECTED, SHOWING = 12, 23, 25
"""Bits of an AT-SPI state set."""

PRESS, RELEASE, KEYSYM = 0, 1, 3
"""Kinds of made-up key events."""
MODIFIERS = {"Control": 37, "Shift": 50, "Alt": 64}
"""Their key codes on a PC keyboard."""
KEYSYMS = {
    "Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53,
    "Down": 0xFF54, "F1": 0xFFBE, "F3": 0xFFC0, "F5": 0xFFC2, "space": 0x20,
}  # fmt: skip


def missing() -> list[str]:
    """What is not installed here and would be needed."""
    return [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None] + (
        [] if LAUNCHER.exists() else ["at-spi2-core"]
    )


@dataclass(frozen=True)
class Thing:
    """Something accessible, as it is seen from outside."""

    bus: Bus
    owner: str
    path: str

    def _call(self, method: str) -> Any:
        return self.bus.call(self.owner, self.path, f"{ACCESSIBLE}.{method}")[0]

    def _get(self, name: str) -> Any:
        get = "org.freedesktop.DBus.Properties.Get"
        return self.bus.call(self.owner, self.path, get, "ss", ACCESSIBLE, name)[0][1]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._get("Name"))

    @property
    def description(self) -> str:
        """What is said of it beside its name."""
        return str(self._get("Description"))

    @property
    def role(self) -> str:
        """What it is: heading, link, push button, ..."""
        return str(self._call("GetRoleName"))

    @property
    def children(self) -> list[Thing]:
        """What is in it."""
        return [Thing(self.bus, owner, path) for owner, path in self._call("GetChildren")]

    def is_in(self, state: int) -> bool:
        """Whether it is in this state."""
        low, _high = self._call("GetState")
        return bool(low >> state & 1)

    def all(self) -> Iterator[Thing]:
        """It and everything in it, in order."""
        yield self
        for child in self.children:
            yield from child.all()

    def find(self, role: str, name: str = "") -> Thing:
        """The first thing in it with this role, and this in its name. Raises StopIteration without one."""
        return next(thing for thing in self.all() if thing.role == role and name in thing.name)

    def focused(self) -> Thing:
        """What in it has the focus. Raises StopIteration where nothing has."""
        return next(thing for thing in self.all() if thing.is_in(FOCUSED) and thing.is_in(SHOWING))

    def text(self) -> str:
        """The text that it shows, where it is a text."""
        return self._text(0, -1)

    def selected(self) -> str:
        """The text that is selected in it."""
        start, end = self.bus.call(self.owner, self.path, f"{TEXT}.GetSelection", "i", 0)
        return self._text(start, end)

    def _text(self, start: int, end: int) -> str:
        return str(self.bus.call(self.owner, self.path, f"{TEXT}.GetText", "ii", start, end)[0])


class Bus:
    """A connection to the accessibility bus."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)
        self._came_up: list[Thing] = []
        rule = "type='signal',interface='org.a11y.atspi.Event.Object',member='StateChanged'"
        bus = "org.freedesktop.DBus"
        self.call(bus, "/org/freedesktop/DBus", f"{bus}.AddMatch", "s", rule)
        # The registry takes a moment to come up.
        wait_until(self._register)

    def _register(self) -> bool:
        event = "object:state-changed:showing"
        self.call(REGISTRY, "/org/a11y/atspi/registry", f"{REGISTRY}.RegisterEvent", "s", event)
        return True

    def call(
        self, owner: str, path: str, method: str, signature: str = "", *given: object
    ) -> tuple[Any, ...]:
        """Call a method, named with its interface; the answer. Raises LookupError where that is an error."""
        interface, _, name = method.rpartition(".")
        message = new_method_call(DBusAddress(path, owner, interface), name, signature or None, given)
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        while True:
            reply = self._connection.receive(timeout=PATIENCE_S)
            if reply.header.fields.get(HeaderFields.reply_serial) == serial:
                break
            self._take(reply)
        if reply.header.message_type is MessageType.error:
            raise LookupError(method, reply.body)
        return tuple(reply.body)

    def _take(self, message: Any) -> None:
        fields = message.header.fields
        if fields.get(HeaderFields.member) == "StateChanged" and message.body[:2] == ("showing", 1):
            self._came_up.append(Thing(self, fields[HeaderFields.sender], fields[HeaderFields.path]))

    def notifications(self) -> list[str]:
        """What came up since this was asked last."""
        with contextlib.suppress(TimeoutError):
            while True:
                self._take(self._connection.receive(timeout=0.05))
        came, self._came_up = self._came_up, []
        found = []
        for thing in came:
            with contextlib.suppress(LookupError):
                if thing.role == "notification":
                    found.append(thing.name)
        return found

    def programs(self) -> list[Thing]:
        """The programs on this bus that can be looked at."""
        return Thing(self, REGISTRY, ROOT).children

    def press(self, keys: str) -> None:
        """Press keys one after another: Down, j, Control+f, Shift+F3, ..."""
        for key in keys.split():
            *held, name = key.split("+")
            codes = [MODIFIERS[each] for each in held]
            for code in codes:
                self._key(code, PRESS)
            self._key(KEYSYMS.get(name) or ord(name), KEYSYM)
            for code in reversed(codes):
                self._key(code, RELEASE)

    def type(self, text: str) -> None:
        """Type plain letters."""
        for letter in text:
            self._key(ord(letter), KEYSYM)

    def _key(self, code: int, kind: int) -> None:
        keyboard = "/org/a11y/atspi/registry/deviceeventcontroller"
        press = "org.a11y.atspi.DeviceEventController.GenerateKeyboardEvent"
        self.call(REGISTRY, keyboard, press, "isu", code, "", kind)


def wait_until(
    condition: Callable[[], object], instead: Callable[[], str] = lambda: "it did not come to be so"
) -> None:
    """Wait until it is so; whoever waits this long has failed, and says what is instead."""
    end = time.monotonic() + PATIENCE_S
    while True:
        # What is looked at may go while it is looked at.
        with contextlib.suppress(LookupError, StopIteration):
            if condition():
                return
        assert time.monotonic() < end, instead()
        time.sleep(0.1)


@contextmanager
def desktop(folder: Path, *, language: str) -> Iterator[dict[str, str]]:
    """A display with a session bus and an accessibility bus; the environment of whoever is to be on them."""
    (folder / "run").mkdir(mode=0o700)
    environment = os.environ | {
        "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"), "XDG_STATE_HOME": str(folder / "state"),
        "GSETTINGS_BACKEND": "memory", "GIO_USE_VFS": "local", "LANG": language,
        "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_IM_MODULE": "none",
    }  # fmt: skip
    environment.pop("LC_ALL", None)
    with contextlib.ExitStack() as stack:
        environment["DISPLAY"] = f":{_display(stack, environment)}"
        environment["DBUS_SESSION_BUS_ADDRESS"] = _session_bus(stack, environment)
        launcher = [str(LAUNCHER), "--launch-immediately", "--a11y=1"]
        stack.enter_context(running(launcher, environment, stdout=subprocess.DEVNULL))
        yield environment


@contextmanager
def looking_at(command: list[str], folder: Path) -> Iterator[tuple[Bus, Thing]]:
    """Start a program where a screen reader would see it; the bus, and the program on it."""
    with desktop(folder, language="zh_CN.UTF-8") as environment:
        bus = Bus(_accessibility_bus(environment["DBUS_SESSION_BUS_ADDRESS"]))
        with running(command, environment):
            wait_until(bus.programs)
            yield bus, bus.programs()[0]


@contextmanager
def running(command: list[str], environment: dict[str, str], **pipes: Any) -> Iterator[Any]:
    """A program while it runs."""
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **pipes
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _display(stack: contextlib.ExitStack, environment: dict[str, str]) -> str:
    """Start a display; its number."""
    reading, writing = os.pipe()
    # Without -noreset it begins anew when its last guest leaves, and shuts out one who is just coming.
    display = "-displayfd {} -screen 0 1280x900x24 -nolisten tcp -noreset"
    command = ["Xvfb", *display.format(writing).split()]
    stack.enter_context(running(command, environment, pass_fds=[writing]))
    os.close(writing)
    with os.fdopen(reading) as told:
        return told.readline().strip()


def _session_bus(stack: contextlib.ExitStack, environment: dict[str, str]) -> str:
    """Start a session bus; its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = stack.enter_context(running(command, environment, stdout=subprocess.PIPE))
    return daemon.stdout.readline().decode().strip().partition("\n")[0]  # type: ignore[no-any-return]  # a pipe


def _accessibility_bus(session: str) -> str:
    """The address of the accessibility bus, which takes a moment to come."""
    found: list[str] = []

    def ask() -> bool:
        connection = open_dbus_connection(session)
        try:
            there = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            reply = connection.send_and_get_reply(new_method_call(there, "GetAddress"), timeout=PATIENCE_S)
        finally:
            connection.close()
        if reply.header.message_type is MessageType.method_return:
            found.append(str(reply.body[0]))
        return bool(found)

    wait_until(ask)
    return found[0]
