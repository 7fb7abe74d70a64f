"""The floor under the figures: what holds once, holds from then on.

tests/pages/floor.toml pins for each of the repository's pages how many faults it may have at most (0: the
page comes out right in every part), and for each part one figure over all pages: the harmonic mean of how
much of it is found and how much of what is given is right, in per cent. `make score RAISE=1` writes what is
better now; nothing writes what is worse. Where pages come or go, the parts are counted anew.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, field
from tests.score.cases import CASES, PAGES, expected_of, outcome_of
from tests.score.measure import Tally, measure

if TYPE_CHECKING:
    from pathlib import Path

PATH = PAGES / "floor.toml"
HEAD = """\
# What holds (tests/score/floor.py); it may only rise. `make score RAISE=1` writes it.
"""
ROUNDING = 0.051
"""Figures are written with one decimal."""


class Floor(Struct, frozen=True):
    """What is pinned."""

    cases: dict[str, int] = field(default_factory=dict)
    """How many faults a page may have."""
    parts: dict[str, float] = field(default_factory=dict)
    """Count.both of each part over all pages."""
    shared: dict[str, dict[str, float]] = field(default_factory=dict)
    """The figures of each set of pages that are no part of the project, where they are at hand."""


def measured(case: str) -> Tally:
    """One page's counts."""
    return measure(expected_of(case), outcome_of(case))


def all_measured() -> dict[str, Tally]:
    """Every page's counts."""
    return {case: measured(case) for case in CASES}


def faults(tally: Tally) -> int:
    """How many faults a page has."""
    return len(tally.faults)


def figures(tallies: dict[str, Tally]) -> dict[str, float]:
    """Count.both of each part over all pages."""
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    return {part: count.both for part, count in sorted(total.counts.items())}


def read(path: Path = PATH) -> Floor:
    """The floor as it is pinned; nothing where there is no file yet."""
    if not path.exists():
        return Floor()
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Floor)


def below(pinned: dict[str, float], now: dict[str, float]) -> list[str]:
    """The figures that are lower than pinned, in words."""
    return [
        f"{part}: {figure:.1f} pinned, {now.get(part, 0.0):.1f} now"
        for part, figure in pinned.items()
        if now.get(part, 0.0) < figure - ROUNDING
    ]


def raised(floor: Floor, tallies: dict[str, Tally], shared: dict[str, dict[str, float]]) -> Floor:
    """The floor with everything that is better now. Where pages came or went, the parts are counted anew."""
    now = figures(tallies)
    same = set(floor.cases) == set(tallies)
    cases = {case: min(faults(tally), floor.cases.get(case, 10**6)) for case, tally in tallies.items()}
    old = floor.parts if same else {}
    parts = {part: max(figure, old.get(part, 0.0)) for part, figure in now.items()}
    sets = dict(floor.shared)
    for name, values in shared.items():
        before = floor.shared.get(name, {})
        sets[name] = {figure: max(value, before.get(figure, 0.0)) for figure, value in values.items()}
    return Floor(cases, parts, sets)


def write(floor: Floor, path: Path = PATH) -> None:
    """Write it, one figure a line."""
    lines = [HEAD, "[cases]"]
    lines += [f"{case} = {count}" for case, count in sorted(floor.cases.items())]
    lines += ["", "[parts]"]
    lines += [f'"{part}" = {figure:.1f}' for part, figure in sorted(floor.parts.items())]
    for name, values in sorted(floor.shared.items()):
        lines += ["", f'[shared."{name}"]']
        lines += [f'"{figure}" = {value:.1f}' for figure, value in sorted(values.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
