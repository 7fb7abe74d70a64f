"""Lists of articles in a session: told, in the reader's script, and the way back to them."""

from __future__ import annotations

from tests.session.bench import Bench

from reader.children.protocol import Done, Listed
from reader.model import Article, Block, BlockKind, Entry, Listing
from reader.session.listener import News, PlayState
from reader.settings import Script, Settings

LISTING = Listing(
    "通知公告",
    (Entry("软件说明", "http://a.example/1", "2026-05-06"), Entry("别的", "http://a.example/2")),
    address="http://a.example/",
    next="http://a.example/?page=2",
)


OTHER = Article("别的", (Block(BlockKind.PARAGRAPH, "另一篇。"),), address="http://a.example/2")


def test_who_began_with_a_list_comes_back_to_it_again(bench: Bench) -> None:
    """Back from its article and away again, there is nothing before the list, and it is not lost."""
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())
    bench.open()
    bench.session.go_back()

    bench.session.leave_list()
    bench.session.go_back()

    assert bench.heard.lists == [LISTING] * 3
    assert not bench.session.can_go_back


def test_a_list_is_told_and_led_back_to(bench: Bench) -> None:
    """A list comes to the listener; from its articles one comes back to it, then to what was before."""
    bench.open(OTHER)
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())
    assert bench.heard.lists == [LISTING]
    bench.open()
    assert bench.session.can_go_back

    bench.session.go_back()
    assert bench.heard.lists == [LISTING, LISTING]
    bench.session.go_back()

    assert bench.heard.showings[-1][0].article == OTHER
    assert not bench.session.can_go_back
    bench.session.go_back()
    assert bench.heard.news == [News.NOTHING_BEFORE]


def test_a_list_that_was_left_is_behind_the_article(bench: Bench) -> None:
    """Escape from a list shows the article behind it; going back shows the list again."""
    bench.open()
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())

    bench.session.leave_list()
    bench.session.go_back()

    assert bench.heard.lists == [LISTING, LISTING]


def test_a_list_is_shown_in_the_readers_script() -> None:
    """Who reads Traditional gets the list's words in it, its addresses as they were."""
    bench = Bench(Settings(script=Script.TRADITIONAL))
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())

    (listing,) = bench.heard.lists
    assert [entry.title for entry in listing.entries] == ["軟件說明", "別的"]
    assert [entry.address for entry in listing.entries] == [entry.address for entry in LISTING.entries]


def test_reading_waits_while_a_list_is_looked_at(bench: Bench) -> None:
    """A list that comes up while an article is read pauses it."""
    bench.open()
    bench.session.listening.play_or_pause()

    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())

    assert bench.session.listening.state is PlayState.PAUSED
