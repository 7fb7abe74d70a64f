"""An article over several pages: the first is read while the others are on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.session.bench import Bench
from tests.session.fakes import FakeShelf
from tests.session.test_listening import hear

from reader.children.protocol import Done, Failed, FirstPage, Opened
from reader.errors import ChildDied, failure_of
from reader.model import Article, Block, BlockKind, NoticeKind, Place
from reader.session.listener import News, PlayState
from reader.settings import Settings, Structure

if TYPE_CHECKING:
    from collections.abc import Callable

NEXT = "http://a.example/1_2"
FIRST = Article(
    "渡口日记",
    (Block(BlockKind.PARAGRAPH, "渡船照常开行。船工擦净跳板。"), Block(BlockKind.PARAGRAPH, "傍晚收工。")),
    address="http://a.example/1",
    language="zh-Hans",
)
WHOLE = replace(
    FIRST,
    blocks=(
        *FIRST.blocks,
        Block(BlockKind.PARAGRAPH, "第二天下雨。", page=2),
        Block(BlockKind.PARAGRAPH, "没有客人。", page=2),
    ),
    pages=2,
)


@pytest.fixture
def begun() -> Bench:
    """The first page is on the screen, the second one is on its way."""
    return begin(Bench(Settings(structure=Structure.OFF)))


def begin(bench: Bench) -> Bench:
    """Open the article, and let its first page arrive."""
    bench.session.open(FIRST.address)
    bench.loader.answer(FirstPage(FIRST, NEXT))
    bench.speaker.say_all()
    return bench


def test_the_first_page_is_shown_and_the_others_come_behind_it(begun: Bench) -> None:
    """Nothing is shown twice; the whole is kept, and the way back leads to the whole."""
    assert begun.heard.showings[0][0].article == FIRST
    assert (begun.heard.first_pages, begun.heard.ended) == (1, 0)

    begun.loader.answer(Opened(WHOLE), Done())

    assert [shown.article for shown in begun.heard.growths] == [WHOLE]
    assert len(begun.heard.showings) == 1
    assert begun.session.article == WHOLE
    assert begun.shelf.last() == (WHOLE, Place())
    assert begun.session._lists.trail.current is WHOLE
    assert begun.heard.news == [News.ALL_PAGES]


def test_what_is_being_read_goes_on_into_the_next_page(begun: Bench) -> None:
    """The sound does not stop when the pages come, and the place in it is kept with the article."""
    begun.session.listening.read_from(Place(0, 7))
    begun.speaker.say_all()

    begun.loader.answer(Opened(WHOLE), Done())
    assert begun.session.listening.state is PlayState.PLAYING
    assert begun.session.place() == Place(0, 7)
    assert begun.shelf.articles[WHOLE.address][1] == Place(0, 7)
    hear(begun, 4)

    assert begun.session.place() == Place(2, 0)
    assert News.END_OF_ARTICLE not in begun.heard.news


def test_a_voice_that_was_faster_waits_for_the_next_page(begun: Bench) -> None:
    """The end of the first page is not the article's; it goes on with the first sentence that comes."""
    begun.session.listening.read_from(Place(1, 0))
    hear(begun, 2)
    assert begun.heard.news == []

    begun.loader.answer(Opened(WHOLE), Done())

    assert begun.session.listening.state is PlayState.PLAYING
    assert begun.session.place() == Place(2, 0)


@pytest.mark.parametrize(
    "end",
    [
        lambda bench: bench.session.cancel_opening(),
        lambda bench: bench.loader.answer(Failed(failure_of(ChildDied(child="loader", times=2)))),
        lambda bench: bench.session.close(),
        lambda bench: bench.session.open("http://a.example/other"),
    ],
)
def test_pages_that_do_not_come_are_missing(begun: Bench, end: Callable[[Bench], None]) -> None:
    """Stopped, failed, or left: the first page stays, is kept, and says where the second one is."""
    end(begun)

    kept = begun.shelf.articles[FIRST.address][0]
    (missing,) = kept.notices
    assert (missing.kind, missing.text, missing.block) == (NoticeKind.MISSING, NEXT, 2)
    assert kept.blocks == FIRST.blocks
    assert begun.session.article == kept
    assert begun.heard.errors == []


def test_a_voice_that_waited_in_vain_says_the_end(begun: Bench) -> None:
    """Nothing more comes: that was all, and which key fetches the rest is said."""
    begun.session.listening.read_from(Place(1, 0))
    hear(begun, 2)

    begun.session.cancel_opening()

    assert begun.heard.news == [News.PAGE_MISSING, News.END_OF_ARTICLE]


def test_who_was_further_waits_for_all_of_it() -> None:
    """A place on the second page is not lost for the sake of the first one."""
    shelf = FakeShelf(articles={FIRST.address: (WHOLE, Place(3, 0))})

    bench = begin(Bench(shelf=shelf))
    assert bench.heard.showings == []
    bench.loader.answer(Opened(WHOLE), Done())

    assert [place for _, place in bench.heard.showings] == [Place(3, 0)]


def test_opened_again_it_stays_whole(begun: Bench) -> None:
    """While the page is fetched once more nothing of what is on the screen goes."""
    begun.loader.answer(Opened(WHOLE), Done())
    begun.session.open_again()
    begun.loader.answer(FirstPage(FIRST, NEXT))

    assert len(begun.heard.showings) == 1
    assert begun.session.article == WHOLE


def test_a_replaced_loader_brings_the_first_page_in_vain(begun: Bench) -> None:
    """It has been shown already, and the reader is somewhere in it."""
    begun.loader.answer(FirstPage(FIRST, NEXT))

    assert len(begun.heard.showings) == 1


def test_where_all_pages_tell_more_about_the_first_the_place_is_found_anew(begun: Bench) -> None:
    """What only all of the pages betray goes out of the first one, too; what was read is read on."""
    begun.session.listening.read_from(Place(1, 0))
    begun.speaker.say_all()

    begun.loader.answer(Opened(replace(WHOLE, blocks=WHOLE.blocks[1:])), Done())

    assert begun.session.place() == Place(0, 0)
    assert begun.session.listening.state is PlayState.PLAYING
