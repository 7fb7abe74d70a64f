"""Session after session whose patron leaves a word everywhere; what there is of it in the next ones."""

from __future__ import annotations

import json
import random
import socket
import string
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from tests.terminal.running import HERE, ROOT, SILENT, all_below, home_of, is_gone, rules_in, terminal
from tests.terminal.screen import ask
from tests.terminal.searching import files_with, times_in_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.server import Server
    from tests.terminal.printer import Printer
    from tests.terminal.running import Running
    from tests.terminal.screen import Screen

PATIENCE = 60.0
KILLED_EVERY = 7
"""Every so many sessions end with a crash, the others by their patron."""

ARTICLE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{word} 图书馆</title></head>
<body><h1>社区图书馆 {word}</h1><div class="content">{paragraphs}</div></body></html>"""
PARAGRAPH = (
    "<p>社区图书馆从本月起周末照常开放，{word}，欢迎各位老年读者前来借阅书报，馆内新添了大字本图书。</p>"
)


class Reset(Struct, frozen=True):
    """What one session left, while it was there and when the next one was."""

    gone_seconds: float
    """From the end until its processes and its folder were no more ..."""
    ready_seconds: float
    """... and until the next one's start page was on the screen."""
    planted_in_memory: int
    """How often the word was found while the session was there: what shows that a search finds it ..."""
    planted_on_disk: int
    clipboard_had_it: bool
    prints_waited: int
    left_in_memory: int
    """... and how often when the next session was there: in its processes' memory and the terminal's."""
    left_on_disk: tuple[str, ...]
    left_in_clipboard: bool
    left_files: tuple[str, ...]
    """What stands in the terminal's home and the printer's queue, whatever is in it."""
    processes: int
    """How many were searched: the terminal's and the next session's."""
    left_in_screen: int
    """How often the word was in the X server and the window manager, which all sessions share.

    No session can read it there. What was copied goes through the X server when somebody asks what is
    in the clipboard, as is done here to see that it was there.
    """


