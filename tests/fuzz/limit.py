"""Ends what goes on too long: an expression that tries everything never comes back by itself."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class Endless(AssertionError):
    """It took more processor time than it was given."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise Endless in what is done here once it has taken so much of the processor. Main thread only."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise Endless(f"not done after {seconds} s")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
