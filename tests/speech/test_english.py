"""English figures and abbreviations in words."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.english.normalise import English
from reader.speech.text.languages import said_in

TABLES = Path(__file__).parent / "tables"


@pytest.fixture(scope="module")
def english() -> English:
    """The rules, read once."""
    return English()


@pytest.mark.parametrize(
    "table", ["figures.toml", "figures_held_out.toml", "figures_press.toml", "figures_english.toml"]
)
def test_said_as_a_speaker_says_it(english: English, table: str) -> None:
    """Dates, years, amounts, measures and titles are said as people say them."""
    rows: list[list[str]] = tomllib.loads((TABLES / table).read_text("utf-8"))["english"]

    wrong = [(row[0], said) for row in rows if (said := english.spoken(row[0]).text) not in row[1:]]

    assert wrong == []


def test_a_respelling_is_said_and_mapped(english: English) -> None:
    """The reader's own way of saying a word stands for the word alone."""
    spoken = english.spoken("Open Lingdu 2", [(5, 11, "ling-doo")])

    assert spoken.text == "Open ling-doo two"
    assert spoken.on_screen(6, 8) == (5, 11)


TEXTS = st.one_of(
    st.text(alphabet="0123456789.:/-–$%°CkmaDr. Mayinthe,½😀②", max_size=30), st.text(max_size=20)
)


@given(TEXTS)
def test_laws_of_the_map(english: English, text: str) -> None:
    """Whatever the text: the stretches tile it, spans never run backwards, no digit is left."""
    spoken = english.spoken(text)

    assert "".join(stretch.spoken for stretch in spoken.stretches) == spoken.text
    edges = [edge for stretch in spoken.stretches for edge in (stretch.start, stretch.end)]
    assert edges == sorted(edges)
    assert not text or (edges[0], edges[-1]) == (0, len(text))
    spans = [spoken.on_screen(at, at + 1) for at in range(len(spoken.text))]
    assert spans == sorted(spans)
    assert not any("0" <= one <= "9" for one in spoken.text)


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit", ["1", "1,111,", "1.1.1.", "a.", "a1-", "a@", "http://a/", "1:", "$1", "-", "1/", "😀"]
)
def test_time_grows_with_the_text(english: English, unit: str) -> None:
    """A text four times as long, however strange, takes no more than some seven times as long."""

    def took(count: int) -> float:
        least = float("inf")
        for _ in range(3):
            begun = time.process_time()
            english.spoken(unit * count)
            least = min(least, time.process_time() - begun)
        return least

    assert took(4_000) < 7 * took(1_000) + 0.02


@pytest.mark.parametrize(
    ("text", "language", "pinyin"),
    [
        ("They paid $5 for 2 tickets.", "en", []),
        ("COVID-19", "zh", ["shi2", "jiu3"]),
        ("2台", "zh", ["liang3", "tai2"]),
    ],
)
def test_the_language_of_words(text: str, language: str, pinyin: list[str]) -> None:
    """A sentence of English is said in English; a name alone as it is said inside Chinese."""
    from reader.sentences.find import language_of

    said = said_in(text, language_of(text, "zh"))

    assert (said["language"], said["pinyin"]) == (language, pinyin)
    assert said["map"][0]["start"] == 0
    assert said["map"][-1]["end"] == len(text)
    assert said["map"][-1]["to"] == len(said["spoken"])
