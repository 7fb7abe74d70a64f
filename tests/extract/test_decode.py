"""Decoding by evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.page.decode import decode

SIMPLIFIED = "三月的一天，我们到山里去看花，天气很好，大家都说来得正是时候。" * 4
TRADITIONAL = "三月的一天，我們到山裡去看花，天氣很好，大家都說來得正是時候。" * 4


def declaring(charset: str, text: str, encoding: str) -> bytes:
    """A page that declares one encoding and is in another."""
    return f'<html><head><meta charset="{charset}"></head><p>{text}</p></html>'.encode(encoding)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (declaring("gbk", SIMPLIFIED, "utf-8"), SIMPLIFIED),
        (declaring("gb2312", SIMPLIFIED + "𠮷镕", "gb18030"), SIMPLIFIED + "𠮷镕"),
        (declaring("utf-8", SIMPLIFIED, "gb18030"), SIMPLIFIED),
        (declaring("iso-8859-1", SIMPLIFIED, "gb18030"), SIMPLIFIED),
        (declaring("big5", TRADITIONAL, "big5hkscs"), TRADITIONAL),
        (declaring("nonsense", SIMPLIFIED, "gb18030"), SIMPLIFIED),
        (declaring("iso-8859-1", "Déjà vu, naïve café", "cp1252"), "Déjà vu, naïve café"),
        (declaring("big5", "嘅嚟咗", "big5hkscs"), "嘅嚟咗"),
    ],
)
def test_evidence_beats_what_is_declared(data: bytes, text: str) -> None:
    """Whatever a page declares, its bytes decide."""
    assert text in decode(data)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5"), (SIMPLIFIED, "utf-16"), ("café olé señor", "cp1252")],
)
def test_nothing_needs_to_be_declared(text: str, encoding: str) -> None:
    """Without any declaration GB 18030, Big5, UTF-16 with its mark and western text are told apart."""
    assert decode(text.encode(encoding)) == text


def test_what_the_server_declares_counts() -> None:
    """Shift JIS is no guess of ours: the server's word is taken where the bytes allow it."""
    assert decode("日本語のページ".encode("shift_jis"), "Shift_JIS") == "日本語のページ"


@pytest.mark.parametrize("declared", ["gb2312", "nonsense", "rot13", "unicode-escape"])
def test_broken_bytes_cost_no_more_than_themselves(declared: str) -> None:
    """Two bad bytes in a Chinese page leave the rest of it readable, also where it declares no encoding."""
    data = SIMPLIFIED.encode("gb18030") + b"\xff\xff" + SIMPLIFIED.encode("gb18030")

    text = decode(f'<meta charset="{declared}">'.encode() + data)

    assert text.count(SIMPLIFIED[:30]) >= 2
    assert text.count("\N{REPLACEMENT CHARACTER}") <= 4


@given(st.binary(max_size=400))
def test_any_bytes_give_some_text(data: bytes) -> None:
    """No bytes raise."""
    assert isinstance(decode(data), str)