class Link:
    """The line to one session's patron."""

    def __init__(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        self._connection = connection
        self._answers = connection.makefile("r", encoding="utf-8")

    def heard(self, word: str) -> int:
        """Wait until the patron says this; the session's process."""
        answer: dict[str, int] = json.loads(self._answers.readline() or "{}")
        assert word in answer, f"the session did not say {word}, but {answer}"
        return answer[word]

    def order(self, what: object) -> None:
        """Tell the patron what to do."""
        self._connection.sendall(json.dumps(what).encode() + b"\n")

    def close(self) -> None:
        """Nothing more is said."""
        self._answers.close()
        self._connection.close()


class Place(NamedTuple):
    """Where a terminal stands while it is tried."""

    folder: Path
    """Of its rules, its count of PINs and its own home."""
    server: Server
    screen: Screen | None
    """An X display, or None for Qt's own screen that nobody sees."""
    printer: Printer | None = None


class Resets:
    """A terminal with careless patrons."""

    def __init__(self, place: Place, running: Running, listening: socket.socket) -> None:
        self._place = place
        self._running = running
        self._listening = listening
        self._begun = time.time() - 1.0
        # Small letters by chance: in no program and no list of words.
        self._word = "".join(random.choices(string.ascii_lowercase, k=20))  # noqa: S311 -- nothing secret
        self._folders = (
            *_standing(place.folder, Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), Path("/run")),  # noqa: S108 -- read only
            *_standing(Path("/var/spool"), Path("/var/log"), Path("/var/cache"), ROOT / "build"),
        )
        self._link, self._process = self._next_session()

    def _next_session(self) -> tuple[Link, int]:
        connection, _ = self._listening.accept()
        link = Link(connection)
        return link, link.heard("here")

    def run(self, times: int) -> Iterator[Reset]:
        """Let a session be used, end it, and search; so many times."""
        for number in range(times):
            yield self._once(number)

    def _once(self, number: int) -> Reset:
        word = f"{self._word}{number:04d}"
        paragraphs = PARAGRAPH.format(word=word) * 12
        page = ARTICLE.format(word=word, paragraphs=paragraphs)
        address = self._place.server.page("/article", page)
        self._link.order({"use": {"word": word, "address": address, "seed": number}})
        self._link.heard("used")
        processes = all_below(self._process)
        home = home_of(self._process)
        planted = sum(times_in_memory(word, process) for process in processes)
        # The folder in memory is on no disk; it is a place that the search finds things in.
        on_disk = len(files_with(word, [home]))
        in_clipboard = word in self._clipboard()
        printer = self._place.printer
        waiting = len(printer.ask("lpstat", "-o").splitlines()) if printer is not None else 0
        ended = time.monotonic()
        self._end(number)
        gone = _wait_until(lambda: not home.exists() and all(map(is_gone, processes)), ended)
        link, process = self._next_session()
        ready = time.monotonic() - ended
        # With its loader and its speaker.
        _wait_until(lambda: len(all_below(process)) >= 3, ended)
        self._link.close()
        self._link, self._process = link, process
        searched = all_below(self._running.process.pid)
        screen = self._place.screen.processes if self._place.screen is not None else ()
        return Reset(
            gone,
            ready,
            planted,
            on_disk,
            clipboard_had_it=in_clipboard,
            prints_waited=waiting,
            left_in_memory=sum(times_in_memory(self._word, each) for each in searched),
            left_on_disk=tuple(self._left_on_disk()),
            left_in_clipboard=self._word in self._clipboard(),
            left_files=self._left_files(),
            processes=len(searched),
            left_in_screen=sum(times_in_memory(self._word, each) for each in screen),
        )

    def _end(self, number: int) -> None:
        self._link.order({"end": "die" if number % KILLED_EVERY == KILLED_EVERY - 1 else "finish"})

    def _left_on_disk(self) -> list[str]:
        """Every file that was written since the beginning and has the word of any session."""
        return files_with(self._word, self._folders, since=self._begun)

    def _left_files(self) -> tuple[str, ...]:
        """What was printed is packed: no word can be found in it."""
        home = self._place.folder / "home"
        files = [str(path) for path in home.rglob("*") if not path.is_dir()]
        return (*files, *(self._place.printer.documents() if self._place.printer is not None else ()))

    def _clipboard(self) -> str:
        """Both of X's clipboards; without a display a clipboard is its process's own."""
        screen = self._place.screen
        if screen is None:
            return ""
        return "".join(
            ask(screen.display, "xclip", "-o", "-selection", which) for which in ("clipboard", "primary")
        )


def _standing(*folders: Path) -> tuple[Path, ...]:
    return tuple(folder for folder in folders if folder.is_dir())


def _wait_until(condition: Callable[[], bool], begun: float) -> float:
    """How long after its beginning it was so."""
    while not condition():
        assert time.monotonic() - begun < PATIENCE, "something of the session is still there"
        time.sleep(0.01)
    return time.monotonic() - begun


@contextmanager
def careless_patrons(place: Place) -> Iterator[Resets]:
    """A terminal whose patrons leave a word everywhere."""
    host = f"127.0.0.1:{place.server.port}"
    tile = f'[[tiles]]\ntitle = "a"\naddress = "{place.server.url("/article")}"\n'
    printing = "print_pages = 20\n" if place.printer is not None else ""
    rules = rules_in(place.folder, f'any_site = true\nlocal = ["{host}"]\n{printing}{tile}')
    orders = place.folder / "orders"
    command = [sys.executable, str(HERE / "careless.py"), "--rules", str(rules), *SILENT]
    home = place.folder / "home"
    home.mkdir()
    environment = {"HOME": str(home)} | {
        f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    if place.screen is not None:
        environment |= {"DISPLAY": place.screen.display, "QT_QPA_PLATFORM": "xcb"}
    if place.printer is not None:
        environment["CUPS_SERVER"] = place.printer.server
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(orders))
        listening.listen()
        listening.settimeout(PATIENCE)
        command += ["--orders", str(orders)]
        with terminal(place.folder, command=command, rules=rules, environment=environment) as running:
            yield Resets(place, running, listening)
