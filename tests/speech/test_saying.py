"""What is said, its pinyin, and the reader's own pronunciations in it."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC
from tests.speech.marked import marked

from reader.speech.mandarin.words import HAN
from reader.speech.text.dictionary import Dictionary, Entry
from reader.speech.text.saying import Sayer

TABLES = Path(__file__).parent / "tables"


def rows(table: str, name: str) -> list[list[str]]:
    """The rows of a table in tests/speech/tables."""
    found: list[list[str]] = tomllib.loads((TABLES / table).read_text("utf-8"))[name]
    return found


@pytest.fixture(scope="module")
def sayer() -> Sayer:
    """The dictionaries, loaded once."""
    return Sayer()


@pytest.fixture(scope="module")
def own() -> Sayer:
    """With readings of a reader's own."""
    return Sayer(
        Dictionary(
            [
                Entry("单县", "shan4 xian4", "zh"),
                Entry("老干妈", "老甘妈", "zh"),
                Entry("C919", "jiu3 yao1 jiu3", "zh"),
                Entry("Lingdu", "ling2 du2", "zh"),
                Entry("长沙湾", "chang2 sha1 wan1", "zh"),
                Entry("长沙", "zhang3 sha1", "zh"),
            ]
        )
    )


def pinyin(sayer: Sayer, text: str) -> str:
    """The syllables of a text."""
    return " ".join(syllable.pinyin for syllable in sayer.say(text).syllables())


def places(sayer: Sayer, text: str) -> list[str]:
    """What each syllable stands for on the screen."""
    return [text[syllable.start : syllable.end] for syllable in sayer.say(text).syllables()]


def test_a_syllable_for_each_character_and_the_figure_for_its_words(sayer: Sayer) -> None:
    """Characters have a syllable each, a figure's syllables share its span, 儿 has none of its own."""
    text = "57号花儿"

    assert pinyin(sayer, text) == "wu3 shi2 qi1 hao4 huar1"
    assert places(sayer, text) == ["57", "57", "57", "号", "花儿"]


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("单县", "shan4 xian4"),
        ("单縣", "shan4 xian4"),
        ("在老干妈前", "zai4 lao3 gan1 ma1 qian2"),
        ("乘C919去", "cheng2 jiu3 yao1 jiu3 qu4"),
        ("用lingdu读", "yong4 ling2 du2 du2"),
        ("长沙湾和长沙", "chang2 sha1 wan1 he2 zhang3 sha1"),
    ],
)
def test_the_readers_word_wins(own: Sayer, text: str, syllables: str) -> None:
    """A word of the reader's is read as they wish, in either script, the longest first."""
    assert pinyin(own, text) == syllables


def test_the_readers_word_lights_as_a_whole(own: Sayer) -> None:
    """The syllables of letters and figures that the reader has a reading for span the whole word."""
    assert places(own, "乘C919去") == ["乘", "C919", "C919", "C919", "去"]


FORMS = [
    "2台", "8:30—11:30", "1.5亿元", "64/128/256GB", "11：64GB", "½ t", "①", "Ⅲ", "№3", "😀", "COVID-19",
    "1-1", "￥1,234.50", "2023.docx", "a@b.cn", "看看", "吃不了", "一会儿", "花儿", "去过", "單縣", "𠮷",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(FORMS), max_size=6).map("".join),
    st.text(alphabet="单县老干妈C919长沙湾花儿一不,.。：:3/-%年月 Lingdu縣", max_size=30),
    st.text(max_size=20),
)


@given(TEXTS)
def test_laws(own: Sayer, text: str) -> None:
    """Whatever the text: words rise apart and hold all Chinese; syllables rise and stay inside it."""
    saying = own.say(text)

    assert all(before.end <= after.start for before, after in pairwise(saying.words))
    spans = [(syllable.start, syllable.end) for syllable in saying.syllables()]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert all(syllable.pinyin[-1] in "12345" for syllable in saying.syllables())
    assert len(spans) == sum(syllable != "" for word in saying.words for syllable in word.syllables)
    held = {at for word in saying.words for at in range(word.start, word.end)}
    assert held >= {at for at, one in enumerate(saying.spoken.text) if HAN.match(one)}


def test_tones_change_as_neighbours_ask(sayer: Sayer) -> None:
    """一 and 不 sound as what follows asks for, and 儿 colours a syllable or is one."""
    cases = rows("changed_tones.toml", "sentences") + rows("more_changed_tones.toml", "sentences")

    wrong = [(text, said) for text, *right in cases if (said := pinyin(sayer, text)) not in right]

    assert not wrong


@pytest.mark.parametrize("script", ["s2t", "s2tw", "s2hk"])
def test_every_script_is_said_alike(sayer: Sayer, script: str) -> None:
    """A text as Taiwan or Hong Kong writes it has the syllables of the same text in Simplified characters."""
    figures = ["forms", "more_forms", "rarer_forms", "newspapers", "notices", "taiwan"]
    readings = ["single", "names", "newspapers", "pairs", "in_pairs", "everyday_words", "manners"]
    texts = [row[0] for table in figures for row in rows(f"figures_{table}.toml", "chinese")]
    texts += [one.text for table in readings for one in marked(f"readings_{table}.toml")]
    turn = OpenCC(script).convert

    wrong = [text for text in texts if pinyin(sayer, turn(text)) != pinyin(sayer, text)]

    assert not wrong


@pytest.mark.parametrize(
    "table",
    [
        "figures_both_scripts.toml",
        "figures_both_scripts_again.toml",
        "figures_both_scripts_third.toml",
        "figures_both_scripts_fourth.toml",
        "figures_both_scripts_fifth.toml",
        "figures_both_scripts_sixth.toml",
        "figures_both_scripts_seventh.toml",
    ],
)
def test_figures_are_said_in_both_scripts(sayer: Sayer, table: str) -> None:
    """Whole sentences of newspapers, notices and timetables, a third of them in Traditional characters."""
    cases = rows(table, "chinese")

    wrong = []
    for written, *said in cases:
        sayer.use(Dictionary(), "" if sayer.simplified(written) == written else "zh-Hant-TW")
        spoken = sayer.say(written).spoken.text
        wrong += [] if spoken in said else [(written, spoken)]

    sayer.use(Dictionary())
    assert len(wrong) <= 0.02 * len(cases), wrong


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [
        ("票价$50", "zh-Hans", "票价五十美元"),
        ("票价$50", "zh-Hant-HK", "票价五十元"),
        ("票价$50", "zh-Hans-TW", "票价五十元"),
        ("纽约的票价$50", "zh-Hant-HK", "纽约的票价五十美元"),
        ("旺角的票价$50至$80", "zh-Hans", "旺角的票价五十元至八十元"),
        ("香港票价HK$50，美国US$20", "zh-Hans", "香港票价五十港元，美国二十美元"),
    ],
)
def test_whose_dollars(sayer: Sayer, text: str, language: str, spoken: str) -> None:
    """A bare $ is the dollar of the article's own place, unless the sentence tells another one."""
    sayer.use(Dictionary(), language)

    said = sayer.say(text).spoken.text

    sayer.use(Dictionary())
    assert said == spoken
