"""The rules of pyproject.toml about who may import whom."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from importlinter.cli import lint_imports

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[1]
LEFT_TO_DO = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def test_import_contracts(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Layers point down, siblings stay apart, Qt stays in the window, and the data needs nobody."""
    monkeypatch.chdir(ROOT)

    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert not broken, capsys.readouterr().out


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
