"""Kept pages read again: when the reader asks, when the page is out of reach, when the rules are others."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace
from tests.session.bench import ARTICLE, Bench
from tests.session.fakes import FakeShelf

from reader.children.protocol import Done, Failed, Message, Open, Opened, PagesArrived, ReadAgain
from reader.errors import Broken, NoSuchHost, NoSuchVoice, failure_of
from reader.extract.edition import edition
from reader.library.shelf.entries import Pages, Taken
from reader.model import Article, Block, BlockKind, PackedPage, Place
from reader.session.listener import News

PAGES = (PackedPage(ARTICLE.address, "text/html", "utf-8", b"1"),)
BETTER = replace(ARTICLE, blocks=(*ARTICLE.blocks, Block(BlockKind.PARAGRAPH, "还有一段。")))
GONE = NoSuchHost(address=ARTICLE.address, host="a.example")


@dataclass
class PageShelf(FakeShelf):
    """Keeps pages too."""

    pages: dict[str, Pages] = field(default_factory=dict)

    def keep_pages(self, address: str, pages: object, edition: str) -> None:
        """Keep them."""
        assert isinstance(pages, tuple)
        self.pages[address] = Pages(pages, edition)

    def keep_edition(self, address: str, edition: str) -> None:
        """Keep it."""
        self.pages[address] = Pages(self.pages_of(address).pages, edition)

    def edition_of(self, address: str) -> str:
        """That of those that are kept."""
        return self.pages_of(address).edition

    def pages_of(self, address: str) -> Pages:
        """Those that are kept."""
        return self.pages.get(address, Pages(()))

    def take(self, number: int) -> Taken:
        """The one article, whatever the number."""
        return Taken(ARTICLE, Place(), number=number)


class PageBench(Bench):
    """A session that keeps pages, with an article open whose page was read by older rules."""

    def __init__(self) -> None:
        self.pages = PageShelf()
        super().__init__(shelf=self.pages, keeps_pages=True)
        self.session.open(ARTICLE.address)
        self.loader.answer(Opened(ARTICLE), PagesArrived(PAGES, "older"), Done())

    def read(self, *answers: Message) -> None:
        """Answer the one question that waits, which is for the kept pages."""
        self.bring_pictures()
        assert self.loader.waiting() == [ReadAgain(PAGES)]
        self.loader.answer(*answers)

    def bring_pictures(self) -> None:
        """An article from the shelf has its pictures brought; there are none."""
        while Open(ARTICLE.address) in self.loader.waiting()[:1]:
            self.loader.answer(Done())

    @property
    def shown(self) -> list[Article]:
        """All that was shown."""
        return [shown.article for shown, _ in self.heard.showings]


@pytest.fixture
def bench() -> PageBench:
    """Such a session."""
    return PageBench()


def test_pages_are_asked_for_and_kept(bench: PageBench) -> None:
    """Opening asks for the page; it is kept with the edition that read it."""
    assert bench.pages.pages == {ARTICLE.address: Pages(PAGES, "older")}
    bench.session.open("http://a.example/2")
    assert bench.loader.waiting() == [Open("http://a.example/2", keep=True)]


def test_where_pages_are_not_kept_nobody_asks_for_them() -> None:
    """A session that keeps none does not have them sent."""
    bench = Bench()

    bench.session.open(ARTICLE.address)

    assert bench.loader.waiting() == [Open(ARTICLE.address)]


def test_a_page_that_cannot_be_reached(bench: PageBench) -> None:
    """F5 without a network shows what is found on the kept page, where that is something else."""
    bench.session.open_again()
    bench.loader.fail(GONE)
    bench.read(Opened(BETTER), Done())

    assert bench.shown == [ARTICLE, BETTER]
    assert bench.heard.news == [News.READ_FROM_KEPT]
    assert bench.heard.errors == []
    assert bench.pages.pages_of(ARTICLE.address).edition == edition()


@pytest.mark.parametrize(
    "answer",
    [(Opened(ARTICLE), Done()), (Failed(failure_of(Broken(address="", detail=""))),)],
    ids=["same", "broken"],
)
def test_a_page_that_cannot_be_reached_and_says_nothing_new(
    bench: PageBench, answer: tuple[Message, ...]
) -> None:
    """Then the reader is told what was wrong with the network, and nothing else."""
    bench.session.open_again()
    bench.loader.fail(GONE)
    bench.read(*answer)

    assert bench.shown == [ARTICLE]
    assert [type(error) for error in bench.heard.errors] == [NoSuchHost]
    assert bench.heard.news == []


def test_another_page_that_cannot_be_reached(bench: PageBench) -> None:
    """Who opens another page wants nothing of this one."""
    bench.session.open("http://a.example/2")
    bench.loader.fail(GONE)

    assert bench.loader.waiting() == []
    assert [type(error) for error in bench.heard.errors] == [NoSuchHost]


@pytest.mark.parametrize(("found", "news"), [(BETTER, News.READ_ANEW), (ARTICLE, News.READ_THE_SAME)])
def test_the_kept_page_is_read_when_its_reader_asks(bench: PageBench, found: Article, news: News) -> None:
    """What is found is shown and said; the page then counts as read by today's rules."""
    bench.session.read_kept_page()
    bench.read(Opened(found), Done())

    assert bench.shown[-1] == found
    assert bench.heard.news == [news]
    assert bench.pages.pages_of(ARTICLE.address).edition == edition()


def test_an_article_without_a_page(bench: PageBench) -> None:
    """That is said; the loader has nothing to do."""
    bench.pages.pages.clear()

    bench.session.read_kept_page()

    assert bench.heard.news == [News.NO_PAGE_KEPT]
    assert bench.loader.waiting() == []


def test_rules_that_have_become_better_are_told_of(bench: PageBench) -> None:
    """Taken from the shelf, an article stays as it was kept; that there is more on its page is said."""
    bench.session.shelving.open_number(1)
    bench.read(Opened(BETTER), Done())

    assert bench.shown == [ARTICLE, ARTICLE]
    assert bench.heard.news == [News.READ_BETTER]
    assert bench.pages.pages_of(ARTICLE.address).edition == "older"


def test_rules_that_find_the_same_are_not_tried_again(bench: PageBench) -> None:
    """Once the page was read by today's rules, nobody reads it again unasked."""
    bench.session.shelving.open_number(1)
    bench.read(Opened(ARTICLE), Done())
    bench.session.shelving.open_number(1)
    bench.bring_pictures()

    assert bench.loader.waiting() == []
    assert bench.heard.news == []


def test_a_late_answer(bench: PageBench) -> None:
    """What is found on a page whose article has been left is not shown."""
    bench.session.read_kept_page()
    other = replace(ARTICLE, address="http://a.example/2")
    bench.session.put(other, ())
    bench.read(Opened(BETTER), Done())

    assert bench.shown == [ARTICLE, other]
    assert bench.heard.news == []


def test_a_loader_that_fails_is_told_of(bench: PageBench) -> None:
    """Who asked for the kept page learns why it cannot be read."""
    bench.session.read_kept_page()
    bench.loader.fail(NoSuchVoice(voice=""))

    assert [type(error) for error in bench.heard.errors] == [NoSuchVoice]
