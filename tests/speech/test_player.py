"""What is heard, and when it is said to be heard: by frames, never by the clock on the wall."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import NoSoundDevice
from reader.sound import SAMPLE_RATE, Mark, Sound
from reader.speech.playing.device import PERIOD_MS, PERIODS
from reader.speech.playing.heard import DeviceBack, Finished, Marked, NoDevice, PlayerEvent, Starved
from reader.speech.playing.player import Player
from reader.speech.playing.tape import Tape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LATENCY = 100
PATIENCE = 20
"""Seconds after which a test that hears nothing fails."""


def sound(first: int, frames: int, *marks: Mark) -> Sound:
    """Frames that can be told apart: first, first + 1, ..."""
    return Sound(b"".join((first + at).to_bytes(2, "little") for at in range(frames)), marks)


def frames_of(data: bytes) -> list[int]:
    """The frames as numbers."""
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """The time."""
        return self.now


class HandDevice:
    """A Device that asks only when the test turns the handle."""

    audible = True
    latency = LATENCY

    def __init__(self) -> None:
        self.pull: Callable[[int], bytes] | None = None
        self.vanish: Callable[[], None] = lambda: None
        self.starts = 0
        self.closed = False
        self.in_socket = True
        self.changed = threading.Condition()

    def plugged(self) -> bool:
        """As the test has it."""
        return self.in_socket

    def start(self, pull: Callable[[int], bytes], vanished: Callable[[], None]) -> None:
        """Wait for the handle."""
        with self.changed:
            self.pull, self.vanish = pull, vanished
            self.starts += 1
            self.changed.notify_all()

    def stop(self) -> None:
        """Ask no more."""
        with self.changed:
            self.pull = None
            self.changed.notify_all()

    def close(self) -> None:
        """Gone."""
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def turn(self, frames: int) -> list[int]:
        """Ask for so many frames, once the device runs."""
        with self.changed:
            assert self.changed.wait_for(lambda: self.pull is not None, PATIENCE)
            pull = self.pull
        assert pull is not None
        return frames_of(pull(frames))

    def play(self) -> list[int]:
        """Ask for so much that it is plain that it plays."""
        return self.turn(LATENCY + 1)

    def wait_until_stopped(self) -> None:
        """Wait until nothing is asked any more."""
        with self.changed:
            assert self.changed.wait_for(lambda: self.pull is None, PATIENCE)

    def wait_until_closed(self) -> None:
        """Wait until nobody wants it any more."""
        with self.changed:
            assert self.changed.wait_for(lambda: self.closed, PATIENCE)


class Ear:
    """Notes what a player reports."""

    def __init__(self) -> None:
        self._events: queue.Queue[PlayerEvent] = queue.Queue()

    def __call__(self, event: PlayerEvent) -> None:
        """Note it."""
        self._events.put(event)

    def hear(self, count: int) -> list[PlayerEvent]:
        """The next events, waiting for them."""
        return [self._events.get(timeout=PATIENCE) for _ in range(count)]

    @property
    def silent(self) -> bool:
        """Whether nothing waits to be heard."""
        return self._events.empty()


@pytest.fixture
def device() -> HandDevice:
    """A device turned by hand."""
    return HandDevice()


@pytest.fixture
def ear() -> Ear:
    """Somebody who listens."""
    return Ear()


@pytest.fixture
def player(device: HandDevice, ear: Ear) -> Iterator[Player]:
    """A player on the hand-turned device."""
    player = Player(ear, open_device=lambda _: device)
    yield player
    player.close()


def test_sounds_follow_each_other_without_a_gap(player: Player, device: HandDevice) -> None:
    """What is enqueued is played in order, frame after frame, then silence."""
    player.enqueue(1, sound(1, 30))
    player.enqueue(2, sound(31, 30))
    player.play()

    assert device.turn(50) + device.turn(50) == [*range(1, 61), *[0] * 40]


def test_pause_and_play_go_on_at_the_very_frame(player: Player, device: HandDevice) -> None:
    """After a pause nothing is lost and nothing is played twice; meanwhile there is silence."""
    player.enqueue(1, sound(1, 100))
    player.play()
    heard = device.turn(33)
    player.pause()
    quiet = device.turn(40)
    player.play()
    heard += device.turn(67)

    assert heard == list(range(1, 101))
    assert quiet == [0] * 40


def test_a_mark_is_reported_when_it_is_heard(player: Player, device: HandDevice, ear: Ear) -> None:
    """Neither when it is put in nor when the device takes it, but when the buffers have run out."""
    first, second = Mark(0, 2, 0), Mark(2, 4, 60)
    player.enqueue(7, sound(1, 120, first, second))
    player.play()

    device.turn(99)
    assert ear.silent
    device.turn(1)
    assert ear.hear(1) == [Marked(7, first)]
    device.turn(59)
    assert ear.silent
    device.turn(1)
    assert ear.hear(1) == [Marked(7, second)]
    device.turn(60)
    assert ear.hear(2) == [Finished(7), Starved()]


def test_starving_is_told_once_and_ends_with_more(player: Player, device: HandDevice, ear: Ear) -> None:
    """When nothing waits any more it is told once; what comes later is played at once."""
    player.enqueue(1, sound(1, 10))
    player.play()
    device.turn(500)
    device.turn(500)
    assert ear.hear(2) == [Finished(1), Starved()]
    player.enqueue(2, sound(11, 10))

    assert device.turn(10) == list(range(11, 21))
    device.turn(500)
    assert ear.hear(2) == [Finished(2), Starved()]


def test_silence_counts_like_sound(player: Player, device: HandDevice, ear: Ear) -> None:
    """A pause between sentences lasts exactly as long as asked and is finished like a sound."""
    player.enqueue_silence(1, 10)
    player.enqueue(2, sound(1, 5))
    player.play()

    assert device.turn(245) == [*[0] * 240, 1, 2, 3, 4, 5]
    device.turn(LATENCY)
    assert ear.hear(2) == [Finished(1), Finished(2)]


def test_clear_forgets_sound_and_events(player: Player, device: HandDevice, ear: Ear) -> None:
    """After clear() nothing of what was there is played or reported, though it was on its way."""
    player.enqueue(1, sound(1, 50, Mark(0, 1, 0)))
    player.play()
    device.turn(20)
    player.clear()
    player.enqueue(2, sound(100, 10, Mark(0, 1, 0)))

    assert device.turn(20)[:10] == list(range(100, 110))
    device.turn(LATENCY)
    assert ear.hear(2) == [Marked(2, Mark(0, 1, 0)), Finished(2)]


def test_position_is_what_is_heard(player: Player, device: HandDevice) -> None:
    """The position lags behind what the device has taken by its buffers, across sounds and pauses."""
    assert player.position() is None
    player.enqueue(1, sound(1, 80))
    player.enqueue(2, sound(1, 80))
    assert player.position() == (1, 0)
    player.play()
    device.turn(90)
    assert player.position() == (1, 0)
    device.turn(50)
    assert player.position() == (1, 40)
    device.turn(60)
    assert player.position() == (2, 20)
    device.turn(LATENCY)

    assert player.position() is None


def test_the_device_rests_after_a_while_and_wakes(player: Player, device: HandDevice) -> None:
    """Paused for some seconds, the device is stopped; playing starts it again at the same frame."""
    player.enqueue(1, sound(1, 40))
    player.play()
    device.turn(20)
    player.pause()
    device.turn(3 * SAMPLE_RATE)
    device.wait_until_stopped()
    player.play()

    assert device.turn(20) == list(range(21, 41))
    assert device.starts == 2


def test_the_device_is_opened_when_first_needed(device: HandDevice, ear: Ear) -> None:
    """Building a player and filling it touches no device."""
    opened: list[bool] = []

    def open_device(silent: bool) -> HandDevice:  # noqa: FBT001 - the player's own call
        opened.append(silent)
        return device

    player = Player(ear, open_device=open_device)
    player.enqueue(1, sound(1, 10))
    assert opened == []
    player.play()
    device.turn(10)
    player.close()

    assert opened == [False]
    assert device.closed


def test_no_device_falls_back_and_says_so(device: HandDevice, ear: Ear) -> None:
    """Without a device the silent one takes over, NoDevice is told once, and time goes on."""

    def open_device(silent: bool) -> HandDevice:  # noqa: FBT001 - the player's own call
        if not silent:
            raise NoSoundDevice(detail="none here")
        device.audible = False
        return device

    player = Player(ear, open_device=open_device)
    player.enqueue(1, sound(1, 10))
    player.play()

    assert ear.hear(1) == [NoDevice("none here")]
    assert device.turn(10) == list(range(1, 11))
    assert not player.audible
    player.close()


class Socket:
    """Where devices are plugged in and out; asked for a silent one it always has it."""

    def __init__(self, *devices: HandDevice) -> None:
        self.devices = list(devices)
        self.null = HandDevice()
        self.null.audible = False
        self.asked = threading.Condition()
        self.tried = 0

    def __call__(self, silent: bool) -> HandDevice:  # noqa: FBT001 - the player's own call
        """The first device that is plugged in."""
        if silent:
            return self.null
        with self.asked:
            self.tried += 1
            self.asked.notify_all()
        if not self.devices:
            raise NoSoundDevice(detail="none here")
        return self.devices[0]

    def pull_out(self) -> None:
        """Take the first one out."""
        self.devices.pop(0).vanish()

    def wait_for_try(self, times: int) -> None:
        """Wait until a device was looked for so often."""
        with self.asked:
            assert self.asked.wait_for(lambda: self.tried >= times, PATIENCE)


@pytest.fixture
def clock() -> Clock:
    """Time that stands still."""
    return Clock()


WORD, PLAYED = 5000, 13000
"""Where a word begins, and how much is heard before anything happens to the device."""
LONG = sound(1, 20_000, Mark(0, 1, 0), Mark(1, 2, WORD), Mark(2, 3, 12_000))


def playing(socket: Socket, ear: Ear, clock: Clock) -> tuple[Player, list[int]]:
    """A player whose first device plays already, and what was heard of it."""
    player = Player(ear, open_device=socket, clock=clock)
    player.enqueue(1, LONG)
    player.play()
    heard = socket.devices[0].turn(PLAYED)
    assert ear.hear(3) == [Marked(1, mark) for mark in LONG.marks]
    return player, heard


def lose(socket: Socket, clock: Clock, ear: Ear) -> NoDevice:
    """Take the device out, and wait until it is given up."""
    tried = socket.tried
    socket.pull_out()
    # Only what has begun can be over.
    socket.wait_for_try(tried + 1)
    clock.now += 4
    told = ear.hear(1)[0]
    assert isinstance(told, NoDevice)
    return told


def test_a_device_that_vanishes_is_waited_for_then_replaced(ear: Ear, clock: Clock) -> None:
    """Pulled out in the middle of a sentence, the sound stands still a while and then goes on, unheard."""
    real = HandDevice()
    socket = Socket(real)
    player, heard = playing(socket, ear, clock)
    tried = socket.tried
    socket.pull_out()
    socket.wait_for_try(tried + 1)
    meanwhile = frames_of(real.pull(15)) if real.pull is not None else []
    assert ear.silent
    clock.now += 4

    assert ear.hear(1) == [NoDevice("the device has gone")]
    heard += socket.null.turn(25)
    assert heard == list(range(1, PLAYED + 26))
    assert not any(meanwhile)
    assert not player.audible
    real.wait_until_closed()
    player.close()


def test_another_device_takes_over(ear: Ear, clock: Clock) -> None:
    """Headphones out, loudspeaker in: it begins with the last word that may be lost; nothing is told."""
    headphones, loudspeaker = HandDevice(), HandDevice()
    socket = Socket(headphones, loudspeaker)
    player, heard = playing(socket, ear, clock)
    socket.pull_out()
    assert not any(loudspeaker.play())
    headphones.wait_until_closed()

    assert heard == list(range(1, PLAYED + 1))
    assert loudspeaker.turn(5) == list(range(WORD + 1, WORD + 6))
    assert ear.silent
    loudspeaker.turn(LATENCY)
    assert ear.hear(1) == [Marked(1, LONG.marks[1])]
    assert player.audible
    player.close()


def test_a_device_that_comes_back_is_heard_again(ear: Ear, clock: Clock) -> None:
    """Plugged in again, the sound goes on in it, from where it was, and the listener is told."""
    socket = Socket(HandDevice())
    player, _ = playing(socket, ear, clock)
    lose(socket, clock, ear)
    socket.null.turn(30)
    again = HandDevice()
    socket.devices.append(again)
    clock.now += 4
    assert not any(again.play())

    assert ear.hear(1) == [DeviceBack()]
    assert again.turn(3) == [PLAYED + 31, PLAYED + 32, PLAYED + 33]
    assert player.audible
    player.close()


def test_a_device_that_came_back_while_nobody_listened(ear: Ear, clock: Clock) -> None:
    """The next play() finds it, however long the null one has rested."""
    socket = Socket(HandDevice())
    player, _ = playing(socket, ear, clock)
    lose(socket, clock, ear)
    socket.null.turn(10)
    player.pause()
    socket.null.turn(2 * SAMPLE_RATE)
    socket.null.wait_until_stopped()
    again = HandDevice()
    socket.devices.append(again)

    player.play()

    assert again.play()[:3] == [PLAYED + 11, PLAYED + 12, PLAYED + 13]
    assert ear.hear(1) == [DeviceBack()]
    player.close()


def test_a_device_that_asks_no_more_is_replaced(ear: Ear, clock: Clock) -> None:
    """A sound server that was ended says nothing: what it has not played is heard elsewhere."""
    dead, other = HandDevice(), HandDevice()
    socket = Socket(dead)
    player, heard = playing(socket, ear, clock)
    socket.devices[0] = other
    clock.now += 2
    other.play()
    dead.wait_until_closed()

    assert heard == list(range(1, PLAYED + 1))
    assert other.turn(5) == list(range(WORD + 1, WORD + 6))
    assert ear.silent
    player.close()


def test_a_device_that_asks_again_goes_on(ear: Ear, clock: Clock) -> None:
    """Suspended for a while and resumed, it is still the one, and nothing is lost or told."""
    real, idle = HandDevice(), HandDevice()
    socket = Socket(real)
    player, heard = playing(socket, ear, clock)
    socket.devices[0] = idle
    clock.now += 2
    socket.wait_for_try(2)
    assert not any(real.turn(10))
    idle.wait_until_closed()

    assert heard + real.turn(5) == list(range(1, PLAYED + 6))
    assert ear.silent
    player.close()


def test_a_device_that_opens_but_never_asks_is_none(ear: Ear, clock: Clock) -> None:
    """One on a suspended sink can be opened and started; that is no sound yet."""
    mute = HandDevice()
    socket = Socket(HandDevice(), mute)
    player, _ = playing(socket, ear, clock)
    socket.pull_out()
    mute.turn(LATENCY)
    clock.now += 4

    assert isinstance(ear.hear(1)[0], NoDevice)
    mute.wait_until_closed()
    assert ear.silent
    player.close()


def test_where_nothing_is_plugged_in(ear: Ear, clock: Clock) -> None:
    """A server without a socket takes all it gets: it is told, and told again once it can be heard."""
    real, other = HandDevice(), HandDevice()
    socket = Socket(real)
    player, heard = playing(socket, ear, clock)
    socket.devices[0] = other
    real.in_socket = other.in_socket = False
    socket.wait_for_try(2)
    assert not any(real.turn(20))
    for _ in range(4):
        clock.now += 0.9
        real.turn(0)

    assert ear.hear(1) == [NoDevice("nothing is plugged in")]
    heard += real.turn(20)
    real.in_socket = True
    assert ear.hear(1) == [DeviceBack()]
    assert heard == list(range(1, PLAYED + 21))
    assert not real.closed
    player.close()


class Hanging(HandDevice):
    """A device of a sound server that answers nothing, until the test is over."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()

    def start(self, pull: Callable[[int], bytes], vanished: Callable[[], None]) -> None:
        """Hang."""
        self.answer.wait(PATIENCE)
        super().start(pull, vanished)


