"""The network, against a real server that keeps to the rules and one that does not."""

from __future__ import annotations

import gzip
import ssl
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest
from msgspec.structs import replace
from tests.server import NEAR, Server, break_off, drip, drip_head, end_early, never, no_http

from reader.children.protocol import Progress, Stage
from reader.errors import (
    BadStatus,
    Broken,
    FetchError,
    ForbiddenAddress,
    NoSuchHost,
    NotAPage,
    NotSecure,
    Refused,
    TooLarge,
    TooManyRedirects,
    TooSlow,
)
from reader.fetch.http import Limits, Web
from reader.fetch.page import fetch

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Page

PATIENT = Limits(seconds=30.0)
HASTY = Limits(seconds=0.5)
PAGE = "<html><p>一页。</p></html>"
CERTIFICATE = Path(__file__).with_name("nobody.pem")
"""A certificate for 127.0.0.1 that nobody has signed, and its key; valid for a hundred years."""


def got(typed: str, limits: Limits = PATIENT, **web: object) -> Page:
    """The page at an address, progress passed over."""
    return told(typed, limits, **web)[1]


def told(typed: str, limits: Limits = PATIENT, **web: object) -> tuple[list[Progress], Page]:
    """What was told on the way to a page, and the page."""
    work = fetch(typed, Web(limits=limits, **({"policy": NEAR} | web)))  # type: ignore[arg-type]  # Web's own arguments
    progress: list[Progress] = []
    while True:
        try:
            progress.append(next(work))
        except StopIteration as stop:
            page: Page = stop.value
            return progress, page


def test_a_page_comes_as_it_was_served(server: Server) -> None:
    """Bytes, address, media type and charset are the server's."""
    url = server.page("/a.html", PAGE.encode("gb18030"), content_type="text/html; charset=GBK")

    page = got(url)

    assert page.data == PAGE.encode("gb18030")
    assert (page.address, page.media_type, page.charset) == (url, "text/html", "GBK")


def test_no_more_is_said_of_the_reader_than_needed(server: Server) -> None:
    """The request names the languages and the program, and carries no cookie and no referrer."""
    url = server.page("/a.html", PAGE, headers={"Set-Cookie": "who=you"})

    got(url, languages="zh-TW")
    got(url, languages="zh-TW")

    sent = server.requests[-1].headers
    assert set(sent) == {"host", "user-agent", "accept", "accept-language", "accept-encoding", "connection"}
    assert sent["accept-language"] == "zh-TW"


def test_progress_is_told(server: Server) -> None:
    """Connecting, then how much has come of how much."""
    progress, page = told(server.page("/a.html", "<p>" + "a" * 200_000))

    assert progress[0] == Progress(Stage.CONNECTING)
    assert progress[-1] == Progress(Stage.FETCHING, len(page.data), len(page.data))
    assert [step.done for step in progress] == sorted(step.done for step in progress)


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress)]
)
@pytest.mark.parametrize("times", [1, 20_000])
def test_compressed_pages_are_opened(
    server: Server, encoding: str, pack: Callable[[bytes], bytes], times: int
) -> None:
    """What we offer to unpack is unpacked, and nothing is lost where it comes in many pieces."""
    body = b"".join(f"{PAGE} {number * number}".encode() for number in range(times))
    url = server.page("/a.html", pack(body), headers={"Content-Encoding": encoding})

    data = got(url).data

    assert data == body
    assert encoding in server.requests[-1].headers["accept-encoding"].split(", ")


def test_redirects_are_followed(server: Server) -> None:
    """Five redirects are followed, and the address is the last one's."""
    server.page("/5", PAGE)
    for step in range(5):
        server.page(f"/{step}", "", status=302, headers={"Location": f"/{step + 1}"})

    assert got(server.url("/0")).address == server.url("/5")


def test_redirects_without_end_are_given_up(server: Server) -> None:
    """A sixth redirect is one too many."""
    url = server.page("/a", "", status=301, headers={"Location": "/a"})

    with pytest.raises(TooManyRedirects):
        got(url)

    assert len(server.requests) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:alert(1)", "data:text/html,a"]
)
def test_a_redirect_to_anything_else_is_refused(server: Server, target: str) -> None:
    """A server cannot make us open a file."""
    url = server.page("/a", "", status=302, headers={"Location": target})

    with pytest.raises(ForbiddenAddress):
        got(url)


@pytest.mark.parametrize("status", [400, 403, 404, 410, 500, 503])
def test_a_bad_status_is_told(server: Server, status: int) -> None:
    """The status of a refusal is a fact of the error."""
    url = server.page("/a", "<html><p>Not here, sorry. Try the front page.</p>", status=status)

    with pytest.raises(BadStatus) as caught:
        got(url)

    assert caught.value.facts == {"address": url, "status": status}


