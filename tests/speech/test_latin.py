"""Latin letters in the Mandarin voice's mouth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.speech.mandarin.phonemes import load_phonemes
from reader.speech.text.latin import Latin

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary


class Recorder:
    """A Phonemiser that answers with what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def phonemes(self, text: str, voice: str) -> str:
        """Note the question and give it back."""
        self.asked.append((text, voice))
        return text


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("GDP", "G D P"),
        ("NGOs", "N G O"),
        ("APPs", "A P P"),
        ("WTO", "W T O"),
        ("NASA", "NASA"),
        ("SONY", "SONY"),
        ("Wi-Fi", "Wi Fi"),
        ("WIFI", "Wi-Fi"),
        ("iPhone", "iPhone"),
        ("Python", "Python"),
        ("OpenCC", "Open C C"),
        ("PDFs", "P D F"),
        ("A", "A"),
    ],
)
def test_capitals_are_spelt_and_words_are_not(written: str, spelt: str) -> None:
    """Abbreviations are read letter by letter, except those that people say as words."""
    latin = Latin(load_phonemes(), Recorder())

    assert latin.spelt(written) == spelt


def test_a_word_is_asked_for_once() -> None:
    """A word that has been read is remembered."""
    recorder = Recorder()
    latin = Latin(load_phonemes(), recorder)

    latin.phonemes("Python")
    latin.phonemes("Python")

    assert recorder.asked == [("Python", "en-us")]


def test_without_a_phonemiser_words_are_spelt() -> None:
    """Where there is no espeak-ng every word is read letter by letter."""
    latin = Latin(load_phonemes(), None)

    assert latin.phonemes("OK") == latin.phonemes("ok") == "ou→kʰai↘"


def test_letters_are_said_as_mandarin_speakers_say_them() -> None:
    """An abbreviation is made of Mandarin syllables, which the voice knows best."""
    latin = Latin(load_phonemes(), Recorder())

    assert latin.phonemes("GDP") == "ʨi↘ti↘pʰi↘"
    assert latin.phonemes("A") == "ei→"


@pytest.mark.parametrize(("written", "heard"), [("Wi-Fi", "wˈI"), ("Python", "pˈIθ"), ("OpenCC", "ˈO")])
def test_real_english_in_the_models_letters(library: EspeakLibrary, written: str, heard: str) -> None:
    """espeak-ng's English becomes the vocabulary of the model, diphthongs as single letters."""
    latin = Latin(load_phonemes(), library)

    phonemes = latin.phonemes(written)

    assert heard in phonemes
    assert "ː" not in phonemes
