"""Captions below the article, and reading by pointing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.gui.conftest import wait_for

from reader.gui.aids.pointing import DWELL_MS
from reader.model import Place
from reader.session.listener import News, PlayState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.aids.captions import CaptionStrip


def point_of(desk: Desk, place: Place) -> QPoint:
    """Where a place stands in the view."""
    view = desk.window.view
    cursor = view.textCursor()
    cursor.setPosition(view._built.screen.position(place))
    return view.cursorRect(cursor).center() + QPoint(3, 0)


def point_at(desk: Desk, qtbot: QtBot, place: Place) -> None:
    """Bring the pointer there."""
    qtbot.mouseMove(desk.window.view.viewport(), point_of(desk, place))


def until(desk: Desk) -> int | None:
    """The sentence behind which reading pauses."""
    return desk.session.listening._aloud._until


def test_what_the_pointer_rests_on_is_read_and_nothing_else(reading: Desk, qtbot: QtBot) -> None:
    """A moment after the pointer has come to rest its paragraph is read; passing over one reads nothing."""
    reading.session.choose("pointing", "part")
    point_at(reading, qtbot, Place(1, 2))
    point_at(reading, qtbot, Place(0, 2))
    assert reading.session.listening.state is PlayState.STOPPED

    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)

    assert reading.session.place() == Place(0, 0)
    assert until(reading) is not None


def test_pointing_can_read_on(reading: Desk, qtbot: QtBot) -> None:
    """From the paragraph that the pointer rests on, to the end."""
    reading.session.choose("pointing", "onward")
    point_at(reading, qtbot, Place(1, 20))

    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)

    assert reading.session.place() == Place(1, 0)
    assert until(reading) is None


def test_the_caret_points_too(reading: Desk, qtbot: QtBot) -> None:
    """The arrow keys bring the caret to another paragraph, which is read once they rest."""
    reading.session.choose("pointing", "part")
    view = reading.window.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    while view.looked_at().block < 0:
        qtbot.keyClick(view, Qt.Key.Key_Down)

    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)

    assert reading.session.place().block == view.looked_at().block


def test_without_pointing_nothing_is_read(reading: Desk, qtbot: QtBot) -> None:
    """Switched on and off again, a pointer that rests means nothing."""
    reading.session.choose("pointing", "part")
    reading.session.choose("pointing", "off")
    point_at(reading, qtbot, Place(0, 2))
    qtbot.wait(DWELL_MS + 300)

    assert reading.session.listening.state is PlayState.STOPPED


def strip_of(desk: Desk) -> CaptionStrip:
    """The strip, which is there once it was wanted."""
    assert desk.window.aids.strip is not None
    return desk.window.aids.strip


def test_the_sentence_stands_below_in_very_large_type(reading: Desk, qtbot: QtBot) -> None:
    """A makes the strip; while it is read it shows the words that are heard, larger than the article's."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_A)
    strip = strip_of(reading)
    assert not strip.isVisible()
    reading.session.listening.read_from(Place(0, 0))

    wait_for(qtbot, lambda: strip.isVisible() and strip.caption.end > strip.caption.start)

    sentence, word = reading.window.view.lit
    assert sentence is not None
    assert word is not None
    assert strip.caption.text in "临江市社区图书馆从本月起周末照常开放，欢迎各位老年读者前来借阅书报。"
    assert strip._font.pixelSize() > reading.session.settings.type_size
    assert strip.height() < reading.window.height() / 2
    reading.session.listening.stop()
    assert not strip.isVisible()


def test_captions_take_no_room_before_anything_is_read(reading: Desk, qtbot: QtBot) -> None:
    """Chosen in silence they are not there yet, and all buttons still have their room below a message."""
    page = reading.window.article_page
    reading.window.resize(800, 600)
    reading.window.listener.told(News.POOR_VOICE)
    qtbot.wait(20)
    before = page.left_out

    reading.session.choose("captions", "same")
    qtbot.wait(20)

    strip = reading.window.aids.strip
    assert strip is not None
    assert not strip.isVisible()
    assert page.left_out == before


