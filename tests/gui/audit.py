"""Measures a window as it is painted: names, targets, truncation, order, contrast, focus ring.

Every measure returns findings, a sentence each; none means that nothing was found.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from reader.gui.buttons import GAP_PX, Button
from reader.gui.palettes import TARGET_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

TEXT_CONTRAST, RING_CONTRAST, RING_PX = 7.0, 3.0, 3
KINDS = (QAbstractButton, QLineEdit, QAbstractItemView, QTextEdit, QLabel, QScrollArea)
"""What the keyboard may come to."""
FEW_PIXELS = 6
"""A colour that takes fewer pixels than this is an edge's, not a letter's."""
MOST_STEPS = 400
"""Tab goes no further than this through one page."""


def shown(window: QWidget) -> list[QWidget]:
    """Every widget that can be seen or reached by scrolling, in no order."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def interactive(window: QWidget) -> list[QWidget]:
    """What a reader presses, types in or reads with the keyboard."""
    return [
        widget
        for widget in shown(window)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(widget, KINDS)
    ]


def place(widget: QWidget) -> QRect:
    """Where it is in its window; in what scrolls, where it would be if that stood at its beginning."""
    area = _area_around(widget)
    if area is None:
        return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    corner = area.viewport().mapTo(widget.window(), QPoint(0, 0))
    inside = area.widget()
    within = widget.mapTo(inside, QPoint(0, 0)) if inside is not None else QPoint(0, 0)
    return QRect(corner + within, widget.size())


def called(widget: QWidget) -> str:
    """What a finding calls it."""
    text = getattr(widget, "text", None)
    return f"{type(widget).__name__} {(text() if callable(text) else '') or widget.accessibleName()!r}"[:70]


# Names


def names(window: QWidget) -> Iterator[str]:
    """Whatever can be reached has a name and, beyond a label's own words, a description."""
    for widget in interactive(window):
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
        if not name.strip():
            yield f"{called(widget)} has no name"
        if not isinstance(widget, QLabel) and not widget.accessibleDescription().strip():
            yield f"{called(widget)} has no description"
        if isinstance(widget, QAbstractItemView):
            yield from _rows_without_names(widget)


def _rows_without_names(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        if not str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "").strip():
            yield f"row {row} of {called(view)} has no name"


# Targets


def targets(window: QWidget) -> Iterator[str]:
    """Whatever is pressed is at least 60 px either way, and 8 px from the next."""
    found = [
        (called(widget), place(widget))
        for widget in interactive(window)
        if isinstance(widget, QAbstractButton | QLineEdit)
    ]
    for view in shown(window):
        if isinstance(view, QAbstractItemView):
            found += [(f"row {row} of {called(view)}", rect) for row, rect in _rows(view)]
    for name, rect in found:
        if min(rect.width(), rect.height()) < TARGET_PX:
            yield f"{name} is {rect.width()} x {rect.height()} px"
    for (one, first), (other, second) in combinations(found, 2):
        if first.adjusted(-GAP_PX, -GAP_PX, GAP_PX, GAP_PX).intersects(second):
            yield f"{one} and {other} are less than {GAP_PX} px apart"


def _rows(view: QAbstractItemView) -> Iterator[tuple[int, QRect]]:
    for row in range(view.model().rowCount()):
        rect = view.visualRect(view.model().index(row, 0))
        # Of rows that are only partly in view the rest comes with scrolling.
        if view.viewport().rect().contains(rect):
            yield row, rect.translated(view.viewport().mapTo(view.window(), QPoint(0, 0)))


# Truncation


def truncation(window: QWidget) -> Iterator[str]:
    """Every word fits where it stands, and nothing stands beyond its page's width."""
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield from _cut(widget)
        area = _area_around(widget)
        if area is not None and isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            left = widget.mapTo(area.viewport(), QPoint(0, 0)).x()
            if left < 0 or left + widget.width() > area.viewport().width():
                yield f"{called(widget)} reaches beyond its page's width"


