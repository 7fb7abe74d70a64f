"""A process that waits in case another one dies: it takes over, and is gone where there is no room."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest
from tests.asked import COMMAND, PATIENCE, ask

from reader.children.child import Child
from reader.children.protocol import Done, Progress, Stage
from reader.children.spare import Spare

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def spare() -> Iterator[Spare]:
    """One that has room."""
    spare = Spare("mischief", COMMAND, lambda: True)
    yield spare
    spare.close()


@pytest.fixture
def doubled(spare: Spare) -> Iterator[Child]:
    """A child that the spare takes over from."""
    child = Child("mischief", COMMAND, tries=2, spare=spare)
    yield child
    child.close()


def _waiting(spare: Spare, other_than: int | None = None) -> int:
    """The process that waits, once one does."""
    until = time.monotonic() + PATIENCE
    while (process := spare.process_id) in {None, other_than}:
        assert time.monotonic() < until
        time.sleep(0.01)
    assert process is not None
    return process


def test_the_spare_takes_over(doubled: Child, spare: Spare) -> None:
    """When the process is ended, the one that has waited answers, and another one waits behind it."""
    ask(doubled, "").all()
    waiting = _waiting(spare)
    heard = ask(doubled, "slow")
    heard.pid()

    doubled.kill()

    while (reply := heard.next()) == Progress(Stage.FETCHING, getattr(reply, "done", 0)):
        pass
    assert reply == Progress(Stage.READING, waiting)
    doubled.forget(3)
    assert ask(doubled, "").all()[-1] == Done()
    assert _waiting(spare, other_than=waiting) != doubled.process_id


def test_a_spare_that_is_gone_is_not_used(doubled: Child, spare: Spare) -> None:
    """One that was ended while it waited takes over nothing; a new process does."""
    ask(doubled, "").all()
    waiting = _waiting(spare)
    os.kill(waiting, signal.SIGKILL)

    doubled.kill()

    assert ask(doubled, "").pid() != waiting


def test_without_room_there_is_no_spare() -> None:
    """Where memory is short nothing waits, and the dead are replaced all the same."""
    asked = threading.Event()

    def no_room() -> bool:
        asked.set()
        return False

    spare = Spare("mischief", COMMAND, no_room)
    child = Child("mischief", COMMAND, tries=2, spare=spare)
    process = ask(child, "").pid()
    assert asked.wait(PATIENCE)

    child.kill()

    assert ask(child, "").pid() != process
    assert spare.process_id is None
    child.close()


def test_a_closed_child_leaves_no_spare(doubled: Child, spare: Spare) -> None:
    """With the child the process that waits is gone too."""
    ask(doubled, "").all()
    waiting = _waiting(spare)

    doubled.close()

    with pytest.raises(ProcessLookupError):
        os.kill(waiting, 0)
