"""What the real Orca screen reader says of the real window. Extra: needs Orca and its helper script."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind, Entry, Place
from reader.places import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEEDED = ("orca", "speech-dispatcher", "openbox", "xdotool", "Xvfb", "dbus-run-session")


@pytest.fixture
def orca(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The script that starts a program under Orca; the test is skipped where Orca is not installed.

    One test at a time has it: of two that begin together both would take the same screen.
    """
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs Debian's {', '.join(missing)}")
    import fcntl  # there is none on Windows, nor any Orca

    # The folder above is that of all processes of this run.
    with (tmp_path_factory.getbasetemp().parent / "orca.lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield shared / "orca" / "orca-says"


def says(orca: Path, home: Path, keys: str) -> list[str]:
    """Everything that Orca said of the sample's window while these keys were pressed."""
    environment = os.environ | {"XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [orca, "-w", "10", keys, sys.executable, "-m", "reader", "sample:zh"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.orca
@pytest.mark.shared
def test_orca_reads_the_article_line_by_line_and_names_the_buttons(orca: Path, tmp_path: Path) -> None:
    """The arrows read the article's own lines; Tab goes to the buttons, each said with its name and use."""
    sample = bundled("sample:zh")
    assert sample is not None

    # Orca is still speaking of the last control when it is ended: two more than are looked for.
    said = says(orca, tmp_path, "Down Down Down Down Tab Tab Tab Tab Tab")

    spoken = "".join(said)
    assert any(line.startswith(sample.title) for line in said)
    assert sample.blocks[0].text[:12] in spoken
    buttons = [line for line in said if line.endswith("push button.")]
    assert [line.split()[0] for line in buttons[:3]] == ["打开", "上一句", "朗读"]
    assert any("朗读上一句" in line for line in said)


@pytest.mark.orca
@pytest.mark.shared
def test_orca_says_headings_with_their_level_and_what_happened(orca: Path, tmp_path: Path) -> None:
    """By heading: its words and its level; at the end, that there is none; then the other script."""
    sample = bundled("sample:zh")
    assert sample is not None
    headings = [block.text for block in sample.blocks if block.kind is BlockKind.HEADING]

    said = says(orca, tmp_path, "j j shift+j shift+j shift+j t Down Down")

    spoken = "".join(said)
    assert headings[0] in said
    assert headings[1] in said
    assert sum("2 级标题" in line for line in said) >= 3
    assert "文章题目" in spoken
    assert "前面没有标题了" in spoken
    assert any("notification" in line and "繁体" in line for line in said)


@pytest.mark.orca
@pytest.mark.shared
def test_orca_says_pages_and_fields_when_they_come_up(orca: Path, tmp_path: Path) -> None:
    """The list of headings with its length and their levels, the field for finding, and the result."""
    said = says(orca, tmp_path, "m Down Escape ctrl+f x Escape Down")

    spoken = "\n".join(said)
    assert "目录，共 5 个标题" in spoken
    assert "List with 5 items" in spoken
    assert "2 级标题." in said
    assert any(line.startswith("在文章里查找") for line in said)
    assert any("notification" in line and "文章里没有" in line for line in said)


WAIT = "shift " * 6
"""Keys that do nothing: Orca speaks of one thing after another, and is silent about what another key ends."""


def fill(home: Path) -> None:
    """Two articles on the shelf, the first one read by two fifths, and a subscription with something new."""
    shelf = Shelf(home / "lingdu")
    for number in (1, 2):
        blocks = (Block(BlockKind.PARAGRAPH, "馆内新添了大字本图书三百余册。" * 5),)
        address = f"http://a.example/{number}"
        shelf.keep(Article(f"第{number}篇文章", blocks, address=address, site="镇上的事"))
    shelf.keep_place("http://a.example/1", Place(0, 30), 40)
    old, new = (Entry(title, f"http://feeds.example/{title}") for title in ("旧的一篇", "新的一篇"))
    shelf.subscriptions.add("http://feeds.example/rss", "图书馆", (old,))
    shelf.subscriptions.met("http://feeds.example/rss", (old, new))
    shelf.close()


@pytest.mark.orca
@pytest.mark.shared
def test_orca_says_the_shelfs_tiles(orca: Path, tmp_path: Path) -> None:
    """What is shown and how much; each tile with its title, its site and how far it was read; a button."""
    fill(tmp_path)

    said = says(orca, tmp_path, f"ctrl+b {WAIT} Right {WAIT} Right {WAIT} Tab {WAIT}")

    assert "书架：全部，3 篇." in said
    assert "List with 3 items." in said
    tiles = [line for line in said if line.startswith("第")]
    assert tiles[0].startswith("第2篇文章 镇上的事")
    assert tiles[1].startswith("第1篇文章 镇上的事")
    assert "40%" in tiles[1]
    assert any(line.startswith("阅读 push button") for line in said)


@pytest.mark.orca
@pytest.mark.shared
def test_orca_says_what_is_new_in_subscriptions(orca: Path, tmp_path: Path) -> None:
    """The word stands before the title; all of it is marked as read by a key, and that is said."""
    fill(tmp_path)

    said = says(orca, tmp_path, f"ctrl+r {WAIT} Down {WAIT} ctrl+shift+r {WAIT} {WAIT}")

    assert "订阅 1 个，1 篇新文章." in said
    assert "List with 2 items." in said
    assert any(line.startswith("新 新的一篇 图书馆") for line in said)
    assert any(line.startswith("图书馆 1 篇新文章") for line in said)
    assert any("notification" in line and "1 篇标为已读" in line for line in said)