def _area_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _cut(widget: QLabel | QAbstractButton | QLineEdit) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
        return
    metrics, room = QFontMetrics(widget.font()), widget.contentsRect()
    text = widget.text().replace("&&", "&")
    if isinstance(widget, QLineEdit):
        # What is typed scrolls.
        text = "" if text else widget.placeholderText()
    lines = text.split("\n")
    high = metrics.height() + (len(lines) - 1) * metrics.lineSpacing()
    if high > room.height() - 8:
        yield f"{called(widget)} is {room.height()} px high for letters of {high}"
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    # The style sheet's least: a border, and as much of the padding as a focused button keeps.
    if wide > room.width() - 12:
        yield f"{called(widget)} is cut: {wide} of {room.width() - 12} px"
    words = widget.words if isinstance(widget, Button) else text
    yield from (
        f"{called(widget)} is broken inside of a word"
        for one, following in pairwise(lines)
        if (one[-1:] + following[:1]).isascii() and one[-1:] + following[:1] in words
    )


def _cut_label(label: QLabel) -> Iterator[str]:
    metrics = QFontMetrics(label.font())
    needed = label.heightForWidth(label.width())
    if label.text() and needed > label.height():
        yield f"{called(label)} needs {needed} px and has {label.height()}"
    words = [part for line in label.text().split("\n") for part in line.replace("\u200b", " ").split()]
    widest = max((word for word in words if word.isascii()), key=metrics.horizontalAdvance, default="")
    if metrics.horizontalAdvance(widest) > label.contentsRect().width():
        yield f"{called(label)} cuts {widest}"


# Order


def order(window: QWidget, qtbot: QtBot) -> Iterator[str]:
    """Tab meets everything once, in the order on the screen, and comes back to where it began."""
    everything = interactive(window)
    if len(everything) < 2:
        return
    first = min(everything, key=lambda widget: (place(widget).top(), place(widget).left()))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = [first]
    for _ in range(MOST_STEPS):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now is met[-1]:
            continue
        if now is met[0]:
            break
        met.append(now)
    else:
        yield f"Tab never comes back to {called(first)}"
    yield from (f"Tab never meets {called(widget)}" for widget in everything if widget not in met)
    for one, following in pairwise(met):
        before, after = place(one), place(following)
        beside = after.left() >= before.right() and after.bottom() > before.top()
        if after.top() < before.bottom() and not beside and not before.contains(after):
            yield f"Tab goes back on the screen from {called(one)} to {called(following)}"


# Pixels


def pixels(window: QWidget, rect: QRect | None = None) -> NDArray[np.float64]:
    """The window, or a part of it, as it is painted: rows of red, green and blue, 0 to 255."""
    image = window.grab(rect if rect is not None else window.rect()).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.float64)


def luminance(colours: NDArray[np.float64]) -> NDArray[np.float64]:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = colours / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    result: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return result


