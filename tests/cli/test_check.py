"""What `lingdu check` says about safety."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.cli.arguments import parser_for
from reader.cli.check import Checks
from reader.cli.list_mistakes import ListMistakes
from reader.cli.words import Words
from reader.extract.protection.listed import Fault, Mistake
from reader.gui.toolkit.translation import Translation

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


ROOT = Path(__file__).resolve().parents[2]


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


@pytest.mark.usefixtures("qapp")
def test_which_lingdu_this_is_can_be_told_to_whoever_helps(capsys: pytest.CaptureFixture[str]) -> None:
    """The same version, as pyproject.toml has it, on the command line and among what is checked."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    with pytest.raises(SystemExit) as ended:
        parser_for("", Words("en")).parse_args(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"lingdu {project['version']}\n"
    assert f"Lingdu {project['version']}" in Checks(None).program().text


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own means are Linux's")
def test_what_holds_pages_down_is_told() -> None:
    """Memory and time always are; the rest where the kernel can."""
    assert "memory" in Checks(None).sandbox().text
