"""A list of articles in large type: arrows or Tab between them, Enter or a click opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.buttons import GAP_PX, Button, ButtonBar
from reader.gui.labels import large_label
from reader.gui.palettes import RING_PX, TARGET_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.gui.palettes import Colours
    from reader.model import Entry, Listing

MARGIN_PX = 24
_AIR_PX = 14
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TITLE = Qt.ItemDataRole.UserRole
_DATE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class _Paints(QStyledItemDelegate):
    """Paints an entry: its whole title, wrapped, and the date below it."""

    colours: Colours

    def _room(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return max(1, width - 2 * (_AIR_PX + RING_PX))

    def _heights(self, option: QStyleOptionViewItem, index: Index) -> tuple[int, int]:
        """How high title and date are, in px."""
        metrics = QFontMetrics(option.font)
        room = QRect(0, 0, self._room(option), 1 << 20)
        title = metrics.boundingRect(room, _WRAP, str(index.data(_TITLE))).height()
        date = str(index.data(_DATE) or "")
        return title, metrics.boundingRect(room, _WRAP, date).height() if date else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words, and high enough to press."""
        height = sum(self._heights(option, index)) + 2 * _AIR_PX
        return QSize(self._room(option), max(TARGET_PX, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words on their ground; the current one within the focus ring."""
        colours = self.colours
        painter.save()
        painter.setFont(option.font)
        painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Base))
        title, date = self._heights(option, index)
        left, top = option.rect.left() + _AIR_PX + RING_PX, option.rect.top() + _AIR_PX
        painter.setPen(colours.text)
        painter.drawText(QRect(left, top, self._room(option), title), _WRAP, str(index.data(_TITLE)))
        painter.setPen(colours.muted)
        if date:
            painter.drawText(
                QRect(left, top + title, self._room(option), date), _WRAP, str(index.data(_DATE))
            )
        painter.fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, colours.muted)
        # The flag of PySide's option: State_Selected is the entry that Enter opens.
        if QStyle.StateFlag.State_Selected in option.state:
            pen = painter.pen()
            pen.setColor(colours.ring)
            pen.setWidth(RING_PX)
            painter.setPen(pen)
            half = RING_PX // 2
            painter.drawRect(option.rect.adjusted(half, half, -half - 1, -half - 1))
        painter.restore()


class _Entries(QListWidget):
    """The list itself; Tab goes from entry to entry and, behind the last one, on."""

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Go to the next entry or the one before, while there is one."""
        row = self.currentRow() + (1 if onward else -1)
        if 0 <= row < self.count():
            self.setCurrentRow(row)
            return True
        return super().focusNextPrevChild(onward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ListingPage(QWidget):
    """Shows one list of articles."""

    open_wanted = Signal(str)
    """The address of the article, or of the list's next page, that the reader chose."""
    back = Signal()

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._with_back = False
        self._chosen: dict[str, int] = {}
        """By list: the entry that was chosen there last."""
        self.title = large_label(factor=1.5)
        self.entries = _Entries()
        self._paints = _Paints(self.entries)
        self._paints.colours = colours
        self.entries.setItemDelegate(self._paints)
        self.entries.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.itemActivated.connect(self._open)
        self.entries.itemClicked.connect(self._open)
        self.next_button = Button()
        self.next_button.clicked.connect(self.open_next)
        self.back_button = Button()
        self.back_button.clicked.connect(self.back)
        self._bar = ButtonBar([self.next_button, self.back_button])
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.title)
        column.addWidget(self.entries, 1)
        column.addWidget(self._bar)
        self.set_look(colours, size)
        self.retranslate()

    def show_listing(self, listing: Listing, *, with_back: bool) -> None:
        """Show this list; one that was here before at the entry that was chosen there.

        with_back: whether there is an article behind it.
        """
        self._listing = listing
        self.entries.clear()
        for entry in listing.entries:
            self.entries.addItem(self._item(entry))
        row = self._chosen.get(listing.address, 0)
        self.entries.setCurrentRow(min(row, self.entries.count() - 1))
        self._with_back = with_back
        self._bar.show_button(self.next_button, shown=bool(listing.next))
        self.retranslate()

    def _item(self, entry: Entry) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(_TITLE, entry.title)
        item.setData(_DATE, entry.date)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title} {entry.date}".strip())
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.summary)
        # What typing letters looks for; the delegate paints the title itself.
        item.setData(Qt.ItemDataRole.DisplayRole, entry.title)
        return item

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the entries in type of this size, in px, and in these colours."""
        self._paints.colours = colours
        self.entries.setStyleSheet(
            f"QListWidget {{ font-size: {size}px; background: {colours.ground}; color: {colours.text};"
            f" border: {RING_PX}px solid {colours.bar}; outline: none; }}"
            f"QListWidget:focus {{ border-color: {colours.ring}; }}"
        )
        self.entries.scheduleDelayedItemsLayout()

    @property
    def spoken(self) -> str:
        """What is said of the list when it comes up."""
        listing = self._listing
        if listing is None:
            return ""
        return self.tr("List of {count} articles: {title}").format(
            count=len(listing.entries), title=listing.title
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        listing = self._listing
        self.title.setText(listing.title if listing is not None else "")
        self.title.setVisible(bool(self.title.text()))
        self.setAccessibleName(self.spoken)
        self.entries.setAccessibleName(self.spoken)
        self.entries.setAccessibleDescription(
            self.tr("The arrows go from article to article, Enter opens one, Escape leads back.")
        )
        back = self.tr("Back to the article") if self._with_back else self.tr("Open another page")
        for button, text, description in (
            (self.next_button, self.tr("Next page"), self.tr("Open the list's next page (Alt+Right)")),
            (self.back_button, back, self.tr("Leave the list (Escape)")),
        ):
            button.setText(text)
            button.setToolTip(description)
            button.setAccessibleName(text)
            button.setAccessibleDescription(description)
        self._bar.rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def first(self) -> QWidget:
        """The entries."""
        return self.entries

    def rewind(self) -> None:
        """The chosen entry is in view."""
        item = self.entries.currentItem()
        if item is not None:
            self.entries.scrollToItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        if self._listing is None:
            return
        row = self.entries.row(item)
        self._chosen[self._listing.address] = row
        self.open_wanted.emit(self._listing.entries[row].address)

    def open_next(self) -> None:
        """Open the list's next page, where there is one."""
        if self._listing is not None and self._listing.next:
            self.open_wanted.emit(self._listing.next)
