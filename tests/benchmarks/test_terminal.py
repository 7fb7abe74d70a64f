"""How long the next patron waits at a terminal."""

from __future__ import annotations

import statistics
import sys
from typing import TYPE_CHECKING

import pytest
from tests.terminal.resets import Place, careless_patrons

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.conftest import Table
    from tests.server import Server

TIMES = 10
SLOWEST = 3.0


@pytest.mark.skipif(sys.platform != "linux", reason="a terminal runs on Linux")
def test_the_next_session_is_there_at_once(table: Table, tmp_path: Path, server: Server) -> None:
    """From the end of one, with everything of it destroyed, until the next one's start page is shown."""
    with careless_patrons(Place(tmp_path, server, None)) as patrons:
        resets = list(patrons.run(TIMES))
    ready = [reset.ready_seconds for reset in resets]

    table.note("a session's end until nothing of it is there", max(each.gone_seconds for each in resets), "s")
    table.note("a session's end until the next one is there", statistics.median(ready), "s")
    table.note("the same, at the most", max(ready), "s", "≤ 3")
    assert max(ready) <= SLOWEST
