"""Measures a window as it is laid out: names, targets, truncation, scrolling sideways, order.

Every measure returns findings, a sentence each; none means that nothing was found.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import GAP_PX, Button
from reader.gui.toolkit.large_list import LargeList, Paints
from reader.gui.toolkit.narrow import SHORT_PX
from reader.gui.toolkit.palettes import AIR_BESIDE_PX, TARGET_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

KINDS = (QAbstractButton, QLineEdit, QAbstractItemView, QTextEdit, QLabel, QScrollArea)
"""What the keyboard may come to."""
SETTLING = 50
"""A layout is waited for so often 20 ms."""
EDGE_PX = 4
"""Above the letters of a line there is a little air."""
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
    """Where it is in its window; in what scrolls, where it would be if that stood at its beginning.

    What stays below that is where it would be if nothing needed to scroll.
    """
    area = area_around(widget)
    if area is None:
        above = _area_above(widget)
        beyond = above.verticalScrollBar().maximum() if above is not None else 0
        return QRect(widget.mapTo(widget.window(), QPoint(0, beyond)), widget.size())
    corner = area.viewport().mapTo(widget.window(), QPoint(0, 0))
    inside = area.widget()
    within = widget.mapTo(inside, QPoint(0, 0)) if inside is not None else QPoint(0, 0)
    return QRect(corner + within, widget.size())


def _area_above(widget: QWidget) -> QScrollArea | None:
    """The area that it stands in, or that it stays below."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def area_around(widget: QWidget) -> QScrollArea | None:
    """What scrolls it, if anything does."""
    area = _area_above(widget)
    inside = area.widget() if area is not None else None
    return area if inside is not None and (inside is widget or inside.isAncestorOf(widget)) else None


def seen_of(widget: QWidget) -> QRect:
    """What is in view of it, in its own coordinates: what lies over it may be looked through."""
    seen, part, above = widget.rect(), widget, widget.parentWidget()
    while above is not None and not part.isWindow():
        seen = seen.intersected(QRect(widget.mapFrom(above, QPoint(0, 0)), above.size()))
        part, above = above, above.parentWidget()
    return seen


