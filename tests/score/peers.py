"""Lingdu and its peers on the same pages in one run: how well each reads, and its processor time.

The peers are no dependency: `PEERS=1 make score` puts them into an environment of their own, build/peers.
Each is a process (peer.py); every page goes to one after the other, so that a busy machine slows all alike.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.score import shared
from tests.score.peer import PEERS

if TYPE_CHECKING:
    from collections.abc import Sequence

PYTHON = Path("build/peers/bin/python")
PEER = Path(__file__).with_name("peer.py")
MEASURE = "trafilatura"
"""Times are told as multiples of this one's, too."""
NINETY_FIFTH = 0.95


class Peer:
    """One of them as a process."""

    def __init__(self, name: str) -> None:
        python = sys.executable if name == "lingdu" else str(PYTHON)
        self._process = subprocess.Popen(
            [python, str(PEER), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.works = self._line() == "ready\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, path: Path, url: str) -> dict[str, Any]:
        """Its answer to one page."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"path": str(path), "url": url}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._line())
        return answer

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def compared() -> dict[str, dict[str, dict[str, float]]]:
    """By pages (all Chinese, others, all) and by name: F1, P, R in per cent, times also as multiples."""
    cases = sorted((shared.EXTRACT / "cases").glob("*/*/"))
    rows: dict[str, dict[str, list[dict[str, float]]]] = {}
    with ExitStack() as stack:
        peers = {name: stack.enter_context(Peer(name)) for name in PEERS}
        peers = {name: peer for name, peer in peers.items() if peer.works}
        score = shared.rig()
        for number, folder in enumerate([*cases[:: max(1, len(cases) // 5)], *cases]):
            expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
            page = folder / "page.html"
            for name, peer in peers.items():
                answer = peer.ask(page, expected.get("url") or "http://pages.example/a.html")
                if number < 5:
                    continue
                row = {
                    key: float(value)
                    for key, value in score.score(expected, answer, page.read_bytes()).items()
                }
                row["ms"] = 1000 * float(answer["seconds"])
                for pages in (shared.POOLED[expected["lang"] != "zh"], "all"):
                    rows.setdefault(pages, {}).setdefault(name, []).append(row)
    return {pages: _figures(of_pages) for pages, of_pages in rows.items()}


def _figures(rows: dict[str, list[dict[str, float]]]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    measure = _times(rows.get(MEASURE, []))
    for name, each in rows.items():
        figures = {
            figure: 100 * statistics.mean(row[key] for row in each if key in row)
            for figure, key in (("F1", "f1"), ("P", "p"), ("R", "r"))
        }
        median, slow = _times(each)
        figures |= {"median ms": median, "95 % ms": slow}
        if all(measure):
            figures |= {"median ratio": median / measure[0], "95 % ratio": slow / measure[1]}
        found[name] = figures
    return found


def _times(rows: Sequence[dict[str, float]]) -> tuple[float, float]:
    """The median and the 95th percentile of the times, in milliseconds."""
    times = sorted(row["ms"] for row in rows)
    return (statistics.median(times), times[int(NINETY_FIFTH * (len(times) - 1))]) if times else (0.0, 0.0)
