"""Figures in words, and the way back to the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.normalise import Normaliser


@pytest.fixture(scope="module")
def normaliser() -> Normaliser:
    """The grammar, loaded once."""
    return Normaliser()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2023-09-14", "二零二三年九月十四日"),
        ("15:24:53", "十五点二十四分五十三秒"),
        ("8:30—11:30", "八点三十分到十一点三十分"),
        ("1.5亿元", "一点五亿元"),
        ("17375个", "一万七千三百七十五个"),
        ("57号", "五十七号"),
        ("湛教函〔2023〕67号", "湛教函二零二三六十七号"),
        ("100%", "百分之一百"),
        ("60km/h", "每小时六十公里"),
        ("1+2+n", "一加二加n"),
        ("0759-3338888", "零七五九，三三三八八八八"),
        ("(020)83331111", "零二零，八三三三幺幺幺幺"),
        ("12345热线", "幺二三四五热线"),
        ("12万多人", "十二万多人"),
        ("2022年", "二零二二年"),
        ("9月1日", "九月一日"),
        ("9月2日", "九月二日"),
        ("第3条", "第三条"),
        ("第2条", "第二条"),
        ("2台", "两台"),
        ("22台", "二十二台"),
        ("9月1日—7日", "九月一日到七日"),
        ("10%—20%", "百分之十到百分之二十"),
        ("COVID-19", "COVID十九"),
        ("1990s", "一九九零年代"),
        ("9·18事变", "九一八事变"),
        ("CA1234航班", "CA幺二三四航班"),
        ("二O二三年", "二零二三年"),
        ("２０２３年", "二零二三年"),
        ("30㎡", "三十平方米"),
        ("没有数字。", "没有数字。"),
    ],
)
def test_said_as_a_speaker_says_it(normaliser: Normaliser, written: str, said: str) -> None:
    """Dates, times, amounts, numbers of documents and telephones are said as people say them."""
    spoken = normaliser.spoken(written)

    assert spoken.text == said


def test_the_map_leads_back(normaliser: Normaliser) -> None:
    """A part of a figure's words leads to the whole figure, a literal character to itself."""
    text = "共有17375个学位"

    spoken = normaliser.spoken(text)

    where = spoken.text.index("三百")
    assert text[slice(*spoken.on_screen(where, where + 2))] == "17375"
    where = spoken.text.index("学位")
    assert text[slice(*spoken.on_screen(where, where + 2))] == "学位"


FIGURES = st.lists(
    st.one_of(
        st.sampled_from(
            ["2023-09-14", "8:30—11:30", "1.5亿元", "〔2023〕67号", "100%", "2台", "0759-3338888", "1+2+n"]
        ),
        st.text(alphabet="0123456789.:/-—%+年月日点第个台一二三，。 （）〔〕kmAaO·", max_size=12),
        st.text(max_size=5),
    ),
    max_size=8,
).map("".join)


@given(FIGURES)
def test_laws_of_the_map(normaliser: Normaliser, text: str) -> None:
    """Whatever the text: the stretches tile it in order, and spans never run backwards nor leave it."""
    spoken = normaliser.spoken(text)

    assert [stretch.start for stretch in spoken.stretches] == [
        0,
        *[stretch.end for stretch in spoken.stretches],
    ][:-1] or not text
    assert not text or spoken.stretches[-1].end == len(text)
    assert "".join(stretch.spoken for stretch in spoken.stretches) == spoken.text
    spans = [spoken.on_screen(at, at + 1) for at in range(len(spoken.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert not any(one.isascii() and one.isdecimal() for one in spoken.text)
