"""When a patron's session is over: nothing touched, nothing heard, a warning, the end."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """In seconds."""

    quiet: float
    """Without touch, key or speech, before the warning."""
    warning: float
    listening: float
    """So long reading aloud counts as a sign of life, after the last touch or key."""


class Idle:
    """Knows how much is left. Times are seconds of a clock that never goes back."""

    def __init__(self, limits: Limits, now: float) -> None:
        self._limits = limits
        self._touched = now
        self._heard = now

    def touched(self, now: float) -> None:
        """Something was touched or typed: everything begins anew, also out of the warning."""
        self._touched = self._heard = now

    def heard(self, now: float) -> None:
        """An article is being read aloud at this moment."""
        if now - self._touched < self._limits.listening:
            self._heard = now

    def warned_at(self) -> float:
        """When the warning comes, if nothing happens."""
        limits = self._limits
        return min(max(self._touched, self._heard) + limits.quiet, self._touched + limits.listening)

    def seconds_of_warning(self, now: float) -> float | None:
        """None while there is nothing to warn of; else what is left until the end, 0 and below at the end."""
        due = self.warned_at()
        return None if now < due else due + self._limits.warning - now
