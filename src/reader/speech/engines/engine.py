"""What a speech engine is: text in, pieces of sound with marks out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.sound import Sound, Voice
    from reader.speech.text.dictionary import Dictionary


class Engine(Protocol):
    """Something that speaks.

    say() and voices() are called by one thread; warm() may be called by another one meanwhile. Building an
    engine is cheap; what is slow happens in the first say(), or in warm() where somebody has time for it.
    """

    @property
    def name(self) -> str:
        """What Voice.engine says of its voices."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices that work here, the best first; empty when the engine does not work here at all."""

    def warm(self, voice: Voice) -> None:
        """Do now what the first say() with this voice would otherwise wait for. Raises EngineFailed."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak text from code point `start`, in as many pieces as make the first one come early.

        rate is in percent of the voice's own speed. Marks count code points of text from its beginning,
        wherever it starts; they rise strictly and never overlap. A piece begins and ends without silence
        of its own except the pause of the punctuation between two pieces; the pauses between sentences
        are the caller's. A text with nothing to say in it gives no pieces. Raises EngineFailed.
        """


@runtime_checkable
class Stoppable(Protocol):
    """An engine that works on a piece for so long that giving it up is worth while."""

    def stop(self) -> None:
        """Have the say() that is at work, if any, end soon, without a further piece. From any thread."""


@runtime_checkable
class Pronouncing(Protocol):
    """An engine whose Mandarin voices say figures and the reader's readings; for others both are respelt."""

    def use(self, dictionary: Dictionary, language: str = "") -> None:
        """Read Chinese with this dictionary from the next say() on; language is the text's (zh-Hant-HK)."""
