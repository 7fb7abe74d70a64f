"""The system's voices, on a driver that keeps pyttsx3's protocol and writes real files."""

from __future__ import annotations

import math
import struct
import sys
import types
import wave
from pathlib import Path
from typing import Any

import pytest
from pyttsx3.voice import Voice as SystemVoice

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE
from reader.speech.engines.system import System, system_engines

FRAMES = 11_025
RATE = 22_050


def _samples() -> bytes:
    return b"".join(struct.pack("<h", int(9000 * math.sin(at / 9))) for at in range(FRAMES))


def write_wav(file: str) -> None:
    """Half a second, as SAPI5 writes it."""
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(_samples())


def write_aiff(file: str) -> None:
    """The same as NSSpeech writes it: big-endian, in a file of any name."""
    samples = struct.pack(f">{FRAMES}h", *struct.unpack(f"<{FRAMES}h", _samples()))
    rate = struct.pack(">HQ", 16383 + 14, RATE << (63 - 14))
    common = b"COMM" + struct.pack(">IhIh", 18, 1, FRAMES, 16) + rate
    sound = b"SSND" + struct.pack(">III", 8 + len(samples), 0, 0) + samples
    Path(file).write_bytes(
        b"FORM" + struct.pack(">I", 4 + len(common) + len(sound)) + b"AIFF" + common + sound
    )


class Driver:
    """Does what sapi5 does with save_to_file: writes it at once."""

    def __init__(self, proxy: Any, write: Any) -> None:
        self._proxy = proxy
        self._write = write
        self.said: list[tuple[str, Any]] = []

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's own name
        """Two voices, named as the systems name them."""
        assert name == "voices"
        return [
            SystemVoice("HKEY/HUIHUI", "Huihui", ["zh-CN"]),
            SystemVoice("com.apple.sin-ji", "Sin-ji", ["zh_HK"]),
            SystemVoice("HKEY/ZIRA", "Zira", ["en-US"]),
        ]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's own name
        """Note it."""
        self.said.append((name, value))

    def save_to_file(self, text: str, filename: str) -> None:
        """Write the sound."""
        self.said.append(("text", text))
        self._write(filename)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's own name
        """Let the commands run."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's own name
        """The loop has ended."""

    def stop(self) -> None:
        """Nothing goes on."""

    def destroy(self) -> None:
        """Nothing is held."""


def system_with(monkeypatch: pytest.MonkeyPatch, name: str, write: Any) -> tuple[System, list[Driver]]:
    """An engine on a driver of this name that writes its files like that."""
    made: list[Driver] = []

    def build(proxy: Any) -> Driver:
        made.append(Driver(proxy, write))
        return made[-1]

    module = types.ModuleType(f"pyttsx3.drivers.{name}")
    module.__dict__["buildDriver"] = build
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return System(name), made


@pytest.mark.parametrize(("name", "write"), [("faux_sapi5", write_wav), ("faux_nsss", write_aiff)])
def test_a_sentence_becomes_sound(monkeypatch: pytest.MonkeyPatch, name: str, write: Any) -> None:
    """What the driver writes, WAV or AIFF, comes back as our PCM with a mark for each word."""
    system, drivers = system_with(monkeypatch, name, write)
    text = "今天天气很好。"

    (sound,) = system.say(text, system.voices()[0], 150, 0)

    assert abs(len(sound.pcm) // 2 - FRAMES * SAMPLE_RATE // RATE) < 200
    assert [text[mark.start : mark.end] for mark in sound.marks] == ["今天", "天气", "很好"]
    assert [mark.frame for mark in sound.marks] == sorted({mark.frame for mark in sound.marks})
    assert drivers[0].said == [("voice", "HKEY/HUIHUI"), ("rate", 270), ("text", text)]


def test_voices_by_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """The systems' language names become ours; Hong Kong's Chinese is Cantonese."""
    system, _ = system_with(monkeypatch, "faux_languages", write_wav)

    assert [(voice.label, voice.language) for voice in system.voices()] == [
        ("Huihui", "zh"),
        ("Sin-ji", "yue"),
        ("Zira", "en"),
    ]


def test_resuming_says_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """From a word on, only the rest is spoken, and marks count from the beginning."""
    system, drivers = system_with(monkeypatch, "faux_rest", write_wav)
    text = "今天，天气很好。"

    (sound,) = system.say(text, system.voices()[0], 100, 3)

    assert sound.marks[0].start == 3
    assert drivers[0].said[-1] == ("text", "天气很好。")


def refuse(file: str) -> None:
    """Fail as a driver does whose disk is full."""
    raise OSError(28, "no space", file)


def scribble(file: str) -> None:
    """Write something that is no sound."""
    Path(file).write_bytes(b"not a sound")


@pytest.mark.parametrize("write", [refuse, scribble])
def test_a_driver_that_fails(monkeypatch: pytest.MonkeyPatch, write: Any) -> None:
    """A driver's error, or a file that is no sound, is EngineFailed."""
    system, _ = system_with(monkeypatch, f"faux_{write.__name__}", write)

    with pytest.raises(EngineFailed):
        list(system.say("你好", system.voices()[0], 100, 0))


def test_no_driver_no_voices() -> None:
    """Where the driver cannot be loaded there are simply no voices."""
    assert System("faux_that_is_not_there").voices() == ()


def test_each_system_has_its_driver() -> None:
    """Windows speaks through OneCore and SAPI5, macOS through NSSpeech, Linux has no voices of its own."""
    assert [engine.name for engine in system_engines("win32")] == ["onecore", "sapi5"]
    assert [engine.name for engine in system_engines("darwin")] == ["nsss"]
    assert system_engines("linux") == []
