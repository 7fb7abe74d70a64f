"""What is said beside reading on: messages, a word that is tried or spelt, a selection."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.children.protocol import Done, Failed, Message, Piece
from reader.model import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.session.aloud.preparing import Preparing
    from reader.session.parts import Player
    from reader.sound import Mark

log = logging.getLogger(__name__)

END_MS = 60
"""The silence that the last of them ends with."""


class Aside(Struct, frozen=True):
    """One thing to be said."""

    text: str
    language: str
    words: str = ""
    """Readings for it, as speech.text.dictionary writes them."""
    rate: int = 100
    part: Sentence | None = None
    """The part of the article that is lit meanwhile: word by word where the text is that part's own."""
    voice: str = ""
    """Who says it, by name; empty for the voice of its language."""


class Asides:
    """Says one thing after another; what is said next replaces it. lit is told a part and a word of it."""

    def __init__(
        self,
        *,
        player: Player,
        sentences: Preparing,
        tokens: Iterator[int],
        lit: Callable[[Sentence | None, Sentence | None], None],
    ) -> None:
        self._player = player
        self._sentences = sentences
        self._next_token = tokens
        self._lit = lit
        self._run = 0
        self._known: dict[int, Aside] = {}
        self._end = 0
        self._behind: Callable[[], None] | None = None

    @property
    def active(self) -> bool:
        """Whether the player has been given something of this, and nothing else since."""
        return bool(self._run)

    def clear(self) -> None:
        """Say nothing of it any more; the player is emptied by whoever asks."""
        self._run = self._end = 0
        self._known.clear()
        self._behind = None

    def say(self, asides: Sequence[Aside], behind: Callable[[], None] | None = None) -> None:
        """Say these now; behind is called when all the sound is there, and may give the player more."""
        self.clear()
        self._run = next(self._next_token)
        self._behind = behind
        for number, aside in enumerate(asides, 1):
            token = next(self._next_token)
            self._known[token] = aside
            said = partial(self._said, self._run, token, number == len(asides))
            self._sentences.say(
                aside.text, aside.language, said, rate=aside.rate, words=aside.words, voice=aside.voice
            )

    def _said(self, run: int, token: int, last: bool, message: Message) -> None:  # noqa: FBT001 -- bound above
        if run != self._run:
            return
        if isinstance(message, Piece):
            self._player.enqueue(token, message.sound)
            self._player.play()
        elif isinstance(message, Done | Failed):
            if isinstance(message, Failed):
                log.warning("something could not be said: %s", message.failure)
            if last:
                self._ended()

    def _ended(self) -> None:
        behind = self._behind
        if behind is not None:
            self.clear()
            behind()
        elif any(aside.part is not None for aside in self._known.values()):
            self._end = next(self._next_token)
            self._player.enqueue_silence(self._end, END_MS)

    def marked(self, token: int, mark: Mark) -> None:
        """The player has come to this mark."""
        aside = self._known.get(token)
        if aside is None or aside.part is None:
            return
        part = aside.part
        start, end = part.start + mark.start, part.start + mark.end
        own = len(aside.text) == part.end - part.start
        self._lit(part, Sentence(part.block, start, end) if own else part)

    def finished(self, token: int) -> bool:
        """The player has come to the end of this; whether it was the last of all."""
        if token != self._end or not self._end:
            return False
        self._known.clear()
        return True
