"""The rules of a house as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.fetch.policy import Policy, load_policy
from reader.places import policy_file
from reader.resources import resource


def test_the_file_to_copy_says_what_holds_without_one() -> None:
    """The commented example is the usual rules."""
    assert load_policy(Path(str(resource("fetch", "policy.toml")))) == Policy()


def test_hosts_are_read_as_addresses_are(tmp_path: Path) -> None:
    """Numbers in any form, names in any alphabet, a port where one is given."""
    file = tmp_path / "policy.toml"
    file.write_text(
        'local = ["0x7f.1:8000", "[::1]:80", "图书馆.测试"]\nonly = ["GOV.cn"]\n', encoding="utf-8"
    )

    policy = load_policy(file)

    assert policy.local == ("127.0.0.1:8000", "[::1]:80", "xn--1jq52s681d.xn--0zwm56d")
    assert policy.only == ("gov.cn",)


@pytest.mark.parametrize(
    "text",
    [
        "local = 1",
        'locale = ["a.lan"]',
        'local = ["a b"]',
        "ports = [0]",
        "local = [",
        'local = ["a:x"]',
        "\x00",
    ],
)
def test_rules_that_cannot_be_understood_open_nothing(tmp_path: Path, text: str) -> None:
    """Whoever wrote them meant to forbid something: it is said what is wrong."""
    file = tmp_path / "policy.toml"
    file.write_text(text, encoding="utf-8")

    assert str(file) in load_policy(file).wrong


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    """A missing file is not the same as no rules."""
    assert load_policy(tmp_path / "gone.toml").wrong
    assert not load_policy(None).wrong


def test_the_reader_may_have_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rules for everybody: the ones that the environment names, else the reader's own."""
    own = tmp_path / "lingdu" / "policy.toml"
    own.parent.mkdir()
    own.touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "nothing"))
    monkeypatch.setenv("LINGDU_POLICY", str(tmp_path / "named.toml"))

    assert policy_file() == tmp_path / "named.toml"
    monkeypatch.delenv("LINGDU_POLICY")
    assert policy_file() == own


def test_the_rules_for_everybody_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody gets around them with a variable or a file of their own."""
    for_all = tmp_path / "all" / "lingdu" / "policy.toml"
    for_all.parent.mkdir(parents=True)
    for_all.touch()
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "all"))
    monkeypatch.setenv("LINGDU_POLICY", str(tmp_path / "named.toml"))

    assert policy_file() == for_all
