"""python -m tests.score [--raise] [--peers]: the figures as a table; fails where one is below its floor."""

from __future__ import annotations

import argparse
import sys

from tests.score import floor, peers, shared
from tests.score.measure import Tally


def main() -> int:
    """Measure, print, compare with the floor; the exit code."""
    parser = argparse.ArgumentParser(prog="make score", description=__doc__)
    parser.add_argument("--raise", dest="higher", action="store_true", help="write what is better now")
    parser.add_argument("--faults", action="store_true", help="name what is wrong on each own page")
    parser.add_argument("--peers", action="store_true", help="compare with other extractors, too")
    given = parser.parse_args()
    pinned = floor.read()
    tallies = floor.all_measured()
    say(f"{len(tallies)} own pages (tests/pages)\n")
    print_parts(tallies)
    if given.faults:
        print_faults(tallies)
    sets = shared.measured() if shared.EXTRACT.is_dir() else {}
    for name, figures in sets.items():
        say(f"\n{name}\n  " + "  ".join(f"{figure} {value:.1f}" for figure, value in figures.items()))
    fallen = floor.below(pinned.parts, floor.figures(tallies))
    fallen += [
        f"{case}: {floor.faults(tally)} faults, {pinned.cases[case]} pinned"
        for case, tally in tallies.items()
        if floor.faults(tally) > pinned.cases.get(case, 10**6)
    ]
    pooled = {
        name: {figure: value for figure, value in sets[name].items() if figure != shared.SHOWN}
        for name in shared.POOLED
        if name in sets
    }
    for name, figures in pooled.items():
        fallen += [f"{name}, {each}" for each in floor.below(pinned.shared.get(name, {}), figures)]
    if given.higher:
        floor.write(floor.raised(pinned, tallies, pooled))
        say(f"\nwritten: {floor.PATH}")
    if given.peers:
        print_peers(peers.compared())
    if fallen:
        say("\nBELOW THE FLOOR\n  " + "\n  ".join(fallen))
    return 1 if fallen else 0


def print_parts(tallies: dict[str, Tally]) -> None:
    """For each part: how much there is, how much of it is found, how much of what is given is right."""
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    whole = sum(not tally.faults for tally in tallies.values())
    say(f"{'part':24}{'there':>8}{'found %':>10}{'right %':>10}")
    for part, count in sorted(total.counts.items()):
        if count.wanted or count.given:
            say(f"{part:24}{count.wanted:>8}{count.found:>10.1f}{count.precision:>10.1f}")
    say(f"{'pages without a fault':24}{len(tallies):>8}{100 * whole / len(tallies):>10.1f}")


def print_peers(compared: dict[str, dict[str, dict[str, float]]]) -> None:
    """How well each reads, the best first, and its processor time."""
    for pages, rows in compared.items():
        figures = list(next(iter(rows.values())))
        say(f"\n{pages:24}" + "".join(f"{figure:>14}" for figure in figures))
        for name, row in sorted(rows.items(), key=lambda each: -each[1]["F1"]):
            say(f"{name:24}" + "".join(f"{row[figure]:>14.2f}" for figure in figures))


def print_faults(tallies: dict[str, Tally]) -> None:
    """What is missing (-) and what should not be there (+), page by page."""
    for case, tally in tallies.items():
        if tally.faults:
            say(f"\n{case}\n  " + "\n  ".join(tally.faults))


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
