"""A text that is copied whole when all of it is selected, also where only a portion of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.article.placed_text import NEAR
from reader.gui.article.portioned_text import PortionedText
from reader.model import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.document.laying_out import LayingOut


class CopiedText(PortionedText):
    """Selects everything by and by, and copies the article that stands behind it."""

    told = Signal(str)
    """A sentence for the reader."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self._selecting: LayingOut | None = None
        """What lays out all that is to be selected; Qt would do so at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+A selects the whole article, Ctrl+C copies what is selected."""
        from PySide6.QtGui import QKeySequence

        if self._article is not None and event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_whole()
        elif self._article is not None and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        else:
            if event.text() or not event.modifiers():
                self._select_no_more()
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Who presses a button goes somewhere else."""
        self._select_no_more()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu, whose entries copy and select as the keys do."""
        from PySide6.QtCore import Qt

        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions():
            ours = {"edit-copy": self.copy_selected, "select-all": self.select_whole}.get(action.objectName())
            if ours is not None and self._article is not None:
                action.triggered.disconnect()
                action.triggered.connect(ours)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def select_whole(self) -> None:
        """Select all of the article, the portions that are not shown too; what is seen stays where it is.

        What is not laid out yet looks selected a moment later; it is copied at once.
        """
        if self.is_laid_out(self._end()):
            self._select_everything()
        else:
            from reader.gui.document.laying_out import LayingOut

            self._selecting = self._selecting or LayingOut(self)
            self._selecting.towards(self.document(), self._end(), self._select_everything)
        self.told.emit(self.tr("The whole article is selected and can be copied."))

    def _select_everything(self) -> None:
        seen = self._bar.value()
        blocked = self._bar.blockSignals(True)
        self.setTextCursor(self.cursor_over(0, self._end()))
        self._bar.blockSignals(blocked)
        self._bar.setValue(seen)
        self.viewport().update()

    def _select_no_more(self) -> None:
        if self._selecting is not None:
            self._selecting.stop()

    def _go_nowhere(self) -> None:
        super()._go_nowhere()
        self._select_no_more()

    def copy_selected(self) -> None:
        """Copy what is selected; with everything selected the whole article, as it is shown.

        The lines above it, which say what was found and name keys, are ours and not copied with the whole. A
        long text is copied as plain text: with the looks of the screen it would take seconds.
        """
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QGuiApplication

        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        selecting = self._selecting is not None and self._selecting.under_way
        everything = selecting or (start == 0 and end == self._end())
        if self._article is not None and everything and (len(self._portions) > 1 or self._end() > NEAR):
            from reader.export.as_text import to_text

            QGuiApplication.clipboard().setText(to_text(self._article))
        elif end - start > NEAR:
            text = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
            QGuiApplication.clipboard().setText(text)
        elif self._article is not None and everything:
            fragment = self.cursor_over(self._built.screen.position(Place()), end).selection()
            copied = QMimeData()
            copied.setHtml(fragment.toHtml())
            copied.setText(fragment.toPlainText())
            QGuiApplication.clipboard().setMimeData(copied)
        else:
            self.copy()

    def _end(self) -> int:
        """The last position of the document."""
        return max(0, self.document().characterCount() - 1)
