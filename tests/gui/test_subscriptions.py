"""Subscriptions in the window, by keyboard, over a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import told_rows, wait_for

from reader.gui.window import SMALLEST_PX
from reader.session.kept.forgetful import Forgetful

if TYPE_CHECKING:
    import socket
    import threading
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk

ITEM = "<item><title>第{0}篇</title><link>/{0}.html</link><pubDate>2026-03-0{0}</pubDate></item>"
ARTICLE = "<title>第{0}篇</title><h1>第{0}篇</h1><p>" + "河上的渡船今天照常开行，岸边的人不多。" * 30
CTRL = Qt.KeyboardModifier.ControlModifier


def serve(server: Server, *numbers: int) -> str:
    """Serve a feed with these entries, and the articles; its address."""
    items = "".join(ITEM.format(number) for number in numbers)
    for number in numbers:
        server.page(f"/{number}.html", ARTICLE.format(number))
    return server.page(
        "/feed",
        f'<rss version="2.0"><channel><title>镇上的事</title>{items}</channel></rss>',
        content_type="application/rss+xml",
    )


@pytest.fixture
def listed(desk: Desk, server: Server, qtbot: QtBot) -> Desk:
    """The desk with a feed of one entry in front."""
    desk.window.open_address(serve(server, 1))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    return desk


@pytest.fixture
def subscribed(listed: Desk, qtbot: QtBot) -> Desk:
    """The same, subscribed to by its key; the page of subscriptions is in front."""
    page = listed.window.side.listing_page
    qtbot.keyClick(page, Qt.Key.Key_D, CTRL)
    wait_for(qtbot, lambda: page.subscribe_button.text() == "取消订阅")
    qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
    wait_for(qtbot, lambda: rows(listed) == ["镇上的事"])
    return listed


def rows(desk: Desk) -> list[str]:
    """What stands on the page of subscriptions."""
    entries = desk.window.side.subscriptions_page.list
    return [entries.item(row).text() for row in range(entries.count())]


def check(desk: Desk, qtbot: QtBot) -> None:
    """Look for new ones by the page's key, and wait for it."""
    subscribing = desk.session.subscribing
    assert subscribing is not None
    qtbot.keyClick(desk.window.side.subscriptions_page, Qt.Key.Key_F5)
    wait_for(qtbot, lambda: subscribing._checked is None)


def test_what_is_new_stands_first_until_it_is_opened(subscribed: Desk, server: Server, qtbot: QtBot) -> None:
    """Enter opens it; then it is new no longer, and the list stands alone again."""
    serve(server, 3, 2, 1)
    check(subscribed, qtbot)
    wait_for(qtbot, lambda: rows(subscribed) == ["第3篇", "第2篇", "镇上的事"])
    page = subscribed.window.side.subscriptions_page
    assert "2" in page.spoken

    page.list.setCurrentRow(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: subscribed.session.shown is not None)

    assert subscribed.session.shown is not None
    assert subscribed.session.shown.article.title == "第3篇"
    qtbot.keyClick(subscribed.window, Qt.Key.Key_R, CTRL)
    wait_for(qtbot, lambda: rows(subscribed) == ["第2篇", "镇上的事"])


def told(desk: Desk) -> list[str]:
    """What a screen reader is told of the rows of the list in front."""
    return told_rows(desk.window.side.listing_page.list)


@pytest.fixture
def with_news(subscribed: Desk, server: Server, qtbot: QtBot) -> Desk:
    """The list in front once more, with two entries that have come since, between and behind the others."""
    subscribed.window.open_address(serve(server, 4, 1, 3))
    wait_for(qtbot, lambda: len(told(subscribed)) == 3)
    return subscribed


