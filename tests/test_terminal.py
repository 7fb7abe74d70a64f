"""The terminal: each patron's session is gone without a trace, and there is always a next one."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from reader.kiosk.pin import hashed
from reader.kiosk.private import MOUNTS, PREFIX, NoMemoryFolder, destroy_left_over, make_private
from reader.kiosk.rules import Terminal, Tile
from reader.kiosk.talk import LONGEST_LINE, Alive, End, Lines, Pin, from_patron, line
from reader.terminal import environment_for

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = Path(__file__).with_name("terminal_program.py")
PIN = "246810"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a terminal runs on Linux")

RUN = textwrap.dedent("""
    import json, os, sys, time
    from pathlib import Path
    from reader.kiosk.pin import Attempts
    from reader.kiosk.rules import Terminal, Tile
    from reader.library.files import write_whole
    from reader.terminal import Supervisor
    folder, pin = Path(sys.argv[1]), sys.argv[2]
    terminal = Terminal(pin=pin, tiles=(Tile("a", "https://a.example/"),), status=str(folder / "status"))
    sys.exit(Supervisor(
        terminal,
        command=json.loads(os.environ["COMMAND"]),
        attempts=Attempts(folder / "pin.json", write_whole, time.time),
        voices=folder / "voices",
    ).run())
""")


class Running:
    """A terminal that runs."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self._folder = folder

    def sessions(self) -> list[dict[str, object]]:
        """What each session has noted, in their order."""
        notes = sorted((self._folder / "notes").iterdir(), key=lambda path: int(path.name))
        texts = [path.read_text() for path in notes]
        return [json.loads(text) for text in texts if text]

    def wait_for_session(self, number: int) -> None:
        """Until so many have begun."""
        until = time.monotonic() + 20
        while len(self.sessions()) < number:
            assert time.monotonic() < until, "no further session has begun"
            assert self.process.poll() is None, "the terminal has ended"
            time.sleep(0.05)

    def status(self) -> dict[str, object]:
        """The librarian's status line."""
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(str(self._folder / "status"))
            answer: dict[str, object] = json.loads(asking.makefile().readline())
            return answer


@contextmanager
def terminal(
    folder: Path, how: str, *, calm_after: int = 0, command: list[str] | None = None
) -> Iterator[Running]:
    """A terminal whose first sessions do this, the later ones nothing; or sessions of another command."""
    (folder / "notes").mkdir(exist_ok=True)
    command = command or [sys.executable, str(PROGRAM), how]
    ours = {"NOTES": str(folder / "notes"), "COMMAND": json.dumps(command), "CALM_AFTER": str(calm_after)}
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(folder), hashed(PIN)], env=os.environ | ours, cwd=ROOT
    )
    try:
        yield Running(process, folder)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def read_bytes(path: Path) -> bytes:
    """What stands there; nothing where it has gone meanwhile."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def is_gone(process: object) -> bool:
    """Whether there is no such process."""
    return not Path(f"/proc/{process}").exists()


@pytest.mark.parametrize("how", ["end", "die", "freeze", "orphan"])
def test_whatever_becomes_of_a_session_nothing_of_it_is_left(tmp_path: Path, how: str) -> None:
    """It is ended, dies, freezes, or leaves a process behind: gone, and the next one sees nothing of it."""
    with terminal(tmp_path, how) as running:
        running.wait_for_session(2)
        first, second = running.sessions()[:2]
        status = running.status()
        folder_gone = not Path(str(first["home"])).exists()
        token = os.fsencode(f"planted in {tmp_path / 'notes'}")
        left = [path for path in Path("/proc").glob("[0-9]*/cmdline") if token in read_bytes(path)]

    assert folder_gone
    assert is_gone(first["process"])
    assert Path(str(first["home"])).name not in cast("list[str]", second["others"])
    assert left == []
    assert status["sessions"] == 2
    assert status["failures"] == (1 if how in {"die", "freeze"} else 0)
    assert status["in_use"] is False


def test_the_pin_ends_the_terminal(tmp_path: Path) -> None:
    """The right one, and everything is gone; the exit code says that it was meant."""
    with terminal(tmp_path, f"pin:{PIN}") as running:
        code = running.process.wait(20)
        (session,) = running.sessions()

    assert code == 0
    assert is_gone(session["process"])
    assert not Path(str(session["home"])).exists()
    assert not (tmp_path / "status").exists()


def test_a_wrong_pin_does_not_and_is_counted_over_restarts(tmp_path: Path) -> None:
    """The session goes on; the count is on the disk and holds for the next terminal too."""
    wrong: list[int | None] = []
    for _ in range(2):
        with terminal(tmp_path, "pin:111111", calm_after=9) as running:
            running.wait_for_session(len(wrong) + 1)
            until = time.monotonic() + 10
            counted: dict[str, int] = {}
            while counted.get("wrong") != len(wrong) + 1:
                assert time.monotonic() < until
                time.sleep(0.05)
                kept = tmp_path / "pin.json"
                counted = json.loads(kept.read_text()) if kept.exists() else {}
            wrong.append(running.process.poll())

    assert wrong == [None, None]


def test_a_session_dies_with_its_terminal(tmp_path: Path) -> None:
    """The terminal is killed: its session ends by itself; what it had goes when the next terminal starts."""
    with terminal(tmp_path, "stay") as running:
        running.wait_for_session(1)
        first = running.sessions()[0]
        running.process.kill()
        running.process.wait(10)
        until = time.monotonic() + 10
        while not is_gone(first["process"]) and time.monotonic() < until:
            time.sleep(0.05)
        died = is_gone(first["process"])
    with terminal(tmp_path, "stay") as running:
        running.wait_for_session(2)

    assert died
    assert not Path(str(first["home"])).exists()


def test_two_terminals_leave_each_other_alone(tmp_path: Path) -> None:
    """One that starts takes away what dead ones have left, not the session of one that runs."""
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    with terminal(folders[0], "stay") as one:
        one.wait_for_session(1)
        with terminal(folders[1], "stay") as two:
            two.wait_for_session(1)
            homes = [Path(str(each.sessions()[0]["home"])) for each in (one, two)]
            both = [home.exists() for home in homes]
            status = one.status()

    assert both == [True, True]
    assert (status["sessions"], status["failures"]) == (1, 0)
    assert not any(home.exists() for home in homes)


def test_the_real_session_lives_in_memory_and_is_replaced_when_it_freezes(tmp_path: Path) -> None:
    """Lingdu's own window: what it writes is in its folder; another one comes when it stands still."""
    rules = tmp_path / "terminal.toml"
    rules.write_text(
        f'pin = "{hashed(PIN)}"\n[[tiles]]\ntitle = "a"\naddress = "https://a.example/"\n', encoding="utf-8"
    )
    command = [sys.executable, "-m", "reader.patron", "--rules", str(rules)]
    command += ["--engine", "silent", "--device", "null"]
    with terminal(tmp_path, "", command=command) as running:
        first = patron(rules, other_than=0)
        time.sleep(2)
        written = {path.name for path in home_of(first).rglob("*") if path.is_file()}
        os.kill(first, signal.SIGSTOP)
        second = patron(rules, other_than=first)
        until = time.monotonic() + 20
        while not running.status()["open"] or running.status()["session_seconds"] == 0:
            assert time.monotonic() < until
            time.sleep(0.1)
        status = running.status()

    assert {"policy.toml", "settings.toml", "lingdu.log"} <= written
    assert is_gone(first)
    assert is_gone(second)
    assert (status["sessions"], status["failures"]) == (2, 1)


