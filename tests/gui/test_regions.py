"""Alt and a number: every region of the window is reached, named and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import wait_for

from reader.gui.telling import announcing, screen_reader
from reader.model import Article, Block, BlockKind, Merge, Notice, NoticeKind, Place, Reason

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

ALT = Qt.KeyboardModifier.AltModifier
HIDDEN = Article(
    title="社区图书馆周末照常开放",
    blocks=(Block(BlockKind.PARAGRAPH, "开放时间为上午九点到下午五点。"),),
    language="zh-Hans",
    notices=(Notice(NoticeKind.INJECTED, "body", "澳门赌场", (Reason.BRAND,), block=0, offset=4),),
)


def test_where_nothing_was_found_the_key_and_the_row_say_so(park: Desk, qtbot: QtBot) -> None:
    """Whoever asks what was hidden is told that nothing was: by the key, and from the page of everything."""
    window = park.window
    qtbot.keyClick(window.view, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    by_key = window.message_bar.text
    window.teller.clear()
    window.paging.show_more()
    page = window.side.more_page
    page.list.setCurrentRow(page._names.index("hidden"))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert by_key == window.message_bar.text == "这篇文章没有藏起或标出什么。"
    assert window.paging.article_in_front


@pytest.fixture
def heard(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader that runs here is given to say."""
    texts = list[str]()

    class Notice:
        def come_up(self, text: str) -> None:
            texts.append(text)

    monkeypatch.setattr(screen_reader, "is_running", lambda: True)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(announcing, "_notice_in", lambda _window: Notice())
    reading.window.activateWindow()
    return texts


def press(desk: Desk, number: int, qtbot: QtBot) -> None:
    """Alt and this number, wherever the focus is."""
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key(Qt.Key.Key_0.value + number), ALT)


def test_every_region_is_reached_from_every_other(reading: Desk, heard: list[str], qtbot: QtBot) -> None:
    """Beginning, article, buttons, page, message: the focus is there; what it is on is named once.

    Of what has come to have the focus a screen reader says the name itself: it is announced where it had it.
    """
    window = reading.window
    window.paging.show_settings()
    press(reading, 3, qtbot)
    assert window.view.hasFocus()
    assert heard[-1] == "文章"
    press(reading, 3, qtbot)
    assert heard[-1] == "文章：社区图书馆周末照常开放"

    press(reading, 4, qtbot)
    first = next(each for each in window.article_page.buttons if not each.isHidden())
    assert first.hasFocus()
    assert heard[-1] == "按钮"
    press(reading, 4, qtbot)
    assert heard[-1] == f"按钮：{first.accessibleName()}"

    press(reading, 5, qtbot)
    assert window.pages.currentWidget() is window.side.settings_page
    assert window.side.settings_page.first.hasFocus()
    assert heard[-1] == "页面"
    press(reading, 5, qtbot)
    assert heard[-1] == "页面：设置"

    window.tell("找不到网站。")
    press(reading, 6, qtbot)
    assert window.message_bar.button.hasFocus()
    assert heard[-1] == "消息：找不到网站。"

    press(reading, 1, qtbot)
    assert window.view.hasFocus()
    assert window.view.looked_at().block == -1
    assert heard[-1].startswith("文章开头\n临江发布")
    press(reading, 1, qtbot)
    assert heard[-1].startswith("文章开头：社区图书馆周末照常开放\n临江发布")


def test_the_caret_moves_once_the_key_is_up(reading: Desk, heard: list[str], qtbot: QtBot) -> None:
    """A screen reader takes it for moved by the arrow before, else, and says the whole line too."""
    view = reading.window.view
    view.setFocus()
    before = view.textCursor().position()
    qtbot.keyPress(view, Qt.Key.Key_J)
    held = view.textCursor().position(), list(heard)
    qtbot.keyRelease(view, Qt.Key.Key_J)

    assert held == (before, [])
    assert view.textCursor().position() > before
    assert heard == ["2 级标题：怎样前往"]


def test_what_is_not_there_is_said_and_one_stays(reading: Desk, heard: list[str], qtbot: QtBot) -> None:
    """No notice, no page, no message: a sentence each, and the focus where it was."""
    reading.window.view.setFocus()
    for number, words in ((2, "没有藏起"), (5, "还没有"), (6, "没有消息")):
        press(reading, number, qtbot)

        assert words in heard[-1]
        assert reading.window.view.hasFocus()


