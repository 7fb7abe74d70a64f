"""Kokoro's network on onnxruntime, in two halves: how a text is to be spoken, and what that sounds like."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.errors import EngineFailed
from reader.speech.engines.network import part_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

TOKENS = 510
"""The most tokens that the model takes at once, without the one at either end."""

UNIT = 600
"""Frames in one unit of the model's time, 25 ms."""

_DURATIONS = "/encoder/Clip_output_0"
_TEXT, _PITCH, _ENERGY = (
    "/encoder/MatMul_1_output_0",
    "/encoder/Reshape_output_0",
    "/encoder/Reshape_1_output_0",
)
"""What goes from one half to the other: the text, spread over time, and its pitch and energy, both with two
values a unit."""

_QUIET = 4
"""The last units of every plan, which are silent."""

_THREADS = 2
"""So many threads compute: two halve the wait for the first sound, more gain little."""


class Stopped(Exception):
    """The work was given up, because nobody wants its result any more."""


class Work:
    """What is done for one text, from its first plan to its last sample; it may be given up from any thread.

    Between two runs of the network it is given up too: the next one ends as soon as it has begun.
    """

    def __init__(self) -> None:
        self._given_up = False
        self._options: Any = None

    def give_up(self) -> None:
        """Have the run that is at work raise Stopped, and every later one."""
        self._given_up = True
        if self._options is not None:
            self._options.terminate = True

    def options(self) -> Any:
        """What onnxruntime is to be told for each run."""
        if self._options is None:
            import onnxruntime

            self._options = onnxruntime.RunOptions()
        # Asked here as well: it may have been given up before there was anything to tell.
        if self._given_up:
            self._options.terminate = True
        return self._options


class Plan(Struct, frozen=True):
    """How a text will be spoken; nothing of it can be heard yet."""

    lengths: tuple[int, ...]
    """The units that each token takes, with the one at either end."""
    energy: tuple[float, ...]
    """How loud it is meant, two values a unit, on the model's own scale."""
    features: tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]
    """Text, pitch and energy, for the other half."""
    style: NDArray[np.float32]


class Model:
    """The network, its vocabulary and its voices' styles. Raises EngineFailed when it cannot be loaded.

    plan() takes a twentieth of the work and sees the whole sentence; render() may then be asked for any
    stretch of it, so that a sentence comes in pieces that know of each other.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._styles: dict[str, NDArray[np.float32]] = {}
        try:
            # It would keep an identifier of this machine in the reader's home and count what it runs.
            os.environ["ORT_DISABLE_TELEMETRY"] = "1"
            vocabulary: dict[str, int] = json.loads((folder / "vocab.json").read_text("utf-8"))["vocab"]
            self._vocabulary = vocabulary
            whole = (folder / "model.onnx").read_bytes()
            between = (_TEXT, _PITCH, _ENERGY)
            self._planner = _session(part_of(whole, ("tokens", "style", "speed"), (*between, _DURATIONS)))
            self._renderer = _session(part_of(whole, (*between, "style"), ("audio",)))
        except Exception as error:
            # onnxruntime raises a class of its own for each thing that can be wrong with a model.
            raise EngineFailed(engine="kokoro", detail=str(error)) from error

    def tokens(self, phonemes: str) -> list[int]:
        """The phonemes as the model counts them; what is not in its vocabulary is left out."""
        return [self._vocabulary[one] for one in phonemes if one in self._vocabulary]

    def plan(self, tokens: Sequence[int], voice: str, speed: float, work: Work) -> Plan:
        """How the voice in this file will say the tokens. Raises EngineFailed, and Stopped."""
        import numpy as np

        style = self._style(voice, len(tokens))
        text, pitch, energy, lengths = self._run(
            self._planner,
            {
                "tokens": np.array([[0, *tokens, 0]], np.int64),
                "style": style,
                "speed": np.array([speed], np.float32),
            },
            work,
        )
        return Plan(
            tuple(int(length) for length in lengths[0]),
            tuple(energy[0].tolist()),
            (text, pitch, energy),
            style,
        )

    def render(self, plan: Plan, start: int, end: int, silence: int, work: Work) -> NDArray[np.float32]:
        """Units [start, end) of the plan, as samples between -1 and 1.

        So many units of silence are rendered behind them and left out: the model makes the parts of what
        it renders at once equal to each other, and silence is one of them. Raises EngineFailed, and Stopped.
        """
        import numpy as np

        text, pitch, energy = plan.features
        length = text.shape[2]
        units = np.concatenate(
            (np.arange(start, end), np.resize(np.arange(max(0, length - _QUIET), length), silence))
        )
        halves = np.stack((2 * units, 2 * units + 1), axis=1).ravel()
        (samples,) = self._run(
            self._renderer,
            {
                _TEXT: text[:, :, units],
                _PITCH: pitch[:, halves],
                _ENERGY: energy[:, halves],
                "style": plan.style,
            },
            work,
        )
        result: NDArray[np.float32] = samples[: (end - start) * UNIT]
        return result

    def _style(self, voice: str, count: int) -> NDArray[np.float32]:
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

    def _run(self, session: Any, inputs: dict[str, NDArray[Any]], work: Work) -> list[NDArray[Any]]:
        options = work.options()
        try:
            outputs: list[NDArray[Any]] = session.run(None, inputs, options)
        except Exception as error:
            if options.terminate:
                raise Stopped from error
            # Its own errors have no common class below Exception.
            raise EngineFailed(engine="kokoro", detail=str(error)) from error
        return outputs


def _session(model: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, min(_THREADS, os.cpu_count() or 1))
    options.inter_op_num_threads = 1
    # It would keep a layout of its memory for every length that it has met, and no two pieces are as long.
    options.enable_mem_pattern = False
    # A thread that waits should leave the processor to the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    # The session would keep the model's bytes for starting anew: 92 MB that nobody asks for.
    session._model_bytes = None  # noqa: SLF001
    return session
