"""The program itself: started as a person starts it, it stays and shows what it was asked for."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest
from tests.gui.conftest import PAGE

if TYPE_CHECKING:
    from pathlib import Path

QUIET = ("--engine", "silent", "--device", "null")


def shown(home: Path) -> str | None:
    """The title of the article that was opened last, as the shelf has it."""
    shelf = home / "data" / "lingdu" / "shelf.sqlite"
    with suppress(sqlite3.Error):
        if shelf.exists():
            with closing(sqlite3.connect(f"file:{shelf}?mode=ro", uri=True)) as connection:
                row = connection.execute("SELECT title FROM article ORDER BY opened DESC").fetchone()
                return str(row[0]) if row else None
    return None


@pytest.mark.parametrize(
    ("arguments", "language", "title"),
    [
        ((), "zh_CN.UTF-8", "请坐，慢慢听：认识一下聆读"),
        (("--sample",), "en_US.UTF-8", "Sit down and listen: meet Lingdu"),
        (("sample:zh",), "en_US.UTF-8", "请坐，慢慢听：认识一下聆读"),
        (("page.html",), "zh_TW.UTF-8", "社区图书馆周末照常开放"),
    ],
)
def test_it_opens_what_it_is_asked_for_and_stays(
    tmp_path: Path, arguments: tuple[str, ...], language: str, title: str
) -> None:
    """Nothing, --sample, a sample by name, a file: the article is opened, and the window stays."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    environment |= {"LANG": language, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    environment |= {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    program = subprocess.Popen(
        [sys.executable, "-m", "reader", *arguments, *QUIET],
        env=environment,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        until = time.monotonic() + 60
        while shown(tmp_path) is None and program.poll() is None and time.monotonic() < until:
            time.sleep(0.05)

        assert shown(tmp_path) == title
        assert program.poll() is None
    finally:
        program.terminate()
        _, said = program.communicate(timeout=20)
    assert "Traceback" not in said


@pytest.mark.parametrize("arguments", [("--nonsense",), ("a.html", "b.html"), ("--sample", "a.html")])
def test_nonsense_is_not_understood(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """What makes no sense ends with exit code 2 and a sentence, and opens nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "LANG": "zh_CN.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert done.returncode == 2
    assert "lingdu:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    """Where no window can be shown the program says so and what works, instead of being ended by Qt."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--sample"],
        env=environment | {"HOME": str(tmp_path), "LANG": "zh_CN.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert "没有显示器" in done.stderr


@pytest.mark.parametrize(
    "fault",
    [
        "raise ImportError('libEGL.so.1: cannot open shared object file')",
        "from PySide6 import QtCore",
    ],
    ids=["Qt does not load", "a part of Qt is missing"],
)
def test_where_the_window_cannot_open_it_says_so(tmp_path: Path, fault: str) -> None:
    """A sentence, no traceback, and the facts in the log that it names."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text(fault, encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    environment |= {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    path = os.pathsep.join([str(tmp_path), *sys.path])

    done = subprocess.run(
        [sys.executable, "-m", "reader", *QUIET],
        env=environment | {"PYTHONPATH": path},
        cwd=tmp_path, capture_output=True, check=False, timeout=60, encoding="utf-8",
    )  # fmt: skip

    log = next((tmp_path / "state").rglob("*.log"))
    assert done.returncode == 1
    assert "聆读打不开" in done.stderr
    assert str(log) in done.stderr
    assert os.name != "posix" or log.parent.stat().st_mode & 0o077 == 0
    assert "Traceback" not in done.stderr
    assert "ImportError" in log.read_text(encoding="utf-8")
