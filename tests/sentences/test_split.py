"""Where sentences begin and end."""

from __future__ import annotations

import time
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import TITLE, Article, Block, BlockKind, Sentence, text_of
from reader.sentences.split import LONGEST, split

TEXT = st.text(
    st.sampled_from(
        "他说。！？…“”’（）《》\"'.,，、；: \n\t\u3000\u200b\u200d\u0301\ufe0f\ud83d\ude00😀🏽Mra12-"
    )
    | st.characters(),
    max_size=80,
)
MARKLESS = st.text(st.sampled_from("他说走来看见山水风云日月"), max_size=700).map(lambda text: text * 4)


def _texts(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    reading = split(Article("", (Block(kind, text),)))
    return [text[sentence.start : sentence.end] for sentence in reading.sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["他走了。", "她来了！", "谁知道？"],
        ["“你好！”他说。", "（见图1。）", "后来呢？！"],
        ["她问：“为什么？”的问题没有答案。", "“走吧！”和“等等！”", "都是喊声。"],
        ["《你好，李焕英！》上映了。", "《为什么？》好看吗？"],
        ["真的……", "也许吧。"],
        ["圆周率是3.14。", "第3.2.1版在10:30发布，网址是www.example.com。"],
        ["１．５倍。", "占５０．５％。"],
        ["和平到来了。", "等他回来。", "的确如此。"],
    ],
)
def test_chinese(sentences: list[str]) -> None:
    """Chinese sentences end at their marks, with the quotes and brackets that close there."""
    assert _texts("".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Li went to the U.S. in 2020.", "He met J. K. Rowling at 5 p.m.", "The end."],
        ['"Really?" he asked.', '"Yes."', "Done."],
        ["See e.g. Fig. 3 and No. 5.", "Yahoo! news grew by 3.5%.", "Wait... what?"],
        ["Apple Inc. announced it.", "Sold by Apple Inc.", "The price is $1,000.50."],
        ["Open https://example.org/a.html?b=1.", "Use Python 3.11.", "OK?"],
        ["No.", "It is not."],
    ],
)
def test_english(sentences: list[str]) -> None:
    """English sentences end at their full stops, not at those of abbreviations, numbers and addresses."""
    assert _texts(" ".join(sentences)) == sentences


def hard_cases() -> list[tuple[str, list[str]]]:
    """Each text of the tables, and its sentences."""
    tables = [
        tomllib.loads((Path(__file__).parent / "tables" / name).read_text("utf-8"))
        for name in ("hard.toml", "fresh.toml", "both_scripts.toml", "nested.toml")
    ]
    return [
        (case["between"].join(sentences), [sentence.strip() for sentence in sentences])
        for table in tables
        for case in table["cases"]
        for sentences in case["texts"]
    ]


