"""The audit: every page and state of the window, in every language, size and palette, without a finding."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.gui import audit
from tests.gui.conftest import wait_for
from tests.gui.test_accessible import ARTICLE
from tests.gui.test_leading_away import LISTING

from reader.children.protocol import Progress, Stage
from reader.errors import NoArticle
from reader.gui.side_pages import SidePages
from reader.library.shelf.entries import Kept, Mark, MarkKind, View
from reader.model import Place
from reader.session.changes import Change, ChangeKind
from reader.session.marking import Listing as MarkListing
from reader.session.parts import News
from reader.session.shelving import Part
from reader.session.shelving import Row as ShelfRow
from reader.settings import INTERFACE_SIZES, Palette

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.app import Desk

ALL = (audit.names, audit.targets, audit.truncation, audit.contrast, audit.ring)
LANGUAGES = ("zh_CN", "zh_TW", "en")
SIZES = ((1280, 800), (800, 600), (320, 640), (320, 256))
LEVELS = 20
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
    desk.window.told(News.POOR_VOICE)
    desk.window.failed(NoArticle(address="http://a.example/"))


def _progress(desk: Desk) -> None:
    desk.window.opening("http://a.example/")
    desk.window.teller._tell_opening()
    desk.window.progressed(Progress(Stage.PICTURES, 3, 12))


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


STATES: dict[str, Callable[[Desk], object]] = {
    "article": lambda desk: desk.window.paging.show_article(),
    "lit, scrolled away": _lit,
    "way back": lambda desk: desk.window.article_page.offer_way_back(offered=True),
    "finding": _find,
    "buttons away": lambda desk: desk.session.show_buttons(shown=False),
    "buttons away, scrolled away": _away_and_lit,
    "magnifier": lambda desk: desk.session.choose("magnifier", "400"),
    "message": lambda desk: desk.window.told(News.POOR_VOICE),
    "two messages": _two_messages,
    "error with an offer": lambda desk: desk.window.failed(NoArticle(address="http://a.example/")),
    "progress": _progress,
    "copied address": _copied,
    "key wanted": _key_wanted,
    "phone, without an address": lambda desk: _phone(desk, ""),
    "phone, too long an address": lambda desk: _phone(desk, "http://a.example/" + "a" * 3000),
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
    "listing_page": lambda desk: desk.window.listed(LISTING),
    "print_page": lambda desk: desk.window.paging.show_print(),
    "phone_page": lambda desk: desk.window.paging.show_phone(),
    "voices_page": lambda desk: desk.window.paging.show_voices(),
    "more_page": lambda desk: desk.window.paging.show_more(),
    "shelf_page": lambda desk: _shelf(desk),
    "changes_page": lambda desk: _changes(desk),
    "marks_page": lambda desk: _marks(desk),
    "contents_page": lambda desk: desk.window.features.headings.show_contents(),
}
"""The pages that show something only when they are asked for in this way."""

PAGES = [name for name, value in vars(SidePages).items() if isinstance(value, cached_property)]
"""Every page beside the article there is: a new one is audited by being there."""


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


def _shelf(desk: Desk) -> None:
    """The shelf in the middle of a search, with everything that a row can say."""
    kept = Kept(1, "http://a.example/", "社区图书馆周末照常开放", "临江发布", "2026-05-06")
    kept = replace(kept, saved=True, share=40, marks=2, changed=True)
    rows = tuple(ShelfRow(replace(kept, number=number), "…开放时间为上午九点。") for number in range(1, 6))
    page = desk.window.side.shelf_page
    page.show_part(Part(View.ALL, "图书馆", rows, number=1, more=True), undo=True)
    desk.window.paging.show(page)


def states() -> dict[str, Callable[[Desk], object]]:
    """Every state and page, and how to come to it."""

    def plain(name: str) -> Callable[[Desk], object]:
        return lambda desk: desk.window.paging.show(getattr(desk.window.side, name))

    return STATES | {name: FILLED.get(name) or plain(name) for name in PAGES}


@pytest.fixture
def audited(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk with an article of every kind of part, its window in front."""
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.session.list_voices()
    wait_for(qtbot, lambda: bool(desk.window.side._voices))
    # Answers that come in the middle of a measure move what is measured.
    monkeypatch.setattr(desk.session, "list_voices", lambda: None)
    desk.window.activateWindow()
    return desk


