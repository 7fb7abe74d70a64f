"""From pressing play to the sound, and from sentence to sentence."""

from __future__ import annotations

import statistics
import struct
import time
from typing import TYPE_CHECKING

import pytest
from tests.gui.conftest import wait_for

from reader.app import make_desk
from reader.model import Place
from reader.places import Folders
from reader.session.aloud.pauses import BLOCK_PAUSE_MS
from reader.session.listener import PlayState
from reader.speech.playing.device import Loudspeakers
from reader.speech.playing.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.benchmarks.conftest import Table

    from reader.app import Desk

TIMES = 7
QUIET = 150
"""Samples of less than this are taken for silence; full scale is 32767. A soft f or s is louder."""


class Tap:
    """Hands on what a device asks for and notes when the first of it came."""

    def __init__(self, give: Callable[[int], bytes]) -> None:
        self._give = give
        self.first = 0.0
        self.samples = bytearray()

    def __call__(self, frames: int) -> bytes:
        """One buffer."""
        data = self._give(frames)
        if data and not self.first:
            self.first = time.perf_counter()
        self.samples += data
        return data


def listen_in(desk: Desk) -> Tap:
    """A tap on what the desk's player gives its device; before it is opened."""
    give, lines = desk.player._give, list[Line]()
    tap = Tap(lambda frames: give(lines[-1], frames))

    def tapped(line: Line, frames: int) -> bytes:
        lines.append(line)
        return tap(frames)

    desk.player._give = tapped  # type: ignore[method-assign]  # listens in
    return tap


def open_sample(qtbot: QtBot, tmp_path: Path, voices: Path, engine: str = "", device: str = "null") -> Desk:
    """A desk with the sample open, its first sentence ready, nothing played."""
    desk = make_desk(
        where=Folders(tmp_path / "c", tmp_path / "d", voices, tmp_path / "log", tmp_path / "e"),
        engine=engine,
        device=device,
    )
    desk.session.open("sample:zh")
    wait_for(qtbot, lambda: desk.session.shown is not None)
    ready = desk.session.listening._aloud._sentences
    wait_for(qtbot, lambda: (first := ready.get(0)) is not None and first.complete)
    return desk


def test_play_to_first_sound(table: Table, qtbot: QtBot, tmp_path: Path, voices: Path) -> None:
    """Play on a ready sentence, until the first PCM is handed to the device; against the raw device."""
    ours, raw = list[float](), list[float]()
    for number in range(TIMES):
        desk = open_sample(qtbot, tmp_path / str(number), voices)
        tap = listen_in(desk)
        begun = time.perf_counter()
        desk.session.listening.play_or_pause()
        wait_for(qtbot, lambda tap=tap: tap.first > 0)  # type: ignore[misc]  # bound now
        ours.append(tap.first - begun)
        desk.window.close()

        bare = Tap(lambda frames: bytes(2 * frames))
        begun = time.perf_counter()
        device = Loudspeakers()(True)
        device.start(bare, lambda: None)
        wait_for(qtbot, lambda bare=bare: bare.first > 0)  # type: ignore[misc]  # bound now
        raw.append(bare.first - begun)
        device.close()

    table.note("play to the first PCM at the device", 1000 * sorted(ours)[TIMES // 2], "ms", "≤ 100 ms")
    table.ratio("play to the first PCM at the device", ours, raw, "opening the bare device")
    assert len(ours) == TIMES


def test_first_sound_after_a_jump(table: Table, qtbot: QtBot, tmp_path: Path, voices: Path) -> None:
    """From a jump to sentences that nobody has prepared until something is heard; the voice is loaded."""
    desk = open_sample(qtbot, tmp_path, voices)
    shown, reading = desk.session.shown, desk.session.listening.reading
    assert shown is not None
    assert reading is not None
    taken = list[float]()
    # The device keeps what it was started with: one listens in for all of them.
    tap = listen_in(desk)
    for index in range(len(reading.sentences) - 1, 8, -4)[:TIMES]:
        sentence = reading.sentences[index]
        begun = time.perf_counter()
        desk.session.listening.read_from(Place(sentence.block, sentence.start))
        heard = len(tap.samples)
        qtbot.waitUntil(lambda heard=heard: any(tap.samples[heard:]), timeout=30_000)  # type: ignore[misc]  # bound now
        taken.append(time.perf_counter() - begun)
    desk.window.close()

    table.note("jump to the first sound", 1000 * statistics.median(taken), "ms")
    assert taken


def silences(samples: bytes) -> list[float]:
    """The lengths of the silences between sounds, in ms."""
    values = struct.unpack(f"<{len(samples) // 2}h", samples)
    window = 24
    loud = [
        max(abs(value) for value in values[at : at + window]) >= QUIET for at in range(0, len(values), window)
    ]
    found, quiet, begun = list[float](), 0, False
    for is_loud in loud:
        if is_loud and begun and quiet:
            found.append(float(quiet))
        quiet = 0 if is_loud else quiet + 1
        begun = begun or is_loud
    return found


@pytest.mark.parametrize(
    ("sentences", "when"), [(1, "played at once"), (4, "played when the sentences ahead are ready")]
)
def test_sentence_to_sentence(  # noqa: PLR0917 -- what pytest hands over
    table: Table, qtbot: QtBot, tmp_path: Path, voices: Path, sentences: int, when: str
) -> None:
    """The sample's beginning as the device gets it: how much longer pauses are than meant."""
    desk = open_sample(qtbot, tmp_path, voices)
    ready = desk.session.listening._aloud._sentences
    qtbot.waitUntil(
        lambda: all((one := ready.get(index)) is not None and one.complete for index in range(sentences)),
        timeout=60_000,
    )
    tap = listen_in(desk)
    desk.session.listening.play_or_pause()
    wait_for(qtbot, lambda: desk.session.listening.state is PlayState.PLAYING)
    qtbot.waitUntil(lambda: desk.session.place().block >= 2, timeout=240_000)
    long = [length for length in silences(bytes(tap.samples)) if length > BLOCK_PAUSE_MS - 100]
    over = [length - BLOCK_PAUSE_MS for length in long]
    desk.window.close()

    table.note(f"pause between blocks beyond the intended, median, {when}", statistics.median(over), "ms")
    table.note(f"pause between blocks beyond the intended, longest, {when}", max(over), "ms", "≤ 40 ms")
    assert long
