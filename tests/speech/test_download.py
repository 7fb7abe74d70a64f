"""Large files over HTTP: whole, in two halves, and never more than they may be."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from reader.errors import DownloadFailed, InstallStopped
from reader.speech.install.download import Downloads

if TYPE_CHECKING:
    import socket
    from pathlib import Path

    from tests.server import Server

DATA = bytes(range(256)) * 4000
HALF = len(DATA) // 2
PLAIN = frozenset({"http"})


def ranged(server: Server, path: str, *, most: int | None = None) -> str:
    """Serve DATA as servers do that know ranges; hang up after `most` bytes."""

    def answer(connection: socket.socket, closing: threading.Event) -> None:
        del closing
        asked = server.requests[-1].headers.get("range", "")
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        if start >= len(DATA):
            connection.sendall(b"HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n")
            return
        status = b"206 Partial Content" if asked else b"200 OK"
        head = b"HTTP/1.1 %s\r\nContent-Length: %d\r\n" % (status, len(DATA) - start)
        if asked:
            head += b"Content-Range: bytes %d-%d/%d\r\n" % (start, len(DATA) - 1, len(DATA))
        connection.sendall(head + b"\r\n" + DATA[start:][:most])

    return server.behave(path, answer)


def test_a_whole_file(server: Server, tmp_path: Path) -> None:
    """Every byte arrives, and how many there are is told on the way, rising."""
    file, told = tmp_path / "file", list[int]()

    Downloads(schemes=PLAIN).fetch(ranged(server, "/a"), file, len(DATA), told.append)

    assert file.read_bytes() == DATA
    assert told == sorted(told)
    assert told[-1] == len(DATA)


def test_it_goes_on_where_it_was_broken_off(server: Server, tmp_path: Path) -> None:
    """The second try asks for the rest only, and the file is whole."""
    file = tmp_path / "file"
    downloads = Downloads(schemes=PLAIN)
    with pytest.raises(DownloadFailed):
        downloads.fetch(ranged(server, "/a", most=HALF), file, len(DATA), lambda _: None)
    there = file.stat().st_size

    downloads.fetch(ranged(server, "/a"), file, len(DATA), lambda _: None)

    assert 0 < there <= HALF
    assert server.requests[-1].headers["range"] == f"bytes={there}-"
    assert file.read_bytes() == DATA


def test_a_server_that_knows_no_ranges_begins_anew(server: Server, tmp_path: Path) -> None:
    """What was there is replaced, not doubled."""
    file = tmp_path / "file"
    file.write_bytes(b"some of another file")

    Downloads(schemes=PLAIN).fetch(server.page("/a", DATA), file, len(DATA), lambda _: None)

    assert file.read_bytes() == DATA


def test_a_file_that_is_whole_already(server: Server, tmp_path: Path) -> None:
    """A server that has nothing more to give ends it in peace."""
    file = tmp_path / "file"
    file.write_bytes(DATA)

    Downloads(schemes=PLAIN).fetch(ranged(server, "/a"), file, len(DATA), lambda _: None)

    assert file.read_bytes() == DATA


def test_redirects_are_followed(server: Server, tmp_path: Path) -> None:
    """The address of a release leads to where its files lie."""
    there = server.page("/there", DATA)
    here = server.page("/here", b"", status=302, headers={"Location": there})

    Downloads(schemes=PLAIN).fetch(here, tmp_path / "file", len(DATA), lambda _: None)

    assert (tmp_path / "file").read_bytes() == DATA


def test_in_circles(server: Server, tmp_path: Path) -> None:
    """An address that leads to itself is given up."""
    address = server.page("/round", b"", status=302, headers={"Location": "/round"})

    with pytest.raises(DownloadFailed):
        Downloads(schemes=PLAIN).fetch(address, tmp_path / "file", len(DATA), lambda _: None)


def test_only_over_https(server: Server, tmp_path: Path) -> None:
    """Without being told otherwise nothing is fetched in the clear, nor asked for."""
    with pytest.raises(DownloadFailed):
        Downloads().fetch(server.page("/a", DATA), tmp_path / "file", len(DATA), lambda _: None)

    assert server.requests == []


def test_more_than_it_may_be_is_given_up(server: Server, tmp_path: Path) -> None:
    """A file without an end does not fill the disk."""
    file = tmp_path / "file"

    with pytest.raises(DownloadFailed):
        Downloads(schemes=PLAIN).fetch(server.page("/a", DATA), file, HALF, lambda _: None)

    assert file.stat().st_size <= HALF


def test_what_is_not_there(server: Server, tmp_path: Path) -> None:
    """404 is told and leaves no file."""
    with pytest.raises(DownloadFailed):
        Downloads(schemes=PLAIN).fetch(server.url("/none"), tmp_path / "file", 10, lambda _: None)

    assert not (tmp_path / "file").exists()


def test_the_reader_may_stop_it(server: Server, tmp_path: Path) -> None:
    """It ends after the chunk that is on its way, and what has arrived stays."""
    file = tmp_path / "file"
    enough = threading.Event()

    with pytest.raises(InstallStopped):
        Downloads(enough.is_set, PLAIN).fetch(
            ranged(server, "/a"), file, len(DATA), lambda count: enough.set() if count else None
        )

    assert 0 < file.stat().st_size < len(DATA)
