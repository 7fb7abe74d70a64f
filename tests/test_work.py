"""How one tells a process that is slow from one that has hung."""

from __future__ import annotations

import os
import sys
import time

import pytest

from reader.children.work import Work

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def compute() -> None:
    """Take a tenth of a second of the processor."""
    until = time.process_time() + 0.1
    while time.process_time() < until:
        pass


def test_one_that_had_no_turn_for_a_moment_still_computes() -> None:
    """Two looks soon after each other: what it did within the last second counts."""
    work = Work(os.getpid())
    work.begins(0.0)
    compute()

    looks = [work.starves(now, 1.2) for now in (1.0, 1.2)]

    assert looks == [True, True]


def test_one_that_computes_no_more_has_hung() -> None:
    """A second after it has done the last thing, however often it was looked at meanwhile."""
    work = Work(os.getpid())
    work.begins(0.0)
    compute()

    looks = [work.starves(now, 1.2) for now in (1.0, 1.5, 2.0)]

    assert looks == [True, True, False]
