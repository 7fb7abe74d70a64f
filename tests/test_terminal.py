"""The terminal: each patron's session is gone without a trace, and there is always a next one."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import cast

import pytest
from tests.terminal.running import (
    PIN,
    children_of,
    home_of,
    is_gone,
    read_bytes,
    real_session,
    rules_in,
    terminal,
    wait_for_end,
)

from reader.kiosk.pin import FREE
from reader.kiosk.private_folder import MOUNTS, PREFIX, NoMemoryFolder, destroy_left_over, make_private
from reader.kiosk.rules import Terminal, Tile
from reader.kiosk.talk import LONGEST_LINE, Alive, End, Lines, Pin, from_patron, line
from reader.terminal import FROZEN, environment_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a terminal runs on Linux")


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


def test_a_session_that_hardly_gets_to_compute_is_left_alone(tmp_path: Path) -> None:
    """A machine that is busy with something else costs no patron the session; one that stands still does."""
    with terminal(tmp_path, "compute") as running:
        running.wait_for_session(1)
        process = int(str(running.sessions()[0]["process"]))
        begun = time.monotonic()
        while time.monotonic() - begun < FROZEN + 2:
            # It has half of a processor at the most, as where others want it, too.
            os.kill(process, signal.SIGSTOP)
            time.sleep(0.1)
            os.kill(process, signal.SIGCONT)
            time.sleep(0.1)
        status = running.status()
        (tmp_path / "enough").touch()

    assert (status["sessions"], status["failures"]) == (1, 0)


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


def test_ten_thousand_guesses_in_a_day_with_restarts_and_a_clock_turned_back(tmp_path: Path) -> None:
    """Through the terminal itself, killed and started again; before some starts the clock goes back."""
    looked_at, clock, guessed = tmp_path / "looked_at", tmp_path / "clock", tmp_path / "guessed"
    environment = {"LOOKED_AT": str(looked_at), "CLOCK": str(clock)}
    hours = (0, 2.5, 1, 5, 8, 7.5, 12, 16, 20, 24)
    for hour in hours:
        clock.write_text(str(hour * 3600.0), encoding="ascii")
        guessed.unlink(missing_ok=True)
        with terminal(tmp_path, "guess:1000", calm_after=99, environment=environment) as running:
            until = time.monotonic() + 60
            while not guessed.exists():
                assert time.monotonic() < until
                time.sleep(0.05)
            still = running.process.poll()
            running.process.kill()
        assert still is None
    guesses = looked_at.read_text(encoding="utf-8").splitlines()

    assert FREE < len(guesses) <= 20
    assert len(set(guesses)) == len(guesses)


def test_a_session_dies_with_its_terminal(tmp_path: Path) -> None:
    """The terminal is killed: its session ends by itself; what it had goes when the next terminal starts."""
    with terminal(tmp_path, "stay") as running:
        running.wait_for_session(1)
        first = running.sessions()[0]
        running.process.kill()
        running.process.wait(10)
        died = wait_for_end(first["process"])
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
    rules = rules_in(tmp_path)
    with terminal(tmp_path, command=real_session(rules)) as running:
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


def test_a_session_that_stands_still_dies_with_its_terminal(tmp_path: Path) -> None:
    """Stopped with all its children, its terminal killed: the kernel ends it, the next terminal the rest."""
    rules = rules_in(tmp_path)
    with terminal(tmp_path, command=real_session(rules)) as running:
        first = patron(rules, other_than=0)
        home = home_of(first)
        children = wait_for_children(first)
        for process in (first, *children):
            os.kill(process, signal.SIGSTOP)
        running.process.kill()
        running.process.wait(10)
        died = wait_for_end(first)
        others = [process for process in children if not is_gone(process)]
    with terminal(tmp_path, command=real_session(rules)):
        patron(rules, other_than=first)

    assert died
    assert others != []
    assert all(wait_for_end(process) for process in children)
    assert not home.exists()


def wait_for_children(process: int) -> list[int]:
    """Its loader and its speaker, once they run."""
    until = time.monotonic() + 20
    while len(children_of(process)) < 2:
        assert time.monotonic() < until, "the session has no children"
        time.sleep(0.05)
    return children_of(process)


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
