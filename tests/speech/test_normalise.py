"""Figures in words, and the way back to the screen."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.mandarin.normalise import Normaliser
from reader.speech.spoken import Stretch, spoken_of


@pytest.fixture(scope="module")
def normaliser() -> Normaliser:
    """The grammar, loaded once."""
    return Normaliser()


TABLES = Path(__file__).parent / "tables"
Row = list[str]


def rows(table: str, language: str) -> list[Row]:
    """The rows of a table: what is written, then each way in which it may be said."""
    found: dict[str, list[Row]] = tomllib.loads((TABLES / table).read_text("utf-8"))
    return found[language]


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("figures.toml", 1.0),
        ("figures_held_out.toml", 0.98),
        ("figures_unseen.toml", 0.98),
        ("figures_fresh.toml", 0.98),
        ("figures_latest.toml", 0.98),
        ("figures_newest.toml", 0.98),
        ("figures_last.toml", 0.98),
        ("figures_hardest.toml", 0.97),
        ("figures_everyday.toml", 0.98),
        ("figures_contexts.toml", 0.98),
        ("figures_second_contexts.toml", 0.98),
        ("figures_forms.toml", 0.98),
        ("figures_more_forms.toml", 0.98),
        ("figures_rarer_forms.toml", 0.98),
        ("figures_newspapers.toml", 0.98),
        ("figures_notices.toml", 0.98),
        ("figures_taiwan.toml", 0.98),
        ("figures_press.toml", 0.98),
        ("figures_ordinary.toml", 1.0),
        ("figures_genres.toml", 0.98),
        ("figures_examined.toml", 1.0),
    ],
)
def test_said_as_a_speaker_says_it(normaliser: Normaliser, table: str, least: float) -> None:
    """Dates, times, amounts, numbers of documents and telephones are said as people say them."""
    cases = rows(table, "chinese")

    wrong = [(row[0], said) for row in cases if (said := normaliser.spoken(row[0]).text) not in row[1:]]

    assert len(wrong) <= (1 - least) * len(cases), wrong


@pytest.mark.parametrize("table", ["figures.toml", "figures_held_out.toml"])
def test_said_alike_inside_a_sentence(normaliser: Normaliser, table: str) -> None:
    """What stands around a figure, apart from it by marks, changes nothing of how it is said."""
    wrong = []
    for written, *said in rows(table, "chinese"):
        text = f"他说：“{written}”。"
        spoken = normaliser.spoken(text).text
        if spoken not in {f"他说：“{one}”。" for one in said}:
            wrong.append((written, spoken))

    assert len(wrong) <= 6, wrong


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit",
    [
        "1", "1,111,", "1.1.1.", "a.", "a1-", "1+", "1-", "a@",
        "http://a/", "1:", "1/", "2x", "①", "😀", "(2023)",
        "1×", "a+", "0759-", "6222 ", "X", "第2", "5km/", "$1", "-", "²", "二〇",
        "6-4、", "a1:", "4401****", "1234中", "Q1-",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(normaliser: Normaliser, unit: str) -> None:
    """A text four times as long, however strange, takes no more than some seven times as long."""

    def took(count: int) -> float:
        text = unit * count
        least = float("inf")
        for _ in range(3):
            begun = time.process_time()
            normaliser.spoken(text)
            least = min(least, time.process_time() - begun)
        return least

    assert took(4_000) < 7 * took(1_000) + 0.02


def test_the_map_leads_back(normaliser: Normaliser) -> None:
    """A part of a figure's words leads to the whole figure, a literal character to itself."""
    text = "共有17375个学位"

    spoken = normaliser.spoken(text)

    where = spoken.text.index("三百")
    assert text[slice(*spoken.on_screen(where, where + 2))] == "17375"
    where = spoken.text.index("学位")
    assert text[slice(*spoken.on_screen(where, where + 2))] == "学位"


def test_what_is_kept_is_said_as_written(normaliser: Normaliser) -> None:
    """A span that the reader has a reading for is left alone, also where a figure reaches into it."""
    text = "乘坐C919和CA1234"

    spoken = normaliser.spoken(text, kept=[(2, 6)])

    assert spoken.text == "乘坐C919和CA幺二三四"


FIGURES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "2023-09-14",
                "😀",
                "①",
                "-5℃",
                "3/4",
                "https://a.cn/b",
                "x²",
                "$5",
                "２０２３",
                "8:30—11:30",
                "1.5亿元",
                "〔2023〕67号",
                "100%",
                "2台",
                "0759-3338888",
                "1+2+n",
            ]
        ),
        st.text(alphabet="0123456789.:/-—%+年月日点第个台一二三，。 （）〔〕kmAaO·", max_size=12),
        st.text(max_size=5),
    ),
    max_size=8,
).map("".join)


def test_what_is_said_as_it_is_written_is_one_stretch() -> None:
    """However many came, up to what is said otherwise."""
    stretches = [Stretch(at, at + 2, "天气", literal=True) for at in (0, 2)]

    spoken = spoken_of([*stretches, Stretch(4, 5, "五", literal=False)])

    assert [(one.start, one.end, one.literal) for one in spoken.stretches] == [(0, 4, True), (4, 5, False)]


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


def test_a_word_before_its_figure_is_a_word_of_its_own(normaliser: Normaliser) -> None:
    """COVID of COVID-19 is said as it is written and leads back to itself, the figure to the figure."""
    text = "感染COVID-19以后"

    spoken = normaliser.spoken(text)

    assert spoken.text == "感染COVID十九以后"
    assert text[slice(*spoken.on_screen(2, 7))] == "COVID"
    assert text[slice(*spoken.on_screen(7, 9))] == "-19"
