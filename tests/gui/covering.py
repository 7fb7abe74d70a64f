"""Covering sets: few combinations of settings that hold every pair of values of any two settings."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = dict[str, Any]
"""A combination: each setting's value by its name."""
Pair = tuple[str, object, str, object]
"""Two settings by name, each with a value; the names in the order of the settings."""


def pairs(factors: Mapping[str, Sequence[object]]) -> set[Pair]:
    """Every pair of values of every two settings."""
    return {
        (one, first, other, second)
        for one, other in combinations(factors, 2)
        for first in factors[one]
        for second in factors[other]
    }


def pairs_in(row: Row) -> set[Pair]:
    """The pairs that one combination holds."""
    return {(one, row[one], other, row[other]) for one, other in combinations(row, 2)}


def covering(factors: Mapping[str, Sequence[object]]) -> list[Row]:
    """Combinations that hold every pair, always the same: each is the best of those around a missing pair."""
    missing = dict.fromkeys(sorted(pairs(factors), key=str))
    found = []
    while missing:
        row = max((_around(pair, factors, missing) for pair in missing), key=lambda row: _new(row, missing))
        found.append(row)
        for pair in pairs_in(row):
            missing.pop(pair, None)
    return found


def _around(pair: Pair, factors: Mapping[str, Sequence[object]], missing: Mapping[Pair, None]) -> Row:
    """A combination with this pair, each further value the one that brings most."""
    one, first, other, second = pair
    chosen: Row = {one: first, other: second}
    for name, values in factors.items():
        if name not in chosen:
            chosen[name] = max(
                values,
                key=lambda value, name=name: _new(_in_order(chosen | {name: value}, factors), missing),  # type: ignore[misc]  # bound now
            )
    return _in_order(chosen, factors)


def _in_order(row: Row, factors: Mapping[str, Sequence[object]]) -> Row:
    return {name: row[name] for name in factors if name in row}


def _new(row: Row, missing: Mapping[Pair, None]) -> int:
    return len(pairs_in(row) & missing.keys())
