"""A long article is laid out a little at a time: the window goes on, and the place is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from tests.gui.conftest import wait_for

from reader.gui.article.article_view import ArticleView
from reader.gui.article.placed_text import NEAR
from reader.gui.document.document import Builder
from reader.gui.document.document_words import Words
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import colours_of
from reader.model import Article, Block, BlockKind, Place, Sentence
from reader.settings import Pinyin, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LOOK = Look(colours_of(Settings()))
WORDS = Words("{source}", "{author}", "")
PARAGRAPH = "清晨的公园里有人打太极拳，也有人在湖边慢慢地散步聊天。" * 8
FAR = NEAR // len(PARAGRAPH) + 100
"""The number of a block that is beyond what is laid out while one waits."""


def long_article(blocks: int) -> Article:
    """Paragraphs of 216 characters."""
    return Article("长文章", (Block(BlockKind.PARAGRAPH, PARAGRAPH),) * blocks, language="zh-Hans")


def view_of(qtbot: QtBot, article: Article, place: Place) -> ArticleView:
    """A view that shows this place of it."""
    view = ArticleView(WORDS, LOOK)
    qtbot.addWidget(view)
    view.resize(1280, 700)
    view.show()
    view.show_article(article, {}, place)
    return view


def arrived(qtbot: QtBot, view: ArticleView) -> None:
    """Wait until the view is where it was sent."""
    wait_for(qtbot, lambda: not view.on_the_way)


def laid_out(view: ArticleView) -> int:
    """How many blocks are laid out."""
    found, block = 0, view.document().begin()
    while block.isValid():
        found += block.layout().lineCount() > 0
        block = block.next()
    return found


def tops(view: ArticleView) -> list[tuple[float, float]]:
    """Where every block begins and how high it is, when all of them are laid out."""
    found, block = [], view.document().begin()
    layout = view.document().documentLayout()
    layout.blockBoundingRect(view.document().lastBlock())
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        found.append((rect.top(), rect.height()))
        block = block.next()
    return found


def top_of(view: ArticleView, place: Place) -> int:
    """How far below the view's upper edge the line of this place begins."""
    position = view._built.screen.position(place)
    return view.cursorRect(view.cursor_over(position, position)).top()


def line_of(view: ArticleView, place: Place) -> Place:
    """The place at which its line begins."""
    position = view._built.screen.position(place)
    cursor = view.cursor_over(position, position)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    return view._built.screen.place(cursor.position())


