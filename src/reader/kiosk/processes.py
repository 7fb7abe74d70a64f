"""The processes of a terminal's sessions: none outlives its terminal, none is forgotten. Linux."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from contextlib import suppress
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
"""From Linux's prctl.h."""

_LOOK = 0.02
"""Seconds between two looks whether a killed process is gone."""


def adopt_orphans() -> None:
    """From now on processes that lose their parent become ours, so that none is forgotten."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def end_with_parent() -> None:
    """From now on the kernel kills this process when the thread that started it is gone.

    It does so also where this process stands still and could not notice it.
    """
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _prctl(option: int, value: int) -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def kill_orphans(until: float) -> None:
    """Kill what has become ours, and what becomes ours then; until this time of the monotonic clock."""
    while time.monotonic() < until:
        found = _children_of(os.getpid())
        if not found:
            return
        for process in found:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        for process in found:
            with suppress(ChildProcessError):
                os.waitpid(process, 0)


def _children_of(process: int) -> list[int]:
    task = Path(f"/proc/{process}/task")
    found: list[int] = []
    with suppress(OSError):
        for thread in task.iterdir():
            found += map(int, (thread / "children").read_text(encoding="ascii").split())
    return found


def kill_all_at_home_in(folder: Path, until: float) -> None:
    """Kill every process of ours that was started with this folder as its home, and see that it is gone."""
    while (found := _at_home_in(folder)) and time.monotonic() < until:
        for process in found:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(_LOOK)


def _at_home_in(folder: Path) -> list[int]:
    home = b"HOME=" + os.fsencode(folder)
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        # Other users' processes cannot be read, and are none of ours; a dead one has nothing to be read.
        with suppress(OSError):
            if home in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
    return found
