"""Has an article's sentences turned into sound before they are wanted, and knows how long that takes."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from reader.children.protocol import Begun, Done, Failed, Message, Piece, Say
from reader.errors import Failure, error_of
from reader.model import Article, Reading, text_of
from reader.session.aloud.manner import Manner
from reader.session.aloud.prepared import Pace, Prepared
from reader.session.said.cantonese import reading_language
from reader.sound import Sound
from reader.speech.pcm import silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.session.parts import Speaker
    from reader.speech.spoken import Spoken

log = logging.getLogger(__name__)

One = TypeVar("One")
Said = Mapping[int, Sequence[tuple[str, str]]]
"""By the sentence's index: what is said of it, and in which language."""


class Worded(Mapping[int, Sequence[tuple[str, str]]], Generic[One]):
    """What is said of sentences, worded when it comes to each: an article may have a hundred thousand.

    Two are the same where the same is said in the same words, as far as the first of them tells.
    """

    def __init__(self, said: Mapping[int, Sequence[One]], worded: Callable[[One], tuple[str, str]]) -> None:
        """What is said, by the sentence's index, and what words it."""
        self._said, self._worded = said, worded
        self._first = next((worded(one) for each in said.values() for one in each), None)

    def __getitem__(self, index: int) -> Sequence[tuple[str, str]]:
        return [self._worded(one) for one in self._said[index]]

    def __iter__(self) -> Iterator[int]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Worded):
            return NotImplemented
        return self._first == other._first and self._said == other._said

    __hash__ = None  # type: ignore[assignment]  # as any mapping that may grow


class Around(Struct, frozen=True):
    """What is said beside the sentences of an article."""

    before: Said = {}
    behind: Said = {}
    spoken: Mapping[int, Spoken] = {}
    """What is said for a sentence, where it is not what stands on the screen."""


AHEAD_SECONDS = 15.0
"""So much sound is kept ready beyond the sentence that is heard. A run of short sentences costs an engine
most; with so much ahead even one that falls behind for a while is not heard to."""

AT_LEAST, AT_MOST = 2, 12
"""Sentences that are kept ready, however long or short they are."""

SECONDS_TO_SAY, _SLOWEST = 60.0, 5
"""How long the speaker may take over one sentence before it counts as hung: so much, and so many times as
long as it is about to be heard."""

SILENCE_SECONDS = 4.0
"""How long the speaker may say nothing before it counts as hung, unless it is known to be slow."""

_LONGEST_PIECE = 7.0
"""Seconds of sound: more are not rendered at once."""

_SPEAKER_FAILED = frozenset({"ChildDied", "TooSlow"})
"""What becomes of a sentence that ends or hangs the speaker each time."""

_SECONDS_A_CHARACTER = 0.2
"""What a code point of Mandarin takes at rate 100, punctuation included."""

REMARK_MS = 250
"""The silence between a sentence and what is said of it."""

_KNOWN = 64
"""So many announcements are remembered as sound: most of them are said again and again."""


