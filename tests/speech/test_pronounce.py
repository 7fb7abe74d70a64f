"""From the screen to the model's phonemes, each word with its place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.text.pronounce_mandarin import Pronunciation

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary
    from reader.speech.units import Unit


@pytest.fixture(scope="module")
def pronunciation(library: EspeakLibrary) -> Pronunciation:
    """Every dictionary, loaded once."""
    return Pronunciation(library)


def said(units: list[Unit]) -> str:
    """All that the model is asked to say."""
    return "".join(unit.phonemes for unit in units)


def test_a_plain_sentence(pronunciation: Pronunciation) -> None:
    """Words stand apart by a space and marks become the model's own."""
    units = pronunciation.units("你好，今天天气很好。")

    assert said(units).startswith("ni↓xau↓, ʨi→ntʰjɛ→ntʰjɛ→nʨʰi↘ ")
    assert said(units).rstrip().endswith("xau↓.")


def test_words_know_their_place(pronunciation: Pronunciation) -> None:
    """A word is what is lit on the screen, a figure lights as a whole."""
    text = "全市有17375名教师用Wi-Fi。"

    words = [text[unit.start : unit.end] for unit in pronunciation.units(text) if unit.word]

    assert words == ["全市", "有", "17375", "名", "教师", "用", "Wi-Fi"]


def test_places_count_from_the_offset(pronunciation: Pronunciation) -> None:
    """A clause's words count from the sentence's beginning."""
    units = pronunciation.units("天气", 10)

    assert [(unit.start, unit.end) for unit in units] == [(10, 12)]


def test_traditional_characters_keep_their_places(pronunciation: Pronunciation) -> None:
    """A Traditional text sounds like its Simplified twin and is lit where it stands."""
    text = "圖書館裡有電腦。"

    units = pronunciation.units(text)

    assert said(units) == said(pronunciation.units("图书馆里有电脑。"))
    assert text[units[0].start : units[0].end] == "圖書館"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("所谓“土办法”，《茶馆》里有。", "所谓土办法，茶馆里有。"),
        ("公司（总部在上海）破产了（昨天）。", "公司，总部在上海，破产了，昨天。"),
        ("三个城市——天津、大连——报了名……", "三个城市，天津，大连，报了名……"),
        ("获得“金鸡”“百花”两个奖，读过《家》《春》。", "获得金鸡，百花两个奖，读过家，春。"),
    ],
)
def test_marks_that_the_model_would_say(pronunciation: Pronunciation, text: str, plain: str) -> None:
    """Quotation marks are left out, brackets and dashes are commas; no comma stands beside another mark."""
    assert said(pronunciation.units(text)) == said(pronunciation.units(plain))


def test_nothing_to_say(pronunciation: Pronunciation) -> None:
    """Marks and signs alone say nothing."""
    units = pronunciation.units("——※……")

    assert units == []


@pytest.mark.parametrize("text", ["每天8:30—11:30，14:00—17:30开放。", "比分是：3：1，很精彩；他得2分。", ""])
def test_parts_are_said_as_the_whole(pronunciation: Pronunciation, text: str) -> None:
    """Wherever a text is cut, its parts hold together what is said for the whole, in order."""
    whole = pronunciation.units(text)

    for cut in range(len(text) + 1):
        parts = pronunciation.within(text, 0, cut) + pronunciation.within(text, cut, len(text))
        assert parts == whole


TEXTS = st.one_of(
    st.text(alphabet="今天气很好一不，。：“”（）《》abcGDP-Wi 0123456789.%年月日—〔〕臺灣\n", max_size=50),
    st.text(max_size=30),
)


@given(TEXTS)
def test_laws_of_the_units(pronunciation: Pronunciation, text: str) -> None:
    """Whatever the text: words rise, never overlap, stay inside it, and every one has something to say."""
    words = [unit for unit in pronunciation.units(text) if unit.word]

    assert all(before.end <= after.start for before, after in pairwise(words))
    assert all(0 <= unit.start < unit.end <= len(text) for unit in words)
    assert all(unit.phonemes.strip() for unit in words)
