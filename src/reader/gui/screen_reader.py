"""Talks to the screen reader, where one runs. Loaded when there is something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def is_running() -> bool:
    """Whether something listens: a screen reader, a magnifier, a test."""
    return QAccessible.isActive()


def announce(widget: QWidget, text: str) -> None:
    """Have it say this text, which the widget shows. Older ones know alerts, newer ones announcements."""
    if is_running():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
