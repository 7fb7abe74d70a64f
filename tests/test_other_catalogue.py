"""A catalogue as a server of another make writes it (copyparty): browsed, searched, a book read from it."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.books import book
from tests.test_pipeline import found_for, loaded, outcome

from reader.model import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 30.0
"""Seconds until the server answers."""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a catalogue of books in two folders."""
    if importlib.util.find_spec("copyparty") is None:
        pytest.skip("needs copyparty, which is installed with the other tools of development")
    home = tmp_path_factory.mktemp("copyparty")
    shelf = home / "books" / "小说"
    shelf.mkdir(parents=True)
    (shelf / "渡口 & 河.epub").write_bytes(book())
    (home / "books" / "notes.txt").write_text("镇图书馆的告示。" * 40, encoding="utf-8")
    port = _free_port()
    server = subprocess.Popen(
        [
            sys.executable, "-m", "copyparty", "-q", "-i", "127.0.0.1", "-p", str(port), "--opds", "-e2dsa",
            "--no-crt", "--no-thumb", "-v", f"{home / 'books'}::r",
        ],
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home)},
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/?opds"
    finally:
        server.kill()
        server.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(port: int) -> None:
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.1)
        else:
            return


def listed(address: str) -> Listing:
    """The list at an address."""
    found = outcome(address)
    assert isinstance(found, Listing)
    return found


def test_its_folders_are_browsed_and_a_book_is_read(catalogue: str) -> None:
    """From the catalogue to a folder, from there to a book, whose chapters are there."""
    (folder, *_) = [entry for entry in listed(catalogue).entries if "小说" in entry.title]
    (found,) = listed(folder.address).entries

    article = loaded(found.address)

    assert found.format == "epub"
    assert article.title == "渡口"
    assert any("老艄公就把船推下了水" in block.text for block in article.blocks)


def test_its_search_finds_the_book(catalogue: str) -> None:
    """As the OpenSearch description says that it is asked; what is found leads to the book."""
    answer = found_for(listed(catalogue), "渡口")

    assert isinstance(answer, Listing)
    (found, *_) = answer.entries
    assert loaded(found.address).title == "渡口"
