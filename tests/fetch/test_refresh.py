"""Pages that only send their reader on are followed, once, by the rules of every other redirect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server import NEAR

from reader.errors import ForbiddenAddress
from reader.fetch.http import Web
from reader.fetch.page import fetch_url
from reader.fetch.refresh import refresh_of
from reader.model import Page

if TYPE_CHECKING:
    from tests.server import Server

HERE = "http://pages.example/old/a.html"


def fetched(url: str) -> Page:
    """The page at an address, progress passed over."""
    work = fetch_url(url, Web(policy=NEAR))
    while True:
        try:
            next(work)
        except StopIteration as stop:
            page: Page = stop.value
            return page


@pytest.mark.parametrize(
    ("markup", "target"),
    [
        ('<meta http-equiv="refresh" content="0;url=/new/a.html">', "http://pages.example/new/a.html"),
        ("<META HTTP-EQUIV=Refresh CONTENT='3; URL=b.html'>", "http://pages.example/old/b.html"),
        (
            '<meta content="0; url=\'http://other.example/?a=1&amp;b=2\'" http-equiv="refresh">',
            "http://other.example/?a=1&b=2",
        ),
        ('<meta http-equiv="refresh" content="5;url=/新址/">', "http://pages.example/新址/"),
        ('<meta http-equiv="refresh" content="6;url=/new/">', ""),
        ('<meta http-equiv="refresh" content="0">', ""),
        ('<meta http-equiv="refresh" content="0;url=a.html">', ""),
        ('<noscript><meta http-equiv="refresh" content="0;url=/nojs/"></noscript>', ""),
        ('<meta name="description" content="0;url=/refresh/">', ""),
        ("<p>Please refresh the page.</p>", ""),
    ],
)
def test_where_a_page_sends_its_reader(markup: str, target: str) -> None:
    """At once or within five seconds, to another address; not for browsers without scripts."""
    page = Page(HERE, f"<html><head>{markup}</head><body></body></html>".encode("gb18030"), "text/html")

    assert refresh_of(page) == target


def test_it_is_followed_once(server: Server) -> None:
    """The second such page in a row is shown as it is: no ring has an end."""
    server.page("/a", f'<meta http-equiv="refresh" content="0;url={server.url("/b")}">')
    server.page("/b", f'<meta http-equiv="refresh" content="0;url={server.url("/c")}"><p>二</p>')

    assert fetched(server.url("/a")).address == server.url("/b")
    assert server.paths() == ["/a", "/b"]


def test_what_is_no_web_address_is_refused(server: Server) -> None:
    """A page cannot send its reader to a file."""
    server.page("/a", '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">')

    with pytest.raises(ForbiddenAddress):
        fetched(server.url("/a"))