@pytest.mark.parametrize(
    ("body", "content_type", "found"),
    [
        (b"%PDF-1.7 ...", "text/html", "application/pdf"),
        (b"%PDF-1.7 ...", "application/pdf", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "image/png", "image/png"),
        (b"PK\x03\x04....", "application/octet-stream", "application/zip"),
        (b"....", "video/mp4", "video/mp4"),
        (b"\0\1\2\3" * 20, "application/octet-stream", "application/octet-stream"),
    ],
)
def test_what_is_no_page_is_told(server: Server, body: bytes, content_type: str, found: str) -> None:
    """A PDF, picture or archive is recognised by what it is, then by what it is called."""
    url = server.page("/a", body, content_type=content_type)

    with pytest.raises(NotAPage) as caught:
        got(url)

    assert caught.value.facts["media_type"] == found


@pytest.mark.parametrize("content_type", ["application/octet-stream", "image/png", "", "nonsense"])
def test_a_page_under_a_wrong_name_is_a_page(server: Server, content_type: str) -> None:
    """Markup is markup, whatever the server calls it."""
    assert got(server.page("/a", PAGE, content_type=content_type)).data == PAGE.encode()


def test_too_large_a_page_is_given_up(server: Server) -> None:
    """What is announced or comes beyond the limit is not read."""
    small = replace(PATIENT, page_bytes=1000)

    with pytest.raises(TooLarge):
        got(server.page("/a", "<p>" + "a" * 1000), small)


def test_a_bomb_does_not_go_off(server: Server) -> None:
    """50 MB of zeros in 50 kB are given up at the limit, decompressed."""
    bomb = gzip.compress(bytes(50_000_000), 9)
    url = server.page("/a", bomb, headers={"Content-Encoding": "gzip"})

    with pytest.raises(TooLarge):
        got(url)


@pytest.mark.parametrize("behave", [break_off, end_early, no_http])
def test_a_broken_answer_is_told(server: Server, behave: object) -> None:
    """Half a page is no page, and neither is what is not HTTP."""
    url = server.behave("/a", behave)  # type: ignore[arg-type]  # one of the three

    with pytest.raises(Broken):
        got(url)


@pytest.mark.parametrize("behave", [drip, drip_head, never])
def test_nobody_waits_for_ever(server: Server, behave: object) -> None:
    """A server that sends a byte now and then is left at the deadline."""
    url = server.behave("/a", behave)  # type: ignore[arg-type]  # one of the three

    with pytest.raises(TooSlow) as caught:
        got(url, HASTY)

    assert caught.value.facts["address"] == url


def test_the_deadline_covers_all_redirects(server: Server) -> None:
    """The clock runs on from one redirect to the next."""
    times = iter([0.0, 0.0, 0.0, 100.0, 100.0])
    server.page("/a", "", status=302, headers={"Location": "/b"})
    server.behave("/b", never)

    with pytest.raises(TooSlow):
        got(server.url("/a"), PATIENT, clock=lambda: next(times, 100.0))


def test_nobody_at_home() -> None:
    """A closed port refuses, a name of no machine has no host."""
    with Server() as gone:
        url = gone.url("/a")

    with pytest.raises(Refused):
        got(url)
    with pytest.raises(NoSuchHost) as caught:
        got("http://no-such-host.invalid/")
    assert caught.value.facts["host"] == "no-such-host.invalid"


def test_a_forged_identity_is_not_accepted() -> None:
    """A certificate that nobody has signed: the page is not fetched."""
    forged = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    forged.load_cert_chain(CERTIFICATE)
    with Server(forged) as server:
        url = server.page("/a", PAGE)

        with pytest.raises(NotSecure):
            got(url)

        assert server.requests == []


def test_a_known_identity_is_accepted() -> None:
    """The same page is fetched by those who know the certificate."""
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(CERTIFICATE)
    with Server(own) as server:
        url = server.page("/a", PAGE)

        assert got(url, trust=ssl.create_default_context(cafile=CERTIFICATE)).data == PAGE.encode()


def test_http_is_tried_where_nobody_asked_for_https(server: Server) -> None:
    """A site that only answers on http opens from an address typed without a scheme."""
    url = server.page("/a.html", PAGE)

    assert got(url.removeprefix("http://")).address == url


def test_http_is_not_tried_where_https_was_asked_for(server: Server) -> None:
    """Nobody is led from https to http behind their back."""
    url = server.page("/a.html", PAGE)

    with pytest.raises(FetchError):
        got(url.replace("http://", "https://"))

    assert server.requests == []


def test_the_clock_is_the_machines_own() -> None:
    """Nothing but a monotonic clock is used unless another one is given."""
    assert Web()._clock is time.monotonic
