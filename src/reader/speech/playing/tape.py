"""What waits to be played, and which of it is being heard, counted in frames."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.speech.playing.heard import Finished, Marked, PlayerEvent, Starved

if TYPE_CHECKING:
    from reader.sound import Mark, Sound


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

    def repeat(self, frames: int) -> None:
        """Pull the last so many frames once more, from the beginning of the word there.

        Only of the sound whose turn it is: what has been pulled to its end is not had again.
        """
        if not self._items:
            return
        item = self._items[0]
        back = max(0, item.at - frames)
        item.at = max((mark.frame for mark in item.marks if mark.frame <= back), default=back)
        item.marked = sum(mark.frame < item.at for mark in item.marks)
        self._spans = deque(span for span in self._spans if span[1] != item.token or span[2] < item.at)
        self._due = deque(
            (clock, event)
            for clock, event in self._due
            if not (isinstance(event, Marked) and event.token == item.token and event.mark.frame >= item.at)
        )

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
