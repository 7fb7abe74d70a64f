"""English words in the letters of the natural voices, each word apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.english.phonemes import EnglishPhonemes, parted

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary


@pytest.mark.parametrize(
    ("word", "heard"),
    [("weather", "wˈɛðəɹ"), ("birds", "bˈɜɹdz"), ("collection", "kəlˈɛkʃən"), ("people", "pˈipᵊl")],
)
def test_a_word_in_the_models_letters(library: EspeakLibrary, word: str, heard: str) -> None:
    """Long vowels, r-coloured ones and syllabic l become what the model was taught."""
    assert EnglishPhonemes(library).word(word) == heard


@pytest.mark.parametrize(
    ("phrase", "heard"),
    [
        ("in the evening", ["ɪn", "ðɪ", "ˈivnɪŋ"]),
        ("history of the town", ["hˈɪstəɹi", "ʌv", "ðə", "tˈWn"]),
        ("I am at a loss", ["I", "əm", "æ", "Tə", "lˈɔs"]),
    ],
)
def test_words_that_are_run_together_are_told_apart(
    library: EspeakLibrary, phrase: str, heard: list[str]
) -> None:
    """espeak-ng joins small words (ɪnðɪ); each still gets what is heard of it, in its weak form."""
    assert EnglishPhonemes(library).phrase(phrase.split()) == heard


@given(
    st.lists(st.text("abcdˈ", min_size=1, max_size=6), max_size=8),
    st.lists(st.text("abcd", max_size=6), max_size=8),
)
def test_nothing_is_lost_between_the_words(groups: list[str], alone: list[str]) -> None:
    """Whatever the groups, there is one entry a word, and together they are all that was said."""
    found = parted(groups, alone)

    assert len(found) == len(alone)
    if alone:
        assert "".join(found) == "".join(groups)
