"""What the pages beside the article have in common: a title, the content below it, a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.gui.toolkit.buttons import GAP_PX
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.narrow import MARGIN_PX, SHORT_PX, margin_for
from reader.gui.toolkit.tab_order import reached_in, tab_through
from reader.gui.toolkit.way_back import WayBack

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface, QResizeEvent, QShowEvent

COLUMN_PX = 1000
"""The widest that a page's content becomes."""


class Page(QScrollArea):
    """A page that scrolls when it must, with a title and a way back at its end."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None, *, widest: int = COLUMN_PX) -> None:
        """widest: how wide its column is at the most, in px."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = large_label(factor=1.5)
        self.back_button = WayBack()
        self.back_button.clicked.connect(self.back)
        self.content = QVBoxLayout()
        self.content.setSpacing(2 * GAP_PX)
        inside = QWidget()
        inside.setMaximumWidth(widest)
        self._column = column = QVBoxLayout(inside)
        column.setSpacing(2 * GAP_PX)
        column.addWidget(self.title)
        column.addLayout(self.content)
        column.addWidget(self.back_button)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch(1)
        outside = QWidget()
        row = QHBoxLayout(outside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        self.setWidget(outside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widest = widest
        self._kept: QWidget = self.back_button
        self._beneath: list[QWidget] = []
        """What stands below the way back."""
        self._foot: QWidget | None = None
        """What stays below the content while that scrolls."""
        self._came_to = 0
        """How far it was scrolled, in px, when it came up."""
        self.verticalScrollBar().rangeChanged.connect(self._settle)
        self._interface: QAccessibleInterface | None = None
        if QAccessible.isActive():
            from reader.gui.telling.screen_reader import serve

            serve(self, self._stand_for)

    def add_below(self, widget: QWidget) -> None:
        """Have this below the way back."""
        self._below.addWidget(widget)
        self._beneath.append(widget)

    def keep_way_back_in_view(self, ways: QWidget | None = None) -> None:
        """Have the way back below the content, where there is room: for a page that may be long.

        ways: what has the way back in it, among other ways.
        """
        if ways is not None:
            self._kept = ways
            self._column.insertWidget(self._column.indexOf(self.content) + 1, ways)
        self._foot = foot = QWidget(self)
        self._foot_row = row = QHBoxLayout(foot)
        row.setSpacing(0)
        row.addStretch(1)
        row.addStretch(1)

    def _place_foot(self) -> None:
        """Give the way back its room below the content; in a short window it is the content's end."""
        foot = self._foot
        if foot is None:
            return
        stays = self.height() >= SHORT_PX
        if stays != foot.isAncestorOf(self._kept):
            self._move_way_back(stays=stays)
        margin = margin_for(self.width())
        self._foot_row.setContentsMargins(margin, GAP_PX, margin, GAP_PX)
        shown, height = self.viewport().geometry(), foot.sizeHint().height() if stays else 0
        margins = QMargins(0, self.viewportMargins().top(), 0, height)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
        foot.setGeometry(shown.left(), self.contentsRect().bottom() + 1 - height, shown.width(), height)

    def _move_way_back(self, *, stays: bool) -> None:
        kept, focused = self._kept, self.window().focusWidget()
        if stays:
            kept.setMaximumWidth(self._widest - 2 * MARGIN_PX)
            self._foot_row.insertWidget(1, kept, 1000)
        else:
            self._column.insertWidget(self._column.indexOf(self.content) + 1, kept)
        if focused is not None and (focused is kept or kept.isAncestorOf(focused)):
            # Its layout would show it later only, and what is not seen gets no focus.
            kept.show()
            focused.setFocus()

    def event(self, event: QEvent) -> bool:
        """The words of the way back need another height now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_foot()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come to the content first, then to the way back and to what is below that.

        The way back is made before the content. Where the page stands alone that is one order, as Tab goes
        round; with a message above, Tab would come to that between the content and the way back.
        """
        super().showEvent(event)
        ends = (self._kept, *self._beneath)
        reached = reached_in(self)
        last = [each for each in reached if any(end is each or end.isAncestorOf(each) for end in ends)]
        tab_through([each for each in reached if each not in last][-1:] + last)

    def _stand_for(self, thing: QObject) -> QAccessibleInterface | None:
        """What a screen reader says the name of when the focus comes onto the page.

        It passes over what only scrolls. Of a group of controls it reads every sentence before the control
        itself, and of a form it says that one leaves it.
        """
        if thing is not self:
            return None
        self._interface = QAccessibleWidget(self, QAccessible.Role.LayeredPane)
        return self._interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have narrow margins in a narrow window; keep what has the focus in view.

        A message above takes a page's room away, and gives it back.
        """
        super().resizeEvent(event)
        margin = margin_for(self.width())
        self._column.setContentsMargins(margin, MARGIN_PX, margin, MARGIN_PX)
        self._place_foot()
        self._come_up_later()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Bring the whole of what has the focus now into view: of a field Qt shows the caret only."""
        moved = super().focusNextPrevChild(onward)
        self._show_focused(coming=False)
        return moved

    def _come_up_later(self) -> None:
        # Not before the column has its new layout too.
        QTimer.singleShot(0, self, self._come_up)

    def _come_up(self) -> None:
        """Keep what has the focus in view; where nobody has scrolled it yet, from its beginning."""
        untouched, bar = self._untouched, self.verticalScrollBar()
        if untouched:
            bar.setValue(0)
        self._show_focused(coming=True)
        if untouched:
            self._came_to = bar.value()

    @property
    def _untouched(self) -> bool:
        """Whether nobody has scrolled it since it came up."""
        bar = self.verticalScrollBar()
        return bar.value() == min(self._came_to, bar.maximum())

    def _settle(self) -> None:
        """What stands on it has another height now."""
        if self._untouched:
            self._come_up_later()

    def _show_focused(self, *, coming: bool) -> None:
        widget, inside = self.focusWidget(), self.widget()
        if widget is not None and inside is not None and widget.hasFocus() and inside.isAncestorOf(widget):
            from reader.gui.toolkit.in_view import bring_into_view

            around = self._belonging_to(widget)
            whole = around if around.height() <= self.viewport().height() else widget
            bring_into_view(whole, coming=coming)

    def _belonging_to(self, widget: QWidget) -> QWidget:
        """What is to be seen together with this, which has the focus; where it has no room, it alone is."""
        return widget

    def retitle(self, title: str, back: str = "") -> None:
        """The words of the page's own parts; without any the way back says where it leads."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.back_button.say(back)

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""

    @property
    def first(self) -> QWidget:
        """What has the focus when the page comes up."""
        return self.back_button

    def rewind(self) -> None:
        """Show its beginning; in a short window, once it has its size, what has the focus."""
        self.verticalScrollBar().setValue(0)
        self._came_to = 0
        self._come_up_later()
