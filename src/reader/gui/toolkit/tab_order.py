"""The order in which Tab goes through what is pressed and typed into."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.gui.toolkit.values import TAB_FOCUS

if TYPE_CHECKING:
    from collections.abc import Iterable


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the one behind it. All are of one window."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)


def reached_in(part: QWidget) -> list[QWidget]:
    """What Tab may come to inside of this, in its order, what is hidden now too."""
    found = list[QWidget]()
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if widget.focusPolicy().value & TAB_FOCUS and part.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
