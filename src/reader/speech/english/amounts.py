"""What is said for an amount of something in English: units, rates, money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.speech.english.matches import is_attributive
from reader.speech.english.numerals import number

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

_LARGE_NAMES = {
    "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion", "k": "thousand",
}  # fmt: skip


class Amounts:
    """Says amounts by the names of units, one and several, and of currencies and their hundredth parts."""

    def __init__(self, units: Mapping[str, Sequence[str]], currencies: Mapping[str, Sequence[str]]) -> None:
        self._units = units
        self._currencies = currencies

    def amount(self, amount: str, unit: str) -> str:
        """5 and km: 5 kilometres."""
        return f"{number(amount)} {self._units[unit][amount != '1']}"

    def measured(self, found: re.Match[str]) -> str:
        """5 km, 12 ft.; the stop of what is short stays where it ends the text too."""
        ends = found[2].endswith(".") and not found.string[found.end() :].strip("”\"') ")
        return self.amount(found[1], found[2]) + ("." if ends else "")

    def rate(self, found: re.Match[str]) -> str | None:
        """0.5–1 mg/kg, 2.5 L/day; what is a unit with its stroke has a row of its own."""
        if f"{found[3]}/{found[4]}" in self._units:
            return None
        last = found[2] or found[1]
        short = {"h": "hour", "s": "second", "d": "day"}
        per = short.get(found[4]) or self._units.get(found[4], [found[4]])[0]
        begun = f"{number(found[1])} to " if found[2] else ""
        return f"{begun}{self.amount(last, found[3])} per {per}"

    def feet(self, found: re.Match[str]) -> str:
        """6'1": 6 feet 1 inch."""
        return f"{self.amount(found[1], 'ft')} {number(found[2])} inch{'' if found[2] == '1' else 'es'}"

    def one(self, unit: str) -> str:
        """What a part is of: a kilometre, an inch."""
        name = self._units[unit][0]
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"

    def money(self, found: re.Match[str]) -> str:
        """$2.50, £3bn: what stands before, the amount, and how large it is."""
        one, several, cent, cents = self._currencies[found[1]]
        amount, large = found[2], full_name(found[3] or "")
        whole, point, small = amount.partition(".")
        if not point or large:
            several = one if is_attributive(found) else several
        if large:
            return f"{number(amount)} {large} {several}"
        if point and len(small) == 2:  # noqa: PLR2004 - dollars and cents
            value = int(small)
            if value and int(whole.replace(",", "")) == 0:
                return f"{number(str(value))} {cent if value == 1 else cents}"
            said = f"{number(whole)} {one if whole == '1' else several}"
            return said + (f" and {number(str(value))} {cent if value == 1 else cents}" if value else "")
        return f"{number(amount)} {one if amount == '1' else several}"

    def money_range(self, found: re.Match[str]) -> str:
        """$5-$10m."""
        first, last = full_name(found[3] or ""), full_name(found[5] or "")
        begun = number(found[2]) + (f" {first}" if first and first != last else "")
        return f"{begun} to {number(found[4])}{' ' + last if last else ''} {self._currencies[found[1]][1]}"


def counted(first: str, last: str | None, large: str) -> str:
    """2.5bn, 3-4m people."""
    return number(first) + (f" to {number(last)}" if last else "") + f" {full_name(large)}"


def full_name(written: str) -> str:
    """What is written short for a large number: bn, m, K."""
    return _LARGE_NAMES.get(written.lower(), written)
