"""Which voice reads what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.errors import NoSuchVoice, NoVoice
from reader.sound import Sound, Voice
from reader.speech.engines.voices import Voices, spoken_language

if TYPE_CHECKING:
    from collections.abc import Iterator


class Engine:
    """An engine with the voices that it is told."""

    def __init__(self, name: str, *voices: Voice) -> None:
        self.name = name
        self._voices = voices

    def voices(self) -> tuple[Voice, ...]:
        """As told."""
        return self._voices

    def warm(self, voice: Voice) -> None:
        """Nothing to do."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:  # noqa: ARG002 - Engine's own
        """One empty sound."""
        yield Sound(b"")


NATIVE = Voice("kokoro:zf_a", "", "zh", "kokoro", natural=True)
ACCENTED = Voice("kokoro:jf_b", "", "zh", "kokoro", natural=True, accent="ja")
SYSTEM = Voice("sapi5:Huihui", "", "zh", "sapi5")
SYSTEM_ENGLISH = Voice("sapi5:Zira", "", "en", "sapi5")
ENGLISH = Voice("espeak:en-us", "", "en", "espeak")
CANTONESE = Voice("espeak:yue", "", "yue", "espeak")
LAST = Voice("espeak:cmn", "", "zh", "espeak")

ESPEAK = Engine("espeak", ENGLISH, CANTONESE, LAST)
ALL = Voices([Engine("kokoro", ACCENTED, NATIVE), Engine("sapi5", SYSTEM, SYSTEM_ENGLISH), ESPEAK])


def chosen(voices: Voices, text: str, language: str, name: str = "") -> list[str]:
    """The names of who would read the text, in order."""
    return [voice.name for _, voice in voices.candidates(text, language, name)]


@pytest.mark.parametrize("language", ["zh", "zh-Hans", "zh-Hant", "zh-CN", "cmn", ""])
def test_mandarin_in_order_of_nature(language: str) -> None:
    """Native before accented before the system's before espeak-ng."""
    names = chosen(ALL, "今天天气很好", language)

    assert names[:4] == [NATIVE.name, ACCENTED.name, SYSTEM.name, LAST.name]


def test_english() -> None:
    """English has its own voices; the system's comes before espeak-ng's."""
    assert chosen(ALL, "Good morning", "en-GB")[:2] == [SYSTEM_ENGLISH.name, ENGLISH.name]


@pytest.mark.parametrize("language", ["yue", "zh-yue", "zh-Hant-HK"])
def test_cantonese_only_when_it_is_asked_for(language: str) -> None:
    """Hong Kong's articles are read in Mandarin, and in Cantonese by a Cantonese voice that is named."""
    assert chosen(ALL, "今日天氣好好", language)[0] == NATIVE.name
    assert chosen(ALL, "今日天氣好好", language, CANTONESE.name)[:2] == [CANTONESE.name, NATIVE.name]


def test_an_english_sentence_in_a_chinese_article() -> None:
    """It goes to the English voice, even where a Chinese voice is named; a lone word does not."""
    assert chosen(ALL, "Reading makes a full man.", "zh-Hans", NATIVE.name)[0] == SYSTEM_ENGLISH.name
    assert chosen(ALL, "GDP", "zh-Hans")[0] == NATIVE.name


def test_a_named_voice_comes_first() -> None:
    """What is asked for is used, and the others stand behind it."""
    names = chosen(ALL, "今天天气很好", "zh-Hans", SYSTEM.name)

    assert names[:2] == [SYSTEM.name, NATIVE.name]


def test_a_voice_that_is_gone_falls_back() -> None:
    """A named voice that is not installed any more leaves the best of its language."""
    names = chosen(ALL, "今天天气很好", "zh-Hans", "kokoro:gone")

    assert names[0] == NATIVE.name
    with pytest.raises(NoSuchVoice):
        ALL.named("kokoro:gone")


def test_named_finds_any_voice() -> None:
    """Every voice in the list can be had by its name."""
    assert [ALL.named(voice.name)[1] for voice in ALL.all()] == list(ALL.all())


def test_no_voice_at_all() -> None:
    """Without any voice that knows the letters, NoVoice names the language."""
    voices = Voices([Engine("espeak", CANTONESE)])

    with pytest.raises(NoVoice) as caught:
        voices.candidates("Hello there", "en")

    assert caught.value.facts == {"language": "en"}


def test_another_language_is_read_by_its_letters() -> None:
    """A language without a voice of its own is read by the one that knows its letters."""
    assert chosen(ALL, "Bonjour tout le monde", "fr")[0] == SYSTEM_ENGLISH.name
    assert chosen(ALL, "今日は良い天気", "ja")[0] == NATIVE.name


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [
        ("你好", "", "zh"),
        ("Hello there", "", "en"),
        ("Hello there", "zh-Hant", "en"),
        ("Hello 你好", "zh-Hant", "zh"),
        ("A4", "zh", "zh"),
        ("123", "zh", "zh"),
        ("Hello", "en-US", "en"),
    ],
)
def test_spoken_language(text: str, language: str, spoken: str) -> None:
    """The article's language decides, unless the sentence is plainly in another alphabet."""
    assert spoken_language(text, language) == spoken
