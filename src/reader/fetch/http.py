"""Pages and pictures over HTTP: one request, one connection, every limit kept.

permitted | way_to (once, for each redirect anew) | connect to one of its numbers | GET | body
"""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from reader.children.protocol import Progress, Stage
from reader.errors import (
    BadStatus,
    Broken,
    NotAnAddress,
    NotModified,
    NotSecure,
    ProxyFailed,
    ReaderError,
    Refused,
    SignInFirst,
    TooLarge,
    TooManyRedirects,
    TooSlow,
)
from reader.fetch.address import permitted
from reader.fetch.dial import Way, way_to
from reader.fetch.names import Names, Resolve, system_names
from reader.fetch.policy import Policy
from reader.fetch.portal import is_portal
from reader.model import Page

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Generator, Iterator, Mapping

    from urllib3.connection import HTTPConnection
    from urllib3.response import HTTPResponse

CHUNK = 64 * 1024
REDIRECTS = 5
SUCCESS = 2
"""The first digit of every status that brings what was asked for."""
REDIRECTING = frozenset({301, 302, 303, 307, 308})
LANGUAGES = "zh-CN,zh;q=0.9,en;q=0.6"
"""The languages of most readers."""
NOT_MODIFIED = 304
SIGN_IN = 511
"""Network Authentication Required, RFC 6585."""
PROXY_SIGN_IN = 407
"""Proxy Authentication Required, RFC 9110."""
LONGEST = 300
"""Characters of what a server calls a page's version."""
ENCODINGS = frozenset({"gzip", "x-gzip", "deflate", "br", "identity", ""})
"""What we ask for, and can open piece by piece; a server that sends another one was not asked to.

From version 1.2 on Brotli's package lets go of no more than it is asked for: docs/decisions/packed-pages.md.
"""
USER_AGENT = "Mozilla/5.0 (compatible; Lingdu/0.1; reading aid)"


class Limits(Struct, frozen=True):
    """How much of somebody else's server one request puts up with."""

    page_bytes: int = 10 * 1024 * 1024
    """The largest page, decoded."""
    picture_bytes: int = 8 * 1024 * 1024
    """The largest picture file."""
    pictures_bytes: int = 20 * 1024 * 1024
    """All pictures of an article together."""
    seconds: float = 18.0
    """From the first name looked up to the last byte of an article's last page, all redirects included;
    two seconds before the window's patience ends and with it this process."""
    connect_seconds: float = 8.0
    """For one connection to stand."""


