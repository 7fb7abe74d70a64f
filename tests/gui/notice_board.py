"""An article with links, files and notices, a list that leads to such, and how they come into the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel
from tests.gui.conftest import wait_for

from reader.children.protocol import Listed
from reader.model import (
    Article,
    Block,
    BlockKind,
    Entry,
    Listing,
    Notice,
    NoticeKind,
    Reason,
    Span,
    SpanKind,
    Trade,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


LINK = "https://www.library.example.cn/books"


ARTICLE = Article(
    "图书馆公告",
    (
        Block(BlockKind.PARAGRAPH, "请看书目。第二句。", spans=(Span(SpanKind.LINK, 2, 4, LINK),)),
        Block(BlockKind.PARAGRAPH, "第三句。"),
        Block(BlockKind.ATTACHMENT, "申请表", address="http://a.example/f.pdf", media_type="pdf"),
        Block(BlockKind.ATTACHMENT, "坏的", address="file:///etc/passwd"),
    ),
    address="http://a.example/1",
    language="zh-Hans",
    notices=(
        Notice(NoticeKind.IMPOSTOR, "metadata", "www.g0v.example.cn", (Reason.HOST, Reason.LOOKALIKE)),
        Notice(
            NoticeKind.INJECTED,
            "body",
            "彩凤体育",
            (Reason.BRAND, Reason.GLUED),
            0,
            5,
            gap=True,
            trade=Trade.GAMBLING,
        ),
        Notice(NoticeKind.REPEATED, "body", "请看书目。第二句。", (Reason.AGAIN,), 1),
    ),
)


LISTING = Listing(
    "通知公告",
    tuple(
        Entry(f"第{n}篇通知：关于社区图书馆开放时间调整的说明", f"http://a.example/{n}", "2026-05-06")
        for n in range(1, 31)
    ),
    address="http://a.example/",
    next="http://a.example/?page=2",
)


def arrive(desk: Desk, article: Article) -> None:
    """Let this come from the loader."""
    desk.session._opened(article)


def come(desk: Desk, listing: Listing) -> None:
    """Let this come from the loader."""
    desk.session._opening.waiting = True
    desk.session._opening._replied(desk.session._opening._wish, Listed(listing))


def come_up(desk: Desk, listing: Listing, qtbot: QtBot) -> None:
    """Let this come from the loader, and be shown."""
    come(desk, listing)
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    wait_for(qtbot, lambda: desk.window.side.listing_page.title.text() == listing.title)


def labels(desk: Desk) -> str:
    """Everything that the page on the screen says."""
    page = desk.window.pages.currentWidget()
    assert page is not None
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
