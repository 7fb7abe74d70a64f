"""A field to type in whose name a screen reader says also where Tab has come to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class Field(QLineEdit):
    """By Tab what stands in it is selected, but not before a screen reader knows that the focus is there.

    Qt selects first and tells of the focus then; Orca believes that the reader was there already, and says
    nothing.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus, then select; where nobody listens at once, as any field does."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QFocusEvent

        by_tab = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if not by_tab:
            super().focusInEvent(event)
            return
        super().focusInEvent(QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))
        if not QAccessible.isActive():
            self.selectAll()
        elif self.text():
            QTimer.singleShot(0, self, self._select)

    @property
    def is_typed_in(self) -> bool:
        """Whether somebody is typing here what nobody has taken yet."""
        return self.hasFocus() and self.isModified()

    def take(self) -> str:
        """What was typed; it stays, to be mended."""
        self.setModified(False)
        return self.text().strip()

    def _select(self) -> None:
        if self.hasFocus():
            self.selectAll()
