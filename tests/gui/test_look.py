"""How things look is the reader's choice, seen at once and taken back with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QPushButton
from tests.gui.conftest import wait_for

from reader.gui.article import article_view
from reader.gui.document.document import Builder
from reader.gui.document.document_words import Words
from reader.gui.document.looks import restyle
from reader.gui.document.roles import PICTURE, ROLE
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import COLOURS, INTERFACE_PX, TARGET_PX
from reader.model import Article, Block, BlockKind
from reader.session.choosing import LOOKS
from reader.settings import Palette, Script, Settings, Typeface

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.pages.choice_row import ChoiceRow
    from reader.gui.pages.look_page import LookPage

PAPER = COLOURS[Palette.PAPER]
ARTICLE = Article(
    title="公园",
    blocks=(
        Block(BlockKind.PARAGRAPH, "清晨的公园里有人打太极拳，也有人在湖边慢慢地散步聊天。" * 4),
        Block(BlockKind.FIGURE, "湖边", image="https://example.cn/lake.jpg"),
        Block(BlockKind.PARAGRAPH, "中午人就少了。"),
    ),
    language="zh-Hans",
)


def built(look: Look) -> QTextDocument:
    """The article in this look, 1000 px wide."""
    document = QTextDocument()
    document.setTextWidth(1000)
    Builder(document, Words("{source}", "{author}", ""), look.colours).build(ARTICLE)
    restyle(document, look, "zh-Hans")
    return document


def lines(document: QTextDocument, block: int) -> list[float]:
    """Where the lines of a block begin, in px from its top."""
    layout = document.findBlockByNumber(block).layout()
    document.documentLayout().documentSize()
    return [layout.lineAt(number).y() for number in range(layout.lineCount())]


@pytest.fixture
def looks(reading: Desk) -> LookPage:
    """The page of type and colours, open."""
    reading.window.actions_["look"].trigger()
    return reading.window.side.look_page


def press(qtbot: QtBot, row: ChoiceRow, value: str) -> None:
    """Press the button of this value."""
    qtbot.mouseClick(row._buttons[value], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("percent", [150, 175, 200, 225, 250])
@pytest.mark.parametrize("typeface", list(Typeface))
def test_lines_stand_as_far_apart_as_asked(qapp: object, typeface: Typeface, percent: int) -> None:
    """From line to line it is so many percent of the size, to the next paragraph half as much again."""
    assert qapp is not None
    document = built(Look(PAPER, 40, typeface, line_height=percent))
    number = next(
        each for each in range(document.blockCount()) if "太极拳" in document.findBlockByNumber(each).text()
    )

    tops = lines(document, number)

    assert len(tops) > 2
    assert (tops[2] - tops[1]) / 40 == pytest.approx(percent / 100, abs=0.05)
    gap = document.findBlockByNumber(number).blockFormat().bottomMargin()
    assert (gap + 40 * percent / 100) / (40 * percent / 100) >= 1.49


def test_letters_stand_apart(qapp: object) -> None:
    """With an eighth of the size between letters each of a line's seven takes so much more room."""
    assert qapp is not None
    usual, apart = (built(Look(PAPER, 40, letter_spacing=percent)) for percent in (0, 12))

    widths = []
    for document in (usual, apart):
        document.documentLayout().documentSize()
        widths.append(document.lastBlock().layout().lineAt(0).naturalTextWidth())

    assert widths[0] == pytest.approx(7 * 40, abs=1)
    assert widths[1] - widths[0] == pytest.approx(7 * 0.12 * 40, abs=1)


def test_weight_and_kind_reach_the_type(qapp: object) -> None:
    """A heavier weight and another kind of type are in the document's font."""
    assert qapp is not None
    font = built(Look(PAPER, 40, Typeface.SERIF, weight=700)).defaultFont()

    assert font.weight() == QFont.Weight.Bold
    assert font.families()[0] == "Noto Serif CJK SC"


def test_without_pictures_their_captions_stay(qapp: object) -> None:
    """Text only: the picture takes no room, the words below it are there."""
    assert qapp is not None
    document = built(Look(PAPER, 40, pictures=False))

    figure = next(
        document.findBlockByNumber(number)
        for number in range(document.blockCount())
        if document.findBlockByNumber(number).blockFormat().property(ROLE) == PICTURE
    )

    assert not figure.isVisible()
    assert document.documentLayout().blockBoundingRect(figure).height() == 0
    assert "湖边" in document.toPlainText()


