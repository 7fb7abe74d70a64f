"""Brings what has the focus wholly into view, its ring and all: Qt is content with a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QScrollArea

from reader.gui.toolkit.buttons import GAP_PX
from reader.gui.toolkit.palettes import TARGET_PX

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page around it: to the current row of a list, to the beginning of what is too large."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inside = area.widget() if area is not None else None
    if area is None or inside is None or not inside.isAncestorOf(widget):
        return
    shown, rect = widget, widget.rect()
    if isinstance(widget, QAbstractItemView):
        shown = widget.viewport()
        if widget.currentIndex().isValid():
            widget.scrollTo(widget.currentIndex())
            rect = widget.visualRect(widget.currentIndex()).intersected(shown.rect())
        else:
            # Its rows may be on their way: nothing is scrolled for the room that they will take.
            rect = QRect(0, 0, shown.width(), min(shown.height(), 2 * TARGET_PX))
    room = area.viewport().height()
    height = min(rect.height(), room)
    middle = shown.mapTo(inside, rect.topLeft()).y() + height // 2
    area.ensureVisible(0, middle, 0, min(height // 2 + GAP_PX, room // 2))
