"""Finds the files that travel with the program: from an installed wheel and from a checkout alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def resource(*names: str) -> Traversable:
    """The file or folder of that name under resources/; it may not exist, ask it."""
    return _root().joinpath(*names)


@cache
def _root() -> Traversable:
    # A package in a folder, as nearly every installation has it, is found without importlib.resources, which
    # loads what reads archives first: a fiftieth of the time to the first sight.
    here = Path(__file__).resolve().parent
    for folder in (here / "resources", here.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    from importlib.resources import files

    return files("reader").joinpath("resources")
