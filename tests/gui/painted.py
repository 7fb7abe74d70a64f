"""Measures a window by its pixels: the contrast of all words, and the focus ring.

Every measure returns findings, a sentence each; none means that nothing was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from tests.gui.audit import area_around, bring_into_view, called, interactive, seen_of, shown, too_large

from reader.gui.aids.captions import CaptionStrip

if TYPE_CHECKING:
    from collections.abc import Iterator

Image = NDArray[np.uint32]

_VALUES = np.arange(256) / 255
LINEAR = np.where(_VALUES <= 0.04045, _VALUES / 12.92, ((_VALUES + 0.055) / 1.055) ** 2.4)
"""What each value of a colour's part is worth, as sRGB says."""
TEXT_CONTRAST, RING_CONTRAST, RING_PX = 7.0, 3.0, 3
FEW_PIXELS = 6
"""A colour that takes fewer pixels than this is an edge's, not a letter's."""
LINE_PX = 8
"""What is less high than this is a rule or a dot, not a line of letters."""
MOST_OF_SIDE = 0.75
"""So much of a side's length has the ring: a cross-hair's line may go through it."""
CORNER_PX = 14
"""Above and below this there are a button's border, ring and round corners."""
LEAST_OF_SIDE = 0.1
"""Of the sides of a button's words so much at least is bare ground."""
AROUND_PX = 4
"""So far outside of a widget its ring's surroundings are looked at."""


def pixels(window: QWidget, rect: QRect | None = None) -> Image:
    """The window, or a part of it, as it is painted: rows of colours, each 0xrrggbb."""
    image = window.grab(rect if rect is not None else window.rect()).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return rows[:, : image.width()] & np.uint32(0xFFFFFF)


def parts_of(colours: Image) -> NDArray[np.int64]:
    """Red, green and blue of each, 0 to 255, in a dimension more."""
    return np.stack([colours >> shift & 255 for shift in (16, 8, 0)], axis=-1).astype(np.int64)


def luminance(colours: Image) -> NDArray[np.float64]:
    """Relative luminance, as WCAG 2.2 defines it."""
    result: NDArray[np.float64] = (
        LINEAR[colours >> 16] * 0.2126 + LINEAR[colours >> 8 & 255] * 0.7152 + LINEAR[colours & 255] * 0.0722
    )
    return result


def ratio(one: Image, other: Image) -> NDArray[np.float64]:
    """The contrast of colours, 1 to 21."""
    first, second = luminance(one), luminance(other)
    result: NDArray[np.float64] = (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)
    return result


def colours_in(part: Image) -> tuple[Image, NDArray[np.int64]]:
    """Every colour in it, and how many pixels have it."""
    colours, counts = np.unique(part, return_counts=True)
    return colours, counts


def text_contrast(part: Image) -> float:
    """The contrast of the commonest colour and the one that differs most from it."""
    colours, counts = colours_in(part)
    ground = colours[np.argmax(counts)]
    return float(np.max(ratio(colours[counts >= FEW_PIXELS], ground)))


# Words


def contrast(window: QWidget) -> Iterator[str]:
    """All words stand out from their ground, line by line: a weaker line hides behind no stronger one."""
    whole = pixels(window)
    for widget in shown(window):
        if bring_into_view(widget):
            whole = pixels(window)
        over = [QRect(button.mapTo(widget, QPoint(0, 0)), button.size()) for button in _buttons_over(widget)]
        for name, rect in _words_in(widget):
            if any(map(rect.intersects, over)):
                continue
            # What is only partly in view may show no letter: another scrolling brings it.
            if rect.isValid() and seen_of(widget).contains(rect):
                at = rect.translated(widget.mapTo(window, QPoint(0, 0)))
                part = whole[at.top() : at.bottom() + 1, at.left() : at.right() + 1]
                if (measured := _weakest_line(part)) < TEXT_CONTRAST:
                    yield f"{name} is {measured:.1f}:1"


def _buttons_over(widget: QWidget) -> list[QAbstractButton]:
    """The buttons that lie over a text."""
    if not isinstance(widget, QTextEdit):
        return []
    return [button for button in widget.findChildren(QAbstractButton) if button.isVisible()]


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
        yield from _lines_of(widget)
    elif isinstance(widget, CaptionStrip):
        yield called(widget), widget.rect()


def _lines_of(text: QTextEdit) -> Iterator[tuple[str, QRect]]:
    """Every paragraph, and apart from it every link and whatever is lit, as far as it is in one line."""
    layout, down = text.document().documentLayout(), QPoint(0, text.verticalScrollBar().value())
    block = text.document().begin()
    spans = [
        (lit.cursor.selectionStart(), lit.cursor.selectionEnd())
        for lit in text.extraSelections()
        if _has_letters(lit.cursor.selectedText())
    ]
    while block.isValid():
        if _has_letters(block.text()):
            rect = layout.blockBoundingRect(block).toRect().translated(text.viewport().pos() - down)
            yield f"line {block.text()[:20]!r}", rect
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            if _has_letters(part.text()):
                spans.append((part.position(), part.position() + part.length()))
            parts += 1
        block = block.next()
    for start, end in spans:
        first, last = (_caret(text, at) for at in (start, end))
        if first.top() == last.top() and last.left() - first.left() >= LINE_PX:
            rect = QRect(first.topLeft(), last.bottomLeft()).translated(text.viewport().pos())
            yield f"the words at {start}", rect


