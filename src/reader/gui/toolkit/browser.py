"""Qt's text browser, kept from doing anything by itself: it opens nothing and shows what it is given."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QScrollBar, QTextBrowser, QWidget

from reader.gui.toolkit.values import (
    SCROLL_BAR_ALWAYS_OFF,
    SCROLL_BAR_ALWAYS_ON,
    SELECTABLE_BY_MOUSE_AND_KEYBOARD,
    set_value,
)


class Browser(QTextBrowser):
    """Shows a document with a caret; scrolls it by pixels, and keeps it in a column."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = ground
        """The colour, #rrggbb, of a picture that is not there."""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        set_value(self, "textInteractionFlags", SELECTABLE_BY_MOUSE_AND_KEYBOARD)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        set_value(self, "horizontalScrollBarPolicy", SCROLL_BAR_ALWAYS_OFF)
        set_value(self, "verticalScrollBarPolicy", SCROLL_BAR_ALWAYS_ON)
        self.setFrameStyle(0)
        # Made here and not asked for: to find out what a widget of Qt's own is, the binding loads all kinds.
        self._bar = QScrollBar()
        self.setVerticalScrollBar(self._bar)
        self._room: QSize = self.contentsRect().size()
        """The viewport's size."""

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """Nothing is ever loaded: a file or address named in a page stays unread.

        Empty values, not None: at None Qt opens the file itself.
        """
        if kind == QTextDocument.ResourceType.ImageResource.value:
            blank = QImage(1, 1, QImage.Format.Format_RGB32)
            blank.setPixelColor(0, 0, QColor(self.ground))
            return blank
        return QByteArray()

    def keep_column(self, widest: int) -> None:
        """Keep the column at most so wide, in px, in the middle."""
        room = self.width() - self._bar.sizeHint().width() - 2 * self.frameWidth()
        side = max(0, (room - widest) // 2)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (side, side):
            self.setViewportMargins(side, 0, side, 0)

    def _rect(self, position: int) -> QRect:
        """Where this document position is in the viewport; lays out as far as it must."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        self.document().documentLayout().blockBoundingRect(cursor.block())
        return self.cursorRect(cursor)

    def _scroll_by(self, pixels: int) -> None:
        bar = self._bar
        target = bar.value() + pixels
        # In a long article the range is updated late: without this the place would be lost.
        if target > bar.maximum():
            bar.setRange(bar.minimum(), target)
        bar.setValue(target)

    def cursor_over(self, start: int, end: int) -> QTextCursor:
        """A cursor that selects this range and stands at its beginning."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(end)
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        return cursor
