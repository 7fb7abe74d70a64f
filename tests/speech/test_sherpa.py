"""Voices of packs: what the model is asked to say, and where its words are; no model is needed for that."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from reader.children.protocol import Piece, Say
from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE, Sound, Voice
from reader.speaker import Speaker
from reader.speech.engines.sherpa import Sherpa, is_runnable, load_model
from reader.speech.engines.voices import Voices
from reader.speech.packs import Pack

if TYPE_CHECKING:
    from pathlib import Path

ZH = Voice("sherpa:toy/zh", "Toy", "zh", "sherpa", natural=True)
EN = Voice("sherpa:toy/en", "Toy", "en", "sherpa", natural=True)
PACK = Pack("toy", "Toy", "vits", "CC0", 0, (), {"model": "m.onnx"}, (ZH, EN), {ZH.name: 3, EN.name: 7})
RATE = 16_000


class Tone(Struct):
    """Sound of another rate than ours."""

    samples: list[float]
    sample_rate: int = RATE


class Humming:
    """A Model that hums for a tenth of a second a letter, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, float]] = []

    def generate(self, text: str, sid: int, speed: float) -> Tone:
        """Hum."""
        self.asked.append((text, sid, speed))
        return Tone([0.5, -0.5] * (RATE // 20 * len(text)))


@pytest.fixture
def model() -> Humming:
    """The one model."""
    return Humming()


@pytest.fixture
def engine(model: Humming, tmp_path: Path) -> Sherpa:
    """The engine with the toy pack installed."""
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy/m.onnx").touch()
    engine = Sherpa(tmp_path, [PACK], lambda *_: model)
    engine.warm(ZH)
    return engine


def lit(text: str, sounds: list[Sound]) -> list[str]:
    """What is lit, in order."""
    return [text[mark.start : mark.end] for sound in sounds for mark in sound.marks]


def test_only_complete_packs_have_voices(engine: Sherpa, tmp_path: Path) -> None:
    """A pack that lacks a file offers none."""
    there = engine.voices()
    (tmp_path / "toy/m.onnx").unlink()

    assert there == (ZH, EN)
    assert engine.voices() == ()


def test_figures_are_said_in_words_and_lit_whole(engine: Sherpa, model: Humming) -> None:
    """The model gets what is said where the text is from, the reader sees what is written."""
    text = "增長36%，$9。"

    pieces = Speaker(Voices([engine])).handle(Say(text, "zh-Hant-HK", ZH.name))

    sounds = [piece.sound for piece in pieces if isinstance(piece, Piece)]
    assert "".join(asked[0] for asked in model.asked) == "增长百分之三十六，九元。"
    assert {"36%", "$9"} <= {*lit(text, sounds)}


def test_traditional_is_said_in_simplified(engine: Sherpa, model: Humming) -> None:
    """The models' lexicons hold Simplified characters only; what is lit stays as it is written."""
    text = "圖書館裡有電腦。"

    sounds = list(engine.say(text, ZH, 100, 0))

    assert model.asked[0][0].startswith("图书馆")
    assert "".join(lit(text, sounds)) == "圖書館裡有電腦"


def test_the_speaker_and_the_rate_are_asked_for(engine: Sherpa, model: Humming) -> None:
    """Each voice is a speaker's number, and the rate a factor."""
    list(engine.say("It is fine.", EN, 150, 0))

    assert model.asked == [("It is fine.", 7, 1.5)]


def test_a_long_sentence_comes_part_by_part(engine: Sherpa, model: Humming) -> None:
    """Its first sound does not wait for the rest to be rendered."""
    sounds = engine.say("今天天气很好，我们一起去公园里散步吧，看看新开的花。" * 3, ZH, 100, 0)

    next(sounds)

    assert len(model.asked) == 1


def test_from_a_word_on(engine: Sherpa, model: Humming) -> None:
    """What comes before it is neither said nor lit; marks still count from the sentence's beginning."""
    text = "今天天气很好。"

    sounds = list(engine.say(text, ZH, 100, 4))

    assert model.asked[0][0].startswith("很好")
    assert lit(text, sounds) == ["很好"]


def test_nothing_to_say(engine: Sherpa, model: Humming) -> None:
    """Marks alone are not given to the model."""
    assert list(engine.say("——※……", ZH, 100, 0)) == []
    assert model.asked == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("今天 a1，。3%—", max_size=20).map(lambda text: text * 4), st.integers(0, 20))
def test_marks_rise_inside_the_sound(engine: Sherpa, text: str, start: int) -> None:
    """Whatever the text, words are lit in order, none twice, within the sound that they belong to."""
    sounds = list(engine.say(text, ZH, 100, start))

    marks = [mark for sound in sounds for mark in sound.marks]
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert all(start < mark.end <= len(text) for mark in marks)
    for sound in sounds:
        frames = [mark.frame for mark in sound.marks]
        assert frames == sorted(set(frames))
        assert all(0 <= frame < len(sound.pcm) // 2 for frame in frames)


def test_the_sound_is_at_our_rate(engine: Sherpa) -> None:
    """A model's own rate is not ours: the sound lasts as long as it was."""
    (sound,) = engine.say("天气", ZH, 100, 0)

    assert abs(len(sound.pcm) / 2 / SAMPLE_RATE - 0.2) < 0.06


def test_a_voice_of_no_pack(engine: Sherpa) -> None:
    """EngineFailed for a voice that is none of ours."""
    with pytest.raises(EngineFailed):
        next(engine.say("天气", Voice("sherpa:other/zh", "", "zh", "sherpa"), 100, 0))


@pytest.mark.skipif(not is_runnable(), reason="sherpa-onnx is not installed")
def test_a_pack_without_its_files_is_refused(tmp_path: Path) -> None:
    """The real sherpa-onnx is asked whether it can run the pack; it would end the process otherwise."""
    with pytest.raises(EngineFailed):
        load_model(PACK, tmp_path)
