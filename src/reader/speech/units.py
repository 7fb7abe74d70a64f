"""What a model is asked to say: phonemes, each with the place on the screen that they are heard for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence


class Unit(Struct, frozen=True):
    """Phonemes, and the code points [start, end) of the screen that they are heard for.

    A pause has an empty span. Units rise and do not overlap.
    """

    phonemes: str
    start: int
    end: int
    foreign: bool = False
    """Whether it is of the other language than the text."""

    @property
    def word(self) -> bool:
        """Whether it is a word, not a pause."""
        return self.end > self.start


def add_pause(units: list[Unit], phonemes: str) -> None:
    """Add a mark of punctuation; none stands before the first word."""
    if units:
        units.append(Unit(phonemes, units[-1].end, units[-1].end))


def add_word(units: list[Unit], phonemes: str, start: int, end: int, *, foreign: bool = False) -> None:
    """Add a word; words of one figure on the screen become one unit."""
    last = next((index for index in range(len(units) - 1, -1, -1) if units[index].word), None)
    if last is not None and start < units[last].end:
        before = "".join(unit.phonemes for unit in units[last:])
        gap = "" if before.endswith(" ") else " "
        first = units[last]
        foreign = foreign and first.foreign
        units[last:] = [Unit(f"{before}{gap}{phonemes}", first.start, max(end, first.end), foreign)]
        return
    if units and not units[-1].phonemes.endswith(" "):
        units.append(Unit(" ", units[-1].end, units[-1].end))
    units.append(Unit(phonemes, start, max(end, start + 1), foreign))


def runs(units: Sequence[Unit]) -> list[list[Unit]]:
    """The units in runs of one language, each pause with the word before it."""
    found: list[list[Unit]] = []
    foreign: bool | None = None
    for unit in units:
        if unit.word and unit.foreign is not foreign:
            foreign = unit.foreign
            found.append([])
        if found:
            found[-1].append(unit)
    return found


def begun_in(units: Sequence[Unit], start: int, end: int) -> list[Unit]:
    """The words that begin in [start, end), each with the pause behind it."""
    said: list[Unit] = []
    inside = False
    for unit in units:
        if unit.word:
            inside = start <= unit.start < end
        if inside:
            said.append(unit)
    return said
