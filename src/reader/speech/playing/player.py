"""Plays sounds one after another and says, by the device's clock, what is being heard."""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.errors import NoSoundDevice
from reader.sound import SAMPLE_RATE, Mark, Sound
from reader.speech.pcm import silence, softened
from reader.speech.playing.device import Device, Loudspeaker

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)

_IDLE = 2 * SAMPLE_RATE
"""Frames of nothing after which the device is stopped, so that a paused reader's machine can rest."""


_TRY_AGAIN = 2 * SAMPLE_RATE
"""Frames that are played to nobody between two looks for a device that has come back."""

_PATIENCE = 2.0
"""Seconds that close() waits for a device that is just being opened."""


class Marked(Struct, frozen=True):
    """This mark of what was enqueued under this token is being heard now."""

    token: int
    mark: Mark


class Finished(Struct, frozen=True):
    """What was enqueued under this token has been heard to its end; once for each enqueue."""

    token: int


class Starved(Struct, frozen=True):
    """Everything has been heard, nobody has paused, and nothing more is waiting."""


class NoDevice(Struct, frozen=True):
    """There is nothing to be heard with, or it has gone; time goes on as if there were."""

    detail: str


class DeviceBack(Struct, frozen=True):
    """There is something to be heard with again."""


PlayerEvent = Marked | Finished | Starved | NoDevice | DeviceBack


class _Item(Struct):
    token: int
    pcm: memoryview
    marks: tuple[Mark, ...]
    at: int = 0
    """Frames that have gone to the device."""
    marked: int = 0
    """Marks that have."""

    @property
    def frames(self) -> int:
        return len(self.pcm) // 2


