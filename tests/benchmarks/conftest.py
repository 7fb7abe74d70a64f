"""Prints what was measured, as ratios, when all is done; keeps it in build/benchmarks.json."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(__file__).parent / "programs"


def measured_by(name: str, *arguments: object, seconds: float = 900.0) -> dict[str, float]:
    """What one of the programs measures, in a process of its own that has so long."""
    done = subprocess.run(
        [sys.executable, PROGRAMS / name, *map(str, arguments)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=seconds,
        check=True,
    )
    return dict(json.loads(done.stdout))


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what, how much, of what kind, against which reference of the same run."""

    what: str
    value: float
    unit: str
    reference: str = ""
    target: str = ""


@dataclass(slots=True)
class Table:
    """The figures of one run."""

    rows: list[Row] = field(default_factory=list)

    def ratio(
        self, what: str, ours: list[float], reference: list[float], name: str, target: str = ""
    ) -> float:
        """Note the ratio; what it is. Runs that alternated are compared pair by pair.

        A machine that is slow for a second is slow for both of a pair: their median ratio stays.
        """
        if len(ours) == len(reference):
            value = statistics.median(one / other for one, other in zip(ours, reference, strict=True))
        else:
            value = statistics.median(ours) / statistics.median(reference)
        self.rows.append(Row(what, value, "×", name, target))
        return value

    def note(self, what: str, value: float, unit: str, target: str = "") -> None:
        """Note a figure that has no reference."""
        self.rows.append(Row(what, value, unit, target=target))


_TABLE = pytest.StashKey[Table]()


@pytest.fixture(scope="session")
def table(request: pytest.FixtureRequest) -> Table:
    """Where figures are noted."""
    return request.config.stash.setdefault(_TABLE, Table())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table, and keep it."""
    table = config.stash.get(_TABLE, Table())
    if not table.rows:
        return
    terminalreporter.section("measured")
    for row in table.rows:
        against = f" {row.reference}" if row.reference else ""
        target = f"   (to reach: {row.target})" if row.target else ""
        terminalreporter.write_line(f"{row.what}: {row.value:.3g} {row.unit}{against}{target}")
    file = ROOT / "build" / "benchmarks.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps([asdict(row) for row in table.rows], ensure_ascii=False, indent=1) + "\n")


def _screen(home: Path) -> Path:
    """A screen that the window fits on; Qt's own offscreen one has 800 by 800 px."""
    file = home / "screen.json"
    screen = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1,
              "logicalDpi": 96, "logicalBaseDpi": 96}  # fmt: skip
    file.write_text(json.dumps({"screens": [screen]}))
    return file


def program(name: str, *arguments: str, home: Path) -> float:
    """Run a program of ours to its end in a home of its own; how long it took, in seconds."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(home)}",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "LANG": "zh_CN.UTF-8",
    }
    # A reader's Python keeps what it has compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, PROGRAMS / name, *arguments], env=environment)
    watchdog = threading.Timer(120, process.kill)
    watchdog.start()
    # Not with a timeout: that asks from time to time, in the end every 50 ms, and measures in such steps.
    code = process.wait()
    taken = time.perf_counter() - begun
    watchdog.cancel()
    assert code == 0
    return taken


def timed(action: Callable[[], object]) -> float:
    """How long it takes, in seconds."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


@pytest.fixture
def voices() -> Path:
    """The folder of the natural voice; skipped where it is not installed."""
    from reader.places import folders

    folder = folders().voices
    if not (folder / "kokoro" / "model.onnx").exists():
        pytest.skip("needs the natural Mandarin voice: lingdu voices install")
    return folder
