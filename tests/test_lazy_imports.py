"""Heavy libraries stay out of the window's start."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.places import bundled

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = (
    "PIL", "bs4", "feedparser", "hypothesis", "lxml", "miniaudio", "numpy", "onnxruntime", "opencc",
    "pypinyin", "pyttsx3", "rjieba", "segno", "tomlkit", "urllib3",
)  # fmt: skip
"""What the window needs later, or another process needs."""

WINDOW = """
import reader.__main__, reader.beginning, reader.gui.window, reader.gui.toolkit.bridge, reader.session.session
import reader.library.settings_file, reader.library.shelf.store, reader.script.convert, reader.sentences.split
"""
BUILT = """
import os
from pathlib import Path
from reader.app import make_desk
from reader.places import Folders
here = Path(os.environ["LINGDU_TEST_FOLDER"])
where = Folders(here, here, here / "voices", here / "log", here)
desk = make_desk(where=where, engine="silent", device="null")
desk.window.show()
desk.application.processEvents()
"""
CHILDREN = "import reader.children.child, reader.children.serve"


SIGHT = (
    """
import enum
made = []
make = enum.EnumType.__new__
def watch(*arguments, **named):
    made.append(arguments[1])
    return make(*arguments, **named)
enum.EnumType.__new__ = watch
"""
    + BUILT
    + """
import sys
from reader.places import SAMPLE, bundled
desk.session.show_kept(bundled(SAMPLE + "zh"))
desk.application.processEvents()
late = (
    "reader.sentences.split", "reader.session.aloud.passages", "reader.session.said.telling",
    "reader.gui.pages.settings_page", "reader.gui.pages.page", "reader.gui.around.find",
    "reader.gui.around.headings", "reader.gui.around.marks", "reader.gui.around.shelf",
    "reader.session.front.captioning", "reader.session.front.transcription",
    "reader.gui.telling.error_words", "reader.gui.telling.news_words", "reader.gui.telling.remark_words",
    "importlib.resources", "argparse", "gettext", "sqlite3", "subprocess",
    "zipfile",
)
print(desk.window.windowTitle())
print(*(name for name in late if name in sys.modules), *(name for name in made if name == "FocusReason"))
sys.stdout.flush()
os._exit(0)
"""
)
"""The sample article painted; FocusReason is one of the enumerations of Qt's namespace."""


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


def test_the_way_to_the_window_needs_no_parser_of_arguments() -> None:
    """Without a command, or with an address, the window is asked for; only commands need argparse."""
    program = "import sys, reader.__main__, reader.cli.main; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )

    loaded = done.stdout.split()
    assert "reader.cli.main" in loaded
    assert not {"argparse", "gettext", "reader.cli.arguments"}.intersection(loaded)


def test_the_first_sight_waits_for_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article is painted before sentences, children, other pages and Qt's whole namespace are loaded."""
    monkeypatch.setenv("LINGDU_TEST_FOLDER", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    done = subprocess.run(
        [sys.executable, "-c", SIGHT], capture_output=True, text=True, check=True, timeout=120
    )

    title, loaded = done.stdout.split("\n")[:2]
    sample = bundled("sample:zh")
    assert sample is not None
    assert sample.title in title
    assert loaded == ""


@pytest.mark.parametrize("module", ["reader.model", "reader.errors", "reader.settings", "reader.resources"])
def test_the_data_needs_no_other_library(module: str) -> None:
    """The lowest layer loads the standard library and what its data is made with, nothing else."""
    program = (
        f"import sys; before = set(sys.modules); import {module};"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before}"
        " - set(sys.stdlib_module_names) - {'reader', 'msgspec', 'typing_extensions'})"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )

    assert done.stdout.split() == []
