"""A sentence on its way from the speaker, and how fast the speaker is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from reader.errors import ReaderError
    from reader.sound import Sound

_MEMORY = 0.8
"""How much of what was measured counts beside what is measured now: some five pieces are remembered."""


class Prepared(Struct):
    """One sentence on its way, and what is said behind it."""

    expected: float = 0.0
    """About how many seconds of sound it will be."""
    voice: str = ""
    """The voice that was asked for by name."""
    pieces: list[Sound] = field(default_factory=list)
    complete: bool = False
    parts: list[int] = field(default_factory=lambda: [0])
    """How many pieces of the sentence, and of each remark, have come."""
    unfinished: int = 1
    """How many of these parts have not ended."""
    error: ReaderError | None = None
    start: int = 0
    """The code point that it was asked for from."""
    begun: str = ""
    """The voice that has begun to say it."""
    rest: bool = False
    """Whether these are only the rest of the sentence, from where it was heard to."""

    @property
    def said(self) -> int:
        """The code point behind the last word that is here."""
        return max([self.start, *(mark.end for sound in self.pieces for mark in sound.marks)])

    @property
    def ready(self) -> float:
        """Seconds of sound that are here."""
        return sum(sound.seconds for sound in self.pieces)

    @property
    def seconds(self) -> float:
        """Seconds of sound that it is, as far as is known."""
        return self.ready if self.complete else max(self.ready, self.expected)


class Pace:
    """How many seconds the speaker works for a second of sound."""

    def __init__(self) -> None:
        self._worked = self._made = 0.0
        self._since: float | None = None
        self._warm = False

    @property
    def factor(self) -> float:
        """Above 1 the speaker is slower than what it says; 0 while nothing is known."""
        return self._worked / self._made if self._made else 0.0

    def begins(self, now: float) -> None:
        """The speaker has got something to do, having had nothing."""
        self._since = now

    def made(self, now: float, seconds: float) -> None:
        """So much sound has come. What comes first of all is not counted: the engine was being loaded."""
        if self._since is not None and self._warm:
            self._worked = _MEMORY * self._worked + now - self._since
            self._made = _MEMORY * self._made + seconds
        self._since, self._warm = now, True
