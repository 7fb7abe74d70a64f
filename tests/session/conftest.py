"""What most tests of a session begin with."""

from __future__ import annotations

import pytest
from tests.session.bench import Bench


@pytest.fixture
def bench() -> Bench:
    """A session with its fakes around it."""
    return Bench()
