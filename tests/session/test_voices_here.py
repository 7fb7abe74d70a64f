"""The voices that work here, as a session asks for them: a poor one, none, and one that cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.children.protocol import Done, Installed, ListVoices, Say, Voices
from reader.errors import ChildDied
from reader.session.listener import News
from reader.sound import Voice

if TYPE_CHECKING:
    from tests.session.bench import Bench


def test_a_poor_voice_is_told(bench: Bench) -> None:
    """When no natural Mandarin voice is installed the reader is told how to get one."""
    bench.session.voices.ask()
    espeak = Voice("espeak:cmn", "eSpeak", "zh", "espeak")

    assert bench.speaker.waiting() == [ListVoices()]
    bench.speaker.answer(Voices((espeak,)), Done())

    assert bench.heard.voices == (espeak,)
    assert bench.heard.news == [News.POOR_VOICE]


def test_voices_that_cannot_be_listed_are_not_waited_for(bench: Bench) -> None:
    """The page does not look for voices for ever, and the reader hears why there are none."""
    bench.session.voices.ask()

    bench.speaker.fail(ChildDied(child="speaker", times=3))

    assert bench.heard.voices == ()
    assert [type(error) for error in bench.heard.errors] == [ChildDied]


def test_a_voice_that_stays_poor_is_told_again(bench: Bench) -> None:
    """A voice of another language was installed; where the natural one was, nothing more is told."""
    espeak = Voice("espeak:cmn", "eSpeak", "zh", "espeak")
    natural = Voice("kokoro:zm", "M", "zh", "kokoro", natural=True)
    told = []
    bench.session.voices.ask()
    bench.speaker.answer(Voices((espeak,)), Done())
    for voice in (espeak, natural):
        bench.heard.news.clear()
        bench.session.voice_packs.install("pack")
        bench.installer.answer(Installed((voice,)), Done())
        bench.speaker.answer(Voices((voice,)), Done())
        told.append([*bench.heard.news])

    assert told == [[News.VOICE_INSTALLED, News.POOR_VOICE], [News.VOICE_INSTALLED]]


@pytest.mark.parametrize(
    ("language", "name", "heard"),
    [("zh", "", "zh"), ("yue", "", "zh"), ("yue", "sherpa:cantonese", "yue"), ("en", "espeak:en", "en")],
)
def test_of_a_voice_that_is_tried_its_own_language_is_heard(
    bench: Bench, language: str, name: str, heard: str
) -> None:
    """Where Hong Kong's articles are read in Mandarin, that is what whoever tries Cantonese hears."""
    bench.session.voices.hear(language, name)

    (say,) = bench.speaker.waiting()
    assert isinstance(say, Say)
    assert (say.language, say.voice) == (heard, name)