@pytest.mark.parametrize(("text", "sentences"), hard_cases())
def test_hard_cases(text: str, sentences: list[str]) -> None:
    """Quotes, asides, ellipses, decimals, names, lists, abbreviations, verse."""
    assert _texts(text) == sentences


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit",
    [
        "。",
        "”",
        "“好。”他",
        "（？）",
        "…",
        "a.",
        "《",
        "[1]",
        "我……我",
        "Mr. ",
        '"a."',
        "〈",
        "“‘a。’",
        "甲（。",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """A text four times as long, however strange, takes no more than some eight times as long."""

    def took(count: int) -> float:
        article = Article("", (Block(BlockKind.PARAGRAPH, unit * count),))
        least = float("inf")
        for _ in range(3):
            begun = time.process_time()
            split(article)
            least = min(least, time.process_time() - begun)
        return least

    assert took(8_000) < 8 * took(2_000) + 0.02


@pytest.mark.parametrize("text", ["1. 打开网页", "一．概述", "A. First", "(2). 其次", "1.打开"])
def test_a_counter_is_no_sentence(text: str) -> None:
    """The number before an item belongs to it."""
    assert _texts(text) == [text]


def test_straight_quotes_open_and_close() -> None:
    """A straight quote behind a full stop closes what was opened, or else opens the next sentence."""
    assert _texts('他说："走。"我说："来。"完了。"新的。"') == [
        '他说："走。"',
        '我说："来。"',
        "完了。",
        '"新的。"',
    ]


def test_title_comes_first() -> None:
    """The title is the first sentence, whole, whatever marks it holds."""
    article = Article(
        " 是谁？是他！", (Block(BlockKind.HEADING, "一。二。"), Block(BlockKind.PARAGRAPH, "三。四。"))
    )

    assert split(article).sentences == (
        Sentence(TITLE, 1, 7),
        Sentence(0, 0, 4),
        Sentence(1, 0, 2),
        Sentence(1, 2, 4),
    )


def test_items_and_rows() -> None:
    """A list's item is at least one sentence; a table's row is exactly one, its cells together."""
    assert _texts("一项\n二项。又一句\n三项", BlockKind.LIST) == ["一项", "二项。", "又一句", "三项"]
    assert _texts("键\t用处\n空格。\t朗读", BlockKind.TABLE) == ["键\t用处", "空格。\t朗读"]


def test_lines_without_marks_stay_together() -> None:
    """A paragraph's lines make one sentence as long as no mark ends one."""
    assert _texts("没有标点\n的短行\n第三行") == ["没有标点\n的短行\n第三行"]


@pytest.mark.parametrize("text", ["", " \n\u3000", "\u200b\ufeff"])
def test_blank_has_none(text: str) -> None:
    """White space, with or without width, is nothing to say."""
    assert _texts(text) == []


def test_marks_alone_stay_with_a_sentence() -> None:
    """A row of marks is never a sentence beside one that can be said."""
    assert _texts("……开头。 *** ") == ["……开头。 ***"]


def test_long_sentences_are_cut_at_clauses() -> None:
    """A sentence without an end is cut behind a comma, never inside 1,000."""
    text = "人口有1,000人，" * 300

    parts = _texts(text)

    assert "".join(parts) == text
    assert len(parts) > 1
    assert all(part.endswith("，") and len(part) <= LONGEST for part in parts)


def test_a_long_sentence_stays_one() -> None:
    """Whatever a person writes between two full stops is one sentence for the eye."""
    text = "他沿着河岸慢慢地走，" * 60 + "终于到家了。"

    assert _texts(text) == [text]


@given(MARKLESS)
def test_nothing_is_longer_than_the_limit(text: str) -> None:
    """Without a single mark or space a sentence still ends."""
    parts = _texts(text)

    assert "".join(parts) == text
    assert all(len(part) <= LONGEST for part in parts)


@given(st.lists(st.tuples(st.sampled_from(list(BlockKind)), TEXT), max_size=4), TEXT)
def test_laws(pieces: list[tuple[BlockKind, str]], title: str) -> None:
    """Sentences come in order, never overlap, stay inside, and hold all but white space."""
    article = Article(title, tuple(Block(kind, text) for kind, text in pieces))

    sentences = split(article).sentences

    places = [(sentence.block, point) for sentence in sentences for point in (sentence.start, sentence.end)]
    assert places == sorted(places)
    for block in range(TITLE, len(pieces)):
        text = text_of(article, block)
        spans = [(sentence.start, sentence.end) for sentence in sentences if sentence.block == block]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert not any(text[start].isspace() or text[end - 1].isspace() for start, end in spans)
        inside = {point for start, end in spans for point in range(start, end)}
        left_out = {text[point] for point in range(len(text)) if point not in inside}
        assert all(sign.isspace() or sign in "\u200b\u2060\ufeff" for sign in left_out)


@given(TEXT)
def test_characters_stay_whole(text: str) -> None:
    """No sentence ends inside a pair of surrogates, before a combining mark or in a joined emoji."""
    reading = split(Article("", (Block(BlockKind.PARAGRAPH, text),)))

    for sentence in reading.sentences:
        before, after = text[: sentence.end][-1:], text[sentence.end :][:1]
        assert not ("\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff")
        assert after != "\u200d"
        assert not after or unicodedata.category(after)[0] != "M"


@given(
    st.text(st.sampled_from("他😀🏽\u200d\u0301\ud83d\ude00"), min_size=500, max_size=700).map(
        lambda text: text * 3
    )
)
def test_long_cuts_keep_characters_whole(text: str) -> None:
    """Where a sentence is cut for its length alone, no character is cut in two."""
    reading = split(Article(text, ()))

    for sentence in reading.sentences:
        before, after = text[: sentence.end][-1:], text[sentence.end :][:1]
        assert not ("\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff")
        assert not after or (after != "\u200d" and unicodedata.category(after)[0] != "M")