def test_a_server_that_hangs_holds_nobody_up(ear: Ear, clock: Clock) -> None:
    """Whoever plays and closes is not kept waiting by it; what it should have played goes on unheard."""
    hanging = Hanging()
    socket = Socket(hanging)
    player = Player(ear, open_device=socket, clock=clock)
    player.enqueue(1, sound(1, 40))
    player.play()
    socket.wait_for_try(1)
    with hanging.changed:
        assert hanging.changed.wait_for(lambda: player._line is not None and player._line.running, PATIENCE)
    clock.now += 4

    assert ear.hear(1) == [NoDevice("the device does not play")]
    assert socket.null.turn(3) == [1, 2, 3]
    player.close()
    hanging.answer.set()


def test_nothing_is_reported_after_close(device: HandDevice, ear: Ear) -> None:
    """A closed player is silent for good, and may be closed and used again without harm."""
    player = Player(ear, open_device=lambda _: device)
    player.enqueue(1, sound(1, 10))
    player.play()
    device.turn(5)
    player.close()
    player.close()
    player.play()
    player.enqueue(2, sound(1, 1))

    assert ear.silent
    assert device.closed


def test_the_null_device_keeps_time(ear: Ear) -> None:
    """On miniaudio's null device a sentence comes to its end by itself, its marks in order."""
    marks = tuple(Mark(at, at + 1, at * 400) for at in range(5))
    player = Player(ear, device="null")
    player.enqueue(1, Sound(bytes(2 * 2400), marks))
    player.enqueue_silence(2, 20)
    player.play()

    heard = ear.hear(8)
    player.close()

    assert heard == [*(Marked(1, mark) for mark in marks), Finished(1), Finished(2), Starved()]
    assert not player.audible


