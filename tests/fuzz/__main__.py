"""python -m tests.fuzz [SECONDS] [--seed N] [--atheris]: wrong pages without end, until one breaks a promise.

Each page is told by its case, seed and number, and what breaks is written to build/fuzz, whole. Longer than
the tests' own hunt (tests/extract/test_fuzz.py), and with nothing but the standard library. With --atheris,
libFuzzer chooses the changes by the branches that they reach; it comes from PyPI into an environment of its
own, which must have this project's requirements too:

    python -m venv build/atheris && build/atheris/bin/pip install -e . atheris
    build/atheris/bin/python -m tests.fuzz 600 --atheris
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.mutate import Mutation, mutated, page
from tests.fuzz.promises import keep
from tests.score.cases import CASES, outcome_of

OUT = Path("build/fuzz")
SLOW = 5.0
"""Seconds of processor time that no page of this size may take; most take a hundredth of it."""
MOST = 8
"""So many changes are made to one page at most."""


def tried(case: str, mutations: list[Mutation]) -> float:
    """Read one wrong page; the processor time that it took. Raises what breaks, AssertionError if slow."""
    data = mutated(page(case), mutations)
    begun = time.process_time()
    outcome = outcome_of(case, data)
    taken = time.process_time() - begun
    keep(outcome)
    assert taken < SLOW, f"{taken:.1f} s"
    return taken


def chosen(chance: random.Random) -> tuple[str, list[Mutation]]:
    """A case and its changes, by chance."""
    mutations = [
        (chance.randrange(1 << 16), chance.randrange(1 << 24), chance.randrange(1 << 16))
        for _ in range(chance.randint(1, MOST))
    ]
    return chance.choice(CASES), mutations


def hunt(seconds: float, seed: int) -> int:
    """Try pages for so long; how many broke something. Each fault is told once."""
    until = time.monotonic() + seconds
    number, slowest, faults = 0, 0.0, dict[str, int]()
    while time.monotonic() < until:
        number += 1
        case, mutations = chosen(random.Random(f"{seed}/{number}"))  # noqa: S311 - not for secrets
        try:
            slowest = max(slowest, tried(case, mutations))
        except Exception as error:  # noqa: BLE001 - every one is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            last = next((each for each in reversed(frames) if "/reader/" in each.filename), frames[-1])
            if isinstance(error, AssertionError):
                last = frames[-1]
            where = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
            faults[where] = faults.get(where, 0) + 1
            if faults[where] == 1:
                told(where, case, mutations, error)
    say(f"{number} pages, slowest {slowest:.2f} s, faults: {faults or 'none'}")
    return len(faults)


def told(where: str, case: str, mutations: list[Mutation], error: Exception) -> None:
    """Say what broke, and keep the page."""
    OUT.mkdir(parents=True, exist_ok=True)
    file = OUT / (where.replace(" ", "-").replace(":", "-") + ".html")
    file.write_bytes(mutated(page(case), mutations))
    say(f"{where}: {error!r:.600}\n  {case} {mutations}\n  {file}")


def hunt_by_branches(seconds: float) -> None:
    """As hunt, with atheris choosing."""
    import importlib

    atheris = importlib.import_module("atheris")  # extra, in an environment of its own
    width = struct.calcsize("<HIH")

    def one(data: bytes) -> None:
        case = CASES[data[0] % len(CASES)] if data else CASES[0]
        numbers = [
            struct.unpack("<HIH", data[at : at + width])
            for at in range(1, min(len(data), MOST * width) - width + 1, width)
        ]
        tried(case, [(a, b, c) for a, b, c in numbers])

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", f"-max_len={1 + MOST * width}"], one)
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
