"""What is said about conformance rests on tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent / "gui"
PAGE = TESTS.parents[1] / "docs" / "conformance.md"


def test_every_test_that_is_named_exists() -> None:
    """No rule is shown by a test that was renamed or thrown away."""
    named = re.findall(r"`(test_\w+\.py)::(test_\w+)`", PAGE.read_text(encoding="utf-8"))

    assert len(named) > 20
    assert [
        (file, test)
        for file, test in named
        if f"\ndef {test}(" not in (TESTS / file).read_text(encoding="utf-8")
    ] == []
