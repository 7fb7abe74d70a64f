"""Servers that mean harm: each answers one request on the bare connection, for as long as it likes."""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from brotli import Compressor
from tests.server import HEAD, break_off, drip, drip_head, end_early, never, no_http

if TYPE_CHECKING:
    import socket
    import threading
    from collections.abc import Callable

    from tests.server import Behave

GIGABYTE = 1 << 30
_PIECE = bytes(1 << 20)


@cache
def bomb(encoding: str, size: int) -> bytes:
    """So many zeros, packed into a thousandth; with brotli into a millionth."""
    if encoding == "br":
        brotli = Compressor(quality=1)
        return b"".join([*(brotli.process(_PIECE) for _ in range(size // len(_PIECE))), brotli.finish()])
    packer = zlib.compressobj(9, zlib.DEFLATED, {"gzip": 31, "deflate": 15, "raw": -15}[encoding])
    pieces = [packer.compress(_PIECE) for _ in range(size // len(_PIECE))]
    return b"".join([*pieces, packer.flush()])


def compressed(encoding: str, body: bytes) -> Behave:
    """Send this body and say how it is packed."""

    def behave(connection: socket.socket, closing: threading.Event) -> None:
        del closing
        head = HEAD + f"Content-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        with suppress(OSError):
            connection.sendall(head + body)

    return behave


def endless(start: bytes, piece: bytes) -> Behave:
    """Send the start, then the piece again and again, as fast as it is taken."""

    def behave(connection: socket.socket, closing: threading.Event) -> None:
        many = piece * max(1, 65536 // len(piece))
        with suppress(OSError):
            connection.sendall(start)
            while not closing.is_set():
                connection.sendall(many)

    return behave


def once(answer: bytes) -> Behave:
    """Send this and hang up."""

    def behave(connection: socket.socket, closing: threading.Event) -> None:
        del closing
        with suppress(OSError):
            connection.sendall(answer)

    return behave


def redirect(location: bytes) -> Behave:
    """Send whoever asks somewhere else."""
    return once(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n")


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"

SERVERS: dict[str, tuple[Behave, frozenset[str]]] = {
    "drip of the head": (drip_head, frozenset({"TooSlow"})),
    "drip of the body": (drip, frozenset({"TooSlow"})),
    "silence": (never, frozenset({"TooSlow"})),
    "reset in the middle": (break_off, frozenset({"Broken"})),
    "too short": (end_early, frozenset({"Broken"})),
    "no HTTP": (no_http, frozenset({"Broken"})),
    "redirects to itself": (redirect(b"?again"), frozenset({"TooManyRedirects"})),
    "redirect to a file": (redirect(b"file:///etc/passwd"), frozenset({"ForbiddenAddress"})),
    "redirect to a script": (redirect(b"javascript:alert(1)"), frozenset({"ForbiddenAddress"})),
    "redirect next door": (redirect(b"http://169.254.169.254/"), frozenset({"LocalNetwork"})),
    "redirect to nowhere": (redirect(b"http://["), frozenset({"NotAnAddress"})),
    "two lengths": (
        once(HEAD + b"Content-Length: 5\r\nContent-Length: 500\r\n\r\n<p>ab"),
        frozenset({"Broken", "EmptyPage", "NoArticle"}),
    ),
    "less than nothing": (
        once(HEAD + b"Content-Length: -1\r\n\r\n"),
        frozenset({"Broken", "EmptyPage", "NoArticle"}),
    ),
    "a huge length": (once(HEAD + b"Content-Length: 99999999999\r\n\r\n<p>"), frozenset({"TooLarge"})),
    "headers without end": (endless(OK, b"X: y\r\n"), frozenset({"Broken"})),
    "a header without end": (endless(OK + b"X: ", b"y" * 64), frozenset({"Broken"})),
    "continue without end": (
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), frozenset({"TooSlow", "Broken"})
    ),
    "a status without end": (endless(b"HTTP/1.1 200 ", b"O" * 64), frozenset({"Broken"})),
    "a chunk's size without end": (endless(CHUNKED, b"0" * 64), frozenset({"Broken"})),
    "a chunk's notes without end": (endless(CHUNKED + b"5;", b"x" * 64), frozenset({"Broken"})),
    "trailers without end": (
        endless(CHUNKED + b"3\r\n<p>\r\n0\r\n", b"X: y\r\n"),
        frozenset({"TooSlow", "Broken", "NoArticle", "EmptyPage"}),
    ),
    "chunks without end": (endless(CHUNKED, b"1\r\na\r\n"), frozenset({"TooSlow", "TooLarge"})),
    "a body without end": (endless(HEAD + b"\r\n<p>", b"a" * 64), frozenset({"TooLarge"})),
    "a redirect without end": (
        endless(b"HTTP/1.1 302 Found\r\nLocation: /", b"a" * 64), frozenset({"Broken", "NotAnAddress"})
    ),
    "packed by nobody": (compressed("zstd", b"\x28\xb5\x2f\xfdhello"), frozenset({"Broken"})),
    "packed badly with brotli": (compressed("br", b"\xffnonsense" * 9), frozenset({"Broken"})),
    "packed with brotli, and again": (compressed("br, br", b"\x0b\x02\x80hello\x03"), frozenset({"Broken"})),
    "packed badly": (compressed("gzip", b"\x1f\x8bnonsense"), frozenset({"Broken"})),
    "packed many times": (
        compressed("gzip, gzip, gzip, gzip, gzip, gzip", gzip.compress(b"<p>a")), frozenset({"Broken"})
    ),
}  # fmt: skip
"""What each does, and how it may end; none lasts longer than the deadline."""


BOMBS: dict[str, Callable[[int], Behave]] = {
    "gzip bomb": lambda size: compressed("gzip", bomb("gzip", size)),
    "deflate bomb": lambda size: compressed("deflate", bomb("deflate", size)),
    "deflate bomb without a head": lambda size: compressed("deflate", bomb("raw", size)),
    "gzip bomb in a gzip bomb": lambda size: compressed("gzip, gzip", gzip.compress(bomb("gzip", size))),
    "brotli bomb": lambda size: compressed("br", bomb("br", size)),
}
"""By name: what makes a bomb that becomes so large."""
