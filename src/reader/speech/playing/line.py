"""A device on a thread of its own: where a sound server hangs, nothing else hangs with it."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

from reader.errors import NoSoundDevice

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.speech.playing.device import Device

_AT_WORK = 1.0
"""Seconds in which a device that plays asks at least once."""

_TO_BEGIN = 3.0
"""Seconds in which it is open, or begins to ask: headphones without a wire have to be reached first."""


class Line:
    """Opens one device at once, and starts, stops and closes it when told; no call waits for it.

    give is asked for so many frames, on the device's thread. changed is called, on any thread, whenever
    there is something new to see. clock gives seconds. All else is for one thread.
    """

    def __init__(
        self,
        open_device: Callable[[], Device],
        give: Callable[[Line, int], bytes],
        changed: Callable[[], None],
        clock: Callable[[], float],
    ) -> None:
        self._open_device = open_device
        self._give = give
        self._changed = changed
        self._clock = clock
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._looking = False
        self._waits_since = clock()
        """Since when it was to be open, or to ask."""
        self.device: Device | None = None
        """None as long as it is not open."""
        self.failed: str | None = None
        """Why it plays no more; None while it may."""
        self.plugged = True
        """Whether it can be heard with anything, as far as is known."""
        self.running = False
        """Whether it is to ask."""
        self.was_heard = False
        """Whether it has played, and something was plugged in."""
        self._asked = 0
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="sound", daemon=True)
        self._thread.start()
        self._jobs.put(self._open)

    @property
    def proven(self) -> bool:
        """Whether it plays: it has asked for more than its buffers hold, since it was started."""
        return self.device is not None and self._asked > self.device.latency

    @property
    def stuck(self) -> bool:
        """Whether nothing has come of it for so long that nothing may come any more."""
        if self.device is not None and not self.running:
            return False
        return self._clock() - self._waits_since > (_AT_WORK if self.proven else _TO_BEGIN)

    def start(self) -> None:
        """Have it ask; once it does so already nothing happens."""
        if not self.running and self.device is not None:
            self.running, self._asked, self._waits_since = True, 0, self._clock()
            self._jobs.put(self._start)

    def stop(self) -> None:
        """Have it ask no more until start()."""
        if self.running:
            self.running = False
            self._jobs.put(self._stop)

    def look(self) -> None:
        """Find out whether it can still be heard."""
        if not self._looking:
            self._looking = True
            self._jobs.put(self._look)

    def close(self) -> None:
        """Let it go; what it asks for until then is silence."""
        self._closed = True
        self.running = False
        self._jobs.put(None)

    def join(self, seconds: float) -> None:
        """Wait until it is gone, so long at the most."""
        self._thread.join(seconds)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._closed:
                continue
            try:
                job()
            except NoSoundDevice as error:
                self._fail(str(error.facts.get("detail", "")))
        if self.device is not None:
            self.device.close()

    def _open(self) -> None:
        self.device = self._open_device()
        self._changed()
        self._jobs.put(self._look)

    def _start(self) -> None:
        if self.device is not None:
            self.device.start(self._pull, lambda: self._fail("the device has gone"))

    def _stop(self) -> None:
        if self.device is not None:
            self.device.stop()

    def _look(self) -> None:
        if self.device is not None:
            before, self.plugged = self.plugged, self.device.plugged()
            self.was_heard = self.was_heard or (self.proven and self.plugged)
            if self.plugged is not before:
                self._changed()
        self._looking = False

    def _fail(self, why: str) -> None:
        self.failed = self.failed or why
        self._changed()

    def _pull(self, frames: int) -> bytes:
        if self._closed:
            return bytes(2 * frames)
        before = self.proven
        self._asked += frames
        self._waits_since = self._clock()
        if self.proven is not before:
            self.was_heard = self.was_heard or self.plugged
            self._changed()
        return self._give(self, frames)
