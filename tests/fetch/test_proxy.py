"""Through a proxy where the rules name one; never because the environment does."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Self

import pytest
from tests.fetch.test_http import CERTIFICATE, PAGE, got
from tests.server import Server

from reader.errors import BadStatus, LocalNetwork, NoSuchHost, NotSecure, ProxyFailed
from reader.fetch.policy import Policy, load_policy
from reader.fetch.proxy import proxy_ports, read_proxy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SITE = "library.example"


class SmallProxy:
    """Carries every request and every tunnel to one server, whatever it is asked for, and remembers that."""

    def __init__(self) -> None:
        self.leads_to = 0
        """The port of that server; 0 refuses."""
        self.asked: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = self._socket.accept()
                threading.Thread(target=self._carry, args=(visitor,), daemon=True).start()

    def _carry(self, visitor: socket.socket) -> None:
        with suppress(OSError), visitor:
            head = b""
            while b"\r\n\r\n" not in head:
                head += visitor.recv(4096)
            line = head.partition(b"\r\n")[0].decode()
            self.asked.append(line.rpartition(" ")[0])
            if not self.leads_to:
                visitor.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                return
            with socket.create_connection(("127.0.0.1", self.leads_to)) as server:
                if line.startswith("CONNECT "):
                    visitor.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    host = head.partition(b"//")[2].partition(b"/")[0]
                    server.sendall(head.replace(b"http://" + host, b"", 1))
                back = threading.Thread(target=_pour, args=(server, visitor), daemon=True)
                back.start()
                _pour(visitor, server)
                back.join()


def _pour(source: socket.socket, into: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            into.sendall(data)
        into.shutdown(socket.SHUT_WR)


@pytest.fixture
def proxy() -> Iterator[SmallProxy]:
    """One that runs."""
    with SmallProxy() as running:
        yield running


def by(proxy: SmallProxy) -> Policy:
    """The rules that name it."""
    return Policy(proxy=f"http://127.0.0.1:{proxy.port}")


def nobody(name: str, port: int) -> Sequence[str]:
    """A machine that can look up nothing but its proxy's number."""
    if name == "127.0.0.1":
        return [name]
    raise socket.gaierror(socket.EAI_AGAIN, name, port)


def test_a_page_comes_through_it(proxy: SmallProxy, server: Server) -> None:
    """The proxy is asked for the whole address; no name is known here."""
    server.page("/a", PAGE)
    proxy.leads_to = server.port

    page = got(f"http://{SITE}/a", policy=by(proxy), resolve=nobody)

    assert page.data == PAGE.encode()
    assert page.address == f"http://{SITE}/a"
    assert proxy.asked == [f"GET http://{SITE}/a"]
    assert server.requests[0].headers["host"] == SITE


def test_a_secure_page_comes_through_a_tunnel(proxy: SmallProxy) -> None:
    """The proxy sees the host's name only, and the site must prove that name by itself."""
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trust.load_cert_chain(CERTIFICATE)
    known = ssl.create_default_context(cafile=CERTIFICATE)
    with Server(trust) as secure:
        secure.page("/a", PAGE)
        proxy.leads_to = secure.port

        with pytest.raises(NotSecure):
            got(f"https://{SITE}/a", policy=by(proxy), resolve=nobody, trust=known)
        page = got(
            "https://127.0.0.1/a",
            policy=Policy(proxy=f"127.0.0.1:{proxy.port}", local=("127.0.0.1",)),
            resolve=nobody,
            trust=known,
        )

    assert page.data == PAGE.encode()
    assert proxy.asked == [f"CONNECT {SITE}:443", "CONNECT 127.0.0.1:443"]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_one_that_is_gone_is_told(proxy: SmallProxy, scheme: str) -> None:
    """Nothing listens where the proxy should be: it is named, not the site."""
    gone = Policy(proxy=f"http://127.0.0.1:{proxy.port}")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        gone = Policy(proxy=f"http://127.0.0.1:{taken.getsockname()[1]}")

        with pytest.raises(ProxyFailed) as caught:
            got(f"{scheme}://{SITE}/a", policy=gone, resolve=nobody)

    assert caught.value.facts["host"] == "127.0.0.1"


def test_one_that_wants_a_password_is_named(proxy: SmallProxy, server: Server) -> None:
    """It answers a plain request with 407: it is the proxy that is named, not the site."""
    server.page("/a", "", status=407)
    proxy.leads_to = server.port

    with pytest.raises(ProxyFailed) as caught:
        got(f"http://{SITE}/a", policy=by(proxy), resolve=nobody)

    assert caught.value.facts["host"] == "127.0.0.1"


def test_one_that_refuses_is_told(proxy: SmallProxy) -> None:
    """A tunnel that is not opened."""
    with pytest.raises(ProxyFailed):
        got(f"https://{SITE}/a", policy=by(proxy), resolve=nobody)


@pytest.mark.parametrize("url", ["http://127.0.0.1:80/", "http://[::1]/", "http://near.example/"])
def test_no_way_through_it_into_the_local_network(proxy: SmallProxy, url: str) -> None:
    """What is known here to be near is refused before the proxy hears of it."""

    def resolve(name: str, port: int) -> Sequence[str]:
        return ["192.168.7.7"] if name == "near.example" else nobody(name, port)

    with pytest.raises(LocalNetwork):
        got(url, policy=by(proxy), resolve=resolve)

    assert proxy.asked == []


def test_the_environment_alone_means_nothing(proxy: SmallProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only rules that say "system" look there; what is excepted there goes straight."""
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("no_proxy", "straight.example")

    for policy, host in ((Policy(), SITE), (Policy(proxy="system"), "straight.example")):
        with pytest.raises(NoSuchHost):
            got(f"http://{host}/a", policy=policy, resolve=nobody)
    assert proxy.asked == []
    with pytest.raises(BadStatus) as caught:
        got(f"http://{SITE}/a", policy=Policy(proxy="system"), resolve=nobody)

    assert caught.value.facts["status"] == 403
    assert proxy_ports("system") == {proxy.port}
    assert proxy.asked == [f"GET http://{SITE}/a"]


@pytest.mark.parametrize(
    "written",
    ["socks5://a.example:1080", "http://me:secret@a.example:1", "a.example", "http://a.example:0", "://"],
)
def test_what_is_no_proxy_opens_nothing(written: str, tmp_path: Path) -> None:
    """A rule that cannot be understood lets nothing be opened; a password is not repeated in what is said."""
    rules = tmp_path / "policy.toml"
    rules.write_text(f'proxy = "{written}"', encoding="utf-8")

    with pytest.raises(ValueError, match=r"."):
        read_proxy(written)
    policy = load_policy(rules)

    assert policy.wrong
    assert "secret" not in policy.wrong
