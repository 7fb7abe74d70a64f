"""One line above everything that tells what happened; shown, kept until it is read, and spoken.

Before the button that closes it there may be others, for what can be done about it. In a short window its
beginning stands beside that button, and is pressed to see the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from reader.gui.toolkit.buttons import AROUND_WORDS_PX, GAP_PX, ActionButton, Button, beginning_of, lines_of
from reader.gui.toolkit.labels import large_label, with_breaks
from reader.gui.toolkit.narrow import NARROW_PX, SHORT_PX
from reader.gui.toolkit.palettes import AIR_BESIDE_PX, RING_PX, TARGET_PX
from reader.gui.toolkit.values import (
    NO_FOCUS,
    SCROLL_BAR_ALWAYS_OFF,
    SCROLL_BAR_AS_NEEDED,
    STRONG_FOCUS,
    set_value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent


LEAST_PX = 40
"""A line of the message is always there."""


class MessageBar(QWidget):
    """Shows one message with its buttons; without a message it takes no room."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = large_label()
        self.beginning = Button()
        """The message where it is folded: as much of it as has room; pressed, it shows the whole."""
        self.beginning.clicked.connect(self._unfold)
        self.beginning.hide()
        self._unfolded = False
        self.button = Button()
        self.button.clicked.connect(self.pressed)
        self._offers: dict[str, ActionButton] = {}
        """What can be done about something, each made when it is first offered, by the action's name."""
        self._wanted: list[ActionButton] = []
        """What can be done about this message, the best first."""
        self._held = False
        self._scroller = QScrollArea()
        self._scroller.setWidgetResizable(True)
        set_value(self._scroller, "horizontalScrollBarPolicy", SCROLL_BAR_ALWAYS_OFF)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(2 * GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        row.setSpacing(GAP_PX)
        row.addWidget(self._scroller, 1)
        row.addWidget(self.beginning, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(GAP_PX)
        self._buttons.addWidget(self.button)
        row.addLayout(self._buttons)
        self.hide()

    def _hold_label(self) -> None:
        """Put the label where it scrolls. Not before the first message: the binding takes 5 ms for it."""
        if not self._held:
            self._held = True
            self._scroller.setWidget(self.label)

    @property
    def text(self) -> str:
        """The message, or nothing."""
        return self.label.accessibleName() if self.isVisible() else ""

    def clear(self) -> None:
        """Show nothing any more, and offer nothing."""
        self.hide()
        self._unfolded = False
        self._offer(())
        self.label.clear()
        self.label.setAccessibleName("")
        self.button.setText("")
        self.button.setAccessibleName("")
        self.button.setAccessibleDescription("")

    def _arrange(self) -> None:
        """Have the buttons beside the message, or below it where it has less than half of the width there.

        Below it, too, where both take less of the window's height so: a long message in a narrow column.

        Where there is not even room for them side by side, only the best is offered, above the one that
        closes; the others have their keys.
        """
        folded = not self._unfolded and self.window().height() < SHORT_PX
        self._scroller.setVisible(not folded)
        self.beginning.setVisible(folded)
        if folded:
            self._fold()
            return
        self._offer_within(self.width() - 3 * GAP_PX)
        needed = self._needed(self.offered)
        beside = 2 * needed <= self.width() and self.width() >= NARROW_PX
        if beside:
            high = self._label_height(self.width()) + GAP_PX + self._buttons.sizeHint().height()
            beside = self._label_height(self.width() - needed) <= high
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._buttons.setDirection(across if needed + 3 * GAP_PX <= self.width() else down)
        below = 0 if beside else self._buttons.sizeHint().height()
        # A line of the article stays, so that it is seen where the focus is.
        room = self.window().height() - below - 3 * GAP_PX - TARGET_PX
        self._fit(self.width() - (needed if beside else 0), room)

    def _fold(self) -> None:
        """Have the beginning of the message and its buttons side by side.

        In a narrow window only the one that closes it has room, until it is unfolded; who hears or tabs to
        the beginning is told what else there is.
        """
        half = self.width() // 2
        if self._wanted and self._needed(self._wanted[:1]) <= half:
            self._offer_within(half)
        else:
            for button in self.offered:
                self._leave_out(button)
        left_out = [button.named for button in self._wanted if button not in self.offered]
        does = self.tr("Show the whole message")
        if left_out:
            does = self.tr("{does}, and: {offers}").format(does=does, offers=self.tr(", ").join(left_out))
        self.beginning.setAccessibleDescription(does)
        across = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across)
        self._buttons.setDirection(across)
        width = self.width() - self._needed(self.offered) - 4 * GAP_PX - 2 * AIR_BESIDE_PX
        room = self.window().height() // 3 - 2 * GAP_PX - AROUND_WORDS_PX
        line = self.beginning.fontMetrics().lineSpacing()
        lines = max(1, room // line)
        text = " ".join(self.label.accessibleName().split())
        words = beginning_of(text, self.beginning.font(), width, lines)
        # Qt asks a button for its height before that has broken its words.
        high = line * lines_of(words, self.beginning.font(), width) + AROUND_WORDS_PX
        self.beginning.setMinimumHeight(max(TARGET_PX, high))
        self.beginning.setText(words.replace("&", "&&"))

    def _unfold(self) -> None:
        """Show the whole message, and what can be done about it."""
        self._unfolded = True
        self._arrange()
        scrolls = self._scroller.focusPolicy().value != NO_FOCUS
        (self._scroller if scrolls else self.first).setFocus()

    def come_to(self) -> None:
        """Bring the focus to the best that can be done; a folded message with no room for it unfolds."""
        if self.beginning.isVisible() and self._wanted:
            self._unfolded = True
            self._arrange()
        self.first.setFocus()

    def _fit(self, width: int, room: int) -> None:
        """Let the message take no more than room, and two fifths of the window; a longer one scrolls."""
        needed = self._label_height(width)
        most = max(LEAST_PX, min(self.window().height() * 2 // 5, room))
        self._scroller.setFixedHeight(min(needed, most))
        # Of itself a label gives way to what is around it.
        self.label.setMinimumHeight(needed - 2 * RING_PX if needed > most else 0)
        # Who comes to it by Tab scrolls with the arrows.
        set_value(self._scroller, "focusPolicy", STRONG_FOCUS if needed > most else NO_FOCUS)
        # Of itself one that was needed once stays: beside it the words need more lines.
        bar = SCROLL_BAR_AS_NEEDED if needed > most else SCROLL_BAR_ALWAYS_OFF
        set_value(self._scroller, "verticalScrollBarPolicy", bar)

    def _label_height(self, width: int) -> int:
        """How high the message is in so many px, what is around it included."""
        # Of a label with a least height Qt says no less, and remembers that until the words are set anew.
        if self.label.minimumHeight():
            self.label.setMinimumHeight(0)
            self.label.setIndent(self.label.indent())
        return self.label.heightForWidth(max(1, width - 6 * GAP_PX)) + 2 * RING_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit message and buttons into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """In type of another size message and buttons take other room, once they have it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            QTimer.singleShot(0, self, self._arrange)

    def _needed(self, offered: Sequence[ActionButton]) -> int:
        """How wide these and the button that closes are, side by side."""
        return sum(button.one_line() + GAP_PX for button in offered) + self.button.one_line()

    def _offer_within(self, width: int) -> None:
        count = len(self._wanted)
        while count > 1 and self._needed(self._wanted[:count]) > width:
            count -= 1
        for place, button in enumerate(self._wanted):
            there = self._buttons.indexOf(button) >= 0
            if place < count and not there:
                self._buttons.insertWidget(place, button)
                button.show()
            elif place >= count and there:
                self._leave_out(button)

    def _leave_out(self, button: ActionButton) -> None:
        self._buttons.removeWidget(button)
        button.hide()

    @property
    def offered(self) -> list[ActionButton]:
        """The buttons for what can be done about the message that there is room for, in their order."""
        return [button for button in self._wanted if self._buttons.indexOf(button) >= 0]

    @property
    def first(self) -> Button:
        """What shows the whole message; else does the best that can be done about it; else closes it."""
        return self.beginning if self.beginning.isVisible() else next(iter(self.offered), self.button)

    def _offer(self, actions: Sequence[QAction]) -> None:
        """Have a button for each of these, in their order, before the one that closes the message."""
        for button in self._wanted:
            self._leave_out(button)
        self._wanted = []
        before: QWidget = self.beginning
        for action in actions:
            button = self._offers.get(action.objectName()) or ActionButton(action, self)
            self._offers[action.objectName()] = button
            self._wanted.append(button)
            # Before it has its type it is narrower.
            button.ensurePolished()
            button.hide()
            # Tab goes through them as they stand.
            self.setTabOrder(before, button)
            self.setTabOrder(button, self.button)
            before = button

    def show_message(
        self,
        text: str,
        button: str,
        description: str,
        *,
        said: str = "",
        offers: Sequence[QAction] = (),
        quiet: bool = False,
    ) -> None:
        """Show this; a screen reader, where one runs, says it, or what is to be said instead.

        offers: what can be done about it.

        quiet: nothing is said, it was before.
        """
        self._hold_label()
        if text != self.label.accessibleName():
            self._unfolded = False
        self._offer(offers)
        self.label.setText(with_breaks(text))
        self.label.setAccessibleName(text)
        self._scroller.setAccessibleName(text)
        self._scroller.setAccessibleDescription(self.tr("A long message: the arrows scroll it."))
        self.beginning.setAccessibleName(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setAccessibleDescription(description)
        self.show()
        self._arrange()
        if not quiet:
            from reader.gui.telling.announcing import announce

            announce(self.label, said or text)
