"""The system's wishes, from Qt and from a portal on a session bus of our own."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
    QDBusVirtualObject,
)
from PySide6.QtGui import QGuiApplication
from tests.gui.conftest import wait_for

from reader.gui.toolkit.system_watch import KEY, PATH, PORTAL, SECTION, SERVICE, SystemWatch
from reader.session.system_look import SystemLook
from reader.settings import Palette

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QStyleHints
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


class Hints(QObject):
    """What Qt says of the system, as a test wants it; the platform of the tests has no wishes."""

    colorSchemeChanged, contrastPreferenceChanged = Signal(object), Signal(object)  # noqa: N815 -- Qt's names
    scheme, preference = Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 -- Qt's name
        """Dark or light."""
        return self.scheme

    def accessibility(self) -> Hints:
        """The contrast is asked for here."""
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 -- Qt's name
        """Strong or not."""
        return self.preference

    def become(self, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference) -> None:
        """The system wants things so now."""
        self.scheme, self.preference = scheme, preference
        self.colorSchemeChanged.emit(scheme)


def watching(hints: Hints, bus: QDBusConnection | None, parent: QObject) -> SystemWatch:
    """The watch, with these hints in the place of Qt's."""
    return SystemWatch(cast("QStyleHints", hints), bus, parent)


def test_the_fake_says_what_qt_says(qapp: object) -> None:
    """Qt's own hints have everything that is asked for, and no wish on this platform."""
    assert qapp is not None
    parent = QObject()

    assert SystemWatch(QGuiApplication.styleHints(), None, parent).look() == SystemLook()


def test_the_window_goes_along_and_back(desk: Desk) -> None:
    """Dark: the article is light on dark; strong contrast: the system's colours; then as it was."""
    hints = Hints()
    watch = watching(hints, None, desk.window)
    watch.changed.connect(desk.session.follow)
    before = desk.window.view._look.colours
    none, high = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast

    hints.become(Qt.ColorScheme.Dark, none)
    dark, night = desk.window.view._look.colours, desk.session.settings.palette
    hints.become(Qt.ColorScheme.Dark, high)
    strong = desk.session.settings.palette
    hints.become(Qt.ColorScheme.Light, none)

    assert (night, strong) == (Palette.NIGHT, Palette.SYSTEM)
    assert dark != before
    assert desk.window.view._look.colours == before


def test_nothing_blinks(desk: Desk) -> None:
    """The caret stands still."""
    assert desk.application.cursorFlashTime() == 0


class Portal(QDBusVirtualObject):
    """Answers what the desktop's portal answers."""

    def __init__(self, scale: object) -> None:
        super().__init__()
        self.scale = scale

    def introspect(self, _path: str) -> str:
        """Nobody asks."""
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802 -- Qt's name
        """The size of text, in a variant."""
        if message.arguments() != [SECTION, KEY]:
            return False
        reply = message.createReply()
        reply.setArguments([QDBusVariant(self.scale)])
        connection.send(reply)
        return True


@pytest.fixture
def buses() -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """A session bus: the desktop's connection and ours."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon (Debian: dbus)")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],  # noqa: S607 -- where the system has it
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    names = ("lingdu test desktop", "lingdu test window")
    yield (
        QDBusConnection.connectToBus(address, names[0]),
        QDBusConnection.connectToBus(address, names[1]),
    )
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.mark.parametrize(("answer", "scale"), [(1.75, 1.75), (2, 2.0), ("large", 1.0), (-1.0, 1.0)])
def test_the_portal_is_asked_for_the_size_of_text(
    qtbot: QtBot, buses: tuple[QDBusConnection, QDBusConnection], answer: object, scale: float
) -> None:
    """What it answers is told; what is no size counts as the usual one."""
    desktop, ours = buses
    portal = Portal(answer)
    assert desktop.registerVirtualObject(PATH, portal)
    assert desktop.registerService(SERVICE)
    parent, looks = QObject(), list[SystemLook]()

    watch = watching(Hints(), ours, parent)
    watch.changed.connect(looks.append)
    wait_for(qtbot, lambda: bool(looks))

    assert looks == [SystemLook(scale=scale)]
    desktop.unregisterObject(PATH)


def test_without_a_portal_text_is_as_large_as_usual(
    qtbot: QtBot, buses: tuple[QDBusConnection, QDBusConnection]
) -> None:
    """Nobody answers on the bus: nothing changes, and nothing is told."""
    parent, looks = QObject(), list[SystemLook]()

    watch = watching(Hints(), buses[1], parent)
    watch.changed.connect(looks.append)
    wait_for(qtbot, lambda: not watch.findChildren(QDBusPendingCallWatcher))

    assert watch.look() == SystemLook()
    assert looks == []


def test_larger_text_is_told_while_running(
    qtbot: QtBot, buses: tuple[QDBusConnection, QDBusConnection]
) -> None:
    """The portal's signal is heard; another setting's, and what is no number, changes nothing."""
    desktop, ours = buses
    parent = QObject()
    watch = watching(Hints(), ours, parent)
    looks: list[SystemLook] = []
    watch.changed.connect(looks.append)

    for section, key, value in ((SECTION, "cursor-size", 2.0), (SECTION, KEY, 1.5), (SECTION, KEY, "large")):
        signal = QDBusMessage.createSignal(PATH, PORTAL, "SettingChanged")
        signal.setArguments([section, key, QDBusVariant(value)])
        assert desktop.registerService(SERVICE) or desktop.interface().isServiceRegistered(SERVICE).value()
        desktop.send(signal)
    wait_for(qtbot, lambda: len(looks) == 2)

    assert [look.scale for look in looks] == [1.5, 1.0]
