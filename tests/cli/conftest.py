"""For tests that call the command line in their own process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def at_home(home: Path, language: str = "zh_CN.UTF-8") -> dict[str, str]:
    """The environment of a program in a home of its own.

    What is kept to start quickly may be another's: it takes a second to make and changes nothing.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name == "XDG_CACHE_HOME" or not name.startswith(("XDG_", "LC_"))
    }
    return kept | {"HOME": str(home), "LANG": language, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(autouse=True)
def _one_application(qapp: object) -> None:
    """The words of the command line make do with the application that windows are tested in.

    Otherwise the first one would be theirs, without fonts, and the next test of a window would end all.
    """
    assert qapp is not None
