"""The voice that says nothing keeps every promise of an engine."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sound import SAMPLE_RATE
from reader.speech.engines.silent import Silent

TEXTS = st.text(alphabet="今天气很好，。！ abc12\n“”😀", max_size=30).map(lambda text: text * 4)


@given(TEXTS, st.integers(0, 30), st.sampled_from([50, 100, 200]))
def test_the_promises_of_an_engine(text: str, start: int, rate: int) -> None:
    """Marks rise, never overlap, stay inside the text and inside their sound, and begin at `start`."""
    engine = Silent()

    sounds = list(engine.say(text, engine.voices()[0], rate, start))

    marks = [mark for sound in sounds for mark in sound.marks]
    assert all(before.end <= after.start for before, after in pairwise(marks))
    assert all(0 <= mark.start < mark.end <= len(text) and mark.end > start for mark in marks)
    assert all(0 <= mark.frame < len(sound.pcm) // 2 for sound in sounds for mark in sound.marks)
    assert all(sound.marks for sound in sounds)


def test_the_pace_follows_the_rate() -> None:
    """At rate 200 the same sentence takes half the time, and some four characters go to a second at 100."""
    engine = Silent()
    text = "今天天气很好"

    slow, fast = (
        sum(len(s.pcm) for s in engine.say(text, engine.voices()[0], rate, 0)) for rate in (100, 200)
    )

    assert slow == pytest.approx(2 * fast, rel=0.01)
    assert 3 < len(text) * 2 * SAMPLE_RATE / slow < 6


def test_a_long_sentence_comes_in_pieces() -> None:
    """The first clauses do not wait for the others."""
    engine = Silent()
    text = "今天上午天气很好，我们一起去公园里散步，看见了许多盛开的花，心里十分高兴。"

    sounds = list(engine.say(text, engine.voices()[0], 100, 0))

    assert len(sounds) > 1
    assert sounds[0].marks[-1].end <= text.index("看见")
