"""What leaves the program, recorded from a loudspeaker of a real sound server."""

from __future__ import annotations

import statistics
import struct
import time
from typing import TYPE_CHECKING

import pytest
from tests.benchmarks.test_sound import open_sample, silences

from reader.sound import SAMPLE_RATE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.benchmarks.conftest import Table
    from tests.sound_server import Recording, SoundServer

    from reader.app import Desk
    from reader.sound import Sound

pytest_plugins = ("tests.sound_server",)

TIMES = 14
SETTLED = 2500
"""Milliseconds after which a loudspeaker that has just been plugged in plays without a delay of its own."""
LOUD = 8
"""A sample above it is sound: what the player gives where it is silent is nothing at all."""
PATIENCE = 60_000
LONG = 200
"""Milliseconds: a longer silence is a pause, between sentences or at a comma, and no consonant."""


@pytest.fixture
def loudspeaker(sound_server: SoundServer) -> Recording:
    """What is heard of everything."""
    sound_server.plug_in("loudspeaker")
    return sound_server.listen("loudspeaker")


def loud_frames(recording: Recording, since: float, until: float) -> list[int]:
    """The frames between two moments in which there is sound, counted from the first moment."""
    first, last = recording.frame_at(since), recording.frame_at(until)
    samples = bytes(recording.samples[2 * first : 2 * last])
    values = struct.unpack(f"<{len(samples) // 2}h", samples)
    return [at for at, value in enumerate(values) if not -LOUD <= value <= LOUD]


def begin_anew(qtbot: QtBot, desk: Desk) -> None:
    """Be where reading has stopped, its sentence ready."""
    desk.session.listening.stop()
    ready = desk.session.listening._aloud._sentences
    qtbot.waitUntil(lambda: (one := ready.get(0)) is not None and one.complete, timeout=PATIENCE)
    qtbot.wait(400)


def test_play_pause_and_stop(
    table: Table, qtbot: QtBot, tmp_path: Path, voices: Path, loudspeaker: Recording
) -> None:
    """From play to the first sound, and from pause and stop to the last one."""
    desk = open_sample(qtbot, tmp_path, voices, device="auto")
    desk.player.warm()
    qtbot.wait(SETTLED)
    listening = desk.session.listening
    moments = list[tuple[float, float, float]]()
    for number in range(TIMES):
        begin_anew(qtbot, desk)
        played = time.perf_counter()
        listening.play_or_pause()
        qtbot.wait(700)
        hushed = time.perf_counter()
        if number % 2:
            listening.pause()
        else:
            listening.stop()
        qtbot.wait(400)
        moments.append((played, hushed, time.perf_counter()))
    desk.window.close()
    qtbot.wait(200)
    loudspeaker.close()

    firsts = [loud_frames(loudspeaker, played, hushed)[0] for played, hushed, _ in moments]
    lasts = [max(loud_frames(loudspeaker, hushed, over), default=0) for _, hushed, over in moments]
    for what, frames, target in (
        ("play to the first sound heard", firsts, "≤ 100 ms"),
        ("pause to the last sound heard", lasts[1::2], "≤ 50 ms"),
        ("stop to the last sound heard", lasts[::2], "≤ 50 ms"),
    ):
        table.note(f"{what}, median", 1000 * statistics.median(frames) / SAMPLE_RATE, "ms")
        table.note(f"{what}, longest of {len(frames)}", 1000 * max(frames) / SAMPLE_RATE, "ms", target)
    assert len(firsts) == TIMES


def test_pauses_heard(
    table: Table, qtbot: QtBot, tmp_path: Path, voices: Path, loudspeaker: Recording
) -> None:
    """The sample's beginning as it is heard: how far pauses are from those in what the player is given."""
    desk = open_sample(qtbot, tmp_path, voices, device="auto")
    desk.player.warm()
    ready = desk.session.listening._aloud._sentences
    qtbot.waitUntil(
        lambda: all((one := ready.get(index)) is not None and one.complete for index in range(4)),
        timeout=PATIENCE,
    )
    given, enqueue = bytearray(), desk.player.enqueue

    def note(token: int, sound: Sound) -> None:
        given.extend(sound.pcm)
        enqueue(token, sound)

    desk.player.enqueue = note  # type: ignore[method-assign]  # listens in
    begin_anew(qtbot, desk)
    desk.session.listening.play_or_pause()
    qtbot.waitUntil(lambda: desk.session.place().block >= 2, timeout=4 * PATIENCE)
    desk.window.close()
    loudspeaker.close()

    meant = [length for length in silences(bytes(given)) if length > LONG]
    heard = [length for length in silences(bytes(loudspeaker.samples)) if length > LONG]
    away = [abs(one - other) for one, other in zip(meant, heard, strict=False)]
    table.note("pauses as heard against those meant, median", statistics.median(away), "ms")
    table.note(f"pauses as heard against those meant, farthest of {len(away)}", max(away), "ms", "≤ 40 ms")
    assert away
