"""Every page and state that the window can be in, and how each comes about, for whoever measures them all."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.gui.notice_board import LISTING

from reader.children.protocol import Progress, Stage
from reader.errors import NoArticle
from reader.gui.pages.side_pages import SidePages
from reader.library.shelf.entries import Kept, Mark, MarkKind, View
from reader.library.subscriptions import NewEntry, Subscription
from reader.model import Feed, Place
from reader.session.aloud.voice_packs import Installation, Offer
from reader.session.front.changes import Change, ChangeKind
from reader.session.kept.marking import Listing as MarkListing
from reader.session.kept.shelving import Part
from reader.session.kept.shelving import Row as ShelfRow
from reader.session.kept.subscribing import Overview
from reader.session.listener import News
from reader.speech.text.dictionary import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.app import Desk

LEVELS = 20
"""So many levels of the layout may ask for room anew."""
QUIET_MS = 20
"""What was asked for at once, at the next round of Qt's loop, has come."""
LONG = "https://www.library.example.cn/news/2026/05/open-at-weekends-and-on-all-public-holidays.html"
DISGUISED = "http://www.gоv.example.cn/read"
"""Its o is no Latin letter."""


def _question(desk: Desk, address: str, *, file: bool) -> None:
    desk.window.features.away.ask(address, file=file)


def _lit(desk: Desk) -> None:
    """A sentence and a word are lit, and the reader has scrolled away."""
    view, reading = desk.window.view, desk.session.listening.reading
    assert reading is not None
    sentence = reading.sentences[-1]
    view.light(sentence, replace(sentence, end=sentence.start + 1))
    view.set_following(following=False)


def _away_and_lit(desk: Desk) -> None:
    desk.session.show_buttons(shown=False)
    _lit(desk)


def _find(desk: Desk) -> None:
    desk.window.features.finder.show()
    desk.window.features.finder.bar.field.setText("书")


def _two_messages(desk: Desk) -> None:
    """What stays true stays to be read beside what comes after it: the longest that the bar has to show."""
    desk.window.listener.told(News.POOR_VOICE)
    desk.window.listener.failed(NoArticle(address="http://a.example/"))


def _progress(desk: Desk) -> None:
    desk.window.listener.opening("http://a.example/")
    desk.window.teller._tell_opening()
    desk.window.listener.progressed(Progress(Stage.PICTURES, 3, 12))


def _phone(desk: Desk, address: str) -> None:
    desk.window.side.phone_page.show_address(address)
    desk.window.paging.show(desk.window.side.phone_page)


