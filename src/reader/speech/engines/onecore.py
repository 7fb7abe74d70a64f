"""The voices that Windows installs with a language (OneCore), most of which SAPI5 does not list; by PyWinRT.

Windows.Media.SpeechSynthesis (https://learn.microsoft.com/uwp/api/windows.media.speechsynthesis).
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE, Mark, Sound, Voice
from reader.speech.engines.proportional import marks_of, words_from
from reader.speech.engines.voices import language_of_voice
from reader.speech.pcm import decoded, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "onecore"
_SPEECH = "winrt.windows.media.speechsynthesis"


class _Cue(NamedTuple):
    """A word that Windows tells of: where it stands, in UTF-16 units, and when it begins, in seconds."""

    start: int
    end: int
    time: float


class OneCore:
    """An Engine on Windows' own synthesizer, which tells when each word begins.

    It is asked on a thread of its own, in a multithreaded apartment: what is waited for there must not belong
    to a thread that COM wants to call meanwhile, and pyttsx3 makes the speaker's one such.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, _NAME)
        self._synthesizer: Any = None
        self._installed: dict[str, Any] = {}

    @property
    def name(self) -> str:
        """What Voice.engine says of its voices."""
        return _NAME

    def voices(self) -> tuple[Voice, ...]:
        """The voices that Windows has; none on a Windows, or without a package, that cannot tell."""
        try:
            return self._thread.submit(self._list).result()
        except (ImportError, OSError):
            return ()

    def warm(self, voice: Voice) -> None:
        """Nothing: Windows' own synthesizer begins at once."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak the whole at once; see Engine.say."""
        words = words_from(text, start)
        if not words:
            return
        if voice.name not in self._installed:
            self.voices()
        try:
            data, cues = self._thread.submit(self._render, text[start:], voice.name, rate).result()
            pcm = decoded(data)
        except (ImportError, OSError, ValueError) as error:
            raise EngineFailed(engine=_NAME, detail=str(error)) from error
        except KeyError as error:
            raise EngineFailed(engine=_NAME, detail=f"no voice {voice.name}") from error
        sound = trimmed(Sound(pcm, _marks(text, start, cues, len(pcm) // 2)))
        if sound.pcm:
            yield Sound(sound.pcm, sound.marks or marks_of(words, len(sound.pcm) // 2))

    def _list(self) -> tuple[Voice, ...]:
        self._ready()
        for found in import_module(_SPEECH).SpeechSynthesizer.all_voices:
            self._installed.setdefault(f"{_NAME}:{found.display_name}", found)
        return tuple(
            Voice(name, found.display_name, language_of_voice(found.language), _NAME)
            for name, found in self._installed.items()
        )

    def _ready(self) -> Any:
        if self._synthesizer is None:
            runtime = import_module("winrt.runtime")
            runtime.init_apartment(runtime.ApartmentType.MULTI_THREADED)
            self._synthesizer = import_module(_SPEECH).SpeechSynthesizer()
        return self._synthesizer

    def _render(self, text: str, name: str, rate: int) -> tuple[bytes, list[_Cue]]:
        """The sound as Windows gives it, a WAV file, and what it tells of the words in it."""
        streams = import_module("winrt.windows.storage.streams")
        cue_type = import_module("winrt.windows.media.core").SpeechCue
        synthesizer = self._ready()
        synthesizer.voice = self._installed[name]
        synthesizer.options.speaking_rate = rate / 100
        synthesizer.options.include_word_boundary_metadata = True
        with synthesizer.synthesize_text_to_stream_async(text).get() as stream:
            data = bytearray(stream.size)
            with streams.DataReader(stream.get_input_stream_at(0)) as reader:
                reader.load_async(len(data)).get()
                reader.read_bytes(data)
            told = [cue.as_(cue_type) for track in stream.timed_metadata_tracks for cue in track.cues]
            cues = [
                _Cue(
                    cue.start_position_in_input,
                    cue.start_position_in_input + len(cue.text.encode("utf-16-le")) // 2,
                    cue.start_time.total_seconds(),
                )
                for cue in told
                if cue.start_position_in_input is not None
            ]
        return bytes(data), cues


def _marks(text: str, start: int, cues: list[_Cue], frames: int) -> tuple[Mark, ...]:
    """The marks of words that hold a letter or a figure, rising in text and sound, in code points."""
    # Before each code point of the rest stand so many UTF-16 units; the other way round, each unit's place.
    units = list(accumulate((2 if one > "\uffff" else 1 for one in text[start:]), initial=0))
    places = {unit: start + place for place, unit in enumerate(units)}
    marks: list[Mark] = []
    for cue in sorted(cues):
        first, last = places.get(cue.start), places.get(cue.end)
        frame = round(cue.time * SAMPLE_RATE)
        if first is None or last is None or frame >= frames or not re.search(r"\w", text[first:last]):
            continue
        if not marks or (first >= marks[-1].end and frame > marks[-1].frame):
            marks.append(Mark(first, last, frame))
    return tuple(marks)
