"""How much memory is free, as each system tells it."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 5.0
"""Seconds that the system may take to tell."""

_PAGE = re.compile(r"page size of (\d+) bytes")
_COUNT = re.compile(r"^(Pages free|Pages purgeable|File-backed pages):\s+(\d+)\.?$", re.MULTILINE)
_COUNTS = 3


def available_memory(platform: str = sys.platform) -> int:
    """Bytes that a program could have now without any swapping; 0 where the system does not tell."""
    ways: dict[str, Callable[[], int]] = {"linux": _linux, "win32": _windows, "darwin": _mac}
    way = ways.get(platform)
    try:
        return way() if way is not None else 0
    except (OSError, ValueError, subprocess.SubprocessError):
        return 0


def in_meminfo(text: str) -> int:
    """What Linux tells in /proc/meminfo, see proc(5). Raises ValueError."""
    found = re.search(r"^MemAvailable:\s+(\d+) kB$", text, re.MULTILINE)
    if found is None:
        raise ValueError(text)
    return int(found[1]) * 1024


def in_vm_stat(text: str) -> int:
    """What vm_stat(1) of macOS tells: free pages and those that are only kept in case. Raises ValueError.

    Inactive pages of programs do not count: they would have to be compressed or swapped.
    """
    page, counts = _PAGE.search(text), dict(_COUNT.findall(text))
    if page is None or len(counts) < _COUNTS:
        raise ValueError(text)
    return int(page[1]) * sum(map(int, counts.values()))


class MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX, https://learn.microsoft.com/windows/win32/api/sysinfoapi/ns-sysinfoapi-memorystatusex."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total", ctypes.c_uint64),
        ("available", ctypes.c_uint64),
        ("page_file_total", ctypes.c_uint64),
        ("page_file_available", ctypes.c_uint64),
        ("virtual_total", ctypes.c_uint64),
        ("virtual_available", ctypes.c_uint64),
        ("extended_available", ctypes.c_uint64),
    )


def by_memory_status(global_memory_status: Callable[[object], int]) -> int:
    """What GlobalMemoryStatusEx of Windows tells. Raises OSError where it does not."""
    status = MemoryStatus(length=ctypes.sizeof(MemoryStatus))
    if not global_memory_status(ctypes.byref(status)):
        raise OSError("GlobalMemoryStatusEx")
    return int(status.available)


def _linux() -> int:
    return in_meminfo(Path("/proc/meminfo").read_text(encoding="ascii"))


def _mac() -> int:
    told = subprocess.run(["/usr/bin/vm_stat"], capture_output=True, timeout=_PATIENCE, check=True).stdout
    return in_vm_stat(told.decode("ascii", errors="replace"))


def _windows() -> int:
    if sys.platform != "win32":
        return 0
    return by_memory_status(ctypes.windll.kernel32.GlobalMemoryStatusEx)