class Web:
    """The network, as far as this program uses it: GET, and nothing kept between two requests."""

    def __init__(
        self,
        *,
        languages: str = LANGUAGES,
        policy: Policy | None = None,
        limits: Limits | None = None,
        trust: ssl.SSLContext | None = None,
        resolve: Resolve = system_names,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limits = limits or Limits()
        self.policy = policy or Policy()
        self._languages = languages
        self._names = Names(resolve)
        self._ends: float | None = None
        self._trust = trust
        self._clock = clock
        self.given: dict[str, str] = {}
        """Headers that say which version of a page is here already; empty: none is."""
        self._watches: set[_Watch] = set()
        """Over the requests that are under way."""

    def begin(self) -> None:
        """From here on all requests together have the time that one would have alone."""
        self._ends = self._clock() + self.limits.seconds

    def give_up(self) -> None:
        """End all requests under way, from another thread; they fail with TooSlow.

        One that is just about to be connected ends as soon as it is.
        """
        self._names.give_up()
        for watch in tuple(self._watches):
            watch.fire()

    @contextmanager
    def within(self, share: float) -> Iterator[None]:
        """What is asked for within this has no more than this share of the time that one request has."""
        ends = self._ends
        soon = self._clock() + share * self.limits.seconds
        self._ends = soon if ends is None else min(ends, soon)
        try:
            yield
        finally:
            self._ends = ends

    def get(
        self, url: str, *, accept: str, limit: int, larger: Mapping[str, int] | None = None
    ) -> Generator[Progress, None, Page]:
        """Fetch an address, telling how far it has come; redirects are followed, each one checked.

        limit counts bytes after decompression; larger holds those of media types that may be more.
        Raises a FetchError, NotAnAddress or ForbiddenAddress.
        """
        url = permitted(url)
        ends = self._ends if self._ends is not None else self._clock() + self.limits.seconds
        for _ in range(REDIRECTS + 1):
            yield Progress(Stage.CONNECTING)
            with self._request(url, accept, ends) as answer:
                # The site is found: what is waited for now is its page.
                yield Progress(Stage.FETCHING)
                response = answer()
                if response.status in REDIRECTING and (target := response.headers.get("location")):
                    url = _next(url, _text_of(target))
                    continue
                if response.status == NOT_MODIFIED and self.given:
                    raise NotModified(address=url)
                if response.status == SIGN_IN:
                    raise SignInFirst(address=url, host=urlsplit(url).hostname or "")
                if response.status // 100 != SUCCESS:
                    raise BadStatus(address=url, status=response.status)
                kind, _ = _content_type(response.headers.get("content-type", ""))
                return (yield from self._body(url, response, (larger or {}).get(kind, limit)))
        raise TooManyRedirects(address=url, limit=REDIRECTS)

    def _body(self, url: str, response: HTTPResponse, limit: int) -> Generator[Progress, None, Page]:
        encoding = response.headers.get("content-encoding", "").strip().lower()
        if encoding not in ENCODINGS:
            raise Broken(address=url, detail=f"encoded as {encoding[:40]}")
        total = _length(response)
        if total > limit:
            raise TooLarge(address=url, limit=limit)
        data = bytearray()
        yield Progress(Stage.FETCHING, 0, total)
        while chunk := response.read1(CHUNK, decode_content=True):
            data += chunk
            if len(data) > limit:
                raise TooLarge(address=url, limit=limit)
            yield Progress(Stage.FETCHING, len(data), max(total, len(data)) if total else 0)
        media_type, charset = _content_type(response.headers.get("content-type", ""))
        etag, modified = (response.headers.get(name, "")[:LONGEST] for name in ("etag", "last-modified"))
        return Page(url, bytes(data), media_type, charset, etag, modified)

    @contextmanager
    def _request(self, url: str, accept: str, ends: float) -> Iterator[Callable[[], HTTPResponse]]:
        """One request, its errors translated, its connection closed afterwards, come what may.

        What is given waits for the answer's beginning.
        """
        import urllib3.exceptions as foreign

        left = ends - self._clock()
        watch = _Watch(max(0.01, left))
        self._watches.add(watch)
        connection: HTTPConnection | None = None
        try:
            way = way_to(url, self.policy, self._names, self._patience(ends))
            connection = self._connected(way, ends)
            connection.timeout = max(0.01, ends - self._clock())
            watch.over(connection.sock)
            headers = self._headers(accept) | {"Host": way.asked_host}
            connection.request("GET", way.target, headers=headers, preload_content=False)
            yield partial(_answer, connection, way)
        except (OSError, foreign.HTTPError, http.client.HTTPException) as error:
            raise self._translated(error, url, late=watch.fired) from error
        else:
            # A body without a length ends where the connection was ended.
            if watch.fired:
                raise self._late(url)
        finally:
            self._watches.discard(watch)
            watch.cancel()
            if connection is not None:
                connection.close()

    def _connected(self, way: Way, ends: float) -> HTTPConnection:
        """A connection to the first number that answers. Raises what the last one raised."""
        *others, last = way
        for number in others:
            connection = way.connection(number, self._patience(ends), self._trust)
            try:
                connection.connect()
            except OSError:
                connection.close()
            except _unanswered():
                connection.close()
            else:
                return connection
        connection = way.connection(last, self._patience(ends), self._trust)
        try:
            connection.connect()
        except BaseException as error:
            connection.close()
            if way.proxy is not None and _is_proxys(error):
                raise ProxyFailed(address=way.url, host=way.proxy.host, detail=str(error)[:200]) from error
            raise
        return connection

    def _patience(self, ends: float) -> float:
        """The seconds that one step of connecting may take."""
        return max(0.01, min(ends - self._clock(), self.limits.connect_seconds))

    def _late(self, url: str) -> TooSlow:
        return TooSlow(address=url, host=urlsplit(url).hostname or "", seconds=round(self.limits.seconds))

    def _translated(self, error: Exception, url: str, *, late: bool) -> ReaderError:
        """A foreign error as one of ours."""
        import urllib3.exceptions as foreign

        host = urlsplit(url).hostname or ""
        detail = f"{type(error).__name__}: {error}"[:200]
        slow = (foreign.ConnectTimeoutError, foreign.ReadTimeoutError, TimeoutError)
        kinds: tuple[tuple[tuple[type[Exception], ...], ReaderError], ...] = (
            # A kind of ConnectTimeoutError to urllib3, though nothing has timed out.
            ((foreign.NewConnectionError, ConnectionRefusedError), Refused(address=url, host=host)),
            (slow, self._late(url)),
            (
                (foreign.SSLError, ssl.SSLError),
                NotSecure(address=url, host=host, detail=detail, proof=_proof(error)),
            ),
            ((foreign.LocationParseError, http.client.InvalidURL), NotAnAddress(text=url)),
        )
        if late:
            return self._late(url)
        return next(
            (ours for theirs, ours in kinds if isinstance(error, theirs)), Broken(address=url, detail=detail)
        )

    def _headers(self, accept: str) -> dict[str, str]:
        return {
            "User-Agent": USER_AGENT,
            "Accept": accept,
            "Accept-Language": self._languages,
            "Accept-Encoding": "gzip, deflate, br",
            "Connection": "close",
            **self.given,
        }


class _Watch:
    """Ends a connection at its deadline, however busily its server goes on sending."""

    def __init__(self, seconds: float) -> None:
        self.fired = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self.fire)
        self._timer.daemon = True
        self._timer.start()

    def over(self, sock: socket.socket) -> None:
        """Watch over this connection."""
        self._socket = sock
        if self.fired:
            self.fire()

    def cancel(self) -> None:
        """Watch no more; the timer's thread has ended when this returns.

        Since Python 3.13 a thread that nobody has joined keeps the room of its stack until it is found to be
        rubbish; those of a hundred pages filled the address space that this process is given.
        """
        self._timer.cancel()
        self._timer.join()
        with self._lock:
            # Its number is another's as soon as it is closed.
            self._socket = None

    def fire(self) -> None:
        """End the connection now, or as soon as there is one."""
        import socket

        with self._lock:
            self.fired = True
            if self._socket is not None:
                try:
                    # Of the plain socket, not of its TLS wrapping, which is in use on another thread.
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
                except OSError:
                    return


