"""What servers that mean harm cost the real loader: time, memory, and what the reader is told."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.hostile import BOMBS, GIGABYTE, SERVERS

from reader.children.protocol import Open
from reader.cli.ask import PAGE_SECONDS, answers
from reader.errors import ReaderError
from reader.processes import loader_child

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Table
    from tests.server import Server

    from reader.children.loaders import Loaders

DEADLINE = PAGE_SECONDS + 1.0
EXTRA_KB = 50 * 1024

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def test_each_ends_in_time_and_takes_little(server: Server, table: Table) -> None:
    """Every hostile server and every bomb of a gigabyte: by the deadline, within 50 MB, with an error."""
    behaviours = {name: behave for name, (behave, _) in SERVERS.items()}
    behaviours |= {name: make(GIGABYTE) for name, make in BOMBS.items()}
    loader = loader_child()
    try:
        server.page("/good", "<h1>晨雾</h1>" + "<p>清早的江面上起了雾，渡船慢慢开过去。</p>" * 9)
        assert told(loader, server.url("/good")) == "nothing wrong"
        for name, behave in behaviours.items():
            extra, seconds, error = cost(loader, server.behave("/bad", behave))
            table.note(f"{name}: {error}", seconds, "s", f"{DEADLINE:.0f}")
            table.note(f"{name}: memory", extra / 1024, "MB", "50")
            assert seconds < DEADLINE
            assert extra < EXTRA_KB
            assert told(loader, server.url("/good")) == "nothing wrong"
    finally:
        loader.close()


def cost(loader: Loaders, url: str) -> tuple[int, float, str]:
    """The kB that the process grew by at its worst, the seconds, and the error."""
    process = loader.process_id
    Path(f"/proc/{process}/clear_refs").write_text("5", encoding="ascii")
    before = status(process, "VmRSS")
    begun = time.monotonic()
    error = told(loader, url)
    seconds = time.monotonic() - begun
    assert loader.process_id == process, "the loader was replaced"
    return status(process, "VmHWM") - before, seconds, error


def told(loader: Loaders, url: str) -> str:
    """What comes of it."""
    try:
        for _ in answers(loader, Open(url), seconds=PAGE_SECONDS):
            pass
    except ReaderError as error:
        return type(error).__name__
    return "nothing wrong"


def status(process: int | None, name: str) -> int:
    """A figure of a process, in kB."""
    text = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(rf"{name}:\s+(\d+) kB", text)
    assert found is not None
    return int(found[1])
