"""Whether a list that somebody has subscribed to is another one than before, over a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server import NEAR

from reader.children.protocol import Check, Checked
from reader.errors import NoList
from reader.fetch.http import Web
from reader.pipeline import check

if TYPE_CHECKING:
    import socket
    import threading

    from tests.server import Server

FEED = (
    '<rss version="2.0"><channel><title>镇上的事</title>'
    "<item><title>甲</title><link>/a</link></item></channel></rss>"
)


def checked(message: Check) -> Checked:
    """What a check finds, progress passed over."""
    work = check(message, Web(policy=NEAR))
    while True:
        try:
            next(work)
        except StopIteration as stop:
            found: Checked = stop.value
            return found


def test_a_list_that_has_not_changed_is_not_sent_again(server: Server) -> None:
    """The server is told which version is here; where it has no other one, that is the answer."""
    headers = {"ETag": '"v1"', "Last-Modified": "Sun, 01 Mar 2026 00:00:00 GMT"}
    address = server.page("/feed", FEED, content_type="application/rss+xml", headers=headers)

    first = checked(Check(address))
    server.behave("/feed", _unchanged)
    second = checked(Check(address, first.etag, first.modified))

    assert first.listing is not None
    assert (first.etag, first.modified) == ('"v1"', "Sun, 01 Mar 2026 00:00:00 GMT")
    assert second == Checked(None, first.etag, first.modified)
    asked = server.requests[-1].headers
    assert (asked["if-none-match"], asked["if-modified-since"]) == (first.etag, first.modified)
    assert "if-none-match" not in server.requests[0].headers


def _unchanged(connection: socket.socket, _: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 304 Not Modified\r\n\r\n")


def test_a_page_that_is_no_list_any_more_is_told(server: Server) -> None:
    """An article where a list was is an error of its own."""
    address = server.page("/feed", "<h1>搬家了</h1><p>" + "我们搬到了河的对面，欢迎来坐坐。" * 30)

    with pytest.raises(NoList):
        checked(Check(address))


def test_a_version_with_a_line_break_is_no_header(server: Server) -> None:
    """What a server once said is sent to nobody as another header."""
    address = server.page("/feed", FEED, content_type="application/rss+xml")

    found = checked(Check(address, '"v1"\r\nX-Smuggled: 1', ""))

    assert found.listing is not None
    assert "x-smuggled" not in server.requests[-1].headers
