"""The set-up of the two commands is done once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the set-up is for Debian and Ubuntu")


def program(file: Path, *lines: str) -> None:
    """A program that notes that it was called, then does these lines."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["#!/bin/sh", f'echo "{file.name} $*" >>"$CALLS"', *lines, ""]))
    file.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout with an environment whose programs only note that they were called."""
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT / "packaging", folder / "packaging")
    shutil.copy(ROOT / "pyproject.toml", folder)
    program(folder / ".venv" / "bin" / "python", 'case "$1" in -c) echo /nowhere ;; esac')
    program(tmp_path / "bin" / "fc-list", "echo font")
    program(tmp_path / "bin" / "apt-get", "exit 1")
    return folder


def set_up(folder: Path) -> list[str]:
    """Run the set-up; the programs that it called."""
    calls = folder.parent / "calls"
    calls.write_text("")
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        [folder / "packaging" / "setup.sh", "run"],
        env=os.environ | {"PATH": path, "CALLS": str(calls)},
        check=True,
        timeout=60,
    )
    return calls.read_text().splitlines()


def test_the_second_start_installs_nothing(folder: Path) -> None:
    """The first start installs the packages; the second calls no program at all."""
    first = set_up(folder)

    second = set_up(folder)

    assert any("pip install" in call for call in first)
    assert second == []


def test_other_requirements_are_installed(folder: Path) -> None:
    """When what is required has changed, the next start installs it."""
    set_up(folder)
    with (folder / "pyproject.toml").open("a") as file:
        file.write("# changed\n")

    assert any("pip install" in call for call in set_up(folder))
