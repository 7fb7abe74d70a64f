"""The pages beside the article: what they have in common, and opening. One at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.toolkit.buttons import GAP_PX, Button, ButtonBar
from reader.gui.toolkit.labels import breakable, large_label
from reader.gui.toolkit.narrow import MARGIN_PX, SHORT_PX, margin_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface, QResizeEvent, QShowEvent


COLUMN_PX = 1000
"""The widest that a page's content becomes."""

LONGEST_SHOWN = 60
"""Code points of an address on a button."""


class Page(QScrollArea):
    """A page that scrolls when it must, with a title and a way back at its end."""

    back = Signal()

    def __init__(self, parent: QWidget | None = None, *, widest: int = COLUMN_PX) -> None:
        """widest: how wide its column is at the most, in px."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = large_label(factor=1.5)
        self.back_button = Button()
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
        self.below = QVBoxLayout()
        column.addLayout(self.below)
        column.addStretch(1)
        outside = QWidget()
        row = QHBoxLayout(outside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        self.setWidget(outside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot: QWidget | None = None
        """What stays below the content while that scrolls."""
        self._interface: QAccessibleInterface | None = None
        if QAccessible.isActive():
            from reader.gui.telling.screen_reader import serve

            serve(self, self._stand_for)

    def keep_way_back_in_view(self) -> None:
        """Have the way back below the content, where there is room: for a page that may be long."""
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
        if stays != foot.isAncestorOf(self.back_button):
            self._move_way_back(stays=stays)
        margin = margin_for(self.width())
        self._foot_row.setContentsMargins(margin, GAP_PX, margin, GAP_PX)
        shown, height = self.viewport().geometry(), foot.sizeHint().height() if stays else 0
        self.setViewportMargins(0, 0, 0, height)
        foot.setGeometry(shown.left(), self.contentsRect().bottom() + 1 - height, shown.width(), height)

    def _move_way_back(self, *, stays: bool) -> None:
        focused = self.window().focusWidget() is self.back_button
        if stays:
            self.back_button.setMaximumWidth(COLUMN_PX - 2 * MARGIN_PX)
            self._foot_row.insertWidget(1, self.back_button, 1000)
        else:
            self._column.insertWidget(self._column.indexOf(self.content) + 1, self.back_button)
        if focused:
            # Its layout would show it later only, and what is not seen gets no focus.
            self.back_button.show()
            self.back_button.setFocus()

    def event(self, event: QEvent) -> bool:
        """The words of the way back need another height now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_foot()
        return super().event(event)

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
        # Not before the column has its new layout too.
        QTimer.singleShot(0, self, self._show_focused)

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 -- Qt's own signature
        """Bring the whole of what has the focus now into view: of a field Qt shows the caret only."""
        moved = super().focusNextPrevChild(onward)
        self._show_focused()
        return moved

    def _show_focused(self) -> None:
        widget, inside = self.focusWidget(), self.widget()
        if widget is not None and inside is not None and widget.hasFocus() and inside.isAncestorOf(widget):
            from reader.gui.toolkit.in_view import bring_into_view

            bring_into_view(widget)

    def retitle(self, title: str, back: str) -> None:
        """The words of the page's own parts."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.back_button.setText(back)
        self.back_button.setAccessibleName(back)
        self.back_button.setAccessibleDescription(back)

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
        """Show its beginning; in a short window, once it has its size, all of what has the focus."""
        self.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._show_focused)


class OpenPage(Page):
    """Where an address is typed or pasted, a file is chosen, or the clipboard's address taken."""

    open_wanted = Signal(str)
    file_wanted = Signal()

    def __init__(self, clipboard_address: Callable[[], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clipboard_address = clipboard_address
        self.hint = large_label()
        self.address = QLineEdit()
        self.address.returnPressed.connect(self._open_typed)
        self.hint.setBuddy(self.address)
        self.open_button = Button()
        self.open_button.clicked.connect(self._open_typed)
        self.file_button = Button()
        self.file_button.clicked.connect(self.file_wanted)
        self.clipboard_hint = large_label()
        self.clipboard_button = Button()
        self.clipboard_button.clicked.connect(self._open_copied)
        self.content.addWidget(self.hint)
        self.content.addWidget(self.address)
        self.content.addWidget(self.open_button)
        self.content.addWidget(self.clipboard_hint)
        self.content.addWidget(self.clipboard_button)
        self.content.addWidget(self.file_button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Open an article"), self.tr("Back to the article"))
        self.hint.setText(self.tr("Type or paste the article's address here, then press Enter:"))
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setAccessibleDescription(self.hint.text())
        self.address.setPlaceholderText("www.example.cn")
        for button, text in (
            (self.open_button, self.tr("Open")),
            (self.file_button, self.tr("Choose a file…")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setAccessibleDescription(text)
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        """Offer what was copied, ready to type."""
        super().showEvent(event)
        self._offer()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.selectAll()

    @property
    def first(self) -> QWidget:
        """The address field."""
        return self.address

    def _offer(self) -> None:
        address = self._clipboard_address()
        self.clipboard_hint.setVisible(address is not None)
        self.clipboard_button.setVisible(address is not None)
        if address is not None:
            shown = address if len(address) <= LONGEST_SHOWN else address[: LONGEST_SHOWN - 1] + "…"
            copied = self.tr("You have copied an address: {address}")
            self.clipboard_hint.setText(copied.format(address=breakable(shown)))
            self.clipboard_hint.setAccessibleName(copied.format(address=shown))
            text = self.tr("Open what you copied")
            self.clipboard_button.setText(text)
            self.clipboard_button.setAccessibleName(text)
            self.clipboard_button.setAccessibleDescription(address)

    def _open_typed(self) -> None:
        self.open_wanted.emit(self.address.text().strip())

    def _open_copied(self) -> None:
        address = self._clipboard_address()
        if address is not None:
            self.open_wanted.emit(address)


class Choice(Struct, frozen=True):
    """One of several values of a setting."""

    value: str
    text: str
    description: str = ""


class ChoiceRow(QWidget):
    """A setting with all its values side by side, the present one pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = large_label(factor=1.1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.label)
        self._bar: ButtonBar | None = None
        self._buttons: dict[str, Button] = {}
        self._current = ""

    def set_choices(self, label: str, choices: Sequence[Choice], current: str) -> None:
        """Show these values under this name; where they are the same as before, only their words change."""
        self.label.setText(label)
        values = [choice.value for choice in choices]
        if self._bar is None or values != list(self._buttons):
            self._have(values)
        for choice in choices:
            button = self._buttons[choice.value]
            button.setText(choice.text.replace("&", "&&"))
            button.setAccessibleName(f"{label} {choice.text}")
            button.setAccessibleDescription(choice.description or choice.text)
            button.setToolTip(choice.description)
        if self._bar is not None and self._bar.isVisible():
            self._bar.rearrange()
        self.set_current(current)

    def _have(self, values: Sequence[str]) -> None:
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.deleteLater()
        self._buttons = {value: self._button(value) for value in values}
        self._bar = ButtonBar(self.buttons, margin=0)
        self._column.addWidget(self._bar)

    def _button(self, value: str) -> Button:
        button = Button()
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(value))
        return button

    def _choose(self, value: str) -> None:
        self.set_current(value)
        self.chosen.emit(value)

    @property
    def buttons(self) -> list[Button]:
        """The values' buttons, in order."""
        return list(self._buttons.values())

    @property
    def current_button(self) -> Button | None:
        """The pressed button."""
        return self._buttons.get(self._current)

    def set_current(self, value: str) -> None:
        """Press the button of this value."""
        self._current = value
        for other, button in self._buttons.items():
            button.setChecked(other == value)
