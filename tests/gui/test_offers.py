"""What a page offers to be subscribed to: by button and key, one thing at once, several to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import PAGE, folders_in, told_rows, wait_for
from tests.gui.test_subscriptions import ITEM

from reader.app import make_desk
from reader.gui.window import SMALLEST_PX

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LINK = '<link rel="alternate" type="application/rss+xml" title="{0}" href="/{0}.xml">'
LIST = (Path(__file__).resolve().parents[1] / "pages" / "list_of_articles" / "page.html").read_text(
    encoding="utf-8"
)


def serve(server: Server, html: str, *feeds: str) -> str:
    """Serve a page that offers these feeds, and the feeds; its address."""
    for name in feeds:
        server.page(
            f"/{name}.xml",
            f"<rss><channel><title>{name}的新文章</title>{ITEM.format(1)}</channel></rss>",
            content_type="application/rss+xml",
        )
    links = "".join(map(LINK.format, feeds))
    return server.page("/page.html", html.replace("<head>", f"<head>{links}", 1))


def open_article(desk: Desk, address: str, qtbot: QtBot) -> None:
    """Open it, and wait for it."""
    desk.window.open_address(address)
    wait_for(qtbot, lambda: desk.session.shown is not None)


def subscribe(desk: Desk, qtbot: QtBot) -> None:
    """Press the article's key for it."""
    qtbot.keyClick(desk.window.view, Qt.Key.Key_S, CTRL | SHIFT)


def titles(desk: Desk) -> list[str]:
    """What is subscribed to."""
    assert desk.session.subscribing is not None
    return [each.title for each in desk.session.subscribing.overview.subscriptions]


@pytest.mark.parametrize("by", ["key", "button"])
def test_an_article_whose_site_has_a_feed_offers_it(
    desk: Desk, server: Server, qtbot: QtBot, by: str
) -> None:
    """What stands in the feed now is not new; a second time says that it is subscribed to."""
    open_article(desk, serve(server, PAGE, "a"), qtbot)
    button = desk.window.article_page._buttons["subscribe"]
    assert button.isVisible()
    assert "Ctrl+Shift+S" in button.accessibleDescription()

    if by == "key":
        subscribe(desk, qtbot)
    else:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: titles(desk) == ["a的新文章"])

    assert desk.session.subscribing is not None
    assert desk.session.subscribing.new == 0
    assert "订阅" in desk.window.message_bar.label.text()
    subscribe(desk, qtbot)
    qtbot.wait(50)
    assert titles(desk) == ["a的新文章"]


def test_of_several_feeds_one_is_chosen(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A large list; Enter subscribes and marks, once more takes it back; Escape leads to the article."""
    open_article(desk, serve(server, PAGE, "a", "b", "c"), qtbot)
    subscribe(desk, qtbot)
    page = desk.window.side.offers_page
    assert desk.window.pages.currentWidget() is page
    assert desk.window.focusWidget() is page.list
    assert "3" in page.list.accessibleName()
    assert [words.split()[0] for words in told_rows(page.list)] == ["a", "b", "c"]

    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(
        qtbot,
        lambda: [words.split()[0] for words in told_rows(page.list)] == ["a", "已订阅", "c"],
    )
    assert titles(desk) == ["b的新文章"]
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: titles(desk) == [])
    qtbot.keyClick(page.list, Qt.Key.Key_Z, CTRL)
    wait_for(qtbot, lambda: titles(desk) == ["b的新文章"])

    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert desk.window.paging.article_in_front


def test_a_list_can_be_subscribed_to_itself_or_by_its_pages_feed(
    desk: Desk, server: Server, qtbot: QtBot
) -> None:
    """The list as it stands is the first to choose; Escape leads back to it, where no article is open too."""
    desk.window.open_address(serve(server, LIST, "a"))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    listing = desk.window.side.listing_page
    wait_for(qtbot, lambda: listing.subscribe_button.text() == "订阅…")

    qtbot.keyClick(listing, Qt.Key.Key_D, CTRL)
    page = desk.window.side.offers_page
    wait_for(qtbot, lambda: desk.window.side.is_shown("offers_page"))
    assert [words.split()[0] for words in told_rows(page.list)] == [
        listing.title.text().split()[0],
        "a",
    ]
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: titles(desk) == [listing.title.text()])
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)

    assert desk.window.side.is_shown("listing_page")
    assert listing.list.hasFocus()


def test_the_same_feed_by_another_address_is_not_subscribed_to_twice(
    desk: Desk, server: Server, qtbot: QtBot
) -> None:
    """What the page offers leads on to a feed that is subscribed to already."""
    address = serve(server, PAGE, "a", "old")
    desk.window.open_address(server.url("/a.xml"))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    qtbot.keyClick(desk.window.side.listing_page, Qt.Key.Key_D, CTRL)
    wait_for(qtbot, lambda: titles(desk) == ["a的新文章"])
    server.page("/old.xml", "", status=301, headers={"Location": server.url("/a.xml")})
    open_article(desk, address, qtbot)
    subscribe(desk, qtbot)

    qtbot.keyClick(desk.window.side.offers_page.list, Qt.Key.Key_End)
    qtbot.keyClick(desk.window.side.offers_page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: "订阅好了" in desk.window.message_bar.label.text())
    qtbot.wait(50)

    assert "/old.xml" in server.paths()
    assert titles(desk) == ["a的新文章"]


def test_a_feed_that_is_not_there_is_told(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """It is offered and cannot be had: nothing is subscribed to."""
    address = serve(server, PAGE, "a")
    server.page("/a.xml", "", status=404)
    open_article(desk, address, qtbot)

    subscribe(desk, qtbot)
    wait_for(qtbot, lambda: "/a.xml" in server.paths())
    bar = desk.window.message_bar
    wait_for(qtbot, lambda: bar.isVisible() and "…" not in bar.label.text())

    assert titles(desk) == []
    assert desk.window.paging.article_in_front


def test_where_nothing_is_offered_there_is_no_button(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """The key says that there is nothing."""
    open_article(desk, serve(server, PAGE), qtbot)

    subscribe(desk, qtbot)

    assert desk.window.article_page._buttons["subscribe"].isHidden()
    assert "没有" in desk.window.message_bar.label.text()


def test_in_the_smallest_window_it_is_on_the_page_of_everything(
    desk: Desk, server: Server, qtbot: QtBot
) -> None:
    """There is no room for its button; it is one of the first rows there."""
    desk.window.resize(*SMALLEST_PX)
    open_article(desk, serve(server, PAGE, "a"), qtbot)
    qtbot.wait(20)

    assert "subscribe" in desk.window.article_page.left_out
    desk.window.paging.show_more()
    assert "subscribe" in desk.window.side.more_page._names


def test_where_nothing_is_kept_nothing_is_offered(
    qtbot: QtBot, qapp: object, tmp_path: Path, server: Server
) -> None:
    """On a machine that must not remember there is no such button."""
    assert qapp is not None
    desk = make_desk(where=folders_in(tmp_path), engine="silent", device="null", remember=False)
    desk.window.show()
    open_article(desk, serve(server, PAGE, "a"), qtbot)

    assert desk.window.article_page._buttons["subscribe"].isHidden()
    desk.window.close()
    desk.window.deleteLater()
