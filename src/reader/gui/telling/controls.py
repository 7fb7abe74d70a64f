"""What a control is, for a reader who asks or does not see it: name, kind, state, keys, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from reader.gui.telling.actions import keys_of
from reader.gui.toolkit.buttons import ActionButton

if TYPE_CHECKING:
    from collections.abc import Callable


class Control(Struct, frozen=True):
    """A control in words; what does not apply is empty."""

    name: str
    kind: str = ""
    state: str = ""
    """How it stands: chosen, the third of nine, at its limit."""
    keys: str = ""
    does: str = ""


class ControlWords(QObject):
    """Puts controls into words. states tells how the actions stand that have a state, by name."""

    def __init__(self, states: Callable[[], dict[str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self._states = states

    def about(self, widget: QWidget) -> Control:
        """What there is to be said of it."""
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
        if not name and isinstance(widget, QAbstractButton):
            name = widget.text()
        state = self._state(widget)
        if not widget.isEnabled():
            state = self.tr("cannot be used now")
        return Control(
            name.replace("\u200b", ""),
            self._kind(widget),
            state,
            self._keys(widget),
            self._does(widget),
        )

    def spoken(self, control: Control) -> str:
        """Name, kind and state in one breath."""
        parts = [each for each in (control.name, control.kind, control.state) if each]
        return self.tr(", ").join(parts)

    def row(self, rows: QListWidget) -> str:
        """The chosen row, and where it stands."""
        item = rows.currentItem()
        if item is None:
            return self.tr("empty")
        from PySide6.QtCore import Qt

        text = str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text())
        return self.tr("{text}; {number} of {count}").format(
            text=text.rstrip("。."), number=rows.currentRow() + 1, count=rows.count()
        )

    def pressed(self, button: QAbstractButton) -> str:
        """Whether one of several values is chosen."""
        return self.tr("chosen") if button.isChecked() else self.tr("not chosen")

    def _kind(self, widget: QWidget) -> str:
        if isinstance(widget, QAbstractButton):
            return self.tr("choice") if widget.isCheckable() else self.tr("button")
        for kind, words in (
            (QLineEdit, self.tr("field to type in")),
            (QListWidget, self.tr("list")),
            (QTextBrowser, self.tr("article")),
            (QScrollArea, self.tr("text that scrolls")),
        ):
            if isinstance(widget, kind):
                return words
        return ""

    def _state(self, widget: QWidget) -> str:
        if isinstance(widget, ActionButton):
            return self._states().get(widget.action.objectName(), "")
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            return self.pressed(widget)
        if isinstance(widget, QLineEdit):
            return widget.text() or self.tr("empty")
        if isinstance(widget, QListWidget):
            return self.row(widget)
        if isinstance(widget, QTextBrowser):
            return self._states().get("play", "")
        return ""

    def _keys(self, widget: QWidget) -> str:
        either = self.tr(" or ")
        if isinstance(widget, ActionButton):
            return keys_of(widget.action, either)
        if isinstance(widget, QAbstractButton):
            key = widget.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            return either.join(filter(None, (key, self.tr("Space"), self.tr("Enter"))))
        if isinstance(widget, QListWidget):
            return self.tr("the arrows and Enter")
        if isinstance(widget, QScrollArea):
            return self.tr("the arrows")
        return ""

    def _does(self, widget: QWidget) -> str:
        if isinstance(widget, ActionButton):
            return widget.action.toolTip()
        description = widget.accessibleDescription()
        return description if description != widget.accessibleName() else ""


def focused_in(window: QWidget) -> QWidget | None:
    """What has the focus there: a whole control, not what it is made of."""
    widget = QApplication.focusWidget()
    return widget if widget is not None and widget.window() is window else window.focusWidget()
