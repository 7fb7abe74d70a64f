"""Where the lines of a document stand, in document coordinates."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

FARTHEST = 400
"""So many lines are looked at for the next ones above or below: cells of a table stand side by side."""


def line_at(document: QTextDocument, position: int) -> QRectF | None:
    """The line that this position stands in; None where nothing is shown."""
    block = document.findBlock(position)
    lines = _lines_of(document, block)
    if not lines:
        return None
    line = block.layout().lineForTextPosition(max(0, position - block.position()))
    return lines[line.lineNumber()] if line.isValid() else lines[-1]


def band(document: QTextDocument, position: int, lines: int) -> QRectF | None:
    """From the top to the bottom of so many lines, an odd number, around the one at this position.

    At the article's ends there are fewer. None where nothing is shown.
    """
    found = line_at(document, position)
    if found is None:
        return None
    top, bottom = found.top(), found.bottom()
    above = below = lines // 2
    for line in islice(_beside(document, position, -1), FARTHEST):
        if not above:
            break
        if line.bottom() <= top + 1:
            top, above = line.top(), above - 1
    for line in islice(_beside(document, position, 1), FARTHEST):
        if not below:
            break
        if line.top() >= bottom - 1:
            bottom, below = line.bottom(), below - 1
    return QRectF(found.left(), top, found.width(), bottom - top)


def _beside(document: QTextDocument, position: int, step: int) -> Iterator[QRectF]:
    """The lines of this position's block and of those behind it (step 1) or before it (step -1)."""
    block = document.findBlock(position)
    while block.isValid():
        yield from _lines_of(document, block)[::step]
        block = block.next() if step > 0 else block.previous()


def _lines_of(document: QTextDocument, block: QTextBlock) -> list[QRectF]:
    """The lines of a block, the first one first; none where it is not shown."""
    if not block.isValid() or not block.isVisible():
        return []
    around = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    corner = around.topLeft() - layout.boundingRect().topLeft()
    return [layout.lineAt(number).rect().translated(corner) for number in range(layout.lineCount())]