class Tape:
    """What is waiting to be played, and what is on its way through the device's buffers.

    Pure bookkeeping in frames: no thread, no device, no time. The clock is the number of frames that
    have been pulled, silence included; a frame pulled at clock c is heard at c + latency.
    """

    def __init__(self) -> None:
        self.latency = 0
        self.playing = False
        self.idle = 0
        """Frames of nothing since the last of something."""
        self._clock = 0
        self._items: deque[_Item] = deque()
        self._due: deque[tuple[int, PlayerEvent]] = deque()
        self._spans: deque[tuple[int, int, int, int]] = deque()
        """Clock, token, first frame and count of what was pulled and may not have been heard yet."""
        self._starved = True

    @property
    def empty(self) -> bool:
        """Whether nothing waits to be pulled."""
        return not self._items

    def add(self, token: int, sound: Sound) -> None:
        """Play this after everything that waits."""
        self._items.append(_Item(token, memoryview(sound.pcm), sound.marks))
        self._starved = False

    def clear(self) -> None:
        """Forget everything that waits or has not been heard."""
        self._items.clear()
        self._due.clear()
        self._spans.clear()
        self._starved = True

    def pull(self, frames: int) -> tuple[bytes, list[PlayerEvent]]:
        """The next frames for the device, silence where there is nothing, and the events that are due."""
        taken = bytearray()
        while self.playing and self._items and len(taken) < 2 * frames:
            taken += self._take(frames - len(taken) // 2, self._clock + len(taken) // 2)
        silent = frames - len(taken) // 2
        self.idle = self.idle + silent if silent == frames else silent
        self._clock += frames
        if self.playing and not self._items and not self._starved:
            self._starved = True
            self._due.append((self._clock + self.latency - silent, Starved()))
        return bytes(taken) + bytes(2 * silent), self._heard()

    def position(self) -> tuple[int, int] | None:
        """The token that is being heard and the frame of its sound, or where it will go on; None: nothing."""
        heard = self._clock - self.latency
        for clock, token, first, count in self._spans:
            if heard < clock + count:
                return token, max(first, first + heard - clock)
        if self._items:
            return self._items[0].token, self._items[0].at
        return None

    def _take(self, room: int, clock: int) -> memoryview:
        item = self._items[0]
        count = min(room, item.frames - item.at)
        upto = item.at + count
        ends = upto == item.frames
        while item.marked < len(item.marks) and (ends or item.marks[item.marked].frame < upto):
            mark = item.marks[item.marked]
            due = clock + max(0, min(mark.frame, upto) - item.at) + self.latency
            self._due.append((due, Marked(item.token, mark)))
            item.marked += 1
        if count:
            self._spans.append((clock, item.token, item.at, count))
        piece = item.pcm[2 * item.at : 2 * upto]
        item.at = upto
        if ends:
            self._due.append((clock + count + self.latency, Finished(item.token)))
            self._items.popleft()
        return piece

    def _heard(self) -> list[PlayerEvent]:
        events: list[PlayerEvent] = []
        while self._due and self._due[0][0] <= self._clock:
            events.append(self._due.popleft()[1])
        heard = self._clock - self.latency
        while self._spans and self._spans[0][0] + self._spans[0][3] <= heard:
            self._spans.popleft()
        return events


class Player:
    """Plays what is put into it, in order, on the machine's loudspeaker.

    report is called on the player's own thread, never under its lock. device is "auto", or "null" for
    one that keeps real time and cannot be heard; open_device may give another. The device is opened on
    the first play(), on the player's thread; when it cannot be, or vanishes and there is no other, a null
    one takes its place and NoDevice is reported. A real one is looked for every other second while playing,
    and at each play(); once it is there the sound goes on in it, and DeviceBack is reported. Every method
    may be called from any thread and returns at once.
    """

    def __init__(
        self,
        report: Callable[[PlayerEvent], None],
        *,
        device: str = "auto",
        open_device: Callable[[bool], Device] | None = None,
    ) -> None:
        self._report = report
        self._open_device = open_device or (lambda silent: Loudspeaker(silent=silent))
        self._silent = device == "null"
        self._tape = Tape()
        self._lock = threading.Lock()
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._device: Device | None = None
        self._running = False
        self._lost = False
        """Whether a null device plays for want of a real one."""
        self._unheard = 0
        """Frames that went to it since a real one was last looked for."""
        self._audible = not self._silent
        self._thread: threading.Thread | None = None
        self._closed = False
        self._volume = 100

    @property
    def audible(self) -> bool:
        """Whether there is a device that can be heard, as far as has been tried."""
        return self._audible

    def warm(self) -> None:
        """Open the device now, so that the first play() does not wait for it."""
        self._do(self._warm)

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
        while (job := self._jobs.get()) is not None:
            if not self._closed:
                job()
        if self._device is not None:
            self._device.close()
            self._device = None

    def _start(self, *, look: bool = True) -> None:
        """Open the device if need be, and let it ask. On the player's thread."""
        if self._running:
            return
        if look:
            self._look()
        try:
            device = self._opened()
            with self._lock:
                self._tape.idle = 0
            self._run(device)
            self._running = True
        except NoSoundDevice as error:
            self._fall_back(str(error.facts.get("detail", "")))
            self._start(look=False)

    def _warm(self) -> None:
        try:
            self._opened()
        except NoSoundDevice as error:
            self._fall_back(str(error.facts.get("detail", "")))

    def _opened(self) -> Device:
        if self._device is None:
            self._device = self._open_device(self._silent or self._lost)
            self._audible = self._device.audible
            with self._lock:
                self._tape.latency = self._device.latency
        return self._device

    def _fall_back(self, detail: str) -> None:
        """Go on without sound, and say so."""
        log.warning("no sound device: %s", detail)
        if self._device is not None:
            self._device.close()
            self._device = None
        self._running = False
        self._audible = False
        if self._silent or self._lost:
            # Not even the null device: nothing that we can do about it, and nobody to do it for.
            raise NoSoundDevice(detail=detail)
        self._lost, self._unheard = True, 0
        self._report(NoDevice(detail))

    def _vanished(self, device: Device) -> None:
        if device is not self._device:
            return
        # Where headphones are pulled out there may be a loudspeaker.
        if not self._find():
            self._fall_back("the device has gone")
            self._start(look=False)

    def _find(self) -> bool:
        """Play on a real device from now on, when there is one; whether there is. On the player's thread."""
        found: Device | None = None
        try:
            found = self._open_device(False)
            if self._running:
                self._run(found)
        except NoSoundDevice:
            if found is not None:
                found.close()
            return False
        if self._device is not None:
            self._device.close()
        self._device, self._audible = found, found.audible
        with self._lock:
            self._tape.latency = found.latency
        if self._lost:
            log.info("there is a sound device again")
            self._lost = False
            self._report(DeviceBack())
        return True

    def _run(self, device: Device) -> None:
        device.start(self._pull, lambda: self._do(lambda: self._vanished(device)))

    def _look(self) -> None:
        if self._lost:
            self._find()

    def _pull(self, frames: int) -> bytes:
        self._look_again(frames)
        with self._lock:
            data, events = self._tape.pull(frames)
            rest = self._tape.idle >= _IDLE and not (self._tape.playing and not self._tape.empty)
        if events:
            self._jobs.put(lambda: self._tell(events))
        if rest:
            self._jobs.put(self._rest)
        return softened(data, self._volume)

    def _look_again(self, frames: int) -> None:
        if not self._lost:
            return
        self._unheard += frames
        if self._unheard >= _TRY_AGAIN:
            self._unheard = 0
            self._jobs.put(self._look)

    def _tell(self, events: list[PlayerEvent]) -> None:
        for event in events:
            if not self._closed:
                self._report(event)

    def _rest(self) -> None:
        """Stop a device that has had nothing to play for a while; the next enqueue or play starts it."""
        with self._lock:
            rested = self._tape.idle >= _IDLE
        if self._running and rested and self._device is not None:
            self._running = False
            try:
                self._device.stop()
            except NoSoundDevice as error:
                self._fall_back(str(error.facts.get("detail", "")))
