"""Plays sounds one after another and says, by the device's clock, what is being heard."""

from __future__ import annotations

import logging
import queue
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from reader.sound import SAMPLE_RATE, Sound
from reader.speech.pcm import silence, softened
from reader.speech.playing.device import Device, Loudspeakers
from reader.speech.playing.heard import DeviceBack, NoDevice, PlayerEvent
from reader.speech.playing.line import Line
from reader.speech.playing.tape import Tape

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

_IDLE = 2 * SAMPLE_RATE
"""Frames of nothing after which the device is stopped, so that a paused reader's machine can rest."""

_LOOK = 0.25
"""Seconds between two looks at a device that plays, or is awaited."""

_GRACE = 3.0
"""Seconds for which a device that was heard may be away before the sound goes on without it: a sound server
that is started anew, and a plug that is moved from one socket to the other, take one or two."""

_TRY_SOON, _TRY_AGAIN = 0.5, 2.0
"""Seconds between two tries to find a device, while the sound waits for one and once it does not."""

_PATIENCE = 2.0
"""Seconds that close() waits for a device that is being opened, or hangs."""


class Player:
    """Plays what is put into it, in order, on the machine's loudspeaker.

    report is called on the player's own thread, never under its lock. device is "auto", or "null" for
    one that keeps real time and cannot be heard; open_device may give another, told whether it is to be a
    silent one. clock gives seconds. Every method may be called from any thread and returns at once.

    The device is opened by the first play(), or by warm(). Where there is none a silent one takes its place
    at once, and NoDevice is reported. One that was heard and cannot be heard any more, whether it says so,
    hangs, or has nothing plugged in, is waited for: the sound stands still for _GRACE seconds, and only then
    goes on unheard; where it is heard again before, it begins with the word that nobody may have heard.
    Meanwhile another one is tried from time to time, beside it and with silence; once that plays the sound
    goes on in it, and DeviceBack is reported where NoDevice was.
    """

    def __init__(
        self,
        report: Callable[[PlayerEvent], None],
        *,
        device: str = "auto",
        open_device: Callable[[bool], Device] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._report = report
        self._open_device = open_device or Loudspeakers()
        self._clock = clock
        self._silent = device == "null"
        self._tape = Tape()
        self._lock = threading.Lock()
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._volume = 100
        # From here on: the player's thread alone changes it.
        self._line: Line | None = None
        """Where the sound goes to."""
        self._unheard = False
        """Whether that is a silent device."""
        self._trial: Line | None = None
        """A device that may take its place."""
        self._tried = -_TRY_AGAIN
        """When the last one was opened."""
        self._wanted = False
        """Whether anything is to be played now."""
        self._lost = False
        """Whether the listener knows that nothing can be heard."""
        self._trouble: float | None = None
        """Since when what was heard cannot be heard: the sound stands still."""
        self._missed = False
        """Whether something of it went to a device that nobody heard."""

    @property
    def audible(self) -> bool:
        """Whether there is a device that can be heard, as far as has been tried."""
        return not self._silent and not self._lost

    def warm(self) -> None:
        """Open the device now, so that the first play() does not wait for it."""
        self._do(self._have_line)

    def enqueue(self, token: int, sound: Sound) -> None:
        """Play this after everything that is waiting."""
        with self._lock:
            self._tape.add(token, sound)
            playing = self._tape.playing
        if playing:
            self._do(self._start)

    def enqueue_silence(self, token: int, ms: int) -> None:
        """Be silent for so long after everything that is waiting."""
        self.enqueue(token, Sound(silence(ms)))

    def play(self) -> None:
        """Go on, from the very frame where pause() stopped."""
        with self._lock:
            self._tape.playing = True
        self._do(self._start)

    def pause(self) -> None:
        """Give the device nothing more: silence as soon as its buffers, some 40 ms, have run out."""
        with self._lock:
            self._tape.playing = False

    def clear(self) -> None:
        """Throw away everything that is waiting or playing; nothing of it is reported any more."""
        with self._lock:
            self._tape.clear()

    def set_volume(self, percent: int) -> None:
        """Be so loud from now on: 100 is as loud as the voice itself, less is softer."""
        self._volume = percent

    def position(self) -> tuple[int, int] | None:
        """The token that is being heard and the frame of its sound; None when there is nothing to play."""
        with self._lock:
            return self._tape.position()

    def close(self) -> None:
        """Be silent for good; nothing is reported any more once it returns."""
        self._closed = True
        thread = self._thread
        if thread is not None:
            self._jobs.put(None)
            if thread is not threading.current_thread():
                thread.join(_PATIENCE)

    def _do(self, job: Callable[[], None]) -> None:
        with self._lock:
            if self._closed:
                return
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="player", daemon=True)
                self._thread.start()
        self._jobs.put(job)

    def _work(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=self._until_next_look())
            except queue.Empty:
                job = self._look
            if job is None:
                break
            if not self._closed:
                job()
        lines = [line for line in (self._line, self._trial) if line is not None]
        for line in lines:
            line.close()
        for line in lines:
            line.join(_PATIENCE)

    def _until_next_look(self) -> float | None:
        """Seconds; None where there is nothing to look at until something happens."""
        return _LOOK if self._wanted and not self._silent else None

    # The device. On the player's thread

    def _have_line(self) -> None:
        if self._line is None:
            self._have(self._open(silent=self._silent))

    def _open(self, *, silent: bool) -> Line:
        return Line(
            partial(self._open_device, silent), self._give, lambda: self._do(self._check), self._clock
        )

    def _have(self, line: Line) -> None:
        """Let the sound go there from now on."""
        before, self._line = self._line, line
        if before is not None:
            before.close()

    def _start(self) -> None:
        """Something is to be played: by what was heard last, or by what is there now if that was nothing."""
        if not self._wanted:
            self._wanted = True
            self._trouble = None
            if self._unheard and not self._silent:
                self._unheard = False
                self._have(self._open(silent=False))
        with self._lock:
            self._tape.idle = 0
        self._have_line()
        self._check()

    def _look(self) -> None:
        """See whether what plays can still be heard, and whether anything has come of what is awaited."""
        for line in (self._line, self._trial):
            if line is not None and not (line is self._line and self._unheard):
                line.look()
        self._check()

    def _check(self) -> None:
        """Do what is to be done about the device as it is now."""
        line = self._line
        if line is None:
            return
        self._run(line)
        if self._silent:
            return
        if self._unheard:
            self._try(_TRY_AGAIN)
        elif line.failed is not None or line.stuck:
            self._miss(line, line.failed or "the device does not play")
        elif not line.plugged:
            self._miss(line, "nothing is plugged in")
        elif line.proven:
            self._hear()

    def _run(self, line: Line) -> None:
        """Let it play, if anything is to be played."""
        if line.device is not None and line is self._line:
            with self._lock:
                self._tape.latency = line.device.latency
        if self._wanted and line.failed is None:
            line.start()

    def _hear(self) -> None:
        """What plays can be heard."""
        if self._trouble is not None and self._missed:
            with self._lock:
                self._tape.repeat(self._tape.latency + int(_LOOK * SAMPLE_RATE))
        self._trouble, self._missed = None, False
        self._end_trial()
        if self._lost:
            log.info("there is a sound device again")
            self._lost = False
            self._report(DeviceBack())

    def _miss(self, line: Line, why: str) -> None:
        """What is to play cannot be heard: wait for it or another one a while, if it ever was."""
        if not self._wanted:
            self._forget(line)
            return
        now = self._clock()
        if line.was_heard and not self._lost:
            if self._trouble is None:
                log.warning("the sound waits: %s", why)
                self._trouble = now
            self._missed = self._missed or line.failed is not None or not line.plugged
            if now - self._trouble < _GRACE:
                self._try(_TRY_SOON)
                return
        self._trouble = None
        if not line.plugged and line.failed is None and not line.stuck:
            # It keeps time, and the sound server plays on what is plugged in then.
            self._end_trial()
            self._tell(why)
            return
        self._fall_back(why)

    def _forget(self, line: Line) -> None:
        """What fails while nothing plays is opened anew when something does, if it was ever heard."""
        if line.failed is None:
            return
        if line.was_heard:
            line.close()
            self._line = None
        else:
            self._fall_back(line.failed)

    def _fall_back(self, why: str) -> None:
        """Go on without sound, and say so."""
        self._unheard = True
        self._have(self._open(silent=True))
        self._tell(why)

    def _tell(self, why: str) -> None:
        if not self._lost:
            log.warning("no sound device: %s", why)
            self._lost = True
            self._report(NoDevice(why))

    def _try(self, pause: float) -> None:
        """See whether another device plays, and let the sound go there if it does."""
        trial, now = self._trial, self._clock()
        if trial is None:
            if now - self._tried >= pause and self._wanted:
                self._tried = now
                self._trial = self._open(silent=False)
        elif trial.failed is not None or trial.stuck:
            self._end_trial()
        elif trial.proven and trial.plugged:
            self._trial, self._unheard, self._missed = None, False, True
            self._have(trial)
            self._check()
        else:
            self._run(trial)

    def _end_trial(self) -> None:
        if self._trial is not None:
            self._trial.close()
            self._trial = None

    # What it plays

    def _give(self, line: Line, frames: int) -> bytes:
        """What a device asks for. On the device's thread."""
        if line is not self._line or self._trouble is not None:
            return bytes(2 * frames)
        with self._lock:
            data, events = self._tape.pull(frames)
            rest = self._tape.idle >= _IDLE and not (self._tape.playing and not self._tape.empty)
        if events:
            self._jobs.put(lambda: self._tell_all(events))
        if rest:
            self._jobs.put(self._rest)
        return softened(data, self._volume)

    def _tell_all(self, events: list[PlayerEvent]) -> None:
        for event in events:
            if not self._closed:
                self._report(event)

    def _rest(self) -> None:
        """Stop a device that has had nothing to play for a while; the next enqueue or play starts it."""
        with self._lock:
            rested = self._tape.idle >= _IDLE
        if self._wanted and rested and self._line is not None:
            self._wanted = False
            self._trouble = None
            self._end_trial()
            self._line.stop()
