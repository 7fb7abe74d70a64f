"""What a patron prints: taken back where it waits, and kept nowhere. A real print server's word on it."""

from __future__ import annotations

import socket
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.terminal import printer as printers

from reader.kiosk.prints import take_back_prints

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="a terminal runs on Linux"),
    pytest.mark.skipif(bool(printers.missing()), reason=f"needs Debian's {', '.join(printers.missing())}"),
]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Something to print."""
    file = tmp_path / "text.txt"
    file.write_text("a patron's text\n", encoding="utf-8")
    return file


def wait_for(condition: Callable[[], bool]) -> None:
    """Until it is so; it has ten seconds."""
    until = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_what_waits_is_taken_back(tmp_path: Path, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every print that the printer has not begun, and no file of it is left in the queue."""
    with printers.printer(tmp_path / "cups", paused=True) as printer:
        monkeypatch.setenv("CUPS_SERVER", printer.server)
        for _ in range(3):
            printer.ask("lp", "-d", printers.NAME, str(text))
        waiting = printer.ask("lpstat", "-o").splitlines()
        kept = printer.documents()

        take_back_prints()

        wait_for(lambda: not printer.documents())
        assert len(waiting) == 3
        assert len(kept) >= 3
        assert printer.ask("lpstat", "-o") == ""


@pytest.mark.parametrize(("more", "kept"), [(printers.FORGETS, False), ("", True)])
def test_what_is_printed_is_not_kept(tmp_path: Path, text: Path, more: str, kept: bool) -> None:  # noqa: FBT001 -- a column
    """With the two lines of docs/kiosk.md; without them CUPS keeps the document."""
    with printers.printer(tmp_path / "cups", paused=False, more=more) as printer:
        printer.ask("lp", "-d", printers.NAME, str(text))
        wait_for(lambda: not printer.ask("lpstat", "-o"))
        if not kept:
            wait_for(lambda: not printer.documents())

        assert bool(printer.documents()) is kept


def test_a_print_server_that_does_not_answer_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked, and the next session does not wait for it for ever."""
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "silent"))
        silent.listen()
        monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "silent"))

        take_back_prints()

        asked, _ = silent.accept()
        with asked:
            assert asked.recv(4) == b"POST"
