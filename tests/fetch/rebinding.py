"""python -m tests.fetch.rebinding, in namespaces of its own: a name server that changes its mind.

Prints as JSON how Lingdu's own fetching and a careless one fare with it. Run by test_rebinding.py through
unshare: here this process is root, alone on its network, and resolv.conf is its own.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import socket
import struct
import sys
import tempfile
import threading
import urllib.request
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Self

from tests.fetch.test_http import got

from reader.errors import ReaderError
from reader.fetch.policy import Policy

PUBLIC, HERE = "203.0.114.7", "127.0.0.1"
SIOCSIFADDR, SIOCGIFFLAGS, SIOCSIFFLAGS, UP = 0x8916, 0x8913, 0x8914, 1
"""From Linux's sockios.h and if.h."""
BIND = 4096
"""MS_BIND, from mount(2)."""
ADDRESS, ADDRESS_6 = 1, 28
"""Kinds of records, from RFC 1035 and RFC 3596."""


def main() -> int:
    """Set the small world up, ask, tell."""
    bring_up()
    own_resolver()
    told = {}
    with Names() as names, Site(PUBLIC), Site(HERE) as canary:
        for case in (page, redirected, listed_both, careless):
            names.begin()
            canary.visits.clear()
            told[case.__name__] = {"said": case(), "asked": names.asked, "canary": len(canary.visits)}
    json.dump(told, sys.stdout)
    return 0


def page() -> str:
    """Public when it is looked up, this machine when it is looked up again: one request asks once."""
    return tried("http://turning.example/a")


def redirected() -> str:
    """The same name in the second hop, by then in this machine."""
    return tried("http://turning.example/to-itself")


def listed_both() -> str:
    """Both numbers in one answer."""
    return tried("http://both.example/a")


def careless() -> str:
    """The control: looked up, found public, and handed to a library that looks it up again."""
    number = socket.getaddrinfo("turning.example", 80, type=socket.SOCK_STREAM)[0][4][0]
    with urllib.request.urlopen("http://turning.example/a", timeout=3) as response:
        response.read()
    return str(number)


def tried(url: str) -> str:
    """The page's text, or the error's name."""
    try:
        return got(url, policy=Policy()).data.decode()
    except ReaderError as error:
        return type(error).__name__


class Names:
    """A name server: turning.example is public in the first answer and this machine from then on."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def __enter__(self) -> Self:
        self._socket.bind((HERE, 53))
        threading.Thread(target=self._answer, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def begin(self) -> None:
        """Forget who asked."""
        self.asked = []

    def _answer(self) -> None:
        with suppress(OSError):
            while True:
                query, sender = self._socket.recvfrom(512)
                self._socket.sendto(self._answered(query), sender)

    def _answered(self, query: bytes) -> bytes:
        labels, at = [], 12
        while query[at]:
            labels.append(query[at + 1 : at + 1 + query[at]].decode())
            at += query[at] + 1
        name, kind = ".".join(labels), int.from_bytes(query[at + 1 : at + 3], "big")
        numbers: list[str] = []
        if kind == ADDRESS:
            numbers = [PUBLIC, HERE] if name == "both.example" else [HERE if name in self.asked else PUBLIC]
            self.asked.append(name)
        head = query[:2] + struct.pack(">HHHHH", 0x8580, 1, len(numbers), 0, 0)
        # Each record points back to the name at offset 12, and may not be kept.
        records = [
            struct.pack(">HHHIH", 0xC00C, ADDRESS, 1, 0, 4) + socket.inet_aton(each) for each in numbers
        ]
        return head + query[12 : at + 5] + b"".join(records)


class Site:
    """A server on port 80 of a number, that remembers its visits."""

    def __init__(self, number: str) -> None:
        visits: list[str] = []
        self.visits = visits

        class Handler(BaseHTTPRequestHandler):
            PAGES: ClassVar = {"/a": (200, b"found"), "/to-itself": (302, b"")}

            def do_GET(self) -> None:
                """Remember and answer."""
                visits.append(self.path)
                status, body = self.PAGES[self.path]
                self.send_response(status)
                self.send_header("Location", "http://turning.example/a")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing."""

        self._server = ThreadingHTTPServer((number, 80), Handler)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def bring_up() -> None:
    """Loopback, with a public number besides its own."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        number = struct.pack("16sHH4s8x", b"lo:1", socket.AF_INET, 0, socket.inet_aton(PUBLIC))
        flags = struct.unpack("16sh14x", fcntl.ioctl(sock, SIOCGIFFLAGS, struct.pack("16sh14x", b"lo", 0)))[1]
        fcntl.ioctl(sock, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | UP))
        fcntl.ioctl(sock, SIOCSIFADDR, number)


def own_resolver() -> None:
    """Names are asked of the server here and nowhere else."""
    libc = ctypes.CDLL(None, use_errno=True)
    for name, text in (("resolv.conf", f"nameserver {HERE}\n"), ("nsswitch.conf", "hosts: dns\n")):
        handle, path = tempfile.mkstemp(prefix=name)
        os.write(handle, text.encode())
        os.close(handle)
        place = Path("/etc", name).resolve()
        if libc.mount(path.encode(), str(place).encode(), None, BIND, None) != 0:
            raise OSError(ctypes.get_errno(), f"{place} cannot be replaced")
        Path(path).unlink()


if __name__ == "__main__":
    sys.exit(main())