def test_what_is_new_in_a_list_stands_first_and_is_marked(with_news: Desk, qtbot: QtBot) -> None:
    """By a word, seen and said, counted in the title; what was opened is not when one comes back."""
    page = with_news.window.side.listing_page

    assert [words.split()[:2] for words in told(with_news)] == [
        ["新", "第4篇"], ["新", "第3篇"], ["第1篇", "2026-03-01"],
    ]  # fmt: skip
    assert "2 篇新" in page.title.text()
    assert "2 篇是新的" in page.list.accessibleName()
    page.list.setCurrentRow(1)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: with_news.session.shown is not None)
    qtbot.keyClick(with_news.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(qtbot, lambda: with_news.window.side.is_shown("listing_page"))

    assert [words.split()[0] for words in told(with_news)] == ["新", "第1篇", "第3篇"]
    assert page.list.currentItem().text() == "第3篇"


def test_news_are_there_after_the_next_start(
    with_news: Desk, server: Server, qtbot: QtBot, tmp_path: Path
) -> None:
    """Until they are opened, whoever closes the window in between."""
    from tests.gui.conftest import folders_in

    from reader.app import make_desk

    with_news.window.close()
    again = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    again.window.show()
    again.window.open_address(server.url("/feed"))
    wait_for(qtbot, lambda: again.window.side.is_shown("listing_page"))

    assert [words.split()[0] for words in told(again)] == ["新", "新", "第1篇"]
    again.window.close()
    again.window.deleteLater()


@pytest.mark.parametrize("page_name", ["listing_page", "subscriptions_page"])
def test_everything_is_marked_as_read_by_a_key_and_new_again(
    with_news: Desk, qtbot: QtBot, page_name: str
) -> None:
    """On the list itself and on the page of subscriptions; Ctrl+Z has the marks back."""
    if page_name == "subscriptions_page":
        qtbot.keyClick(with_news.window, Qt.Key.Key_R, CTRL)
        wait_for(qtbot, lambda: len(rows(with_news)) == 3)
    page = getattr(with_news.window.side, page_name)
    wait_for(qtbot, page.read_all_button.isVisible)

    def are_new() -> list[bool]:
        return [words.startswith("新") for words in told(with_news)]

    qtbot.keyClick(page, Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    # The list, its button and the message are told one after another.
    wait_for(qtbot, lambda: page.read_all_button.isHidden() and are_new() == [False] * 3)
    wait_for(qtbot, lambda: "2" in with_news.window.message_bar.label.text())
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    wait_for(qtbot, lambda: page.read_all_button.isVisible() and are_new() == [True, True, False])

    assert [words.split()[0] for words in told(with_news)] == ["新", "新", "第1篇"]


def test_the_smallest_window_has_every_button_of_a_list(listed: Desk, qtbot: QtBot) -> None:
    """Tab comes to the button that subscribes and shows all of it; its key works too."""
    window = listed.window
    page = window.side.listing_page
    window.resize(*SMALLEST_PX)
    qtbot.wait(50)
    page.list.setFocus()

    while window.focusWidget() is not page.subscribe_button:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is not page.back_button, "the button was passed by"
    qtbot.wait(50)

    button = page.subscribe_button
    corner = button.mapTo(page.viewport(), button.rect().topLeft())
    assert page.viewport().rect().contains(button.rect().translated(corner))
    qtbot.keyClick(page, Qt.Key.Key_D, CTRL)
    wait_for(qtbot, lambda: button.text() == "取消订阅")


def test_unsubscribing_takes_the_marks_away(with_news: Desk, qtbot: QtBot) -> None:
    """And taking that back brings them back."""
    page = with_news.window.side.listing_page

    qtbot.keyClick(page, Qt.Key.Key_D, CTRL)
    wait_for(qtbot, page.read_all_button.isHidden)
    without = told(with_news)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    wait_for(qtbot, page.read_all_button.isVisible)

    assert not any(words.startswith("新") for words in without)
    assert sum(words.startswith("新") for words in told(with_news)) == 2


def test_a_list_that_its_address_leads_on_to_is_the_one_subscribed_to(
    subscribed: Desk, server: Server, qtbot: QtBot, tmp_path: Path
) -> None:
    """An address of a list that was taken over from another program and is a redirection by now."""
    lists = tmp_path / "lists.opml"
    old = server.page("/old-feed", "", status=301, headers={"Location": server.url("/feed2")})
    lists.write_text(f'<opml><body><outline text="旧址" xmlUrl="{old}"/></body></opml>', encoding="utf-8")
    subscribing = subscribed.session.subscribing
    assert subscribing is not None
    items = "".join(ITEM.format(number) for number in (7,))
    server.page("/feed2", f"<rss><channel><title>新址</title>{items}</channel></rss>",
                content_type="application/rss+xml")  # fmt: skip
    subscribing.take_in(lists, lambda _: None)
    wait_for(qtbot, lambda: len(subscribing.overview.subscriptions) == 2)

    subscribed.window.open_address(old)
    page = subscribed.window.side.listing_page
    wait_for(qtbot, lambda: subscribed.window.side.is_shown("listing_page"))

    wait_for(qtbot, lambda: page.subscribe_button.text() == "取消订阅")


def test_a_list_is_opened_unsubscribed_and_subscribed_again(subscribed: Desk, qtbot: QtBot) -> None:
    """Enter opens the list, Delete unsubscribes, Ctrl+Z takes that back."""
    page = subscribed.window.side.subscriptions_page

    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: rows(subscribed) == [])
    assert "还没有订阅" in page.spoken
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    wait_for(qtbot, lambda: rows(subscribed) == ["镇上的事"])

    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: subscribed.window.side.is_shown("listing_page"))


def test_a_list_that_is_gone_is_told_beside_its_name(subscribed: Desk, server: Server, qtbot: QtBot) -> None:
    """The others are looked at all the same; what was known stays."""
    server.page("/feed", "", status=404)

    check(subscribed, qtbot)
    wait_for(qtbot, lambda: "打不开" in _below(subscribed))

    assert rows(subscribed) == ["镇上的事"]


