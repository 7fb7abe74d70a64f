"""What is heard, as frozen data: sounds with the places of their words, and the voices that make them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

SAMPLE_RATE = 24_000
"""Frames a second of every Sound: one channel of 16-bit little-endian samples."""


class Mark(Struct, frozen=True):
    """A word's place in the text and in the sound.

    start and end count code points of the sentence as it stands on the screen; frame counts from the
    first frame of the Sound that holds the mark.
    """

    start: int
    end: int
    frame: int


class Sound(Struct, frozen=True):
    """A stretch of speech: one channel of 16-bit little-endian samples at SAMPLE_RATE, and its marks."""

    pcm: bytes
    marks: tuple[Mark, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.pcm) / 2 / SAMPLE_RATE


class VoiceKind(StrEnum):
    """What a listener may expect of a voice."""

    NATURAL = "natural"
    """One that one wants to listen to for an hour."""
    SYSTEM = "system"
    """The system's own."""
    SIMPLE = "simple"
    """Clear enough, and plainly a machine's."""


SYSTEM_ENGINES = frozenset({"onecore", "sapi5", "nsss"})


class Voice(Struct, frozen=True):
    """A voice that can be asked for by name."""

    name: str
    """What `--voice` takes and what is remembered, such as kokoro:zf_xiaoxiao."""
    label: str
    """What a person calls it."""
    language: str
    """zh, yue, en or another BCP 47 tag."""
    engine: str
    """kokoro, sherpa (packs), espeak, onecore, sapi5, nsss or silent."""
    natural: bool = False
    """Whether one wants to listen to it for an hour."""
    accent: str = ""
    """The language whose accent is heard, where it is not the voice's own."""

    @property
    def kind(self) -> VoiceKind:
        """What a listener may expect."""
        if self.natural:
            return VoiceKind.NATURAL
        return VoiceKind.SYSTEM if self.engine in SYSTEM_ENGINES else VoiceKind.SIMPLE
