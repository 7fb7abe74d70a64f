"""Finds the files that travel with the program: from an installed wheel and from a checkout alike."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def resource(*names: str) -> Traversable:
    """The file or folder of that name under resources/; it may not exist, ask it."""
    return _root().joinpath(*names)


@cache
def _root() -> Traversable:
    packaged = files("reader").joinpath("resources")
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parents[2].joinpath("resources")