def _has_letters(text: str) -> bool:
    """A full stop alone is too small to be measured."""
    return any(map(str.isalnum, text))


def _caret(text: QTextEdit, position: int) -> QRect:
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    return text.cursorRect(cursor)


def _weakest_line(part: Image) -> float:
    colours, counts = colours_in(part[::2, ::2])
    inked = (part != colours[np.argmax(counts)]).any(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inked, [False]]).astype(int)))
    lines = [part[top:below] for top, below in edges.reshape(-1, 2) if below - top >= LINE_PX]
    return min((text_contrast(line) for line in lines), default=text_contrast(part))


# Focus


def ring(window: QWidget) -> Iterator[str]:
    """Whoever has the focus is seen to have it: enough pixels change, in a ring that is thick and whole.

    WCAG 2.2, 2.4.13: as many as a 2 px line around it takes, and 3:1 between with and without focus; here
    also 3 px on every side, and 3:1 against what is inside and outside of the ring.
    """
    for widget in _one_of_each(interactive(window)):
        # An answer that comes in between, how much is on the shelf for one, may move it: then once more.
        for _ in range(2):
            bring_into_view(widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.processEvents()
            here = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            seen = seen_of(widget).translated(here.topLeft())
            if seen == here:
                break
        rect = seen.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX).intersected(window.rect())
        after = pixels(window, rect)
        # Without anything else taking it: that might scroll.
        widget.clearFocus()
        before = pixels(window, rect)
        found = list(_changes(before, after, seen))
        for side in _sides_of(here, seen):
            at = seen.translated(-rect.topLeft())
            found += _side_findings(side, after, at, text=isinstance(widget, QAbstractScrollArea))
        if seen != here and not too_large(widget, area_around(widget)):
            found.append("it is not wholly in view")
        yield from (f"{called(widget)}: {each}" for each in found)


def ground(window: QWidget) -> Iterator[str]:
    """The words of a chosen button stand wholly on its ground, also where the focus ring takes its share."""
    for widget in interactive(window):
        if isinstance(widget, QAbstractButton) and widget.isChecked():
            bring_into_view(widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.processEvents()
            at = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            if seen_of(widget) == widget.rect() and window.rect().contains(at):
                wide = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split("\n")))
                left = at.center().x() - wide // 2
                part = pixels(window, QRect(left, at.top() + CORNER_PX, wide, at.height() - 2 * CORNER_PX))
                colours, counts = colours_in(part[:, wide // 3 : -(wide // 3)])
                # Letters reach to the sides, but never from top to bottom.
                if ((part[:, (0, -1)] == colours[np.argmax(counts)]).mean(axis=0) < LEAST_OF_SIDE).any():
                    yield f"{called(widget)}: its words stand beyond its ground"


def _one_of_each(widgets: list[QWidget]) -> Iterator[QWidget]:
    """The first of those that look alike: kind, name for the style sheet, pressed or not."""
    met = set()
    for widget in widgets:
        pressed = isinstance(widget, QAbstractButton) and widget.isChecked()
        look = (type(widget), widget.objectName(), pressed, type(widget.parentWidget()))
        if look not in met:
            met.add(look)
            yield widget


def _changes(before: Image, after: Image, seen: QRect) -> Iterator[str]:
    other = before != after
    changed = int((ratio(before[other], after[other]) >= RING_CONTRAST).sum())
    least = 2 * (2 * seen.width() + 2 * seen.height()) - 16
    if not changed:
        yield "the focus is not seen"
    elif changed < least:
        yield f"{changed} pixels change with the focus; {least} would be a line of 2 px"


def _sides_of(whole: QRect, seen: QRect) -> Iterator[str]:
    """The sides that are in view: of what is larger than its page the others come with scrolling."""
    for side in ("left", "right", "top", "bottom"):
        if getattr(whole, side)() == getattr(seen, side)():
            yield side


def _side_findings(side: str, painted: Image, widget: QRect, *, text: bool) -> Iterator[str]:
    """Of the middle of one side of a widget, which lies there in what is painted; text: it scrolls inside."""
    turned = {
        "left": painted,
        "right": painted[:, ::-1],
        "top": painted.swapaxes(0, 1),
        "bottom": painted[::-1].swapaxes(0, 1),
    }[side]
    edge = {
        "left": widget.left(),
        "right": painted.shape[1] - 1 - widget.right(),
        "top": widget.top(),
        "bottom": painted.shape[0] - 1 - widget.bottom(),
    }[side]
    first, length = (
        (widget.top(), widget.height()) if side in {"left", "right"} else (widget.left(), widget.width())
    )
    lines = turned[first + length // 4 : first + length - length // 4]
    colours, counts = colours_in(lines[:, edge : edge + 1])
    colour = colours[np.argmax(counts)]
    same = (lines[:, edge:] == colour).mean(axis=0) >= MOST_OF_SIDE
    thick = len(same) if same.all() else int(np.flatnonzero(~same)[0])
    if thick < RING_PX:
        yield f"the ring is {thick} px thick at the {side}"
        return
    for where, at in (("outside", edge - 1), ("inside", edge + thick)):
        # Text may scroll below or above the ring and touch it.
        scrolls = where == "inside" and text and side in {"top", "bottom"}
        if 0 <= at < lines.shape[1] and not scrolls:
            found = np.median(ratio(lines[:, at], colour))
            if found < RING_CONTRAST:
                yield f"the ring is {found:.1f}:1 against what is {where} of it at the {side}"
