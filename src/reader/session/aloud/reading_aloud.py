"""Reads an article aloud: keeps sentences ready ahead of the sound, and says which word is heard.

Everything here happens on the window's thread. A sentence travels
    reading | Preparing | pieces | Feeding | player | marks | lit
"""

from __future__ import annotations

import itertools
import logging
import time
from typing import TYPE_CHECKING

from reader.model import Article, Reading, Sentence
from reader.session.aloud.asides import Aside, Asides
from reader.session.aloud.feeding import Feeding, rest
from reader.session.aloud.preparing import Around, Preparing
from reader.session.listener import News, PlayState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.errors import ReaderError
    from reader.session.aloud.manner import Manner
    from reader.session.aloud.pauses import Pauses
    from reader.session.parts import Player, Speaker
    from reader.sound import Mark, Sound

log = logging.getLogger(__name__)


class ReadingAloud:
    """Reads one article aloud; a new one replaces it. clock gives seconds."""

    def __init__(
        self,
        *,
        speaker: Speaker,
        player: Player,
        post: Callable[[Callable[[], None]], None],
        lit: Callable[[Sentence | None, Sentence | None], None],
        state_changed: Callable[[PlayState], None],
        told: Callable[[News], None],
        failed: Callable[[ReaderError], None],
        language_of: Callable[[str, str], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._player = player
        self._lit = lit
        self._state_changed = state_changed
        self._told = told
        self._failed = failed
        self._sentences = Preparing(
            speaker=speaker,
            post=post,
            changed=self._changed,
            other_voice=lambda: told(News.OTHER_VOICE),
            gave_up=lambda: told(News.VOICE_GAVE_UP),
            language_of=language_of,
            clock=clock,
        )
        self._article: Article | None = None
        self._reading = Reading(())
        self._current = 0
        self._offset = 0
        tokens = itertools.count(1)
        self._feeding = Feeding(player=player, sentences=self._sentences, tokens=tokens)
        self._asides = Asides(player=player, sentences=self._sentences, tokens=tokens, lit=lit)
        self._until: int | None = None
        """The sentence behind which reading pauses; None where the article is read to its end."""
        self._state = PlayState.STOPPED
        self.wishes = 0
        """How often something else was wanted of the voice: what was asked for before is too late then."""

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

    def open(self, article: Article, reading: Reading, start: int, around: Around | None = None) -> None:
        """Have another article, at this sentence; its first sentence is made ready at once.

        around is what is said beside its sentences.
        """
        self._silence()
        self._have(article, reading)
        self._sentences.drop()
        self._sentences.open(article, reading, around)
        self._current, self._offset = start, 0
        self._set_state(PlayState.STOPPED)
        self._lit(None, None)
        self._restart()

    def _have(self, article: Article, reading: Reading) -> None:
        self._article, self._reading = article, reading
        self._feeding.have(article, reading)

    def replace(self, article: Article, reading: Reading, around: Around | None = None) -> None:
        """Have the same article in another script: sentence by sentence the same, so the sound goes on."""
        self._have(article, reading)
        self._sentences.open(article, reading, around)
        self._show(None)

    def retell(self, article: Article, reading: Reading, around: Around) -> None:
        """Say something else beside the sentences of the article that is open."""
        if self._article is article and self._sentences.open(article, reading, around):
            self._begin_anew()

    def set_manner(self, manner: Manner) -> None:
        """Read in this way from now on.

        A sentence that is ready is heard to its end as it is, so that no silence comes in between; one
        that is not goes on from the word that is heard.
        """
        if self._sentences.set_manner(manner) and self._article is not None:
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Have everything said once more that is not being heard yet."""
        rest = self._rest_of_sentence()
        self._silence()
        self._sentences.drop()
        if rest is not None:
            self._sentences.put(self._current, rest)
            self._restart()
        else:
            self._restart(self._offset)
        if self._state is PlayState.PLAYING:
            self._player.play()

    def _rest_of_sentence(self) -> list[Sound] | None:
        """What is still to be heard of the sentence, when all of it is there; else None."""
        prepared, heard = self._sentences.get(self._current), self._feeding.heard()
        if prepared is None or not prepared.complete or heard is None or self._state is PlayState.STOPPED:
            return None
        fed, frame = heard
        if fed.sentence != self._current:
            return None
        if fed.last:
            if self._current + 1 == len(self._reading.sentences):
                # Nothing comes after the pause: it is kept, so that the article ends behind it.
                return []
            # Only the pause after it is left: the next one begins, in the new way.
            self._current, self._offset = self._current + 1, 0
            return None
        return rest(prepared.pieces, fed.piece, frame)

    def play(self) -> None:
        """Read on from where we are; from the beginning after the end."""
        if not self._reading.sentences or self._state is PlayState.PLAYING:
            return
        self.wishes += 1
        if self._state is PlayState.ENDED:
            self._current, self._offset = 0, 0
        prepared = self._sentences.get(self._current)
        failed = prepared is not None and prepared.error is not None
        if failed:
            self._sentences.drop()
        if self._asides.active or failed or self._state is PlayState.ENDED:
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
        self._until = None
        self._sentences.drop()
        self._set_state(PlayState.STOPPED)
        self._lit(None, None)

    def halt(self) -> None:
        """Be silent and light nothing; what is read next begins with the sentence that was being read."""
        self._silence()
        self._until = None
        self._offset = 0
        self._set_state(PlayState.STOPPED)
        self._lit(None, None)
        if self._article is not None:
            self._sentences.drop_rests()
            self._restart()

    def pause_behind(self) -> None:
        """Read the sentence that is being heard to its end, and pause there."""
        if self._state is PlayState.PLAYING:
            self._until = self._current

    def set_pauses(self, pauses: Pauses) -> None:
        """Be silent so long between sentences and paragraphs that are not ready yet."""
        self._feeding.pauses = pauses

    def go_to(self, index: int, until: int | None = None) -> None:
        """Read from this sentence; sentences beyond the ends are the ends.

        until is the last sentence that is to be read; behind it reading pauses.
        """
        if not self._reading.sentences:
            return
        self._until = until
        self._silence()
        self._current = max(0, min(len(self._reading.sentences) - 1, index))
        self._offset = 0
        self._sentences.drop_rests()
        self._restart()
        self._set_state(PlayState.PLAYING)
        self._show(None)
        self._player.play()

    def move(self, start: int, by: int) -> None:
        """Read so many sentences on or back from this one; says when there is no further."""
        target = start + by
        if target < 0:
            self._told(News.FIRST_SENTENCE)
        elif target >= len(self._reading.sentences):
            self._told(News.LAST_SENTENCE)
        else:
            self.go_to(target)

    def announce(self, text: str, language: str) -> None:
        """Say something that is not of the article, unless the article is being read."""
        if self._state is not PlayState.PLAYING and text:
            self.say_beside([Aside(text, language)])

    def say_beside(self, asides: Sequence[Aside]) -> None:
        """Say something that is no reading on; an article that is being read pauses for it."""
        self.ask_beside(lambda: self._asides.say(asides))

    def ask_soon(self, ask: Callable[[], object]) -> None:
        """Ask the speaker for something: before all that is made ready, where nobody is listening to it.

        Otherwise nothing is given up for it: it must be of what the speaker answers between two pieces.
        """
        if self._state in {PlayState.STOPPED, PlayState.ENDED} and not self._asides.active:
            self.ask_beside(ask)
        else:
            ask()

    def ask_beside(self, ask: Callable[[], object]) -> None:
        """Pause, and ask the speaker for something before all that is made ready."""
        self.pause()
        self._silence()
        self._offset = 0 if self._state is PlayState.STOPPED else self._offset
        # It is short, and about now; what is made ready for later begins anew behind it.
        self._sentences.give_way()
        ask()
        if self._article is not None:
            self._sentences.keep_ahead(self._current, self._offset)

    def interject(self, text: str, language: str) -> None:
        """Say something now; what is being read goes on behind it from the word that was heard."""
        if self._state is not PlayState.PLAYING:
            self.announce(text, language)
            return
        rest = self._rest_of_sentence()
        self._silence()
        self._sentences.give_way()
        self._asides.say([Aside(text, language)], behind=self._feed)
        if rest is not None:
            self._sentences.put(self._current, rest)
        self._feeding.begin(self._current)
        self._sentences.move_to(self._current, self._offset if rest is None else 0)
        self._player.play()

    def marked(self, token: int, mark: Mark) -> None:
        """The player has come to this mark of what it was given under this token."""
        known = self._feeding.fed(token)
        if known is None:
            self._asides.marked(token, mark)
            return
        self._current = known.sentence
        self._offset = mark.start
        self._show(mark)
        self._sentences.keep_ahead(self._current)

    def finished(self, token: int) -> None:
        """The player has played what it was given under this token, to the end."""
        known = self._feeding.played(token)
        if known is not None and known.last:
            self._sentence_ended(known.sentence)
        elif known is None and self._asides.finished(token):
            self._show(None)

    def _sentence_ended(self, index: int) -> None:
        self._sentences.drop(below=index)
        if index == self._until:
            self._until = None
            if index + 1 < len(self._reading.sentences):
                self._pause_before(index + 1)
                return
        if index + 1 < len(self._reading.sentences):
            self._current, self._offset = index + 1, 0
            self._sentences.keep_ahead(self._current)
            self._report()
            return
        self._silence()
        self._offset = 0
        self._set_state(PlayState.ENDED)
        self._lit(None, None)
        self._told(News.END_OF_ARTICLE)

    def _pause_before(self, index: int) -> None:
        """What was to be read has been read: what is read next begins with this sentence."""
        self._silence()
        self._current, self._offset = index, 0
        self._restart()
        self._set_state(PlayState.PAUSED)
        self._lit(None, None)

    def _silence(self) -> None:
        """Empty the player; what was made ready is kept, and fed again when its turn comes."""
        self.wishes += 1
        self._feeding.clear(self._current)
        self._asides.clear()

    def _restart(self, offset: int = 0) -> None:
        """Make ready from the current sentence on, and let the player have it from its beginning."""
        self._feeding.begin(self._current)
        self._sentences.move_to(self._current, offset)
        self._feed()

    def _changed(self, index: int) -> None:
        """Something has come for this sentence."""
        if index == self._current:
            self._report()
        self._feed()

    def _report(self) -> None:
        """Tell the reader when the sentence that is to be heard now cannot be said."""
        prepared = self._sentences.get(self._current)
        if prepared is None or prepared.error is None or self._state is not PlayState.PLAYING:
            return
        self._silence()
        self._set_state(PlayState.PAUSED)
        self._failed(prepared.error)

    def _feed(self) -> None:
        """Give the player what is ready, unless something else is being said."""
        if not self._asides.active:
            self._feeding.feed(self._until)

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
