"""What the caret has come to by an arrow, for who hears the line but not what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.document import roles

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor


class Arrivals(QObject):
    """Says that a line is a heading, and of what level; that a table or a list begins, and its size."""

    def words(self, before: QTextCursor, now: QTextCursor) -> str:
        """What is to be said besides the line; nothing where the caret is still in the same."""
        words, begins = self._about(now)
        return words if begins != self._about(before)[1] else ""

    def _about(self, cursor: QTextCursor) -> tuple[str, int]:
        """What it is in, and where that begins in the document; -1 for plain text."""
        table, items = cursor.currentTable(), cursor.currentList()
        if table is not None:
            text = self.tr("Table of {rows} rows and {columns} columns")
            return text.format(rows=table.rows(), columns=table.columns()), table.firstPosition()
        if items is not None:
            text = self.tr("List of {count} items")
            return text.format(count=items.count()), items.item(0).position()
        look, begins = cursor.blockFormat(), cursor.block().position()
        if look.property(roles.ROLE) == roles.TITLE:
            return self.tr("Title"), begins
        level = look.headingLevel()
        return (self.tr("Heading of level {level}").format(level=level), begins) if level else ("", -1)