def _below(desk: Desk) -> str:
    item = desk.window.side.subscriptions_page.list.item(0)
    return str(item.data(Qt.ItemDataRole.AccessibleTextRole)) if item is not None else ""


def test_checking_keeps_nobody_waiting(subscribed: Desk, server: Server, qtbot: QtBot) -> None:
    """While a list does not answer, an article is opened."""
    server.behave("/feed", _silent)
    server.page("/1.html", ARTICLE.format(1))

    qtbot.keyClick(subscribed.window.side.subscriptions_page, Qt.Key.Key_F5)
    wait_for(qtbot, lambda: server.paths().count("/feed") == 2)
    subscribed.window.open_address(server.url("/1.html"))
    wait_for(qtbot, lambda: subscribed.session.shown is not None)

    assert server.paths()[-1] == "/1.html"


def _silent(_: socket.socket, closing: threading.Event) -> None:
    closing.wait(60)


def test_whether_to_look_daily_is_a_setting(subscribed: Desk) -> None:
    """It is, until its reader says otherwise."""
    assert subscribed.session.settings.check_daily

    subscribed.window.side.subscriptions_page.daily.buttons[1].click()

    assert not subscribed.session.settings.check_daily


def test_every_control_has_a_name_and_a_description(subscribed: Desk) -> None:
    """The list, the buttons and the choice."""
    page = subscribed.window.side.subscriptions_page
    controls = [page.list, page.open_button, page.check_button, page.remove_button, page.in_button]

    assert all(control.accessibleName() for control in controls)
    assert all(control.accessibleDescription() for control in controls)


def test_where_nothing_is_kept_nothing_is_offered(
    qtbot: QtBot, qapp: object, tmp_path: Path, server: Server
) -> None:
    """On a machine that must not remember, a list has no such button, and the key says why."""
    from tests.gui.conftest import folders_in

    from reader.app import make_desk

    assert qapp is not None
    assert Forgetful().set_aside is None
    desk = make_desk(where=folders_in(tmp_path), engine="silent", device="null", remember=False)
    desk.window.show()
    desk.window.open_address(serve(server, 1))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))

    assert desk.session.subscribing is None
    assert desk.window.side.listing_page.subscribe_button.isHidden()
    qtbot.keyClick(desk.window, Qt.Key.Key_R, CTRL)
    assert desk.window.message_bar.isVisible()
    desk.window.close()
    desk.window.deleteLater()


MALFORMED = {
    "empty": ("", "application/rss+xml"),
    "no entries": ("<rss><channel><title>空</title></channel></rss>", "application/rss+xml"),
    "cut off in the head": ('<rss version="2.0"><chan', "application/rss+xml"),
    "nothing but a declaration": ('<?xml version="1.0"?>', "application/rss+xml"),
    "entries without addresses": (
        "<rss><channel><item><title>甲</title></item></channel></rss>", "application/rss+xml",
    ),
    "addresses that lead nowhere": (
        "<rss><channel><item><title>甲</title><link>javascript:x()</link></item></channel></rss>",
        "application/rss+xml",
    ),
    "Atom without entries": ('<feed xmlns="http://www.w3.org/2005/Atom"/>', "application/atom+xml"),
    "a bomb": (
        '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>',
        "application/rss+xml",
    ),
    "JSON cut off": ('{"version": "https://jsonfeed.org/version/1.1", "items": [', "application/feed+json"),
    "JSON of another shape": (
        '{"version": "https://jsonfeed.org/version/1.1", "items": 7}', "application/feed+json",
    ),
    "OPDS of another shape": ('{"metadata": [], "publications": {}}', "application/opds+json"),
    "zeros": ("\0" * 200, "application/rss+xml"),
    "an error of the server": ("<rss/>", "application/rss+xml"),
}  # fmt: skip


def test_a_malformed_feed_is_told_in_a_sentence(listed: Desk, server: Server, qtbot: QtBot) -> None:
    """What is wrong is said, the list that was in front stays, nothing else happens."""
    window = listed.window
    for number, (name, (body, kind)) in enumerate(MALFORMED.items()):
        path = f"/bad-{number}"
        address = server.page(path, body, content_type=kind, status=500 if "server" in name else 200)
        window.message_bar.clear()
        assert not window.message_bar.isVisible()

        window.open_address(address)
        wait_for(
            qtbot,
            lambda path=path: server.paths()[-1] == path and not window.teller.opening_address,  # type: ignore[misc]  # bound now
        )

        assert window.message_bar.isVisible(), name
        assert window.message_bar.label.text().strip().endswith(("。", ".")), name
        assert window.side.is_shown("listing_page"), name
        assert window.side.listing_page.list.item(0).text() == "第1篇", name
