"""The natural Mandarin voice: up to the tokens everywhere, to the sound where it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.speech.conftest import loudness

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE, Sound, Voice
from reader.speech.catalogue import load_catalogue
from reader.speech.engines.kokoro import Kokoro, batches
from reader.speech.engines.kokoro_model import TOKENS, Model
from reader.speech.engines.onsets import heard_after_pauses, heard_in, marks_before, planned, silences
from reader.speech.units import Unit

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary

FOLDER = Path(os.environ.get("LINGDU_VOICES", "")) / "kokoro"
TEXT = "今天上午天气很好，我们一起去公园里散步，看见了许多盛开的花。"

voice_installed = pytest.mark.skipif(
    not load_catalogue("kokoro").complete(FOLDER),
    reason="the natural Mandarin voice is not installed in the folder that LINGDU_VOICES names",
)


def tokens(phonemes: str) -> list[int]:
    """One token a letter."""
    return [1] * len(phonemes)


@given(st.lists(st.tuples(st.integers(1, 700), st.booleans()), max_size=20))
def test_no_batch_is_too_long(sizes: list[tuple[int, bool]]) -> None:
    """However long the words are, the model is never asked for more than it takes, nor for pauses alone."""
    units = [Unit("a" * size, at, at + word) for at, (size, word) in enumerate(sizes)]

    parts = list(batches(units, tokens))

    assert all(sum(len(unit.phonemes) for unit in part) <= TOKENS for part in parts)
    assert all(any(unit.word for unit in part) for part in parts)
    fitting = [unit for unit in units if unit.word and len(unit.phonemes) <= TOKENS]
    assert [unit for part in parts for unit in part if unit.word] == fitting


def test_without_the_model_there_are_no_voices(tmp_path: Path) -> None:
    """An empty folder offers no voice."""
    assert Kokoro(tmp_path, load_catalogue("kokoro"), lambda: None).voices() == ()


def test_a_broken_model_is_told(tmp_path: Path) -> None:
    """A file that is no model raises EngineFailed."""
    (tmp_path / "model.onnx").write_bytes(b"no model")
    (tmp_path / "vocab.json").write_text('{"vocab": {"a": 1}}')

    with pytest.raises(EngineFailed):
        Model(tmp_path)


@pytest.fixture(scope="module")
def kokoro(library: EspeakLibrary) -> Kokoro:
    """The engine on the installed voice."""
    return Kokoro(FOLDER, load_catalogue("kokoro"), lambda: library)


@pytest.fixture(scope="module")
def spoken(kokoro: Kokoro) -> list[Sound]:
    """A sentence by the best voice."""
    return list(kokoro.say(TEXT, kokoro.voices()[0], 100, 0))


@pytest.mark.voice
@voice_installed
def test_every_word_has_its_mark(spoken: list[Sound]) -> None:
    """The marks are the sentence's words, in order and apart, each where something is heard."""
    marks = [mark for sound in spoken for mark in sound.marks]

    words = [TEXT[mark.start : mark.end] for mark in marks]
    assert "".join(words) == TEXT.replace("，", "").replace("。", "")
    assert "公园" in words
    assert all(before.end <= after.start for before, after in pairwise(marks))
    for sound in spoken:
        assert all(before.frame < after.frame for before, after in pairwise(sound.marks))
        assert all(loudness(sound, mark.frame, mark.frame + 4800) > 100 for mark in sound.marks)


