"""No way into the local network: a canary on loopback that must see nobody, names that change their minds."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Self

import pytest
from tests.fetch.test_http import got
from tests.server import NEAR, Server

from reader.errors import Blocked, LocalNetwork, NoSuchHost, ReaderError, TooSlow
from reader.fetch.http import Limits, Web
from reader.fetch.pictures import Album, bytes_of
from reader.fetch.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PUBLIC = "203.0.114.7"
CLOSED = Policy()


class Canary:
    """Listens on a port of this machine, in both versions, and counts who comes."""

    def __init__(self) -> None:
        self.visits = 0
        self._socket = socket.create_server(("", 0), family=socket.AF_INET6, dualstack_ipv6=True)
        self.port = int(self._socket.getsockname()[1])
        self._thread = threading.Thread(target=self._wait, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _wait(self) -> None:
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()


class Names:
    """A resolver that gives each name its answers in turn, the last one for ever."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self.asked: list[str] = []
        self._answers = {f"{name}.example": list(each) for name, each in answers.items()}

    def __call__(self, name: str, port: int) -> Sequence[str]:
        """The next answer."""
        del port
        self.asked.append(name)
        answers = self._answers.get(name)
        if answers is None:
            raise socket.gaierror(socket.EAI_NONAME, name)
        return answers.pop(0) if len(answers) > 1 else answers[0]


@pytest.fixture
def canary() -> Iterator[Canary]:
    """One that nobody may visit."""
    with Canary() as listening:
        yield listening


def test_the_canary_sees_who_comes(canary: Canary) -> None:
    """The control: where the rules let us in, it is visited."""
    with pytest.raises(ReaderError):
        got(f"http://127.0.0.1:{canary.port}/", policy=NEAR)

    assert canary.visits == 1


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.01", "017700000001", "0",
        "0.0.0.0",  # noqa: S104 - nothing is bound
        "127.3.2.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "localhost", "localhost.", "LOCALHOST", "ip6-localhost",
        "①②⑦.0.0.1", "１２７.０.０.１",
    ],
)  # fmt: skip
def test_no_way_of_writing_it_leads_to_this_machine(canary: Canary, host: str) -> None:
    """As a page, as a redirect's target and as a picture: refused before a connection is made."""
    target = f"http://{host}:{canary.port}/"
    open_ports = Policy(ports=(canary.port,))
    with Server() as server:
        sent = server.page("/a", "", status=302, headers={"Location": target.encode().decode("latin-1")})
        near = Policy(ports=(canary.port,), local=(sent.split("/")[2],))

        for attempt in (
            lambda: got(target, policy=open_ports),
            lambda: got(sent, policy=near),
            lambda: bytes_of(target, Album("http://pages.example/", {}), Web(policy=open_ports)),
        ):
            with pytest.raises((LocalNetwork, NoSuchHost)):
                attempt()

    assert canary.visits == 0


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"], [PUBLIC, "127.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"],
        ["fe80::1%lo"], ["169.254.169.254"], ["192.168.0.1", PUBLIC],
        ["0.0.0.0"],  # noqa: S104 - nothing is bound
    ],
)  # fmt: skip
def test_a_name_with_one_foot_in_the_local_network_is_refused(canary: Canary, answers: list[str]) -> None:
    """One number that is not public is enough."""
    names = Names(site=[answers])

    with pytest.raises(LocalNetwork):
        got(f"http://site.example:{canary.port}/", policy=Policy(ports=(canary.port,)), resolve=names)

    assert canary.visits == 0


def test_a_name_that_changes_its_mind_is_asked_once() -> None:
    """DNS rebinding: public when it is checked, this machine when it is connected to; asked only once."""
    with Canary() as canary:
        names = Names(site=[[PUBLIC], ["127.0.0.1"]])

        with pytest.raises(ReaderError) as caught:
            got(
                f"http://site.example:{canary.port}/",
                Limits(connect_seconds=0.3, seconds=0.3),
                policy=Policy(ports=(canary.port,)),
                resolve=names,
            )

        assert not isinstance(caught.value, LocalNetwork)
        assert names.asked == ["site.example"]
        assert canary.visits == 0


def test_every_hop_is_looked_up_anew(server: Server) -> None:
    """A site that may be near, and after a redirect another one that may not."""
    port = server.port
    names = Names(site=[["127.0.0.1"]], other=[["127.0.0.1"]])
    server.page("/a", "", status=302, headers={"Location": f"http://site.example:{port}/b"})
    server.page("/b", "", status=302, headers={"Location": f"http://other.example:{port}/c"})

    with pytest.raises(LocalNetwork) as caught:
        got(
            f"http://site.example:{port}/a",
            policy=Policy(ports=(port,), local=("site.example",)),
            resolve=names,
        )

    assert caught.value.facts["host"] == "other.example"
    assert names.asked == ["site.example", "site.example", "other.example"]
    assert server.paths() == ["/a", "/b"]


def test_a_named_host_may_be_near(server: Server) -> None:
    """The rules name a library's own server; it is asked for by its name, on the number found."""
    url = f"http://library.example:{server.port}/a"
    server.page("/a", "<p>近</p>")

    got(url, policy=Policy(local=("library.example",)), resolve=Names(library=[["127.0.0.1"]]))

    assert server.requests[0].headers["host"] == f"library.example:{server.port}"


def test_the_next_number_is_tried(server: Server) -> None:
    """Of two numbers the first one refuses: the second is connected to."""
    url = f"http://library.example:{server.port}/a"
    server.page("/a", "<p>近</p>")
    names = Names(library=[["127.9.9.9", "127.0.0.1"]])
    with socket.socket() as taken:
        taken.bind(("127.9.9.9", 0))

        page = got(url, policy=Policy(local=("library.example",)), resolve=names)

    assert page.address == url


def test_a_resolver_that_never_answers_is_not_waited_for() -> None:
    """The deadline counts while a name is being looked up."""
    never = threading.Event()

    def resolve(name: str, port: int) -> Sequence[str]:
        never.wait()
        raise socket.gaierror(name, port)

    with pytest.raises(TooSlow):
        got("http://site.example/", Limits(seconds=0.2), resolve=resolve)
    never.set()


@pytest.mark.parametrize(
    ("policy", "url", "rule"),
    [
        (CLOSED, "http://site.example:22/", "port"),
        (CLOSED, "https://site.example:6379/", "port"),
        (Policy(ports=()), "http://site.example:8080/", "port"),
        (Policy(never=("site.example",)), "http://www.site.example/", "never"),
        (Policy(only=("gov.example",)), "http://site.example/", "only"),
        (Policy(only=("gov.example",)), "http://notgov.example/", "only"),
        (Policy(wrong="broken"), "http://gov.example/", "policy"),
    ],
)
def test_the_rules_are_kept(policy: Policy, url: str, rule: str) -> None:
    """Ports, sites that may not be opened, sites that alone may be; the name is not even looked up."""
    names = Names()

    with pytest.raises(Blocked) as caught:
        got(url, policy=policy, resolve=names)

    assert caught.value.facts["rule"] == rule
    assert names.asked == []


def test_what_the_rules_allow_is_asked_for() -> None:
    """The sites below one that is named, on the ports that are named."""
    names = Names()
    policy = Policy(only=("gov.example",), ports=(8088,))

    with pytest.raises(NoSuchHost):
        got("http://www.gov.example:8088/", policy=policy, resolve=names)

    assert names.asked == ["www.gov.example"]
