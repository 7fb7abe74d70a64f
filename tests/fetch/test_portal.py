"""Networks that want a sign-in first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.fetch.test_http import got

from reader.errors import SignInFirst
from reader.fetch.portal import is_portal, sends_to_portal
from reader.model import Page

if TYPE_CHECKING:
    from tests.server import Server

SITE = "http://news.example/a.html"
SIGN_IN = "http://10.0.0.55/eportal/index.jsp?wlanuserip=1a2b&nasip=3c4d&url=x"


def test_a_redirect_to_a_sign_in_is_told(server: Server) -> None:
    """The site that was asked for is not there: the network answers in its place."""
    url = server.page("/a", "", status=302, headers={"Location": SIGN_IN})

    with pytest.raises(SignInFirst) as caught:
        got(url)

    assert caught.value.facts["host"] == "127.0.0.1"


def test_a_page_that_only_leads_to_a_sign_in_is_told(server: Server) -> None:
    """Many such networks answer with one line of script."""
    url = server.page("/a", f"<script>top.self.location.href='{SIGN_IN}'</script>")

    with pytest.raises(SignInFirst):
        got(url)


def test_the_status_for_it_is_understood(server: Server) -> None:
    """511 says it in so many words."""
    with pytest.raises(SignInFirst):
        got(server.page("/a", "<p>sign in", status=511))


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.55/login?WlanUserIP=1a2b",
        "http://10.0.0.55/login?next=x&userip=",
        "http://10.0.0.55/ePortal/index.jsp",
        "https://securelogin.hotel.example/cgi-bin/login?cmd=login&essid=guest",
        "https://wifi.hotel.example/splash?client_mac=aa-bb",
        "http://192.168.1.1:2050/splash.html?redir=http%3a%2f%2fnews.example%2fa.html",
        "https://1.1.1.1/login.html?redirect=news.example/a.html",
    ],
)
def test_one_sign_is_enough(target: str) -> None:
    """A parameter that tells of this machine, with a value or without, or a part of the path."""
    assert is_portal(SITE, target)


@pytest.mark.parametrize(
    "target",
    [
        "http://news.example/b.html?userip=1",
        "https://www.news.example/a.html",
        "http://other.example/login?next=/a",
        "http://other.example/login?next=http://news.example/a.html",
        "http://203.0.113.7:8080/a.html?from=home",
        "http://203.0.113.7/a.html?from=news.example.org",
        "http://[/",
    ],
)
def test_an_ordinary_redirect_is_none(target: str) -> None:
    """The same host may ask what it likes; another host is told nothing about this machine."""
    assert not is_portal(SITE, target)


def test_a_page_with_text_is_a_page() -> None:
    """What is long enough to be read is not taken for a sign-in, whatever it mentions."""
    body = f"<p>{'字' * 9000}</p><script>location.href='{SIGN_IN}'</script>"

    assert not sends_to_portal(Page(SITE, body.encode(), "text/html"))
