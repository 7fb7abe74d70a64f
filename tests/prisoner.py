"""A process that gives up what a child gives up, then tries everything; what it could do, as JSON.

python -m tests.prisoner web|files|free FOLDER PORT: FOLDER is nobody's business, PORT is a server's here.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from reader.fetch.policy import Policy
from reader.loader import NO_NETWORK, hold_down

if TYPE_CHECKING:
    from collections.abc import Callable

_PTRACE_TRACEME = 0


def main(kind: str, folder: Path, port: int) -> None:
    """Try everything and tell."""
    if kind != "free":
        hold_down(NO_NETWORK if kind == "files" else Policy(ports=()), files=kind == "files")
    sys.stdout.write(json.dumps(tried(folder, port)))


def tried(folder: Path, port: int) -> dict[str, bool]:
    """What can be done, by name."""
    return {name: _done(attempt) for name, attempt in _attempts(folder, port).items()}


def _attempts(folder: Path, port: int) -> dict[str, Callable[[], object]]:
    return {
        "thread": _thread,
        "import": lambda: __import__("colorsys"),
        "null": lambda: Path(os.devnull).read_bytes(),
        "read": lambda: (folder / "secret.txt").read_bytes(),
        "list": lambda: list(folder.iterdir()),
        "write": lambda: (folder / "new.txt").write_bytes(b"x"),
        "change": lambda: (folder / "secret.txt").open("ab").close(),
        "remove": lambda: (folder / "other.txt").unlink(),
        "connect": lambda: socket.create_connection(("127.0.0.1", port)).close(),
        "listen": lambda: socket.create_server(("127.0.0.1", 0)).close(),
        "program": lambda: subprocess.run(["/bin/true"], check=True),
        "fork": _fork,
        "trace": _trace,
    }


def _done(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


def _thread() -> None:
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)


def _trace() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(_PTRACE_TRACEME, 0, None, None):
        raise OSError(ctypes.get_errno(), "ptrace")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
