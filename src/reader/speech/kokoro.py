"""The natural Mandarin voice: Kokoro-82M, run by onnxruntime on one thread."""

from __future__ import annotations

import json
import os
import threading
from typing import TYPE_CHECKING, Any

from reader.errors import EngineFailed
from reader.model import SAMPLE_RATE, Mark, Sound, Voice
from reader.speech.catalogue import Catalogue, file_of
from reader.speech.clauses import clauses
from reader.speech.pcm import trimmed
from reader.speech.pronounce import Pronunciation, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from reader.speech.latin import Phonemiser

TOKENS = 510
"""The most tokens that the model takes at once, without the one at either end."""

UNIT = 600
"""Frames in one unit of the model's durations."""

_DURATIONS = b"/encoder/Clip_output_0"
_THREADS = 2
"""So many threads compute. One alone needs 0.8 s for a second of sound on a slow machine, and more for a
short clause: too near to falling behind. Two need 0.5 s; more gain little."""

_PAUSES = {",": 0.16, ";": 0.24, ":": 0.24, ".": 0.34, "!": 0.34, "?": 0.34, "—": 0.2, "…": 0.34}
"""Seconds of silence after a piece that ends with this mark and has another one behind it."""


class Kokoro:
    """An Engine. `folder` holds what install() put there; phonemiser is asked for on first use."""

    name = "kokoro"

    def __init__(
        self, folder: Path, catalogue: Catalogue, phonemiser: Callable[[], Phonemiser | None]
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._phonemiser = phonemiser
        self._lock = threading.Lock()
        self._loaded: Model | None = None
        self._pronunciation: Pronunciation | None = None

    def voices(self) -> tuple[Voice, ...]:
        """The voices whose files are in the folder, when the model is there and can be run."""
        if not self._catalogue.complete(self._folder) or not _runnable():
            return ()
        return self._catalogue.installed(self._folder)

    def warm(self, voice: Voice) -> None:
        """Load the model and the dictionaries."""
        self._reader().warm()
        self._sound([Unit("a→", 0, 1)], voice, 100)

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak clause by clause; see Engine.say."""
        parts = self._parts(text, start)
        part = next(parts, None)
        while part is not None:
            sound = self._sound(part, voice, rate)
            following = next(parts, None)
            yield sound if following is None else _with_pause(sound, part, rate)
            part = following

    def _parts(self, text: str, start: int) -> Iterator[list[Unit]]:
        """What the model is asked to say at once, part after part."""
        pronounce = self._reader()
        for begin, end in clauses(text):
            if end > start:
                units = pronounce.units(text[begin:end], begin)
                yield from batches(
                    [unit for unit in units if unit.end > start or not unit.word], self._model().tokens
                )

    def _reader(self) -> Pronunciation:
        with self._lock:
            if self._pronunciation is None:
                self._pronunciation = Pronunciation(self._phonemiser())
            return self._pronunciation

    def _model(self) -> Model:
        with self._lock:
            if self._loaded is None:
                self._loaded = Model(self._folder)
            return self._loaded

    def _sound(self, units: list[Unit], voice: Voice, rate: int) -> Sound:
        model = self._model()
        tokens = [token for unit in units for token in model.tokens(unit.phonemes)]
        speed = self._catalogue.paces.get(voice.name, 1.0) * rate / 100
        samples, lengths = model.run(tokens, file_of(voice), speed)
        return trimmed(Sound(_pcm(samples), tuple(_marks(units, lengths, model.tokens))))


class Model:
    """The network, its vocabulary and its voices' styles. Raises EngineFailed when it cannot be loaded."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._styles: dict[str, NDArray[np.float32]] = {}
        try:
            # It would keep an identifier of this machine in the reader's home and count what it runs.
            os.environ["ORT_DISABLE_TELEMETRY"] = "1"
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = max(1, min(_THREADS, os.cpu_count() or 1))
            options.inter_op_num_threads = 1
            # A thread that waits should leave the processor to the window.
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            vocabulary: dict[str, int] = json.loads((folder / "vocab.json").read_text("utf-8"))["vocab"]
            self._vocabulary = vocabulary
            self._session: Any = onnxruntime.InferenceSession(
                with_durations((folder / "model.onnx").read_bytes()),
                options,
                providers=["CPUExecutionProvider"],
            )
            # The session would keep the file's bytes for starting anew: 92 MB that nobody asks for.
            self._session._model_bytes = None  # noqa: SLF001
        except Exception as error:
            # onnxruntime raises a class of its own for each thing that can be wrong with a model.
            raise EngineFailed(engine="kokoro", detail=str(error)) from error

    def tokens(self, phonemes: str) -> list[int]:
        """The phonemes as the model counts them; what is not in its vocabulary is left out."""
        return [self._vocabulary[one] for one in phonemes if one in self._vocabulary]

    def style(self, voice: str, count: int) -> NDArray[np.float32]:
        """The voice's style for a text of so many tokens."""
        import numpy as np

        if voice not in self._styles:
            try:
                table = np.fromfile(self._folder / voice, np.float32).reshape(-1, 1, 256)
            except (OSError, ValueError) as error:
                raise EngineFailed(engine="kokoro", detail=str(error)) from error
            self._styles[voice] = table
        table = self._styles[voice]
        row: NDArray[np.float32] = table[min(count, len(table)) - 1]
        return row

    def run(self, tokens: Sequence[int], voice: str, speed: float) -> tuple[NDArray[np.float32], list[int]]:
        """The tokens as samples between -1 and 1, and the units that each took, with those at the ends."""
        import numpy as np

        try:
            samples, lengths = self._session.run(
                None,
                {
                    "tokens": np.array([[0, *tokens, 0]], np.int64),
                    "style": self.style(voice, len(tokens)),
                    "speed": np.array([speed], np.float32),
                },
            )
        except RuntimeError as error:
            raise EngineFailed(engine="kokoro", detail=str(error)) from error
        return samples, [int(length) for length in lengths[0]]


def with_durations(model: bytes) -> bytes:
    """The model with the length of each token among its outputs.

    A protobuf message that stands twice is merged, so one more ModelProto with a graph (field 7) that has
    one output (field 12) with that name (field 1) adds the output to the model before it.
    """
    named = b"\x0a" + bytes([len(_DURATIONS)]) + _DURATIONS
    output = b"\x62" + bytes([len(named)]) + named
    return model + b"\x3a" + bytes([len(output)]) + output


def batches(units: list[Unit], tokens: Callable[[str], list[int]]) -> Iterator[list[Unit]]:
    """The units in as few parts as the model's limit allows, each with something to say."""
    part: list[Unit] = []
    size = 0
    for unit in units:
        count = len(tokens(unit.phonemes))
        if size + count > TOKENS:
            yield from [part] if any(one.word for one in part) else []
            part, size = [], 0
        if count <= TOKENS and (part or unit.word):
            part.append(unit)
            size += count
    if any(one.word for one in part):
        yield part


def _marks(units: list[Unit], lengths: list[int], tokens: Callable[[str], list[int]]) -> list[Mark]:
    marks: list[Mark] = []
    at, index = lengths[0], 1
    for unit in units:
        count = len(tokens(unit.phonemes))
        if unit.word:
            # Nothing is heard before the first word: its breath belongs to it.
            marks.append(Mark(unit.start, unit.end, at * UNIT if marks else 0))
        at += sum(lengths[index : index + count])
        index += count
    return marks


def _pcm(samples: NDArray[np.float32]) -> bytes:
    pcm: bytes = (samples.clip(-1, 1) * 32767).astype("<i2").tobytes()
    return pcm


def _with_pause(sound: Sound, units: list[Unit], rate: int) -> Sound:
    ending = "".join(unit.phonemes for unit in units).strip()[-1:]
    seconds = _PAUSES.get(ending, 0.03) * 100 / rate
    return Sound(sound.pcm + bytes(2 * int(seconds * SAMPLE_RATE)), sound.marks)


def _runnable() -> bool:
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("numpy", "onnxruntime", "pypinyin", "rjieba"))
