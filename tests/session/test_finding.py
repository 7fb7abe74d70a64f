"""Finding in the article that is on the screen, through the session."""

from __future__ import annotations

import pytest
from tests.session.bench import Bench

from reader.children.protocol import Done, Listed
from reader.model import Article, Block, BlockKind, Entry, Listing, Place, Sentence
from reader.session.listener import Found, News

WORDS = Article(
    "软件",
    (Block(BlockKind.PARAGRAPH, "第一个软件。"), Block(BlockKind.PARAGRAPH, "第二个软件，第三个软件。")),
    address="http://a.example/1",
    language="zh-Hans",
)


@pytest.fixture
def bench() -> Bench:
    """A session with the article open."""
    return Bench().open(WORDS)


def last(bench: Bench) -> Found:
    """What was told last."""
    found = bench.heard.findings[-1]
    assert found is not None
    return found


def test_it_begins_where_the_reader_is_and_goes_round(bench: Bench) -> None:
    """The first place is the one at or after the reader's; behind the last comes the first."""
    finding = bench.session.finding
    finding.find("軟件", Place(0, 4))
    assert last(bench).span == Sentence(1, 3, 5)
    assert (last(bench).current, len(last(bench).spans)) == (2, 4)
    assert last(bench).around == "第二个软件，第三个软件。"

    finding.step(1)
    finding.step(1)
    assert last(bench).current == 0
    finding.step(-1)

    assert last(bench).span == Sentence(1, 9, 11)


def test_behind_the_last_place_it_begins_at_the_first(bench: Bench) -> None:
    """Who is at the end of the article finds what stands before."""
    bench.session.finding.find("第一", Place(1, 5))

    assert last(bench).span == Sentence(0, 0, 2)


def test_nothing_found_is_told_and_goes_nowhere(bench: Bench) -> None:
    """A word that is not there has no place, and stepping does not make one."""
    bench.session.finding.find("没有", Place())
    bench.session.finding.step(1)

    assert last(bench) == Found("没有", ())
    assert last(bench).span is None


def test_it_goes_along_into_the_other_script(bench: Bench) -> None:
    """What is looked for is found anew in what is shown now."""
    bench.session.finding.find("软件", Place(1, 0))

    bench.session.toggle_script()

    assert last(bench).around == "第二個軟件，第三個軟件。"


def test_the_end_is_told_once_and_nothing_is_found_any_more(bench: Bench) -> None:
    """After the end another article comes without anything being looked for in it."""
    bench.session.finding.find("软件", Place())
    bench.session.finding.end()
    assert bench.heard.findings[-1] is None
    told = len(bench.heard.findings)

    bench.open(Article("软件", (), address="http://a.example/2"))

    assert len(bench.heard.findings) == told


def test_spaces_alone_are_nothing(bench: Bench) -> None:
    """An emptied field ends the looking."""
    bench.session.finding.find("软件", Place())

    bench.session.finding.find("  ", Place())

    assert bench.heard.findings[-1] is None


def test_forward_is_where_one_came_back_from(bench: Bench) -> None:
    """Back and forward through articles and lists; a new page ends the way forward."""
    listing = Listing("单子", (Entry("软件", WORDS.address),), address="http://a.example/")
    session = bench.session
    session.go_forward()
    assert bench.heard.news == [News.NOTHING_AFTER]
    session.open(listing.address)
    while bench.loader.requests:
        bench.loader.answer(Listed(listing), Done())
    bench.open(Article("另一篇", (), address="http://a.example/2"))

    session.go_back()
    assert bench.heard.lists == [listing, listing]
    session.go_back()
    assert bench.heard.showings[-1][0].article == WORDS
    session.go_forward()
    session.go_forward()
    assert bench.heard.showings[-1][0].article.title == "另一篇"

    session.go_back()
    bench.open(Article("第三篇", (), address="http://a.example/3"))
    session.go_forward()
    assert bench.heard.news == [News.NOTHING_AFTER] * 2
