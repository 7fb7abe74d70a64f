"""The few values of Qt's own namespace that the window needs before an article is seen.

Qt has some ninety enumerations in one namespace, and the binding makes all of them when the first is
touched: a tenth of the time from the start of the process to the first sight of an article
(docs/decisions/first-sight.md). Properties take their values as numbers; a test compares these with Qt's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QBrush

WIDGET_WITH_CHILDREN = 3
"""Qt.ShortcutContext.WidgetWithChildrenShortcut."""
PLAIN_TEXT = 0
"""Qt.TextFormat.PlainText."""
SELECTABLE_BY_MOUSE_AND_KEYBOARD = 3
"""Qt.TextInteractionFlag.TextSelectableByMouse and TextSelectableByKeyboard."""
SCROLL_BAR_AS_NEEDED = 0
"""Qt.ScrollBarPolicy.ScrollBarAsNeeded."""
SCROLL_BAR_ALWAYS_OFF = 1
"""Qt.ScrollBarPolicy.ScrollBarAlwaysOff."""
SCROLL_BAR_ALWAYS_ON = 2
"""Qt.ScrollBarPolicy.ScrollBarAlwaysOn."""

NO_FOCUS = 0
"""Qt.FocusPolicy.NoFocus."""
TAB_FOCUS = 1
"""Qt.FocusPolicy.TabFocus."""
STRONG_FOCUS = 11
"""Qt.FocusPolicy.StrongFocus."""


def set_value(thing: QObject, name: str, value: int) -> None:
    """Set a property of Qt's by its name. Raises AttributeError when the object has no such property."""
    if not thing.setProperty(name, value):
        message = f"{type(thing).__name__} has no property {name} for {value}"
        raise AttributeError(message)


def brush(colour: str) -> QBrush:
    """A brush of one colour; QBrush's own constructor asks the namespace what its arguments could be."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(colour))
    return palette.brush(QPalette.ColorRole.Base)
