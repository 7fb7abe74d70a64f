"""Reads an article aloud: keeps sentences ready ahead of the sound, and says which word is heard.

Everything here happens on the window's thread. A sentence travels
    reading | ask the speaker | pieces | player | marks | lit
and every sentence is asked for at most once for each rate, voice and starting point.
"""

from __future__ import annotations

import itertools
import logging
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reader.children.protocol import Done, Failed, Message, Piece, Say
from reader.errors import ReaderError, error_of
from reader.model import TITLE, Article, BlockKind, Mark, Reading, Sentence, Sound, text_of
from reader.session.parts import Child, News, Player, PlayState
from reader.speech.pcm import LEAD_MS, TAIL_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)

AHEAD = 3
"""How many sentences are kept ready beyond the one that is heard."""

SENTENCE_PAUSE_MS = 320
"""Between two sentences of one block. Newsreaders leave 300 to 500 ms."""

BLOCK_PAUSE_MS = 650
"""Between two blocks: about twice the pause between sentences."""

ROW_PAUSE_MS = 480
"""Between two items of a list or rows of a table."""

SECONDS_TO_SAY = 60.0
"""How long the speaker may take over one sentence before it counts as hung."""


def pause_after(article: Article, sentences: Sequence[Sentence], index: int) -> int:
    """How much silence to put after this sentence, in ms: more where a block ends, less between rows.

    Together with the silence that every sound keeps at its ends it makes the pause that is heard.
    """
    return _pause(article, sentences, index) - LEAD_MS - TAIL_MS


def _pause(article: Article, sentences: Sequence[Sentence], index: int) -> int:
    if index + 1 >= len(sentences) or sentences[index].block != sentences[index + 1].block:
        return BLOCK_PAUSE_MS
    block = sentences[index].block
    rows = block != TITLE and article.blocks[block].kind in {BlockKind.LIST, BlockKind.TABLE}
    return ROW_PAUSE_MS if rows else SENTENCE_PAUSE_MS


class _Prepared(Struct):
    """One sentence on its way to the player."""

    voice: str = ""
    """The voice that was asked for by name."""

    pieces: list[Sound] = field(default_factory=list)
    complete: bool = False
    fed: int = 0
    finished_feeding: bool = False
    error: ReaderError | None = None
    rest: bool = False
    """Whether these are only the rest of the sentence, from the word that was heard."""


class _Token(Struct, frozen=True):
    """What stands behind a number that the player knows."""

    sentence: int | None
    """The sentence's index; None for an announcement."""
    last: bool = False
    """Whether the sentence has ended with this: it is the silence after it."""
    piece: int = 0
    """Which of the sentence's pieces it is."""


