"""The way to a host: its name looked up once, every number checked, a connection to exactly that number."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import LocalNetwork, NoSuchHost, ProxyFailed
from reader.fetch.address import USUAL_PORT
from reader.fetch.host import Host, read_host
from reader.fetch.networks import is_public

if TYPE_CHECKING:
    import ssl

    from urllib3.connection import HTTPConnection

    from reader.fetch.names import Names
    from reader.fetch.policy import Policy
    from reader.fetch.proxy import Proxy

ASIDE_SECONDS = 1.0
"""So long a name is looked up here when a proxy will look it up anyway: often nobody here can answer."""


class Way(Sequence[str]):
    """The numbers that one address leads to; each connection goes to one of them and nowhere else.

    With a proxy they are the proxy's.
    """

    def __init__(
        self, url: str, host: Host, port: int, numbers: Sequence[str], proxy: Proxy | None = None
    ) -> None:
        self.url = url
        self.proxy = proxy
        self._url = urlsplit(url)
        self._host = host
        self._port = port
        self._numbers = tuple(numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, index: int) -> str:  # type: ignore[override]  # no slices of a way
        return self._numbers[index]

    @property
    def asked_host(self) -> str:
        """What the Host header says."""
        usual = USUAL_PORT[self._url.scheme] == self._port
        return self._host.written if usual else f"{self._host.written}:{self._port}"

    @property
    def target(self) -> str:
        """What the request asks for: a path; of a proxy that sees the request, the whole address."""
        path = self._url.path + (f"?{self._url.query}" if self._url.query else "")
        seen = self.proxy is not None and self._url.scheme == "http"
        return f"http://{self.asked_host}{path}" if seen else path

    def connection(self, number: str, seconds: float, trust: ssl.SSLContext | None) -> HTTPConnection:
        """A connection to this number, not made yet, that waits so many seconds at the most.

        Over TLS the host must prove its own name.
        """
        from urllib3.connection import HTTPConnection, HTTPSConnection

        port = self.proxy.port if self.proxy else self._port
        if self._url.scheme == "http":
            return HTTPConnection(number, port, timeout=seconds)
        import ssl

        connection = HTTPSConnection(
            number,
            port,
            timeout=seconds,
            ssl_context=trust or ssl.create_default_context(),
            server_hostname=self._host.name,
        )
        if self.proxy:
            # The proxy carries what it cannot read: the site itself proves its name.
            connection.set_tunnel(self._host.written, self._port)
        return connection


def way_to(url: str, policy: Policy, names: Names, seconds: float) -> Way:
    """Look up the host of a permitted address and check where it is.

    Refused whole where any number of it is not public: a name with one foot in the local network is a
    trap. Through a proxy the same holds of what is known here; a name that only the proxy knows is left
    to it. Raises Blocked, NoSuchHost, LocalNetwork, ProxyFailed, and TimeoutError after so many seconds or
    when the names are given up.
    """
    parts = urlsplit(url)
    host = read_host(parts.netloc.partition("]")[0] + "]" if "[" in parts.netloc else parts.hostname or "")
    port = parts.port or USUAL_PORT[parts.scheme]
    policy.check(host, port, url)
    proxy = _proxy(url, host, policy)
    patience = min(seconds, ASIDE_SECONDS) if proxy else seconds
    numbers: Sequence[str] = ()
    try:
        numbers = (str(host.number),) if host.number else names.numbers(host.name, port, patience)
    except (socket.gaierror, UnicodeError) as error:
        if proxy is None:
            raise NoSuchHost(address=url, host=host.name) from error
    except TimeoutError:
        if proxy is None:
            raise
    if not numbers and proxy is None:
        raise NoSuchHost(address=url, host=host.name)
    if not policy.is_local(host, port) and not all(map(is_public, numbers)):
        raise LocalNetwork(address=url, host=host.name)
    if proxy is None:
        return Way(url, host, port, numbers)
    try:
        return Way(url, host, port, names.numbers(proxy.host, proxy.port, seconds), proxy)
    except (socket.gaierror, UnicodeError) as error:
        raise ProxyFailed(address=url, host=proxy.host) from error


def _proxy(url: str, host: Host, policy: Policy) -> Proxy | None:
    try:
        return policy.way_out(urlsplit(url).scheme, host.name)
    except ValueError as error:
        raise ProxyFailed(address=url, host="", detail=str(error)) from error