def _proof(error: BaseException | None) -> str:
    """Whether a proof of identity was given and is wrong, or nobody spoke TLS at all."""
    while error is not None:
        if any(isinstance(each, ssl.SSLCertVerificationError) for each in (error, *error.args)):
            return "wrong"
        error = error.__cause__ or error.__context__
    return "none"


def _is_proxys(error: BaseException) -> bool:
    """Whether a proxy refused; not a site behind it with a wrong proof of identity, nor the end of time."""
    import urllib3.exceptions as foreign

    if isinstance(error, foreign.NewConnectionError | ConnectionRefusedError):
        return True
    return type(error) is OSError and "unnel" in str(error)


def _unanswered() -> type[Exception]:
    import urllib3.exceptions as foreign

    return foreign.HTTPError


def _answer(connection: HTTPConnection, way: Way) -> HTTPResponse:
    """What comes back. Raises ProxyFailed where that is a proxy's refusal."""
    response: HTTPResponse = connection.getresponse()
    if way.proxy is not None and response.status == PROXY_SIGN_IN:
        raise ProxyFailed(address=way.url, host=way.proxy.host)
    return response


def _next(url: str, target: str) -> str:
    """Where a redirect leads, permitted. Raises SignInFirst where it is not the site that sends us there."""
    try:
        joined = urljoin(url, target)
    except ValueError as error:
        raise NotAnAddress(text=target[:200]) from error
    following = permitted(joined)
    if is_portal(url, following):
        raise SignInFirst(address=url, host=urlsplit(url).hostname or "")
    return following


def _length(response: HTTPResponse) -> int:
    value = response.headers.get("content-length", "")
    return int(value) if value.isdecimal() and not response.headers.get("content-encoding") else 0


def _content_type(value: str) -> tuple[str, str]:
    """The media type and the charset of a Content-Type header."""
    from email.message import Message

    header = Message()
    header["content-type"] = value.encode("ascii", "replace").decode("ascii")
    charset = header.get_param("charset") if value else None
    return (header.get_content_type() if "/" in value else "", charset if isinstance(charset, str) else "")


def _text_of(header: str) -> str:
    """A header's text: http.client reads bytes as Latin-1, servers send UTF-8 or GBK."""
    raw = header.encode("latin-1", "replace")
    for name in ("utf-8", "gb18030"):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    return header
