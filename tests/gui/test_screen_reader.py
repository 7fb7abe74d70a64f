"""A blind reader's walk with real keys, heard from another process through AT-SPI."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.gui import atspi
from tests.gui.atspi import FOCUSED, SELECTED, SHOWING, Bus, Thing, looking_at, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.server import Server

TITLE = "请坐，慢慢听"
"""How the sample's title begins."""
TEXT = "馆内新添了大字本图书三百余册，欢迎各位老年读者前来借阅，工作人员会耐心为您解答每一个问题。" * 3
FIRST = f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>社区图书馆照常开放</title></head><body><h1>社区图书馆照常开放</h1><div class="content">
<p>{TEXT}书目见<a href="/second">新书目录</a>，请随意取阅。</p>
<h2>怎样前往</h2><p>{TEXT}</p>
<h3>乘坐公交车</h3><ul><li>带好身份证；</li><li>带一张照片；</li></ul><p>{TEXT}</p>
<table><tr><th>星期</th><th>时间</th></tr><tr><td>周一</td><td>闭馆</td></tr>
<tr><td>周二</td><td>九点到五点</td></tr></table>
<p>{TEXT}</p></div></body></html>"""
SECOND = f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>新书目录公布</title></head>
<body><h1>新书目录公布</h1><div class="content"><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></div></body></html>"""

pytestmark = pytest.mark.skipif(
    bool(atspi.missing()),
    reason=f"needs {', '.join(atspi.missing())} to hear what a screen reader hears (Debian: xvfb, dbus)",
)


@pytest.fixture
def started(tmp_path: Path) -> Iterator[tuple[Bus, Thing]]:
    """Lingdu with its sample, its window in front, and a bus to listen on."""
    command = [sys.executable, str(Path(__file__).with_name("in_front.py")), "sample:zh"]
    with looking_at(command, tmp_path) as (bus, program):
        wait_until(lambda: program.find("document").children)
        wait_until(program.focused)
        bus.notifications()
        yield bus, program


def focus(program: Thing, role: str, name: str = "") -> Thing:
    """What has the focus, once that is this."""
    wait_until(lambda: program.focused().role == role and name in program.focused().name)
    return program.focused()


def heard(bus: Bus, words: str) -> None:
    """Wait until a notification with these words has come up."""
    wait_until(lambda: any(words in each for each in bus.notifications()))


def open_page(bus: Bus, program: Thing, address: str, title: str) -> Thing:
    """Ctrl+L, the address, Enter; the article's view."""
    bus.press("Control+l")
    focus(program, "text", "网址")
    bus.type(address)
    bus.press("Return")
    wait_until(lambda: program.find("document").name == title)
    return focus(program, "label", title)


def test_a_walk_without_a_screen(started: tuple[Bus, Thing], server: Server) -> None:
    """Opens, jumps by heading, asks before a link and follows it, comes back, changes script, bookmarks."""
    bus, program = started
    first = server.page("/first", FIRST)
    server.page("/second", SECOND)
    view = open_page(bus, program, first, "社区图书馆照常开放")

    bus.press("j j")
    heard(bus, "3 级标题：乘坐公交车")
    bus.press("Shift+j")
    heard(bus, "2 级标题：怎样前往")

    bus.press("Shift+k")
    heard(bus, "链接：新书目录")
    # What is selected would be said once more when it no longer is.
    assert view.selected() == ""
    bus.press("Return")
    button = focus(program, "push button", "打开")
    assert "127.0.0.1" in button.description
    bus.press("Escape")
    focus(program, "label", "社区图书馆照常开放")
    bus.press("Return")
    focus(program, "push button", "打开")
    bus.press("Return")
    focus(program, "label", "新书目录公布")

    bus.press("Alt+Left")
    view = focus(program, "label", "社区图书馆照常开放")
    bus.press("t")
    heard(bus, "繁体")
    wait_until(lambda: program.find("document").name == "社區圖書館照常開放")
    assert "怎樣前往" in [part.name for part in program.find("document").children]

    bus.press("space")
    wait_until(lambda: program.find("push button", "暂停"))
    bus.press("space")
    wait_until(lambda: program.find("push button", "朗读"))

    bus.press("j")
    # What comes up next has its name in the same place.
    heard(bus, "级标题")
    bus.press("Control+d")
    heard(bus, "已放书签")
    bus.press("Control+Shift+d")
    rows = focus(program, "list")
    wait_until(lambda: rows.name == "书签和重点：1 处")
    bus.press("Return")
    focus(program, "label", "社區圖書館照常開放")