CHANGES: dict[str, Callable[[ArticleView], object]] = {
    "type size": lambda view: view.set_look(replace(LOOK, size=48)),
    "pinyin": lambda view: view.set_look(replace(LOOK, pinyin=Pinyin.PLAIN)),
    "width": lambda view: view.resize(800, 700),
    "foot": lambda view: view.keep_foot(90),
    "article": lambda view: view.show_article(long_article(2 * FAR + 200), {}, view.top_place()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_at_a_far_place_keeps_it_and_lets_the_window_go_on(qtbot: QtBot, change: str) -> None:
    """What is laid out before the change returns does not grow with the way to the place, which is kept."""
    place, further = Place(FAR, 17), Place(2 * FAR, 17)
    counts = []
    for there in (place, further):
        view = view_of(qtbot, long_article(2 * FAR + 100), there)
        arrived(qtbot, view)
        CHANGES[change](view)
        counts.append(laid_out(view))

        assert view.on_the_way
        assert view.top_place() == there
        arrived(qtbot, view)
        assert view.top_place() == there
        assert top_of(view, there) == view._air_above
        tops(view)
        assert view.place_seen_at_top() == line_of(view, there)
    assert counts[0] == counts[1] < FAR


class Counter(QObject):
    """Counts the events that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def event(self, event: QEvent) -> bool:
        """One more."""
        self.count += event.type() == QEvent.Type.User
        return super().event(event)


def test_events_come_between_the_slices(qtbot: QtBot) -> None:
    """What is posted while a far place is being gone to is delivered before it is reached."""
    view = view_of(qtbot, long_article(6 * FAR), Place(6 * FAR - 1, 0))
    counter = Counter()
    turns = 0
    while view.on_the_way:
        QCoreApplication.postEvent(counter, QEvent(QEvent.Type.User))
        QCoreApplication.processEvents()
        turns += 1
        assert counter.count == turns

    assert turns > 1


def test_it_ends_as_if_it_had_been_laid_out_at_once(qtbot: QtBot) -> None:
    """Every block stands where it stands in a view that was told no place and laid out everything."""
    article = long_article(FAR + 200)
    eager = tops(view_of(qtbot, article, Place()))
    view = view_of(qtbot, article, Place(FAR, 0))
    arrived(qtbot, view)

    assert tops(view) == eager
    assert laid_out(view) == len(eager)


def test_a_key_is_not_kept_waiting(qtbot: QtBot) -> None:
    """Who presses a key on the way is there at once, and the key works from there."""
    view = view_of(qtbot, long_article(FAR + 200), Place(FAR, 0))
    assert view.on_the_way

    qtbot.keyClick(view, Qt.Key.Key_Right)

    assert not view.on_the_way
    assert view.looked_at() == Place(FAR, 1)


def test_what_is_read_at_a_far_place_is_lit_when_it_is_reached(qtbot: QtBot) -> None:
    """Reading begins at the end of an article that is not laid out: the view goes there and lights it."""
    view = view_of(qtbot, long_article(FAR + 200), Place())
    sentence = Sentence(FAR + 150, 0, 27)

    view.light(sentence, None)
    assert view.on_the_way
    assert view.looked_at() == Place(FAR + 150, 0)
    arrived(qtbot, view)

    lit = view.extraSelections()
    assert [each.cursor.selectedText() for each in lit] == [PARAGRAPH[:27]]
    assert view.viewport().rect().contains(view.cursorRect(lit[0].cursor))


def test_what_is_read_where_one_is_going_leaves_the_place_at_the_top(qtbot: QtBot) -> None:
    """Reading begins while its place is being gone to: the place comes to the top, as it was asked for."""
    view = view_of(qtbot, long_article(FAR + 200), Place(FAR, 0))

    view.light(Sentence(FAR, 27, 54), None)
    arrived(qtbot, view)

    assert top_of(view, Place(FAR, 0)) == view._air_above
    assert len(view.extraSelections()) == 1


def test_a_short_article_never_waits(qtbot: QtBot) -> None:
    """Up to a hundred thousand characters everything is where it belongs when the call returns."""
    article = long_article(NEAR // (len(PARAGRAPH) + 1) - 2)
    view = view_of(qtbot, article, Place(len(article.blocks) - 20, 5))

    view.set_look(replace(LOOK, size=48))

    assert not view.on_the_way
    assert top_of(view, Place(len(article.blocks) - 20, 5)) == view._air_above


def test_paragraphs_written_together_stand_as_if_written_one_by_one() -> None:
    """Text, formats and places are the same whether a paragraph stands among its like or is written alone."""
    texts = ("一", "𠮷野家", "", "long " * 120, "上\n下", "中", "末")
    kinds = (*(BlockKind.PARAGRAPH,) * 4, *(BlockKind.QUOTE,) * 3)
    blocks = tuple(Block(kind, text) for kind, text in zip(kinds, texts, strict=True))
    together, alone = QTextDocument(), QTextDocument()
    built = Builder(together, WORDS, LOOK.colours).build(Article("题", blocks))
    builder = Builder(alone, WORDS, LOOK.colours)
    builder._alike = lambda *_: []  # type: ignore[method-assign]  # each by itself
    singly = builder.build(Article("题", blocks))

    assert together.toPlainText() == alone.toPlainText()
    for number, text in enumerate(texts):
        for offset in range(len(text) + 1):
            place = Place(number, offset)
            assert built.screen.position(place) == singly.screen.position(place)
    first, second = together.begin(), alone.begin()
    while first.isValid():
        assert first.blockFormat() == second.blockFormat()
        assert first.charFormat() == second.charFormat()
        first, second = first.next(), second.next()
