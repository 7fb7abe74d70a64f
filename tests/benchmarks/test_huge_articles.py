"""The longest turn of the window's loop on articles that are too large for one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.benchmarks.conftest import measured_by

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Table

MOST_MS = 200
"""The window stands still no longer."""


@pytest.mark.parametrize(
    ("kind", "count"),
    [("table", 5_000), ("table", 20_000), ("paragraphs", 200_000), ("pictures", 3_000)],
)
def test_huge_article(table: Table, kind: str, count: int) -> None:
    """Shown, gone through and made larger: no turn takes longer than 200 ms, and the end is reached."""
    figures = measured_by("huge_article.py", kind, count, seconds=300.0)

    assert figures.pop("reached")
    for name, milliseconds in figures.items():
        table.note(f"{kind}, {count:,}: longest turn, {name}", milliseconds, "ms")
    assert max(figures.values()) < MOST_MS
