"""A print server of its own, by Debian's rules, with a printer that prints into nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 15.0
SERVER = "/usr/sbin/cupsd"
USUAL = Path("/usr/share/cups/cupsd.conf.default")
"""What Debian's package sets up."""
NAME = "paper"
FORGETS = "PreserveJobFiles No\nPreserveJobHistory No\n"
"""What docs/kiosk.md says to add."""


class Printer(NamedTuple):
    """Where it is, and what it keeps."""

    server: str
    """For CUPS_SERVER."""
    spool: Path

    def documents(self) -> list[str]:
        """The files of what was printed or waits, and those that tell of it."""
        return sorted(path.name for path in self.spool.iterdir() if path.is_file())

    def ask(self, program: str, *arguments: str) -> str:
        """What one of CUPS's programs says."""
        return subprocess.run(
            [shutil.which(program) or f"/usr/sbin/{program}", *arguments],
            env=os.environ | {"CUPS_SERVER": self.server},
            stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=PATIENCE, encoding="utf-8",
        ).stdout  # fmt: skip


def missing() -> list[str]:
    """What is not installed here."""
    needed = {SERVER: Path(SERVER).exists(), "cups-client": shutil.which("cancel") is not None}
    return [name for name, there in needed.items() if not there] + ([] if USUAL.exists() else [str(USUAL)])


@contextmanager
def printer(folder: Path, *, paused: bool, more: str = FORGETS) -> Iterator[Printer]:
    """Start it; paused: what is sent waits. more: stands before Debian's rules."""
    names = {"ServerRoot": "root", "RequestRoot": "spool", "CacheDir": "cache", "StateDir": "state"}
    logs = {"AccessLog": "access", "ErrorLog": "error", "PageLog": "page"}
    for name in (*names.values(), "temporary"):
        (folder / name).mkdir(parents=True)
    socket = folder / "socket"
    rules = [
        line
        for line in USUAL.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("Listen", "Port"))
    ]
    files = names | {"TempDir": "temporary"} | logs
    (folder / "cupsd.conf").write_text("\n".join([more, f"Listen {socket}", *rules, ""]), encoding="utf-8")
    # Who runs the tests may set it up.
    also = f"FileDevice Yes\nSystemGroup {folder.group()}\n"
    (folder / "files.conf").write_text(
        "".join(f"{key} {folder / name}\n" for key, name in files.items()) + also, encoding="utf-8"
    )
    command = [SERVER, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        made = Printer(str(socket), folder / "spool")
        until = time.monotonic() + PATIENCE
        while not socket.exists():
            assert time.monotonic() < until, "no print server has come"
            time.sleep(0.05)
        made.ask("lpadmin", "-p", NAME, "-E", "-v", "file:///dev/null", "-m", "raw")
        made.ask("lpadmin", "-d", NAME)
        if paused:
            made.ask("cupsdisable", NAME)
        yield made
    finally:
        process.terminate()
        process.wait(PATIENCE)
