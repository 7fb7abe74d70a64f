"""English text from the screen to the model's phonemes, each word with its place."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.english.heteronyms import Heteronyms
from reader.speech.text.dictionary import Dictionary, Entry
from reader.speech.text.pronounce_english import EnglishPronunciation
from reader.speech.units import Unit

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary


def one_word(text: str, offset: int) -> list[Unit]:
    """Chinese as one word that sounds like its length."""
    return [Unit("m" * len(text), offset, offset + len(text))]


@pytest.fixture(scope="module")
def pronunciation(library: EspeakLibrary) -> EnglishPronunciation:
    """English, with a Chinese that is easy to see."""
    return EnglishPronunciation(library, one_word)


def words(text: str, units: list[Unit]) -> list[str]:
    """What is lit, in order."""
    return [text[unit.start : unit.end] for unit in units if unit.word]


def test_every_word_is_lit_by_itself(pronunciation: EnglishPronunciation) -> None:
    """Small words too, though they are said in one breath with their neighbours."""
    text = "It is out of the box, and I am at a loss."

    assert words(text, pronunciation.units(text)) == text.replace(",", "").replace(".", "").split()


def test_figures_are_said_in_words_and_lit_whole(pronunciation: EnglishPronunciation) -> None:
    """A year, an amount and a percentage each light as they are written."""
    text = "In 2023 it cost $3.50, or 2.5% more."

    units = pronunciation.units(text)

    assert words(text, units) == ["In", "2023", "it", "cost", "$3.50", "or", "2.5%", "more"]
    assert "twˈɛnti" in "".join(unit.phonemes for unit in units)


def test_words_that_are_written_alike(pronunciation: EnglishPronunciation) -> None:
    """Their neighbours tell them apart: I read it yesterday, made of lead, please close the door."""
    table = Path(__file__).parent / "tables" / "heteronyms.toml"
    rows: list[list[str]] = tomllib.loads(table.read_text("utf-8"))["rows"]

    wrong = []
    for word, text, phonemes in rows:
        said = [
            unit.phonemes.strip()
            for unit in pronunciation.units(text)
            if unit.word and text[unit.start : unit.end].lower() == word
        ]
        if said[:1] != [phonemes]:
            wrong.append((text, said))

    assert wrong == []
    assert {word for word, _, _ in rows} >= Heteronyms().words


def test_punctuation_becomes_the_models_own(pronunciation: EnglishPronunciation) -> None:
    """A comma and a full stop are pauses between the words that they part."""
    units = pronunciation.units("Yes, no.")

    assert [unit.phonemes for unit in units if not unit.word] == [", ", ". "]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The ECB cut rates.", "ˌisˌibˈi"),
        ("The WHO met them.", "dˌʌbᵊljˌuˌAʧˈO"),
        ("Few NGOs stayed there.", "ˌɛnʤˌiˈOz"),
        ("Sales of EVs rose.", "ˌivˈiz"),
        ("It is NASA that knows.", "nˈæsə"),
        ("We did NOT say so.", "nˌɑt"),
        ("THE ICU IS FULL", "ˈIku"),
    ],
)
def test_initialisms(pronunciation: EnglishPronunciation, text: str, said: str) -> None:
    """Short ones are said letter by letter with their plural; acronyms and words written large as words."""
    assert said in [unit.phonemes.strip() for unit in pronunciation.units(text)]


def test_an_abbreviations_stop_is_no_pause(pronunciation: EnglishPronunciation) -> None:
    """Only the last stop of the sentence is one."""
    units = pronunciation.units("A U.S. bank opens at 9 a.m., he said.")

    assert [unit.phonemes for unit in units if not unit.word and unit.phonemes.strip()] == [", ", ". "]


def test_chinese_inside_english_keeps_its_place(pronunciation: EnglishPronunciation) -> None:
    """A name in Chinese is said by whoever knows Chinese, and lit where it stands."""
    text = "The town of 湛江 lies by the sea."

    assert "湛江" in words(text, pronunciation.units(text))


def test_the_readers_own_word(library: EspeakLibrary) -> None:
    """A respelling from the reader's dictionary changes what is said, not what is lit."""
    own = EnglishPronunciation(library, one_word, Dictionary([Entry("Lingdu", "ling-doo", "en")]))
    plain = EnglishPronunciation(library, one_word)
    text = "Lingdu reads."

    assert words(text, own.units(text)) == ["Lingdu", "reads"]
    assert own.units(text)[0].phonemes == plain.units("ling-doo")[0].phonemes


@given(st.text("ab I'm 3,.-%—“”é湛 $\n", max_size=40))
def test_places_rise_inside_the_text(pronunciation: EnglishPronunciation, text: str) -> None:
    """Whatever the text, units rise, do not overlap and stay inside it."""
    units = pronunciation.units(text)

    assert all(one.end <= other.start for one, other in pairwise(units))
    assert all(0 <= unit.start <= unit.end <= len(text) for unit in units)


@pytest.mark.parametrize("text", ["On March 3, 2021, at 8:30 p.m., it rained.", "Out of it — at last!", ""])
def test_parts_are_said_as_the_whole(pronunciation: EnglishPronunciation, text: str) -> None:
    """Wherever a text is cut, its parts hold together what is said for the whole, in order."""
    whole = pronunciation.units(text)

    for cut in range(len(text) + 1):
        parts = pronunciation.within(text, 0, cut) + pronunciation.within(text, cut, len(text))
        assert parts == whole
