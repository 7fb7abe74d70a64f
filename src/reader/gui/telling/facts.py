"""Several short facts in a line, told apart from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Iterable


class Facts(QObject):
    """Puts them into a line: a wide space is enough where spaces are wide."""

    def line(self, facts: Iterable[str]) -> str:
        """These, but for the empty ones."""
        return self.tr(" · ").join(fact for fact in facts if fact)
