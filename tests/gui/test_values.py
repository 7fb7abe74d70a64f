"""Values of Qt's namespace that stand in our code as numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QLabel

from reader.gui.toolkit import values

pytestmark = pytest.mark.usefixtures("qapp")


def test_they_are_what_qt_says() -> None:
    """Every number is the one of Qt's name."""
    selectable = (
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    assert Qt.ShortcutContext.WidgetWithChildrenShortcut.value == values.WIDGET_WITH_CHILDREN
    assert Qt.TextFormat.PlainText.value == values.PLAIN_TEXT
    assert selectable.value == values.SELECTABLE_BY_MOUSE_AND_KEYBOARD
    assert Qt.ScrollBarPolicy.ScrollBarAsNeeded.value == values.SCROLL_BAR_AS_NEEDED
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == values.SCROLL_BAR_ALWAYS_OFF
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOn.value == values.SCROLL_BAR_ALWAYS_ON
    assert Qt.FocusPolicy.NoFocus.value == values.NO_FOCUS
    assert Qt.FocusPolicy.TabFocus.value == values.TAB_FOCUS
    assert Qt.FocusPolicy.StrongFocus.value == values.STRONG_FOCUS


def test_a_property_is_set_by_name() -> None:
    """The value arrives; a name that is no property is refused."""
    label = QLabel()

    values.set_value(label, "textFormat", values.PLAIN_TEXT)

    assert label.textFormat() is Qt.TextFormat.PlainText
    with pytest.raises(AttributeError):
        values.set_value(label, "textFormt", values.PLAIN_TEXT)


def test_a_brush_of_one_colour() -> None:
    """It is the brush that Qt makes of the colour."""
    assert values.brush("#123456") == QBrush(QColor("#123456"))
