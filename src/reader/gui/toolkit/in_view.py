"""Brings what has the focus wholly into view, its ring and all: Qt is content with a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QScrollArea

from reader.gui.toolkit.buttons import GAP_PX

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
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        widget.scrollTo(widget.currentIndex())
        shown = widget.viewport()
        rect = widget.visualRect(widget.currentIndex()).intersected(shown.rect())
    room = area.viewport().height()
    height = min(rect.height(), room)
    middle = shown.mapTo(inside, rect.topLeft()).y() + height // 2
    area.ensureVisible(0, middle, 0, min(height // 2 + GAP_PX, room // 2))
