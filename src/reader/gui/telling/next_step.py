"""Notices the reader's next step, whatever it is: a key, a click, the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_SIGNS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
})  # fmt: skip
HELD_KEYS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Insert,
})  # fmt: skip
"""Held for other keys, or a screen reader's own: nobody goes anywhere with them."""


class NextStep(QObject):
    """Tells of a step once it is done, but for those within one widget; listens only while it awaits one."""

    taken = Signal()

    def __init__(self, but: QWidget) -> None:
        super().__init__(but)
        self._but = but
        self._number = 0
        """How often a step was awaited."""
        self._awaiting = self._seen = False

    def wait(self) -> None:
        """From here on: what is being done at this moment is no step yet."""
        self._number += 1
        if not self._awaiting:
            self._awaiting = True
            QTimer.singleShot(0, self, self._listen)

    def forget(self) -> None:
        """Await nothing any more."""
        self._awaiting = False
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _listen(self) -> None:
        application = QApplication.instance()
        if self._awaiting and application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass; what brings another message to wait for is no step away from this one."""
        if event.type() in _SIGNS and not self._seen and self._is_step(watched, event):
            # One key comes several times: to the widget, and to those around it.
            self._seen = True
            number = self._number
            QTimer.singleShot(0, self, lambda: self._done(number))
        return False

    def _is_step(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            key: QKeyEvent = event  # type: ignore[assignment]  # what events of these types are
            return key.key() not in HELD_KEYS and not self._is_within(QApplication.focusWidget())
        return isinstance(watched, QWidget) and not self._is_within(watched)

    def _is_within(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self._but or self._but.isAncestorOf(widget))

    def _done(self, number: int) -> None:
        self._seen = False
        if self._awaiting and number == self._number and not self._is_within(QApplication.focusWidget()):
            self.taken.emit()