def test_the_line_of_what_was_found(reading: Desk, heard: list[str], qtbot: QtBot) -> None:
    """Alt+2 goes to the line above the article, and Enter there shows what it is about."""
    reading.session.put(HIDDEN, [])
    wait_for(qtbot, lambda: reading.session.shown is not None and bool(reading.session.shown.article.notices))
    # The article begins below it: who only hears it would not learn of it.
    assert [said for said in heard if "疑似广告" in said] == [
        reading.window.view.toPlainText().split("\n")[0]
    ]

    press(reading, 2, qtbot)
    assert heard[-1].startswith("文章里发现的：1")
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Return)

    assert reading.window.pages.currentWidget() is reading.window.side.notices_page


def test_who_hears_a_table_goes_through_it_cell_by_cell(
    reading: Desk, heard: list[str], qtbot: QtBot
) -> None:
    """Down comes to every cell once, merged ones too, each with what stands above it; so does Up."""
    rows = (("区", "地点"), ("东江", "人民路"), ("", "解放路"))
    text = "\n".join("\t".join(row) for row in rows)
    merged = (Merge(1, 0, 2, 1),)
    table = Block(BlockKind.TABLE, text, rows=rows, header_rows=1, merged=merged)
    around = [Block(BlockKind.PARAGRAPH, text) for text in ("办理地点如下。", "请带好身份证。")]
    reading.session.put(Article("通知", (around[0], table, around[1]), language="zh-Hans"), [])
    view = reading.window.view
    wait_for(qtbot, lambda: "东江" in view.toPlainText())
    view.go_to(Place(0, 0))
    view.setFocus()
    heard.clear()

    ways: dict[Qt.Key, list[str]] = {}
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        ways[key] = []
        for _ in range(6):
            qtbot.keyClick(view, key)
            ways[key].append(view.textCursor().block().text())

    cells = ["区", "地点", "东江", "人民路", "解放路"]
    assert ways[Qt.Key.Key_Down] == [*cells, "请带好身份证。"]
    assert ways[Qt.Key.Key_Up] == [*reversed(cells), "办理地点如下。"]
    size = "表格，3 行 2 列"
    second, third = ("第 2 行，共 3 行", "第 3 行，共 3 行")
    down = [size, f"{second} 区", "地点", f"{third} 地点"]
    assert heard == [*down, f"{size} {third} 地点", f"{second} 地点", "区", "第 1 行，共 3 行"]


def test_who_hears_a_table_row_by_row_hears_how_large_it_is_and_which_row(
    reading: Desk, heard: list[str], qtbot: QtBot
) -> None:
    """Of too many columns for the type each line bears its header; the table's size and its rows are told."""
    rows = (tuple(f"栏{n}" for n in range(40)), *(tuple(f"{row}行{n}" for n in range(40)) for row in "一二"))
    wide = Block(
        BlockKind.TABLE, "\n".join("\t".join(row) for row in rows), rows=rows, header_rows=1, header_columns=1
    )
    before = Block(BlockKind.PARAGRAPH, "时刻如下。")
    reading.session.put(Article("时刻表", (before, wide), language="zh-Hans"), [])
    view = reading.window.view
    wait_for(qtbot, lambda: "栏1：一行1" in view.toPlainText())
    view.go_to(Place(0, 0))
    view.setFocus()
    heard.clear()

    # The header's row, of forty words, is long.
    while "二行1" not in view.textCursor().block().text():
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert heard == ["表格，3 行 40 列", "第 2 行，共 3 行", "第 3 行，共 3 行"]


def test_who_hears_the_lines_hears_what_they_are(reading: Desk, heard: list[str], qtbot: QtBot) -> None:
    """By the arrows into a heading its level is said, into a list how long it is, each once; the title."""
    view = reading.window.view
    view.go_to(Place(0, 0))
    view.setFocus()
    heard.clear()
    while "如有疑问" not in view.textCursor().block().text():
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert heard == ["2 级标题", "列表，共 3 项"]
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert heard[2:] == ["文章题目"]
