"""The order in which Tab goes through what is pressed and typed into."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the one behind it. All are of one window."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)
