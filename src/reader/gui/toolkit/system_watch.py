"""What the system says about colours, contrast and the size of text, and when it says something else.

Colours and contrast come through Qt. The size of text comes from the desktop's portal, where there is one
(org.freedesktop.portal.Settings, version 2): Qt does not hand it on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

from reader.session.system_look import SystemLook

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection
    from PySide6.QtGui import QStyleHints

SERVICE, PATH, PORTAL = (
    "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings",
)  # fmt: skip
SECTION, KEY = "org.gnome.desktop.interface", "text-scaling-factor"
SETTING_CHANGED = SLOT("_setting_changed(QDBusMessage)")
WAIT_MS = 5000
"""Whoever has not answered by then has nothing to say."""


class SystemWatch(QObject):
    """Tells how the system wants things to look: when asked, and whenever that changes."""

    changed = Signal(object)
    """A SystemLook."""

    def __init__(self, hints: QStyleHints, bus: QDBusConnection | None, parent: QObject) -> None:
        super().__init__(parent)
        self._hints = hints
        self._scale = 1.0
        hints.colorSchemeChanged.connect(self._tell)
        hints.accessibility().contrastPreferenceChanged.connect(self._tell)
        if bus is not None and bus.isConnected():
            self._ask(bus)
            bus.connect(SERVICE, PATH, PORTAL, "SettingChanged", self, SETTING_CHANGED)  # type: ignore[call-overload]  # the binding takes text only, its types say bytes only

    def look(self) -> SystemLook:
        """How things are to look now."""
        hints = self._hints
        return SystemLook(
            dark=hints.colorScheme() is Qt.ColorScheme.Dark,
            contrast=hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast,
            scale=self._scale,
        )

    def _tell(self) -> None:
        self.changed.emit(self.look())

    def _ask(self, bus: QDBusConnection) -> None:
        """Ask for the size of text; nobody waits for the answer."""
        message = QDBusMessage.createMethodCall(SERVICE, PATH, PORTAL, "ReadOne")
        message.setArguments([SECTION, KEY])
        asked = QDBusPendingCallWatcher(bus.asyncCall(message, WAIT_MS), self)
        asked.finished.connect(self._answered)

    def _answered(self, asked: QDBusPendingCallWatcher) -> None:
        answer = asked.reply()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self._scale = _number(answer.arguments()[0])
            self._tell()
        asked.deleteLater()

    @Slot(QDBusMessage)
    def _setting_changed(self, message: QDBusMessage) -> None:
        section, key, value = (*message.arguments(), "", "", "")[:3]
        if (section, key) == (SECTION, KEY):
            self._scale = _number(value)
            self._tell()


def _number(value: object) -> float:
    """What stands in a value of the bus; 1 where it is no number."""
    if isinstance(value, QDBusVariant):
        value = value.variant()
    return float(value) if isinstance(value, (int, float)) and value > 0 else 1.0
