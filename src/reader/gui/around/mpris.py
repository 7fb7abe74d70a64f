"""Lingdu as a player that the desktop knows: media keys, headphones and the desktop's own controls reach it.

MPRIS 2 (https://specifications.freedesktop.org/mpris-spec/latest/), on Linux; loaded after the first sight.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
    QDBusVirtualObject,
)

from reader.gui.around.media_keys import AsPlayer
from reader.settings import RATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.session import Session

SERVICE = "org.mpris.MediaPlayer2.lingdu"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
TRACK = "/org/lingdu/article"

_INTROSPECTION = f"""
<interface name="{ROOT}">
 <method name="Raise"/><method name="Quit"/>
 <property name="CanQuit" type="b" access="read"/><property name="CanRaise" type="b" access="read"/>
 <property name="HasTrackList" type="b" access="read"/><property name="Identity" type="s" access="read"/>
 <property name="DesktopEntry" type="s" access="read"/>
 <property name="SupportedUriSchemes" type="as" access="read"/>
 <property name="SupportedMimeTypes" type="as" access="read"/>
</interface>
<interface name="{PLAYER}">
 <method name="Next"/><method name="Previous"/><method name="Pause"/><method name="PlayPause"/>
 <method name="Stop"/><method name="Play"/>
 <property name="PlaybackStatus" type="s" access="read"/><property name="Rate" type="d" access="readwrite"/>
 <property name="Metadata" type="a{{sv}}" access="read"/><property name="Volume" type="d" access="readwrite"/>
 <property name="MinimumRate" type="d" access="read"/><property name="MaximumRate" type="d" access="read"/>
 <property name="CanGoNext" type="b" access="read"/><property name="CanGoPrevious" type="b" access="read"/>
 <property name="CanPlay" type="b" access="read"/><property name="CanPause" type="b" access="read"/>
 <property name="CanSeek" type="b" access="read"/><property name="CanControl" type="b" access="read"/>
</interface>
"""


class Window(Protocol):
    """What can be done with the window."""

    def come_to_front(self) -> None:
        """Show it before the others."""

    def close(self) -> bool:
        """Close it."""


class Mpris(QObject):
    """Offers the session on a bus; without a bus it does nothing."""

    def __init__(self, session: Session, window: Window, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._bus = bus
        self._answers = _Answers(session, window, self)
        self.offered = bus.isConnected() and bus.registerVirtualObject(PATH, self._answers)
        """Whether the desktop knows of us."""
        self._service = ""
        for name in (SERVICE, f"{SERVICE}.instance{os.getpid()}"):
            # A second window of ours has a name of its own.
            if self.offered and not self._service and bus.registerService(name):
                self._service = name
        self._told: dict[str, object] = {}

    def tell(self) -> None:
        """Whatever stands otherwise now is told to whoever shows it."""
        if not self.offered:
            return
        now = self._answers.player()
        metadata = now.pop("Metadata")
        changed = {name: value for name, value in now.items() if self._told.get(name) != value}
        if not changed and self._told.get("Metadata") == metadata:
            return
        self._told = {**now, "Metadata": metadata}
        signal = QDBusMessage.createSignal(PATH, PROPERTIES, "PropertiesChanged")
        # What is named at the end is asked for anew. The list is never empty: an empty one has no type.
        signal.setArguments([PLAYER, changed, ["Metadata"]])
        self._bus.send(signal)

    def close(self) -> None:
        """Be no player any more."""
        if self.offered:
            self.offered = False
            self._bus.unregisterObject(PATH)
            self._bus.unregisterService(self._service)


class _Answers(QDBusVirtualObject):
    """Answers the calls of the two interfaces; every other one is left to Qt."""

    def __init__(self, session: Session, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._player = player = AsPlayer(session)
        self._calls: dict[tuple[str, str], Callable[[], object]] = {
            (ROOT, "Raise"): window.come_to_front,
            (ROOT, "Quit"): window.close,
            (PLAYER, "Next"): player.next,
            (PLAYER, "Previous"): player.previous,
            (PLAYER, "PlayPause"): player.toggle,
            (PLAYER, "Play"): player.play,
            (PLAYER, "Pause"): player.pause,
            (PLAYER, "Stop"): player.stop,
        }

    def introspect(self, _path: str) -> str:
        """What there is to be called."""
        return _INTROSPECTION

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """Answer it; whether it was for us. The answer goes out before anything is done."""
        call = self._calls.get((message.interface(), message.member()))
        if call is not None:
            connection.send(message.createReply())
            call()
            return True
        return message.interface() == PROPERTIES and self._property(message, connection)

    def _property(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        given = message.arguments()
        known = {ROOT: self._root, PLAYER: self.player}.get(given[0] if given else "")
        reply = message.createReply()
        if known is None:
            reply = message.createErrorReply(QDBusError.ErrorType.UnknownInterface, "no such interface")
        elif message.member() == "GetAll":
            reply.setArguments([known()])
        elif message.member() == "Get" and given[1] in known():
            reply.setArguments([QDBusVariant(known()[given[1]])])
        elif message.member() != "Set" or not self._set(str(given[1]), given[2]):
            reply = message.createErrorReply(QDBusError.ErrorType.UnknownProperty, "no such property")
        connection.send(reply)
        return True

    def _set(self, name: str, value: Any) -> bool:
        number = value.variant() if isinstance(value, QDBusVariant) else value
        if not isinstance(number, int | float):
            return False
        percent = round(100 * min(max(number, 0.0), 10.0))
        if name == "Rate":
            self._session.set_rate(percent)
        elif name == "Volume":
            self._session.choose("volume", str(percent))
        return name in {"Rate", "Volume"}

    def _root(self) -> dict[str, object]:
        return {
            "CanQuit": True,
            "CanRaise": True,
            "HasTrackList": False,
            "Identity": "聆读 Lingdu",
            "DesktopEntry": "lingdu",
            "SupportedUriSchemes": ["http", "https"],
            "SupportedMimeTypes": ["text/html"],
        }

    def player(self) -> dict[str, object]:
        """The player's properties as they are now."""
        session = self._session
        there = session.shown is not None
        return {
            "PlaybackStatus": self._player.status,
            "Rate": session.settings.rate / 100,
            "MinimumRate": RATES[0] / 100,
            "MaximumRate": RATES[-1] / 100,
            "Volume": session.settings.volume / 100,
            "Metadata": self._metadata(),
            "CanGoNext": there,
            "CanGoPrevious": there,
            "CanPlay": there,
            "CanPause": there,
            "CanSeek": False,
            "CanControl": True,
        }

    def _metadata(self) -> dict[str, object]:
        shown = self._session.shown
        if shown is None:
            return {}
        known: dict[str, object] = {
            "mpris:trackid": QDBusObjectPath(TRACK),
            "xesam:title": self._player.title,
        }
        if self._player.who:
            known["xesam:artist"] = [self._player.who]
        address = shown.article.address
        if address.startswith(("http://", "https://")):
            known["xesam:url"] = address
        return known
