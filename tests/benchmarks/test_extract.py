"""How long it takes to find an article, against trafilatura on the same pages, page by page in turn.

On the pages of the public test sets where they are at hand, on the repository's own otherwise. trafilatura is
looked for where LINGDU_PEERS says, or where `PEERS=1 make score` puts it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.score.shared import EXTRACT

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Table

OWN = Path(__file__).resolve().parents[1] / "pages"
PYTHON = Path(__file__).resolve().parents[2] / "build" / "peers" / "bin" / "python"
LOOP = """
import json, sys, time
from pathlib import Path
for line in sys.stdin:
    data = Path(json.loads(line)).read_bytes()
    begun = time.process_time()
    find(data)
    print(time.process_time() - begun, flush=True)
"""
OURS = (
    """
from reader.errors import ReaderError
from reader.extract.article import Found, read
from reader.extract.protection.protect import protect
from reader.loader import warm
from reader.model import Page
warm()
def find(data):
    try:
        found = read(Page("https://example.org/a/b.html", data, "text/html"))
        if isinstance(found, Found):
            protect(found.article, found.claims)
    except ReaderError:
        pass
"""
    + LOOP
)
PEER = (
    """
import logging
logging.disable(logging.CRITICAL)
import trafilatura
def find(data):
    trafilatura.bare_extraction(data, url="https://example.org/a/b.html", with_metadata=True)
"""
    + LOOP
)


TEXT = "清早的江面上起了雾，渡船慢慢开过去，岸上的人看不见船，只听见桨声。"
PIECES = {
    "paragraphs": f"<p>{TEXT}</p>",
    "paragraphs with links": f"<p>{TEXT}<a href='/a/b.html'>上一次的报道</a></p>",
    "rows of a table": f"<table><tr><td>渡口</td><td>{TEXT}</td></tr></table>",
    "items of a list": f"<ul><li>{TEXT}</li><li>{TEXT}</li></ul>",
    "elements in a line": "<i class='a b'>雾</i>",
}
"""What there may be megabytes of."""
GROWTH, MEMORY_MB, SECONDS = 7.5, 300.0, 5.0
"""How often the time of 1 MB five may take; what the process may hold; how long the slowest page may take."""


class Program:
    """A program that is told a page and answers with the processor time that it took, in seconds."""

    def __init__(self, python: str, text: str) -> None:
        self.process = subprocess.Popen(
            [python, "-c", text], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def seconds(self, page: Path) -> float:
        """The processor time for one page."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(str(page)), file=self.process.stdin, flush=True)
        return float(self.process.stdout.readline())

    def most_held(self) -> float:
        """The memory that it has held at its worst, in MB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(text.partition("VmHWM:")[2].split()[0]) / 1024

    def end(self) -> None:
        """Let it go."""
        self.process.communicate(timeout=20)


def test_an_article_is_found_as_fast_as_by_trafilatura(table: Table) -> None:
    """The median page takes no longer, the slowest twentieth no more than twice as long."""
    python = os.environ.get("LINGDU_PEERS", str(PYTHON))
    if not Path(python).is_file():
        pytest.skip("needs LINGDU_PEERS: a Python that has trafilatura")
    pages = sorted((EXTRACT / "cases").glob("*/*/page.html")) or sorted(OWN.glob("*/page.html"))
    ours, peer = Program(sys.executable, OURS), Program(python, PEER)
    try:
        for program in (ours, peer):
            program.seconds(pages[0])
        mine, theirs = zip(*[(ours.seconds(page), peer.seconds(page)) for page in pages], strict=True)
    finally:
        ours.end()
        peer.end()

    table.ratio("an article found, page by page", list(mine), list(theirs), "trafilatura")
    median = statistics.median(mine) / statistics.median(theirs)
    table.note("an article found, median against trafilatura's", median, "×", "1")
    slow = statistics.quantiles(mine, n=20)[-1] / statistics.quantiles(theirs, n=20)[-1]
    table.note("an article found, 95th percentile against trafilatura's", slow, "×", "2")

    assert median <= 1
    assert slow <= 2


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
@pytest.mark.parametrize("name", PIECES)
def test_time_grows_with_the_page_and_memory_stays_bounded(table: Table, tmp_path: Path, name: str) -> None:
    """Five megabytes take about five times as long as one, and no page makes the process large."""
    pages = {size: tmp_path / f"{size}.html" for size in (1, 5, 10)}
    for size, page in pages.items():
        count = size * 1_000_000 // len(PIECES[name].encode())
        page.write_text(f"<h1>江上的雾</h1>{PIECES[name] * count}", encoding="utf-8")
    program = Program(sys.executable, OURS)
    try:
        program.seconds(pages[1])
        took = {size: program.seconds(page) for size, page in pages.items()}
        held = program.most_held()
    finally:
        program.end()

    table.note(f"{name}: 5 MB against 1 MB", took[5] / took[1], "×", f"{GROWTH}")
    table.note(f"{name}: 10 MB", took[10], "s", f"{SECONDS:.0f}")
    table.note(f"{name}: memory", held, "MB", f"{MEMORY_MB:.0f}")

    assert took[5] <= GROWTH * took[1]
    assert held <= MEMORY_MB
