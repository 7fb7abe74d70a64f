"""The terminal: patrons' sessions one after another, each a process of its own on a folder in memory.

private folder | session | it ends, freezes, or dies | all of it is killed and destroyed | the next one

It has no window. Only the librarian's PIN, or the system that started it, ends it.
"""

from __future__ import annotations

import json
import logging
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.children.work import Work
from reader.kiosk.pin import is_pin
from reader.kiosk.prints import take_back_prints
from reader.kiosk.private_folder import Private, destroy_left_over, make_private
from reader.kiosk.processes import adopt_orphans, kill_orphans
from reader.kiosk.talk import Alive, Answer, End, Lines, Pin, from_patron, line
from reader.places import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from reader.kiosk.pin import Attempts
    from reader.kiosk.rules import Terminal

log = logging.getLogger(__name__)

TICK = 0.25
"""Seconds between two looks at the session."""
FROZEN = 3.5
"""A session that says nothing for so many seconds is replaced."""
LOOK = 1.0
"""Seconds between two looks whether a session that is silent computes."""
STARTING = 30.0
"""So long it may take to say its first word."""
KILLING = 2.0
"""Seconds in which everything of a session is to be gone."""
BREATH = 5.0
"""Between two sessions that could not even begin."""


class Session:
    """One patron's process, its folder, and what it has said."""

    def __init__(self, command: Sequence[str], folder: Private, environment: Mapping[str, str]) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603 -- our own program
                [*command, "--talk", str(theirs.fileno())],
                env=dict(environment),
                cwd=folder.path,
                start_new_session=True,
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
            )
        ours.setblocking(False)
        self.socket = ours
        self.folder = folder
        self.lines = Lines()
        self.begun = time.monotonic()
        self.heard: float | None = None
        """When it last said that it is alive."""
        self.used = False
        self._work = Work(self.process.pid)
        self._looked = self.begun
        self._starves = False

    def is_alive(self, now: float, *, used: bool) -> None:
        """It has said so; used: whether somebody has touched it."""
        self.heard = self._looked = now
        self.used = used
        self._starves = False
        self._work.begins(now)

    def is_frozen(self, now: float) -> bool:
        """Whether it has said nothing for too long, though the machine let it.

        A machine that is busy with something else must not cost a patron the session.
        """
        if self.heard is None:
            return now - self.begun > STARTING
        if now - self._looked >= LOOK:
            self._looked = now
            self._starves = self._work.starves(now, FROZEN)
        return now - self.heard > FROZEN and not self._starves

    def kill(self) -> None:
        """End it with everything that it has started, at once."""
        self.socket.close()
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Supervisor:
    """Starts sessions, watches over them, and answers the librarian."""

    def __init__(
        self,
        terminal: Terminal,
        *,
        command: Sequence[str],
        attempts: Attempts,
        voices: Path,
    ) -> None:
        """The command runs one session; voices is where the machine keeps them."""
        self._terminal = terminal
        self._command = command
        self._attempts = attempts
        self._voices = voices
        self._selector = selectors.DefaultSelector()
        self._session: Session | None = None
        self._leaving = False
        self._next_start = 0.0
        self._begun = time.monotonic()
        self._restarted_on = self._today_if_past()
        self.sessions = 0
        """How many there have been."""
        self.failures = 0
        """How many of them froze or died."""

    def run(self) -> int:
        """Go on until the librarian's PIN or a signal ends it; the exit code."""
        adopt_orphans()
        destroy_left_over(os.getuid())
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._leave)
        status = self._listen()
        notify("READY=1")
        try:
            while not self._leaving:
                self._step()
        finally:
            self._end()
            notify("STOPPING=1")
            if status is not None:
                status.close()
                Path(self._terminal.status).unlink(missing_ok=True)
            self._selector.close()
        return 0

    def _leave(self, *_: object) -> None:
        self._leaving = True

    def _step(self) -> None:
        now = time.monotonic()
        if self._session is None and now >= self._next_start:
            self._start()
        for key, _ in self._selector.select(TICK):
            key.data()
        session = self._session
        if session is None:
            return
        if session.process.poll() is not None:
            log.error("the session died with %s", session.process.returncode)
            self._replace(failed=True)
        elif session.is_frozen(time.monotonic()):
            log.error("the session was frozen")
            self._replace(failed=True)
        elif not session.used and self._is_due():
            self._restarted_on = datetime.now().astimezone().date()
            self._replace()
        else:
            notify("WATCHDOG=1")

    def _is_due(self) -> bool:
        """Whether everything is to be started anew now: once a day, while nobody is there."""
        return self._restarted_on != (today := self._today_if_past()) and today is not None

    def _today_if_past(self) -> date | None:
        at = self._terminal.restart_at()
        now = datetime.now().astimezone()
        return now.date() if at is not None and now.hour * 60 + now.minute >= at else None

    # One session

    def _start(self) -> None:
        folder = None
        try:
            folder = make_private()
            session = Session(
                self._command, folder, environment_for(self._terminal, folder.path, self._voices)
            )
        except OSError as error:
            log.error("no session can be started: %s", error)  # noqa: TRY400 -- the librarian's log has no traces
            self.failures += 1
            self._next_start = time.monotonic() + BREATH
            if folder is not None:
                folder.destroy()
            return
        self._session = session
        self.sessions += 1
        self._selector.register(session.socket, selectors.EVENT_READ, self._hear)

    def _hear(self) -> None:
        """Take what the session says; one that cannot be understood is replaced."""
        session = self._session
        if session is None:
            return
        try:
            data = session.socket.recv(65536)
            for each in session.lines.take(data):
                self._do(session, from_patron(each))
                if self._session is not session:
                    return
        except BlockingIOError:
            return
        except (OSError, ValueError, msgspec.MsgspecError):
            data = b""
        if not data:
            # Its end of the line is closed: what became of it is seen at the next look, or at once.
            self._replace(failed=True)

    def _do(self, session: Session, message: Alive | Pin | End) -> None:
        if isinstance(message, Alive):
            session.is_alive(time.monotonic(), used=message.used)
        elif isinstance(message, End):
            self._replace()
        else:
            self._try_pin(session, message.pin)

    def _try_pin(self, session: Session, pin: str) -> None:
        wait = self._attempts.wait()
        if not wait:
            try:
                # On the disk first: whoever pulls the plug now has had an attempt.
                self._attempts.begin()
                if is_pin(pin, self._terminal.pin):
                    self._attempts.right()
                    self._leaving = True
                    return
                wait = self._attempts.wait()
            except OSError as error:
                log.error("no PIN is looked at: %s", error)  # noqa: TRY400 -- as above
                wait = BREATH
        with suppress(OSError):
            session.socket.send(line(Answer(wait)))

    def _replace(self, *, failed: bool = False) -> None:
        session = self._session
        if failed:
            self.failures += 1
            if session is not None and session.heard is None:
                self._next_start = time.monotonic() + BREATH
        self._end()

    def _end(self) -> None:
        """Kill everything of the session and destroy what it had."""
        session, self._session = self._session, None
        if session is None:
            return
        self._selector.unregister(session.socket)
        session.kill()
        until = time.monotonic() + KILLING
        kill_orphans(until)
        _destroy(session.folder, until)
        if self._terminal.print_pages:
            take_back_prints()

    # The librarian's status line

    def _listen(self) -> socket.socket | None:
        if not self._terminal.status:
            return None
        path = Path(self._terminal.status)
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            path.unlink(missing_ok=True)
            listening.bind(str(path))
            path.chmod(0o660)
        except OSError as error:
            log.error("there is no status line: %s", error)  # noqa: TRY400 -- as above
            listening.close()
            return None
        listening.listen()
        listening.setblocking(False)
        self._selector.register(listening, selectors.EVENT_READ, lambda: self._tell(listening))
        return listening

    def _tell(self, listening: socket.socket) -> None:
        with suppress(OSError):
            visitor, _ = listening.accept()
            with visitor:
                visitor.settimeout(TICK)
                visitor.sendall(json.dumps(self.status()).encode() + b"\n")

    def status(self) -> dict[str, object]:
        """How the terminal does; nothing about what was read."""
        session = self._session
        return {
            "up_seconds": round(time.monotonic() - self._begun),
            "sessions": self.sessions,
            "failures": self.failures,
            "in_use": session is not None and session.used,
            "session_seconds": round(time.monotonic() - session.begun) if session is not None else 0,
            "open": self._terminal.opening_hours().is_open(datetime.now().astimezone()),
        }


