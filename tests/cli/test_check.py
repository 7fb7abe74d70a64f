"""What `lingdu check` says about safety."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from reader.cli.check import Checks
from reader.cli.list_mistakes import ListMistakes
from reader.extract.protection.listed import Fault, Mistake
from reader.gui.toolkit.translation import Translation

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("port = [80]", "perhaps ports was meant"),
        ('ports = "80"', "ports should be written as [8080, 8443]"),
        ("only = [3]", 'only should be written as ["…", "…"]'),
        ('only = ["a"]\nnever = [“b”]', "line 2 of"),
    ],
)
def test_rules_that_cannot_be_understood_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, told: str
) -> None:
    """With the file and how it should be; sound ones with their file."""
    rules = tmp_path / "policy.toml"
    rules.write_text(text, encoding="utf-8")
    monkeypatch.setenv("LINGDU_POLICY", str(rules))

    wrong = Checks(None).rules()
    rules.write_text("ports = [81]", encoding="utf-8")
    right = Checks(None).rules()

    assert (wrong.works, right.works) == (False, True)
    assert str(rules) in wrong.text
    assert told in wrong.text
    assert str(rules) in right.text


@pytest.mark.parametrize("fault", list(Fault))
@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_every_mistake_in_a_list_of_words_is_told_plainly(
    qapp: QCoreApplication, fault: Fault, language: str
) -> None:
    """With the file and the word or the line, in the librarian's language; no word of a program."""
    translation = Translation(qapp)
    translation.use(language)

    told = ListMistakes().mistake(Mistake("/etc/xdg/lingdu/a.toml", fault, "云来"))
    translation.use("en")

    assert "/etc/xdg/lingdu/a.toml" in told
    assert ("云来" in told) or fault is Fault.ENCODING
    assert not re.search(r"array|codec|byte|\$|[{}]", told)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own means are Linux's")
def test_what_holds_pages_down_is_told() -> None:
    """Memory and time always are; the rest where the kernel can."""
    assert "memory" in Checks(None).sandbox().text
