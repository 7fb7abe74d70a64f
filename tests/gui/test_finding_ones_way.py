"""Finding one's way in an article: its headings, the list of them (目录), and words that are looked for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import press, wait_for

from reader.gui.around.headings import Headings
from reader.gui.pages.contents_page import ContentsPage
from reader.gui.toolkit.long_list import MOST
from reader.gui.toolkit.look import look_of
from reader.gui.toolkit.palettes import TARGET_PX
from reader.model import TITLE, Article, Block, BlockKind, Place, Sentence
from reader.session.front.outline import Heading
from reader.settings import TYPE_SIZES, Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

PARAGRAPH = Block(BlockKind.PARAGRAPH, "馆内新添了大字本图书，欢迎借阅。" * 12)
ARTICLE = Article(
    "社区图书馆周末照常开放",
    (
        PARAGRAPH,
        Block(BlockKind.HEADING, "怎样前往", level=2),
        PARAGRAPH,
        Block(BlockKind.HEADING, "乘坐公交车", level=3),
        PARAGRAPH,
        Block(BlockKind.HEADING, "阅读软件", level=2),
        PARAGRAPH,
    ),
    address="http://a.example/way",
    language="zh-Hans",
)


@pytest.fixture
def way(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with an article of several sections."""
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.window.activateWindow()
    desk.window.view.setFocus()
    return desk


@pytest.fixture
def said(way: Desk) -> list[str]:
    """What is said or told of headings and of what is found."""
    words = list[str]()
    way.window.features.headings.said.connect(words.append)
    way.window.features.headings.passing.connect(words.append)
    way.window.features.finder.said.connect(words.append)
    return words


def test_from_heading_to_heading_by_key(way: Desk, qtbot: QtBot, said: list[str]) -> None:
    """J goes on and says level and words, Shift+J goes back; at either end that is said."""
    view = way.window.view
    for _ in range(4):
        press(way, qtbot, Qt.Key.Key_J)
    assert said == [
        "2 级标题：怎样前往",
        "3 级标题：乘坐公交车",
        "2 级标题：阅读软件",
        "后面没有标题了。",
    ]
    assert view.textCursor().selectedText() == "阅读软件"

    for _ in range(4):
        press(way, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)

    assert said[4:] == [
        "3 级标题：乘坐公交车",
        "2 级标题：怎样前往",
        f"文章题目：{ARTICLE.title}",
        "前面没有标题了。",
    ]
    assert view.looked_at() == Place(TITLE, 0)


def test_a_heading_comes_to_the_top_and_space_reads_from_it(way: Desk, qtbot: QtBot) -> None:
    """The section is seen from its heading on, and is what is read next."""
    press(way, qtbot, Qt.Key.Key_J)
    assert way.window.view.top_place() == Place(1, 0)

    press(way, qtbot, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: way.window.view.lit[0] is not None)
    assert way.session.place() == Place(1, 0)


def test_the_contents_are_a_list_of_the_headings(way: Desk, qtbot: QtBot, said: list[str]) -> None:
    """M shows them with the one at the caret chosen; Enter goes to one, the focus is in the article again."""
    window = way.window
    press(way, qtbot, Qt.Key.Key_J)
    press(way, qtbot, Qt.Key.Key_M)
    page = window.side.contents_page
    assert window.pages.currentWidget() is page
    assert window.focusWidget() is page.list
    rows = [page.list.item(row).text() for row in range(page.list.count())]
    assert rows == [ARTICLE.title, "怎样前往", "乘坐公交车", "阅读软件"]
    assert page.list.currentRow() == 1
    assert said[-1] == "目录，共 4 个标题"

    press(way, qtbot, Qt.Key.Key_Down)
    press(way, qtbot, Qt.Key.Key_Return)

    assert window.pages.currentWidget() is window.article_page
    assert window.focusWidget() is window.view
    assert window.view.textCursor().selectedText() == "乘坐公交车"
    assert said[-1] == "3 级标题：乘坐公交车"


