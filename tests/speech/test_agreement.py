"""What is printed, what is shown above the words and what is spoken: one and the same reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.speech.marked import marked

from reader.children.protocol import Transcribe, Transcribed
from reader.speaker import Speaker
from reader.speech.engines.voices import Voices
from reader.speech.mandarin.phonemes import load_phonemes
from reader.speech.text.dictionary import mended_dictionary
from reader.speech.text.languages import said_in
from reader.speech.text.pronounce_mandarin import Pronunciation
from reader.speech.text.saying import Sayer

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary

OWN = "银行\tyin1 xing2\n数一数\tshu4 yi1 shu4\n"
FIGURES = ["2025年11月8日上午9:30，第2台。", "气温-5℃，湿度36%，拨打12345热线。", "一共57个，第1名。"]
SOFT = ["谢谢，他没去过，看看合同，吃不了。"]


@pytest.mark.parametrize("own", ["", OWN])
def test_one_reading(library: EspeakLibrary, own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each syllable is the same on paper, on the screen and, but for softness, in the voice."""
    texts = [one.text for one in marked("readings_latest.toml")][:60] + FIGURES + SOFT
    texts += [one.text for one in marked("readings_newspapers.toml")]
    dictionary = mended_dictionary(own).dictionary
    phonemes, voice = load_phonemes(), Pronunciation(library, dictionary)

    (shown,) = Speaker(Voices([])).handle(Transcribe(tuple(texts), own))

    # One for all that is printed: building one takes half a second.
    sayer = Sayer(dictionary)
    monkeypatch.setattr("reader.speech.text.saying.Sayer", lambda _: sayer)
    assert isinstance(shown, Transcribed)
    for text, syllables in zip(texts, shown.texts, strict=True):
        printed = said_in(text, "zh", dictionary)
        assert printed["pinyin"] == [one.pinyin for one in syllables]
        assert printed["places"] == [[one.start, one.end] for one in syllables]
        asked = [one for word in sayer.say(text).words for one in word.voiced if one]
        assert [one[:-1] for one in asked] == [one[:-1] for one in printed["pinyin"]]
        assert all(one == two or two[-1] == "5" for one, two in zip(asked, printed["pinyin"], strict=True))
        spoken = "".join(unit.phonemes.strip(" ") for unit in voice.units(text) if unit.word)
        marks = {ord(mark): None for mark in ",.:;!?-—… "}
        assert spoken.translate(marks) == "".join(map(phonemes.of, asked)).translate(marks)
