"""What a child process gives up before it meets what others wrote: files, programs, connections, memory.

limits | no new privileges | files and ports (Landlock) | system calls (seccomp)

Each step holds for the process and whatever it starts, for good; a kernel that lacks one goes without it,
and what holds is told. Both kernel interfaces are called through ctypes (docs/decisions/sandbox.md).
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.children import calls

if TYPE_CHECKING:
    from collections.abc import Iterable

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""Landlock's system calls: the same numbers on every machine."""
_VERSION_WANTED = 1
_ARENA_MAX = -8
"""glibc's M_ARENA_MAX (malloc.h)."""
ARENAS = 2
"""Heaps that malloc may open."""
_RULE_PATH, _RULE_PORT = 1, 2
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}
"""By Landlock's version: how many rights over files it knows."""
_BIND_TCP, _CONNECT_TCP = 1, 2
_PORTS_SINCE, _SCOPES_SINCE = 4, 6
_SCOPES = 3
"""Neither abstract sockets nor signals beyond this process."""

SYSTEM = ("/usr", "/lib", "/lib64", "/etc", "/proc/self", "/proc/cpuinfo", "/proc/meminfo",
          "/sys/devices/system/cpu", "/dev/null", "/dev/zero", "/dev/urandom", "/run/systemd/resolve",
          "/run/resolvconf", "/run/NetworkManager", "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf",
          "/etc/localtime", "/etc/ssl/certs")  # fmt: skip
"""What the system's own libraries read: themselves, names and certificates. What stands in /etc and is named
all the same may be a link to somewhere else."""


class Needs(Struct, frozen=True):
    """What a child cannot do without, besides Python and the system's libraries."""

    read: tuple[Path, ...] = ()
    """Files, and folders with all that is in them."""
    ports: tuple[int, ...] | None = ()
    """TCP ports that are connected to; None for any."""
    sockets: bool = False
    """Whether there are connections at all."""


class Held(Struct, frozen=True):
    """What holds from now on."""

    limits: bool = False
    no_new_privileges: bool = False
    landlock: int = 0
    """Its version; 0 where the kernel has none. Ports are held from version 4 on."""
    seccomp: bool = False


def limit(memory: int, files: int) -> bool:
    """Limit the address space (bytes) and the open files, and leave no core; whether all of it holds."""
    try:
        import resource
    except ImportError:
        return False
    _share_heaps()
    holds = True
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_NOFILE, files),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (least, least))
        except (ValueError, OSError):
            holds = False
    return holds


def _share_heaps() -> None:
    """Let threads share malloc's heaps.

    glibc gives each new thread one of its own, eight for each processor at most, and each takes 64 MB of
    the address space for good: half of what a process may have, once it had fetched an article's pictures.
    """
    if set_option := getattr(ctypes.CDLL(None), "mallopt", None):
        set_option(_ARENA_MAX, ARENAS)


def confine(needs: Needs, *, memory: int, files: int) -> Held:
    """Give up everything but these needs. Before the first thread is started: it holds for those to come."""
    limits = limit(memory, files)
    if sys.platform != "linux":
        return Held(limits)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        # Neither of the other two is to be had without it.
        return Held(limits)
    landlock = _restrict_files(libc, needs)
    return Held(limits, no_new_privileges=True, landlock=landlock, seccomp=_restrict_calls(libc, needs))


def python_paths() -> tuple[Path, ...]:
    """Where Python finds itself and what it imports."""
    import reader

    named = [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix, *sys.path]
    return (*(Path(name) for name in named if name), Path(reader.__file__).parents[2] / "resources")


def _restrict_files(libc: ctypes.CDLL, needs: Needs) -> int:
    """Let Landlock refuse every file and port but those that are needed; its version, 0 without it."""
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_WANTED)
    if version < 1:
        return 0
    rights = (1 << _FILE_RIGHTS[max(known for known in _FILE_RIGHTS if known <= version)]) - 1
    net = (_BIND_TCP | (_CONNECT_TCP if needs.ports is not None else 0)) if version >= _PORTS_SINCE else 0
    attributes = struct.pack("<QQQ", rights, net, _SCOPES if version >= _SCOPES_SINCE else 0)
    size = 24 if version >= _SCOPES_SINCE else 16 if version >= _PORTS_SINCE else 8
    rules = libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(size), 0)
    if rules < 0:
        return 0
    try:
        for path in (*map(Path, SYSTEM), *python_paths(), *needs.read):
            _allow_reading(libc, rules, path)
        if net & _CONNECT_TCP:
            for port in needs.ports or ():
                libc.syscall(_ADD_RULE, rules, _RULE_PORT, struct.pack("<QQ", _CONNECT_TCP, port), 0)
        return int(version) if libc.syscall(_RESTRICT_SELF, rules, 0) == 0 else 0
    finally:
        os.close(rules)


def _allow_reading(libc: ctypes.CDLL, rules: int, path: Path) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        # What is not there need not be read.
        return
    try:
        rights = _READ_FILE | (_READ_DIR if path.is_dir() else 0)
        libc.syscall(_ADD_RULE, rules, _RULE_PATH, struct.pack("<Qi", rights, opened), 0)
    finally:
        os.close(opened)


def _restrict_calls(libc: ctypes.CDLL, needs: Needs) -> bool:
    """Let seccomp refuse what neither an article nor a voice is made with; whether it does."""
    machine = calls.MACHINES.get(platform.machine())
    if machine is None:
        return False
    program = b"".join(_filter(machine, calls.FAMILIES if needs.sockets else ()))
    kept = ctypes.create_string_buffer(program, len(program))
    counted = struct.pack("@HP", len(program) // 8, ctypes.addressof(kept))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, counted, 0, 0) == 0)


_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_ALLOW, _REFUSE, _UNKNOWN = 0x7FFF0000, 0x00050001, 0x00050026
"""EPERM for what is not allowed; ENOSYS where the C library knows another way."""


def _filter(machine: calls.Machine, families: Iterable[int]) -> Iterable[bytes]:
    """A program of the kernel's packet filter, which is asked at every system call."""
    yield _step(_LOAD, _MACHINE_AT)
    yield _step(_EQUAL, machine.audit, 1)
    yield _step(_RETURN, _REFUSE)
    yield _step(_LOAD, _NUMBER_AT)
    # Another way of counting the calls on the same machine.
    yield _step(_AT_LEAST, calls.OTHER_NUMBERS, 0, 1)
    yield _step(_RETURN, _REFUSE)
    for number in machine.refused:
        yield _step(_EQUAL, number, 0, 1)
        yield _step(_RETURN, _REFUSE)
    yield _step(_EQUAL, calls.CLONE3, 0, 1)
    yield _step(_RETURN, _UNKNOWN)
    # A thread is no process.
    yield _step(_EQUAL, machine.clone, 0, 4)
    yield _step(_LOAD, _FIRST_ARGUMENT_AT)
    yield _step(_ANY_BIT, calls.CLONE_THREAD, 0, 1)
    yield _step(_RETURN, _ALLOW)
    yield _step(_RETURN, _REFUSE)
    allowed = tuple(families)
    yield _step(_EQUAL, machine.socket, 0, 2 * len(allowed) + 2)
    yield _step(_LOAD, _FIRST_ARGUMENT_AT)
    for family in allowed:
        yield _step(_EQUAL, family, 0, 1)
        yield _step(_RETURN, _ALLOW)
    yield _step(_RETURN, _REFUSE)
    yield _step(_RETURN, _ALLOW)


def _step(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return struct.pack("@HBBI", code, if_so, if_not, value)