@pytest.mark.voice
@voice_installed
def test_pieces_join_with_the_pause_of_their_mark(spoken: list[Sound]) -> None:
    """Each piece begins at once; between two there is a comma's pause, and none after the last."""
    for sound in spoken:
        assert loudness(sound, 0, SAMPLE_RATE // 20) > 50
    for sound in spoken[:-1]:
        assert sound.pcm.endswith(bytes(2 * SAMPLE_RATE // 10))
    assert not spoken[-1].pcm.endswith(bytes(2 * SAMPLE_RATE // 10))


@pytest.mark.voice
@voice_installed
def test_the_first_piece_is_the_first_clause(spoken: list[Sound]) -> None:
    """The first sound is there as soon as the first clause is, and knows of the rest of its sentence."""
    assert len(spoken) > 1
    assert "".join(TEXT[mark.start : mark.end] for mark in spoken[0].marks) == TEXT.partition("，")[0]


@pytest.mark.voice
@voice_installed
def test_it_stops_in_the_middle_of_a_piece(kokoro: Kokoro) -> None:
    """What nobody wants any more ends without another piece, without an error; the next is not affected."""
    voice = kokoro.voices()[0]
    sounds = kokoro.say(TEXT, voice, 50, 0)
    next(sounds)

    threading.Timer(0.05, kokoro.stop).start()

    assert list(sounds) == []
    assert list(kokoro.say("好。", voice, 100, 0))


@pytest.mark.voice
@voice_installed
def test_it_stops_between_two_pieces(kokoro: Kokoro) -> None:
    """It ends also where nothing was being computed when it was stopped."""
    sounds = kokoro.say(TEXT, kokoro.voices()[0], 100, 0)
    next(sounds)

    kokoro.stop()

    assert list(sounds) == []


@pytest.mark.voice
@voice_installed
def test_making_ready_does_not_stand_before_a_stop(kokoro: Kokoro) -> None:
    """What is stopped is what is said, also when the network has done something else since."""
    voice = kokoro.voices()[0]
    sounds = kokoro.say(TEXT, voice, 100, 0)
    next(sounds)
    kokoro.warm(voice)

    kokoro.stop()

    assert list(sounds) == []


@pytest.mark.voice
@voice_installed
def test_a_figure_and_english_in_one_breath(kokoro: Kokoro) -> None:
    """The Mandarin voice reads figures and Latin letters, each lit as it stands."""
    text = "有17375人用Wi-Fi。"

    sounds = list(kokoro.say(text, kokoro.voices()[0], 100, 0))

    words = [text[mark.start : mark.end] for sound in sounds for mark in sound.marks]
    assert {"17375", "Wi-Fi"} <= set(words)


@pytest.mark.voice
@voice_installed
def test_it_resumes_at_a_word_and_follows_the_rate(kokoro: Kokoro, spoken: list[Sound]) -> None:
    """From a later word on, faster: marks count from the sentence's beginning and the sound is shorter."""
    start = TEXT.index("公园")

    rest = list(kokoro.say(TEXT, kokoro.voices()[0], 150, start))

    assert rest[0].marks[0].start == start
    assert sum(len(sound.pcm) for sound in rest) < 0.6 * sum(len(sound.pcm) for sound in spoken)


@pytest.mark.voice
@voice_installed
def test_behind_a_pause_it_goes_on_as_it_would_have(kokoro: Kokoro, spoken: list[Sound]) -> None:
    """Begun anew behind a piece, the rest is as long, to a few milliseconds, as what it replaces."""
    start = spoken[0].marks[-1].end

    rest = list(kokoro.say(TEXT, kokoro.voices()[0], 100, start))

    marks = [mark.start for sound in rest for mark in sound.marks]
    assert marks == [mark.start for sound in spoken[1:] for mark in sound.marks]
    frames, expected = (sum(len(one.pcm) // 2 for one in sounds) for sounds in (rest, spoken[1:]))
    assert abs(frames - expected) < SAMPLE_RATE // 20


@pytest.mark.voice
@voice_installed
def test_nothing_to_say(kokoro: Kokoro) -> None:
    """Signs alone make no sound."""
    assert list(kokoro.say("※——", kokoro.voices()[0], 100, 0)) == []


@pytest.mark.voice
@voice_installed
def test_a_voice_that_is_not_there(kokoro: Kokoro) -> None:
    """A voice without its file raises EngineFailed."""
    with pytest.raises(EngineFailed):
        list(kokoro.say("你好", Voice("kokoro:nobody", "", "zh", "kokoro"), 100, 0))


@pytest.mark.voice
@voice_installed
def test_loading_the_engine_leaves_nothing_in_the_home(tmp_path: Path) -> None:
    """Loading the engine and running the model writes no identifier, no count, no file at all."""
    program = (
        "import sys; from pathlib import Path; from reader.speech.engines.kokoro_model import Model, Work;"
        "model, work = Model(Path(sys.argv[1])), Work();"
        "plan = model.plan([16, 16], sys.argv[2], 1.0, work);"
        "model.render(plan, 0, sum(plan.lengths), 0, work)"
    )
    voice = next((FOLDER / "voices").glob("*.bin")).relative_to(FOLDER)
    subprocess.run(
        [sys.executable, "-c", program, str(FOLDER), str(voice)],
        env=os.environ | {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        check=True,
        timeout=120,
    )

    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(("token", "heard"), [(14, 18), (20, 18), (18, 18)])
def test_behind_a_comma_a_word_is_lit_when_it_is_heard(token: int, heard: int) -> None:
    """Its token may begin in the silence before it or late; the first word and one without a mark stay."""
    sound, silence = [5.0], [-5.0]
    energy = [one for one in [*silence * 4, *sound * 6, *silence * 8, *sound * 12] for _ in range(2)]
    first, comma, second, space, third = (
        Unit("a", 0, 1), Unit(", ", 1, 1), Unit("b", 2, 3), Unit(" ", 3, 3), Unit("c", 4, 5),
    )  # fmt: skip
    words = [(first, 5), (second, token), (third, 25)]

    moved = heard_after_pauses(words, [first, comma, second, space, third], energy)

    assert moved == [(first, 5), (second, heard), (third, 25)]


def test_behind_a_comma_without_a_pause_a_word_is_lit_where_the_sound_dips() -> None:
    """Fast speech: one soft unit between the words, before the token."""
    energy = [one for one in [5.0] * 6 + [-2.3] + [5.0] * 9 + [-9.0] * 4 for _ in range(2)]
    first, comma, second = Unit("a", 0, 1), Unit(", ", 1, 1), Unit("b", 2, 3)

    moved = heard_after_pauses([(first, 0), (second, 10)], [first, comma, second], energy)

    assert moved == [(first, 0), (second, 7)]


def test_a_word_that_is_planned_before_a_pause_and_heard_behind_it() -> None:
    """It begins behind the pause, so that it counts to the piece that it is heard in."""
    energy = [one for one in [5.0] * 12 + [-5.0] * 6 + [5.0] * 9 for _ in range(2)]
    first, space, second = Unit("a", 0, 1), Unit(" ", 1, 1), Unit("b", 1, 2)

    moved = heard_after_pauses([(first, 0), (second, 10)], [first, space, second], energy)

    assert moved == [(first, 0), (second, 18)]


def test_a_word_whose_end_is_behind_a_pause() -> None:
    """It begins where it is planned: most of it is heard there."""
    energy = [one for one in [5.0] * 12 + [-5.0] * 6 + [5.0] * 9 for _ in range(2)]
    first, space, second = Unit("a", 0, 1), Unit(" ", 1, 1), Unit("b", 1, 2)
    words = [(first, 3), (second, 20)]

    assert heard_after_pauses(words, [first, space, second], energy) == words


def test_no_word_is_moved_past_another() -> None:
    """Where the sound that is near belongs to the word before or the one behind, all stays as it was."""
    energy = [one for one in [5.0] * 6 + [-5.0] * 6 + [5.0] * 8 for _ in range(2)]
    first, comma, second, third = Unit("a", 0, 1), Unit(", ", 1, 1), Unit("b", 2, 3), Unit("c", 4, 5)
    words = [(first, 0), (second, 8), (third, 11)]

    assert heard_after_pauses(words, [first, comma, second, third], energy) == words


def test_where_the_sound_of_a_word_behind_a_mark_may_begin() -> None:
    """At the mark's token or a little before it; a space is no mark."""
    units = [Unit("aaa", 0, 1), Unit(", ", 1, 1), Unit("b", 2, 3), Unit(" ", 3, 3), Unit("c", 4, 5)]

    assert marks_before(planned(units, [10, *[4] * 8, 10], tokens)) == {2: 10 + 3 * 4 - 2}


def test_a_silence_is_longer_than_a_period() -> None:
    """20 ms of it are one, whatever the loudness; at the edges too."""
    np = pytest.importorskip("numpy")
    sound = np.tile(np.float32([0.3, -0.3]), 1200)
    hush = np.full(1200, 0.001, np.float32)

    assert silences(np.concatenate((hush, sound, hush[:240], sound, hush))) == [(0, 1200), (6240, 7440)]
    assert silences(sound[:10]) == []


@pytest.mark.parametrize(
    ("frame", "since", "before", "heard"),
    [
        (900, None, 2000, 1000),  # in a silence: behind it
        (300, None, 2000, 300),
        (900, None, 1000, 900),  # that is the next word's
        (1200, 400, 2000, 1000),  # lit late
        (300, 250, 2000, 1000),  # early
        (1700, 1100, 2000, 1500),  # not as early as that
        (1700, 1600, 2000, 1700),
    ],
)
def test_a_word_is_lit_behind_the_silence(frame: int, since: int | None, before: int, heard: int) -> None:
    """Behind a mark of punctuation behind the longest silence near it, elsewhere behind its own."""
    assert heard_in([(500, 1000), (1400, 1500), (2500, 3600)], frame, since, before) == heard
