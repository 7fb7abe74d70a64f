"""Has the screen reader say something, where one runs. Loaded when there is something to say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QPaintEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.gui.telling import screen_reader
from reader.gui.telling.one_voice import OneVoice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def announce(widget: QWidget, text: str) -> None:
    """Have it say this text about something in the widget's window; while ours reads there, have ours."""
    if not text or not screen_reader.is_running():
        return
    ours = widget.window().findChild(OneVoice)
    if isinstance(ours, OneVoice) and ours.takes(text):
        return
    if sys.platform == "linux":
        # Orca knows announcements since its version 45 only, notifications that come up always.
        _notice_in(widget.window()).come_up(text)
    else:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class _Notice(QWidget):
    """One invisible point of the window: a notification for a screen reader, whose words come and go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFixedSize(1, 1)
        self._interface: QAccessibleInterface | None = None
        screen_reader.serve(self, self._stand_for)
        self.show()

    def _stand_for(self, thing: QObject) -> QAccessibleInterface | None:
        if thing is not self:
            return None
        self._interface = QAccessibleWidget(self, QAccessible.Role.Notification)
        return self._interface

    def come_up(self, text: str) -> None:
        """Come up with this text."""
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing is to be seen."""


def _notice_in(window: QWidget) -> _Notice:
    found = window.findChild(_Notice)
    return found if found is not None else _Notice(window)