def test_the_caption_may_be_in_the_other_script(reading: Desk, qtbot: QtBot) -> None:
    """The article stays Simplified, the strip is Traditional."""
    reading.session.choose("captions", "other")
    wait_for(qtbot, lambda: reading.session.captioning._other is not None)
    reading.session.listening.read_from(Place(0, 0))

    wait_for(qtbot, lambda: strip_of(reading).caption.end > 0)

    assert "圖書館" in strip_of(reading).caption.text
    assert "图书馆" in reading.window.view.toPlainText()


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
@pytest.mark.parametrize("type_size", [36, 96])
def test_no_word_of_the_caption_is_cut_off(
    reading: Desk, qtbot: QtBot, size: tuple[int, int], type_size: int
) -> None:
    """Whatever the window's size and the type's, what is shown has room, and so has the article."""
    reading.window.resize(*size)
    reading.session.set_type_size(type_size)
    reading.session.choose("captions", "same")
    reading.session.listening.read_from(Place(1, 0))
    strip = strip_of(reading)
    wait_for(qtbot, lambda: strip.isVisible() and strip.width() > 400)
    qtbot.wait(50)

    assert reading.window.aids.strip is strip
    caption = reading.session.captioning.caption(*reading.window.view.lit, strip.fitting)  # type: ignore[arg-type]  # a sentence is lit
    strip.show_caption(caption)
    assert strip._laid_out(strip._colours).lineCount() <= strip.lines  # type: ignore[arg-type]  # it has its colours
    assert reading.window.view.height() >= 80


def test_the_caption_may_have_pinyin(reading: Desk, qtbot: QtBot) -> None:
    """Each character of the strip has its own reading above it, inside the strip, and none is cut off."""
    reading.session.choose("captions", "pinyin")
    reading.session.listening.read_from(Place(0, 0))
    wait_for(qtbot, lambda: reading.window.view.lit[0] is not None)
    # The pinyin is worked out beside the voice, and may come behind the sentence.
    reading.session.listening.pause()
    wait_for(qtbot, lambda: bool(strip_of(reading).caption.syllables))
    strip = strip_of(reading)

    text = strip.caption.text
    read = {text[each.start : each.end]: each.pinyin for each in strip.caption.syllables}
    assert {"临": "lin2", "江": "jiang1", "市": "shi4"}.items() <= read.items()
    layout = strip._laid_out(strip._colours)  # type: ignore[arg-type]  # it has its colours
    assert strip._pinyin is not None
    placed = [place.y() for place, *_ in strip._readings(layout, strip._pinyin)]
    assert len(placed) >= len(text) - 3
    assert all(0 < y < strip.height() for y in placed)
    assert layout.lineCount() <= strip.lines
    top = strip._pinyin.pixelSize() * 0.8
    assert min(placed) - top >= 0


def test_the_pinyin_of_the_word_that_is_heard_is_lit_with_it(reading: Desk, qtbot: QtBot) -> None:
    """From its tone's mark to its foot it stands on the word's ground, the others on the strip's own."""
    reading.session.choose("captions", "pinyin")
    reading.session.listening.read_from(Place(0, 0))
    wait_for(qtbot, lambda: strip_of(reading).caption.start < strip_of(reading).caption.end)
    wait_for(qtbot, lambda: bool(strip_of(reading).caption.syllables))
    reading.session.listening.pause()
    strip = strip_of(reading)

    picture = strip.grab().toImage()

    colours, font = strip._colours, strip._pinyin
    assert colours is not None
    assert font is not None
    placed = [*strip._readings(strip._laid_out(colours), font)]
    assert {heard for *_, heard in placed} == {True, False}
    for place, _, heard in placed:
        for part in (0.1, 0.5, 0.9):
            beside = picture.pixelColor(round(place.x()) - 2, round(place.y() - part * font.pixelSize()))
            assert beside.name() == (colours.word_ground if heard else colours.ground)
