"""The rules of pyproject.toml about who may import whom."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from reader import errors
from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
POSSESSIVE_GROUP = re.compile(r"(?<=[^(]\))(?:[*+?]|\{[\d,]*\})\+")
LEFT_TO_DO = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def test_import_contracts() -> None:
    """Layers point down, siblings stay apart, Qt stays in the window, and the data needs nobody.

    In a process of its own: import-linter silences every logger that there is.
    """
    command = [sys.executable, "-c", LINT]
    linted = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_every_module_has_its_layer() -> None:
    """No module of ours stands outside the layers."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = {module for layer in contracts[0]["layers"] for module in re.split(r"\s*[|:]\s*", layer)}

    modules = {
        f"reader.{path.stem}"
        for path in (ROOT / "src" / "reader").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }

    assert modules - {"reader.__init__"} == layers


def test_the_tree_of_errors_is_drawn_as_it_is() -> None:
    """The drawing at the top of errors.py has every error below its base, and no other."""

    def drawn(error: type[ReaderError], before: str = "") -> Iterator[str]:
        children = error.__subclasses__()
        for child in children:
            last = child is children[-1]
            yield f"{before}{'└' if last else '├'}── {child.__name__}"
            yield from drawn(child, f"{before}{' ' if last else '│'}   ")

    tree = re.findall(r"^[│├└─ ]*[├└]── \w+", errors.__doc__ or "", re.MULTILINE)

    assert tree == [*drawn(ReaderError)]


def test_nothing_is_left_to_do() -> None:
    """No file of ours puts work off with a mark."""
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for folder in ("src", "tests", "packaging", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".sh", ".toml", ".html"} and path != Path(__file__)
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if LEFT_TO_DO.search(line)
    ]

    assert found == []


def test_no_expression_says_that_a_group_is_possessive() -> None:
    """`(?:…)*+` is `(?>(?:…)*)`: Python up to 3.11.4, Debian 12's among them, reads the former wrongly."""
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for folder in ("src", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".toml"}
        for line in path.read_text(encoding="utf-8").splitlines()
        if POSSESSIVE_GROUP.search(line)
    ]

    assert found == []
