"""An article's sentences in its other scripts."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model import Article, Block, BlockKind, Place
from reader.script.convert import Converter
from reader.script.place import place_in
from reader.sentences.find import index_at
from reader.sentences.split import split
from reader.settings import Script

CONVERTER = Converter()
WORDS = st.lists(
    st.sampled_from(
        ["U盘", "鼠标", "后面", "打印机", "。", "！”", "……", "“", "，", "《", "》", "？", " ", "3.5", "\n"]
    )
    | st.text(max_size=3),
    max_size=40,
)


@pytest.mark.parametrize("script", list(Script))
@given(st.lists(WORDS, min_size=1, max_size=3))
@example([["².", "U盘"]])
def test_as_many_in_each_script(script: Script, blocks: list[list[str]]) -> None:
    """Each block has as many sentences in every script, so that the nth is the nth."""
    article = Article("标题", tuple(Block(BlockKind.PARAGRAPH, "".join(words)) for words in blocks))

    converted = CONVERTER.convert(article, script)

    assert [sentence.block for sentence in split(converted).sentences] == [
        sentence.block for sentence in split(article).sentences
    ]


@pytest.mark.parametrize("script", list(Script))
@given(WORDS, st.data())
def test_a_place_stays_in_its_sentence(script: Script, words: list[str], data: st.DataObject) -> None:
    """The beginning of the nth sentence is a place in the nth sentence of the other script."""
    article = Article("标题", (Block(BlockKind.PARAGRAPH, "".join([*words, "后面。"])),))
    converted = CONVERTER.convert(article, script)
    reading = split(article)
    index = data.draw(st.integers(0, len(reading.sentences) - 1))
    sentence = reading.sentences[index]

    place = place_in(article, converted, Place(sentence.block, sentence.start))

    assert index_at(split(converted), place) == index
