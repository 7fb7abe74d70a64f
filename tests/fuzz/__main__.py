"""python -m tests.fuzz [SECONDS] [--seed N] [--atheris]: wrong pages without end, until one breaks a promise.

They are made of the repository's own pages and, where they are at hand, of those beside it. What breaks is
told once, by its page and changes, and written to build/fuzz, whole. Longer than the tests' own hunt
(tests/extract/test_fuzz.py), and with nothing but the standard library. With --atheris, libFuzzer chooses the
changes by the branches that they reach; `make fuzz` puts it into an environment of its own.
"""

from __future__ import annotations

import argparse
import gc
import random
import struct
import sys
import time
import traceback
from functools import cache, partial
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING

from msgspec import Struct
from tests.fuzz.limit import within
from tests.fuzz.mutate import Mutation, mutated, page
from tests.fuzz.promises import keep
from tests.score.cases import CASES, outcome_of
from tests.score.shared import EXTRACT

if TYPE_CHECKING:
    from collections.abc import Callable

OUT = Path("build/fuzz")
HOSTILE = EXTRACT.parent / "hostile" / "html5lib-tree"
SLOW = 5.0
"""Seconds of processor time that no page of this size may take; most take a hundredth of it."""
ENDLESS = 30.0
"""After so many it is taken to go on for ever."""
MOST = 8
"""So many changes are made to one page at most."""


class Base(Struct, frozen=True):
    """A page that wrong ones are made of."""

    name: str
    case: str
    """The case whose address it is read at."""
    data: Callable[[], bytes]


@cache
def bases() -> tuple[Base, ...]:
    """The own pages, the pages beside the repository, and a parser's tests."""
    beside = sorted((EXTRACT / "cases").glob("*/*/page.html"))
    return (
        *(Base(case, case, partial(page, case)) for case in CASES),
        *(Base("/".join(file.parts[-3:-1]), CASES[0], file.read_bytes) for file in beside),
        *(Base(file.name, CASES[0], file.read_bytes) for file in sorted(HOSTILE.glob("*.dat"))),
    )


def tried(base: Base, mutations: list[Mutation]) -> float:
    """Read one wrong page; the processor time that it took. Raises what breaks, AssertionError if slow."""
    data = mutated(base.data(), mutations)
    begun = time.process_time()
    with within(ENDLESS):
        outcome = outcome_of(base.case, data)
    taken = time.process_time() - begun
    keep(outcome)
    assert taken < SLOW, f"{taken:.1f} s"
    return taken


def chosen(chance: random.Random) -> tuple[Base, list[Mutation]]:
    """A page and its changes, by chance."""
    mutations = [
        (chance.randrange(1 << 16), chance.randrange(1 << 24), chance.randrange(1 << 16))
        for _ in range(chance.randint(1, MOST))
    ]
    return chance.choice(bases()), mutations


class Faults:
    """Tells each fault once and keeps its page."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def try_one(self, base: Base, mutations: list[Mutation]) -> float:
        """Read one wrong page; the time that it took, 0 where it broke."""
        try:
            return tried(base, mutations)
        except Exception as error:  # noqa: BLE001 - every one is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            last = next((each for each in reversed(frames) if "/reader/" in each.filename), frames[-1])
            if isinstance(error, AssertionError):
                last = frames[-1]
            where = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
            self.counts[where] = self.counts.get(where, 0) + 1
            if self.counts[where] == 1:
                _tell(where, base, mutations, error)
            return 0.0


def _tell(where: str, base: Base, mutations: list[Mutation], error: Exception) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    file = OUT / (where.replace(" ", "-").replace(":", "-") + ".html")
    file.write_bytes(mutated(base.data(), mutations))
    say(f"{where}: {error!r:.600}\n  {base.name} {mutations}\n  {file}")


def hunt(seconds: float, seed: int) -> int:
    """Try pages for so long; how many broke something."""
    until = time.monotonic() + seconds
    number, slowest, faults = 0, 0.0, Faults()
    while time.monotonic() < until:
        number += 1
        slowest = max(slowest, faults.try_one(*chosen(random.Random(f"{seed}/{number}"))))  # noqa: S311 - not for secrets
    say(f"{number} pages, slowest {slowest:.2f} s, faults: {faults.counts or 'none'}")
    return len(faults.counts)


def hunt_by_branches(seconds: float) -> None:
    """As hunt, with atheris choosing; it ends the process itself. What broke stands in build/fuzz."""
    import importlib

    atheris = importlib.import_module("atheris")  # extra, in an environment of its own
    width = struct.calcsize("<HIH")
    faults = Faults()

    def one(data: bytes) -> None:
        which = int.from_bytes(data[:2], "little")
        numbers = [
            struct.unpack("<HIH", data[at : at + width])
            for at in range(2, min(len(data), 2 + MOST * width) - width + 1, width)
        ]
        faults.try_one(bases()[which % len(bases())], [(a, b, c) for a, b, c in numbers])

    # What is imported on first use must be there before it is watched.
    for case in CASES:
        outcome_of(case)
    for one_of_ours in gc.get_objects():
        if isinstance(one_of_ours, FunctionType) and (one_of_ours.__module__ or "").startswith("reader."):
            atheris.instrument_func(one_of_ours)
    corpus = OUT / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    limits = [
        f"-max_total_time={int(seconds)}",
        f"-max_len={2 + MOST * width}",
        "-len_control=0",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *limits, "-rss_limit_mb=2048", f"-artifact_prefix={OUT}/", str(corpus)], one)
    atheris.Fuzz()


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Hunt as told; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.split("\n", 1)[0])
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true")
    given = parser.parse_args()
    if given.atheris:
        hunt_by_branches(given.seconds)
        return 0
    return 1 if hunt(given.seconds, given.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
