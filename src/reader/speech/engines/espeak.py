"""English, Cantonese and the last resort: espeak-ng by way of pyttsx3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE, Mark, Sound, Voice
from reader.speech.engines import espeak_driver, espeak_library
from reader.speech.pcm import lit_with_sound, resampled, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.speech.engines.espeak_library import EspeakLibrary

_PACE = 165
"""Words a minute at rate 100: unhurried."""
_SLOWEST, _FASTEST = 80, 450

_VOICES = (("en-us", "eSpeak English", "en"), ("yue", "eSpeak 粤语", "yue"), ("cmn", "eSpeak 普通话", "zh"))


class Espeak:
    """An Engine. `library` is asked for on first use; it may raise EngineFailed."""

    name = "espeak"

    def __init__(self, library: Callable[[], EspeakLibrary]) -> None:
        self._library = library
        self._engine: Any = None

    def voices(self) -> tuple[Voice, ...]:
        """Three languages, when espeak-ng can be loaded."""
        try:
            self._library()
        except EngineFailed:
            return ()
        return tuple(
            Voice(f"espeak:{identity}", label, language, "espeak") for identity, label, language in _VOICES
        )

    def warm(self, voice: Voice) -> None:  # noqa: ARG002 - Engine's own
        """Load the library."""
        self._library()

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak the whole at once: a second of sound takes three milliseconds. See Engine.say."""
        pcm, words = self._render(text[start:], voice.name.partition(":")[2], _PACE * rate // 100)
        heard = Sound(resampled(pcm, espeak_library.SAMPLE_RATE), _marks(words, start, len(text)))
        sound = trimmed(lit_with_sound(heard))
        if sound.pcm:
            yield sound

    def _render(self, text: str, voice: str, pace: int) -> tuple[bytes, list[espeak_library.Word]]:
        words: list[espeak_library.Word] = []
        pcm = bytearray()
        failures: list[Exception] = []
        listeners: dict[str, Callable[..., None]] = {
            "started-word": lambda location, length, frame, **_: words.append(
                espeak_library.Word(location, length, frame)
            ),
            espeak_driver.SOUND: lambda frames, **_: pcm.extend(frames),
            "error": lambda exception, **_: failures.append(exception),
        }
        engine = self._pyttsx3()
        tokens = [engine.connect(topic, listener) for topic, listener in listeners.items()]
        try:
            engine.setProperty("voice", voice)
            engine.setProperty("rate", max(_SLOWEST, min(_FASTEST, pace)))
            engine.say(text)
            engine.runAndWait()
        finally:
            for token in tokens:
                engine.disconnect(token)
        if failures:
            raise EngineFailed(engine="espeak", detail=str(failures[0])) from failures[0]
        return bytes(pcm), words

    def _pyttsx3(self) -> Any:
        if self._engine is None:
            import pyttsx3

            espeak_driver.register(self._library())
            self._engine = pyttsx3.init(espeak_driver.NAME)
        return self._engine


def _marks(words: list[espeak_library.Word], offset: int, length: int) -> tuple[Mark, ...]:
    """One mark a word: espeak-ng reports a figure once for each of its spoken words."""
    marks: list[Mark] = []
    for word in words:
        start, end = word.start + offset, min(word.start + word.length + offset, length)
        if end > start and (not marks or start >= marks[-1].end):
            marks.append(Mark(start, end, word.frame * SAMPLE_RATE // espeak_library.SAMPLE_RATE))
    return tuple(marks)