def notify(state: str) -> None:
    """Tell systemd, where it has started us."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        # An abstract socket's name begins with a zero byte.
        sender.sendto(state.encode(), f"\0{address[1:]}" if address.startswith("@") else address)


def _destroy(folder: Private, until: float) -> None:
    """Take the folder away; what a dying process still wrote there meanwhile, too.

    Raises OSError where it stays: then the terminal ends, and takes it away when it starts again.
    """
    while True:
        try:
            folder.destroy()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(TICK / 5)
        else:
            return


def environment_for(terminal: Terminal, folder: Path, voices: Path) -> dict[str, str]:
    """What a session is told: its home is in this folder, its rules are the terminal's.

    Writes the rules and the library's settings there. Raises OSError.
    """
    places = {
        "HOME": folder,
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "XDG_STATE_HOME": folder / "state",
        "XDG_CACHE_HOME": folder / "cache",
        "TMPDIR": folder / "temporary",
    }
    for place in places.values():
        place.mkdir(exist_ok=True, mode=0o700)
    own = folder / "config" / "lingdu"
    own.mkdir()
    _write_toml(own / SETTINGS, terminal.look)
    policy = folder / "policy.toml"
    allowed: dict[str, object] = {"only": list(terminal.allowed()), "local": list(terminal.of_house())}
    _write_toml(policy, allowed | {"hosts_in_log": False})
    kept = {name: value for name, value in os.environ.items() if name != "NOTIFY_SOCKET"}
    ours = {"LINGDU_POLICY": str(policy), "LINGDU_VOICES": str(voices), "PYTHONDONTWRITEBYTECODE": "1"}
    return kept | {name: str(place) for name, place in places.items()} | ours


def _write_toml(path: Path, values: Mapping[str, object]) -> None:
    # Texts, numbers, yes and no, and lists of texts are written alike in JSON and in TOML.
    lines = (f"{name} = {json.dumps(value)}\n" for name, value in values.items())
    path.write_text("".join(lines), encoding="utf-8")


def patron_command(rules: Path) -> list[str]:
    """The command that runs one session."""
    return [sys.executable, "-P", "-m", "reader.patron", "--rules", str(rules.resolve())]
