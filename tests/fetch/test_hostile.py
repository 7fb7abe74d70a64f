"""Servers that mean harm: each ends with an error that says what it is, and none is waited for."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from tests.fetch.test_http import got
from tests.hostile import BOMBS, SERVERS

from reader.errors import Broken, ReaderError, TooLarge, TooSlow
from reader.fetch.http import Limits

if TYPE_CHECKING:
    from tests.server import Server

HASTY = Limits(seconds=1.0)


@pytest.mark.parametrize("name", SERVERS)
def test_a_hostile_server_is_told(server: Server, name: str) -> None:
    """Within the deadline, by the error that belongs to it; what is short enough to be a page is one."""
    behave, ends = SERVERS[name]
    url = server.behave("/a", behave)

    try:
        data = got(url, HASTY).data
    except ReaderError as error:
        assert type(error).__name__ in ends  # noqa: PT017 - one of several is right
    else:
        assert len(data) < 100
        assert "NoArticle" in ends


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_does_not_go_off(server: Server, name: str) -> None:
    """It is given up at the limit, whatever it is packed with; what is packed twice is not opened at all."""
    url = server.behave("/a", BOMBS[name](100_000_000))

    with pytest.raises(Broken if " in " in name else TooLarge):
        got(url, Limits())


def test_a_greeting_that_never_comes_is_not_waited_for() -> None:
    """A server that takes the connection and says nothing when TLS begins."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        with pytest.raises(TooSlow):
            got(f"https://127.0.0.1:{port}/", HASTY)
