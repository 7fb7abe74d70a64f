"""Cutting a sentence where a speaker breathes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.engines.clauses import LONGEST, clauses

TEXTS = st.text(alphabet="今天气很好我们，。；、：！？（）《》“”…—,.;: 12a\n😀", max_size=30).map(
    lambda text: text * 10
)


@given(TEXTS)
def test_parts_tile_the_text(text: str) -> None:
    """Whatever the text, its parts follow each other from its beginning to its end and none is empty."""
    parts = clauses(text)

    assert "".join(text[begin:end] for begin, end in parts) == text
    assert all(before[1] == after[0] for before, after in pairwise(parts))
    assert all(begin < end for begin, end in parts)


@given(TEXTS)
def test_no_part_is_longer_than_the_longest(text: str) -> None:
    """However long a text without marks is, its parts stay short enough to wait for."""
    parts = clauses(text)

    assert all(end - begin <= LONGEST for begin, end in parts)


def test_a_sentence_that_is_not_too_long_stays_whole() -> None:
    """The voice knows where a sentence is going when it gets all of it."""
    text = "今天上午，湛江市教育局在市政府礼堂召开了会议，部署新学期的工作，要求各县区抓紧落实。"

    assert clauses(text) == [(0, len(text))]


def test_a_long_sentence_falls_into_even_parts() -> None:
    """No part is a short rest of what did not fit, and each ends where a speaker breathes."""
    text = "这条路从城里一直通到海边，" * 5 + "很长。"

    parts = [text[begin:end] for begin, end in clauses(text)]

    assert len(parts) == 2
    assert all(len(part) >= len(text) // 3 for part in parts)
    assert all(part.endswith(("，", "。")) for part in parts)


@pytest.mark.parametrize("text", ["一共是1,234,567元", "圆周率是3.14159", "会议在15:24开始", "比分是3：2"])
def test_a_number_is_never_cut(text: str) -> None:
    """The marks inside a number are no place to breathe."""
    parts = clauses(text)

    assert parts == [(0, len(text))]


def test_closing_quotes_stay_with_their_clause() -> None:
    """A closing quotation mark belongs to what it closes."""
    text = "他站起来大声地对所有人说：“我们现在就出发！”大家都高兴地跟着他走了出去。"

    parts = [text[begin:end] for begin, end in clauses(text, longest=30)]

    assert any(part.endswith("！”") for part in parts)
