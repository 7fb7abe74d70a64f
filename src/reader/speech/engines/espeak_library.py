"""espeak-ng itself, as much of it as we use, by way of ctypes."""

from __future__ import annotations

import ctypes
import threading
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_short, c_size_t, c_uint, c_void_p
from typing import Any

from msgspec import Struct

from reader.errors import EngineFailed

SAMPLE_RATE = 22_050
"""Frames a second of what espeak-ng makes with every voice that we use."""

_SYNCHRONOUS = 2
_CHARACTERS = 1
_UTF8 = 1
_IPA = 0x02
_RATE = 1
_LIST_ENDS = 0
_WORD = 1


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", c_void_p),
    )


_Callback = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


class Word(Struct, frozen=True):
    """A word as espeak-ng met it: its code points in the text, and its first frame."""

    start: int
    length: int
    frame: int


class EspeakLibrary:
    """espeak-ng, loaded. It keeps its state in the process: build one and share it, also among threads.

    Raises EngineFailed when it cannot be loaded here.
    """

    def __init__(self) -> None:
        try:
            import espeakng_loader

            self._library: Any = ctypes.CDLL(espeakng_loader.get_library_path())
            data = espeakng_loader.get_data_path()
        except (ImportError, OSError, RuntimeError) as error:
            raise EngineFailed(engine="espeak", detail=str(error)) from error
        self._library.espeak_TextToPhonemes.restype = c_char_p
        self._library.espeak_TextToPhonemes.argtypes = (POINTER(c_char_p), c_int, c_int)
        self._library.espeak_Synth.argtypes = (
            c_char_p, c_size_t, c_uint, c_int, c_uint, c_uint, POINTER(c_uint), c_void_p
        )  # fmt: skip
        rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, data.encode(), 0)
        if rate != SAMPLE_RATE:
            raise EngineFailed(engine="espeak", detail=f"espeak_Initialize gave {rate}")
        # ctypes keeps no reference to a callback that C holds.
        self._callback = _Callback(self._hear)
        self._library.espeak_SetSynthCallback(self._callback)
        self._pcm = bytearray()
        self._words: list[Word] = []
        self._voice = ""
        self._lock = threading.Lock()

    def speak(self, text: str, voice: str, words_a_minute: int) -> tuple[bytes, list[Word]]:
        """The text as PCM of one 16-bit channel at this module's SAMPLE_RATE, and its words in order.

        voice is a language or a voice of espeak-ng's (en-us, cmn, yue); the speed is 80 to 450 by its own
        count. Raises EngineFailed.
        """
        with self._lock:
            self._set_voice(voice)
            self._library.espeak_SetParameter(_RATE, words_a_minute, 0)
            self._pcm = bytearray()
            self._words = []
            data = text.replace("\0", " ").encode()
            status = self._library.espeak_Synth(data, len(data) + 1, 0, _CHARACTERS, 0, _UTF8, None, None)
            if status != 0:
                raise EngineFailed(engine="espeak", detail=f"espeak_Synth gave {status}")
            return bytes(self._pcm), self._words

    def phonemes(self, text: str, voice: str) -> str:
        """The text in IPA, as this voice would speak it. Raises EngineFailed."""
        with self._lock:
            self._set_voice(voice)
            data = c_char_p(text.replace("\0", " ").encode())
            clauses: list[str] = []
            while data.value is not None:
                spoken = self._library.espeak_TextToPhonemes(ctypes.byref(data), _UTF8, _IPA)
                if spoken:
                    clauses.append(spoken.decode())
            return " ".join(clauses)

    def _set_voice(self, name: str) -> None:
        if name == self._voice:
            return
        if self._library.espeak_SetVoiceByName(name.encode()) != 0:
            raise EngineFailed(engine="espeak", detail=f"no voice {name}")
        self._voice = name

    def _hear(self, wave: Any, count: int, events: Any) -> int:
        if wave and count > 0:
            self._pcm += ctypes.string_at(wave, count * 2)
        number = 0
        while events[number].type != _LIST_ENDS:
            event = events[number]
            if event.type == _WORD:
                self._words.append(Word(event.text_position - 1, event.length, event.sample))
            number += 1
        return 0
