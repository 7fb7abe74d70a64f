"""Every function with its key on one large page; Enter on a row gives it another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout

from reader.gui.pages.list_page import ListPage
from reader.gui.telling.actions import keys_of
from reader.gui.telling.key_words import KeyWords, called
from reader.gui.toolkit.large_list import Row

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.telling.actions import Actions
    from reader.gui.telling.keys import OwnKeys
    from reader.gui.toolkit.palettes import Colours

_HELD = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
}  # fmt: skip
"""Keys that are held while another one is pressed."""


class KeyCatcher(QLabel):
    """Takes the next key that is pressed, whatever it would do elsewhere; Escape takes none."""

    caught = Signal(str)
    """The key, as Qt writes it."""
    left = Signal()
    """No key was pressed after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reached")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def ask(self, text: str) -> None:
        """Show these words, larger than buttons are where there is room for it."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(text)
        self._write("1.5")

    def _write(self, factor: str | None) -> None:
        self.setProperty("factor", factor)
        self.style().unpolish(self)
        self.style().polish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as buttons are where the larger words would be cut."""
        super().resizeEvent(event)
        if self.property("factor") and self.heightForWidth(self.width()) > self.height():
            self._write(None)

    def event(self, event: QEvent) -> bool:
        """No key is anybody else's here, not even Tab."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._pressed(event)
            return True
        return super().event(event)

    def _pressed(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in _HELD:
            key = QKeySequence(event.keyCombination())
            self.caught.emit(key.toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere presses no key here."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class KeysPage(ListPage):
    """Lists the functions in the order of their table, and behind them the way back to the usual keys."""

    told = Signal(str)
    """A sentence to be shown and said."""

    def __init__(
        self, keys: OwnKeys, actions: Actions, colours: Colours, size: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(colours, size, parent)
        self._keys = keys
        self._actions = actions
        self._names = [name for name in actions.usual if actions[name].isVisible()]
        self._words = KeyWords(actions)
        self.catcher = KeyCatcher()
        self.catcher.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 -- ListPage's own
        column.insertWidget(2, self.catcher, 1)
        self.list.taken.connect(self._take)
        self.catcher.caught.connect(self._caught)
        self.catcher.left.connect(self._leave_catcher)
        self.retranslate()

    def show_keys(self) -> None:
        """Show the keys as they are now; the same row stays chosen."""
        rows = [self._row(name) for name in self._names]
        rows.append(Row(self.tr("All usual keys"), self.tr("Give everything its usual key back")))
        self.list.show_rows(rows, max(0, self.list.currentRow()))

    def go_to(self, name: str) -> None:
        """Choose the function of this name."""
        self.list.setCurrentRow(self._names.index(name))
        self.rewind()

    def _row(self, name: str) -> Row:
        action = self._actions[name]
        return Row(
            self.tr("{name}: {keys}").format(name=action.text(), keys=self._called(name)), action.toolTip()
        )

    def _called(self, name: str) -> str:
        return keys_of(self._actions[name], self.tr(" or "))

    def _take(self, row: int) -> None:
        if row < len(self._names):
            self._ask()
        else:
            self._keys.reset_all()
            undo = self._actions["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            text = self.tr("Every key is as it was at first. {key} takes this back.")
            self.told.emit(text.format(key=undo))

    # A new key

    @property
    def _current(self) -> str:
        return self._names[self.list.currentRow()]

    def _ask(self) -> None:
        """Have the page to itself: the words may need its room."""
        text = self.tr("Press the new key for “{name}”. Delete: the usual one. Escape: no change.").format(
            name=self._actions[self._current].text()
        )
        self.catcher.ask(text)
        self.catcher.show()
        self.catcher.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.hide()
        self.back_button.hide()

    def _leave_catcher(self) -> None:
        if not self.catcher.isHidden():
            had = self.catcher.hasFocus()
            self.list.show()
            self.back_button.show()
            if had:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.catcher.hide()

    def _caught(self, key: str) -> None:
        name = self._current
        verdict = self._keys.reset(name) if key == "Del" else self._keys.choose(name, key)
        if verdict is None:
            text = (
                self.tr("“{name}” has its usual key: {key}.")
                if key == "Del"
                else self.tr("“{name}” has the key {key} now.")
            )
            self._leave_catcher()
            keys = self._called(name) if key == "Del" else called(key)
            self.told.emit(text.format(name=self._actions[name].text(), key=keys))
        else:
            self.told.emit(self._words.refusal(verdict))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Keys: Enter changes one"))
        self.setAccessibleName(self.tr("Keys"))
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setAccessibleDescription(
            self.tr("The arrows go from one to the next, Enter gives it another key, Escape leads back.")
        )
        self.back_button.say(description=self.tr("Leave this page (Escape)"))
        self.show_keys()
