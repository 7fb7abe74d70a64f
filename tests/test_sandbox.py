"""What the children give up, tried by a process that gives up the same."""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.processes import python

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server import Server

ALWAYS = {"thread", "import", "null"}
READING = {"read", "list"}
ALL = ALWAYS | READING | {"write", "change", "remove", "connect", "listen", "program", "fork", "trace"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is nobody's business."""
    for name in ("secret.txt", "other.txt"):
        (tmp_path / name).write_text("secret", encoding="utf-8")
    return tmp_path


LANDLOCK_CREATE_RULESET, VERSION_WANTED = 444, 1
PR_GET_SECCOMP = 21


@pytest.fixture
def landlock() -> int:
    """The version of Landlock that the kernel itself tells of; skipped where it cannot hold everything.

    What the program says that it holds is no reason to skip: it is what is tried.
    """
    if sys.platform != "linux":
        pytest.skip("Linux's")
    libc = ctypes.CDLL(None)
    version = int(libc.syscall(LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), VERSION_WANTED))
    if version < 4 or libc.prctl(PR_GET_SECCOMP, 0, 0, 0, 0) < 0:
        pytest.skip(f"this kernel lacks Landlock 4 or seccomp: {version}")
    return version


def test_all_that_the_kernel_offers_is_held_and_told(landlock: int) -> None:
    """`lingdu check` says what it is told here."""
    done = subprocess.run([*python("reader.loader"), "--held"], capture_output=True, check=True, timeout=60)

    told = json.loads(done.stdout)

    assert told == {"limits": True, "no_new_privileges": True, "landlock": landlock, "seccomp": True}


def done_by(kind: str, folder: Path, server: Server) -> set[str]:
    """What such a process could do."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.prisoner", kind, str(folder), str(server.port)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    return {name for name, could in json.loads(done.stdout).items() if could}


def test_a_free_process_can_do_it_all(folder: Path, server: Server) -> None:
    """The control: every attempt succeeds where nothing is given up."""
    if sys.platform != "linux":
        pytest.skip("some of the attempts are Linux's")

    assert done_by("free", folder, server) == ALL


@pytest.mark.usefixtures("landlock")
def test_who_reaches_the_network_reads_no_files(folder: Path, server: Server) -> None:
    """Nothing is read, written, started or listened to, and no port but the web's is connected to."""
    assert done_by("web", folder, server) == ALWAYS


@pytest.mark.usefixtures("landlock")
def test_who_reads_files_has_no_network(folder: Path, server: Server) -> None:
    """Files are read; nothing is written, started, or connected to."""
    assert done_by("files", folder, server) == ALWAYS | READING
