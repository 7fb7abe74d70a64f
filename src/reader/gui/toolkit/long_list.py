"""A large list of any length: some hundred rows stand in it at a time, and what leads to the others.

A list asks each of its rows for its size at once, and again at every change of type or width: ten thousand
of them keep the window still for a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.toolkit.large_list import LargeList, Row

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 300
"""So many rows stand in it at a time."""


class LongList(LargeList):
    """Its rows are counted as if all of them stood in it."""

    others = "{first} to {last} of {count}"
    """What is said in the row that leads to others: which, and how many there are in all."""
    first = 0
    """The number of the first row that stands in it."""
    _length = 0

    def show_long(self, count: int, row: Callable[[int], Row], current: int) -> None:
        """Show so many rows, this one chosen; row makes the one of a number when it comes to stand here."""
        self._length, self._row = count, row
        self.first = max(0, min(current - MOST // 2, count - MOST))
        self._fill(current)

    @property
    def _end(self) -> int:
        """The number of the row behind the last one that stands in it."""
        return min(self.first + MOST, self._length)

    def _fill(self, current: int) -> None:
        rows = [self._row(number) for number in range(self.first, self._end)]
        if self.first:
            rows.insert(0, self._others(max(0, self.first - MOST), self.first))
        if self._end < self._length:
            rows.append(self._others(self._end, min(self._end + MOST, self._length)))
        self.show_rows(rows, current - self.first + bool(self.first))

    def _others(self, first: int, end: int) -> Row:
        return Row(self.others.format(first=first + 1, last=end, count=self._length))

    @property
    def near(self) -> int:
        """The row that is chosen, or the one that what is chosen leads to."""
        return max(0, min(self.first + self.currentRow() - bool(self.first), self._length - 1))

    @property
    def chosen(self) -> int | None:
        """The row that is chosen; None where there is none, or what leads to others is."""
        number = self.first + self.currentRow() - bool(self.first)
        return number if self.currentRow() >= 0 and self.first <= number < self._end else None

    def _take(self, row: int) -> None:
        """Hand on which row it is, or bring the others that it leads to."""
        number = self.first + row - bool(self.first)
        if number < self.first:
            self.first = max(0, self.first - MOST)
            self._fill(number)
        elif number >= self._end:
            self.first = self._end
            self._fill(number)
        else:
            super()._take(number)
