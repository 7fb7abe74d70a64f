"""What is said about conformance and security rests on tests, and on code, that there are."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent / "gui"
ROOT = TESTS.parents[1]
PAGE = ROOT / "docs" / "conformance.md"
SECURITY = ROOT / "docs" / "security.md"


def rows() -> list[list[str]]:
    """The cells of every row below a table's head: rule, met, how, test."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in cells if row[-1] not in {"test", "---"}]


def _file(named: str) -> Path:
    return ROOT / named if "/" in named else TESTS / named


def test_every_rule_names_a_test() -> None:
    """How well a rule is met is told, and by what that is shown: a file of tests at least, which is there."""
    assert len(rows()) > 50
    for row in rows():
        assert len(row) == 4, row
        assert row[1] in {"yes", "partly", "no"}, row
        files = re.findall(r"`([\w/]*test_\w+\.py)(?:::\w+)?`", row[3])
        assert files, row
        assert all(_file(file).is_file() for file in files), row


def test_every_test_that_is_named_exists() -> None:
    """No rule is shown by a test that was renamed or thrown away."""
    named = re.findall(r"`([\w/]*test_\w+\.py)::(test_\w+)`", PAGE.read_text(encoding="utf-8"))

    assert len(named) > 20
    assert [
        (file, test)
        for file, test in named
        if f"\ndef {test}(" not in _file(file).read_text(encoding="utf-8")
    ] == []


def test_every_file_that_a_promise_names_exists() -> None:
    """No promise about security stands on code, or is tried by a test, that is gone or renamed."""
    table = SECURITY.read_text(encoding="utf-8").partition("| promise |")[2].partition("\n\n")[0]
    named = re.findall(r"`((?:\w+/)*\w+\.(?:py|toml)|(?:\w+/)+)`", table)
    files = [
        path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("tests/**/*"), *ROOT.glob("resources/**/*"))
    ]
    files += [path.relative_to(ROOT / "src" / "reader").as_posix() for path in ROOT.glob("src/reader/**/*")]

    assert len(named) > 50
    assert [
        name for name in named if not any(f"/{file}".endswith(f"/{name.rstrip('/')}") for file in files)
    ] == []
