"""Gives the player an article's sentences in their order, and knows what each sound that it plays is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.model import Reading
from reader.session.aloud.pauses import Pauses, pause_after
from reader.sound import Sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Article
    from reader.session.aloud.preparing import Preparing
    from reader.session.parts import Player


class Fed(Struct, frozen=True):
    """What stands behind a number that the player knows."""

    sentence: int
    """The sentence's index."""
    last: bool = False
    """Whether the sentence has ended with this: it is the silence after it."""
    piece: int = 0
    """Which of the sentence's pieces it is."""


class Feeding:
    """What the player has been given of one article, and what it is given next."""

    def __init__(self, *, player: Player, sentences: Preparing, tokens: Iterator[int]) -> None:
        self._player = player
        self._sentences = sentences
        self._next_token = tokens
        self._article: Article | None = None
        self._reading = Reading(())
        self._fed: dict[int, Fed] = {}
        self._index = 0
        """The sentence that the player is being given."""
        self._pieces = 0
        """How many of its pieces the player has."""
        self.pauses = Pauses()
        """The silence behind sentences and paragraphs that are not fed yet."""

    def have(self, article: Article, reading: Reading) -> None:
        """Feed sentences of this article; what was fed before stays."""
        self._article, self._reading = article, reading

    def clear(self, index: int) -> None:
        """Empty the player; this sentence is the next that it is given."""
        self._player.pause()
        self._player.clear()
        self._fed.clear()
        self.begin(index)

    def begin(self, index: int) -> None:
        """Give the player this sentence next, from its first piece."""
        self._index, self._pieces = index, 0

    def feed(self, until: int | None) -> None:
        """Give the player what is ready, in order; nothing behind the sentence until."""
        while (prepared := self._sentences.get(self._index)) is not None:
            if until is not None and self._index > until:
                return
            if not self._pieces and not self._sentences.may_begin(self._index):
                return
            for piece, sound in enumerate(prepared.pieces[self._pieces :], self._pieces):
                self._player.enqueue(self._token(piece=piece), sound)
            self._pieces = len(prepared.pieces)
            if not prepared.complete:
                return
            self._player.enqueue_silence(self._token(last=True), self._pause())
            self.begin(self._index + 1)

    def _token(self, *, last: bool = False, piece: int = 0) -> int:
        token = next(self._next_token)
        self._fed[token] = Fed(self._index, last, piece)
        return token

    def _pause(self) -> int:
        assert self._article is not None  # noqa: S101 -- there is a reading only of an article
        return pause_after(self._article, self._reading.sentences, self._index, self.pauses)

    def fed(self, token: int) -> Fed | None:
        """What the player was given under this number; None where it is nothing of the article."""
        return self._fed.get(token)

    def played(self, token: int) -> Fed | None:
        """The same, once it has been played to its end: the number means nothing any more."""
        return self._fed.pop(token, None)

    def heard(self) -> tuple[Fed, int] | None:
        """What of the article is being heard, and the frame of its sound; None where nothing is."""
        position = self._player.position()
        if position is None:
            return None
        token, frame = position
        fed = self._fed.get(token)
        return (fed, frame) if fed is not None else None


def rest(pieces: Sequence[Sound], piece: int, frame: int) -> list[Sound]:
    """What is still to be heard of a sentence's pieces, from this frame of this one on."""
    first = pieces[piece]
    marks = tuple(replace(mark, frame=mark.frame - frame) for mark in first.marks if mark.frame >= frame)
    return [Sound(first.pcm[2 * frame :], marks), *pieces[piece + 1 :]]
