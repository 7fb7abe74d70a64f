"""The article for a screen reader: its headings, lists, tables, figures and links, as Qt hands them on.

The text view itself speaks line by line and character by character. Below it stands what a document is
made of, from the same document (parts.py). Nothing is made before somebody asks: without a screen reader
this costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget

from reader.gui.document.parts import PartKind
from reader.gui.telling.counting import counted
from reader.gui.telling.screen_reader import serve

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.article.article_view import ArticleView
    from reader.gui.document.parts import Part

Role = QAccessible.Role
_ROLES = {
    PartKind.HEADING: Role.Heading,
    PartKind.PARAGRAPH: Role.Paragraph,
    PartKind.QUOTE: Role.BlockQuote,
    PartKind.LIST: Role.List,
    PartKind.ITEM: Role.ListItem,
    PartKind.TABLE: Role.Table,
    PartKind.ROW: Role.Row,
    PartKind.CELL: Role.Cell,
    PartKind.COLUMN_HEADER: Role.ColumnHeader,
    PartKind.ROW_HEADER: Role.RowHeader,
    PartKind.FIGURE: Role.Graphic,
    PartKind.CAPTION: Role.StaticText,
    PartKind.CODE: Role.Paragraph,
    PartKind.NOTE: Role.Note,
    PartKind.NOTICE: Role.Note,
    PartKind.LINK: Role.Link,
    PartKind.MARK: Role.Link,
    PartKind.FILE: Role.Link,
    PartKind.CHIP: Role.Link,
}


class PartWords(QObject):
    """What is said of a part beside its text."""

    def name(self, part: Part) -> str:
        """Its text, or what it is where it has none."""
        if part.text.strip():
            return part.text
        if part.rows is not None:
            first, last, count = part.rows
            words = self.tr("Table, rows {first} to {last} of {count}")
            return words.format(first=first, last=last, count=count)
        return {
            PartKind.LIST: counted(
                len(part.parts), self.tr("List of one item"), self.tr("List of {count} items")
            ),
            PartKind.TABLE: self.tr("Table of {rows} rows and {columns} columns").format(
                rows=len(part.parts), columns=part.columns
            ),
            PartKind.FIGURE: self.tr("Picture without a description"),
        }.get(part.kind, self.tr("Empty"))

    def description(self, part: Part) -> str:
        """A heading's level, a cell's headers; else what a link of ours leads to."""
        if part.kind is PartKind.HEADING:
            return self.tr("Heading of level {level}").format(level=part.level)
        if part.kind is PartKind.ITEM and part.level:
            return self.tr("List inside a list, level {level}").format(level=part.level + 1)
        return {
            PartKind.MARK: self.tr("Footnote"),
            PartKind.FILE: self.tr("File"),
            PartKind.CHIP: self.tr("Something was hidden here"),
            PartKind.CAPTION: self.tr("Caption of the picture"),
            PartKind.CODE: self.tr("Program"),
        }.get(part.kind, self.tr(", ").join(part.headers))


class _Node(QObject):
    """Stands for one part; Qt wants an object behind everything that is accessible."""

    def __init__(self, part: Part, index: int, above: QObject, article: AccessibleArticle) -> None:
        # Owned by the structure's own object, and gone with it.
        super().__init__(article.root)
        self.part = part
        self.index = index
        """Which of the parts of what it is in it is."""
        self.above = above
        self.article = article
        self.below = _Nodes(part.parts, self, article)
        """The nodes of the parts in it."""


class _Nodes:
    """The nodes of some parts, each made when somebody asks for it: mostly a few of thousands."""

    def __init__(self, parts: Sequence[Part], above: QObject, article: AccessibleArticle) -> None:
        self._parts = parts
        self._above = above
        self._article = article
        self._made: dict[int, _Node] = {}

    def __len__(self) -> int:
        return len(self._parts)

    def nth(self, index: int) -> QAccessibleInterface | None:
        """What stands for the part of this number; None where there is none."""
        if not 0 <= index < len(self._parts):
            return None
        if index not in self._made:
            self._made[index] = _Node(self._parts[index], index, self._above, self._article)
        return QAccessible.queryAccessibleInterface(self._made[index])

    def index(self, child: QAccessibleInterface) -> int:
        """Which of them this is; -1 for none."""
        found = child.object()
        return found.index if isinstance(found, _Node) and self._made.get(found.index) is found else -1


class _AccessiblePart(QAccessibleObject):
    """One part, as Qt asks for it."""

    def __init__(self, node: _Node) -> None:
        super().__init__(node)
        self._node = node

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._node.above)

    def childCount(self) -> int:
        return len(self._node.below)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None
        return self._node.below.nth(index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._node.below.index(child)

    def role(self) -> QAccessible.Role:
        return _ROLES[self._node.part.kind]

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.linked = self.role() is Role.Link
        return state

    def text(self, kind: QAccessible.Text) -> str:
        words, part = self._node.article.words, self._node.part
        if kind is QAccessible.Text.Name:
            return words.name(part)
        return words.description(part) if kind is QAccessible.Text.Description else ""

    def rect(self) -> QRect:
        return self._node.article.rect_of(self._node.part)


class _AccessibleDocument(QAccessibleWidget):
    """The view's inside: the document, with its parts."""

    def __init__(self, viewport: QWidget, article: AccessibleArticle) -> None:
        super().__init__(viewport, Role.Document)
        self._article = article

    def childCount(self) -> int:
        return len(self._article.nodes)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None
        return self._article.nodes.nth(index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._article.nodes.index(child)

    def state(self) -> QAccessible.State:
        state = super().state()
        # The view around it has the focus, and speaks.
        state.focused = state.focusable = False
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return self._article.title if kind is QAccessible.Text.Name else ""


class AccessibleArticle(QObject):
    """Gives the view's inside to whoever asks for it through Qt's accessibility."""

    def __init__(self, view: ArticleView, parts: Callable[[], tuple[Part, ...]]) -> None:
        super().__init__(view)
        self._view = view
        self._parts = parts
        self.words = PartWords(self)
        self.root = QObject(self)
        self._nodes: _Nodes | None = None
        self._made: dict[QObject, QAccessibleInterface] = {}
        """Qt only borrows what a factory of ours returns."""
        serve(self, self.interface_of)
        if QAccessible.isActive():
            self._replace_plain()

    def _replace_plain(self) -> None:
        """Somebody may have asked for the view's inside before there was anything to tell of it."""
        viewport = self._view.viewport()
        there = QAccessible.queryAccessibleInterface(viewport)
        if there is not self._made.get(viewport):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(there))
            QAccessible.updateAccessibility(QAccessibleEvent(viewport, QAccessible.Event.ObjectReorder))

    @property
    def title(self) -> str:
        """The article's title."""
        return self._view.accessibleName()

    @property
    def nodes(self) -> _Nodes:
        """What the document is made of now; made when it is first asked for."""
        if self._nodes is None:
            self._nodes = _Nodes(self._parts(), self._view.viewport(), self)
        return self._nodes

    def interface_of(self, thing: QObject) -> QAccessibleInterface | None:
        """What stands for this object; None for one that is not ours."""
        if isinstance(thing, _Node) and thing.article is self:
            made: QAccessibleInterface = _AccessiblePart(thing)
        elif thing is self._view.viewport():
            made = _AccessibleDocument(self._view.viewport(), self)
        else:
            return None
        self._made[thing] = made
        return made

    def renew(self) -> None:
        """The document is another one."""
        if self._nodes is None:
            return
        self._nodes = None
        old, self.root = self.root, QObject(self)
        viewport = self._view.viewport()
        for thing, made in self._made.items():
            if thing is not viewport:
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))
        self._made = {thing: made for thing, made in self._made.items() if thing is viewport}
        old.deleteLater()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(viewport, QAccessible.Event.ObjectReorder))

    def rect_of(self, part: Part) -> QRect:
        """Where the part is on the screen, as far as it is laid out."""
        return self._view.rect_on_screen(part.start, part.end)
