"""What the real Orca screen reader says of the real window. Extra: needs Orca, a display and buses."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.gui import orca as orcas

from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind, Entry, Place
from reader.places import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.gui.orca import Orca

pytestmark = [
    pytest.mark.orca,
    pytest.mark.skipif(bool(orcas.missing()), reason=f"needs Debian's {', '.join(orcas.missing())}"),
]

SAMPLE = [sys.executable, "-m", "reader", "--engine", "silent", "--device", "null", "sample:zh"]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Orca]:
    """Orca itself: as on a reader's desktop one program after another comes and goes."""
    with orcas.orca(tmp_path_factory.mktemp("orca")) as made:
        yield made


@pytest.fixture
def shelf(tmp_path: Path) -> None:
    """Two articles on the shelf, the first one read by two fifths, and a subscription with something new."""
    shelf = Shelf(tmp_path / "lingdu")
    for number in (1, 2):
        blocks = (Block(BlockKind.PARAGRAPH, "馆内新添了大字本图书三百余册。" * 5),)
        address = f"http://a.example/{number}"
        shelf.keep(Article(f"第{number}篇文章", blocks, address=address, site="镇上的事"))
    shelf.keep_place("http://a.example/1", Place(0, 30), 40)
    old, new = (Entry(title, f"http://feeds.example/{title}") for title in ("旧的一篇", "新的一篇"))
    shelf.subscriptions.add("http://feeds.example/rss", "图书馆", (old,))
    shelf.subscriptions.met("http://feeds.example/rss", (old, new))
    shelf.close()


@pytest.fixture
def orca(started: Orca, tmp_path: Path) -> Iterator[Orca]:
    """Orca, which has just said what the window is called and the title of the article in it."""
    sample = bundled("sample:zh")
    assert sample is not None
    with started.speaking_of(SAMPLE, tmp_path):
        started.says(sample.title, "frame")
        started.says(sample.title, "label")
        yield started


def test_orca_reads_the_article_line_by_line_and_names_the_buttons(orca: Orca) -> None:
    """The arrows read the article's own lines; Tab goes to the buttons, each said with its name and use."""
    sample = bundled("sample:zh")
    assert sample is not None

    orca.press("Down")
    orca.says("作者：")
    orca.press("Down")
    orca.says(sample.blocks[0].text[:12])
    for name in ("打开", "上一句", "朗读"):
        orca.press("Tab")
        orca.says(f"{name} push button.")
        if name == "上一句":
            orca.says("朗读上一句")


def test_orca_says_headings_with_their_level_and_what_happened(orca: Orca) -> None:
    """By heading: its words and its level; at the end, that there is none; then the other script."""
    sample = bundled("sample:zh")
    assert sample is not None
    first, second, *_ = (block.text for block in sample.blocks if block.kind is BlockKind.HEADING)

    for key, heading, kind in (
        ("j", first, "2 级标题"),
        ("j", second, "2 级标题"),
        ("shift+j", first, "2 级标题"),
        ("shift+j", sample.title, "文章题目"),
    ):
        orca.press(key)
        orca.says("notification", f"{kind}：{heading}")
        assert not any("selected" in said for said in orca.said())
    orca.press("shift+j")
    orca.says("前面没有标题了")
    orca.press("t")
    orca.says("notification", "繁体")


def test_orca_says_a_link_alone_after_an_arrow(started: Orca, tmp_path: Path) -> None:
    """The key for links is no arrow: the line that the link stands in is not said before it."""
    page = tmp_path / "links.html"
    said = "请看<a href='http://a.example/b'>图书馆的通知</a>，工作人员会耐心为您解答，我们都会认真回复。"
    lines = "".join(f"<p>临江市社区图书馆从本月起第{n}周照常开放，{said}</p>" for n in range(6))
    page.write_text(
        f"<meta charset=utf-8><title>开放的地方</title><h1>开放的地方</h1>{lines}", encoding="utf-8"
    )
    with started.speaking_of([*SAMPLE[:-1], str(page)], tmp_path):
        started.says("开放的地方")
        for _ in range(2):
            started.press("Down")
            started.says()
            started.press("k")
            started.says("notification", "链接：图书馆的通知")

            assert all("notification" in each for each in started.said())


def test_orca_says_pages_and_fields_when_they_come_up(orca: Orca) -> None:
    """The list of headings with its length and their levels, the field for finding, and the result."""
    orca.press("m")
    orca.says("目录，共 5 个标题")
    orca.says("List with 5 items")
    orca.press("Down")
    assert orca.says("2 级标题") == "2 级标题."

    orca.press("Escape")
    orca.press("ctrl+f")
    orca.says("在文章里查找")
    orca.press("x")
    orca.says("notification", "文章里没有")
    orca.press("BackSpace")
    orca.press("2")
    orca.says("notification", "第 1 处")
    orca.press("F3")
    orca.says("notification", "第 2 处")
    assert not any("selected" in said for said in orca.said())
    orca.press("Escape")

    orca.press("d")
    orca.says("词 text")
    orca.press("Tab")
    orca.says("读音：带声调的拼音", "text")


@pytest.mark.usefixtures("shelf")
def test_orca_says_the_shelfs_tiles(orca: Orca) -> None:
    """What is shown and how much; each tile with its title, its site and how far it was read; a button."""
    orca.press("ctrl+b")
    orca.says("书架：全部，3 篇.")
    orca.says("List with 3 items.")
    assert sum("书架：全部" in each for each in orca.said()) == 1
    orca.press("Right")
    orca.says("第2篇文章 镇上的事")
    orca.press("Right")
    orca.says("第1篇文章 镇上的事", "40%")
    orca.press("Tab")
    orca.says("阅读 push button")


@pytest.mark.usefixtures("shelf")
def test_orca_says_what_is_new_in_subscriptions(orca: Orca) -> None:
    """The word stands before the title; all of it is marked as read by a key, and that is said."""
    orca.press("ctrl+r")
    orca.says("订阅 1 个，1 篇新文章.")
    orca.says("List with 2 items.")
    assert sum("订阅 1 个" in each for each in orca.said()) == 1
    orca.says("新 新的一篇 图书馆")
    orca.press("Down")
    orca.says("图书馆 1 篇新文章")
    orca.press("ctrl+shift+r")
    orca.says("notification", "1 篇标为已读")
