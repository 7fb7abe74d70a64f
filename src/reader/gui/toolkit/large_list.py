"""A list in large type that wraps its rows: arrows between them, Enter or a click takes one.

Where nothing below it is done to the current row, Tab goes through the rows too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.gui.toolkit.buttons import GAP_PX, wrapped
from reader.gui.toolkit.fonts import fitting_words
from reader.gui.toolkit.missing_letters import boxed
from reader.gui.toolkit.narrow import fitting_type
from reader.gui.toolkit.palettes import INTERFACE_PX, RING_PX, TARGET_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from reader.gui.toolkit.palettes import Colours

AIR_PX = 14
AIR = QMargins(AIR_PX, AIR_PX, AIR_PX, AIR_PX)
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
TITLE = Qt.ItemDataRole.UserRole
BELOW = Qt.ItemDataRole.UserRole + 1
_INDENT = Qt.ItemDataRole.UserRole + 2
_MARK = Qt.ItemDataRole.UserRole + 4
_BEHIND_MARK = "\u2002"
"""Half a character; the ground below the mark takes a little of it."""

Index = QModelIndex | QPersistentModelIndex


Fitted = tuple[str, QRect]
"""Words in lines that fit a width, and the room that they take from (0, 0) on, in px."""


class Row(Struct, frozen=True):
    """One row of a large list."""

    title: str
    below: str = ""
    """What stands below the title, in a lesser colour."""
    description: str = ""
    """What a screen reader may say beside both."""
    indent: int = 0
    """How much further to the right it stands than the others, in characters."""
    mark: str = ""
    """A word before the title that sets it apart from the others: new."""


class Paints(QStyledItemDelegate):
    """Paints a row: its whole title, wrapped, and what stands below it."""

    colours: Colours
    size: int
    """The type's size in px."""

    def _width(self, option: QStyleOptionViewItem) -> int:
        """How wide a row is, in px."""
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()

    def _indent(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How far to the right it stands, in px; in a narrow list less, for the words' sake."""
        return int(index.data(_INDENT) or 0) * min(option.font.pixelSize(), self._width(option) // 16)

    def room(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How wide its words may be, in px."""
        return max(1, self._width(option) - 2 * (AIR_PX + RING_PX) - self._indent(option, index))

    def _title_font(self, option: QStyleOptionViewItem) -> QFont:
        """What the title is written in."""
        return option.font

    def texts(self, option: QStyleOptionViewItem, index: Index) -> tuple[Fitted, Fitted]:
        """The title and what stands below it, as they are painted.

        An address may be one word that is wider than its row: lines end inside of it.
        """
        return self._texts_in(self.room(option, index), option, index)

    def _texts_in(self, width: int, option: QStyleOptionViewItem, index: Index) -> tuple[Fitted, Fitted]:
        mark = f"{index.data(_MARK)}{_BEHIND_MARK}" if index.data(_MARK) else ""
        title, below = f"{mark}{index.data(TITLE)}", str(index.data(BELOW) or "")
        return (
            _fitting(title, fitting_words(self._title_font(option), title), width),
            _fitting(below, fitting_words(option.font, below), width),
        )

    def _heights(self, option: QStyleOptionViewItem, index: Index) -> tuple[int, int]:
        """How high title and the rest are, in px."""
        (_, title), (below, rest) = self.texts(option, index)
        return title.height(), rest.height() if below else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words, and high enough to press."""
        height = sum(self._heights(option, index)) + 2 * AIR_PX
        return QSize(self.room(option, index), max(TARGET_PX, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words on their ground; the current one within the focus ring."""
        colours = self.colours
        painter.save()
        painter.setFont(option.font)
        painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Base))
        left = option.rect.left() + AIR_PX + RING_PX + self._indent(option, index)
        self._write(painter, QPoint(left, option.rect.top() + AIR_PX), option, index)
        painter.fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, colours.muted)
        # The flag of PySide's option: State_Selected is the row that Enter takes.
        if QStyle.StateFlag.State_Selected in option.state:
            ring(painter, option.rect, colours)
        painter.restore()

    def _write(self, painter: QPainter, place: QPoint, option: QStyleOptionViewItem, index: Index) -> None:
        """The words, from this place to the right and downwards."""
        (title, above), (below, rest) = self.texts(option, index)
        width = self.room(option, index)
        painter.setPen(self.colours.text)
        painter.setFont(fitting_words(self._title_font(option), title))
        painter.drawText(QRect(place.x(), place.y(), width, above.height()), WRAP, title)
        if mark := str(index.data(_MARK) or ""):
            self._stamp(painter, place, mark)
        painter.setPen(self.colours.muted)
        painter.setFont(fitting_words(option.font, below))
        if below:
            lower = place.y() + above.height()
            painter.drawText(QRect(place.x(), lower, width, rest.height()), WRAP, below)

    def _stamp(self, painter: QPainter, place: QPoint, mark: str) -> None:
        """The mark at the title's beginning, in the ground's colour on the text's."""
        metrics, beside = painter.fontMetrics(), min(self.size // 5, AIR_PX // 2)
        under = QRect(place.x(), place.y(), metrics.horizontalAdvance(mark), metrics.height())
        painter.fillRect(under.adjusted(-beside, 0, beside, 0), self.colours.text)
        painter.setPen(self.colours.ground)
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, mark)


def _fitting(words: str, font: QFont, width: int) -> Fitted:
    """The words in lines that are no wider than so many px."""
    words = boxed(words)
    metrics, room = QFontMetrics(font), QRect(0, 0, width, 1 << 20)
    taken = metrics.boundingRect(room, WRAP, words)
    if taken.width() > width:
        words = "\n".join(wrapped(line, font, width) for line in words.split("\n"))
        taken = metrics.boundingRect(room, WRAP, words)
    return words, taken


def ring(painter: QPainter, rect: QRect, colours: Colours) -> None:
    """The focus ring, just within this."""
    pen = painter.pen()
    pen.setColor(colours.ring)
    pen.setWidth(RING_PX)
    painter.setPen(pen)
    half = RING_PX // 2
    painter.drawRect(rect.adjusted(half, half, -half - 1, -half - 1))


class LargeList(QListWidget):
    """Tab goes from row to row and, behind the last one, on."""

    taken = Signal(int)
    """The number of the row that was pressed, or that Enter was pressed on."""
    removal_wanted = Signal()
    """Delete was pressed on it."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.emptiness = ""
        """What is said within it where it has no row: that it is empty, and of what."""
        self.rows_by_tab = True
        """Whether Tab goes from row to row before it leaves: not where buttons act on the current one."""
        self._paints = self._painter()
        self.setItemDelegate(self._paints)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # On both sides of a row.
        self.setSpacing(GAP_PX // 2)
        self.itemActivated.connect(lambda item: self._take(self.row(item)))
        self.itemClicked.connect(lambda item: self._take(self.row(item)))
        self._pressed_twice = False
        """Whether what comes next is the release of a second quick press."""
        self._filling = False
        """Whether its rows come, one of them the current one."""
        self.currentRowChanged.connect(lambda _: self._show_current(coming=self._filling))
        # In a short window it gives way to the buttons below it.
        self.setMinimumHeight(TARGET_PX)
        self.set_look(colours, size)

    @property
    def type_size(self) -> int:
        """How large its type is, in px: as large as was asked for where there is room."""
        return self._paints.size

    @property
    def type_by_width(self) -> int:
        """How large its type may be, in px, as far as its width goes."""
        return fitting_type(self._size, self.width())

    @property
    def beginning_px(self) -> int:
        """How much of a row, in px, is enough to see where one is: its first line."""
        return self.fontMetrics().lineSpacing() + 2 * AIR_PX

    def _fitting_type(self) -> int:
        return self.type_by_width

    def _painter(self) -> Paints:
        """What paints the rows."""
        return Paints(self)

    def _take(self, row: int) -> None:
        """The row of this number was pressed, or Enter on it."""
        self.taken.emit(row)

    def show_rows(self, rows: Sequence[Row], current: int = 0) -> None:
        """Show these, this one chosen."""
        self._filling = True
        self.clear()
        for row in rows:
            self.addItem(_item(row))
        self.setCurrentRow(min(current, self.count() - 1))
        self._filling = False

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the rows in type of this size, in px, and in these colours."""
        self._paints.colours = colours
        self._size = size
        self._dress()

    def _dress(self) -> None:
        colours, size = self._paints.colours, self._fitting_type()
        self._paints.size = size
        sheet = (
            f"QListWidget {{ font-size: {size}px; background: {colours.ground}; color: {colours.text};"
            f" border: {RING_PX}px solid {colours.bar}; outline: none; }}"
            f"QListWidget:focus {{ border-color: {colours.ring}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self.scheduleDelayedItemsLayout()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Nothing: who presses twice has taken a row, here or on the page before, and wants no other."""
        self._pressed_twice = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the row; but not once more."""
        if not self._pressed_twice:
            super().mouseReleaseEvent(event)
        self._pressed_twice = False

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Go to the next row or the one before, while there is one and Tab goes through them."""
        row = self.currentRow() + (1 if onward else -1)
        if self.rows_by_tab and 0 <= row < self.count():
            self.setCurrentRow(row)
            return True
        return super().focusNextPrevChild(onward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows first go through a row that is higher than the list, then on to the next."""
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif not self._reads_on(event):
            super().keyPressEvent(event)

    def _reads_on(self, event: QKeyEvent) -> bool:
        """Whether there was more of such a row, which is in view now; who listens has heard all of it."""
        down = event.key() == Qt.Key.Key_Down
        if QAccessible.isActive() or not (down or event.key() == Qt.Key.Key_Up):
            return False
        place, room = self.visualRect(self.currentIndex()), self.viewport().height()
        more = place.bottom() + 1 - room if down else -place.top()
        if place.height() <= room or more <= 0:
            return False
        line = self.fontMetrics().lineSpacing()
        step = min(more, max(1, room // line) * line)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (step if down else -step))
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the row that is the current one in view, where the list stands on a page that scrolls."""
        super().focusInEvent(event)
        self._show_current(coming=event.reason() == Qt.FocusReason.OtherFocusReason)

    def _show_current(self, *, coming: bool) -> None:
        if self.hasFocus():
            from reader.gui.toolkit.in_view import bring_into_view

            bring_into_view(self, coming=coming)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its rows; where there are none, that there are none."""
        super().paintEvent(event)
        if self.emptiness and not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(self._paints.colours.text)
            room = self.viewport().rect().marginsRemoved(AIR)
            painter.setFont(self._font_within(room, self.emptiness))
            painter.drawText(room, WRAP, self.emptiness)
            painter.end()

    def _font_within(self, room: QRect, words: str) -> QFont:
        """The list's type; smaller, but no smaller than the buttons', where the words would be cut."""
        font = QFont(self.font())
        for size in range(self.type_size, min(self.type_size, INTERFACE_PX) - 1, -2):
            font.setPixelSize(size)
            if room.contains(QFontMetrics(font).boundingRect(room, WRAP, words)):
                break
        return font

    def rewind(self) -> None:
        """The chosen row is in view."""
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)


def _item(row: Row) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(TITLE, row.title)
    item.setData(BELOW, row.below)
    item.setData(_INDENT, row.indent)
    item.setData(_MARK, row.mark)
    told = " ".join(part for part in (row.mark, row.title, row.below) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.description)
    # What typing letters looks for; the delegate paints the title itself.
    item.setData(Qt.ItemDataRole.DisplayRole, row.title)
    return item
