"""Windows' own voices, on a stand-in that keeps to what PyWinRT declares of them."""

from __future__ import annotations

import sys
import threading
import types
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

import pytest
from tests.speech.test_system import FRAMES, RATE, write_wav

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE
from reader.speech.engines.onecore import OneCore

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SECONDS = FRAMES / RATE


class Done:
    """IAsyncOperation: waiting for it is refused where COM may want to call, as Windows refuses it."""

    def __init__(self, windows: Windows, result: Any = None) -> None:
        self._windows = windows
        self._result = result

    def get(self) -> Any:
        """The result."""
        assert self._windows.apartments.get(threading.get_ident()) == "MTA"
        return self._result


class Cue:
    """IMediaCue, which is asked for what it is besides."""

    def __init__(self, start: int | None, text: str, seconds: float) -> None:
        self._told = types.SimpleNamespace(
            start_position_in_input=start, text=text, start_time=timedelta(seconds=seconds)
        )

    def as_(self, wanted: str) -> types.SimpleNamespace:
        """The speech cue that it is."""
        assert wanted == "SpeechCue"
        return self._told


class Stream:
    """SpeechSynthesisStream."""

    def __init__(self, data: bytes, cues: list[Cue]) -> None:
        self.data = data
        self.size = len(data)
        self.timed_metadata_tracks = [types.SimpleNamespace(cues=cues)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""

    def get_input_stream_at(self, position: int) -> bytes:
        """What is read from there."""
        return self.data[position:]


class Reader:
    """DataReader: only what was loaded can be read."""

    def __init__(self, windows: Windows, data: bytes) -> None:
        self._windows = windows
        self._data = data
        self._loaded = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""

    def load_async(self, count: int) -> Done:
        """Load so many bytes."""
        self._loaded = self._data[:count]
        return Done(self._windows)

    def read_bytes(self, into: bytearray) -> None:
        """Fill it."""
        assert len(into) == len(self._loaded)
        into[:] = self._loaded


class Windows:
    """What there is of Windows here: two voices, and a sound for every text."""

    def __init__(self, file: Path) -> None:
        write_wav(str(file))
        self.data = file.read_bytes()
        self.apartments: dict[int, str] = {}
        self.all_voices = [
            types.SimpleNamespace(display_name=name, language=language)
            for name, language in (("Microsoft Huihui", "zh-CN"), ("Microsoft Tracy", "zh-HK"))
        ]
        self.said: list[tuple[str, str, float]] = []
        self.cues: list[Cue] = []
        self.failure: OSError | None = None
        self.voice: Any = self.all_voices[0]
        self.options = types.SimpleNamespace(speaking_rate=1.0, include_word_boundary_metadata=False)

    def __call__(self) -> Windows:
        """The synthesizer."""
        return self

    def init_apartment(self, kind: str) -> None:
        """Enter it, on this thread."""
        self.apartments[threading.get_ident()] = kind

    def synthesize_text_to_stream_async(self, text: str) -> Done:
        """Speak it."""
        if self.failure:
            raise self.failure
        self.said.append((text, self.voice.display_name, self.options.speaking_rate))
        return Done(self, Stream(self.data, self.cues if self.options.include_word_boundary_metadata else []))


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Windows:
    """The modules of PyWinRT that reach it."""
    made = Windows(tmp_path / "sound.wav")
    parts: dict[str, dict[str, Any]] = {
        "runtime": {
            "init_apartment": made.init_apartment,
            "ApartmentType": types.SimpleNamespace(MULTI_THREADED="MTA"),
        },
        "windows.media.speechsynthesis": {"SpeechSynthesizer": made},
        "windows.media.core": {"SpeechCue": "SpeechCue"},
        "windows.storage.streams": {"DataReader": lambda data: Reader(made, data)},
    }
    for name, has in parts.items():
        module = types.ModuleType(f"winrt.{name}")
        module.__dict__.update(has)
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return made


def _said(engine: OneCore, text: str, start: int = 0) -> tuple[int, list[tuple[str, int]]]:
    (sound,) = engine.say(text, engine.voices()[0], 150, start)
    return len(sound.pcm) // 2, [(text[mark.start : mark.end], mark.frame) for mark in sound.marks]


@pytest.mark.usefixtures("windows")
def test_voices_by_language() -> None:
    """Hong Kong's Chinese is Cantonese; a list that is asked for again names each once."""
    engine = OneCore()
    engine.voices()

    assert [(voice.name, voice.language, voice.kind) for voice in engine.voices()] == [
        ("onecore:Microsoft Huihui", "zh", "system"),
        ("onecore:Microsoft Tracy", "yue", "system"),
    ]


def test_a_word_is_lit_when_windows_says(windows: Windows) -> None:
    """Cues count UTF-16 units of what was spoken; marks count code points of the whole."""
    windows.cues = [Cue(3, "今天", 0.0), Cue(5, "，", 0.2), Cue(6, "晴", 0.25), Cue(None, "?", 0.3)]

    frames, words = _said(OneCore(), "好。🙂啊今天，晴。", 2)

    assert windows.said == [("🙂啊今天，晴。", "Microsoft Huihui", 1.5)]
    assert abs(frames - SECONDS * SAMPLE_RATE) < 300
    assert words == [("今天", 0), ("晴", pytest.approx(SAMPLE_RATE // 4, abs=300))]


@pytest.mark.parametrize(
    "cues", [[], [(0, "今天", 9.0)], [(3, "晴", 0.1), (99, "外", 0.2)]], ids=["none", "late", "beyond"]
)
def test_cues_that_are_missing_or_wrong(windows: Windows, cues: Sequence[tuple[int, str, float]]) -> None:
    """No mark stands outside its text or sound; where none is left, words share the time by their lengths."""
    windows.cues = [Cue(*cue) for cue in cues]

    frames, words = _said(OneCore(), "今天天晴。")

    assert words
    assert all(0 <= frame < frames for _, frame in words)
    assert [word for word, _ in words] == (["晴"] if len(cues) > 1 else ["今天", "天晴"])


def test_what_says_nothing_is_not_spoken(windows: Windows) -> None:
    """Points alone give no sound, and Windows is not asked."""
    engine = OneCore()

    assert list(engine.say("……", engine.voices()[0], 100, 0)) == []
    assert windows.said == []


def test_failures_are_told(windows: Windows) -> None:
    """An error of Windows, a sound that is none and a voice that is gone are EngineFailed."""
    engine = OneCore()
    voice = engine.voices()[0]
    for failure, data in ((OSError(-2147200967, "no voice data"), b""), (None, b"not a sound")):
        windows.failure, kept = failure, windows.data
        windows.data = data
        with pytest.raises(EngineFailed):
            list(engine.say("你好", voice, 100, 0))
        windows.failure, windows.data = None, kept
    windows.all_voices.clear()
    other = OneCore()
    with pytest.raises(EngineFailed):
        list(other.say("你好", voice, 100, 0))

    assert list(engine.say("你好", voice, 100, 0))


def test_elsewhere_there_are_no_voices() -> None:
    """Without PyWinRT, or on a Windows that is too old, the list is empty."""
    assert OneCore().voices() == ()