def test_what_an_article_is_made_of_is_told(started: tuple[Bus, Thing], server: Server) -> None:
    """Headings with levels, links in their paragraphs, lists item by item, cells with their headers."""
    bus, program = started
    view = open_page(bus, program, server.page("/first", FIRST), "社区图书馆照常开放")

    parts = program.find("document").children

    assert [(part.name, part.description) for part in parts if part.role == "heading"] == [
        ("社区图书馆照常开放", "1 级标题"),
        ("怎样前往", "2 级标题"),
        ("乘坐公交车", "3 级标题"),
    ]
    assert [(link.role, link.name) for part in parts for link in part.children][:1] == [("link", "新书目录")]
    items = next(part for part in parts if part.role == "list").children
    assert [item.name[-6:] for item in items] == ["带好身份证；", "带一张照片；"]
    cells = [
        cell for row in next(part for part in parts if part.role == "table").children for cell in row.children
    ]
    assert [(cell.role, cell.name, cell.description) for cell in cells] == [
        ("column header", "星期", ""),
        ("column header", "时间", ""),
        ("cell", "周一", "星期"),
        ("cell", "闭馆", "时间"),
        ("cell", "周二", "星期"),
        ("cell", "九点到五点", "时间"),
    ]
    assert next(part.name for part in parts if part.role == "paragraph") in view.text()


def test_tab_goes_round_and_everything_it_meets_is_named(started: tuple[Bus, Thing]) -> None:
    """From the article through every button and back, in the order on the screen; nothing is unlabelled."""
    bus, program = started
    met = list[tuple[str, str, str]]()
    for _ in range(40):
        bus.press("Tab")
        before = met[-1] if met else None
        wait_until(lambda before=before: _told(program.focused()) != before)  # type: ignore[misc]  # bound now
        met.append(_told(program.focused()))
        if met[-1][0] == "label":
            break

    assert met[-1][0] == "label"
    buttons = [name for role, name, _ in met if role == "push button"]
    shown = [thing.name for thing in program.all() if thing.role == "push button" and thing.is_in(SHOWING)]
    assert sorted(buttons) == sorted(shown)
    assert all(name and description for _, name, description in met)


def _told(thing: Thing) -> tuple[str, str, str]:
    return thing.role, thing.name, thing.description


def test_every_page_takes_the_focus_and_gives_it_back(started: tuple[Bus, Thing]) -> None:
    """Opening, settings, keys, contents, finding: the focus is there at once, and in the article later.

    A page that is no list stands there with its name, so that it is said where the focus has come to.
    """
    bus, program = started
    for key, role, page in (
        ("Control+l", "text", "打开一篇文章"),
        ("s", "check box", "设置"),
        ("F1 F1", "list", ""),
        ("m", "list", ""),
        ("Control+f", "text", ""),
    ):
        bus.press(key)
        wait_until(lambda: TITLE not in program.focused().name)
        assert program.focused().role.startswith(role)
        if page:
            assert program.find("layered pane", page).is_in(SHOWING)
        bus.press("Escape")
        focus(program, "label", TITLE)


ENTRY = "<item><title>{0}</title><link>/{0}.html</link></item>"


def serve_feed(server: Server, *names: str) -> str:
    """Serve a feed with these entries, and an article for each; its address."""
    for name in names:
        server.page(f"/{name}.html", SECOND.replace("新书目录公布", f"{name}：新书目录公布"))
    return server.page(
        "/feed",
        f"<rss><channel><title>镇上的事</title>{''.join(map(ENTRY.format, names))}</channel></rss>",
        content_type="application/rss+xml",
    )


def list_in_front(program: Thing) -> Thing:
    """The list that has the focus: to Qt each list's current row has it, wherever the list is."""
    return next(
        thing
        for thing in program.all()
        if thing.role == "list" and thing.is_in(FOCUSED) and thing.is_in(SHOWING)
    )


def listed(program: Thing, name: str) -> None:
    """Wait until the list that has the focus is called so."""
    wait_until(lambda: name in list_in_front(program).name)


def rows(program: Thing) -> list[tuple[str, bool]]:
    """The rows of the list that has the focus, in their order: each one's name, and whether it is chosen."""
    parts = list_in_front(program).children
    return [(row.name, row.is_in(SELECTED)) for row in parts if row.role == "list item"]


def test_shelf_and_subscriptions_without_a_screen(started: tuple[Bus, Thing], server: Server) -> None:
    """A feed is subscribed to; what is new is said to be so, first of all; articles come onto the shelf."""
    bus, program = started
    bus.press("Control+l")
    focus(program, "text", "网址")
    bus.type(serve_feed(server, "a"))
    bus.press("Return")
    listed(program, "1 篇文章的列表：镇上的事")
    bus.press("Control+d")
    heard(bus, "订阅好了")

    serve_feed(server, "a", "b", "c")
    bus.press("Control+r")
    listed(program, "没有新文章")
    bus.press("F5")
    heard(bus, "都查看过了")
    listed(program, "2 篇新文章")
    assert [name.split()[:2] for name, _ in rows(program)] == [["新", "b"], ["新", "c"], ["镇上的事", "2"]]
    assert [chosen for _, chosen in rows(program)] == [False, False, True]
    bus.press("Return")
    listed(program, "3 篇文章的列表，2 篇是新的：镇上的事")
    assert [name.split()[0] for name, _ in rows(program)] == ["新", "新", "a"]
    bus.press("Down Return")
    focus(program, "label", "c：新书目录公布")

    bus.press("Control+b")
    listed(program, "书架：全部，2 篇")
    wait_until(lambda: rows(program)[0] == ("c：新书目录公布", True))
    bus.press("Right")
    wait_until(lambda: rows(program)[1][1])
    assert rows(program)[1][0].startswith(TITLE)