class ReadingAloud:
    """Reads one article aloud; a new one replaces it."""

    def __init__(
        self,
        *,
        speaker: Child,
        player: Player,
        post: Callable[[Callable[[], None]], None],
        lit: Callable[[Sentence | None, Sentence | None], None],
        state_changed: Callable[[PlayState], None],
        told: Callable[[News], None],
        failed: Callable[[ReaderError], None],
        language_of: Callable[[str, str], str],
    ) -> None:
        self._speaker = speaker
        self._player = player
        self._post = post
        self._lit = lit
        self._state_changed = state_changed
        self._told = told
        self._failed = failed
        self._language_of = language_of
        self._article: Article | None = None
        self._reading = Reading(())
        self._voices: dict[str, str] = {}
        self._rate = 100
        self._current = 0
        self._offset = 0
        self._feeding = 0
        self._prepared: dict[int, _Prepared] = {}
        self._tokens: dict[int, _Token] = {}
        self._next_token = itertools.count(1)
        self._last_number = 0
        self._announcement = 0
        self._state = PlayState.STOPPED

    @property
    def state(self) -> PlayState:
        """Whether we are reading."""
        return self._state

    @property
    def current(self) -> int:
        """The index of the sentence that is being read, or would be."""
        return self._current

    @property
    def sentence(self) -> Sentence | None:
        """The sentence that is being read, or would be."""
        sentences = self._reading.sentences
        return sentences[self._current] if self._current < len(sentences) else None

    def open(self, article: Article, reading: Reading, start: int) -> None:
        """Have another article, at this sentence; its first sentence is made ready at once."""
        self._silence()
        self._article, self._reading = article, reading
        self._prepared.clear()
        self._current, self._offset = start, 0
        self._set_state(PlayState.STOPPED)
        self._lit(None, None)
        self._restart()

    def replace(self, article: Article, reading: Reading) -> None:
        """Have the same article in another script: sentence by sentence the same, so the sound goes on."""
        self._article, self._reading = article, reading
        self._show(None)

    def set_voices(self, voices: dict[str, str], rate: int) -> None:
        """Read with these voices (by language, zh or en) and at this rate.

        A sentence that is ready is heard to its end as it is, so that no silence comes in between; one
        that is not goes on from the word that is heard.
        """
        if (voices, rate) == (self._voices, self._rate):
            return
        self._voices, self._rate = dict(voices), rate
        if self._article is None:
            return
        rest = self._rest_of_sentence()
        self._silence()
        self._prepared.clear()
        self._speaker.forget(self._last_number + 1)
        if rest:
            self._prepared[self._current] = _Prepared(pieces=rest, complete=True, rest=True)
            self._restart()
        else:
            self._restart(self._offset)
        if self._state is PlayState.PLAYING:
            self._player.play()

    def _rest_of_sentence(self) -> list[Sound]:
        """What is still to be heard of the sentence, when all of it is there; else nothing."""
        prepared, position = self._prepared.get(self._current), self._player.position()
        if prepared is None or not prepared.complete or position is None or self._state is PlayState.STOPPED:
            return []
        token, frame = position
        known = self._tokens.get(token)
        if known is None or known.sentence != self._current:
            return []
        if known.last:
            # Only the pause after it is left: the next one begins, in the new way.
            self._current, self._offset = min(self._current + 1, len(self._reading.sentences) - 1), 0
            return []
        first = prepared.pieces[known.piece]
        marks = tuple(replace(mark, frame=mark.frame - frame) for mark in first.marks if mark.frame >= frame)
        return [Sound(first.pcm[2 * frame :], marks), *prepared.pieces[known.piece + 1 :]]

    def play(self) -> None:
        """Read on from where we are; from the beginning after the end."""
        if not self._reading.sentences or self._state is PlayState.PLAYING:
            return
        if self._state is PlayState.ENDED:
            self._current, self._offset = 0, 0
        failed = self._prepared.get(self._current, _Prepared()).error is not None
        if failed:
            self._prepared.clear()
        if self._announcement or failed or self._state is PlayState.ENDED:
            self._silence()
            self._restart(self._offset)
        self._set_state(PlayState.PLAYING)
        self._show(None)
        self._player.play()

    def pause(self) -> None:
        """Stop exactly here."""
        if self._state is PlayState.PLAYING:
            self._player.pause()
            self._set_state(PlayState.PAUSED)

    def stop(self) -> None:
        """Be silent and light nothing; the place is kept."""
        self._silence()
        self._prepared.clear()
        self._set_state(PlayState.STOPPED)
        self._lit(None, None)

    def go_to(self, index: int) -> None:
        """Read from this sentence; sentences beyond the ends are the ends."""
        if not self._reading.sentences:
            return
        self._silence()
        self._current = max(0, min(len(self._reading.sentences) - 1, index))
        self._offset = 0
        self._prepared = {i: prepared for i, prepared in self._prepared.items() if not prepared.rest}
        self._restart()
        self._set_state(PlayState.PLAYING)
        self._show(None)
        self._player.play()

    def move(self, by: int) -> None:
        """Read so many sentences on or back; says when there is no further."""
        target = self._current + by
        if target < 0:
            self._told(News.FIRST_SENTENCE)
        elif target >= len(self._reading.sentences):
            self._told(News.LAST_SENTENCE)
        else:
            self.go_to(target)

    def announce(self, text: str, language: str) -> None:
        """Say something that is not of the article, unless the article is being read."""
        if self._state is PlayState.PLAYING or not text:
            return
        self._silence()
        self._offset = 0 if self._state is PlayState.STOPPED else self._offset
        say = Say(text, language, self._voice_for(language), 100)
        token = next(self._next_token)
        self._announcement = token

        def reply(message: Message) -> None:
            self._post(lambda: self._announced(token, message))

        self._last_number = self._speaker.ask(say, reply, seconds=SECONDS_TO_SAY)

    def marked(self, token: int, mark: Mark) -> None:
        """The player has come to this mark of what it was given under this token."""
        known = self._tokens.get(token)
        if known is None or known.sentence is None:
            return
        self._current = known.sentence
        self._offset = mark.start
        self._show(mark)
        self._prepare()

    def finished(self, token: int) -> None:
        """The player has played what it was given under this token, to the end."""
        known = self._tokens.pop(token, None)
        if known is not None and known.sentence is not None and known.last:
            self._sentence_ended(known.sentence)

    def _sentence_ended(self, index: int) -> None:
        self._prepared.pop(index - 1, None)
        if index + 1 < len(self._reading.sentences):
            self._current, self._offset = index + 1, 0
            self._prepare()
            self._report()
            return
        self._silence()
        self._offset = 0
        self._set_state(PlayState.ENDED)
        self._lit(None, None)
        self._told(News.END_OF_ARTICLE)

    def _announced(self, token: int, message: Message) -> None:
        if token != self._announcement:
            return
        if isinstance(message, Piece):
            self._tokens[token] = _Token(None)
            self._player.enqueue(token, message.sound)
            self._player.play()
        elif isinstance(message, Failed):
            log.warning("an announcement could not be said: %s", message.failure)

    def _silence(self) -> None:
        """Empty the player; what was made ready is kept, and fed again when its turn comes."""
        self._player.pause()
        self._player.clear()
        self._tokens.clear()
        self._announcement = 0
        for prepared in self._prepared.values():
            prepared.fed, prepared.finished_feeding = 0, False

    def _restart(self, offset: int = 0) -> None:
        """Make ready from the current sentence on, dropping what is not wanted any more."""
        wanted = range(self._current, self._current + AHEAD + 1)
        if offset:
            self._prepared.pop(self._current, None)
        unwanted = [i for i, p in self._prepared.items() if not p.complete and i not in wanted]
        if unwanted or (self._current not in self._prepared and self._prepared):
            # The speaker works in order: what it has begun for elsewhere would only delay us.
            self._speaker.forget(self._last_number + 1)
            self._prepared = {i: p for i, p in self._prepared.items() if p.complete}
        for index in [i for i in self._prepared if not self._current - 1 <= i <= self._current + AHEAD]:
            del self._prepared[index]
        self._feeding = self._current
        self._prepare(offset)
        self._feed()

    def _prepare(self, offset: int = 0) -> None:
        """Ask for the current sentence and those after it that nobody has asked for yet."""
        last = min(self._current + AHEAD, len(self._reading.sentences) - 1)
        for index in range(self._current, last + 1):
            if index not in self._prepared:
                self._ask(index, offset if index == self._current else 0)

    def _ask(self, index: int, start: int) -> None:
        assert self._article is not None  # noqa: S101 -- there is a reading only of an article
        sentence = self._reading.sentences[index]
        text = text_of(self._article, sentence.block)[sentence.start : sentence.end]
        language = self._language_of(text, self._article.language)
        say = Say(text, language, self._voice_for(language), self._rate, start)
        prepared = _Prepared(say.voice)
        self._prepared[index] = prepared

        def reply(message: Message) -> None:
            self._post(lambda: self._said(index, prepared, message))

        self._last_number = self._speaker.ask(say, reply, seconds=SECONDS_TO_SAY)

    def _said(self, index: int, prepared: _Prepared, message: Message) -> None:
        if self._prepared.get(index) is not prepared:
            return
        if isinstance(message, Piece):
            # A speaker that was replaced says the sentence again from its beginning.
            if message.index == len(prepared.pieces):
                prepared.pieces.append(message.sound)
            if prepared.voice and message.voice not in {prepared.voice, ""}:
                self._told(News.OTHER_VOICE)
        elif isinstance(message, Done):
            prepared.complete = True
        elif isinstance(message, Failed):
            prepared.error = error_of(message.failure)
            log.warning("sentence %d cannot be said: %r", index, prepared.error)
            self._report()
        self._feed()

    def _report(self) -> None:
        """Tell the reader when the sentence that is to be heard now cannot be said."""
        prepared = self._prepared.get(self._current)
        if prepared is None or prepared.error is None or self._state is not PlayState.PLAYING:
            return
        self._silence()
        self._set_state(PlayState.PAUSED)
        self._failed(prepared.error)

    def _feed(self) -> None:
        """Give the player what is ready, in order."""
        if self._announcement:
            return
        while (prepared := self._prepared.get(self._feeding)) is not None:
            for piece, sound in enumerate(prepared.pieces[prepared.fed :], prepared.fed):
                self._player.enqueue(self._token(self._feeding, piece=piece), sound)
            prepared.fed = len(prepared.pieces)
            if not prepared.complete:
                return
            if not prepared.finished_feeding:
                prepared.finished_feeding = True
                self._player.enqueue_silence(
                    self._token(self._feeding, last=True), self._pause_after(self._feeding)
                )
            self._feeding += 1

    def _token(self, index: int, *, last: bool = False, piece: int = 0) -> int:
        token = next(self._next_token)
        self._tokens[token] = _Token(index, last, piece)
        return token

    def _pause_after(self, index: int) -> int:
        assert self._article is not None  # noqa: S101 -- as above
        return pause_after(self._article, self._reading.sentences, index)

    def _voice_for(self, language: str) -> str:
        return self._voices.get(language.partition("-")[0], "")

    def _show(self, mark: Mark | None) -> None:
        sentence = self.sentence
        if sentence is None or self._state in {PlayState.STOPPED, PlayState.ENDED}:
            self._lit(None, None)
            return
        if mark is None:
            self._lit(sentence, None)
            return
        # In another script a sentence may be a little shorter than the one that is heard.
        start = min(sentence.start + mark.start, sentence.end)
        end = min(sentence.start + mark.end, sentence.end)
        self._lit(sentence, Sentence(sentence.block, start, end) if end > start else None)

    def _set_state(self, state: PlayState) -> None:
        if state is not self._state:
            self._state = state
            self._state_changed(state)
