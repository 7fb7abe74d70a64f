"""The floor under the figures: what holds once, holds from then on.

tests/pages/floor.toml pins for each of the repository's pages how many faults it may have at most (0: the
page comes out right in every part), and for each part how much of it is found and how much of what is
given is right, in per cent over all pages. `make score RAISE=1` writes what is better now; nothing writes
what is worse. A new page lowers the parts' figures by what it shows, never another page's.
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
    parts: dict[str, tuple[float, float]] = field(default_factory=dict)
    """How much of each part is found, and how much of what is given is right, in per cent."""
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


def figures(tallies: dict[str, Tally]) -> dict[str, tuple[float, float]]:
    """Over all pages: how much of each part is found, and how much of what is given is right."""
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    return {part: (count.found, count.precision) for part, count in sorted(total.counts.items())}


def read(path: Path = PATH) -> Floor:
    """The floor as it is pinned; nothing where there is no file yet."""
    if not path.exists():
        return Floor()
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Floor)


def below(pinned: dict[str, float] | dict[str, tuple[float, float]], now: object) -> list[str]:
    """The figures that are lower than pinned, in words."""
    fallen = []
    current = msgspec.convert(now, dict[str, float | tuple[float, float]])
    for part, figure in pinned.items():
        have = current.get(part, 0.0)
        old, new = (x if isinstance(x, tuple) else (x,) for x in (figure, have))
        if any(b < a - ROUNDING for a, b in zip(old, new, strict=False)):
            fallen.append(f"{part}: {_shown(figure)} pinned, {_shown(have)} now")
    return fallen


def raised(floor: Floor, tallies: dict[str, Tally], shared: dict[str, dict[str, float]]) -> Floor:
    """The floor with everything that is better now. Where pages came or went, the parts are counted anew."""
    now = figures(tallies)
    same = set(floor.cases) == set(tallies)
    cases = {case: min(faults(tally), floor.cases.get(case, 10**6)) for case, tally in tallies.items()}
    old = floor.parts if same else {}
    parts = {part: _higher(figure, old.get(part, (0.0, 0.0))) for part, figure in now.items()}
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
    lines += [f'"{part}" = {_shown(figure)}' for part, figure in sorted(floor.parts.items())]
    for name, values in sorted(floor.shared.items()):
        lines += ["", f'[shared."{name}"]']
        lines += [f'"{figure}" = {value:.1f}' for figure, value in sorted(values.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _higher(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return max(one[0], other[0]), max(one[1], other[1])


def _shown(figure: float | tuple[float, float]) -> str:
    if isinstance(figure, tuple):
        return f"[{figure[0]:.1f}, {figure[1]:.1f}]"
    return f"{figure:.1f}"
