"""A whole desk that opens page after page, and what that costs it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from msgspec import Struct
from PySide6.QtCore import QEventLoop, QTimer

from reader.app import make_desk
from reader.places import Folders

if TYPE_CHECKING:
    from tests.server import Server

    from reader.app import Desk
    from reader.errors import ReaderError

BEAT_MS = 10
"""So often the window is asked whether it is alive."""


class Opened(Struct, frozen=True):
    """What came of one page."""

    seconds: float
    """Until the article, the list or the error was there."""
    still_ms: float
    """The processor time of the longest turn of the window, which no other work of the machine spoils."""
    error: str = ""


class Counts(Struct, frozen=True):
    """What the three processes hold."""

    files: int
    threads: int
    memory_mb: float


class Soak:
    """Opens pages of a server on this machine in a real window."""

    def __init__(self, server: Server, folder: Path) -> None:
        where = Folders(folder, folder, folder / "voices", folder / "log", folder)
        self.desk: Desk = make_desk(where=where, engine="silent", device="null", remember=False)
        self._server = server
        self._loop = QEventLoop()
        self._beat = QTimer(interval=BEAT_MS)
        self._beat.timeout.connect(self._beaten)
        self._last = self._still = 0.0
        self._error = ""
        self._tell = self.desk.session._opening._failed
        self.desk.session._opening._failed = self._failed
        self.desk.window.resize(1280, 800)
        self.desk.window.show()
        self.desk.speaker.start()

    def __enter__(self) -> Self:
        self._beat.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._beat.stop()
        self.desk.window.close()
        self.desk.window.deleteLater()

    def open(self, body: bytes, *, patience: float = 30.0) -> Opened:
        """Serve this page and open it; what came of it."""
        url = self._server.page("/page.html", body, content_type="text/html")
        self._last, self._still, self._error = time.thread_time(), 0.0, ""
        begun = time.monotonic()
        session = self.desk.session
        session.open(url)
        while session._opening.waiting:
            self._loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() - begun > patience:
                self._error = "nothing came"
                break
        seconds = time.monotonic() - begun
        for _ in range(3):
            # The article is laid out and painted, its pictures come.
            self._loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        self._beaten()
        return Opened(seconds, 1000 * self._still, self._error)

    def rest(self, seconds: float) -> None:
        """Let the window go on by itself for so long."""
        QTimer.singleShot(round(1000 * seconds), self._loop.quit)
        self._loop.exec()

    def _failed(self, error: ReaderError) -> None:
        self._error = type(error).__name__
        self._tell(error)

    def _beaten(self) -> None:
        now = time.thread_time()
        self._still = max(self._still, now - self._last)
        self._last = now

    def counts(self) -> Counts:
        """What the window and its children hold now."""
        self._loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        found = [os.getpid(), self.desk.loader.web.process_id, self.desk.speaker.process_id]
        processes = [Path(f"/proc/{process}") for process in found if process is not None]
        return Counts(
            sum(len(list((process / "fd").iterdir())) for process in processes),
            sum(len(list((process / "task").iterdir())) for process in processes),
            sum(_resident(process) for process in processes),
        )


def _resident(process: Path) -> float:
    pages = int((process / "statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