def test_the_contents_are_left_where_one_came_from(way: Desk, qtbot: QtBot) -> None:
    """Escape and the button lead back to the article, and the place in it is the same."""
    window = way.window
    before = window.view.verticalScrollBar().value()
    for leave in (
        lambda: press(way, qtbot, Qt.Key.Key_Escape),
        lambda: qtbot.mouseClick(window.side.contents_page.back_button, Qt.MouseButton.LeftButton),
    ):
        press(way, qtbot, Qt.Key.Key_M)
        leave()

        assert window.focusWidget() is window.view
        assert window.view.verticalScrollBar().value() == before


def test_an_article_without_headings_says_so(desk: Desk, qtbot: QtBot) -> None:
    """No empty page comes up."""
    desk.session.put(Article("题目", (PARAGRAPH,), language="zh-Hans"), [])
    wait_for(qtbot, lambda: desk.session.shown is not None)
    desk.window.view.setFocus()

    press(desk, qtbot, Qt.Key.Key_M)

    assert desk.window.pages.currentWidget() is desk.window.article_page
    assert desk.window.message_bar.text == "这篇文章没有小标题。"


def test_the_contents_go_along_with_language_type_and_script(way: Desk, qtbot: QtBot) -> None:
    """Words, type and colours of the list are those of the settings, at once."""
    press(way, qtbot, Qt.Key.Key_M)
    page = way.window.side.contents_page

    way.session.set_interface("en")
    way.session.set_type_size(TYPE_SIZES[-1])
    qtbot.wait(50)

    assert page.title.text() == "Contents"
    assert page.list.accessibleName() == "Contents: 4 headings"
    assert f"{TYPE_SIZES[-1]}px" in page.list.styleSheet()
    assert page.list.item(2).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Heading of level 3"
    assert page.list.visualItemRect(page.list.item(0)).height() > TYPE_SIZES[-1]


