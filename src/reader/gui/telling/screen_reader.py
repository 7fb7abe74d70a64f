"""Whether a screen reader runs, and what stands for our widgets there."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleInterface

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def is_running() -> bool:
    """Whether something listens: a screen reader, a magnifier, a test."""
    return QAccessible.isActive()


def serve(owner: QObject, make: Callable[[QObject], QAccessibleInterface | None]) -> None:
    """From now on ask this method of the owner's what stands for an object; it keeps what it returns.

    Qt borrows the interface, and keeps its way here for ever: the owner is not kept with it.
    """
    method = weakref.WeakMethod(make)

    def factory(_kind: str, thing: QObject) -> QAccessibleInterface | None:
        ask = method()
        return ask(thing) if ask is not None and shiboken6.isValid(owner) else None

    QAccessible.installFactory(factory)
