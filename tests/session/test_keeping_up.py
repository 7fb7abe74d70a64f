"""A whole article read aloud in simulated time: how much longer than meant its pauses are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.session.bench import aloud_with
from tests.session.fakes import Heard, Reply

from reader.children.protocol import Done, Message, Piece, Say
from reader.model import Article, Block, BlockKind, Reading, Sentence
from reader.session.aloud.pauses import pause_after
from reader.session.listener import PlayState
from reader.sound import SAMPLE_RATE, Mark, Sound
from reader.speech.engines.pieces import pieces
from reader.speech.pcm import silence
from reader.speech.playing.heard import Finished, Marked
from reader.speech.playing.tape import Tape

STEP = 0.02
"""Seconds between two times that the device asks."""
CHARACTER = 7
"""Units of sound that a character takes, at rate 100."""
LOUD = b"\x00\x10"


class Works:
    """A speaker that takes its time: so many seconds for a plan, and so many for each second rendered."""

    def __init__(self, factor: float) -> None:
        self.factor = factor
        self.now = 0.0
        self._free = 0.0
        self._number = 0
        self._due: list[tuple[float, int, Message, Reply]] = []
        self._asked: dict[int, tuple[Say, Reply]] = {}

    def ask(
        self,
        message: Message,
        reply: Reply,
        *,
        seconds: float | None = None,
        silence: float | None = None,
    ) -> int:
        """Work out when each piece will be ready, one request after the other."""
        assert isinstance(message, Say)
        assert seconds is None or seconds > 0
        assert silence is None or silence > 0
        self._number += 1
        self._asked[self._number] = message, reply
        self._work(self._number)
        return self._number

    def _work(self, number: int) -> None:
        message, reply = self._asked[number]
        energy: list[float] = [-9.0] * 36
        for character in message.text:
            silent = character in "，。"
            energy += [-5.0 if silent else 6.0] * (2 * (8 if silent else CHARACTER * 100 // message.rate))
        energy += [-9.0] * 80
        at = max(self.now, self._free) + 0.02 * self.factor * len(message.text)
        for index, one in enumerate(pieces(energy)):
            at += self.factor * (one.end - one.start + one.padding) / 40
            sound = LOUD * ((one.last - one.first) * 600) + bytes(2 * 600 * one.pause)
            marks = (Mark(index, index + 1, 0),)
            self._due.append((at, number, Piece(index, Sound(sound, marks)), reply))
        self._due.append((at, number, Done(), reply))
        self._free = at

    def forget(self, before: int) -> None:
        """Drop requests; what was being worked on is given up at once."""
        self._due = [due for due in self._due if due[1] >= before]
        self._asked = {number: one for number, one in self._asked.items() if number >= before}
        self._free = max((due[0] for due in self._due), default=self.now)

    def die(self, seconds: float) -> None:
        """Be replaced by one that needs so long to be ready; what is open is answered from its beginning."""
        open_ = sorted({number for _, number, _, _ in self._due})
        self._due.clear()
        self._free = self.now + seconds
        for number in open_:
            self._work(number)

    @property
    def busy(self) -> bool:
        """Whether something is not answered yet."""
        return bool(self._due)

    def tell(self) -> None:
        """Answer what is ready by now."""
        while self._due and self._due[0][0] <= self.now:
            _, number, message, reply = self._due.pop(0)
            if isinstance(message, Done):
                # Who was answered is held no longer, nor is the sound that was sent.
                del self._asked[number]
            reply(message)


class Tapes(Tape):
    """The player's own tape, with the session's names for what it does."""

    def enqueue(self, token: int, sound: Sound) -> None:
        """Play this after everything that waits."""
        self.add(token, sound)

    def enqueue_silence(self, token: int, ms: int) -> None:
        """Be silent for so long after everything that waits."""
        self.add(token, Sound(silence(ms)))

    def play(self) -> None:
        """Go on."""
        self.playing = True

    def pause(self) -> None:
        """Stop."""
        self.playing = False


class Room:
    """Somebody who listens to an article in simulated time."""

    def __init__(self, texts: list[str], factor: float) -> None:
        self.speaker, self.tape, self.heard = Works(factor), Tapes(), Heard()
        self.samples = bytearray()
        self.aloud = aloud_with(self.speaker, self.tape, self.heard, lambda: self.speaker.now)
        self.article = Article("", tuple(Block(BlockKind.PARAGRAPH, text) for text in texts), language="zh")
        self.sentences = tuple(Sentence(number, 0, len(text)) for number, text in enumerate(texts))
        self.aloud.open(self.article, Reading(self.sentences), 0)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        for _ in range(round(seconds / STEP)):
            self.speaker.now += STEP
            self.speaker.tell()
            data, events = self.tape.pull(round(STEP * SAMPLE_RATE))
            self.samples += data
            for event in events:
                if isinstance(event, Marked):
                    self.aloud.marked(event.token, event.mark)
                elif isinstance(event, Finished):
                    self.aloud.finished(event.token)

    def read(self) -> list[float]:
        """Read to the end; how much longer each silence between two sentences was than meant, in ms."""
        begun = len(self.samples)
        self.aloud.play()
        while self.aloud.state is PlayState.PLAYING:
            self.wait(STEP)
        meant = pause_after(self.article, self.sentences, 0)
        # A pause within a sentence is 200 ms here, and every block has one sentence.
        return [length - meant for length in silences(bytes(self.samples[begun:])) if length > meant - 50]


def silences(samples: bytes) -> list[float]:
    """The lengths of the silences between sounds, in ms."""
    loud = [at for at in range(0, len(samples), 48) if samples[at : at + 2] == LOUD]
    return [float((after - before) / 48 - 1) for before, after in pairwise(loud) if after - before > 48]


NEWS = ["今天上午天气很好，我们一起去公园里散步，看见了许多盛开的花。"] * 12
SHORT = ["他来了。", "是。", "大家都笑了。", "好。", "我们走吧。", "天黑了。"] * 6
MIXED = [text for pair in zip(NEWS, SHORT, strict=False) for text in pair]


@pytest.mark.parametrize("factor", [0.3, 0.55])
@pytest.mark.parametrize("texts", [NEWS, SHORT, MIXED], ids=["news", "short", "mixed"])
def test_pauses_are_as_long_as_meant(texts: list[str], factor: float) -> None:
    """On a machine that keeps up, no pause is longer than meant by more than what the device asks at once."""
    room = Room(texts, factor)
    room.wait(4)

    over = room.read()

    assert len(over) == len(texts) - 1
    assert max(over) <= 40


def test_a_run_of_short_sentences_is_covered_by_what_is_ahead() -> None:
    """Short sentences cost twice their length; those that are ready beforehand carry the reader over them."""
    room = Room(NEWS[:3] + SHORT[:12] + NEWS[:3], 0.7)
    room.wait(10)

    assert max(room.read()) <= 40


def test_a_slow_machine_is_silent_between_sentences_only() -> None:
    """Where the speaker needs longer than it is heard, no sentence is broken once that is known."""
    room = Room(NEWS, 1.3)
    room.wait(10)

    over = room.read()

    inner = [length for length in silences(bytes(room.samples)) if length < 300]
    assert max(over) > 1000
    assert len(inner) == 2 * len(NEWS)
    assert len(over) == len(NEWS) - 1
    assert max(inner) <= 200 + 20


def test_after_a_jump_the_first_clause_is_heard_first() -> None:
    """A sentence that nobody has prepared is heard when its first clause is there, not when all of it is."""
    room = Room(NEWS, 0.5)
    room.wait(1)
    room.aloud.go_to(9)
    begun = len(room.samples)

    room.wait(4)

    first = next(at for at in range(begun, len(room.samples), 2) if room.samples[at : at + 2] == LOUD)
    assert (first - begun) / 2 / SAMPLE_RATE < 1.5


def test_a_speaker_that_dies_is_not_heard_to() -> None:
    """Killed a hundred times at work, 3 s until the next is ready: nothing is lost, said twice or late."""
    room = Room([*NEWS, *SHORT] * 12, 0.55)
    room.wait(10)
    begun, kills = len(room.samples), 0
    room.aloud.play()
    while room.aloud.state is PlayState.PLAYING:
        room.wait(STEP)
        if kills < 100 and room.speaker.busy and room.speaker.now > 10 + 12 * (kills + 1):
            room.speaker.die(3)
            kills += 1

    played = bytes(room.samples[begun:])
    whole = Room([*NEWS, *SHORT] * 12, 0.1)
    whole.wait(10)
    unbroken = len(whole.samples)
    whole.read()
    loud = played.count(LOUD)
    assert kills == 100
    assert loud == bytes(whole.samples[unbroken:]).count(LOUD)
    over = sorted(silence - pause_after(room.article, room.sentences, 0) for silence in silences(played))
    assert over[len(over) * 95 // 100] <= 40
    assert over[-1] <= 1500
