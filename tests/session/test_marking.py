"""Bookmarks and highlights: kept at places of the article as it was found, shown in whatever script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.session.bench import ARTICLE, Bench

from reader.errors import StorageError
from reader.library.shelf.entries import MarkKind
from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind, Place, Sentence
from reader.session.kept.marking import sentence_around
from reader.session.listener import News
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A session with a real shelf, and an article open."""
    shelf = Shelf(tmp_path)
    yield Bench(shelf=shelf).open()
    shelf.close()


def test_a_bookmark_is_the_sentence_that_holds_the_place(bench: Bench) -> None:
    """A bookmark in the middle of a sentence marks the whole of it, and keeps its words."""
    marking = bench.session.marking

    made = marking.bookmark(Place(1, 9))

    assert made is not None
    assert made.line == "它很好用。"
    assert [(mark.start, mark.end) for mark in marking.marks] == [(Place(1, 7), Place(1, 12))]
    assert marking.spans() == ((MarkKind.BOOKMARK, Sentence(1, 7, 12)),)


def test_a_second_one_at_the_same_sentence_takes_it_away(bench: Bench) -> None:
    """The same key removes it, and undo has it back with its note."""
    marking = bench.session.marking
    marking.bookmark(Place(1, 9))
    marking.note(marking.marks[0], "再看一遍")

    assert marking.bookmark(Place(1, 7)) is None
    assert marking.undo()

    (mark,) = bench.session.marking.marks
    assert mark.note == "再看一遍"
    assert not marking.undo()


def test_a_mark_that_the_disk_does_not_take_is_told_of_each_time(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That nothing can be kept is told once; but a bookmark that is not there was said to be put."""
    shelf = bench.session.marking._shelf

    def full(*_: object) -> None:
        raise StorageError(path="shelf", detail="disk full")

    monkeypatch.setattr(shelf.marks, "put", full)
    bench.session.marking.bookmark(Place(1, 9))
    bench.session.marking.bookmark(Place(1, 9))

    assert bench.heard.news.count(News.NOTHING_KEPT) == 1
    assert bench.heard.news.count(News.MARK_NOT_KEPT) == 2
    assert bench.session.marking.marks == ()


def test_marks_go_along_with_the_script(bench: Bench) -> None:
    """Made in Taiwan's words, which are other ones, a highlight stands on the same words in the original."""
    bench.session.set_script(Script.TAIWAN)
    shown = bench.session.shown
    assert shown is not None
    at = shown.article.blocks[1].text.index("軟體")

    made = bench.session.marking.highlight(Place(1, at), Place(1, at + 2))
    bench.session.set_script(Script.ORIGINAL)

    assert made is not None
    assert made.line == "軟體"
    ((kind, span),) = bench.session.marking.spans()
    assert kind is MarkKind.HIGHLIGHT
    assert ARTICLE.blocks[span.block].text[span.start : span.end] == "软件"


def test_a_highlight_over_two_paragraphs(bench: Bench) -> None:
    """It is shown in each of them; one that touches it takes it away."""
    marking = bench.session.marking

    marking.highlight(Place(0, 4), Place(1, 2))
    spans = marking.spans()
    again = marking.highlight(Place(1, 0), Place(1, 4))

    assert [span for _, span in spans] == [Sentence(0, 4, 8), Sentence(1, 0, 2)]
    assert again is None
    assert marking.spans() == ()


def test_marks_of_every_article_are_listed(bench: Bench) -> None:
    """The newest first, a part at a time, each with its article."""
    marking = bench.session.marking
    for number in range(60):
        text = "".join(f"第{at}句。" for at in range(60))
        bench.open(
            Article(f"第{number}篇", (Block(BlockKind.PARAGRAPH, text),), address=f"http://a/{number}")
        )
        marking.bookmark(Place(0, 0))

    marking.list_marks(everywhere=True)
    newest = marking.listing
    older = marking.list_older()

    assert older
    assert [mark.title for mark in newest.marks] == [f"第{number}篇" for number in range(59, 9, -1)]
    assert [mark.title for mark in marking.listing.marks] == [f"第{number}篇" for number in range(9, -1, -1)]
    assert not marking.listing.more


def test_where_nothing_is_kept_that_is_said() -> None:
    """On a terminal that must not remember, a bookmark is not made, and the reader is told."""
    bench = Bench().open()

    bench.session.marking.bookmark(Place(0, 0))

    assert News.MARK_NOT_KEPT in bench.heard.news
    assert bench.session.marking.marks == ()


@given(st.text(alphabet="字a 。！\n", max_size=20), st.integers(0, 25))
def test_a_sentence_lies_within_its_block(text: str, offset: int) -> None:
    """Whatever the text, the sentence begins before it ends and both are places of the block."""
    article = Article("", (Block(BlockKind.PARAGRAPH, text),))

    (block, start), (other, end) = sentence_around(article, Place(0, min(offset, len(text))))

    assert block == other == 0
    assert 0 <= start <= end <= len(text)