class Preparing:
    """Asks for each sentence at most once for each rate, voice and starting point.

    changed is called when something has come for the sentence of this index; other_voice, when another
    voice speaks than was asked for; gave_up, when a voice has failed so often that another one takes over.
    clock gives seconds. All is called on the window's thread.
    """

    def __init__(
        self,
        *,
        speaker: Speaker,
        post: Callable[[Callable[[], None]], None],
        changed: Callable[[int], None],
        other_voice: Callable[[], None],
        gave_up: Callable[[], None],
        language_of: Callable[[str, str], str],
        clock: Callable[[], float],
    ) -> None:
        self._speaker = speaker
        self._post = post
        self._changed = changed
        self._other_voice = other_voice
        self._gave_up = gave_up
        self._language_of = language_of
        self._clock = clock
        self._article: Article | None = None
        self._language = ""
        self._reading = Reading(())
        self._around = Around()
        self._known: dict[tuple[str, str], list[Sound]] = {}
        """What was said before sentences, by its words and language."""
        self._manner = Manner()
        self._without: tuple[str, ...] = ()
        """The engines that have failed too often."""
        self._sentences: dict[int, Prepared] = {}
        self._asked = 0
        """The number of the last request."""
        self._waiting: set[int] = set()
        """Sentences that the speaker has not finished with."""
        self._pace = Pace()

    def open(self, article: Article, reading: Reading, around: Around | None = None) -> bool:
        """Have another article, or the same in another script; whether something else is said beside it."""
        self._language = reading_language(article)
        before, self._around = self._around, around or Around()
        self._article, self._reading = article, reading
        return before != self._around

    def set_manner(self, manner: Manner) -> bool:
        """Have it said in this way from now on; whether it is another one."""
        if manner == self._manner:
            return False
        if manner.voices != self._manner.voices:
            # Who chooses a voice wants to hear it.
            self._without = ()
        self._manner = manner
        self._known.clear()
        return True

    def get(self, index: int) -> Prepared | None:
        """What there is of a sentence; None when it is not wanted now."""
        return self._sentences.get(index)

    def may_begin(self, index: int) -> bool:
        """Whether this sentence can be begun without a silence in the middle of it.

        A speaker that is slower than what it says needs a lead: the silence is then before the sentence.
        """
        one = self._sentences[index]
        behind = max(0.0, self._pace.factor - 1) * (one.seconds - one.ready)
        return one.complete or (bool(one.pieces) and one.ready >= behind)

    def put(self, index: int, rest: list[Sound]) -> None:
        """Have only this for a sentence: it is the rest of it, in the way in which it was begun."""
        self._sentences[index] = Prepared(pieces=rest, complete=True, rest=True)

    def drop(self, *, below: int | None = None) -> None:
        """Have nothing any more, or nothing before this sentence."""
        if below is None:
            self._sentences.clear()
            self._forget()
        else:
            self._sentences = {i: one for i, one in self._sentences.items() if i >= below}

    def drop_rests(self) -> None:
        """Have no sentence of which only the rest is here."""
        self._sentences = {i: one for i, one in self._sentences.items() if not one.rest}

    def move_to(self, current: int, offset: int = 0) -> None:
        """Make ready from this sentence and this code point of it, dropping what is not wanted any more."""
        if offset:
            self._sentences.pop(current, None)
        last = self._last(current)
        unwanted = [i for i, one in self._sentences.items() if not one.complete and not current <= i <= last]
        if unwanted or (current not in self._sentences and self._waiting):
            self.give_way()
        kept = range(current - 1, last + 1)
        self._sentences = {i: one for i, one in self._sentences.items() if i in kept}
        self.keep_ahead(current, offset)

    def keep_ahead(self, current: int, offset: int = 0) -> None:
        """Ask for the current sentence and for those after it that nobody has asked for yet.

        An article may have none: a picture without a title.
        """
        for index in range(current, min(self._last(current) + 1, len(self._reading.sentences))):
            if index not in self._sentences:
                self._ask(index, offset if index == current else 0)

    def give_way(self) -> None:
        """Give up what is not finished; the speaker works in order, and it would delay what comes now."""
        self._forget()
        self._sentences = {i: one for i, one in self._sentences.items() if one.complete}

    def say(
        self,
        text: str,
        language: str,
        reply: Callable[[Message], None],
        *,
        rate: int = 100,
        words: str = "",
        voice: str = "",
    ) -> None:
        """Have something said that is not of the article, with these readings for it, or by this voice."""
        voice = voice or self._manner.voice_for(language)
        self._send(Say(text, language, voice, rate, words=words), reply)

    def _last(self, current: int) -> int:
        """The last sentence that is to be ready while this one is heard."""
        last, seconds = current, 0.0
        while last + 1 < len(self._reading.sentences) and last - current < AT_MOST:
            if last - current >= AT_LEAST and seconds >= AHEAD_SECONDS:
                break
            last += 1
            seconds += self._seconds(last)
        return last

    def _seconds(self, index: int) -> float:
        if (one := self._sentences.get(index)) is not None:
            return one.seconds
        sentence = self._reading.sentences[index]
        return (sentence.end - sentence.start) * _SECONDS_A_CHARACTER * 100 / self._manner.rate

    def _ask(self, index: int, start: int) -> None:
        sentence = self._reading.sentences[index]
        share = 1 - start / max(1, sentence.end - sentence.start)
        one = self._sentences[index] = Prepared(self._seconds(index) * share, start=start)
        if not self._waiting:
            self._pace.begins(self._clock())
        for said in () if start else self._around.before.get(index, ()):
            self._announce(index, one, *said)
        self._request(index, one)

    def _request(self, index: int, one: Prepared) -> None:
        """Ask for what is not here yet of a sentence, and for what is said behind it."""
        assert self._article is not None  # noqa: S101 -- there is a reading only of an article
        sentence = self._reading.sentences[index]
        text = text_of(self._article, sentence.block)[sentence.start : sentence.end]
        language = self._language_of(text, self._language)
        spoken, start = self._around.spoken.get(index), one.said
        if spoken is None:
            say = self._say(text, language, start)
        else:
            say = self._say(spoken.text, language, spoken.in_speech(start) if start else 0)
        one.voice, one.begun, one.parts, one.unfinished = say.voice, "", [0], 1
        self._waiting.add(index)
        self._send(say, partial(self._said, index, one, 0))
        for part, (words, tongue) in enumerate(self._around.behind.get(index, ()), 1):
            one.parts.append(0)
            one.unfinished += 1
            self._send(self._say(words, tongue), partial(self._said, index, one, part))

    def _begun(self, one: Prepared, voice: str) -> None:
        """A voice has begun to say a sentence; another one than before, when that one could not."""
        if one.begun and one.begun != voice:
            self._gave_up()
        one.begun = voice

    def _goes_on_without(self, index: int, one: Prepared, failure: Failure) -> bool:
        """Leave out the voice that ended or hung the speaker again and again; the next one goes on.

        False when it is not known which voice that was, or when another one did no better.
        """
        engine = one.begun.partition(":")[0]
        if failure.name not in _SPEAKER_FAILED or not engine or engine in self._without:
            return False
        log.warning("%s is left out: %s", one.begun, failure)
        self._without = (*self._without, engine)
        # What else waits would only be tried by the same voice.
        self.give_way()
        self._sentences[index] = one
        self._request(index, one)
        self._gave_up()
        return True

    def _announce(self, index: int, one: Prepared, words: str, language: str) -> None:
        """Have something said before a sentence; what was said once is there at once."""
        known = self._known.get((words, language))
        if known is not None:
            one.pieces += known
            return
        sounds: list[Sound] = []

        def said(message: Message) -> None:
            if self._sentences.get(index) is not one:
                return
            if isinstance(message, Piece) and message.index == len(sounds):
                sounds.append(Sound(message.sound.pcm))
                self._pace.made(self._clock(), message.sound.seconds)
            elif isinstance(message, Done):
                sounds.append(Sound(silence(REMARK_MS)))
                one.pieces += sounds
                if len(self._known) < _KNOWN:
                    self._known[words, language] = sounds
                self._changed(index)

        self._send(self._say(words, language), said)

    def _say(self, text: str, language: str, start: int = 0) -> Say:
        manner = self._manner
        return Say(
            text, language, manner.voice_for(language), manner.rate, start, manner.words, self._without
        )

    def _send(self, say: Say, reply: Callable[[Message], None]) -> None:
        def answered(message: Message) -> None:
            self._post(lambda: reply(message))

        silence = max(SILENCE_SECONDS, _LONGEST_PIECE * self._pace.factor)
        lasts = (len(say.text) - say.start) * _SECONDS_A_CHARACTER * 100 / say.rate
        self._asked = self._speaker.ask(
            say, answered, seconds=SECONDS_TO_SAY + _SLOWEST * lasts, silence=silence
        )

    def _forget(self) -> None:
        if self._waiting:
            self._speaker.forget(self._asked + 1)
            self._waiting.clear()

    def _on_screen(self, index: int, sound: Sound) -> Sound:
        spoken = self._around.spoken.get(index)
        return sound if spoken is None else spoken.marked_on_screen(sound)

    def _said(self, index: int, one: Prepared, part: int, message: Message) -> None:
        """Something has come for a sentence (part 0) or for a remark behind it; they come in order."""
        if self._sentences.get(index) is not one:
            return
        if isinstance(message, Begun):
            if not part:
                self._begun(one, message.voice)
            return
        if isinstance(message, Piece):
            self._have(index, one, part, message)
        elif isinstance(message, Failed) and not part:
            if self._goes_on_without(index, one, message.failure):
                return
            one.error = error_of(message.failure)
            self._waiting.discard(index)
            log.warning("sentence %d cannot be said: %r", index, one.error)
        elif isinstance(message, Done | Failed):
            # A remark that cannot be said is no reason not to read on.
            one.unfinished -= 1
            one.complete = not one.unfinished
            if one.complete:
                self._waiting.discard(index)
        self._changed(index)

    def _have(self, index: int, one: Prepared, part: int, piece: Piece) -> None:
        # However often the speaker is replaced, each piece counts once.
        if piece.index == one.parts[part]:
            one.parts[part] += 1
            if part and not piece.index:
                one.pieces.append(Sound(silence(REMARK_MS)))
            one.pieces.append(Sound(piece.sound.pcm) if part else self._on_screen(index, piece.sound))
            self._pace.made(self._clock(), piece.sound.seconds)
        if not part and one.voice and piece.voice not in {one.voice, ""}:
            self._other_voice()
