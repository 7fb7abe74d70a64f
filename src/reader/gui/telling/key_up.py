"""Waits, where a screen reader runs, until the key is let go that moves the caret.

Of a key that does something here a screen reader learns only then. As long as it takes the key before for the
last one, an arrow, it says the whole line that the caret has come to, and then what we have to say of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.gui.telling.next_step import HELD_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

PATIENCE_MS = 500
"""A key may be held, or none have been pressed."""


class KeyUp(QObject):
    """Does what a key asks for once it is up; at once where nobody listens."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: Callable[[], object] | None = None
        self._pressed_in: QWidget | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._act)

    def wait(self, act: Callable[[], object]) -> None:
        """Do this when the key is up; what still waits for another key comes first."""
        from reader.gui.telling.screen_reader import is_running

        self._act()
        pressed_in = QApplication.focusWidget()
        if pressed_in is None or not is_running():
            act()
            return
        self._waiting, self._pressed_in = act, pressed_in
        # The widget's own: before an event comes there the screen reader has been told of it.
        pressed_in.installEventFilter(self)
        self._patience.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        if event.type() == QEvent.Type.KeyRelease:
            key: QKeyEvent = event  # type: ignore[assignment]  # what events of this type are
            if key.key() not in HELD_KEYS:
                self._act()
        return False

    def _act(self) -> None:
        act, self._waiting = self._waiting, None
        pressed_in, self._pressed_in = self._pressed_in, None
        self._patience.stop()
        if pressed_in is not None and isValid(pressed_in):
            pressed_in.removeEventFilter(self)
        if act is not None:
            act()
