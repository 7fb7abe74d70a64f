"""Bookmarks in the window: made by key, seen in the text, listed, gone to, given a note, removed, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from tests.gui.conftest import wait_for

from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Place, Reason, Sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _bookmark(desk: Desk, place: Place, qtbot: QtBot) -> None:
    before = len(desk.session.marking.marks)
    desk.window.view.go_to(place)
    qtbot.keyClick(desk.window.view, Qt.Key.Key_D, CONTROL)
    wait_for(qtbot, lambda: len(desk.session.marking.marks) == before + 1)


def _underlines(desk: Desk) -> list[tuple[str, QTextCharFormat.UnderlineStyle]]:
    return [
        (each.cursor.selectedText(), each.format.underlineStyle())
        for each in desk.window.view.extraSelections()
    ]


def test_a_bookmark_is_told_and_seen(reading: Desk, qtbot: QtBot) -> None:
    """Ctrl+D says which sentence it is at; the sentence has a line below it, also in the other script."""
    _bookmark(reading, Place(1, 17), qtbot)

    assert "周一闭馆。" in reading.window.message_bar.text
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    wait_for(qtbot, lambda: ("周一闭馆。", wave) in [(t[-5:], u) for t, u in _underlines(reading)])
    qtbot.keyClick(reading.window.view, Qt.Key.Key_T)
    wait_for(qtbot, lambda: ("閉館。", wave) in [(t[-3:], u) for t, u in _underlines(reading)])


def test_words_are_highlighted(reading: Desk, qtbot: QtBot) -> None:
    """O keeps what is selected lit with a line below it; O on it again takes that away."""
    reading.window.view.show_span(Sentence(0, 0, 3))
    qtbot.keyClick(reading.window.view, Qt.Key.Key_O)
    single = QTextCharFormat.UnderlineStyle.SingleUnderline
    wait_for(qtbot, lambda: ("临江市", single) in _underlines(reading))

    qtbot.keyClick(reading.window.view, Qt.Key.Key_O)

    wait_for(qtbot, lambda: _underlines(reading) == [])


def test_bookmarks_are_listed_and_gone_to(reading: Desk, qtbot: QtBot) -> None:
    """Ctrl+Shift+D lists them in order; Enter shows the place, selected, at the top."""
    _bookmark(reading, Place(3, 0), qtbot)
    _bookmark(reading, Place(0, 0), qtbot)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_D, CONTROL | SHIFT)
    page = reading.window.side.marks_page
    wait_for(qtbot, lambda: page.list.count() == 2)

    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert reading.window.paging.article_in_front
    assert reading.window.view.textCursor().selectedText().startswith("乘坐12路")


def test_a_mark_in_words_that_are_hidden_again_is_gone_to(reading: Desk, qtbot: QtBot) -> None:
    """Where they stood; it is said that they are hidden, and which key brings them back."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, f"第{number}天，渡船照常开行。") for number in range(30))
    hidden = Notice(NoticeKind.INJECTED, "body", "彩凤体育", (Reason.GLUED,), 20, 4)
    reading.session._opened(Article("渡口日记", blocks, address="http://a.example/1", notices=(hidden,)))
    wait_for(qtbot, lambda: "渡口日记" in reading.window.view.toPlainText())
    reading.session.toggle_hidden()
    wait_for(qtbot, lambda: "彩凤体育" in reading.window.view.toPlainText())
    reading.window.view.show_span(Sentence(20, 4, 8))
    qtbot.keyClick(reading.window.view, Qt.Key.Key_O)
    wait_for(qtbot, lambda: len(reading.session.marking.marks) == 1)
    reading.session.toggle_hidden()
    wait_for(qtbot, lambda: "彩凤体育" not in reading.window.view.toPlainText())
    reading.window.view.go_to(Place())
    qtbot.keyClick(reading.window.view, Qt.Key.Key_D, CONTROL | SHIFT)
    page = reading.window.side.marks_page
    wait_for(qtbot, lambda: page.list.count() == 1)

    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert reading.window.view.looked_at() == Place(20, 4)
    assert reading.window.message_bar.text == "这里做了记号的文字现在藏着。按 H 恢复。"


def test_a_note_a_removal_and_its_undoing(reading: Desk, qtbot: QtBot) -> None:
    """A note stands in the list; Delete removes the mark, Ctrl+Z has it back with the note."""
    _bookmark(reading, Place(0, 0), qtbot)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_D, CONTROL | SHIFT)
    page = reading.window.side.marks_page
    wait_for(qtbot, lambda: page.list.count() == 1)
    page.note.setText("带老花镜")
    qtbot.keyClick(page.note, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: reading.session.marking.marks[0].note == "带老花镜")

    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    wait_for(qtbot, lambda: page.list.count() == 0)
    qtbot.keyClick(page, Qt.Key.Key_Z, CONTROL)

    wait_for(qtbot, lambda: page.list.count() == 1)
    wait_for(qtbot, lambda: page.note.text() == "带老花镜")


def test_a_bookmark_of_another_article_is_gone_to(reading: Desk, qtbot: QtBot) -> None:
    """Among those of all articles, Enter opens the article at the place."""
    _bookmark(reading, Place(3, 0), qtbot)
    reading.session.open("sample:en")
    address = reading.session.article.address if reading.session.article else ""
    wait_for(
        qtbot, lambda: reading.session.article is not None and reading.session.article.address != address
    )
    qtbot.keyClick(reading.window.view, Qt.Key.Key_D, CONTROL | SHIFT)
    page = reading.window.side.marks_page
    qtbot.mouseClick(page.which.buttons[1], Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: page.list.count() == 1)

    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    wait_for(
        qtbot, lambda: reading.session.article is not None and reading.session.article.address == address
    )
    wait_for(qtbot, lambda: reading.window.view.top_place() == Place(3, 0))
