"""Articles as large tiles (大图块): a title, what is known of it, a picture; in as many columns as have room.

Only a part of the shelf is in the list at a time, and no tile is a widget: the list paints them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from reader.gui.toolkit.buttons import GAP_PX
from reader.gui.toolkit.large_list import AIR_PX, Index, LargeList, Paints, Row, ring
from reader.gui.toolkit.palettes import BORDER_PX, INTERFACE_PX, RING_PX, TARGET_PX

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from reader.gui.toolkit.palettes import Colours

MOST_COLUMNS = 3
LETTERS = 13
"""A tile has room for so many Chinese characters in a line, a picture beside them included."""
PICTURE_LETTERS = 4
"""A picture is as wide as so many ..."""
SHAPE = 3 / 4
"""... and as high as this share of its width, at the most."""
LINES = 5
"""A tile of so many lines is seen whole: title, site, date, how far it was read. What is larger gives way."""
LINE = 1.5
"""A line is so many times as high as its type."""
LEAST_LETTERS = 7
"""Where a line beside a picture would have room for fewer, the picture stands above the words."""
_PICTURE = Qt.ItemDataRole.UserRole + 3
"""A tile's QImage; where there is none yet, whether there will be one."""


class _PaintsTiles(Paints):
    """Paints a tile; its picture, if there is one, stands before the words, in a narrow tile above them."""

    columns = 1

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        if not isinstance(view, QListView):
            return option.rect.width()
        room = view.maximumViewportSize().width() - view.verticalScrollBar().sizeHint().width()
        # A line of tiles that is as wide as the list to the px would not stand in one line.
        return (room - 1) // self.columns - 2 * SPACE_PX

    def picture_size(self) -> QSize:
        """How large a picture is at the most, in px."""
        width = PICTURE_LETTERS * self.size
        return QSize(width, round(width * SHAPE))

    def _is_narrow(self, option: QStyleOptionViewItem) -> bool:
        return self._width(option) < (PICTURE_LETTERS + LEAST_LETTERS) * self.size

    def _beside(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How much of a tile's width its picture takes, in px."""
        taken = not self._is_narrow(option) and self._has_room(option, index)
        return self._picture_width() if taken else 0

    def _above(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How much of its height, above the words."""
        taken = self._is_narrow(option) and self._has_room(option, index)
        return self._picture_height() if taken else 0

    def _picture_width(self) -> int:
        return self.picture_size().width() + AIR_PX

    def _picture_height(self) -> int:
        return self.picture_size().height() + AIR_PX

    def _has_room(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether there is a picture, and the tile would be wholly in view with it."""
        view = option.widget
        if not index.data(_PICTURE):
            return False
        if not isinstance(view, QListView):
            return True
        narrow = self._is_narrow(option)
        width = self._words_width(option) - (0 if narrow else self._picture_width())
        words = sum(place.height() for text, place in self._texts_in(width, option, index) if text)
        high = words + (self._picture_height() if narrow else 0) + 2 * (AIR_PX + RING_PX)
        return high <= view.maximumViewportSize().height() - 2 * SPACE_PX

    def _words_width(self, option: QStyleOptionViewItem) -> int:
        return max(1, self._width(option) - 2 * (AIR_PX + RING_PX))

    def room(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How wide its words may be, in px."""
        return max(1, self._words_width(option) - self._beside(option, index))

    def _title_font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setBold(True)
        return font

    def _height(self, option: QStyleOptionViewItem, index: Index) -> int:
        """As high as its words or its picture, and high enough to press."""
        beside = self.picture_size().height() if self._beside(option, index) else 0
        words = sum(self._heights(option, index)) + self._above(option, index)
        return max(TARGET_PX, max(words, beside) + 2 * (AIR_PX + RING_PX))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its column, and as high as the highest in its line."""
        first = index.row() // self.columns * self.columns
        line = range(first, min(first + self.columns, index.model().rowCount()))
        height = max(self._height(option, index.model().index(row, 0)) for row in line)
        return QSize(self._width(option), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The picture and the words within a border; the current tile within the focus ring."""
        colours, rect = self.colours, option.rect
        painter.save()
        painter.fillRect(rect, colours.muted)
        painter.fillRect(rect.adjusted(BORDER_PX, BORDER_PX, -BORDER_PX, -BORDER_PX), colours.ground)
        inside = rect.adjusted(AIR_PX + RING_PX, AIR_PX + RING_PX, -AIR_PX - RING_PX, -AIR_PX - RING_PX)
        picture = index.data(_PICTURE)
        beside = QPoint(self._beside(option, index), self._above(option, index))
        if isinstance(picture, QImage) and not beside.isNull():
            self._draw(painter, inside, picture)
        self._write(painter, inside.topLeft() + beside, option, index)
        # The flag of PySide's option: State_Selected is the tile that Enter takes.
        if QStyle.StateFlag.State_Selected in option.state:
            ring(painter, rect, colours)
        painter.restore()

    def _draw(self, painter: QPainter, inside: QRect, picture: QImage) -> None:
        """A picture in its corner, whole, in the middle of its room."""
        room = QRect(inside.topLeft(), self.picture_size())
        size = picture.deviceIndependentSize().toSize()
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), size)
        place.moveLeft(room.left() + (room.width() - size.width()) // 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, picture)


def high_for(lines: int, size: int) -> int:
    """How high a tile of so many lines is in type of this size, in px."""
    return round(lines * LINE * size) + 2 * (AIR_PX + RING_PX)


SPACE_PX = GAP_PX // 2
"""On each side of a tile."""


class TileList(LargeList):
    """A large list in columns: the arrows go to the tile beside and to the one below."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @property
    def beginning_px(self) -> int:
        """All of a tile: its picture stands beside its words."""
        return self.viewport().height()

    def _painter(self) -> Paints:
        self._tiles = _PaintsTiles(self)
        return self._tiles

    def show_tiles(self, rows: Sequence[Row], current: int, with_picture: AbstractSet[int]) -> None:
        """Show these, this one chosen; those with these numbers will have a picture."""
        self.show_rows(rows, current)
        for row in with_picture:
            self.item(row).setData(_PICTURE, True)

    def show_pictures(self, pictures: Mapping[int, QImage], *, complete: bool) -> None:
        """Show these on the tiles with these numbers; complete: the others stay without, and need no room."""
        for row in range(self.count()):
            item = self.item(row)
            if row in pictures:
                item.setData(_PICTURE, pictures[row])
            elif complete and item.data(_PICTURE) is True:
                item.setData(_PICTURE, None)

    def picture_size(self) -> QSize:
        """How large a tile's picture is at the most, in px of the screen."""
        return self._tiles.picture_size() * self.devicePixelRatio()

    @property
    def columns(self) -> int:
        """In how many columns the tiles stand."""
        return self._tiles.columns

    def _fitting_type(self) -> int:
        """A tile is wholly in view, in type no smaller than that of the buttons beside it.

        Who sees a title only does not know which article it is.
        """
        room = self.maximumViewportSize().height() - 2 * SPACE_PX
        window = self.window()
        beside = INTERFACE_PX if window is self else max(INTERFACE_PX, window.font().pixelSize())
        wanted = self.type_by_width
        lowest = min(wanted, beside)
        return next((size for size in range(wanted, lowest, -1) if high_for(LINES, size) <= room), lowest)

    def _dress(self) -> None:
        super()._dress()
        self._arrange()

    def _arrange(self) -> None:
        least = LETTERS * self._tiles.size + 2 * (AIR_PX + RING_PX + SPACE_PX)
        self._tiles.columns = max(1, min(MOST_COLUMNS, self.maximumViewportSize().width() // least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as have room now."""
        super().resizeEvent(event)
        self._arrange()
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go on at the end of a line, as reading does; down from the last line goes on too."""
        key = event.key()
        if self._reads_on(event):
            return
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Left:
            self._go(self.currentRow() - 1)
        elif key == Qt.Key.Key_Right or (key == Qt.Key.Key_Down and self._is_in_last_line()):
            self._go(self.currentRow() + 1)
        else:
            super().keyPressEvent(event)

    def _is_in_last_line(self) -> bool:
        columns = self._tiles.columns
        return self.currentRow() // columns == (self.count() - 1) // columns

    def _go(self, row: int) -> None:
        if 0 <= row < self.count():
            self.setCurrentRow(row)