def begin_to_find(desk: Desk, qtbot: QtBot, words: str) -> None:
    """Ctrl+F, and type."""
    press(desk, qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = desk.window.features.finder.bar.field
    assert desk.window.focusWidget() is field
    field.setText(words)
    wait_for(qtbot, lambda: desk.window.features.finder.bar.words() != "")


def test_words_are_found_in_the_other_script(way: Desk, qtbot: QtBot, said: list[str]) -> None:
    """Traditional finds Simplified; the place is selected, all are lit, the count is shown, and said."""
    view, finder = way.window.view, way.window.features.finder
    begin_to_find(way, qtbot, "圖書")

    assert finder.bar.result.text() == "1 / 49"
    assert finder.bar.result.accessibleName() == "第 1 处，共 49 处"
    assert view.textCursor().selectedText() == "图书"
    assert len(view.extraSelections()) == 49
    wait_for(qtbot, lambda: said != [])
    assert said[0].startswith("第 1 处，共 49 处：社区图书馆")

    press(way, qtbot, Qt.Key.Key_Return)
    press(way, qtbot, Qt.Key.Key_F3)
    press(way, qtbot, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert [words.partition("，")[0] for words in said[1:]] == ["第 2 处", "第 3 处", "第 2 处"]
    assert view.looked_at() == Place(0, ARTICLE.blocks[0].text.index("图书"))


def test_a_result_that_comes_late_is_said_when_it_comes(way: Desk, qtbot: QtBot, said: list[str]) -> None:
    """Who has stopped typing before it is there hears it all the same, once."""
    bar = way.window.features.finder.bar
    press(way, qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar.field.setText("圖書")
    bar._pause.stop()

    bar.paused.emit()
    wait_for(qtbot, lambda: said != [])

    assert [words.partition("：")[0] for words in said] == ["第 1 处，共 49 处"]


def test_escape_ends_the_looking_at_the_place_that_was_found(way: Desk, qtbot: QtBot) -> None:
    """The bar goes, nothing is lit any more, the focus is in the article and the caret at the place."""
    begin_to_find(way, qtbot, "阅读软件")
    press(way, qtbot, Qt.Key.Key_Escape)

    window = way.window
    assert window.features.finder.bar.isHidden()
    assert window.focusWidget() is window.view
    assert window.view.extraSelections() == []
    assert window.view.looked_at() == Place(5, 0)


def test_what_is_not_there_is_said(way: Desk, qtbot: QtBot, said: list[str]) -> None:
    """A word that is not in the article: in the bar, and aloud; the buttons have nothing to do."""
    before = way.window.view.textCursor().position()
    begin_to_find(way, qtbot, "没有的词")

    assert way.window.features.finder.bar.result.text() == "文章里没有"
    assert not way.window.features.finder.bar.next_button.isEnabled()
    assert way.window.view.textCursor().position() == before
    wait_for(qtbot, lambda: said == ["文章里没有"])


def test_letters_are_typed_into_the_field(way: Desk, qtbot: QtBot) -> None:
    """While the field has the focus no letter is a command."""
    press(way, qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    size, script = way.session.settings.type_size, way.session.settings.script

    qtbot.keyClicks(way.window.focusWidget(), "btcjm=- h")

    assert way.window.features.finder.bar.field.text() == "btcjm=- h"
    assert (way.session.settings.type_size, way.session.settings.script) == (size, script)
    assert way.window.pages.currentWidget() is way.window.article_page


def test_the_script_changes_under_what_is_found(way: Desk, qtbot: QtBot) -> None:
    """The same place is found in what is shown then."""
    begin_to_find(way, qtbot, "软件")

    way.session.toggle_script()

    wait_for(qtbot, lambda: way.window.view.textCursor().selectedText() == "軟件")
    assert way.window.features.finder.bar.field.text() == "软件"


@pytest.mark.parametrize("width", [480, 800, 1280])
def test_the_bar_fits_in_every_language(way: Desk, qtbot: QtBot, width: int) -> None:
    """Every button of the bar is large enough for its words, named and described, at every width."""
    begin_to_find(way, qtbot, "图书")
    bar = way.window.features.finder.bar
    way.window.resize(width, 600)
    for language in ("zh_CN", "zh_TW", "en"):
        way.session.set_interface(language)
        qtbot.wait(30)
        for button in (bar.previous_button, bar.next_button, bar.close_button):
            assert button.fontMetrics().horizontalAdvance(button.text()) + 12 <= button.width()
            assert button.height() >= TARGET_PX
            assert button.accessibleName()
            assert button.accessibleDescription()
        assert bar.field.height() >= TARGET_PX
        assert bar.field.width() >= 120
        assert bar.result.fontMetrics().horizontalAdvance("1 / 49") <= bar.result.width()


def test_no_key_has_two_meanings(way: Desk) -> None:
    """Every key belongs to one function."""
    keys = Counter(key.toString() for action in way.window.actions_.all() for key in action.shortcuts())

    assert [key for key, count in keys.items() if count > 1] == []


def test_without_an_article_nothing_is_listed(desk: Desk) -> None:
    """The keys for headings do nothing bad before anything is open."""
    told = list[str]()
    desk.window.features.headings.passing.connect(told.append)

    desk.window.features.headings.show_contents()
    desk.window.features.headings.step(1)

    assert len(told) == 2
    assert isinstance(desk.window.features.headings, Headings)


def test_of_very_many_headings_some_are_listed_and_the_others_are_led_to(qtbot: QtBot) -> None:
    """However many there are, all are reached, and each leads to itself."""
    headings = tuple(Heading(f"第{n}节", 2, Sentence(n, 0, 2)) for n in range(10 * MOST + 7))
    page = ContentsPage(look_of(Settings()).colours, 32)
    qtbot.addWidget(page)
    wanted: list[Heading] = []
    page.heading_wanted.connect(wanted.append)

    def press(row: int) -> None:
        page.list.itemActivated.emit(page.list.item(row))

    page.show_headings(headings, 5 * MOST)
    chosen = page.list.item(page.list.currentRow()).text()
    while page.list.first + MOST < len(headings):
        press(page.list.count() - 1)
        last = page.list.item(page.list.count() - 1).text()
    press(page.list.count() - 1)
    for _ in range(11):
        if page.list.first:
            press(0)
    press(0)

    assert f"第{5 * MOST}节" in chosen
    assert f"第{len(headings) - 1}节" in last
    assert wanted == [headings[-1], headings[0]]
    assert page.list.count() <= MOST + 2
