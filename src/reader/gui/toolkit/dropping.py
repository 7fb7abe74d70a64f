"""What is dropped on the window, or copied for it: a file, a link, or a text with an address in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDropEvent

LONGEST_TEXT = 4096
"""Code points that are looked at; an address stands in fewer."""


def address_of(data: QMimeData, address_in: Callable[[str], str | None]) -> str | None:
    """The address or the local file's path that it holds; None where there is none."""
    # A list of addresses may be offered and be empty.
    if urls := data.urls():
        url = urls[0]
        return url.toLocalFile() if url.isLocalFile() else url.toString()
    return address_in(data.text()[:LONGEST_TEXT]) if data.hasText() else None


def copied_address(address_in: Callable[[str], str | None]) -> str | None:
    """The address in the text on the clipboard; None where there is none."""
    return address_in(QGuiApplication.clipboard().text()[:LONGEST_TEXT])


def take_a_copy(event: QDropEvent) -> None:
    """Accept it, and leave what was dragged where it is: whoever is told of a move takes it away there."""
    copied = event.possibleActions() & Qt.DropAction.CopyAction
    event.setDropAction(Qt.DropAction.CopyAction if copied else Qt.DropAction.LinkAction)
    event.accept()