def ratio(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """The contrast of colours, 1 to 21."""
    first, second = luminance(one), luminance(other)
    result: NDArray[np.float64] = (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)
    return result


def contrast(window: QWidget) -> Iterator[str]:
    """All words stand out from their ground: the strongest colour of the pixels from the commonest."""
    whole = pixels(window)
    for widget in shown(window):
        if _bring_into_view(widget):
            whole = pixels(window)
        for name, rect in _words_in(widget):
            # What is only partly in view may show no letter: another scrolling brings it.
            if widget.visibleRegion().boundingRect().contains(rect):
                at = rect.translated(widget.mapTo(window, QPoint(0, 0)))
                part = whole[at.top() : at.bottom() + 1, at.left() : at.right() + 1]
                if (measured := _text_contrast(part)) < TEXT_CONTRAST:
                    yield f"{name} is {measured:.1f}:1"


def _words_in(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """What is written on a widget and where, its border left out."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        text = widget.text() or (widget.placeholderText() if isinstance(widget, QLineEdit) else "")
        if text.strip() and widget.isEnabled():
            yield called(widget), widget.rect().adjusted(10, 10, -10, -10)
    elif isinstance(widget, QAbstractItemView):
        for row in range(widget.model().rowCount()):
            rect = widget.visualRect(widget.model().index(row, 0)).adjusted(10, 10, -10, -10)
            yield f"row {row} of {called(widget)}", rect.translated(widget.viewport().pos())
    elif isinstance(widget, QTextEdit):
        block = widget.document().begin()
        while block.isValid():
            if block.text().strip("\ufffc \u2028"):
                rect = widget.document().documentLayout().blockBoundingRect(block).toRect()
                rect.translate(0, -widget.verticalScrollBar().value())
                yield f"line {block.text()[:20]!r}", rect.translated(widget.viewport().pos())
            block = block.next()


def _text_contrast(part: NDArray[np.float64]) -> float:
    colours, counts = _colours_in(part)
    ground = colours[counts.argmax()]
    return float(ratio(colours[counts >= FEW_PIXELS], ground).max())


def _colours_in(part: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Every colour in it, and how many pixels have it."""
    red, green, blue = np.moveaxis(part.astype(np.int64), -1, 0)
    packed, counts = np.unique(red << 16 | green << 8 | blue, return_counts=True)
    colours = np.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=-1)
    return colours.astype(np.float64), counts


def ring(window: QWidget) -> Iterator[str]:
    """Whoever has the focus is seen to have it: enough pixels change, enough, in a ring that is thick enough.

    WCAG 2.2, 2.4.13: as many as a 2 px line around it takes, and 3:1 between with and without focus; here
    also 3 px, and 3:1 against what is inside and outside of the ring.
    """
    everything = interactive(window)
    for widget in _one_of_each(everything):
        elsewhere = next((other for other in everything if other is not widget), None)
        _bring_into_view(widget)
        if elsewhere is not None:
            elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            widget.clearFocus()
        here = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        rect = here.adjusted(-4, -4, 4, 4).intersected(window.rect())
        before = pixels(window, rect)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()
        after = pixels(window, rect)
        yield from (f"{called(widget)}: {found}" for found in _ring_findings(before, after))


def _one_of_each(widgets: list[QWidget]) -> Iterator[QWidget]:
    """The first of those that look alike: kind, name for the style sheet, pressed or not."""
    met = set()
    for widget in widgets:
        pressed = isinstance(widget, QAbstractButton) and widget.isChecked()
        look = (type(widget), widget.objectName(), pressed, type(widget.parentWidget()))
        if look not in met:
            met.add(look)
            yield widget


def _bring_into_view(widget: QWidget) -> bool:
    """Scroll to it where it stands in what scrolls; whether that was needed."""
    area = _area_around(widget)
    before = area.verticalScrollBar().value() if area is not None else 0
    if area is not None and widget.visibleRegion().boundingRect() != widget.rect():
        area.ensureWidgetVisible(widget)
    return area is not None and area.verticalScrollBar().value() != before


def _ring_findings(before: NDArray[np.float64], after: NDArray[np.float64]) -> Iterator[str]:
    changed = ratio(before, after) >= RING_CONTRAST
    if not changed.any():
        yield "the focus is not seen"
        return
    height, width = before.shape[0] - 8, before.shape[1] - 8
    least = 2 * (2 * width + 2 * height) - 16
    if changed.sum() < least:
        yield f"{changed.sum()} pixels change with the focus; {least} would be a line of 2 px"
    colours, counts = _colours_in(after[changed])
    colour = colours[counts.argmax()]
    line = after[after.shape[0] // 2]
    on = np.flatnonzero((line == colour).all(axis=1))
    start = on[0]
    thick = next(
        (step for step in range(len(line) - start) if (line[start + step] != colour).any()), len(line)
    )
    if thick < RING_PX:
        yield f"the ring is {thick} px thick"
    for where, at in (("outside", start - 1), ("inside", start + thick)):
        if 0 <= at < len(line) and ratio(line[at], colour) < RING_CONTRAST:
            yield f"the ring is {float(ratio(line[at], colour)):.1f}:1 against what is {where} of it"


def all_of(window: QWidget, *measures: Callable[[QWidget], Iterator[str]]) -> list[str]:
    """Everything that these find."""
    return [found for measure in measures for found in measure(window)]
