"""The sleep timer: after so many minutes, or at the end of the article, the voice falls silent."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reader.session.listener import News

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTES = (15, 30, 45, 60, 90)
"""What can be chosen, in this order; then the end of the article, then none."""

END = -1
"""The end of the article."""
NONE = 0

CHOICES = (NONE, *MINUTES, END)

_MINUTE = 60.0


class Sleeping:
    """Counts the minutes, whether anything is read or not; nobody who is not listening is told of the end.

    after calls a function after so many seconds; told is told when time is short.
    """

    def __init__(
        self,
        *,
        after: Callable[[float, Callable[[], None]], None],
        told: Callable[[News], None],
        silence: Callable[[], None],
        listening: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._after = after
        self._told = told
        self._silence = silence
        self._listening = listening
        self._clock = clock
        self.choice = NONE
        """Minutes, END or NONE."""
        self._ends = 0.0
        self._number = 0

    @property
    def minutes_left(self) -> int:
        """So many minutes, begun ones counted, until the voice falls silent; 0 when no time is set."""
        return max(1, -int(-(self._ends - self._clock()) // _MINUTE)) if self.choice > 0 else 0

    def next(self) -> int:
        """The next of the choices; which one it is."""
        self.set(CHOICES[(CHOICES.index(self.choice) + 1) % len(CHOICES)])
        return self.choice

    def set(self, choice: int) -> None:
        """Fall silent after so many minutes, at the END of the article, or not at all (NONE)."""
        self._number += 1
        self.choice = choice
        if choice <= 0:
            return
        number = self._number
        self._ends = self._clock() + choice * _MINUTE

        def soon() -> None:
            if number == self._number and self._listening():
                self._told(News.SLEEPING_SOON)

        def over() -> None:
            if number == self._number:
                self.choice = NONE
                if self._listening():
                    self._silence()
                    self._told(News.SLEEPING)

        self._after((choice - 1) * _MINUTE, soon)
        self._after(choice * _MINUTE, over)

    def article_ended(self) -> bool:
        """The article has been read to its end; whether that was to be the end of listening."""
        asleep = self.choice == END
        if asleep:
            self.set(NONE)
        return asleep
