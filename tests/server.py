"""A real HTTP server on loopback: it serves what it is told, and misbehaves when it is told to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from reader.fetch.policy import Policy

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

NEAR = Policy(local=("127.0.0.1",))
"""Lets the server here be reached; without it nothing in a local network is."""

Behave = Callable[[socket.socket, threading.Event], None]
"""Answers a request on the bare connection, until the event says that the server closes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for one path."""

    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for; header names are lower case."""

    path: str
    headers: Mapping[str, str]


class Server:
    """Serves the pages it is given; everything else is 404. Use it as a context manager."""

    def __init__(self, trust: ssl.SSLContext | None = None) -> None:
        self.requests: list[Request] = []
        self._answers: dict[str, Answer | Behave] = {}
        self._closing = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        if trust is not None:
            self._http.socket = trust.wrap_socket(self._http.socket, server_side=True)
        self.port = int(self._http.server_address[1])
        self._scheme = "https" if trust else "http"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def url(self, path: str) -> str:
        """The address of a path on this server."""
        return f"{self._scheme}://127.0.0.1:{self.port}{path}"

    def page(self, path: str, body: bytes | str, **answer: object) -> str:
        """Serve this body; the address of it. answer: content_type, status, headers."""
        data = body.encode() if isinstance(body, str) else body
        self._answers[path] = Answer(data, **answer)  # type: ignore[arg-type]  # Answer's own fields
        return self.url(path)

    def behave(self, path: str, behave: Behave) -> str:
        """Answer this path on the bare connection; the address of it."""
        self._answers[path] = behave
        return self.url(path)

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [request.path for request in self.requests]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # the standard library calls it so
                headers = {name.lower(): value for name, value in self.headers.items()}
                server.requests.append(Request(self.path, headers))
                answer = server._answers.get(urlsplit(self.path).path, Answer(b"<p>nothing</p>", status=404))
                self.close_connection = True
                if not isinstance(answer, Answer):
                    answer(self.connection, server._closing)
                    return
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.content_type)
                for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *_: object) -> None:  # as it is called there
                """Say nothing."""

        return Handler


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def drip(connection: socket.socket, closing: threading.Event) -> None:
    """Send a byte of a page now and then, for ever."""
    connection.sendall(HEAD + b"\r\n<p>")
    try:
        while not closing.wait(0.02):
            connection.sendall(b"a")
    except OSError:
        return


def drip_head(connection: socket.socket, closing: threading.Event) -> None:
    """Send a byte of a header now and then, for ever."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    try:
        while not closing.wait(0.02):
            connection.sendall(b"a")
    except OSError:
        return


def break_off(connection: socket.socket, closing: threading.Event) -> None:
    """Promise a long page and hang up in the middle of it."""
    del closing
    connection.sendall(HEAD + b"Content-Length: 5000\r\n\r\n<html><p>half a page")
    # With linger at zero the connection is reset, not closed.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


def end_early(connection: socket.socket, closing: threading.Event) -> None:
    """Promise a longer page than there is."""
    del closing
    connection.sendall(HEAD + b"Content-Length: 5000\r\n\r\n<html><p>short")


def no_http(connection: socket.socket, closing: threading.Event) -> None:
    """Answer in another language."""
    del closing
    connection.sendall(b"220 mail.example ready\r\n")


def never(connection: socket.socket, closing: threading.Event) -> None:
    """Say nothing at all."""
    del connection
    closing.wait()
