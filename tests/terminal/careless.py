"""A session with a patron in it who leaves a word everywhere: python careless.py ... --orders SOCKET.

The session is Lingdu's own. SOCKET tells what is to be done, a line of JSON each: {"use": {...}} or
{"end": "finish" or "die"}; the session answers with a line when it is there, and when it has been used.
"""

from __future__ import annotations

import json
import os
import random
import socket
import sys
import time
from typing import TYPE_CHECKING

import reader.app
import reader.patron

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from reader.app import Desk
    from reader.gui.terminal_window import TerminalWindow

STEP_MS = 20
PATIENCE = 8.0
"""Seconds that something asked for may take before the patron goes on without it."""
NOT_ASKED_FOR = frozenset({"quit", "voicing"})
"""The end comes when it is ordered; everything said aloud would only take its time."""


class Patron:
    """Does as the orders say, one step after another."""

    def __init__(self, desk: Desk, orders: socket.socket) -> None:
        from PySide6.QtCore import QTimer

        self._desk = desk
        self._window: TerminalWindow = desk.window  # type: ignore[assignment]  # a terminal's
        self._orders = orders
        self._steps: Iterator[Callable[[], bool]] = iter(())
        self._until: Callable[[], bool] = lambda: True
        self._since = time.monotonic()
        self._used = True
        self._timer = QTimer(desk.window, interval=STEP_MS)
        self._timer.timeout.connect(self._step)
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        # The first turn of the event loop after the window has been shown.
        self._say("here")
        self._orders.setblocking(False)
        self._timer.start()

    def _say(self, word: str) -> None:
        self._orders.sendall(json.dumps({word: os.getpid()}).encode() + b"\n")

    def _step(self) -> None:
        if self._used:
            self._take_orders()
            return
        if not self._until() and time.monotonic() - self._since < PATIENCE:
            return
        self._since = time.monotonic()
        following = next(self._steps, None)
        if following is None:
            self._used = True
            self._say("used")
        else:
            self._until = following

    def _take_orders(self) -> None:
        try:
            order = json.loads(self._orders.recv(65536) or b"{}")
        except BlockingIOError:
            return
        if order.get("end") == "die":
            os.kill(os.getpid(), 9)
        elif "end" in order:
            self._finish()
        elif "use" in order:
            self._used = False
            self._steps = self._use(**order["use"])

    def _finish(self) -> None:
        """By the keys that a patron would press."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self._window, Qt.Key.Key_F12)
        self._window.end_page.end_button.setFocus()
        QTest.keyClick(self._window.end_page.end_button, Qt.Key.Key_Return)

    def _use(self, word: str, address: str, seed: int) -> Iterator[Callable[[], bool]]:
        """Leave the word everywhere; after each step: what it waits for."""
        chance = random.Random(seed)  # noqa: S311 -- nothing secret
        window, session, clipboard = self._window, self._desk.session, self._desk.application.clipboard()
        self._type(window.start_page.address, f"{address}?{word}")
        yield lambda: session.shown is not None
        self._desk.speaker.start()
        window.actions_["play"].trigger()
        window.view.selectAll()
        window.view.copy()
        yield lambda: word in clipboard.text()
        window.actions_["highlight"].trigger()
        window.actions_["bookmark"].trigger()
        window.actions_["bookmarks"].trigger()
        yield lambda: bool(session.marking.listing.marks)
        window.side.marks_page.list.setCurrentRow(0)
        self._type(window.side.marks_page.note, f"note {word}")
        yield self._soon()
        if window.shared_sheets:
            window.paging.show_article()
            window.actions_["print"].trigger()
            yield self._soon()
            window.side.print_page.print_button.click()
            yield lambda: window.side.print_page._steps is None
        names = [each.objectName() for each in window.actions_.all()]
        for name in chance.sample(sorted(set(names) - NOT_ASKED_FOR), chance.randint(4, 12)):
            window.actions_[name].trigger()
            yield self._soon()
            self._fill_in(word, chance)
            yield self._soon()
        clipboard.setText(f"copied {word}")
        yield self._soon()

    def _fill_in(self, word: str, chance: random.Random) -> None:
        """Type the word into every field that is there, and press some key."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        for field in self._window.findChildren(QLineEdit):
            if field.isVisible() and field is not self._window.pin_page.field:
                self._type(field, word)
        key = chance.choice((Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space))
        QTest.keyClick(self._desk.application.focusWidget() or self._window, key)

    @staticmethod
    def _type(field: QWidget, text: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    @staticmethod
    def _soon() -> Callable[[], bool]:
        at = time.monotonic() + 0.05
        return lambda: time.monotonic() >= at


def main() -> None:
    """Run a session with this patron."""
    at = sys.argv.index("--orders")
    orders = socket.socket(socket.AF_UNIX)
    orders.connect(sys.argv[at + 1])
    del sys.argv[at : at + 2]
    patrons = []
    make_desk = reader.app.make_desk

    def with_patron(**given: object) -> Desk:
        desk = make_desk(**given)  # type: ignore[arg-type]  # as it is called
        patrons.append(Patron(desk, orders))
        return desk

    reader.app.make_desk = with_patron
    reader.patron.main()


if __name__ == "__main__":
    main()
