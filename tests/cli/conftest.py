"""For tests that call the command line in their own process."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _one_application(qapp: object) -> None:
    """The words of the command line make do with the application that windows are tested in.

    Otherwise the first one would be theirs, without fonts, and the next test of a window would end all.
    """
    assert qapp is not None
