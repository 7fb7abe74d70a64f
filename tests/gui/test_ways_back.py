"""Escape and the way back lead to where one came from: down a chain of every page there is, and up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import wait_for
from tests.gui.notice_board import ARTICLE, LISTING, arrive, come_up
from tests.gui.states import PAGES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.pages.page import Page

BASES = {
    "article": ("article",),
    "list": ("list",),
    "list before an article": ("article", "list"),
}
"""What has come, the one in front last."""
KEYS = (
    ("shelf_page", "Ctrl+B"),
    ("subscriptions_page", "Ctrl+R"),
    ("marks_page", "Ctrl+Shift+D"),
    ("open_page", "Ctrl+L"),
    ("more_page", "F2"),
    ("first_steps_page", "F4"),
    ("control_page", "F1"),
    ("keys_page", "Shift+F1"),
)
"""What leads to another page from wherever one is."""


@pytest.fixture(params=BASES)
def base(desk: Desk, qtbot: QtBot, request: pytest.FixtureRequest) -> str:
    """An article, a list, or both, as if the loader had brought them; which is in front."""
    come = BASES[request.param]
    if "article" in come:
        arrive(desk, ARTICLE)
        wait_for(qtbot, lambda: desk.session.shown is not None)
    if "list" in come:
        come_up(desk, LISTING, qtbot)
    assert (desk.session.shown is None) is ("article" not in come)
    return in_front(desk)


def in_front(desk: Desk) -> str:
    """The page in front by its name, an empty one for the article's."""
    return next((name for name in PAGES if desk.window.side.is_shown(name)), "")


def escape(desk: Desk, qtbot: QtBot) -> str:
    """Press Escape wherever the focus is; which page is in front then."""
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    return in_front(desk)


def test_every_page_goes_back_to_the_one_before(desk: Desk, base: str, qtbot: QtBot) -> None:
    """Through all pages, and back by Escape and by their buttons in turn, to article or list."""
    names = [name for name in PAGES if name != "listing_page"]
    for name in names:
        desk.window.paging.show(getattr(desk.window.side, name))
    backwards = []

    for number, name in enumerate(reversed(names)):
        page: Page = getattr(desk.window.side, name)
        assert page.back_button.isVisible()
        if number % 2:
            page.back_button.click()
        else:
            escape(desk, qtbot)
        backwards.append(in_front(desk))

    assert backwards == [*reversed(names[:-1]), base]


def test_every_key_that_leads_away_leads_back(desk: Desk, base: str, qtbot: QtBot) -> None:
    """By its key to each page that there is a way to from everywhere; what had the focus has it again."""
    window = desk.window
    before = window.focusWidget()
    for name, key in KEYS:
        action = next(each for each in window.actions() if key in [at.toString() for at in each.shortcuts()])
        action.trigger()
        assert in_front(desk) == name

        assert escape(desk, qtbot) == base
        assert window.focusWidget() is before


def test_nobody_goes_back_in_a_circle(desk: Desk, base: str, qtbot: QtBot) -> None:
    """Who comes to a page again, further on, goes back from there as the first time."""
    for name in ("shelf", "bookmarks", "subscriptions", "shelf"):
        desk.window.actions_[name].trigger()
    assert in_front(desk) == "shelf_page"

    assert escape(desk, qtbot) == base


@pytest.mark.parametrize(("chosen", "page"), [("shelf", "shelf_page"), ("look", "look_page")])
def test_what_is_chosen_among_everything_goes_back_to_before_that(
    desk: Desk, base: str, qtbot: QtBot, chosen: str, page: str
) -> None:
    """F2, a row, Escape: article or list again, and not the page of everything or an empty one."""
    desk.window.actions_["more"].trigger()
    desk.window.side.more_page.wanted.emit(chosen)
    assert in_front(desk) == page

    assert escape(desk, qtbot) == base


def test_what_needs_an_article_says_so_without_one(desk: Desk, qtbot: QtBot) -> None:
    """Chosen among everything while there is only a list: it is said, and nothing else comes to the front."""
    come_up(desk, LISTING, qtbot)
    for name in ("print", "play", "find", "bookmark", "put_back"):
        desk.window.actions_["more"].trigger()
        desk.window.side.more_page.wanted.emit(name)

        assert "还没有文章" in desk.window.message_bar.text
        assert in_front(desk) == "more_page"
        desk.window.teller.clear()
    assert escape(desk, qtbot) == "listing_page"
    for region in ("to_beginning", "to_article", "to_buttons", "to_notices"):
        desk.window.actions_[region].trigger()
        assert in_front(desk) == "listing_page"


def test_the_way_back_says_where_it_leads(desk: Desk, qtbot: QtBot) -> None:
    """To the article, to the list, to another page; to an article again that has come meanwhile."""
    button = desk.window.side.settings_page.back_button
    come_up(desk, LISTING, qtbot)
    assert desk.window.side.listing_page.back_button.words == "打开别的网页"
    desk.window.paging.show_settings()
    assert button.words == "回到列表"
    desk.window.paging.show(desk.window.side.look_page)
    assert desk.window.side.look_page.back_button.words == "返回"
    escape(desk, qtbot)

    arrive(desk, ARTICLE)
    wait_for(qtbot, lambda: desk.session.shown is not None)

    assert in_front(desk) == "settings_page"
    assert button.words == "回到文章"
    assert escape(desk, qtbot) == ""


def test_a_script_chosen_before_a_list_leaves_the_list_in_front(desk: Desk, qtbot: QtBot) -> None:
    """The article behind it is turned; who looks at the list goes on looking at it."""
    arrive(desk, ARTICLE)
    wait_for(qtbot, lambda: desk.session.shown is not None)
    come_up(desk, LISTING, qtbot)

    desk.session.toggle_script()

    wait_for(qtbot, lambda: desk.session.shown is not None and desk.session.shown.article is not ARTICLE)
    assert in_front(desk) == "listing_page"
