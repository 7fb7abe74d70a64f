"""The system calls that no child needs, by machine: numbers of Linux's own tables (asm/unistd.h)."""

from __future__ import annotations

from msgspec import Struct

CLONE3 = 435
"""Newer than 402: the same number on every machine."""
CLONE_THREAD = 0x10000
OTHER_NUMBERS = 0x40000000
"""x32's own numbering begins here."""
FAMILIES = (1, 2, 10, 16)
"""Sockets for a connection: of this machine (its resolver), version 4, version 6, and the kernel's own list
of networks, which the resolver sorts answers by."""

_EVERYWHERE = (
    424,  # pidfd_send_signal
    425, 426, 427,  # io_uring
    428, 429, 430, 431, 432,  # mounting
    434, 438,  # other processes
    440,  # process_madvise
    442,  # mount_setattr
    448,  # process_mrelease
)  # fmt: skip


class Machine(Struct, frozen=True):
    """One kind of processor."""

    audit: int
    """Its number in the kernel's audit."""
    clone: int
    socket: int
    refused: tuple[int, ...]


MACHINES = {
    "x86_64": Machine(
        audit=0xC000003E,
        clone=56,
        socket=41,
        refused=(
            59, 322,  # execve, execveat
            57, 58,  # fork, vfork
            101, 310, 311, 312,  # ptrace, other processes' memory, kcmp
            50, 43, 288,  # listen, accept
            155, 161, 165, 166, 272, 308,  # pivot_root, chroot, mount, umount, unshare, setns
            175, 176, 313, 246, 320, 321, 298, 323,  # modules, kexec, bpf, perf, userfaultfd
            248, 249, 250,  # keys
            303, 304,  # files by handle
            135, 163, 164, 167, 168, 169, 227,  # personality, acct, clocks, swap, reboot
            *_EVERYWHERE,
        ),
    ),
    "aarch64": Machine(
        audit=0xC00000B7,
        clone=220,
        socket=198,
        refused=(
            221, 281,  # execve, execveat
            117, 270, 271, 272,  # ptrace, other processes' memory, kcmp
            201, 202, 242,  # listen, accept
            41, 51, 40, 39, 97, 268,  # pivot_root, chroot, mount, umount, unshare, setns
            105, 106, 273, 104, 294, 280, 241, 282,  # modules, kexec, bpf, perf, userfaultfd
            217, 218, 219,  # keys
            264, 265,  # files by handle
            92, 89, 170, 224, 225, 142, 112,  # personality, acct, clocks, swap, reboot
            *_EVERYWHERE,
        ),
    ),
}  # fmt: skip
