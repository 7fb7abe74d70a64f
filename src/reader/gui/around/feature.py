"""Common to what the window can do around an article: what it tells and says, and when."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Feature(QObject):
    """Tells and says things in the window."""

    told = Signal(str)
    """A sentence to be shown and said."""
    passing = Signal(str)
    """A sentence to be shown and said until the reader's next step: nothing further, or done as was asked."""
    said = Signal(str)
    """Words to be said only: they stand on the screen."""


class Spoken(Protocol):
    """A page that says what it is about."""

    @property
    def spoken(self) -> str:
        """What is said of it."""


class ComingUp:
    """When a page is spoken of whose content comes a moment later than itself.

    Once when it has come up and what stands on it is known, and whenever that is otherwise while it is in
    front.
    """

    def __init__(self, in_front: Callable[[], bool], say: Callable[[], None]) -> None:
        self._in_front = in_front
        self._say = say
        self._awaited = False

    def await_content(self) -> None:
        """The page was asked for, and what stands on it is not known yet."""
        self._awaited = True

    @contextmanager
    def renewed(self, page: Spoken) -> Iterator[None]:
        """What stands on the page is shown anew in here."""
        before = page.spoken
        yield
        if self._in_front() and (self._awaited or page.spoken != before):
            self._awaited = False
            self._say()
