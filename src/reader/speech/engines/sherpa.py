"""The voices of packs, by way of sherpa-onnx."""

from __future__ import annotations

import array
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from reader.errors import EngineFailed
from reader.sound import Sound, Voice
from reader.speech.engines.clauses import clauses
from reader.speech.engines.proportional import WORD, marks_of, weight
from reader.speech.packs import ENGINE, Pack
from reader.speech.pcm import resampled, silence, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reader.speech.spoken import Spoken

_LONGEST_ENGLISH, _LONGEST_CHINESE = 90, 30
"""The longest part that is rendered at once, in code points: some six seconds. The first sound comes after
the first one, and no mark is further from its word than one part is uneven."""

_PAUSE_MS = 180
"""The silence between two parts at rate 100."""

_THREADS = 2

_FULL = 32767


class Audio(Protocol):
    """What a model made of a text."""

    @property
    def samples(self) -> Sequence[float]:
        """Between -1 and 1."""

    @property
    def sample_rate(self) -> int:
        """Of them a second."""


class Model(Protocol):
    """A model of sherpa-onnx's, loaded."""

    def generate(self, text: str, sid: int, speed: float) -> Audio:
        """The text as the speaker of this number says it."""


class _Word(Struct, frozen=True):
    at: int
    """Where it begins in what is said."""
    start: int
    end: int
    """The code points on the screen that it is heard for."""
    weight: int


class Sherpa:
    """An Engine. `folder` holds the packs, each in a folder of its own name; load loads one."""

    name = ENGINE

    def __init__(self, folder: Path, packs: Sequence[Pack], load: Callable[[Pack, Path], Model]) -> None:
        self._folder = folder
        self._packs = tuple(packs)
        self._load = load
        self._models: dict[str, Model] = {}
        self._sayings: dict[bool, Callable[[str], Spoken]] = {}

    def voices(self) -> tuple[Voice, ...]:
        """The voices of the packs that are complete."""
        complete = [pack for pack in self._packs if pack.complete(self._folder / pack.name)]
        return tuple(voice for pack in complete for voice in pack.voices)

    def warm(self, voice: Voice) -> None:
        """Load the model and what its language needs."""
        self._model(self._pack(voice))
        self._saying(voice)("1")

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak part by part; see Engine.say.

        screen | as the model knows it | parts | samples | trimmed, with marks in proportion
        """
        pack = self._pack(voice)
        model = self._model(pack)
        spoken = self._saying(voice)(text)
        parts = [
            (words, end)
            for begin, end in clauses(spoken.text, longest=_longest(voice))
            if (words := _words(spoken, begin, end, start))
        ]
        for number, (words, end) in enumerate(parts):
            audio = model.generate(spoken.text[words[0].at : end], pack.speakers[voice.name], rate / 100)
            sound = trimmed(Sound(_pcm(audio)))
            pause = silence(_PAUSE_MS * 100 // rate) if number < len(parts) - 1 else b""
            if sound.pcm:
                places = [(word.start, word.end, word.weight) for word in words]
                yield Sound(sound.pcm + pause, marks_of(places, len(sound.pcm) // 2))

    def _pack(self, voice: Voice) -> Pack:
        for pack in self._packs:
            if voice.name in pack.speakers:
                return pack
        raise EngineFailed(engine=self.name, detail=f"no voice {voice.name}")

    def _model(self, pack: Pack) -> Model:
        if pack.name not in self._models:
            self._models[pack.name] = self._load(pack, self._folder / pack.name)
        return self._models[pack.name]

    def _saying(self, voice: Voice) -> Callable[[str], Spoken]:
        english = voice.language == "en"
        if english not in self._sayings:
            self._sayings[english] = _english() if english else _chinese()
        return self._sayings[english]


def is_runnable() -> bool:
    """Whether sherpa-onnx is installed."""
    from importlib.util import find_spec

    return find_spec("sherpa_onnx") is not None


def load_model(pack: Pack, folder: Path) -> Model:
    """The pack's model from its folder. Raises EngineFailed when sherpa-onnx is missing or refuses it."""
    try:
        import sherpa_onnx
    except ImportError as error:
        raise EngineFailed(engine=ENGINE, detail=str(error)) from error
    kinds: dict[str, Any] = {
        "kokoro": sherpa_onnx.OfflineTtsKokoroModelConfig,
        "vits": sherpa_onnx.OfflineTtsVitsModelConfig,
        "matcha": sherpa_onnx.OfflineTtsMatchaModelConfig,
    }
    files = {
        name: ",".join(str(folder / path) for path in value.split(",")) for name, value in pack.files.items()
    }
    model = sherpa_onnx.OfflineTtsModelConfig(
        **{pack.kind: kinds[pack.kind](**files)}, num_threads=_THREADS, debug=False, provider="cpu"
    )
    config = sherpa_onnx.OfflineTtsConfig(model=model, max_num_sentences=1)
    # What is refused here would end the process when the model is built.
    if not config.validate():
        raise EngineFailed(engine=ENGINE, detail=f"{pack.name} is incomplete")
    try:
        loaded: Model = sherpa_onnx.OfflineTts(config)
    except RuntimeError as error:
        raise EngineFailed(engine=ENGINE, detail=str(error)) from error
    return loaded


def _longest(voice: Voice) -> int:
    return _LONGEST_ENGLISH if voice.language == "en" else _LONGEST_CHINESE


def _words(spoken: Spoken, begin: int, end: int, start: int) -> list[_Word]:
    """The words of a part that are heard from code point `start` of the screen on; a figure is one."""
    words: list[_Word] = []
    for found in WORD.finditer(spoken.text, begin, end):
        first, last = spoken.on_screen(*found.span())
        if last <= start or last == first:
            continue
        if words and first < words[-1].end:
            before = words.pop()
            words.append(
                _Word(before.at, before.start, max(last, before.end), before.weight + weight(found.group()))
            )
        else:
            words.append(_Word(found.start(), first, last, weight(found.group())))
    return words


def _pcm(audio: Audio) -> bytes:
    samples = array.array("h", (int(max(-1.0, min(1.0, one)) * _FULL) for one in audio.samples))
    return resampled(samples.tobytes(), audio.sample_rate)


def _english() -> Callable[[str], Spoken]:
    from reader.speech.english.normalise import English

    return English().spoken


def _chinese() -> Callable[[str], Spoken]:
    """In Simplified characters: the lexicons of these models hold no others."""
    from reader.speech.mandarin.simplify import Simplifier
    from reader.speech.spoken import Stretch, spoken_of

    simplifier = Simplifier()
    return lambda text: spoken_of([Stretch(0, len(text), simplifier.simplified(text), literal=True)])
