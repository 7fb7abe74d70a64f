"""`lingdu speak --words`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.cli.exit_codes import USAGE
from reader.cli.main import run
from reader.places import WORDS, folders

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_is_said_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One JSON object: what is said, a syllable of pinyin each, and the way back to the text."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    text = "一共57个。"

    code = run(["speak", "--words", text])

    said = json.loads(capsys.readouterr().out)
    assert code == 0
    assert said["spoken"] == "一共五十七个。"
    assert said["pinyin"] == ["yi2", "gong4", "wu3", "shi2", "qi1", "ge4"]
    assert [text[start:end] for start, end in said["places"]] == ["一", "共", "57", "57", "57", "个"]
    figure = said["map"][1]
    assert text[figure["start"] : figure["end"]] == "57"
    assert said["spoken"][figure["from"] : figure["to"]] == "五十七"


def test_the_readers_own_words_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A word of the reader's dictionary is said and spelt in pinyin as it stands there."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    words = folders().data / WORDS
    words.parent.mkdir(parents=True, exist_ok=True)
    words.write_text("单县\tdan1 xian4\n", encoding="utf-8")

    code = run(["speak", "--words", "单县的车"])

    said = json.loads(capsys.readouterr().out)
    assert code == 0
    assert said["pinyin"] == ["dan1", "xian4", "de5", "che1"]


def test_an_address_needs_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --words both an address and a file to write are asked for."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    codes = []
    for arguments in (["speak", "-o", "a.wav"], ["speak", "sample:zh"], ["speak"]):
        try:
            codes.append(run(arguments))
        except SystemExit as ended:
            codes.append(int(ended.code or 0))

    assert codes == [USAGE] * 3
    assert "speak" in capsys.readouterr().err
