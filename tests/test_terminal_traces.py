"""What careless patrons leave behind at a terminal: nothing. A few sessions; `make soak` has hundreds."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.terminal import printer as printers
from tests.terminal import screen as screens
from tests.terminal.__main__ import faults_of
from tests.terminal.resets import Place, careless_patrons
from tests.terminal.searching import ENCODINGS, PIECE, files_with, times_in_memory

if TYPE_CHECKING:
    from tests.server import Server

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a terminal runs on Linux")

WORD = "qvxkwzjpmbtfldyhgcrn"


def test_of_what_patrons_did_nothing_is_found(tmp_path: Path, server: Server) -> None:
    """Typed, opened, copied, marked, read aloud: found while they were there, nowhere afterwards."""
    with careless_patrons(Place(tmp_path, server, None)) as patrons:
        resets = list(patrons.run(3))

    assert [faults_of(reset, clipboard=False, prints=False) for reset in resets] == [[], [], []]
    assert all(reset.processes >= 4 for reset in resets)


@pytest.mark.skipif(bool(screens.missing()), reason=f"needs Debian's {', '.join(screens.missing())}")
def test_nor_in_the_clipboard_nor_at_the_printer(tmp_path: Path, server: Server) -> None:
    """On a real screen, whose clipboard outlives no session; with a printer, where there is one."""
    with ExitStack() as running:
        screen = running.enter_context(screens.screen())
        prints = not printers.missing()
        printer = running.enter_context(printers.printer(tmp_path / "cups", paused=True)) if prints else None
        place = Place(tmp_path, server, screen, printer)
        resets = list(running.enter_context(careless_patrons(place)).run(2))

    assert [faults_of(reset, clipboard=True, prints=prints) for reset in resets] == [[], []]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_search_finds_what_there_is_in_memory(encoding: str) -> None:
    """Also over the edge of a piece that is searched at once; and nothing where there is nothing."""
    program = (
        "import sys; word = sys.argv[1][::-1].encode(sys.argv[2]); "
        f"kept = bytearray({3 * PIECE}); kept[{2 * PIECE} - 7 : {2 * PIECE} - 7 + len(word)] = word; "
        "del word; print(flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, WORD[::-1], encoding]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()

        found = times_in_memory(WORD, process.pid)
        not_there = times_in_memory(WORD[1:] + WORD[1:], process.pid)
        process.communicate()

    assert found >= 1
    assert not_there == 0


def test_the_search_finds_what_there_is_in_files(tmp_path: Path) -> None:
    """In their bytes, in whatever folder, and in their names; not what is older than the beginning."""
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    for number, encoding in enumerate(ENCODINGS):
        (below / str(number)).write_bytes(b"\0\1" + WORD.encode(encoding) + b"\2")
    (below / f"{WORD}.txt").touch()
    (below / "other").write_text(WORD[:-1], encoding="utf-8")

    found = files_with(WORD, [tmp_path])
    newer = files_with(WORD, [tmp_path], since=(below / "0").stat().st_ctime + 3600)

    assert sorted(Path(path).name for path in found) == ["0", "1", "2", f"{WORD}.txt"]
    assert [Path(path).name for path in newer] == [f"{WORD}.txt"]
