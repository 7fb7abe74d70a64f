"""What a public terminal's tiles lead to: each kind of them, over a real server, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.conftest import PAGE, terminal_desk, wait_for
from tests.gui.test_terminal_window import press, window_of

from reader.kiosk.rules import Terminal, Tile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk

KINDS = ("page", "column", "feed", "catalogue", "folder", "empty")
LISTS = ("column", "feed", "catalogue", "folder")
ENTRY = (
    "<entry><id>urn:{number}</id><title>{title}</title><updated>2026-05-0{number}T09:00:00Z</updated>"
    '<link rel="alternate" type="text/html" href="/article?id={number}"/></entry>'
)
ACQUIRED = (
    "<entry><id>urn:{number}</id><title>{title}</title><updated>2026-05-0{number}T09:00:00Z</updated>"
    '<link rel="http://opds-spec.org/acquisition" type="text/html" href="/article?id={number}"/></entry>'
)
ATOM = "application/atom+xml"
TITLES = ("社区图书馆周末照常开放", "大字本图书三百余册到馆", "老年读者免收借书押金", "轮椅坡道本月修好")


def atom(title: str, entry: str) -> str:
    """A feed, or a catalogue, of these titles."""
    entries = "".join(entry.format(number=number, title=each) for number, each in enumerate(TITLES, 1))
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>{entries}</feed>'


def column() -> str:
    """A portal's column of articles."""
    lines = "".join(
        f'<li><a href="/article?id={number}">{each}，欢迎各位读者前来</a><span>2026-05-0{number}</span></li>'
        for number, each in enumerate(TITLES * 2, 1)
    )
    return f"<title>新闻_图书馆</title><h1>新闻</h1><ul class='list'>{lines}</ul>"


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: object, tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A terminal with a tile of each kind; its rules let nothing be opened but this server."""
    assert qapp is not None
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    rules = tmp_path / "policy.toml"
    rules.write_text(f'only = ["127.0.0.1"]\nlocal = ["127.0.0.1:{server.port}"]\n', encoding="utf-8")
    monkeypatch.setenv("LINGDU_POLICY", str(rules))
    articles, empty = tmp_path / "articles", tmp_path / "empty"
    articles.mkdir()
    empty.mkdir()
    for number in (10, 2):
        (articles / f"{number} 图书馆.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "secret.html").write_text(PAGE, encoding="utf-8")
    (articles / "secret.html").symlink_to(tmp_path / "secret.html")
    link = "<a href='http://elsewhere.example/a'>别处的新闻</a>"
    server.page("/article", PAGE.replace("<h2>", f"<p>　　另见{link}，那里说得更详细一些。</p><h2>"))
    for number in range(1, 9):
        server.page(f"/article?id={number}", PAGE)
    tiles = (
        Tile("文章", server.url("/article")),
        Tile("栏目", server.page("/column", column())),
        Tile("订阅", server.page("/feed", atom("图书馆新闻", ENTRY), content_type=ATOM)),
        Tile("书目", server.page("/catalogue", atom("镇图书馆", ACQUIRED), content_type=ATOM)),
        Tile("本机", str(articles)),
        Tile("空的", str(empty)),
    )
    terminal = Terminal(pin="", tiles=tiles, sites=("127.0.0.1",))
    with terminal_desk(terminal, tmp_path / "home", qtbot) as made:
        yield made


def by_key(desk: Desk, kind: str) -> None:
    """Come to the tile by Tab and press Enter."""
    tile = window_of(desk).start_page.tiles[KINDS.index(kind)]
    for _ in range(20):
        if tile.hasFocus():
            break
        press(desk, Qt.Key.Key_Tab)
    press(desk, Qt.Key.Key_Return)


def by_click(desk: Desk, kind: str) -> None:
    """Click it."""
    QTest.mouseClick(window_of(desk).start_page.tiles[KINDS.index(kind)], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("choose", [by_key, by_click])
def test_a_page_is_read(desk: Desk, qtbot: QtBot, choose: Callable[[Desk, str], None]) -> None:
    """The article comes up, and F9 leads back to the tiles."""
    window = window_of(desk)
    choose(desk, "page")
    wait_for(qtbot, lambda: desk.session.shown is not None and window.paging.article_in_front)

    press(desk, Qt.Key.Key_F9)

    wait_for(qtbot, lambda: window.pages.currentWidget() is window.start_page)
    assert window.start_page.isVisible()


@pytest.mark.parametrize("choose", [by_key, by_click])
@pytest.mark.parametrize("kind", LISTS)
def test_an_article_of_a_list_is_read(
    desk: Desk, qtbot: QtBot, kind: str, choose: Callable[[Desk, str], None]
) -> None:
    """Its list comes up, Enter opens the first article of it, F9 leads back to the tiles."""
    window = window_of(desk)
    choose(desk, kind)
    wait_for(qtbot, lambda: window.side.is_shown("listing_page"))
    count = window.side.listing_page.list.count()

    press(desk, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: desk.session.shown is not None and window.paging.article_in_front)
    press(desk, Qt.Key.Key_F9)
    wait_for(qtbot, lambda: window.pages.currentWidget() is window.start_page)

    assert count == {"column": 8, "feed": 4, "catalogue": 4, "folder": 2}[kind]
    assert desk.session.article is not None
    assert desk.session.article.title == TITLES[0]


def test_a_folder_is_in_order_and_leads_nowhere_else(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """2 comes before 10, under the tile's own title; what only points elsewhere is not opened by any way."""
    window = window_of(desk)
    by_click(desk, "folder")
    wait_for(qtbot, lambda: window.side.is_shown("listing_page"))
    entries = window.side.listing_page.list
    names = [entries.item(row).text() for row in range(entries.count())]
    title = window.side.listing_page.title.text()

    told = []
    for path in ("articles/secret.html", "secret.html", "articles/../secret.html", "home"):
        window.message_bar.clear()
        window.start_page.chosen.emit(str(tmp_path / path))
        wait_for(qtbot, lambda: bool(window.message_bar.text) and not window.teller.opening_address)
        told.append(window.message_bar.text)

    assert [name.split()[0] for name in names] == ["2", "10"]
    assert title == "本机"
    assert all("图书馆员" in text for text in told)
    assert desk.session.shown is None


def test_an_empty_folder_is_told(desk: Desk, qtbot: QtBot) -> None:
    """In a sentence that names no folder, and what a visitor can do; the tiles stay, and the focus there."""
    window = window_of(desk)

    by_key(desk, "empty")
    wait_for(qtbot, lambda: "没有文章" in window.message_bar.text)

    assert "图书馆员" in window.message_bar.text
    assert "/" not in window.message_bar.text
    assert window.focusWidget() is window.start_page.tiles[KINDS.index("empty")]

    assert window.pages.currentWidget() is window.start_page


def test_a_site_that_is_not_allowed_is_told(desk: Desk, qtbot: QtBot) -> None:
    """K and Enter follow a link out of the allowed sites: a sentence names the site, the article stays."""
    window = window_of(desk)
    by_click(desk, "page")
    wait_for(qtbot, lambda: desk.session.shown is not None and window.paging.article_in_front)
    press(desk, Qt.Key.Key_K)
    press(desk, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: window.side.is_shown("question_page"))

    window.side.question_page.open_button.click()
    wait_for(qtbot, lambda: "elsewhere.example" in window.message_bar.text)
    wait_for(qtbot, lambda: not window.teller.opening_address)

    assert "规定" in window.message_bar.text
    assert window.paging.article_in_front