def come_to(desk: Desk, state: Callable[[Desk], object], qtbot: QtBot) -> None:
    """Leave whatever is up, and come to this state."""
    window = desk.window
    desk.session.reset_aids()
    window.teller.opening_ended()
    window.teller.clear()
    window.view.light(None, None)
    window.view.set_following(following=True)
    window.article_page.offer_way_back(offered=False)
    if window.features.finder._bar is not None:
        window.features.finder.close()
    window.paging.show_article()
    window.view.go_to(Place())
    state(desk)
    qtbot.wait(60)
    # Buttons that stand in more rows now ask their page for room, one level of the layout after the other.
    for _ in range(LEVELS):
        QApplication.processEvents()


def check(findings: dict[str, list[str]]) -> None:
    """Fail with every finding, by where it was made."""
    told = [f"{where}: {found}" for where, each in findings.items() for found in dict.fromkeys(each)]
    if told:
        pytest.fail("\n".join(told), pytrace=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("interface", [INTERFACE_SIZES[0], INTERFACE_SIZES[-1]])
def test_names_targets_truncation_and_order(
    audited: Desk, qtbot: QtBot, language: str, size: tuple[int, int], interface: int
) -> None:
    """Everything is named, large enough, apart, uncut, and reached by Tab in the order on the screen."""
    session = audited.session
    session.change(replace(session.settings, interface=language, interface_size=interface))
    audited.window.resize(*size)
    findings = {}
    for name, state in states().items():
        come_to(audited, state, qtbot)
        findings[name] = audit.all_of(audited.window, audit.names, audit.targets, audit.truncation)
        findings[name] += audit.order(audited.window, qtbot)

    check(findings)


@pytest.mark.parametrize("palette", [palette for palette in Palette if palette is not Palette.OWN])
def test_contrast_and_focus_by_pixels(audited: Desk, qtbot: QtBot, palette: Palette) -> None:
    """In every palette all words are painted 7:1 and more, and the focus is seen wherever it is."""
    audited.session.set_palette(palette)
    findings = {}
    for name, state in states().items():
        come_to(audited, state, qtbot)
        findings[name] = audit.all_of(audited.window, audit.contrast, audit.ring)

    check(findings)


def test_the_measures_find_what_is_wrong(qtbot: QtBot) -> None:
    """A window with one of every fault: each measure names it, and none names what is well."""
    window = QWidget()
    window.setStyleSheet(
        "QWidget { background: #ffffff; font-size: 24px; }"
        "QPushButton { border: 2px solid #000000; color: #000000; }"
        "QPushButton#pale { color: #aaaaaa; }"
        "QPushButton#thin:focus { border: 2px solid #777777; }"
        "QPushButton#good:focus { border: 5px solid #000000; }"
    )
    texts = ("好", "小", "淡", "细", "太长的字太长的字")
    good, small, pale, thin, cut = (QPushButton(text, window) for text in texts)
    for number, button in enumerate((good, pale, thin, cut, small)):
        button.setObjectName({good: "good", pale: "pale", thin: "thin"}.get(button, ""))
        button.setGeometry(10, 10 + 90 * number, 80, 70)
        button.setAccessibleName(button.text())
        button.setAccessibleDescription("说明")
    small.setGeometry(94, 290, 30, 30)
    small.setAccessibleName("")
    small.setText("")
    pale.setAccessibleDescription("")
    QWidget.setTabOrder(good, thin)
    QWidget.setTabOrder(thin, pale)
    window.resize(300, 500)
    window.show()
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    window.activateWindow()

    found = audit.all_of(window, *ALL) + list(audit.order(window, qtbot))

    for words in (
        "'' has no name",
        "'淡' has no description",
        "30 x 30 px",
        "are less than 8 px apart",
        "'太长的字太长的字' is cut",
        "Tab goes back on the screen from QPushButton '细' to QPushButton '淡'",
        "'淡' is 2.3:1",
        "'细': the ring is 2 px thick",
    ):
        assert [each for each in found if words in each], words
    assert not [each for each in found if "'好'" in each.partition(" from ")[0]]