def _copied(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("http://www.library.example.cn/a/very/long/address.html")
    desk.window.paging.show_open()


def _key_wanted(desk: Desk) -> None:
    desk.window.actions_["keys"].trigger()
    desk.window.side.keys_page.list.taken.emit(0)


def _first_steps(step: int) -> Callable[[Desk], object]:
    """The question of this number, from 0 on; the page itself is the first."""

    def come(desk: Desk) -> None:
        desk.window.features.first_steps.show()
        desk.window.side.first_steps_page._go(step)

    return come


def _captions(desk: Desk) -> None:
    desk.session.choose("captions", "same")
    _lit(desk)


def _finding_nothing(desk: Desk) -> None:
    desk.window.features.finder.show()
    desk.window.features.finder.bar.field.setText("没有的词")


def _words(desk: Desk) -> None:
    """Words of the reader's own, one in each language."""
    page = desk.window.side.dictionary_page
    page.show_entries((Entry("单", "shan4", "zh"), Entry("Lingdu", "ling-doo", "en")))
    desk.window.paging.show(page)


def _installing(desk: Desk) -> None:
    """A voice on its way, and one that is there."""
    page = desk.window.side.voices_page
    there = Offer("a", "晓晓", ("zh", "en"), 80_000_000, "CC-BY-4.0", installed=True)
    page.show_offers((there, replace(there, name="b", label="云希", licence="unknown", installed=False)))
    page.show_installation(Installation("b", 12_000_000, 80_000_000))
    desk.window.paging.show(page)


STATES: dict[str, Callable[[Desk], object]] = {
    "article": lambda desk: desk.window.paging.show_article(),
    "lit, scrolled away": _lit,
    "way back": lambda desk: desk.window.article_page.offer("back", offered=True),
    "finding": _find,
    "finding nothing": _finding_nothing,
    "captions": _captions,
    "ruler": lambda desk: desk.session.choose("ruler", "3"),
    "cross-hair": lambda desk: desk.session.choose("cross_hair", "6"),
    "buttons away": lambda desk: desk.session.show_buttons(shown=False),
    "buttons away, scrolled away": _away_and_lit,
    "magnifier": lambda desk: desk.session.choose("magnifier", "400"),
    "something to subscribe to": lambda desk: desk.window.article_page.offer("subscribe", offered=True),
    "message": lambda desk: desk.window.listener.told(News.POOR_VOICE),
    "two messages": _two_messages,
    "error with an offer": lambda desk: desk.window.listener.failed(NoArticle(address="http://a.example/")),
    "progress": _progress,
    "copied address": _copied,
    "key wanted": _key_wanted,
    "phone, without an address": lambda desk: _phone(desk, ""),
    "phone, too long an address": lambda desk: _phone(desk, "http://a.example/" + "a" * 3000),
    "words of one's own": _words,
    "installing a voice": _installing,
    "nothing to go on with": lambda desk: _view(desk, View.CONTINUE),
    "nothing read today": lambda desk: _view(desk, View.TODAY),
    "saved": lambda desk: _view(desk, View.SAVED, Kept(1, LONG, "", saved=True)),
    "nothing found on the shelf": lambda desk: _view(desk, View.ALL, words="大字本"),
    "no bookmarks": lambda desk: _no_marks(desk, everywhere=False),
    "no bookmarks anywhere": lambda desk: _no_marks(desk, everywhere=True),
    "nothing subscribed to": lambda desk: _subscriptions(desk, Overview()),
    "colours of the first steps": _first_steps(1),
    "voice of the first steps": _first_steps(2),
    "script of the first steps": _first_steps(3),
    "file question": lambda desk: _question(desk, "http://a.example/form.pdf", file=True),
    "disguised question": lambda desk: _question(desk, DISGUISED, file=False),
}
"""What is not simply a page: how each state comes about, from the article's page."""

FILLED: dict[str, Callable[[Desk], object]] = {
    "open_page": lambda desk: desk.window.paging.show_open(),
    "settings_page": lambda desk: desk.window.paging.show_settings(),
    "control_page": lambda desk: desk.window.features.help.show(),
    "first_steps_page": lambda desk: desk.window.features.first_steps.show(),
    "notices_page": lambda desk: desk.window.paging.show_notices(),
    "question_page": lambda desk: _question(desk, "http://www.library.example.cn/books", file=False),
    "listing_page": lambda desk: _listing(desk),
    "print_page": lambda desk: desk.window.paging.show_print(),
    "phone_page": lambda desk: desk.window.paging.show_phone(),
    "voices_page": lambda desk: desk.window.paging.show_voices(),
    "more_page": lambda desk: desk.window.paging.show_more(),
    "shelf_page": lambda desk: _shelf(desk),
    "changes_page": lambda desk: _changes(desk),
    "marks_page": lambda desk: _marks(desk),
    "subscriptions_page": lambda desk: _subscriptions(desk),
    "offers_page": lambda desk: _offers(desk),
    "contents_page": lambda desk: desk.window.features.headings.show_contents(),
}
"""The pages that show something only when they are asked for in this way."""

PAGES = [name for name, value in vars(SidePages).items() if isinstance(value, cached_property)]
"""Every page beside the article there is: a new one is audited by being there."""


def _listing(desk: Desk) -> None:
    """A list with something new in it, that can be searched, goes on, and can be subscribed to."""
    search = "http://a.example/?q={searchTerms}"
    listing = replace(LISTING, next="http://a.example/2", search=search)
    new = frozenset({LISTING.entries[0].address})
    if desk.session.subscribing is not None:
        desk.session.subscribing.new_here = new
    desk.window.listener.listed(listing, new)


def _changes(desk: Desk) -> None:
    """Paragraphs that are new and gone, long ones among them."""
    page = desk.window.side.changes_page
    kinds = (ChangeKind.GONE, ChangeKind.NEW, ChangeKind.NEW)
    page.show_changes(tuple(Change(kind, "开放时间为上午九点到下午五点。" * 4) for kind in kinds))
    desk.window.paging.show(page)


def _marks(desk: Desk) -> None:
    """Bookmarks of several articles, with notes, and older ones behind them."""
    mark = Mark(MarkKind.BOOKMARK, Place(0, 0), Place(0, 5), "开放时间为上午九点到下午五点。", "带上证件")
    marks = tuple(replace(mark, number=number, title="社区图书馆周末照常开放") for number in range(1, 5))
    page = desk.window.side.marks_page
    page.show_marks(MarkListing(everywhere=True, marks=marks, more=True), undo=True)
    desk.window.paging.show(page)


def _subscriptions(desk: Desk, overview: Overview | None = None) -> None:
    """Something new, a list that could not be opened, and one that was unsubscribed; else what is given."""
    entry = NewEntry(
        "社区图书馆周末照常开放，欢迎各位老年读者前来借阅", "http://a.example/1", "2026-05-06", "临江发布"
    )
    lists = (
        Subscription(1, "http://a.example/", "临江发布", 1, "2026-05-06T09:00"),
        Subscription(2, "http://b.example/", "镇图书馆的新书", 0, "2026-05-06T09:00", "Refused"),
    )
    page = desk.window.side.subscriptions_page
    page.show_overview(overview or Overview(lists, (entry,)), undo=overview is None)
    desk.window.paging.show(page)


def _offers(desk: Desk) -> None:
    """A feed without a title, one with, and one that is subscribed to."""
    page = desk.window.side.offers_page
    offers = [
        Feed("", LONG),
        Feed("镇图书馆的新书和活动", f"{LONG}?feed=books"),
        Feed("", "http://a.example/"),
    ]
    page.show_offers(offers, {"http://a.example/"})
    desk.window.paging.show(page)


def _shelf(desk: Desk) -> None:
    """The shelf in the middle of a search, with everything that a row can say."""
    kept = Kept(1, "http://a.example/", "社区图书馆周末照常开放", "临江发布", "2026-05-06")
    kept = replace(kept, saved=True, share=40, marks=2, changed=True)
    rows = tuple(ShelfRow(replace(kept, number=number), "…开放时间为上午九点。") for number in range(1, 6))
    page = desk.window.side.shelf_page
    page.show_part(Part(View.ALL, "图书馆", rows, number=1, more=True), undo=True)
    desk.window.paging.show(page)


def _view(desk: Desk, view: View, *kept: Kept, words: str = "") -> None:
    """A view of the shelf with these articles."""
    page = desk.window.side.shelf_page
    part = Part(view, words, tuple(ShelfRow(each) for each in kept), total=len(kept))
    page.show_part(part, undo=False)
    desk.window.paging.show(page)


def _no_marks(desk: Desk, *, everywhere: bool) -> None:
    page = desk.window.side.marks_page
    page.show_marks(MarkListing(everywhere=everywhere, marks=(), more=False), undo=False)
    desk.window.paging.show(page)


def states() -> dict[str, Callable[[Desk], object]]:
    """Every state and page, and how to come to it."""

    def plain(name: str) -> Callable[[Desk], object]:
        return lambda desk: desk.window.paging.show(getattr(desk.window.side, name))

    return STATES | {name: FILLED.get(name) or plain(name) for name in PAGES}


def come_to(desk: Desk, state: Callable[[Desk], object], qtbot: QtBot) -> None:
    """Leave whatever is up, and come to this state."""
    window = desk.window
    desk.session.reset_aids()
    desk.session.choose("captions", "off")
    window.teller.opening_ended()
    window.teller.clear()
    window.view.light(None, None)
    window.view.set_following(following=True)
    window.article_page.offer("back", offered=False)
    window.article_page.offer("subscribe", offered=False)
    if window.features.finder._bar is not None:
        window.features.finder.close()
    window.paging.show_article()
    window.view.go_to(Place())
    state(desk)
    qtbot.wait(QUIET_MS)
    # Buttons that stand in more rows now ask their page for room, one level of the layout after the other.
    for _ in range(LEVELS):
        QApplication.processEvents()
