"""Large labelled buttons, and bars that put as many side by side as there is room for."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from reader.gui.toolkit.palettes import AIR_ABOVE_PX, AIR_BESIDE_PX, BORDER_PX, TARGET_PX

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QAction, QFont, QMouseEvent, QResizeEvent, QShowEvent

GAP_PX = 8
"""Between two targets."""

AROUND_WORDS_PX = 2 * (AIR_ABOVE_PX + BORDER_PX)
"""Above and below a button's words, in both together."""


class Button(QPushButton):
    """A button that Enter presses too, wherever it stands; Qt's own listens to Enter in dialogs only.

    Where its words are wider than it is they stand in several lines. Many press twice whatever they press:
    the second time does nothing, neither on this button nor on the one that has come in its place.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        """What stands on it, in one line."""
        self.counts_each = False
        """Whether it goes a step, so that of two quick presses each counts."""
        self._does = ""
        self._key = QKeySequence()
        self._same: QAction | None = None
        self.setText(text)
        self.setAutoDefault(True)
        self.setMinimumHeight(TARGET_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Have these words on it."""
        self.words = text
        super().setText(text)
        if self.isVisible():
            self._wrap()

    def _wrap(self) -> None:
        room = self.width() - 2 * AIR_BESIDE_PX
        fits = room <= 0 or self.fontMetrics().horizontalAdvance(self.words) <= room
        text = self.words if fits else wrapped(self.words, self.font(), room)
        if text != self.text():
            # Qt takes the key of a button whose words change.
            key = self.shortcut()
            super().setText(text)
            if not key.isEmpty():
                self.setShortcut(key)

    def one_line(self) -> int:
        """How wide it is, in px, where its words stand in one line."""
        return max(TARGET_PX, self.fontMetrics().horizontalAdvance(self.words) + 2 * AIR_BESIDE_PX)

    def sizeHint(self) -> QSize:
        """As wide as its words in one line, however they stand now: where there is room they take it."""
        return QSize(self.one_line(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as a target is: the words make room below."""
        return QSize(TARGET_PX, super().minimumSizeHint().height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second of two quick presses, wherever the first one was."""
        if self.counts_each:
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._wrap()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the words that it was given meanwhile."""
        super().showEvent(event)
        self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        """Break the words anew where they have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._wrap()

    def set_words(
        self, text: str, description: str = "", key: str = "", *, pressed_by_it: bool = True
    ) -> None:
        """What stands on it, what it does, and the key that does the same wherever the page is.

        pressed_by_it: whether the button is what sees to the key.
        """
        self.setText(text.replace("&", "&&"))
        self._key = QKeySequence(key)
        if pressed_by_it:
            # Qt takes the key of a button whose words change.
            self.setShortcut(self._key)
        self.setAccessibleName(text)
        self._does = description
        self._describe()

    def tell_key_of(self, action: QAction) -> None:
        """Name the key of this action, which does the same, behind what the button does; it may change."""
        self._same = action
        action.changed.connect(self._describe)
        self._describe()

    def _describe(self) -> None:
        key = self._key if self._same is None else self._same.shortcut()
        named = key.toString(QKeySequence.SequenceFormat.NativeText)
        does = self._does or self.accessibleName()
        told = f"{does} ({named})" if named else does
        self.setToolTip(told if self._does or named else "")
        self.setAccessibleDescription(told)


def wrapped(words: str, font: QFont, width: int) -> str:
    """The words in lines at most so many px wide, broken between words; inside of one where it must be."""
    from PySide6.QtGui import QTextLayout, QTextOption

    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return "\n".join(lines)


def lines_of(words: str, font: QFont, width: int) -> int:
    """In how many such lines they stand."""
    return wrapped(words, font, width).count("\n") + 1


def beginning_of(words: str, font: QFont, width: int, lines: int) -> str:
    """As much of the words as has room in so many lines, at most so many px wide; all, or with … behind."""

    def fits(text: str) -> bool:
        return lines_of(text, font, width) <= lines

    if fits(words):
        return words
    count = bisect_left(range(1, len(words)), True, key=lambda end: not fits(f"{words[:end].rstrip()}…"))
    return f"{words[:count].rstrip()}…"


class ActionButton(Button):
    """A button for an action: its words, description, key and state are the action's."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @property
    def named(self) -> str:
        """Its words and its key, for where it has no room itself."""
        return f"{self.action.text()} ({self._key_told})" if self._key_told else self.action.text()

    @property
    def _key_told(self) -> str:
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _follow(self) -> None:
        action = self.action
        key = self._key_told
        self.setText(action.text())
        self.setEnabled(action.isEnabled())
        self.setToolTip(f"{action.toolTip()} ({key})" if key else action.toolTip())
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(self.toolTip())


class OverText(QWidget):
    """A button that lies over the article: ground all around it, so that no letter touches its border."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        from PySide6.QtCore import Qt

        # Without it only Qt's own widgets have the style sheet's ground.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = ActionButton(action, self)

    def fit(self, most: int) -> None:
        """Be as wide as its words in one line, but no wider than so many px; as high as they need then."""
        around = GAP_PX // 2
        width = min(self.button.one_line() + 2 * GAP_PX, most - 2 * around)
        self.button.setGeometry(around, around, width, self.button.height())
        # How high it is depends on how wide it is.
        self.button.resize(width, self.button.sizeHint().height())
        self.resize(width + 2 * around, self.button.height() + 2 * around)


class ButtonBar(QWidget):
    """Buttons of one width, in as few rows as they fit into; as wide as their words while there is room."""

    rearranged = Signal()
    """They stand in another number of rows, or may do so."""

    def __init__(
        self, buttons: Sequence[Button], *, margin: int = GAP_PX, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._margin = margin
        self._all = list(buttons)
        self._buttons = list(buttons)
        """Those that are not hidden."""
        self._columns = 0
        self._measured: tuple[list[str], str] = ([], "")
        self._words: list[int] = []
        """How wide each button's words are in px, for the texts and the font in _measured."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self._grid.setSpacing(GAP_PX)
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange(len(buttons))

    def _widest(self, buttons: Sequence[Button]) -> int:
        """Wide enough for the longest words with a little air; Qt's own hint has room for an icon too."""
        texts = [button.words for button in self._all]
        font = self._all[0].font().key()
        if (texts, font) != self._measured:
            self._measured = (texts, font)
            metrics = self._all[0].fontMetrics()
            self._words = [metrics.horizontalAdvance(text) for text in texts]
        words = (width for button, width in zip(self._all, self._words, strict=True) if button in buttons)
        return max(TARGET_PX, max(words) + 2 * AIR_BESIDE_PX)

    def columns_for(self, buttons: Sequence[Button], width: int) -> int:
        """How many of these stand side by side in so many px, the rows about as long as each other."""
        fit = max(1, (width - 2 * self._margin + GAP_PX) // (self._widest(buttons) + GAP_PX))
        rows = -(-len(buttons) // fit)
        return -(-len(buttons) // rows)

    def height_of(self, rows: int) -> int:
        """How high so many rows are, in px, their words in one line."""
        row = max(TARGET_PX, self._all[0].fontMetrics().height() + AROUND_WORDS_PX)
        return rows * (row + GAP_PX) - GAP_PX + 2 * self._margin

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def show_button(self, button: Button, *, shown: bool) -> None:
        """Show or hide one of the buttons; the others close up."""
        left = [each for each in self._all if (shown if each is button else not each.isHidden())]
        self.show_only(left)

    def show_only(self, buttons: Collection[Button]) -> None:
        """Show these, in the order of all, and hide the others; without any there is no bar."""
        shown = [each for each in self._all if each in buttons]
        if shown == self._buttons:
            return
        if bool(shown) != bool(self._buttons):
            self.setVisible(bool(shown))
        self._buttons = shown
        for each in self._all:
            each.setVisible(each in buttons)
            self._grid.removeWidget(each)
        columns, self._columns = self._columns, 0
        for column in range(columns):
            self._grid.setColumnStretch(column, 0)
        self.rearrange()

    def rearrange(self) -> None:
        """The words have changed: fit them anew."""
        if self._buttons:
            self._arrange(self.columns_for(self._buttons, self.width()))
        self.rearranged.emit()

    def fits_in_one_row(self, width: int) -> bool:
        """Whether all stand side by side in so many px."""
        return self.columns_for(self._buttons, width) == len(self._buttons)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one target; the rows make room for the rest. Never lower than large words are."""
        return QSize(TARGET_PX + 2 * self._margin, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons into the new width."""
        super().resizeEvent(event)
        self.rearrange()
