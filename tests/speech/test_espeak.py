"""Real speech: espeak-ng through pyttsx3."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
import pyttsx3
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speech.conftest import loudness

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE, Voice
from reader.speech.engines import espeak_driver
from reader.speech.engines.espeak import Espeak

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary

ENGLISH = Voice("espeak:en-us", "", "en", "espeak")


@pytest.fixture(scope="module")
def espeak(library: EspeakLibrary) -> Espeak:
    """The engine on the real library."""
    return Espeak(lambda: library)


def test_every_word_has_its_mark(espeak: Espeak) -> None:
    """Each word of an English sentence is marked once, in order, where its sound is."""
    text = "The library opens at nine o'clock, in 2023 as before."

    (sound,) = espeak.say(text, ENGLISH, 100, 0)

    words = [text[mark.start : mark.end] for mark in sound.marks]
    assert words[:6] == ["The", "library", "opens", "at", "nine", "o"]
    assert "2023" in words
    assert [mark.frame for mark in sound.marks] == sorted(mark.frame for mark in sound.marks)
    assert all(loudness(sound, mark.frame, mark.frame + 2400) > 100 for mark in sound.marks)


def test_silence_around_it_is_short(espeak: Espeak) -> None:
    """The sound begins and ends within 30 ms of being heard."""
    (sound,) = espeak.say("Hello.", ENGLISH, 100, 0)

    assert loudness(sound, 0, SAMPLE_RATE * 3 // 100) > 100
    assert loudness(sound, len(sound.pcm) // 2 - SAMPLE_RATE * 4 // 100, len(sound.pcm) // 2) > 20


def test_faster_is_shorter(espeak: Espeak) -> None:
    """Rate 150 takes clearly less time than rate 100."""
    text = "This is a sentence of some length."

    (slow,), (fast,) = (list(espeak.say(text, ENGLISH, rate, 0)) for rate in (100, 150))

    assert len(fast.pcm) < 0.8 * len(slow.pcm)


def test_it_begins_from_a_word(espeak: Espeak) -> None:
    """Resumed at a word, marks still count from the sentence's beginning."""
    text = "One two three four."

    (sound,) = espeak.say(text, ENGLISH, 100, text.index("three"))

    assert [text[mark.start : mark.end] for mark in sound.marks] == ["three", "four"]


@pytest.mark.parametrize(
    ("voice", "text"), [("espeak:yue", "今日天氣好好。"), ("espeak:cmn", "今天天气很好。")]
)
def test_chinese_as_a_last_resort(espeak: Espeak, voice: str, text: str) -> None:
    """Cantonese and Mandarin are spoken too, with a mark for each character that espeak-ng tells apart."""
    (sound,) = espeak.say(text, Voice(voice, "", "", "espeak"), 100, 0)

    assert "".join(text[mark.start : mark.end] for mark in sound.marks) in {text[:-1], text[:-2]}


def test_an_unknown_voice_fails(espeak: Espeak) -> None:
    """What pyttsx3 reports as an error event becomes EngineFailed, and the engine lives on."""
    with pytest.raises(EngineFailed):
        list(espeak.say("Hello.", Voice("espeak:klingon-x", "", "", "espeak"), 100, 0))

    assert list(espeak.say("Hello.", ENGLISH, 100, 0))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all(espeak: Espeak, text: str) -> None:
    """Whatever stands in it, marks rise, never overlap, and stay inside the text and the sound."""
    sounds = list(espeak.say(text, ENGLISH, 100, 0))

    for sound in sounds:
        assert all(a.end <= b.start for a, b in pairwise(sound.marks))
        assert all(0 <= mark.start < mark.end <= len(text) for mark in sound.marks)
        assert all(0 <= mark.frame < len(sound.pcm) // 2 for mark in sound.marks)


def test_pyttsx3_finds_the_driver(library: EspeakLibrary) -> None:
    """pyttsx3.init(NAME) speaks with our driver: words with frames, then the sound, then the end."""
    espeak_driver.register(library)
    engine = pyttsx3.init(espeak_driver.NAME)
    heard: list[str] = []
    frames: list[int] = []

    def note(topic: str) -> Any:
        def listener(**facts: Any) -> None:
            heard.append(topic)
            frames.extend([facts["frame"]] if "frame" in facts else [])

        return listener

    for topic in ("started-utterance", "started-word", "sound", "finished-utterance"):
        engine.connect(topic, note(topic))
    engine.say("Hello there")
    engine.runAndWait()

    assert heard == ["started-utterance", "started-word", "started-word", "sound", "finished-utterance"]
    assert frames[0] < frames[1]
