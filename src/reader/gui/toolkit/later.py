"""Calls on the window's thread, later."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

AFTER_PAINTING_MS = 50
"""The painting of a change is an event that waits already; what may come later comes so much later."""


def after_painting(function: Callable[[], None]) -> None:
    """Call soon, on the window's thread, when what was changed has been painted."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(AFTER_PAINTING_MS, function)


def after(seconds: float, function: Callable[[], None]) -> None:
    """Call after so many seconds, on the window's thread."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(seconds * 1000), function)
