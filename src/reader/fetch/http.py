"""Pages and pictures over HTTP: one request, one connection, every limit kept."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from reader.children.protocol import Progress, Stage
from reader.errors import (
    BadStatus,
    Broken,
    NoSuchHost,
    NotAnAddress,
    NotSecure,
    ReaderError,
    Refused,
    TooLarge,
    TooManyRedirects,
    TooSlow,
)
from reader.fetch.address import permitted
from reader.model import Page

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Generator, Iterator

    from urllib3.connection import HTTPConnection
    from urllib3.response import HTTPResponse

CHUNK = 64 * 1024
REDIRECTS = 5
SUCCESS = 2
"""The first digit of every status that brings what was asked for."""
REDIRECTING = frozenset({301, 302, 303, 307, 308})
USER_AGENT = "Mozilla/5.0 (compatible; Lingdu/0.1; reading aid)"


class Limits(Struct, frozen=True):
    """How much of somebody else's server one request puts up with."""

    page_bytes: int = 10 * 1024 * 1024
    """The largest page, decoded."""
    picture_bytes: int = 8 * 1024 * 1024
    """The largest picture file."""
    pictures_bytes: int = 20 * 1024 * 1024
    """All pictures of an article together."""
    seconds: float = 20.0
    """From the first name looked up to the last byte, all redirects included."""
    connect_seconds: float = 8.0
    """For one connection to stand."""


class Web:
    """The network, as far as this program uses it: GET, and nothing kept between two requests."""

    def __init__(
        self,
        *,
        languages: str = "zh-CN,zh;q=0.9,en;q=0.6",
        limits: Limits | None = None,
        trust: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limits = limits or Limits()
        self._languages = languages
        self._trust = trust
        self._clock = clock

    def get(self, url: str, *, accept: str, limit: int) -> Generator[Progress, None, Page]:
        """Fetch an address, telling how far it has come; redirects are followed, each one checked.

        limit counts bytes after decompression. Raises a FetchError, NotAnAddress or ForbiddenAddress.
        """
        url = permitted(url)
        ends = self._clock() + self.limits.seconds
        for _ in range(REDIRECTS + 1):
            yield Progress(Stage.CONNECTING)
            with self._request(url, accept, ends) as response:
                if response.status in REDIRECTING and (target := response.headers.get("location")):
                    url = permitted(urljoin(url, _text_of(target)))
                    continue
                if response.status // 100 != SUCCESS:
                    raise BadStatus(address=url, status=response.status)
                return (yield from self._body(url, response, limit))
        raise TooManyRedirects(address=url, limit=REDIRECTS)

    def _body(self, url: str, response: HTTPResponse, limit: int) -> Generator[Progress, None, Page]:
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
        return Page(url, bytes(data), media_type, charset)

    @contextmanager
    def _request(self, url: str, accept: str, ends: float) -> Iterator[HTTPResponse]:
        """One request, its errors translated, its connection closed afterwards, come what may."""
        import urllib3.exceptions as foreign

        parts = urlsplit(url)
        left = ends - self._clock()
        connection = self._connection(url, max(0.01, min(left, self.limits.connect_seconds)))
        watch = _Watch(max(0.01, left))
        try:
            connection.connect()
            connection.timeout = max(0.01, ends - self._clock())
            watch.over(connection.sock)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", target, headers=self._headers(accept), preload_content=False)
            yield connection.getresponse()
        except (OSError, foreign.HTTPError, http.client.HTTPException) as error:
            raise self._translated(error, url, late=watch.fired) from error
        else:
            # A body without a length ends where the connection was ended.
            if watch.fired:
                raise self._late(url)
        finally:
            watch.cancel()
            connection.close()

    def _late(self, url: str) -> TooSlow:
        return TooSlow(address=url, host=urlsplit(url).hostname or "", seconds=round(self.limits.seconds))

    def _translated(self, error: Exception, url: str, *, late: bool) -> ReaderError:
        """A foreign error as one of ours."""
        import urllib3.exceptions as foreign

        host = urlsplit(url).hostname or ""
        detail = f"{type(error).__name__}: {error}"[:200]
        slow = (foreign.ConnectTimeoutError, foreign.ReadTimeoutError, TimeoutError)
        kinds: tuple[tuple[tuple[type[Exception], ...], ReaderError], ...] = (
            ((foreign.NameResolutionError,), NoSuchHost(address=url, host=host)),
            # A kind of ConnectTimeoutError to urllib3, though nothing has timed out.
            ((foreign.NewConnectionError, ConnectionRefusedError), Refused(address=url, host=host)),
            (slow, self._late(url)),
            ((foreign.SSLError, ssl.SSLError), NotSecure(address=url, host=host, detail=detail)),
            ((foreign.LocationParseError, http.client.InvalidURL), NotAnAddress(text=url)),
        )
        if late:
            return self._late(url)
        return next(
            (ours for theirs, ours in kinds if isinstance(error, theirs)), Broken(address=url, detail=detail)
        )

    def _connection(self, url: str, seconds: float) -> HTTPConnection:
        from urllib3.connection import HTTPConnection, HTTPSConnection

        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme == "http":
            return HTTPConnection(host, parts.port or 80, timeout=seconds)
        trust = self._trust or ssl.create_default_context()
        return HTTPSConnection(host, parts.port or 443, timeout=seconds, ssl_context=trust)

    def _headers(self, accept: str) -> dict[str, str]:
        return {
            "User-Agent": USER_AGENT,
            "Accept": accept,
            "Accept-Language": self._languages,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }


class _Watch:
    """Ends a connection at its deadline, however busily its server goes on sending."""

    def __init__(self, seconds: float) -> None:
        self.fired = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._fire)
        self._timer.daemon = True
        self._timer.start()

    def over(self, sock: socket.socket) -> None:
        """Watch over this connection."""
        self._socket = sock
        if self.fired:
            self._fire()

    def cancel(self) -> None:
        self._timer.cancel()

    def _fire(self) -> None:
        import socket

        self.fired = True
        if self._socket is not None:
            try:
                # Of the plain socket, not of its TLS wrapping, which is in use on another thread.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
            except OSError:
                return


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
