"""Words that are longer than words are."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from tests.gui.test_parts_shown import PAPER, WORDS

from reader.gui.document.breaks import LONGEST_WORD, SOFT_BREAK, soft_breaks
from reader.gui.document.document import Builder
from reader.model import Article, Block, BlockKind, Place


def with_breaks(text: str) -> str:
    """The text as it is laid out."""
    places = [0, *soft_breaks(text), len(text)]
    return SOFT_BREAK.join(text[start:end] for start, end in itertools.pairwise(places))


@pytest.mark.parametrize(
    "letter", ["a", "7", ".", "\u00a0a", "α", "ก", "ن", "a\u0301", "字\u2060", "👨\u200d👩"]
)
def test_no_word_is_longer_than_words_are(letter: str) -> None:
    """Whatever it is made of, and no character is parted from its marks."""
    shown = with_breaks(letter * 5000)

    assert max(map(len, shown.split(SOFT_BREAK))) <= LONGEST_WORD
    assert shown.replace(SOFT_BREAK, "") == letter * 5000
    assert f"{SOFT_BREAK}\u0301" not in shown
    assert f"\u200d{SOFT_BREAK}" not in shown


def test_ordinary_text_is_left_alone() -> None:
    """Chinese without a space, and English with many."""
    assert soft_breaks("字，" * 5000) == []
    assert soft_breaks("words and " * 5000) == []
    assert soft_breaks("a" * (LONGEST_WORD - 1)) == []


@given(st.text(st.sampled_from("ab\u0301\u200d字"), max_size=12).map(lambda text: f"{text * LONGEST_WORD} b"))
def test_places_go_forward(text: str) -> None:
    """Each place is behind the one before it, and within the text."""
    places = soft_breaks(text)

    assert places == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


@pytest.mark.usefixtures("qapp")
def test_every_character_keeps_its_place() -> None:
    """What is lit and clicked is counted in the article's own text, soft breaks or not."""
    text = "开头" + "x" * 2000 + "结尾"
    document = QTextDocument()
    built = Builder(document, WORDS, PAPER).build(Article("题", (Block(BlockKind.PARAGRAPH, text),)))
    whole = document.toPlainText()

    assert SOFT_BREAK in whole
    for offset in (0, 2, 501, 502, 503, 1500, 2001, 2002, 2003):
        position = built.screen.position(Place(0, offset))
        assert whole[position] == text[offset]
        assert built.screen.place(position) == Place(0, offset)