def test_every_row_changes_its_setting_and_ctrl_z_takes_it_back(
    reading: Desk, looks: LookPage, qtbot: QtBot
) -> None:
    """Each choice is used at once; Ctrl+Z leads back, one change after the other, to how it was."""
    chosen: dict[ChoiceRow, tuple[str, dict[str, object]]] = {
        looks.type_size: ("48", {"type_size": 48}),
        looks.typeface: ("serif", {"typeface": Typeface.SERIF}),
        looks.weight: ("700", {"weight": 700}),
        looks.line_height: ("225", {"line_height": 225}),
        looks.letter_spacing: ("12", {"letter_spacing": 12}),
        looks.palette_row: ("blue", {"palette": Palette.BLUE}),
        looks.pictures: ("hidden", {"pictures": False}),
        looks.interface_size: ("150", {"interface_size": 150}),
    }
    session = reading.session
    before = [session.settings]
    for row, (value, expected) in chosen.items():
        press(qtbot, row, value)
        assert {name: getattr(session.settings, name) for name in expected} == expected
        before.append(session.settings)

    for settings in reversed(before[:-1]):
        qtbot.keyClick(looks, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert session.settings == settings
        assert looks.type_size._current == str(settings.type_size)
    qtbot.keyClick(looks, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reading.window.message_bar.text == "没有可以撤销的改动。"


def test_a_script_is_taken_back_too(reading: Desk, qtbot: QtBot) -> None:
    """Ctrl+Z after the toggle shows the article as it was written."""
    session, view = reading.session, reading.window.view
    session.set_script(Script.TRADITIONAL)
    wait_for(qtbot, lambda: "週末" in view.toPlainText())

    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    wait_for(qtbot, lambda: "周末" in view.toPlainText())
    assert session.settings.script is Script.ORIGINAL


def test_the_plain_mode_has_smaller_type(reading: Desk, looks: LookPage, qtbot: QtBot) -> None:
    """Without elder mode 24 px can be chosen; back in it the type is 32 px at least."""
    assert "24" not in looks.type_size._buttons

    press(qtbot, looks.mode, "plain")
    press(qtbot, looks.type_size, "24")
    small = reading.session.settings.type_size
    press(qtbot, looks.mode, "elder")

    assert small == 24
    assert reading.session.settings.type_size == 32


def test_a_pair_that_cannot_be_read_is_refused(reading: Desk, looks: LookPage, qtbot: QtBot) -> None:
    """White on cream is not used, and it is said; brown on light blue is; what is weak is warned of."""
    session, bar = reading.session, reading.window.message_bar
    press(qtbot, looks.own_text, "#ffffff")
    refused, message = session.settings, bar.text

    press(qtbot, looks.own_text, "#4a2800")

    assert refused == Settings()
    assert "看不清" in message
    assert looks.own_text._current == "#4a2800"
    assert (session.settings.palette, session.settings.own_text) == (Palette.OWN, "#4a2800")
    assert reading.window.view._look.colours.text == "#4a2800"


def test_everything_is_reset_at_once(reading: Desk, looks: LookPage, qtbot: QtBot) -> None:
    """Reset brings back the first look, and leaves voice, script and language alone."""
    reading.session.set_rate(150)
    for row, value in ((looks.type_size, "96"), (looks.palette_row, "black"), (looks.weight, "700")):
        press(qtbot, row, value)

    qtbot.mouseClick(looks.reset_button, Qt.MouseButton.LeftButton)

    first, now = Settings(), reading.session.settings
    assert [getattr(now, name) for name in LOOKS] == [getattr(first, name) for name in LOOKS]
    assert now.rate == 150


def test_another_palette_styles_the_article_once(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt hands the interface's type over several times; a long article is gone through once."""
    styled = list[Palette]()

    def counted(*what: Any) -> None:
        styled.append(reading.session.settings.palette)
        restyle(*what)

    monkeypatch.setattr(article_view, "restyle", counted)
    reading.session.choose("palette", "black")
    reading.session.choose("interface_size", "200")

    assert styled == [Palette.BLACK, Palette.BLACK]
    assert reading.window.view.document().defaultFont().pixelSize() == reading.session.settings.type_size


def test_a_larger_interface_leaves_the_articles_type_alone(reading: Desk, qtbot: QtBot) -> None:
    """Buttons twice as large stay whole, and the article keeps its own size."""
    window = reading.window

    reading.session.choose("interface_size", "200")
    qtbot.wait(50)

    assert window.view.document().defaultFont().pixelSize() == reading.session.settings.type_size
    for button in window.article_page.bar.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(window, button.rect().bottomRight())
            assert button.font().pixelSize() == 2 * INTERFACE_PX
            assert button.height() >= TARGET_PX
            assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width()
            assert window.rect().contains(corner)
