"""A narrow window, down to 320 x 256 px: nothing scrolls sideways, nothing is cut, everything is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from tests.gui import audit
from tests.gui.conftest import wait_for
from tests.gui.states import LEVELS, come_to, states
from tests.gui.test_accessible import ARTICLE

from reader.errors import BadStatus, NoArticle, SignInFirst
from reader.gui.article.placed_text import MARGIN_PX
from reader.gui.pages.article_page import _SOMETIMES
from reader.gui.toolkit.buttons import Button
from reader.gui.toolkit.large_list import LargeList, Row
from reader.gui.toolkit.narrow import fitting_percent, fitting_type
from reader.gui.toolkit.palettes import COLOURS, TARGET_PX
from reader.gui.toolkit.tiles import TileList
from reader.gui.window import SMALLEST_PX
from reader.model import Block, BlockKind
from reader.session.listener import News
from reader.settings import INTERFACE_SIZES, TYPE_SIZES, Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

TABLE_BORDER_PX = 1
"""A table's border lies half outside of its width."""
ARABIC = ("بطاقة الهوية", "استمارة الطلب من المكتبة")
NARROW = [SMALLEST_PX, (320, 640), (640, 512)]


@pytest.fixture
def narrow(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with an article of every kind of part, as narrow as a telephone."""
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.window.resize(320, 640)
    qtbot.wait(20)
    return desk


@pytest.mark.parametrize("size", NARROW, ids=str)
def test_no_page_is_wider_than_the_window(desk: Desk, qtbot: QtBot, size: tuple[int, int]) -> None:
    """The window is as small as it is asked to be, and no page wants to scroll sideways in it."""
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.window.resize(*size)
    wide = []
    for name, state in states().items():
        come_to(desk, state, qtbot)
        areas = [area for area in desk.window.findChildren(QScrollArea) if area.isVisible()]
        wide += [name for area in areas if area.horizontalScrollBar().maximum() > 0]

    assert (desk.window.width(), desk.window.height()) == size
    assert not wide


@pytest.mark.parametrize("type_size", TYPE_SIZES)
def test_an_article_of_every_part_is_no_wider_than_its_view(
    narrow: Desk, qtbot: QtBot, type_size: int
) -> None:
    """A table, a long word, code and a picture keep within 320 px at every size of type."""
    word = "https://www.library.example.cn/a/very/long/address/without/any/space/in/it.html"
    cells = ("开放时间", "星期一至星期五", "Wednesday", "100,000.00")
    blocks = (
        *ARTICLE.blocks,
        Block(BlockKind.PARAGRAPH, word),
        Block(BlockKind.CODE, "for line in lines: print(line, end='', flush=True, file=stream)"),
        Block(BlockKind.TABLE, "\n".join("\t".join(cells) for _ in range(2)), rows=(cells, cells)),
        # Of its lines Qt turns the indentation, not the margin.
        Block(BlockKind.LIST, "\n".join(ARABIC), items=ARABIC),
    )
    narrow.session.put(replace(ARTICLE, blocks=blocks), [])
    narrow.session.set_type_size(type_size)
    qtbot.wait(50)

    view = narrow.window.view
    # On the right there is a margin that is part of the document's width.
    widest = view.document().documentLayout().documentSize().width() - MARGIN_PX
    assert widest <= view.viewport().width() - MARGIN_PX + TABLE_BORDER_PX


def test_fewer_buttons_stand_below_and_the_others_come_with_more(narrow: Desk, qtbot: QtBot) -> None:
    """What has no button any more is the first thing on the page of everything, and works from there."""
    window = narrow.window
    page = window.article_page
    shown = [button for button in page.bar.findChildren(Button) if button.isVisible()]
    first = page.left_out[0]
    called: list[str] = []
    window.actions_[first].triggered.connect(lambda: called.append(first))

    qtbot.mouseClick(page._buttons["more"], Qt.MouseButton.LeftButton)
    titles = [str(window.side.more_page._row(name).title) for name in page.left_out]
    rows = window.side.more_page.list
    listed = [str(rows.item(row).text()) for row in range(len(titles))]
    qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert 2 < len(shown) < len(page._buttons) - 1
    assert all(min(button.width(), button.height()) >= TARGET_PX for button in shown)
    assert page._buttons["play"] in shown
    assert listed == titles
    assert called == [first]


def test_a_wide_window_has_every_button_again(narrow: Desk, qtbot: QtBot) -> None:
    """Widened, nothing is left out, and the page of everything lists nothing twice."""
    narrow.window.resize(1280, 800)
    qtbot.wait(20)

    page = narrow.window.article_page
    assert page.left_out == ()
    assert all(button.isVisible() for name, button in page._buttons.items() if name not in _SOMETIMES)
    narrow.window.paging.show_more()
    names = narrow.window.side.more_page._names
    assert len(set(names)) == len(names)


def test_the_article_keeps_most_of_a_short_window(narrow: Desk, qtbot: QtBot) -> None:
    """In the smallest window the article has at least half of the height; while finding, two lines."""
    narrow.window.resize(*SMALLEST_PX)
    qtbot.wait(20)
    alone = narrow.window.view.height()

    narrow.window.features.finder.show()
    qtbot.wait(20)

    assert alone >= SMALLEST_PX[1] / 2
    assert narrow.window.view.height() >= TARGET_PX


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_finding_takes_three_rows_at_the_most(narrow: Desk, qtbot: QtBot, language: str) -> None:
    """In large type, too, the field and its three buttons leave the article more than they take."""
    narrow.session.set_interface(language)
    narrow.session.choose("interface_size", "200")
    narrow.window.features.finder.show()
    narrow.window.features.finder.bar.field.setText("书")
    qtbot.wait(20)
    for _ in range(LEVELS):
        QApplication.processEvents()
    bar = narrow.window.features.finder.bar
    rows = {button.mapTo(bar, QPoint(0, 0)).y() for button in bar.findChildren(Button)}

    assert len(rows) <= 2


def test_words_that_are_too_long_for_their_button_take_several_lines(qtbot: QtBot) -> None:
    """Broken between words; the button grows, its name stays whole, and a wide one has one line again."""
    button = Button()
    qtbot.addWidget(button)
    button.set_words("Pronunciation of single words")
    button.resize(120, TARGET_PX)
    button.show()
    broken = button.text().split("\n")
    hint = button.sizeHint().height()
    button.resize(1000, TARGET_PX)

    assert " ".join(broken) == "Pronunciation of single words"
    assert len(broken) > 1
    assert hint > button.sizeHint().height()
    assert button.text() == button.accessibleName() == button.words


@pytest.mark.parametrize("width", [320, 400, 480, 1280])
def test_type_gives_way_to_the_width(width: int) -> None:
    """Buttons' type is never smaller than its usual size nor larger than asked for; ten letters fit."""
    for percent in INTERFACE_SIZES:
        fitting = fitting_percent(percent, width)
        assert 100 <= fitting <= percent
        assert fitting * 24 * 10 <= max(width, 240) * 100
    assert fitting_percent(200, 480) == 200
    assert fitting_type(96, 1280) == 96
    assert fitting_type(96, 320) == 40
    assert fitting_type(20, 100) == 20


def test_a_message_has_room_in_larger_type_too(desk: Desk, qtbot: QtBot) -> None:
    """Type that grows while a message stands there breaks no word of its button, nor cuts the message."""
    desk.window.resize(800, 600)
    desk.session.set_interface("en")
    desk.window.listener.told(News.POOR_VOICE)
    bar = desk.window.message_bar
    qtbot.wait(20)

    desk.session.choose("interface_size", "150")
    qtbot.wait(20)
    for _ in range(LEVELS):
        QApplication.processEvents()

    assert bar.button.text() == "Close"
    assert list(audit.truncation(desk.window)) == []


def test_a_long_message_stands_above_its_buttons(desk: Desk, qtbot: QtBot) -> None:
    """It does not scroll in a column beside them where the window's width has room for all of it."""
    bar = desk.window.message_bar
    desk.window.resize(800, 600)
    desk.window.listener.told(News.NO_SOUND_DEVICE)
    desk.window.listener.failed(BadStatus(address="http://a.example/", status=404))
    qtbot.wait(20)

    assert len(bar.offered) == 2
    assert bar.label.visibleRegion().boundingRect() == bar.label.rect()
    assert bar.button.mapTo(bar, QPoint(0, 0)).y() > bar.label.mapTo(bar, bar.label.rect().bottomLeft()).y()


def test_no_scroll_bar_stays_behind_a_longer_message(desk: Desk, qtbot: QtBot) -> None:
    """A message that has room for all its lines has them all, whatever stood there before."""
    bar = desk.window.message_bar
    for width in range(700, 900, 20):
        desk.window.resize(width, 600)
        desk.window.tell("请打开浏览器登录，然后再试。" * 30)
        qtbot.wait(5)
        desk.window.listener.failed(SignInFirst(address="http://a.example/", host="a.example"))
        wait_for(qtbot, lambda: list(audit.truncation(desk.window)) == [])

        assert not bar._scroller.verticalScrollBar().isVisible(), width


@pytest.mark.parametrize("percent", [100, 200])
def test_a_message_is_folded_in_a_short_window(narrow: Desk, qtbot: QtBot, percent: int) -> None:
    """It leaves most of it to the article; pressed, it shows every word and what can be done, and closes."""
    window, bar = narrow.window, narrow.window.message_bar
    window.resize(*SMALLEST_PX)
    narrow.session.change(replace(narrow.session.settings, interface_size=percent))
    window.listener.failed(NoArticle(address="http://a.example/"))
    whole = bar.text
    qtbot.waitUntil(lambda: bar.height() <= 0.36 * window.height())
    assert bar.beginning.words.endswith("…")
    assert whole.startswith(bar.beginning.words.removesuffix("…"))
    assert bar.beginning.accessibleName() == whole
    assert bar.first is bar.beginning
    assert bar.beginning.accessibleDescription().startswith("显示整条消息，还可以：显示全部文字 (Ctrl+T)")

    qtbot.keyClick(bar.beginning, Qt.Key.Key_Return)

    assert not bar.beginning.isVisible()
    assert bar.label.isVisible()
    assert bar.label.accessibleName() == whole
    assert [button.accessibleName() for button in bar.offered] == ["显示全部文字"]
    assert bar.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not bar.isVisible()


@pytest.mark.parametrize("width", [SMALLEST_PX[0], 900])
def test_one_key_leads_to_what_can_be_done_about_a_folded_message(
    narrow: Desk, qtbot: QtBot, width: int
) -> None:
    """Alt+6 unfolds it, and is at the best of it; in a wide window that has room beside the beginning."""
    window, bar = narrow.window, narrow.window.message_bar
    window.resize(width, SMALLEST_PX[1])
    window.listener.failed(NoArticle(address="http://a.example/"))
    qtbot.waitUntil(bar.beginning.isVisible)
    assert bool(bar.offered) == (width > SMALLEST_PX[0])

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)

    assert window.focusWidget() is bar.offered[0]
    assert bar.offered[0].isVisible()


