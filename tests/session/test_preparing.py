"""What is asked for ahead, and when a sentence may be begun."""

from __future__ import annotations

import pytest
from tests.session.fakes import FakeChild

from reader.children.protocol import Begun, Done, Failed, Piece, Say
from reader.errors import Failure
from reader.model import Article, Block, BlockKind, Reading, Sentence
from reader.session.aloud.manner import Manner
from reader.session.aloud.preparing import AHEAD_SECONDS, AT_LEAST, AT_MOST, Preparing
from reader.sound import SAMPLE_RATE, Mark, Sound


class PreparingBench:
    """A Preparing with a clock that the test moves."""

    def __init__(self, lengths: list[int]) -> None:
        self.now = 0.0
        self.speaker = FakeChild()
        self.changed: list[int] = []
        self.given_up = 0
        self.ready = Preparing(
            speaker=self.speaker,
            post=lambda function: function(),
            changed=self.changed.append,
            other_voice=lambda: None,
            gave_up=self._give_up,
            language_of=lambda _text, language: language,
            clock=lambda: self.now,
        )
        blocks = tuple(Block(BlockKind.PARAGRAPH, "字" * length) for length in lengths)
        sentences = tuple(Sentence(number, 0, length) for number, length in enumerate(lengths))
        self.ready.open(Article("", blocks, language="zh-Hans"), Reading(sentences))

    def _give_up(self) -> None:
        self.given_up += 1

    def come(self, index: int, seconds: float, *, after: float, last: bool = False) -> None:
        """Let a piece of the sentence that is at work come, after so many seconds of work."""
        self.now += after
        piece = Piece(index, Sound(bytes(2 * int(seconds * SAMPLE_RATE))))
        self.speaker.answer(*([piece, Done()] if last else [piece]))


def asked(bench: PreparingBench) -> int:
    """How many sentences the speaker has been asked for and not answered."""
    return len([message for message in bench.speaker.waiting() if isinstance(message, Say)])


@pytest.mark.parametrize(("length", "ahead"), [(200, AT_LEAST), (15, 5), (2, AT_MOST)])
def test_so_much_sound_is_kept_ahead(length: int, ahead: int) -> None:
    """Of long sentences few, of short ones as many as make up the seconds, and never too many at once."""
    bench = PreparingBench([length] * 50)

    bench.ready.move_to(0)

    assert asked(bench) == 1 + ahead


def test_a_sentence_that_was_shorter_than_thought_makes_room_for_more() -> None:
    """Where the true length is known it counts, so that as much as is meant is really there."""
    bench = PreparingBench([50] * 50)
    bench.ready.move_to(0)
    for _ in range(3):
        bench.come(0, 3.0, after=1.0, last=True)

    bench.ready.keep_ahead(0)

    assert asked(bench) == 1
    seconds = 0.0
    while bench.speaker.requests:
        bench.come(0, 3.0, after=1.0, last=True)
        bench.ready.keep_ahead(0)
    seconds = sum(one.ready for index in range(1, 50) if (one := bench.ready.get(index)) is not None)
    assert AHEAD_SECONDS <= seconds < AHEAD_SECONDS + 3


def test_a_quick_speaker_is_heard_from_its_first_piece() -> None:
    """An engine that is ahead of its own sound is never waited for."""
    bench = PreparingBench([50] * 5)
    bench.ready.move_to(0)
    bench.come(0, 3.0, after=9.0, last=True)
    bench.come(0, 3.0, after=1.0, last=True)

    bench.come(0, 1.0, after=0.6)

    assert bench.ready.may_begin(2)


def test_a_slow_speaker_gets_a_lead() -> None:
    """An engine that needs two seconds for one is let begin when what is there covers what is to come."""
    bench = PreparingBench([50] * 5)
    bench.ready.move_to(0)
    bench.come(0, 10.0, after=9.0, last=True)
    bench.come(0, 10.0, after=20.0, last=True)

    begun = []
    for number in range(9):
        bench.come(number, 1.0, after=2.0)
        begun.append(bench.ready.may_begin(2))
    bench.come(9, 1.0, after=2.0, last=True)

    # Ten seconds at a factor of two: with five of them here, five more come while those are heard.
    assert begun == [False] * 4 + [True] * 5
    assert bench.ready.may_begin(2)


