"""What `lingdu check` says about safety."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reader.cli.check import Checks

if TYPE_CHECKING:
    from pathlib import Path


def test_rules_that_cannot_be_understood_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the file and what is wrong in it; sound ones with their file."""
    rules = tmp_path / "policy.toml"
    rules.write_text("port = [80]", encoding="utf-8")
    monkeypatch.setenv("LINGDU_POLICY", str(rules))

    wrong = Checks(None).rules()
    rules.write_text("ports = [81]", encoding="utf-8")
    right = Checks(None).rules()

    assert (wrong.works, right.works) == (False, True)
    assert str(rules) in wrong.text
    assert "port" in wrong.text
    assert str(rules) in right.text


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own means are Linux's")
def test_what_holds_pages_down_is_told() -> None:
    """Memory and time always are; the rest where the kernel can."""
    assert "memory" in Checks(None).sandbox().text
