"""What is selected and copied: the whole article, however it is divided, in the script that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu
from tests.gui.conftest import wait_for
from tests.gui.test_laying_out import view_of
from tests.gui.test_portions import paragraphs, table

from reader.gui.article.placed_text import NEAR
from reader.gui.document import portions
from reader.gui.document.document import Line
from reader.model import Article, Block, BlockKind, Place
from reader.settings import Script

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.article.article_view import ArticleView


def copied(view: ArticleView, qtbot: QtBot) -> str:
    """What is on the clipboard after Ctrl+C."""
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text()


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is too large soon."""
    monkeypatch.setattr(portions, "MOST_WORK", 100)
    monkeypatch.setattr(portions, "SMALL", 0)
    monkeypatch.setattr(portions, "_TOGETHER", 1)


@pytest.mark.usefixtures("tiny")
def test_the_whole_article_is_copied_from_any_portion(qtbot: QtBot) -> None:
    """Every paragraph and every cell is copied once, in order, with none of our words about portions."""
    article = Article("题目", (*paragraphs(200), table(20)))
    view = view_of(qtbot, article, Place(150, 0))
    seen = view.verticalScrollBar().value()

    with qtbot.waitSignal(view.told, timeout=20_000):
        qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    text = copied(view, qtbot)

    assert len(view._portions) > 2
    assert [line for line in text.split("\n") if line.startswith("第") and line.endswith("段。")] == [
        block.text for block in article.blocks[:200]
    ]
    assert article.blocks[200].text in text
    assert text.startswith("题目\n")
    assert "Part" not in text
    assert view.verticalScrollBar().value() == seen


@pytest.mark.usefixtures("tiny")
def test_a_part_that_is_selected_is_copied_alone(qtbot: QtBot) -> None:
    """Where not everything is selected nothing else is copied."""
    view = view_of(qtbot, Article("题目", paragraphs(200)), Place(150, 0))
    view.setTextCursor(view.document().find("第151段"))

    assert copied(view, qtbot) == "第151段"


def test_a_long_article_is_selected_and_not_laid_out(qtbot: QtBot) -> None:
    """All of a book is copied as plain text, while most of it has never been laid out."""
    article = Article("书", (Block(BlockKind.PARAGRAPH, "一句不长的话。" * 50),) * 1_000)
    view = view_of(qtbot, article, Place())
    end = view.document().characterCount() - 1
    assert not view.is_laid_out(end)

    view.select_whole()
    view.copy_selected()
    text = QGuiApplication.clipboard().text()

    assert not view.is_laid_out(end)
    assert text.count("一句不长的话。") == 50_000
    assert QGuiApplication.clipboard().mimeData().hasHtml() is False
    wait_for(qtbot, lambda: view.textCursor().selectionEnd() == end)
    assert copied(view, qtbot) == text


def test_a_long_selection_is_plain_text(qtbot: QtBot) -> None:
    """More than a hundred thousand characters are copied without the looks of the screen."""
    article = Article("书", (Block(BlockKind.PARAGRAPH, "一句不长的话。" * 50),) * 400)
    view = view_of(qtbot, article, Place())
    cursor = QTextCursor(view.document())
    cursor.beginEditBlock()
    cursor.setPosition(NEAR + 10)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    cursor.endEditBlock()
    view.setTextCursor(cursor)

    text = copied(view, qtbot)

    assert len(text) == NEAR + 8
    assert "\u2029" not in text
    assert QGuiApplication.clipboard().mimeData().hasHtml() is False


def test_it_is_said_and_copied_in_the_script_on_the_screen(reading: Desk, qtbot: QtBot) -> None:
    """In traditional script the copy is in traditional script, and the window says what was selected."""
    window = reading.window
    reading.session.set_script(Script.TRADITIONAL)
    wait_for(qtbot, lambda: "週末" in window.view.toPlainText())

    qtbot.keyClick(window.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    text = copied(window.view, qtbot)

    assert "整篇文章都选中了" in window.message_bar.text
    assert "社區圖書館週末照常開放" in text


def test_who_goes_on_meanwhile_selects_nothing(qtbot: QtBot) -> None:
    """A key that is pressed before all is laid out ends the selecting; nothing is copied by Ctrl+C then."""
    article = Article("书", (Block(BlockKind.PARAGRAPH, "一句不长的话。" * 50),) * 1_000)
    view = view_of(qtbot, article, Place())
    QGuiApplication.clipboard().setText("before")

    view.select_whole()
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert view._selecting is not None
    assert not view._selecting.under_way
    assert copied(view, qtbot) == "before"


def test_the_menu_copies_as_the_keys_do(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its entries for selecting and copying lead to the whole article, too."""
    article = Article("书", (Block(BlockKind.PARAGRAPH, "一句不长的话。" * 50),) * 1_000)
    view = view_of(qtbot, article, Place())
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown.append(menu))

    for name in ("select-all", "edit-copy"):
        view.contextMenuEvent(
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(50, 50), QPoint(50, 50))
        )
        next(action for action in shown[-1].actions() if action.objectName() == name).trigger()
        wait_for(qtbot, lambda: view.textCursor().hasSelection())

    assert QGuiApplication.clipboard().text().count("一句不长的话。") == 50_000


def test_our_lines_above_an_article_are_not_copied_with_it(qtbot: QtBot) -> None:
    """What names keys says nothing to whoever gets the text; selected by itself it is copied."""
    view = view_of(qtbot, Article("题目", paragraphs(3)), Place())
    view.show_article(
        Article("题目", paragraphs(3)), {}, Place(), (Line("这里隐藏了 1 处疑似广告（按 H 恢复）", 1),)
    )

    view.select_whole()
    whole = copied(view, qtbot)
    view.setTextCursor(view.document().find("按 H 恢复"))
    part = copied(view, qtbot)

    assert whole.startswith("题目\n")
    assert whole.endswith(paragraphs(3)[-1].text)
    assert part == "按 H 恢复"
