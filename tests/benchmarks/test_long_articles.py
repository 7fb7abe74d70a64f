"""Light, type size and script on articles of 5 k, 100 k and 1 M characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.benchmarks.conftest import measured_by

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Table


@pytest.mark.parametrize("characters", [5_000, 100_000, 1_000_000])
def test_long_article(table: Table, characters: int) -> None:
    """Each figure against a bare QTextBrowser with the same text; the place is kept at every size."""
    ours, bare = (measured_by("long_article.py", whose, characters) for whose in ("ours", "bare"))
    size = f"{characters:,} characters"
    reference = "a bare QTextBrowser"

    table.ratio(f"{size}: shown", [ours["show"]], [bare["show"]], reference)
    table.ratio(f"{size}: the light moves", [ours["light"]], [bare["light"]], reference)
    table.ratio(f"{size}: another type size", [ours["size"]], [bare["size"]], reference)
    table.ratio(f"{size}: another script", [ours["script"]], [bare["show"]], f"text shown by {reference}")
    table.ratio(f"{size}: opened at the end", [ours["end"]], [bare["end"]], reference)
    table.ratio(f"{size}: the longest turn of the event loop", [ours["turn"]], [bare["turn"]], reference)
    table.ratio(f"{size}: memory", [ours["megabytes"]], [bare["megabytes"]], reference)
    for name in ("show", "light", "size", "palette", "script", "convert", "end", "turn"):
        table.note(f"{size}: {name}", 1000 * ours[name], "ms")
    assert ours["restyle_kept"]
    assert ours["script_kept"]
