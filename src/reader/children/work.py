"""How much a process computes: one that does is slow, on a busy machine; one that does not is stuck."""

from __future__ import annotations

import os
from pathlib import Path

_USER, _SYSTEM = 11, 12
"""Fields of /proc/PID/stat behind the program's name; proc(5), utime and stime."""

_LEAST = 0.03
"""The least share of a processor that one uses that computes, on a machine that has much else to do."""

_SPAN = 1.0
"""Seconds over which that share is taken at least: in less, one that waits its turn may have had nothing."""

_STARVED = 8
"""So many times as long may a process be silent that computes and hardly gets to it."""


class Work:
    """What a process has computed since it last said something. Times are time.monotonic()'s."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._heard = self._used_then = 0.0
        self._looks: list[tuple[float, float]] = []
        """When it was looked at, and what it had used: the last time that is _SPAN ago, and those since."""

    def begins(self, now: float) -> None:
        """It has said something, or has got something to do."""
        self._heard, self._used_then = now, processor_seconds(self._process) or 0.0
        self._looks = [(now, self._used_then)]

    def starves(self, now: float, allowed: float) -> bool:
        """Whether it computes, but has not had yet the `allowed` seconds that it may take in silence.

        The oftener it is asked, the sooner it tells that one computes no more. False where the system does
        not tell.
        """
        used = processor_seconds(self._process)
        if used is None:
            return False
        while len(self._looks) > 1 and now - self._looks[1][0] >= _SPAN:
            del self._looks[0]
        looked, before = self._looks[0]
        self._looks.append((now, used))
        computes = used - before >= _LEAST * (now - looked)
        return computes and used - self._used_then < allowed and now - self._heard < _STARVED * allowed


def processor_seconds(process: int) -> float | None:
    """The processor time of all its threads so far; None where the system does not tell."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
        fields = stat.rpartition(")")[2].split()
        return (int(fields[_USER]) + int(fields[_SYSTEM])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None
