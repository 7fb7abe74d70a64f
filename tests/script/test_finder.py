"""Words are found in either script, at the place where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import TITLE, Article, Block, BlockKind, Sentence, text_of
from reader.script.convert import convert
from reader.script.find import Finder
from reader.settings import Script

FINDER = Finder()
ARTICLE = Article(
    "软件说明",
    (
        Block(BlockKind.HEADING, "打开软件", level=2),
        Block(BlockKind.PARAGRAPH, "这个软件😀很好用，Software 也叫软件。"),
        Block(BlockKind.TABLE, "软\t件\n软件\t二", rows=(("软", "件"), ("软件", "二"))),
    ),
    language="zh-Hans",
)


def texts(article: Article, wanted: str) -> list[tuple[int, str]]:
    """The block and the words of every place."""
    return [
        (span.block, text_of(article, span.block)[span.start : span.end])
        for span in FINDER.find(article, wanted)
    ]


@pytest.mark.parametrize("wanted", ["软件", "軟件", "軟體"])
def test_one_word_under_all_its_names(wanted: str) -> None:
    """Simplified, Traditional and Taiwan's own word find the same places, title and cells included."""
    assert texts(ARTICLE, wanted) == [
        (TITLE, "软件"),
        (0, "软件"),
        (1, "软件"),
        (1, "软件"),
        (2, "软件"),
    ]


@pytest.mark.parametrize("script", [Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG])
def test_in_an_article_of_the_other_script(script: Script) -> None:
    """What is typed in Simplified is found in every kind of Traditional, as many times as before."""
    turned = convert(ARTICLE, script)

    assert len(texts(turned, "软件")) == 5
    assert all(words[0] == "軟" for _, words in texts(turned, "软件"))


@pytest.mark.parametrize("wanted", ["software", "SOFTWARE", "ｓｏｆｔｗａｒｅ"])
def test_capitals_and_wide_letters_make_no_difference(wanted: str) -> None:
    """Latin words are found however they are typed."""
    assert texts(ARTICLE, wanted) == [(1, "Software")]


def test_places_never_overlap() -> None:
    """Of a word that could be found within itself each letter belongs to one place."""
    article = Article("", (Block(BlockKind.PARAGRAPH, "哈哈哈哈哈"),))

    assert FINDER.find(article, "哈哈") == (Sentence(0, 0, 2), Sentence(0, 2, 4))


@pytest.mark.parametrize("wanted", ["没有", "", "\ud800x"])
def test_nothing_is_found_where_nothing_is(wanted: str) -> None:
    """A word that does not stand there, no word, and half a character find nothing."""
    assert texts(ARTICLE, wanted) == []


letters = st.text(st.sampled_from("软軟件體体麵面后後裏裡里A a😀\n\t\ud800\0ﬁ㈱İ"), max_size=12)


@given(letters, st.text(st.sampled_from("软軟件體体麵面后後A😀"), min_size=1, max_size=4), letters)
def test_whatever_stands_around_it(before: str, wanted: str, after: str) -> None:
    """A word that stands in the text is found there, whatever stands beside it."""
    text = before + wanted + after

    places = FINDER.find(Article("", (Block(BlockKind.PARAGRAPH, text),)), wanted)

    assert any(place.start <= len(before) < place.end for place in places)
    assert all(0 <= place.start < place.end <= len(text) for place in places)
