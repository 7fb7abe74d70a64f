"""The article as Qt's accessibility hands it on, wherever no screen reader can be started."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from tests.gui.conftest import wait_for

from reader.gui.article.accessible import AccessibleArticle
from reader.model import (
    Article,
    Block,
    BlockKind,
    Merge,
    Notice,
    NoticeKind,
    Reason,
    Span,
    SpanKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from reader.app import Desk

Role = QAccessible.Role
ARTICLE = Article(
    "图书馆公告",
    (
        Block(
            BlockKind.PARAGRAPH,
            "请看书目[1]。第二句。",
            spans=(
                Span(SpanKind.LINK, 2, 4, "https://library.example.cn/"),
                Span(SpanKind.NOTE, 4, 7, "[1]"),
            ),
        ),
        Block(BlockKind.HEADING, "怎样前往", level=3),
        Block(BlockKind.LIST, "坐车\n走路", items=("坐车", "走路"), levels=(0, 1), ordered=True),
        Block(BlockKind.FIGURE, "正门的样子", image="http://a.example/p.png", alt="图书馆正门"),
        Block(BlockKind.FIGURE, "", image="http://a.example/q.png"),
        Block(
            BlockKind.TABLE,
            "日\t时\t\n周一\t九点\t五点",
            rows=(("日", "时", ""), ("周一", "九点", "五点")),
            header_rows=1,
            header_columns=1,
            merged=(Merge(0, 1, 1, 2),),
        ),
        Block(BlockKind.QUOTE, "引用的话。"),
        Block(BlockKind.CODE, "print(1)"),
        Block(BlockKind.ATTACHMENT, "申请表", address="http://a.example/f.pdf", media_type="pdf"),
        Block(BlockKind.NOTE, "注释。", label="[1]"),
    ),
    address="http://a.example/1",
    language="zh-Hans",
    notices=(Notice(NoticeKind.INJECTED, "body", "彩凤体育", (Reason.BRAND,), 0, 8),),
)


@pytest.fixture
def listened(desk: Desk, qtbot: QtBot) -> Iterator[Desk]:
    """The desk with the article, and somebody who asks for accessibility."""
    QAccessible.setActive(True)
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.window.described._article is not None)
    yield desk
    QAccessible.setActive(False)


def document(desk: Desk) -> QAccessibleInterface:
    """What stands for the article."""
    return QAccessible.queryAccessibleInterface(desk.window.view.viewport())


def children(of: QAccessibleInterface) -> list[QAccessibleInterface]:
    """What is in it, each knowing its parent and its number."""
    found = [of.child(index) for index in range(of.childCount())]
    assert [of.indexOfChild(child) for child in found] == list(range(len(found)))
    assert all(child.parent().object() is of.object() for child in found)
    return found


def name(of: QAccessibleInterface) -> str:
    """What it is called."""
    return of.text(QAccessible.Text.Name)


def about(of: QAccessibleInterface) -> str:
    """What is said of it beside its name."""
    return of.text(QAccessible.Text.Description)


def test_every_part_is_there_in_the_order_of_the_screen(listened: Desk) -> None:
    """Each kind of block has its role and its words; figures without words are named all the same."""
    there = document(listened)
    assert (there.role(), name(there)) == (Role.Document, "图书馆公告")

    told = [(part.role(), name(part), about(part)) for part in children(there)]

    assert told == [
        (Role.Note, "这里隐藏了 1 处疑似广告（点这里或按 Shift+H 查看，按 H 全部恢复）", ""),
        (Role.Heading, "图书馆公告", "1 级标题"),
        (Role.Paragraph, "请看书目[1]。[1]第二句。", ""),
        (Role.Heading, "怎样前往", "3 级标题"),
        (Role.List, "列表，共 2 项", ""),
        (Role.Graphic, "图书馆正门", ""),
        (Role.StaticText, "正门的样子", "图片说明"),
        (Role.Graphic, "没有说明的图片", ""),
        (Role.Table, "表格，2 行 3 列", ""),
        (Role.BlockQuote, "引用的话。", ""),
        (Role.Paragraph, "print(1)", "程序"),
        (Role.Paragraph, "附件\u3000PDF", ""),
        (Role.Paragraph, "申请表", ""),
        (Role.Heading, "注释", "2 级标题"),
        (Role.Note, "[1] 注释。 ［回到正文］", ""),
    ]


def test_links_marks_and_chips_stand_in_their_paragraphs(listened: Desk) -> None:
    """What can be pressed is a link of its own, and says what it is where its words do not."""
    parts = children(document(listened))

    inside = [link for part in parts for link in children(part)]
    links = [(name(link), about(link)) for link in inside if link.role() is Role.Link]

    assert links[1:] == [
        ("书目", ""),
        ("[1]", "注释"),
        ("[1]", "这里藏起了内容"),
        ("申请表", "附件"),
        ("[1]", "注释"),
        ("［回到正文］", "注释"),
    ]
    assert all(link.state().linked for link in children(parts[2]))


def test_a_table_is_told_cell_by_cell_with_its_headers(listened: Desk) -> None:
    """Every cell knows the headers of its column and row; a merged cell is there once."""
    table = next(part for part in children(document(listened)) if part.role() is Role.Table)

    rows = [[(cell.role(), name(cell), about(cell)) for cell in children(row)] for row in children(table)]

    assert rows == [
        [(Role.ColumnHeader, "日", ""), (Role.ColumnHeader, "时", "")],
        [
            (Role.RowHeader, "周一", "日"),
            (Role.Cell, "九点", "时，周一"),
            (Role.Cell, "五点", "时，周一"),
        ],
    ]


def test_items_say_how_deep_they_stand(listened: Desk) -> None:
    """A nested item is told from the one around it."""
    items = children(next(part for part in children(document(listened)) if part.role() is Role.List))

    assert [(item.role(), name(item), about(item)) for item in items] == [
        (Role.ListItem, "1.\u2002坐车", ""),
        (Role.ListItem, "◦\u2002走路", "列表里的列表，第 2 层"),
    ]


def test_each_part_is_where_it_is_seen(listened: Desk) -> None:
    """Parts stand one below the other on the screen, within the window's width."""
    window = listened.window
    rects = [part.rect() for part in children(document(listened))]

    tops = [rect.top() for rect in rects]
    assert len(rects) > len(ARTICLE.blocks)
    assert tops == sorted(tops)
    assert all(rect.height() > 0 for rect in rects)
    left, right = (
        window.mapToGlobal(window.rect().topLeft()).x(),
        window.mapToGlobal(window.rect().topRight()).x(),
    )
    assert all(left <= rect.left() and rect.right() <= right for rect in rects)


