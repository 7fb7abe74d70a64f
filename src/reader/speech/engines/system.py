"""The voices of Windows (SAPI5) and macOS (NSSpeech), by way of pyttsx3."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import EngineFailed
from reader.sound import Sound, Voice
from reader.speech.engines.onecore import OneCore
from reader.speech.engines.proportional import marks_of, words_from
from reader.speech.engines.voices import language_of_voice
from reader.speech.pcm import decoded, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.speech.engines.engine import Engine

_DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
_PACE = 180
"""Words a minute at rate 100, as pyttsx3 counts them."""


class System:
    """An Engine on one of pyttsx3's own drivers.

    The driver writes each sentence to a file, which is read back and deleted. Neither driver tells where
    in that file a word begins, so marks are in proportion to the words' lengths.
    """

    def __init__(self, driver: str) -> None:
        self._driver = driver
        self._engine: Any = None
        self._identities: dict[str, str] = {}

    @property
    def name(self) -> str:
        """The driver's name: sapi5 or nsss."""
        return self._driver

    def voices(self) -> tuple[Voice, ...]:
        """The voices that the system has; none when the driver does not work."""
        try:
            engine = self._pyttsx3()
        except EngineFailed:
            return ()
        voices: list[Voice] = []
        for found in engine.getProperty("voices"):
            name = f"{self._driver}:{found.name}"
            if name not in {voice.name for voice in voices}:
                self._identities[name] = found.id
                voices.append(
                    Voice(
                        name,
                        found.name,
                        language_of_voice(str(next(iter(found.languages), ""))),
                        self._driver,
                    )
                )
        return tuple(voices)

    def warm(self, voice: Voice) -> None:
        """Nothing: a COM object belongs to the thread that made it, and that is the one that speaks."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak the whole at once; see Engine.say."""
        identity = self._identity(voice)
        words = words_from(text, start)
        if not words:
            return
        with tempfile.TemporaryDirectory(prefix="lingdu-") as folder:
            file = Path(folder) / "sentence.wav"
            self._save(text[start:], file, identity, _PACE * rate // 100)
            pcm = self._read(file)
        sound = trimmed(Sound(pcm))
        if sound.pcm:
            yield Sound(sound.pcm, marks_of(words, len(sound.pcm) // 2))

    def _identity(self, voice: Voice) -> str:
        if voice.name not in self._identities:
            self.voices()
        try:
            return self._identities[voice.name]
        except KeyError as error:
            raise EngineFailed(engine=self._driver, detail=f"no voice {voice.name}") from error

    def _save(self, text: str, file: Path, identity: str, pace: int) -> None:
        failures: list[Exception] = []
        engine = self._pyttsx3()
        token = engine.connect("error", lambda exception, **_: failures.append(exception))
        try:
            engine.setProperty("voice", identity)
            engine.setProperty("rate", pace)
            engine.save_to_file(text, str(file))
            engine.runAndWait()
        finally:
            engine.disconnect(token)
        if failures:
            raise EngineFailed(engine=self._driver, detail=str(failures[0])) from failures[0]

    def _read(self, file: Path) -> bytes:
        """What the driver wrote: WAV on Windows, AIFF on macOS, whatever the file is called."""
        try:
            return decoded(file.read_bytes())
        except (OSError, ValueError) as error:
            raise EngineFailed(engine=self._driver, detail=str(error)) from error

    def _pyttsx3(self) -> Any:
        if self._engine is None:
            try:
                import pyttsx3

                self._engine = pyttsx3.init(self._driver)
            except Exception as error:
                # Each driver fails in its own way when its system is not as it expects: COM errors,
                # missing modules, plain RuntimeError.
                raise EngineFailed(engine=self._driver, detail=str(error)) from error
        return self._engine


def system_engines(platform: str) -> list[Engine]:
    """The system's own engines on `platform` (as sys.platform names it), the best first; none elsewhere."""
    made: list[Engine] = [OneCore()] if platform == "win32" else []
    return [*made, System(_DRIVERS[platform])] if platform in _DRIVERS else made
