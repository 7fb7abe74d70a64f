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

from reader.gui.counting import counted
from reader.gui.parts import PartKind
from reader.gui.screen_reader import serve

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.gui.article_view import ArticleView
    from reader.gui.parts import Part

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
        return {
            PartKind.LIST: counted(
                len(part.parts), self.tr("List of one item"), self.tr("List of {count} items")
            ),
            PartKind.TABLE: counted(
                len(part.parts), self.tr("Table of one row"), self.tr("Table of {count} rows")
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

    def __init__(self, part: Part, above: QObject, article: AccessibleArticle) -> None:
        # Owned by the structure's own object, and gone with it.
        super().__init__(article.root)
        self.part = part
        self.above = above
        self.article = article
        self._below: list[_Node] | None = None

    @property
    def below(self) -> list[_Node]:
        """The nodes of the parts in it."""
        if self._below is None:
            self._below = [_Node(part, self, self.article) for part in self.part.parts]
        return self._below


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
        return _nth(self._node.below, index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self._node.below, child)

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
        return _nth(self._article.nodes, index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self._article.nodes, child)

    def state(self) -> QAccessible.State:
        state = super().state()
        # The view around it has the focus, and speaks.
        state.focused = state.focusable = False
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return self._article.title if kind is QAccessible.Text.Name else ""


def _nth(nodes: list[_Node], index: int) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(nodes[index]) if 0 <= index < len(nodes) else None


def _index(nodes: list[_Node], child: QAccessibleInterface) -> int:
    found = child.object()
    return nodes.index(found) if isinstance(found, _Node) and found in nodes else -1


class AccessibleArticle(QObject):
    """Gives the view's inside to whoever asks for it through Qt's accessibility."""

    def __init__(self, view: ArticleView, parts: Callable[[], tuple[Part, ...]]) -> None:
        super().__init__(view)
        self._view = view
        self._parts = parts
        self.words = PartWords(self)
        self.root = QObject(self)
        self._nodes: list[_Node] | None = None
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
    def nodes(self) -> list[_Node]:
        """What the document is made of now; made when it is first asked for."""
        if self._nodes is None:
            viewport = self._view.viewport()
            self._nodes = [_Node(part, viewport, self) for part in self._parts()]
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