@given(
    st.lists(st.tuples(st.integers(0, 60), st.lists(st.integers(0, 59), max_size=4)), max_size=6),
    st.lists(st.one_of(st.integers(1, 50), st.sampled_from(["pause", "play"])), max_size=40),
    st.integers(0, 70),
)
def test_laws_of_the_tape(sounds: list[tuple[int, list[int]]], turns: list[int | str], latency: int) -> None:
    """However it is pulled, paused and resumed: every frame once and in order, every mark and end in time."""
    tape = Tape()
    tape.latency = latency
    tape.playing = True
    first = 1
    for token, (frames, at) in enumerate(sounds):
        marks = (
            Mark(n, n + 1, frame) for n, frame in enumerate(sorted(frame for frame in at if frame < frames))
        )
        tape.add(token, sound(first, frames, *marks))
        first += frames
    out: list[int] = []
    events: list[PlayerEvent] = []
    for turn in [*turns, "play", first + latency + 1]:
        if isinstance(turn, str):
            tape.playing = turn == "play"
            continue
        data, due = tape.pull(turn)
        out += frames_of(data)
        assert len(data) == 2 * turn
        for event in due:
            if isinstance(event, Marked):
                number = 1 + sum(frames for frames, _ in sounds[: event.token]) + event.mark.frame
                assert out.index(number) + latency <= len(out)
        events += due

    assert [frame for frame in out if frame] == list(range(1, first))
    assert [event.token for event in events if isinstance(event, Finished)] == list(range(len(sounds)))
    assert sum(isinstance(event, Marked) for event in events) == sum(
        frame < frames for frames, at in sounds for frame in at
    )
    assert sum(isinstance(event, Starved) for event in events) == bool(sounds)


@pytest.mark.parametrize("hush", [Player.pause, Player.clear], ids=["pause", "stop"])
def test_silence_within_fifty_milliseconds(
    player: Player, device: HandDevice, hush: Callable[[Player], None]
) -> None:
    """Behind a pause or a stop nothing more is handed over; what the buffers hold is 40 ms at the most."""
    player.enqueue(1, Sound(b"\x00\x40" * SAMPLE_RATE, ()))
    player.play()
    loud = device.turn(480)

    hush(player)

    assert all(loud)
    assert not any(device.turn(480))
    assert PERIOD_MS * PERIODS <= 50
