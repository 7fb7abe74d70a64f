"""A voice that says nothing, at a speaker's pace and with exact marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sound import SAMPLE_RATE, Mark, Sound, Voice
from reader.speech.engines.clauses import clauses
from reader.speech.engines.proportional import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN, _LETTER = 0.22, 0.07
"""Seconds that a Chinese character and any other letter take at rate 100."""
_PAUSE = 0.15
_LONGEST = 24
"""Code points of a piece, some five seconds of Mandarin."""


class Silent:
    """An Engine that needs nothing: for a machine without voices and for trying out everything else."""

    name = "silent"

    def voices(self) -> tuple[Voice, ...]:
        """One for each language that there are voices for."""
        return tuple(
            Voice(f"silent:{language}", f"({language})", language, "silent")
            for language in ("zh", "yue", "en")
        )

    def warm(self, voice: Voice) -> None:
        """It is never cold."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:  # noqa: ARG002 - Engine's own
        """One piece a clause; see Engine.say."""
        parts = [
            [word.span() for word in WORD.finditer(text, begin, end) if word.end() > start]
            for begin, end in clauses(text, longest=_LONGEST)
        ]
        spoken = [words for words in parts if words]
        for number, words in enumerate(spoken):
            yield _sound(text, words, rate, pause=number < len(spoken) - 1)


def _sound(text: str, words: list[tuple[int, int]], rate: int, *, pause: bool) -> Sound:
    frames = 0
    marks: list[Mark] = []
    for start, end in words:
        marks.append(Mark(start, end, frames))
        seconds = sum(_HAN if "㐀" <= one <= "鿿" else _LETTER for one in text[start:end])
        frames += int(seconds * SAMPLE_RATE * 100 / rate)
    frames += int(_PAUSE * SAMPLE_RATE * 100 / rate) if pause else 0
    return Sound(bytes(2 * frames), tuple(marks))