def test_the_time_with_nothing_to_do_is_nobodys_fault() -> None:
    """A long pause between two requests does not make the speaker a slow one."""
    bench = PreparingBench([200] * 9)
    bench.ready.move_to(0)
    for _ in range(3):
        bench.come(0, 40.0, after=10.0, last=True)
    bench.now += 3600

    bench.ready.keep_ahead(1)
    bench.come(0, 2.0, after=0.5)

    assert bench.ready.may_begin(3)


def test_what_is_elsewhere_gives_way() -> None:
    """A jump drops what is not finished; what is finished and near stays."""
    bench = PreparingBench([50] * 30)
    bench.ready.move_to(10)
    bench.come(0, 10.0, after=1.0, last=True)

    bench.ready.move_to(11)
    near = bench.ready.get(10)
    bench.ready.move_to(20)

    assert near is not None
    assert near.complete
    assert bench.ready.get(10) is None
    first = bench.speaker.waiting()[0]
    assert isinstance(first, Say)
    assert asked(bench) == 1 + AT_LEAST


HUNG = Failed(Failure("ChildDied", {"child": "speaker", "times": 3}))


def spoken(index: int, start: int, end: int, voice: str = "kokoro:a") -> Piece:
    """A piece in which these characters are heard."""
    return Piece(index, Sound(bytes(4800), (Mark(start, end, 0),)), voice)


def test_a_voice_that_ends_the_speaker_each_time_is_left_out() -> None:
    """The next voice goes on behind the last word that came, for this sentence and those after it."""
    bench = PreparingBench([20, 20, 20, 20])
    bench.ready.move_to(0)
    bench.speaker.answer(Begun("kokoro:a"), spoken(0, 0, 7))

    bench.speaker.answer(HUNG)

    says = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert (says[0].start, says[0].without) == (7, ("kokoro",))
    assert bench.given_up == 1
    bench.speaker.answer(Begun("espeak:cmn"), spoken(0, 7, 20, "espeak:cmn"), Done())
    one = bench.ready.get(0)
    assert one is not None
    assert one.complete
    assert [mark.start for sound in one.pieces for mark in sound.marks] == [0, 7]
    bench.ready.keep_ahead(0)
    assert {message.without for message in bench.speaker.waiting() if isinstance(message, Say)} == {
        ("kokoro",)
    }


def test_when_the_next_voice_does_no_better_it_is_told() -> None:
    """The sentence fails once nobody is left to try."""
    bench = PreparingBench([20, 20])
    bench.ready.move_to(0)
    bench.speaker.answer(Begun("kokoro:a"), HUNG)
    bench.speaker.answer(Begun("kokoro:a"), HUNG)

    one = bench.ready.get(0)
    assert one is not None
    assert one.error is not None


def test_a_voice_that_nobody_knows_of_cannot_be_left_out() -> None:
    """A speaker that never came so far as to name a voice is told as what it is."""
    bench = PreparingBench([20])
    bench.ready.move_to(0)

    bench.speaker.answer(HUNG)

    one = bench.ready.get(0)
    assert one is not None
    assert one.error is not None
    assert bench.given_up == 0


def test_who_chooses_a_voice_gets_it_again() -> None:
    """A choice of the reader's forgives all failures."""
    bench = PreparingBench([20, 20])
    bench.ready.move_to(0)
    bench.speaker.answer(Begun("kokoro:a"), HUNG)

    bench.ready.set_manner(Manner({"zh": "kokoro:b"}))
    bench.ready.drop()
    bench.ready.move_to(0)

    says = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert says[-1].without == ()


def test_a_voice_that_could_not_begin_is_told_of() -> None:
    """Two voices that begin one sentence: the first of them could not."""
    bench = PreparingBench([20])
    bench.ready.move_to(0)

    bench.speaker.answer(Begun("kokoro:a"), Begun("espeak:cmn"), spoken(0, 0, 20, "espeak:cmn"), Done())

    assert bench.given_up == 1


def test_a_speaker_that_was_replaced_is_not_told_of() -> None:
    """The same voice that begins a sentence anew, in a new process, is no other one."""
    bench = PreparingBench([20])
    bench.ready.move_to(0)

    bench.speaker.answer(Begun("kokoro:a"), spoken(0, 0, 7), Begun("kokoro:a"), spoken(0, 0, 7))

    assert bench.given_up == 0
