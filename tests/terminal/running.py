"""A terminal that runs: its process, its status line, what its sessions have noted."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.kiosk.pin import hashed

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
PIN = "246810"
TILE = '[[tiles]]\ntitle = "a"\naddress = "https://a.example/"\n'


class Running:
    """A terminal that runs."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self._folder = folder

    def sessions(self) -> list[dict[str, object]]:
        """What each session has noted, in their order."""
        notes = sorted((self._folder / "notes").iterdir(), key=lambda path: int(path.name))
        texts = [path.read_text() for path in notes]
        return [json.loads(text) for text in texts if text]

    def wait_for_session(self, number: int) -> None:
        """Until so many have begun."""
        until = time.monotonic() + 20
        while len(self.sessions()) < number:
            assert time.monotonic() < until, "no further session has begun"
            assert self.process.poll() is None, "the terminal has ended"
            time.sleep(0.05)

    def status(self) -> dict[str, object]:
        """The librarian's status line."""
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(str(self._folder / "status"))
            answer: dict[str, object] = json.loads(asking.makefile().readline())
            return answer


@contextmanager
def terminal(
    folder: Path,
    how: str = "",
    *,
    calm_after: int = 0,
    command: list[str] | None = None,
    rules: Path | None = None,
    environment: dict[str, str] | None = None,
) -> Iterator[Running]:
    """A terminal whose first sessions do this, the later ones nothing; or sessions of another command."""
    (folder / "notes").mkdir(exist_ok=True)
    rules = rules or rules_in(folder)
    command = command or [sys.executable, str(HERE / "obedient.py"), how]
    ours = {"NOTES": str(folder / "notes"), "COMMAND": json.dumps(command), "CALM_AFTER": str(calm_after)}
    process = subprocess.Popen(
        [sys.executable, str(HERE / "supervisor.py"), str(folder), str(rules)],
        env=os.environ | ours | (environment or {}),
        cwd=ROOT,
    )
    try:
        yield Running(process, folder)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def rules_in(folder: Path, more: str = TILE) -> Path:
    """A terminal's rules, with its status line in this folder; more: its tiles, and what else it has."""
    rules = folder / "terminal.toml"
    rules.write_text(
        f'pin = "{hashed(PIN)}"\nstatus = {json.dumps(str(folder / "status"))}\n{more}', encoding="utf-8"
    )
    return rules


def real_session(rules: Path) -> list[str]:
    """The command of Lingdu's own window, without sound."""
    return [sys.executable, "-m", "reader.patron", "--rules", str(rules), *SILENT]


SILENT = ("--engine", "silent", "--device", "null")


def read_bytes(path: Path) -> bytes:
    """What stands there; nothing where it has gone meanwhile."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def home_of(process: int) -> Path:
    """The folder in memory that is this process's home."""
    variables = read_bytes(Path(f"/proc/{process}/environ")).split(b"\0")
    return Path(os.fsdecode(next(each for each in variables if each.startswith(b"HOME=")).partition(b"=")[2]))


def is_gone(process: object) -> bool:
    """Whether there is no such process, or only its number, for which nobody has asked yet."""
    state = read_bytes(Path(f"/proc/{process}/stat")).rpartition(b")")[2].split()
    return not state or state[0] == b"Z"


def wait_for_end(process: object) -> bool:
    """Whether it is gone within ten seconds."""
    until = time.monotonic() + 10
    while not is_gone(process) and time.monotonic() < until:
        time.sleep(0.05)
    return is_gone(process)


def children_of(process: int) -> list[int]:
    """The processes that it has started and that still run."""
    found: list[int] = []
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        found += map(int, read_bytes(thread).split())
    return found


def all_below(process: int) -> list[int]:
    """A process with everything that it has started, and what that has."""
    found = [process]
    for each in found:
        found += children_of(each)
    return found