@pytest.mark.parametrize("kind", [LargeList, TileList])
def test_the_arrows_show_all_of_a_row_that_is_higher_than_its_list(
    qtbot: QtBot, kind: type[LargeList]
) -> None:
    """Down goes through the row before it goes on, Up comes back through it; no line of it is passed over."""
    rows = kind(COLOURS[Palette.PAPER], 96)
    qtbot.addWidget(rows)
    rows.resize(700, 300)
    rows.show_rows([Row("第一行"), Row("朗读这一段", "从光标所在的句子读起" * 24), Row("第三行")], 1)
    rows.show()
    qtbot.waitExposed(rows)
    height = rows.visualItemRect(rows.item(1)).height()
    room = rows.viewport().height()

    def seen(key: Qt.Key) -> set[int]:
        """Which lines of px of the row the key shows until it goes on."""
        found: set[int] = set()
        while rows.currentRow() == 1:
            top = rows.visualItemRect(rows.item(1)).top()
            found.update(range(max(0, -top), min(height, room - top)))
            qtbot.keyClick(rows, key)
        return found

    assert height > 2 * room
    assert seen(Qt.Key.Key_Down) == set(range(height))
    assert rows.currentRow() == 2
    rows.setCurrentRow(1)
    bar = rows.verticalScrollBar()
    bar.setValue(bar.value() + rows.visualItemRect(rows.item(1)).bottom() + 1 - room)
    assert seen(Qt.Key.Key_Up) == set(range(height))
    assert rows.currentRow() == 0
