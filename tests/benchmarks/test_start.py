"""From the start of the process to the first sight of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.conftest import program

from reader.library.shelf.store import Shelf
from reader.places import bundled, resolve

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.conftest import Table

TIMES = 21


def test_first_sight(table: Table, tmp_path: Path) -> None:
    """The sample, the article that was read last, and a page through the loader, against an empty window."""
    program("first_sight.py", "sample:zh", "stay", home=tmp_path)
    page = resolve("sample:zh")
    article = bundled("sample:zh")
    assert article is not None
    shelf = Shelf(tmp_path / "data" / "lingdu")
    shelf.keep(article)
    shelf.close()
    empty, bare = list[float](), list[float]()
    sample, last, loaded = list[float](), list[float](), list[float]()
    for _ in range(TIMES):
        empty.append(program("empty_window.py", home=tmp_path))
        bare.append(program("bare_article.py", home=tmp_path))
        sample.append(program("first_sight.py", "sample:zh", home=tmp_path))
        last.append(program("first_sight.py", home=tmp_path))
        loaded.append(program("first_sight.py", page, home=tmp_path))

    reference = "an empty QMainWindow painted"
    table.ratio("process start to its text under twelve bare buttons", bare, empty, reference)
    table.ratio("process start to the sample painted", sample, empty, reference, "≤ 1.3")
    table.ratio("process start to the last article painted", last, empty, reference)
    table.ratio("process start to a local page painted", loaded, empty, reference)
    assert len(sample) == len(empty) == TIMES
