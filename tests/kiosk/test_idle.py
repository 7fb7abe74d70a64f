"""When nobody is there any more, and when the library is open."""

from __future__ import annotations

from datetime import datetime

import pytest

from reader.kiosk.hours import NotATime, read_hours, read_time
from reader.kiosk.idle import Idle, Limits
from reader.kiosk.rules import Terminal, Tile
from reader.patron import Presence

LIMITS = Limits(quiet=300, warning=60, listening=1800)
OPEN = datetime(2026, 5, 6, 10, 0)  # noqa: DTZ001 -- a Wednesday, in the time of the place


def test_after_five_minutes_there_is_a_minute_of_warning() -> None:
    """Nothing touched, nothing heard."""
    idle = Idle(LIMITS, 0)

    assert [idle.seconds_of_warning(now) for now in (0, 299, 300, 330, 360)] == [None, None, 60, 30, 0]


def test_any_touch_begins_anew_as_often_as_wanted() -> None:
    """Also in the last second of the warning."""
    idle = Idle(LIMITS, 0)
    now = 0
    for _ in range(50):
        now += 359
        assert idle.seconds_of_warning(now) == 1
        idle.touched(now)
        assert idle.seconds_of_warning(now) is None


def test_reading_aloud_keeps_the_session_for_half_an_hour() -> None:
    """It counts as somebody listening; without a touch no longer than that."""
    idle = Idle(LIMITS, 0)
    for now in range(0, 1800, 10):
        idle.heard(now)
        assert idle.seconds_of_warning(now) is None
    idle.heard(1800)

    assert idle.seconds_of_warning(1800) == 60


def test_reading_that_ends_leaves_five_minutes() -> None:
    """Whoever has listened is as quiet afterwards as whoever has read."""
    idle = Idle(LIMITS, 0)
    idle.heard(600)

    assert idle.seconds_of_warning(899) is None
    assert idle.seconds_of_warning(900) == 60


@pytest.mark.parametrize(
    ("when", "is_open"),
    [
        ("2026-05-06 08:59", False),  # Wednesday
        ("2026-05-06 09:00", True),
        ("2026-05-06 17:29", True),
        ("2026-05-06 17:30", False),
        ("2026-05-09 12:00", True),  # Saturday
        ("2026-05-10 12:00", False),  # Sunday
        ("2026-05-11 20:30", True),  # Monday evening
    ],
)
def test_opening_hours(when: str, is_open: bool) -> None:  # noqa: FBT001 -- a column of the table
    """Days in a row, days in a list, several spans a day."""
    hours = read_hours(["mon-fri 9:00-17:30", "sat 10:00-16:00", "mon,thu 19:00-24:00"])

    assert hours.is_open(datetime.fromisoformat(when)) is is_open


def test_days_go_over_the_end_of_the_week() -> None:
    """From Saturday to Monday; without any hours it is always open."""
    hours = read_hours(["sat-mon 10:00-12:00"])

    opened = [hours.is_open(datetime(2026, 5, day, 11, 0)) for day in range(4, 11)]  # noqa: DTZ001 -- as above

    assert opened == [True, False, False, False, False, True, True]
    assert read_hours([]).is_open(OPEN)


@pytest.mark.parametrize(
    "text", ["", "mon", "mon 9-17", "mon 17:00-9:00", "day 9:00-17:00", "mon- 9:00-17:00"]
)
def test_what_is_no_opening_hours(text: str) -> None:
    """Half a span, another order, other names."""
    with pytest.raises(NotATime):
        read_hours([text])
    with pytest.raises(NotATime):
        read_time(text)


class Shown:
    """Notes what is shown."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def warn(self, seconds: int) -> None:
        """Noted."""
        self.seen.append(f"warned {seconds}")

    def closing_soon(self, seconds: int) -> None:
        """Noted."""
        self.seen.append(f"closing {seconds}")

    def no_more_warning(self) -> None:
        """Noted."""
        self.seen.append("no more")

    def show_closed(self, *, closed: bool) -> None:
        """Noted once."""
        word = "closed" if closed else "open"
        if self.seen[-1:] != [word]:
            self.seen.append(word)


class World:
    """A presence, its clocks, and what it shows."""

    def __init__(self, *hours: str) -> None:
        self.now, self.date, self.reading = 0.0, OPEN, False
        self.shown, self.ended = Shown(), 0
        self.presence = Presence(
            Terminal(pin="", tiles=(Tile("a", "b"),), hours=hours),
            self.shown,
            is_reading=lambda: self.reading,
            end=self._end,
            clock=lambda: self.now,
            now=lambda: self.date,
        )

    def _end(self) -> None:
        self.ended += 1

    def go_on(self, seconds: int) -> None:
        """Let so much time go by, looking each second."""
        for _ in range(seconds):
            self.now += 1
            self.presence.look()


def test_a_session_that_nobody_has_touched_does_not_end() -> None:
    """The start page waits for ever."""
    world = World()
    world.go_on(7200)

    assert world.ended == 0
    assert world.shown.seen == ["open"]


def test_a_patron_who_has_gone_is_warned_twice_and_then_gone() -> None:
    """At a minute, at twenty seconds, the end."""
    world = World()
    world.presence.touched()
    world.go_on(359)
    seen, before = list(world.shown.seen), world.ended
    world.go_on(1)

    assert seen == ["warned 60", "warned 20"]
    assert (before, world.ended) == (0, 1)


def test_a_patron_who_is_there_is_left_alone() -> None:
    """One touch in the warning, and it is taken back."""
    world = World()
    world.presence.touched()
    world.go_on(310)
    world.presence.touched()
    world.go_on(290)

    assert world.shown.seen == ["warned 60", "no more"]
    assert world.ended == 0


def test_the_library_closes() -> None:
    """Who is there has a minute, whatever is touched; then the session ends."""
    world = World("wed 9:00-17:00")
    world.presence.touched()
    world.go_on(5)
    world.date = OPEN.replace(hour=17)
    world.go_on(30)
    world.presence.touched()
    world.go_on(31)

    assert world.shown.seen == ["closing 60"]
    assert world.ended >= 1


def test_a_library_that_is_closed_is_not_used() -> None:
    """Whoever touches the screen begins no session, in which there would be a minute; open, it does."""
    world = World("wed 9:00-17:00")
    world.date = OPEN.replace(hour=18)
    world.go_on(3)
    world.presence.touched()
    world.go_on(600)
    closed = world.presence.used, world.ended
    world.date = OPEN
    world.go_on(3)
    world.presence.touched()

    assert closed == (False, 0)
    assert world.shown.seen == ["closed", "open"]
    assert world.presence.used
