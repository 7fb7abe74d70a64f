"""Heavy libraries stay out of the window's start."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "PIL", "bs4", "hypothesis", "lxml", "miniaudio", "numpy", "onnxruntime", "opencc", "pypinyin", "pyttsx3",
    "rjieba", "sqlite3", "tomlkit", "urllib3", "wetext",
)  # fmt: skip
"""What the window needs later, or another process needs."""

WINDOW = """
import reader.__main__, reader.app, reader.gui.window, reader.gui.bridge, reader.session.session
import reader.library.settings_file, reader.library.shelf, reader.script.convert, reader.sentences.split
"""
BUILT = """
import os
from pathlib import Path
from reader.app import Folders, make_desk
here = Path(os.environ["LINGDU_TEST_FOLDER"])
desk = make_desk(where=Folders(here, here, here / "voices", here / "log"), engine="silent", device="null")
desk.window.show()
desk.application.processEvents()
"""
CHILDREN = "import reader.children.child, reader.children.serve"


@pytest.mark.parametrize("program", [WINDOW, BUILT, CHILDREN], ids=["imports", "window", "children"])
def test_heavy_libraries_come_later(
    program: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the window's modules nor a window that stands there have loaded what can wait."""
    monkeypatch.setenv("LINGDU_TEST_FOLDER", str(tmp_path_factory.mktemp("desk")))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    tell = (
        f"import sys, os\nprint(*(name for name in {HEAVY} if name in sys.modules), flush=True)\nos._exit(0)"
    )

    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{tell}"], capture_output=True, text=True, check=True, timeout=120
    )

    assert done.stdout.split() == []


@pytest.mark.parametrize("module", ["reader.model", "reader.errors", "reader.settings", "reader.resources"])
def test_the_data_needs_no_other_library(module: str) -> None:
    """The lowest layer loads the standard library only."""
    program = (
        f"import sys; before = set(sys.modules); import {module};"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before}"
        " - set(sys.stdlib_module_names) - {'reader'})"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )

    assert done.stdout.split() == []
