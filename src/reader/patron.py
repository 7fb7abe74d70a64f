"""One patron's session at a public terminal: a window that the terminal watches over, gone without a trace.

python -m reader.patron --rules FILE --talk DESCRIPTOR: started by reader.terminal in a folder in memory.
"""

from __future__ import annotations

import argparse
import os
import socket
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.kiosk.idle import Idle, Limits
from reader.kiosk.processes import end_with_parent
from reader.kiosk.rules import Terminal, read_rules
from reader.kiosk.talk import Alive, End, Lines, Pin, answer, is_closed, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.terminal_window import TerminalWindow

TICK_MS = 500
"""Between two signs of life; the terminal waits for several of them."""
SECOND_WARNING = 20
"""Seconds before the end at which the warning is said once more."""
MINUTE = 60


class Window(Protocol):
    """What the presence shows."""

    def warn(self, seconds: int) -> None:
        """Say that the session ends soon, unless somebody is there."""

    def closing_soon(self, seconds: int) -> None:
        """Say that the library closes."""

    def no_more_warning(self) -> None:
        """Somebody is there."""

    def show_closed(self, *, closed: bool) -> None:
        """The library is closed, or open again."""


class Presence:
    """Whether a patron is there, and what follows from it; asked again and again."""

    def __init__(
        self,
        terminal: Terminal,
        window: Window,
        *,
        is_reading: Callable[[], bool],
        end: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self._window = window
        self._is_reading = is_reading
        self._end = end
        self._clock = clock
        self._now = now
        self._hours = terminal.opening_hours()
        self._warning = terminal.warning_seconds
        limits = Limits(MINUTE * terminal.idle_minutes, self._warning, MINUTE * terminal.listening_minutes)
        self._idle = Idle(limits, clock())
        self.used = False
        self._closed = False
        """Whether it has been closed since nobody has come yet."""
        self._warned = 0
        """How often since somebody was there last."""
        self._closes: float | None = None
        """When the session ends because the library closes."""

    def touched(self) -> None:
        """The patron has done something; whoever touches what is closed does not begin to use it."""
        if self._closed:
            return
        self.used = True
        self._idle.touched(self._clock())
        if self._warned:
            self._warned = 0
            self._window.no_more_warning()

    def look(self) -> None:
        """See what is to be done now."""
        now = self._clock()
        if self._is_reading():
            self._idle.heard(now)
        is_open = self._hours.is_open(self._now())
        if not self.used:
            # Nobody has come yet: there is nothing to end.
            self._idle.touched(now)
            self._closed = not is_open
            self._window.show_closed(closed=self._closed)
        elif not is_open:
            self._close(now)
        else:
            self._closes = None
            self._warn_or_end(now)

    def _close(self, now: float) -> None:
        if self._closes is None:
            self._closes = now + self._warning
            self._window.closing_soon(self._warning)
        elif now >= self._closes:
            self._end()

    def _warn_or_end(self, now: float) -> None:
        left = self._idle.seconds_of_warning(now)
        if left is None:
            return
        if left <= 0:
            self._end()
        elif not self._warned or (self._warned == 1 and left <= SECOND_WARNING):
            self._warned += 1
            self._window.warn(round(left))


def main() -> None:
    """Run one session until it is ended."""
    parser = argparse.ArgumentParser(prog="reader.patron")
    parser.add_argument("--rules", type=Path, required=True)
    parser.add_argument("--talk", type=int, required=True)
    parser.add_argument("--engine", default="")
    parser.add_argument("--device", default="auto")
    given = parser.parse_args()
    end_with_parent()
    talk = socket.socket(fileno=given.talk)
    if is_closed(talk):
        # It was gone before we asked to go with it.
        return
    terminal = read_rules(given.rules, lambda _: ()).terminal
    if terminal is None:
        # It was read and understood by the terminal a moment ago.
        raise SystemExit(f"{given.rules} cannot be read any more")
    run(terminal, talk, engine=given.engine, device=given.device)


def run(terminal: Terminal, talk: socket.socket, *, engine: str, device: str) -> None:
    """Show the window and stay until the terminal, the patron or silence ends it."""
    from reader.app import make_desk
    from reader.places import folders
    from reader.program_log import open_log

    # Qt and its binding come through app, in the order that they need.
    where = folders()
    desk = make_desk(
        where=where,
        engine=engine,
        device=device,
        log_to=open_log(where.log),
        terminal=terminal,
    )
    from PySide6.QtCore import QSocketNotifier, QTimer

    window: TerminalWindow = desk.window  # type: ignore[assignment]  # what make_desk makes for a terminal
    from reader.session.listener import PlayState

    def send(data: bytes) -> None:
        try:
            talk.sendall(data)
        except OSError:
            # Without a terminal there is no session.
            os._exit(0)

    def end() -> None:
        desk.application.clipboard().clear()
        send(line(End()))

    listening = desk.session.listening
    presence = Presence(terminal, window, is_reading=lambda: listening.state is PlayState.PLAYING, end=end)
    window.touched.connect(presence.touched)
    window.end_wanted.connect(end)
    window.pin_tried.connect(lambda pin: send(line(Pin(pin))))
    lines = Lines()

    def hear() -> None:
        data = talk.recv(65536)
        if not data:
            os._exit(0)
        for each in lines.take(data):
            window.pin_refused(answer(each).wait)

    def tick() -> None:
        presence.look()
        send(line(Alive(used=presence.used)))

    hearing = QSocketNotifier(talk.fileno(), QSocketNotifier.Type.Read, window)
    hearing.activated.connect(hear)
    timer = QTimer(window, interval=TICK_MS)
    timer.timeout.connect(tick)
    timer.start()
    window.show_start()
    window.showFullScreen()
    tick()
    QTimer.singleShot(0, desk.loader.start)
    QTimer.singleShot(0, desk.speaker.start)
    desk.application.exec()


if __name__ == "__main__":
    main()
