"""Qt's binding is loaded with its helping modules compiled once."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.gui.toolkit.binding import LaterPattern

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import builtins, sys
from pathlib import Path
compiled = []
usual = builtins.compile
def count(source, filename, *more, **named):
    if isinstance(source, bytes):
        compiled.append(filename)
    return usual(source, filename, *more, **named)
builtins.compile = count
from reader.gui.toolkit.binding import load_binding
load_binding(Path(sys.argv[1]))
assert builtins.compile is count
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(5)
except TypeError as fault:
    print(len([name for name in compiled if "shibokensupport" in name]), "Supported signatures" in str(fault))
"""
"""How many of the binding's modules were compiled, and whether they explain a wrong call as they should."""


def load(folder: Path) -> int:
    """Load the binding in a process of its own; how many of its modules were compiled."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)], capture_output=True, text=True, check=True, timeout=120
    )
    count, works = done.stdout.split()
    assert works == "True"
    return int(count)


def test_a_second_start_compiles_nothing(tmp_path: Path) -> None:
    """What the first start compiled is taken from the folder by the next."""
    first = load(tmp_path / "new")

    second = load(tmp_path / "new")

    assert first > 0
    assert second == 0


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "rubbish"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: str) -> None:
    """Whatever stands in the file, the binding works and the start after that compiles nothing."""
    load(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    middle = len(whole) // 2
    changed = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    file.write_bytes({"cut": whole[:-9], "changed": changed, "empty": b"", "rubbish": b"\0" * 999}[damage])

    damaged, after = load(tmp_path), load(tmp_path)

    assert damaged > 0
    assert after == 0


def test_nothing_can_be_kept(tmp_path: Path) -> None:
    """Where the folder cannot be made, the binding is compiled at every start and works."""
    (tmp_path / "file").write_text("in the way")

    assert load(tmp_path / "file" / "folder") > 0
    assert load(tmp_path / "file" / "folder") > 0


def test_a_pattern_waits_until_it_is_used() -> None:
    """A wrong pattern is no trouble before its use; a method taken out early works."""
    wrong, comma = LaterPattern("("), LaterPattern(r" , ", flags=re.VERBOSE)
    split = comma.split

    assert split("a,b") == ["a", "b"]
    assert comma.pattern == " , "
    assert not hasattr(comma, "__isabstractmethod__")
    with pytest.raises(re.error):
        wrong.match("")
