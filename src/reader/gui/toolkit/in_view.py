"""Brings what has the focus wholly into view, its ring and all: Qt is content with a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QLabel, QScrollArea, QWidget

from reader.gui.toolkit.buttons import GAP_PX
from reader.gui.toolkit.large_list import LargeList
from reader.gui.toolkit.palettes import TARGET_PX

if TYPE_CHECKING:
    from collections.abc import Iterator


def bring_into_view(widget: QWidget, *, coming: bool = False) -> None:
    """Scroll the page around it: to the current row of a list, to the beginning of what is too large.

    coming: nobody has asked to go there, the page comes up or has another size. A page that stands at its
    beginning stays there where the beginning of this is in view too; where it must scroll, no line stands
    half behind its upper edge.
    """
    area = _area_around(widget)
    inside = area.widget() if area is not None else None
    if area is None or inside is None:
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
    top = shown.mapTo(inside, rect.topLeft()).y()
    bar = area.verticalScrollBar()
    if coming and bar.value() == 0:
        enough = rect.height()
        if isinstance(widget, LargeList):
            enough = widget.beginning_px if widget.currentIndex().isValid() else TARGET_PX
        if top + min(rect.height(), enough) <= room:
            return
    height = min(rect.height(), room)
    middle = top + height // 2
    area.ensureVisible(0, middle, 0, min(height // 2 + GAP_PX, room // 2))
    if coming:
        cut = (end for start, end in _lines(inside) if start < bar.value() < end)
        bar.setValue(max(bar.value(), min(max(cut, default=0), top - GAP_PX)))


def _area_around(widget: QWidget) -> QScrollArea | None:
    """What scrolls it, if anything does."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inside = area.widget() if area is not None else None
    return area if inside is not None and inside.isAncestorOf(widget) else None


def _lines(inside: QWidget) -> Iterator[tuple[int, int]]:
    """Where each line of labels, and whatever else has nothing in it, begins and ends, in px from the top."""
    for widget in inside.findChildren(QWidget):
        if not widget.isVisible() or (widget.layout() is not None and not isinstance(widget, QLabel)):
            continue
        top = widget.mapTo(inside, QPoint(0, 0)).y()
        line = widget.fontMetrics().lineSpacing() if isinstance(widget, QLabel) else widget.height()
        for start in range(top, top + widget.height(), max(1, line)):
            yield start, min(start + line, top + widget.height())