def test_another_text_is_told_anew(listened: Desk, qtbot: QtBot) -> None:
    """After the script has changed, again and again, the parts are those on the screen; nothing breaks."""
    for title in ("圖書館公告", "图书馆公告") * 5:
        held = children(document(listened))
        assert all(map(name, held))
        del held
        listened.session.toggle_script()
        wait_for(qtbot, lambda title=title: name(document(listened)) == title)  # type: ignore[misc]  # bound now
        gc.collect()

        assert title in [name(part) for part in children(document(listened))]


def test_a_long_article_is_told_only_when_it_is_asked_for(listened: Desk, qtbot: QtBot) -> None:
    """Nothing is made of an article that nobody asks for."""
    listened.session.put(Article("长文", (Block(BlockKind.PARAGRAPH, "字"),) * 3000), [])
    accessible = listened.window.described._article
    assert isinstance(accessible, AccessibleArticle)
    wait_for(qtbot, lambda: name(document(listened)) == "长文")
    assert accessible._nodes is None

    assert document(listened).childCount() == 3001


def test_the_window_leaves_no_trace(listened: Desk) -> None:
    """What is not this article's is nobody's business here."""
    other = QWidget()

    accessible = listened.window.described._article
    assert accessible is not None
    assert accessible.interface_of(other) is None
