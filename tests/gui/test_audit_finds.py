"""The audit's measures can fail: each is given a widget with one fault, names it, and names nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)
from tests.gui import audit, painted

from reader.gui.toolkit.buttons import Button
from reader.gui.toolkit.in_view import bring_into_view
from reader.gui.toolkit.large_list import Fitted, Index, LargeList, Paints, Row
from reader.gui.toolkit.palettes import colours_of
from reader.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

SHEET = """
QWidget { background: #ffffff; color: #000000; font-size: 24px; }
QPushButton { border: 2px solid #000000; }
QPushButton:focus, QListWidget:focus { border: 5px solid #000000; }
"""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window, black on white."""
    made = QWidget()
    made.setStyleSheet(SHEET)
    made.resize(400, 500)
    qtbot.addWidget(made)
    return made


def button(window: QWidget, text: str, top: int, sheet: str = "", left: int = 20) -> QPushButton:
    """A button without a fault, but for its own style."""
    made = QPushButton(text, window)
    made.setGeometry(left, top, 120, 70)
    made.setAccessibleName(text)
    made.setAccessibleDescription("说明")
    if sheet:
        made.setStyleSheet(f"QPushButton{sheet}")
    return made


def shown(window: QWidget, qtbot: QtBot) -> QWidget:
    """The window on the screen, in front."""
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def everything(window: QWidget, qtbot: QtBot) -> list[str]:
    """What all measures find."""
    return [
        *audit.all_of(window, *audit.LAYOUT, painted.contrast, painted.ring, painted.ground),
        *audit.order(window, qtbot),
    ]


def test_nothing_is_found_where_nothing_is_wrong(window: QWidget, qtbot: QtBot) -> None:
    """Two buttons below each other, named, large, apart, black on white, with a thick ring."""
    button(window, "朗读", 20)
    button(window, "打开", 120)

    assert everything(shown(window, qtbot), qtbot) == []


def _nameless(window: QWidget) -> None:
    button(window, "朗读", 20).setAccessibleName("")


def _undescribed(window: QWidget) -> None:
    button(window, "朗读", 20).setAccessibleDescription("")


def _row_without_a_name(window: QWidget) -> None:
    rows = QListWidget(window)
    rows.addItem("")
    rows.setGeometry(20, 20, 300, 300)
    rows.setAccessibleName("列表")
    rows.setAccessibleDescription("说明")


def _said_twice(window: QWidget) -> None:
    for top in (20, 120):
        label = QLabel("还没有书签。", window)
        label.setGeometry(20, top, 300, 60)


def _small(window: QWidget) -> None:
    button(window, "朗读", 20).resize(120, 44)


def _close_together(window: QWidget) -> None:
    button(window, "朗读", 20)
    button(window, "打开", 94)


def _cut(window: QWidget) -> None:
    button(window, "从这一句开始朗读这篇文章", 20)


def _cut_label(window: QWidget) -> None:
    label = QLabel("Continue-with-the-article", window)
    label.setWordWrap(True)
    label.setGeometry(20, 20, 150, 60)


def _low_label(window: QWidget) -> None:
    label = QLabel("从这一句开始朗读这篇文章。" * 3, window)
    label.setWordWrap(True)
    label.setGeometry(20, 20, 200, 30)


class _Bursting(Paints):
    """Paints words beyond their room."""

    def texts(self, option: QStyleOptionViewItem, index: Index) -> tuple[Fitted, Fitted]:
        """The title is as wide as two rows."""
        (title, place), below = super().texts(option, index)
        return (title, place.adjusted(0, 0, self.room(option, index), 0)), below


class _BurstingList(LargeList):
    def _painter(self) -> Paints:
        return _Bursting(self)


def _cut_row(window: QWidget) -> None:
    rows = _BurstingList(colours_of(Settings()), 24, window)
    rows.setGeometry(20, 20, 300, 200)
    rows.show_rows([Row("https://www.library.example.cn/news")])


def _cut_hint(window: QWidget) -> None:
    field = QLineEdit(window)
    field.setPlaceholderText("在文章里查找您要找的词")
    field.setGeometry(20, 20, 150, 70)
    field.setStyleSheet("QLineEdit:focus { border: 5px solid #000000; }")


def _broken_word(window: QWidget) -> None:
    made = Button("Pronunciation", window)
    made.setGeometry(20, 20, 80, 200)
    made.setMaximumHeight(200)


def _sideways(window: QWidget) -> None:
    area = QScrollArea(window)
    area.setGeometry(0, 0, 300, 300)
    wide = QWidget()
    wide.setFixedSize(500, 200)
    area.setWidget(wide)


def _beyond(window: QWidget) -> None:
    button(window, "朗读", 20, left=320)


def _never_met(window: QWidget) -> None:
    button(window, "朗读", 20)
    button(window, "打开", 120)
    lost = _Swallows(window)
    lost.setGeometry(20, 220, 120, 70)


class _Swallows(QTextEdit):
    """A trap for the Tab key: it never leads on."""


def _back_on_the_screen(window: QWidget) -> None:
    one, two, three = (button(window, text, top) for text, top in (("一", 20), ("二", 120), ("三", 220)))
    QWidget.setTabOrder(one, three)
    QWidget.setTabOrder(three, two)


def _hidden_focus(window: QWidget) -> None:
    """A part of the window that is too low for its buttons, and does not scroll."""
    low = QWidget(window)
    low.setGeometry(0, 0, 400, 140)
    button(low, "朗读", 20)
    button(low, "打开", 120)


def _pale(window: QWidget) -> None:
    button(window, "朗读", 20, " { color: #777777; }")


def _pale_words(window: QWidget) -> None:
    """Weak words beside and below strong ones, which hide nothing."""
    text = QTextEdit(window)
    text.setHtml("<p>朗读朗读</p><p>打开 <span style='color:#888888'>新书目录</span></p>")
    text.setGeometry(20, 20, 300, 200)
    text.setReadOnly(True)
    text.setAccessibleName("文章")
    text.setAccessibleDescription("说明")


def _unseen_focus(window: QWidget) -> None:
    button(window, "朗读", 20, ":focus { border: 2px solid #000000; }")


def _thin_ring(window: QWidget) -> None:
    button(window, "朗读", 20, ":focus { border: 2px solid #cc0000; }")


def _weak_ring(window: QWidget) -> None:
    button(window, "朗读", 20, ":focus { border: 5px solid #aaaaaa; background: #000000; color: #ffffff; }")


def _ring_on_three_sides(window: QWidget) -> None:
    button(window, "朗读", 20, ":focus { border: 5px solid #000000; border-bottom: 1px solid #000000; }")


def _small_type(window: QWidget) -> None:
    button(window, "朗读", 20, "{font-size: 18px}")


def _high_label(window: QWidget) -> None:
    area, label = QScrollArea(window), QLabel("一句话")
    area.setGeometry(0, 0, 300, 100)
    area.setWidget(label)
    label.resize(200, 300)


def _narrow_ground(window: QWidget) -> None:
    sheet = ":checked{background: #000000; color: #ffffff; padding: 12px 40px; background-clip: content}"
    chosen = button(window, "长者模式", 20, sheet)
    chosen.setCheckable(True)
    chosen.setChecked(True)


FAULTS: list[tuple[Callable[[QWidget], None], str]] = [
    (_nameless, "'朗读' has no name"),
    (_undescribed, "'朗读' has no description"),
    (_row_without_a_name, "row 0 of QListWidget '列表' has no name"),
    (_said_twice, "'还没有书签。' stands there twice"),
    (_small, "is 120 x 44 px"),
    (_close_together, "are less than 8 px apart"),
    (_cut, "is cut: "),
    (_cut_label, "cuts Continue-with-the-article"),
    (_low_label, "px and has 30"),
    (_cut_row, "cuts 'https"),
    (_cut_hint, "is cut: "),
    (_broken_word, "is broken inside of a word"),
    (_sideways, "scrolls sideways"),
    (_beyond, "reaches beyond the window's sides"),
    (_never_met, "Tab never comes back"),
    (_back_on_the_screen, "Tab goes back on the screen from QPushButton '三' to QPushButton '二'"),
    (_hidden_focus, "has the focus and is not in view"),
    (_pale, "'朗读' is 4.5:1"),
    (_pale_words, "the words at 8 is 3.5:1"),
    (_unseen_focus, "the focus is not seen"),
    (_thin_ring, "the ring is 2 px thick at the left"),
    (_weak_ring, "against what is outside of it at the left"),
    (_ring_on_three_sides, "the ring is 1 px thick at the bottom"),
    (_small_type, "is written in 18 px beside 24"),
    (_high_label, "scrolls through 300"),
    (_narrow_ground, "its words stand beyond its ground"),
]


@pytest.mark.parametrize(("fault", "words"), FAULTS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_fault_is_found(
    window: QWidget, qtbot: QtBot, fault: Callable[[QWidget], None], words: str
) -> None:
    """Each of them is told by its measure."""
    fault(window)

    found = everything(shown(window, qtbot), qtbot)

    assert [each for each in found if words in each], found


def test_what_is_brought_into_view_is_in_view(window: QWidget, qtbot: QtBot) -> None:
    """Whole, whichever of them it is."""
    area, inside = QScrollArea(window), QWidget()
    area.setGeometry(0, 0, 400, 200)
    inside.resize(300, 420)
    for number in range(4):
        button(inside, str(number), 20 + 100 * number)
    area.setWidget(inside)
    shown(window, qtbot)
    seen = []

    for each in (*inside.findChildren(QPushButton), *reversed(inside.findChildren(QPushButton))):
        bring_into_view(each)
        seen.append(audit.seen_of(each) == each.rect())

    assert seen == [True] * 8
