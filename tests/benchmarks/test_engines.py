"""Each engine against the library that it stands on: the same text, in the same run."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
from tests.benchmarks.conftest import timed
from tests.benchmarks.test_robustness import Listener
from tests.benchmarks.test_voice import SENTENCES

from reader.processes import speaker_child
from reader.speech.catalogue import file_of, load_catalogue
from reader.speech.engines.espeak import Espeak
from reader.speech.engines.kokoro import Kokoro
from reader.speech.engines.shared_espeak import Shared

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.conftest import Table

ENGLISH = (
    "The city library said today that it will stay open later, so that older readers can come.",
    "Heavy rain is expected tomorrow morning; please take an umbrella, and watch your step.",
    "After dinner people should not lie down at once, but walk slowly through the house for a while.",
)
TURNS = 4


def test_kokoro_against_its_network(table: Table, voices: Path) -> None:
    """A sentence in pieces, with its marks, against one call of the whole network for the same tokens."""
    kokoro = Kokoro(voices / "kokoro", load_catalogue("kokoro"), Shared().phonemiser)
    voice = kokoro.voices()[0]
    kokoro.warm(voice)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = 2, 1
    network = onnxruntime.InferenceSession(
        str(voices / "kokoro" / "model.onnx"), options, providers=["CPUExecutionProvider"]
    )
    styles = np.fromfile(voices / "kokoro" / file_of(voice), np.float32).reshape(-1, 1, 256)
    model, pronounce = kokoro._model(), kokoro._reader("zh")
    ours, raw, first = list[float](), list[float](), list[float]()
    for text in SENTENCES[:TURNS]:
        units = pronounce.within(text, 0, len(text))
        tokens = [token for unit in units for token in model.tokens(unit.phonemes)]
        given = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles[len(tokens) - 1],
            "speed": np.array([0.88], np.float32),
        }
        raw.append(timed(lambda given=given: network.run(None, given)))  # type: ignore[misc]  # bound now
        pieces = kokoro.say(text, voice, 100, 0)
        first.append(timed(lambda pieces=pieces: next(pieces)))  # type: ignore[misc]  # bound now
        ours.append(first[-1] + timed(lambda pieces=pieces: list(pieces)))  # type: ignore[misc]  # bound now

    table.ratio("a sentence by the natural voice", ours, raw, "one call of its network")
    table.ratio("its first sound", first, raw, "one call of its network")
    assert statistics.median(first) < statistics.median(ours)


def test_the_first_sound_of_what_is_not_ready(table: Table, voices: Path) -> None:
    """From play to the first sound in the player, against the engine alone on the same first clause."""
    kokoro = Kokoro(voices / "kokoro", load_catalogue("kokoro"), Shared().phonemiser)
    voice = kokoro.voices()[0]
    kokoro.warm(voice)
    speaker = speaker_child(voices)
    listener = Listener(speaker, [*SENTENCES])
    ours, raw = list[float](), list[float]()
    for index in (3, *range(len(SENTENCES))):
        listener.aloud.stop()
        # What it was at for the sentence before is given up within a moment.
        time.sleep(0.5)
        raw.append(timed(lambda index=index: next(kokoro.say(SENTENCES[index], voice, 100, 0))))  # type: ignore[misc]  # bound now
        begun = time.perf_counter()
        listener.aloud.go_to(index)
        listener.until(lambda index=index: listener.begun(index) > 0)  # type: ignore[misc]  # bound now
        ours.append(time.perf_counter() - begun)
    speaker.close()

    # The first one had everything to load.
    table.ratio("first sound of what is not ready", ours[1:], raw[1:], "the engine alone", "≤ 1.2")
    assert listener.tape.position() is not None


def test_espeak_against_its_library(table: Table) -> None:
    """A sentence with its marks, at our sampling rate, against one call of espeak-ng."""
    shared = Shared()
    espeak, library = Espeak(shared.library), shared.library()
    voice = espeak.voices()[0]
    ours, raw = list[float](), list[float]()
    for text in ENGLISH * TURNS:
        raw.append(timed(lambda text=text: library.speak(text, "en-us", 165)))  # type: ignore[misc]  # bound now
        ours.append(timed(lambda text=text: list(espeak.say(text, voice, 100, 0))))  # type: ignore[misc]  # bound now

    table.ratio("a sentence by espeak-ng", ours, raw, "one call of its library")
    assert len(ours) == len(raw)
