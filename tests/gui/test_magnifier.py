"""The magnifier: what it shows, how large, and what it goes along with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from tests.gui.conftest import wait_for
from tests.gui.painted import parts_of, pixels

from reader.model import TITLE, Place
from reader.settings import MAGNIFICATIONS, Pinyin

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
from tests.gui.park import NARROW, caret_to


@pytest.mark.parametrize("size", [(1280, 800), NARROW])
@pytest.mark.parametrize("type_size", [32, 96])
@pytest.mark.parametrize("percent", [200, 400])
def test_the_line_is_shown_whole_and_nothing_is_covered(
    park: Desk, size: tuple[int, int], type_size: int, percent: int, qtbot: QtBot
) -> None:
    """The strip has room of its own, its part holds the line that is followed, and text is left below it."""
    park.window.resize(*size)
    session = park.session
    session.change(replace(session.settings, type_size=type_size, magnifier=percent))
    qtbot.wait(60)
    caret_to(park, Place(2, 3))
    qtbot.wait(60)
    magnifier, view = park.window.aids.sight.magnifier, park.window.view  # type: ignore[union-attr]  # it is on
    assert magnifier is not None

    line = view.cursorRect().translated(view.viewport().mapTo(park.window.pages, QPoint(0, 0)))
    letters = line.adjusted(0, line.height() // 8, 0, -line.height() // 8)

    assert magnifier.part.top() <= letters.top()
    assert magnifier.part.bottom() >= letters.bottom()
    assert magnifier.part.left() <= line.left() <= magnifier.part.right()
    assert magnifier.geometry().bottom() < park.window.pages.geometry().top()
    assert view.height() >= type_size
    if (type_size, size) == (32, (1280, 800)):
        assert magnifier.scale == percent / 100


@pytest.mark.parametrize("pinyin", [Pinyin.OFF, Pinyin.PLAIN])
@pytest.mark.parametrize("block", [TITLE, 2])
def test_a_title_and_pinyin_are_shown_whole(park: Desk, block: int, pinyin: Pinyin, qtbot: QtBot) -> None:
    """The letters of a line that is higher than others, and what stands above them."""
    session = park.session
    session.change(replace(session.settings, magnifier=200, pinyin=pinyin))
    qtbot.wait(60)
    caret_to(park, Place(block, 1))
    qtbot.wait(60)
    magnifier, view = park.window.aids.sight.magnifier, park.window.view  # type: ignore[union-attr]  # it is on
    assert magnifier is not None

    line = view.cursorRect().translated(view.viewport().mapTo(park.window.pages, QPoint(0, 0)))
    above = line.height() * 3 // 10 if pinyin is Pinyin.PLAIN else 0

    assert magnifier.part.top() <= line.top() + line.height() // 8 - above
    assert magnifier.part.bottom() >= line.bottom() - line.height() // 8


def test_it_says_how_much_it_magnifies_and_not_how_much_it_was_to(park: Desk, qtbot: QtBot) -> None:
    """Where a line four times as large has no room the message says what there is room for."""
    park.window.resize(800, 600)
    park.session.set_type_size(96)
    park.session.choose("magnifier", "300")
    qtbot.wait(30)

    park.window.actions_["magnify_more"].trigger()

    magnifier = park.window.aids.sight.magnifier  # type: ignore[union-attr]  # it is on
    assert magnifier is not None
    assert park.session.settings.magnifier == 400
    assert 1 < magnifier.usual_scale < 2
    assert f"{int(magnifier.usual_scale * 10) / 10:g} 倍" in park.window.message_bar.text


def test_a_caret_that_was_seen_is_seen_beside_the_magnifier(park: Desk, qtbot: QtBot) -> None:
    """It takes its room from the view; the caret, on the last line that was seen, stays in view."""
    view = park.window.view
    last = view.cursorForPosition(QPoint(40, view.viewport().height() - 60))
    view.setTextCursor(last)

    park.session.choose("magnifier", "400")
    qtbot.wait(60)

    assert view.viewport().rect().contains(view.cursorRect())


def test_letters_are_drawn_anew_and_not_their_pixels(park: Desk, qtbot: QtBot) -> None:
    """Three times as large they are sharp: fewer pixels are grey than in a scaled picture."""
    park.session.choose("magnifier", "300")
    caret_to(park, Place(1, 0))
    qtbot.wait(60)
    magnifier = park.window.aids.sight.magnifier  # type: ignore[union-attr]  # it is on
    assert magnifier is not None
    part = magnifier.part.toAlignedRect()

    drawn = parts_of(pixels(magnifier))[:-8, :, 0]
    small = park.window.pages.grab(part).toImage()
    scaled = small.scaled(
        magnifier.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(scaled.constBits(), np.uint8).reshape(scaled.height(), scaled.bytesPerLine())

    def between(values: NDArray[np.int64] | NDArray[np.float64]) -> float:
        return float(((values > 80) & (values < 190)).mean() / (values <= 80).mean())

    assert between(drawn) < between(rows[:-8].astype(np.float64)) / 2


def test_it_goes_along_in_steps_with_the_voice(park: Desk, qtbot: QtBot) -> None:
    """The word that is read is always within the part, and the part moves less often than the word."""
    park.session.set_rate(300)
    park.session.choose("magnifier", "300")
    magnifier, view = park.window.aids.sight.magnifier, park.window.view  # type: ignore[union-attr]  # it is on
    assert magnifier is not None
    seen: list[tuple[int, float]] = []
    original = park.window.listener.lit

    def watched(sentence: object, word: object) -> None:
        original(sentence, word)  # type: ignore[arg-type]  # what the session tells
        if view.lit[1] is not None:
            rect = park.window.aids.sight.followed.rect()  # type: ignore[union-attr]  # it is on
            left = rect.left() - park.window.pages.mapTo(park.window, QPoint(0, 0)).x()
            assert magnifier.part.left() - 1 <= left <= magnifier.part.right()
            seen.append((left, magnifier.part.left()))

    park.window.listener.lit = watched  # type: ignore[method-assign]  # watches what the session tells
    park.session.listening.read_from(Place(1, 0))

    wait_for(qtbot, lambda: len({left for left, _ in seen}) >= 12)

    assert len({part for _, part in seen}) < len({left for left, _ in seen})


def test_escape_ends_it_and_keys_change_it(park: Desk, qtbot: QtBot) -> None:
    """G, full stop, comma; at the ends it is told; Escape ends it, and G brings the same strength back."""
    view, session = park.window.view, park.session
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert session.settings.magnifier == MAGNIFICATIONS[1]
    assert park.window.message_bar.text == "放大镜：2 倍。"
    for _ in MAGNIFICATIONS:
        qtbot.keyClick(view, Qt.Key.Key_Period)
    assert session.settings.magnifier == MAGNIFICATIONS[-1]
    assert park.window.message_bar.text == "已经放到最大了。"
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert park.window.message_bar.text == ""

    qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert session.settings.magnifier == 0
    assert not park.window.aids.sight.magnifier.isVisible()  # type: ignore[union-attr]  # it was on
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert session.settings.magnifier == MAGNIFICATIONS[-2]


def test_it_shows_the_control_that_tab_comes_to(park: Desk, qtbot: QtBot) -> None:
    """On every page, the focused control is within the part."""
    park.session.choose("magnifier", "200")
    park.window.actions_["aids"].trigger()
    magnifier = park.window.aids.sight.magnifier  # type: ignore[union-attr]  # it is on
    assert magnifier is not None
    for _ in range(5):
        qtbot.keyClick(park.window.focusWidget(), Qt.Key.Key_Tab)
        focused = park.window.focusWidget()
        assert focused is not None
        place = QRect(focused.mapTo(park.window.pages, QPoint(0, 0)), focused.size())
        assert magnifier.part.intersects(place)
        assert magnifier.part.left() <= place.left()
        assert magnifier.part.top() <= place.center().y() <= magnifier.part.bottom()