def patron(rules: Path, *, other_than: int) -> int:
    """The process of a session with these rules, once there is one."""
    until = time.monotonic() + 40
    while time.monotonic() < until:
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            line_ = read_bytes(path)
            number = int(path.parent.name)
            if b"reader.patron" in line_ and os.fsencode(rules) in line_ and number != other_than:
                return number
        time.sleep(0.05)
    raise AssertionError("no session has begun")


def home_of(process: int) -> Path:
    """Its folder in memory."""
    variables = read_bytes(Path(f"/proc/{process}/environ")).split(b"\0")
    return Path(os.fsdecode(next(each for each in variables if each.startswith(b"HOME=")).partition(b"=")[2]))


def test_a_session_has_its_own_home_and_the_terminals_rules(tmp_path: Path) -> None:
    """Nothing of the machine's own folders; the sites of tiles and rules, and nothing else, may be opened."""
    rules = Terminal(
        pin="", tiles=(Tile("a", "https://a.example/b"),), sites=("b.example",), look={"type_size": 48}
    )

    found = environment_for(rules, tmp_path, Path("/voices"))

    homes = [found[name] for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR")]
    assert all(home.startswith(str(tmp_path)) for home in homes)
    assert "NOTIFY_SOCKET" not in found
    policy = Path(found["LINGDU_POLICY"]).read_text(encoding="utf-8")
    assert 'only = ["b.example", "a.example"]' in policy
    assert "hosts_in_log = false" in policy
    settings = tmp_path / "config" / "lingdu" / "settings.toml"
    assert settings.read_text(encoding="utf-8") == "type_size = 48\n"


def test_private_is_in_memory_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this user sees it; where there is no memory file system there is no session."""
    folder = make_private()
    mode = folder.path.stat().st_mode & 0o777
    destroy_left_over(os.getuid())
    kept = folder.path.exists()
    folder.destroy()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/sda1 / ext4 rw 0 0\n")

    assert mode == 0o700
    assert kept
    assert folder.path.name.startswith(PREFIX)
    assert MOUNTS.exists()
    assert not folder.path.exists()
    with pytest.raises(NoMemoryFolder):
        make_private(mounts=mounts)


def test_lines_come_together() -> None:
    """Whatever pieces they arrive in; one that never ends is refused."""
    lines = Lines()
    sent = line(Alive(used=True)) + line(Pin("12")) + line(End())
    heard = [from_patron(each) for byte in sent for each in lines.take(bytes([byte]))]

    assert heard == [Alive(used=True), Pin("12"), End()]
    with pytest.raises(ValueError, match=str(LONGEST_LINE)):
        list(lines.take(b"x" * (LONGEST_LINE + 1)))
