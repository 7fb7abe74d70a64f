"""The way to a host: its name looked up once, every number checked, a connection to exactly that number."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import LocalNetwork, NoSuchHost
from reader.fetch.address import USUAL_PORT
from reader.fetch.host import Host, read_host
from reader.fetch.networks import is_public

if TYPE_CHECKING:
    import ssl

    from urllib3.connection import HTTPConnection

    from reader.fetch.policy import Policy

Resolve = Callable[[str, int], Sequence[str]]
"""All numbers of a name, in the order in which they are to be tried. Raises OSError when there is none."""


def system_names(name: str, port: int) -> list[str]:
    """The numbers that this machine's own resolver knows a name by."""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Way(Sequence[str]):
    """The numbers that one address leads to; each connection goes to one of them and nowhere else."""

    def __init__(self, url: str, host: Host, port: int, numbers: Sequence[str]) -> None:
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

    def connection(self, number: str, seconds: float, trust: ssl.SSLContext | None) -> HTTPConnection:
        """A connection to this number, not made yet; over TLS the host must prove its own name."""
        from urllib3.connection import HTTPConnection, HTTPSConnection

        if self._url.scheme == "http":
            return HTTPConnection(number, self._port, timeout=seconds)
        import ssl

        return HTTPSConnection(
            number,
            self._port,
            timeout=seconds,
            ssl_context=trust or ssl.create_default_context(),
            server_hostname=self._host.name,
        )


def way_to(url: str, policy: Policy, resolve: Resolve, seconds: float) -> Way:
    """Look up the host of a permitted address and check where it is.

    Refused whole where any number of it is not public: a name with one foot in the local network is a
    trap. Raises Blocked, NoSuchHost, LocalNetwork, and TimeoutError after so many seconds.
    """
    parts = urlsplit(url)
    host = read_host(parts.netloc.partition("]")[0] + "]" if "[" in parts.netloc else parts.hostname or "")
    port = parts.port or USUAL_PORT[parts.scheme]
    policy.check(host, port, url)
    if host.number is not None:
        numbers: Sequence[str] = (str(host.number),)
    else:
        try:
            numbers = _patiently(resolve, host.name, port, seconds)
        except (socket.gaierror, UnicodeError) as error:
            raise NoSuchHost(address=url, host=host.name) from error
    if not numbers:
        raise NoSuchHost(address=url, host=host.name)
    if not policy.is_local(host, port) and not all(map(is_public, numbers)):
        raise LocalNetwork(address=url, host=host.name)
    return Way(url, host, port, numbers)


def _patiently(resolve: Resolve, name: str, port: int, seconds: float) -> Sequence[str]:
    """What the resolver says within so many seconds: the system's own cannot be interrupted."""
    answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(name, port))
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            answers.put(error)

    threading.Thread(target=ask, name="names", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty as error:
        raise TimeoutError(name) from error
    if isinstance(answer, Exception):
        raise answer
    return answer
