"""A process that has everything loaded and waits to take over from one that ends."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from reader.children.run import launch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.children.run import Run

log = logging.getLogger(__name__)


class Spare:
    """At most one process of this command, which nobody has asked anything yet.

    room tells whether there is memory for another one. No call here waits for a process to start.
    """

    def __init__(
        self, name: str, command: Sequence[str], room: Callable[[], bool], log_to: int | None = None
    ) -> None:
        self._name = name
        self._command = command
        self._room = room
        self._log_to = log_to
        self._lock = threading.Lock()
        self._run: Run | None = None
        self._starting = self._closed = False

    @property
    def process_id(self) -> int | None:
        """The process that waits, or None."""
        with self._lock:
            return self._run.process.pid if self._run is not None else None

    def prepare(self) -> None:
        """Have one wait, where there is room; one that waits already goes on waiting."""
        with self._lock:
            if self._closed or self._starting or (self._run is not None and _lives(self._run)):
                return
            self._starting = True
        threading.Thread(target=self._start, name=f"spare {self._name}", daemon=True).start()

    def take(self) -> Run | None:
        """The process that has waited, which is the taker's from now on; None when there is none."""
        with self._lock:
            run, self._run = self._run, None
        if run is None or _lives(run):
            return run
        _end(run)
        return None

    def close(self) -> None:
        """End what waits, and have none any more."""
        with self._lock:
            self._closed = True
            run, self._run = self._run, None
        if run is not None:
            _end(run)

    def _start(self) -> None:
        run: Run | None = None
        try:
            run = launch(self._command, self._log_to) if self._room() else None
        except OSError:
            log.exception("a second %s cannot be started", self._name)
        with self._lock:
            self._starting = False
            before, self._run = self._run, run
            unwanted = [one for one in (before, run if self._closed else None) if one is not None]
            if self._closed:
                self._run = None
        for one in unwanted:
            _end(one)


def _lives(run: Run) -> bool:
    return run.process.poll() is None


def _end(run: Run) -> None:
    run.process.kill()
    run.process.wait()
    for pipe in (run.process.stdin, run.process.stdout):
        if pipe is not None:
            pipe.close()
