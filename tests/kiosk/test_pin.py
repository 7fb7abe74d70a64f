"""The librarian's PIN cannot be read, and guessing takes too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.kiosk.pin import FREE, LONGEST_WAIT, Attempts, NotAPin, hashed, is_hash, is_pin
from reader.library.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

DAY = 24 * 3600.0


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


def test_only_the_pin_itself_is_the_pin() -> None:
    """Hashed with another salt each time; the PIN does not stand in it."""
    one, other = hashed("24681012"), hashed("24681012")

    assert one != other
    assert "24681012" not in one
    assert is_hash(one)
    assert is_pin("24681012", one)
    assert is_pin("24681012", other)
    assert not is_pin("24681013", one)
    assert not is_pin("2" * 100_000, one)


@pytest.mark.parametrize("pin", ["", "12345", "1" * 65])
def test_too_short_is_no_pin(pin: str) -> None:
    """Six characters at least."""
    with pytest.raises(NotAPin):
        hashed(pin)


@pytest.mark.parametrize("text", ["", "1234", "scrypt$a$b", "scrypt$$", "md5$AAAA$AAAA", "scrypt$AA==$AA=="])
def test_what_is_no_hash(text: str) -> None:
    """A PIN that was put into the rules as it is, or half a line."""
    assert not is_hash(text)


def test_ten_thousand_guesses_are_not_looked_at(tmp_path: Path) -> None:
    """Whoever tries all the time, with a restart before each, has twenty attempts in a day at the most."""
    clock = Clock()
    begin, looked_at, most = clock.now, [], 0
    for _ in range(10_000):
        attempts = Attempts(tmp_path / "pin.json", write_whole, clock)
        if not attempts.wait():
            attempts.begin()
            looked_at.append(clock.now)
        clock.now += 7 * DAY / 10_000
        most = max(most, sum(clock.now - DAY < when for when in looked_at))

    assert most <= 20
    assert len(looked_at) > FREE
    assert clock.now - begin == pytest.approx(7 * DAY)


def test_each_wrong_one_makes_the_next_wait_longer(tmp_path: Path) -> None:
    """Three are free; then half a minute, doubled each time, up to four hours."""
    clock = Clock()
    attempts = Attempts(tmp_path / "pin.json", write_whole, clock)
    waits = []
    for _ in range(FREE + 12):
        waits.append(attempts.wait())
        clock.now += waits[-1]
        attempts.begin()

    assert waits[:FREE] == [0.0] * FREE
    assert waits[FREE : FREE + 4] == [30.0, 60.0, 120.0, 240.0]
    assert waits[-1] == LONGEST_WAIT


def test_a_clock_that_is_turned_back_gains_nothing(tmp_path: Path) -> None:
    """The wait is as long as it was."""
    clock = Clock()
    attempts = Attempts(tmp_path / "pin.json", write_whole, clock)
    for _ in range(FREE + 1):
        attempts.begin()
    before = attempts.wait()
    clock.now += before - 1

    clock.now -= 10 * DAY
    waits = [attempts.wait()]
    clock.now += 10
    waits.append(Attempts(tmp_path / "pin.json", write_whole, clock).wait())

    assert waits == [before, before - 10]


def test_a_clock_that_was_wrong_once_keeps_nobody_out_for_long(tmp_path: Path) -> None:
    """It was years ahead while wrong PINs were tried; it is right again, and the wait is the usual one."""
    clock = Clock()
    clock.now += 4000 * DAY
    for _ in range(FREE + 1):
        Attempts(tmp_path / "pin.json", write_whole, clock).begin()
    clock.now -= 4000 * DAY
    wait = Attempts(tmp_path / "pin.json", write_whole, clock).wait()
    clock.now += wait

    assert 0 < wait <= LONGEST_WAIT
    assert Attempts(tmp_path / "pin.json", write_whole, clock).wait() == 0


def test_a_clock_turned_back_again_and_again_gives_no_further_attempt(tmp_path: Path) -> None:
    """Whoever turns it back before each guess, and restarts, waits as long as ever."""
    clock = Clock()
    looked_at, gone = 0, 0.0
    for number in range(10_000):
        attempts = Attempts(tmp_path / "pin.json", write_whole, clock)
        if not attempts.wait():
            attempts.begin()
            looked_at += 1
        clock.now += DAY / 10_000
        gone += DAY / 10_000
        if number % 100 == 99:
            clock.now -= 3600

    assert gone == pytest.approx(DAY)
    assert FREE < looked_at <= 20


def test_a_machine_that_starts_in_the_past_gives_no_further_attempt(tmp_path: Path) -> None:
    """One without a clock of its own: each start is years ago until the network puts it right."""
    clock = Clock()
    looked_at = 0
    for _ in range(1000):
        for back in (1000 * DAY, 0.0):
            clock.now -= back
            attempts = Attempts(tmp_path / "pin.json", write_whole, clock)
            if not attempts.wait():
                attempts.begin()
                looked_at += 1
            clock.now += back
        clock.now += DAY / 1000

    assert FREE < looked_at <= 20


def test_the_right_one_begins_anew(tmp_path: Path) -> None:
    """Nobody is kept out for what somebody else had tried before."""
    attempts = Attempts(tmp_path / "pin.json", write_whole, Clock())
    for _ in range(FREE + 1):
        attempts.begin()

    attempts.right()

    assert attempts.wait() == 0


def test_a_damaged_count_is_no_way_in(tmp_path: Path) -> None:
    """Whoever spoils the file waits, though not for ever; whoever takes the disk away cannot try at all."""
    path = tmp_path / "pin.json"
    path.write_bytes(b"\x00{")
    clock = Clock()
    waits = []
    for _ in range(3):
        waits.append(Attempts(path, write_whole, clock).wait())
        clock.now += 15

    assert waits == [30.0, 15.0, 0.0]
    with pytest.raises(OSError, match="nowhere"):
        Attempts(tmp_path / "nowhere" / "pin.json", write_whole, clock).begin()
