"""Names that are slow to be found: asked for once, waited for no longer than somebody wants to."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from reader.fetch.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PATIENCE = 30.0


class Slow:
    """A resolver that answers when it is let."""

    def __init__(self) -> None:
        self.asked = threading.Semaphore(0)
        self.times = 0
        self.answers = threading.Event()

    def __call__(self, name: str, port: int) -> Sequence[str]:
        """The number of a known name."""
        self.times += 1
        self.asked.release()
        self.answers.wait(PATIENCE)
        if name != "known.example":
            raise socket.gaierror(socket.EAI_NONAME, f"nobody knows {name}:{port}")
        return ("203.0.113.7",)


@pytest.fixture
def slow() -> Iterator[Slow]:
    """One that answers at the end of the test at the latest."""
    resolver = Slow()
    yield resolver
    resolver.answers.set()


def test_a_name_that_is_being_looked_up_is_not_asked_for_again(slow: Slow) -> None:
    """Whoever comes while there is no answer waits for the same one; who comes after it asks anew."""
    names = Names(slow)
    for _ in range(3):
        with pytest.raises(TimeoutError):
            names.numbers("known.example", 80, 0.01)
    assert slow.times == 1

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(names.numbers, "known.example", 80, PATIENCE)
        slow.answers.set()
        assert waiting.result() == ("203.0.113.7",)
    before = slow.times
    names.numbers("known.example", 80, PATIENCE)

    assert slow.times == before + 1


def test_each_who_waits_has_an_error_of_his_own(slow: Slow) -> None:
    """What one thread raises refers to no other one."""
    names = Names(slow)
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(names.numbers, "nobody.example", 80, PATIENCE) for _ in range(2)]
        assert slow.asked.acquire(timeout=PATIENCE)
        slow.answers.set()
        errors = [each.exception() for each in waiting]

    assert [repr(error) for error in errors] == [
        f"gaierror({socket.EAI_NONAME}, 'nobody knows nobody.example:80')"
    ] * 2
    assert errors[0] is not errors[1]


def test_who_is_given_up_waits_no_longer(slow: Slow) -> None:
    """The one who waits is told; the next one for the same name waits for the same answer."""
    names = Names(slow)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(names.numbers, "known.example", 80, PATIENCE)
        assert slow.asked.acquire(timeout=PATIENCE)
        names.give_up()
        assert isinstance(first.exception(PATIENCE), TimeoutError)
        second = pool.submit(names.numbers, "known.example", 80, PATIENCE)
        slow.answers.set()
        assert second.result() == ("203.0.113.7",)
