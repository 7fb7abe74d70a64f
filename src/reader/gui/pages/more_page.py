"""Everything that can be done and has no button below the article, as a large list with the keys (更多)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence

from reader.gui.pages.list_page import ListPage
from reader.gui.toolkit.large_list import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.telling.actions import Actions
    from reader.gui.toolkit.palettes import Colours

ORDER = (
    "shelf", "contents", "find", "print", "subscriptions", "bookmark", "bookmarks", "highlight",
    "read_part", "read_selection", "spell", "repeat", "previous_part", "next_part", "stop",
    "phone", "look", "aids", "pinyin", "open_again", "kept_page", "changes", "in_browser",
    "ruler", "cross_hair", "magnifier", "magnify_less", "magnify_more", "pointer_size", "pointer_colour",
    "buttons", "sleep", "pointing", "captions", "softer", "louder", "reading", "dictionary", "put_back",
    "hidden", "voicing", "first_steps", "keys",
)  # fmt: skip
"""The actions on this page by name, what is wanted most often first."""


class MorePage(ListPage):
    """Lists actions; Enter or a click does one of them."""

    wanted = Signal(str)
    """The name of the action."""

    def __init__(self, actions: Actions, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self._actions = actions
        self._states: dict[str, str] = {}
        self._names: tuple[str, ...] = ()
        self._have(())
        self.list.taken.connect(lambda row: self.wanted.emit(self._names[row]))
        self.retranslate()

    def show_also(self, left_out: Sequence[str]) -> None:
        """Have these actions too, first of all: their buttons have no room below the article."""
        self._have(left_out)
        self._fill(0)

    def _have(self, left_out: Sequence[str]) -> None:
        # Where there is no browser nothing is said of one.
        self._names = (*left_out, *(name for name in ORDER if self._actions[name].isVisible()))

    def show_states(self, states: dict[str, str]) -> None:
        """Say behind these actions' names how they stand: 关, 还有 12 分钟; the same row stays chosen."""
        self._states = states
        self._fill(max(0, self.list.currentRow()))

    def _fill(self, current: int) -> None:
        self.list.show_rows([self._row(name) for name in self._names], current)

    def _row(self, name: str) -> Row:
        action = self._actions[name]
        state = self._states.get(name, "")
        title = self.tr("{name}: {state}").format(name=action.text(), state=state) if state else action.text()
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return Row(title, self.tr("{key}  {what}").format(key=key, what=action.toolTip()))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("More"))
        self.setAccessibleName(self.title.text())
        self.list.setAccessibleName(self.title.text())
        self.list.setAccessibleDescription(
            self.tr("The arrows go from one to the next, Enter does it, Escape leads back.")
        )
        self.back_button.say(description=self.tr("Leave this page (Escape)"))
        self._fill(max(0, self.list.currentRow()))
