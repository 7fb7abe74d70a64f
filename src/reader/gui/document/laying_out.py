"""Lays a long document out towards a position in it, a little at a time: the window goes on meanwhile.

Qt lays out from the beginning on. The end of a book is reached so in a third of a second: too long to stand
still.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

STRIDE = 8_000
"""So many UTF-16 units are laid out before the clock is looked at."""

SLICE_SECONDS = 0.012
"""After so long the window has its turn."""


def lay_out(document: QTextDocument, position: int) -> None:
    """Have everything up to this position laid out."""
    document.documentLayout().blockBoundingRect(document.findBlock(position))


class LayingOut(QObject):
    """One way towards a position; a new one ends the one before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._document: QTextDocument | None = None
        self._reached = 0
        self._position = 0
        self._then: Callable[[], object] | None = None

    @property
    def under_way(self) -> bool:
        """Whether the position is still to be reached."""
        return self._document is not None

    def towards(self, document: QTextDocument, position: int, then: Callable[[], object]) -> None:
        """Lay this document out up to this position, then do that; what is clicked or typed comes between."""
        self._document, self._position, self._then = document, position, then
        self._reached = 0
        self._timer.start()

    def finish(self) -> None:
        """Somebody cannot wait: lay out what is left at once."""
        if self._document is not None:
            lay_out(self._document, self._position)
            self._arrive()

    def stop(self) -> None:
        """Nobody wants to go there any more."""
        self._timer.stop()
        self._document = self._then = None

    def _go_on(self) -> None:
        until = monotonic() + SLICE_SECONDS
        while self._document is not None:
            self._reached = min(self._reached + STRIDE, self._position)
            lay_out(self._document, self._reached)
            if self._reached == self._position:
                self._arrive()
            elif monotonic() >= until:
                return

    def _arrive(self) -> None:
        then = self._then
        self.stop()
        if then is not None:
            then()
