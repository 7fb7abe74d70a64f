"""F1: what the control does that has the focus, on a calm page; F1 there lists every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.telling.controls import ControlWords, focused_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.gui.around.paging import Paging
    from reader.gui.pages.side_pages import SidePages
    from reader.gui.telling.actions import Actions


class ControlHelp(QObject):
    """Shows the page before the one that the question was asked on, and gives the focus back."""

    said = Signal(str)
    """Words to be said only: they stand on the screen."""

    def __init__(
        self,
        paging: Paging,
        side: SidePages,
        actions: Actions,
        states: Callable[[], dict[str, str]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._paging = paging
        self._side = side
        self._actions = actions
        self._window = window
        self._words = ControlWords(states, self)

    def show(self) -> None:
        """Say what the focused control does; asked on that very page, or with nothing focused: every key."""
        widget = focused_in(self._window)
        if widget is None or self._side.is_shown("control_page"):
            self._actions["keys"].trigger()
            return
        control = self._words.about(widget)
        if not control.name:
            # There is nothing to be said of it.
            self._actions["keys"].trigger()
            return
        page = self._side.control_page
        page.show_control(control, self._actions["help"].shortcut())
        self._paging.show(page, from_control=True)
        self.said.emit(page.text)
