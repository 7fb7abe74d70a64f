"""How much memory is free, as Linux, Windows and macOS tell it."""

from __future__ import annotations

import ctypes
import os
import sys

import pytest

from reader.children.free_memory import (
    MemoryStatus,
    available_memory,
    by_memory_status,
    in_meminfo,
    in_vm_stat,
)

VM_STAT = """\
Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                               90210.
Pages active:                            251833.
Pages inactive:                          249034.
Pages speculative:                         1830.
Pages throttled:                              0.
Pages wired down:                        112894.
Pages purgeable:                          12034.
"Translation faults":                 812345678.
Pages copy-on-write:                   34567890.
File-backed pages:                       150000.
Anonymous pages:                         352697.
Pages stored in compressor:              445566.
Swapins:                                     12.
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel as Linux does")
def test_what_is_free_here() -> None:
    """It is more than a page, and no more than the machine has."""
    assert os.sysconf("SC_PAGE_SIZE") < available_memory()
    assert available_memory() < os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def test_linux_tells_in_kilobytes() -> None:
    """What is available is read, not what is free altogether."""
    told = "MemTotal:       40000000 kB\nMemFree:         1000000 kB\nMemAvailable:    9000000 kB\n"

    assert in_meminfo(told) == 9_000_000 * 1024


def test_macos_tells_in_pages() -> None:
    """Free pages and kept files count, in pages of its own size; what programs hold does not."""
    assert in_vm_stat(VM_STAT) == 16_384 * (90_210 + 12_034 + 150_000)


@pytest.mark.parametrize(
    "told", ["", "MemFree: 1 kB\n", VM_STAT.replace("File-backed", "Other"), VM_STAT[80:]]
)
def test_what_cannot_be_understood_is_no_memory(told: str) -> None:
    """A system that tells it otherwise is not guessed at."""
    for understood in (in_meminfo, in_vm_stat):
        with pytest.raises(ValueError, match=r"(?s).*"):
            understood(told)


class Windows:
    """GlobalMemoryStatusEx as it is documented: it fails where the structure's length is not its own."""

    def __init__(self, available: int) -> None:
        self.memory = available

    def __call__(self, pointer: object) -> int:
        """Fill the structure in; whether that was possible."""
        status = ctypes.cast(pointer, ctypes.POINTER(MemoryStatus)).contents  # type: ignore[arg-type]  # byref's
        # Two numbers of four bytes and seven of eight.
        if status.length != 2 * 4 + 7 * 8:
            return 0
        status.total, status.available, status.virtual_available = 2 * self.memory, self.memory, 128 << 40
        return 1


def test_windows_fills_a_structure_in() -> None:
    """The physical memory that is available is read from it."""
    assert by_memory_status(Windows(6_500_000_000)) == 6_500_000_000


def test_windows_may_refuse() -> None:
    """Then nothing is known."""
    with pytest.raises(OSError, match="GlobalMemoryStatusEx"):
        by_memory_status(lambda _pointer: 0)


@pytest.mark.parametrize("platform", ["win32", "darwin", "aix"])
def test_a_system_that_is_not_there_has_no_memory(platform: str) -> None:
    """What cannot be asked counts as none: nothing is started then, and nothing fails."""
    if platform != sys.platform:
        assert available_memory(platform) == 0