def bring_into_view(widget: QWidget) -> bool:
    """Scroll to it where it stands in what scrolls; whether that was needed."""
    area = area_around(widget)
    before = area.verticalScrollBar().value() if area is not None else 0
    inside = area.widget() if area is not None else None
    if area is not None and inside is not None and seen_of(widget) != widget.rect():
        middle = widget.mapTo(inside, widget.rect().center())
        most = area.viewport().height() // 2
        area.ensureVisible(middle.x(), middle.y(), 0, min(widget.height() // 2 + GAP_PX, most))
    return area is not None and area.verticalScrollBar().value() != before


def too_large(widget: QWidget, area: QScrollArea | None) -> bool:
    """Whether what scrolls it can never show all of it at once."""
    return area is not None and widget.height() > area.viewport().height()


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
            yield row, rect.translated(place(view).topLeft() + view.viewport().pos())


# Truncation


def truncation(window: QWidget) -> Iterator[str]:
    """Every word fits where it stands, and nothing stands beyond its page's width."""
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield from _cut(widget)
        if isinstance(widget, LargeList):
            yield from _cut_rows(widget)
        area = area_around(widget)
        if area is not None and isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            left = widget.mapTo(area.viewport(), QPoint(0, 0)).x()
            if left < 0 or left + widget.width() > area.viewport().width():
                yield f"{called(widget)} reaches beyond its page's width"


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
    wide += 2 * AIR_BESIDE_PX
    if wide > room.width():
        yield f"{called(widget)} is cut: {room.width()} of {wide} px"
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
    area = area_around(label)
    if area is not None and area.widget() is label and label.height() > max(needed, area.viewport().height()):
        yield f"{called(label)} needs {needed} px and scrolls through {label.height()}"
    words = [part for line in label.text().split("\n") for part in line.replace("\u200b", " ").split()]
    widest = max((word for word in words if word.isascii()), key=metrics.horizontalAdvance, default="")
    if metrics.horizontalAdvance(widest) > label.contentsRect().width():
        yield f"{called(label)} cuts {widest}"


def _cut_rows(rows: LargeList) -> Iterator[str]:
    """What is painted of a row beyond its width is not seen."""
    paints = rows.itemDelegate()
    option = QStyleOptionViewItem()
    option.font, option.widget = rows.font(), rows
    if isinstance(paints, Paints):
        for row in range(rows.count()):
            index = rows.model().index(row, 0)
            room = paints.room(option, index)
            yield from (
                f"{called(rows)} cuts {words!r}: {place.width()} of {room} px"
                for words, place in paints.texts(option, index)
                if place.width() > room
            )


# Type


def small_type(window: QWidget) -> Iterator[str]:
    """Nothing beside the article is written smaller than buttons and messages are."""
    least = window.font().pixelSize()
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QAbstractItemView):
            size = widget.font().pixelSize()
            if size < least:
                yield f"{called(widget)} is written in {size} px beside {least}"


# Scrolling sideways


def sideways(window: QWidget) -> Iterator[str]:
    """Nothing scrolls sideways, and nothing stands beyond the window's sides."""
    for widget in shown(window):
        if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            yield f"{called(widget)} scrolls sideways"
        left = widget.mapTo(window, QPoint(0, 0)).x()
        if isinstance(widget, KINDS) and (left < 0 or left + widget.width() > window.width()):
            yield f"{called(widget)} reaches beyond the window's sides"


# Order


def order(window: QWidget, qtbot: QtBot) -> Iterator[str]:
    """Tab meets everything once, in the order on the screen, all of it in view, and comes back again."""
    everything = interactive(window)
    if len(everything) < 2:
        return
    first = min(everything, key=lambda widget: (place(widget).top(), place(widget).left()))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = [first]
    for _ in range(MOST_STEPS):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        now = window.focusWidget()
        # What has changed its words beside it, such as a warning that counts, is laid out a moment later.
        for _ in range(SETTLING):
            if not list(out_of_view(now)):
                break
            qtbot.wait(20)
        yield from out_of_view(now)
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


def out_of_view(widget: QWidget) -> Iterator[str]:
    """What has the focus is wholly in view, ring and all; of a list its row; of what is too large a part."""
    area = area_around(widget)
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        name = f"row {widget.currentIndex().row()} of {called(widget)}"
        rect, room = widget.visualRect(widget.currentIndex()), widget.viewport()
        seen, most = seen_of(room), room.height()
    else:
        name, rect, most = called(widget), widget.rect(), widget.height()
        seen = seen_of(widget)
    if area is not None:
        most = min(most, area.viewport().height())
    in_view = seen.contains(rect) if rect.height() <= most else seen.intersects(rect)
    if not in_view:
        yield f"{name} has the focus and is not in view"


def way_back(window: QWidget) -> Iterator[str]:
    """Of a page beside the article that is not very low the way back is seen, however long the page is."""
    for page in shown(window):
        button = getattr(page, "back_button", None)
        if button is None or not button.isVisible() or page.height() < SHORT_PX:
            continue
        if seen_of(button) != button.rect():
            yield f"{called(button)} has to be scrolled to"


def cut_above(window: QWidget) -> Iterator[str]:
    """A page that has come up begins with whole lines, buttons and fields, if it is not at its end."""
    for widget in shown(window):
        page = area_around(widget)
        scrolls = (
            isinstance(page, Page) and page.verticalScrollBar().value() < page.verticalScrollBar().maximum()
        )
        if page is not None and scrolls and isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            above = -widget.mapTo(page.viewport(), QPoint(0, 0)).y()
            line = widget.fontMetrics().lineSpacing() if isinstance(widget, QLabel) else widget.height()
            if 0 < above < widget.height() and above % line > EDGE_PX:
                yield f"{called(widget)} is cut by its page's upper edge"


def said_twice(window: QWidget) -> Iterator[str]:
    """No sentence stands on a page twice, as its title and in its empty list say."""
    texts = [widget.text() for widget in shown(window) if isinstance(widget, QLabel) and widget.text()]
    lists = [widget for widget in shown(window) if isinstance(widget, LargeList) and not widget.count()]
    texts += [each.emptiness for each in lists if each.emptiness]
    yield from (f"{text!r} stands there twice" for text, count in Counter(texts).items() if count > 1)


def all_of(window: QWidget, *measures: Callable[[QWidget], Iterator[str]]) -> list[str]:
    """Everything that these find."""
    return [found for measure in measures for found in measure(window)]


LAYOUT = (names, targets, truncation, small_type, sideways, way_back, cut_above, said_twice)
"""The measures that need nothing pressed."""
