"""What leads the eye: ruler, cross-hair, magnifier, large pointer, and the buttons that make room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.gui.conftest import folders_in, wait_for
from tests.gui.painted import Image, colours_in, parts_of, pixels, text_contrast

from reader.app import make_desk
from reader.gui.article.followed import Guide
from reader.gui.article.ruler import shade_of
from reader.gui.toolkit.palettes import colours_of, mixed
from reader.gui.toolkit.pointer import COLOURS as POINTERS
from reader.gui.toolkit.pointer import Shape, cursor_of
from reader.library.settings_file import SettingsFile
from reader.model import TITLE, Article, Block, BlockKind, Place, Syllable
from reader.session.choosing import AIDS
from reader.settings import (
    CROSS_HAIRS,
    MAGNIFICATIONS,
    POINTER_SIZES,
    Buttons,
    Palette,
    Pinyin,
    PointerColour,
    Settings,
    contrast,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

TEXT = "清晨的公园里有人打太极拳，也有人在湖边慢慢地散步聊天，还有人坐在长椅上看报纸。"
ARTICLE = Article(
    title="公园",
    blocks=tuple(Block(BlockKind.PARAGRAPH, TEXT * 6) for _ in range(6)),
    language="zh-Hans",
)
NARROW = (800, 600)


@pytest.fixture
def park(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with a long article of one kind of paragraph, the caret in its fourth."""
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.window.activateWindow()
    desk.window.view.setFocus()
    return desk


@pytest.fixture(autouse=True)
def systems_pointer() -> Iterator[None]:
    """The pointer is the system's again behind each test."""
    yield
    while QGuiApplication.overrideCursor() is not None:
        QGuiApplication.restoreOverrideCursor()


def caret_to(desk: Desk, place: Place) -> None:
    """Bring the caret there, as the arrows do."""
    view = desk.window.view
    cursor = view.textCursor()
    cursor.setPosition(view._built.screen.position(place))
    view.setTextCursor(cursor)
    view.ensureCursorVisible()


def point_at(desk: Desk, point: QPoint, qtbot: QtBot) -> None:
    """Move the pointer there, from the window's corner."""
    QTest.mouseMove(desk.window.windowHandle(), point)
    qtbot.wait(30)


def text_pixels(desk: Desk) -> Image:
    """The article as it is painted."""
    viewport = desk.window.view.viewport()
    return pixels(viewport)


def light_of(desk: Desk) -> tuple[int, int]:
    """From where to where the ruler's light reaches, as it was painted last."""
    sight = desk.window.aids.sight
    assert sight is not None
    assert sight.ruler is not None
    text_pixels(desk)
    return sight.ruler.light


def pair_in(part: Image) -> float:
    """The contrast of the commonest colour and the one that differs most from it."""
    return text_contrast(part)


# The ruler


@pytest.mark.parametrize("palette", [palette for palette in Palette if palette is not Palette.OWN])
@pytest.mark.parametrize("pinyin", [Pinyin.OFF, Pinyin.COLOURED])
def test_the_light_is_as_it_was_and_the_shade_can_be_read(
    park: Desk, palette: Palette, pinyin: Pinyin, qtbot: QtBot
) -> None:
    """By pixels: lit lines have 7:1 and more on the palette's own ground, dimmed ones 7:1 on a darker one."""
    session = park.session
    session.change(replace(session.settings, palette=palette, pinyin=pinyin, ruler=1))
    caret_to(park, Place(0, 0))
    qtbot.wait(30)

    top, bottom = light_of(park)
    painted = text_pixels(park)

    lit, dimmed = painted[top:bottom], painted[bottom + 8 :]
    ground = colours_of(session.settings).ground
    assert pair_in(lit) >= 7
    assert pair_in(dimmed) >= 6.9
    shaded = mixed(ground, "#000000", shade_of(colours_of(session.settings)))
    for part, colour in ((lit, ground), (dimmed, shaded)):
        colours, counts = colours_in(part)
        wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        assert np.abs(parts_of(colours[counts.argmax()]) - wanted).max() <= 3


@pytest.mark.parametrize("palette", list(Palette))
def test_whatever_lies_in_the_shade_can_be_read(palette: Palette) -> None:
    """Text keeps 7:1, links and the line of the source 4.5:1, on every palette; and it is a shade."""
    colours = colours_of(Settings(palette=palette))

    shade = shade_of(colours)

    def dimmed(one: str, other: str) -> float:
        return contrast(mixed(one, "#000000", shade), mixed(other, "#000000", shade))

    assert shade >= 0.2
    assert dimmed(colours.text, colours.ground) >= 7
    for weak, ground in (
        (colours.link, colours.ground),
        (colours.link, colours.bar),
        (colours.muted, colours.ground),
        (colours.text, colours.sentence),
        (colours.word_text, colours.word_ground),
    ):
        assert dimmed(weak, ground) >= 4.5


def test_a_weak_pair_is_not_made_weaker() -> None:
    """Where text on ground is less than 7:1 in the light, nothing takes from it."""
    colours = colours_of(Settings(palette=Palette.OWN, own_text="#767676", own_ground="#ffffff"))

    assert shade_of(colours) == 0


@pytest.mark.parametrize("lines", [1, 3, 5])
@pytest.mark.parametrize("size", [36, 96])
def test_so_many_lines_are_light_and_all_of_each(park: Desk, lines: int, size: int, qtbot: QtBot) -> None:
    """The light reaches from the top of the first to the bottom of the last: no letter lies at its edge."""
    park.session.change(replace(park.session.settings, ruler=lines, type_size=size))
    park.window.resize(1280, 1400)
    caret_to(park, Place(1, 110))
    qtbot.wait(60)

    top, bottom = light_of(park)
    step = size * park.session.settings.line_height / 100

    assert (bottom - top) == pytest.approx((lines - 1) * step + 1.7 * size, abs=0.9 * size)
    painted = text_pixels(park)
    for row in (top + 1, bottom - 1):
        assert len(np.unique(painted[row, 30:-30], axis=0)) == 1


def test_pinyin_is_light_with_its_line(park: Desk, qtbot: QtBot) -> None:
    """The readings above a lit line are within the light, and those of the next line are not."""
    park.session.change(replace(park.session.settings, ruler=1, pinyin=Pinyin.PLAIN))
    view = park.window.view
    park.window.listener.transcribed(0, tuple(Syllable("zhuang4", at, at + 1) for at in range(len(TEXT) * 6)))
    caret_to(park, Place(0, 30))
    qtbot.wait(60)

    top, bottom = light_of(park)

    ruby = view._ruby
    assert ruby is not None
    block = view.document().findBlock(view.textCursor().position())
    corner = (
        view.document().documentLayout().blockBoundingRect(block).top() - view.verticalScrollBar().value()
    )
    bases = sorted({corner + ruby._place(block, each, 36).y() for each in ruby._blocks[0]})
    height = ruby._metrics.ascent()
    within = [base for base in bases if top <= base - height and base <= bottom]
    assert len(within) == 1
    assert not [base for base in bases if base not in within and base - height < bottom and base > top]


def test_arrows_move_it_and_keep_its_lines_in_view(park: Desk, qtbot: QtBot) -> None:
    """Down, again and again: the light goes a line on each time, and all of it is seen."""
    park.session.choose("ruler", "3")
    view = park.window.view
    caret_to(park, Place(0, 0))
    seen = []
    for _ in range(25):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        top, bottom = light_of(park)
        seen.append(top + view.verticalScrollBar().value())
        assert top >= 0
        assert bottom <= view.viewport().height()

    assert seen == sorted(seen)
    assert len(set(seen)) >= 24


def test_the_pointer_moves_it_too(park: Desk, qtbot: QtBot) -> None:
    """Wherever the pointer is over the text, its line is light; scrolled on, the line that comes there is."""
    park.session.choose("ruler", "1")
    view = park.window.view
    corner = view.viewport().mapTo(park.window, QPoint(0, 0))
    for height in (200, 330, 470):
        point_at(park, corner + QPoint(300, height), qtbot)
        top, bottom = light_of(park)
        assert top - 40 <= height <= bottom + 40

    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 150)
    qtbot.wait(30)

    top, bottom = light_of(park)
    assert top - 40 <= 470 <= bottom + 40


def test_it_goes_along_with_the_voice(park: Desk, qtbot: QtBot) -> None:
    """While it is read, the line of the lit word is light, wherever the pointer is."""
    park.session.choose("ruler", "1")
    park.session.listening.read_from(Place(1, 0))
    wait_for(qtbot, lambda: park.window.view.lit[1] is not None)
    point_at(park, QPoint(300, 60), qtbot)

    sight = park.window.aids.sight
    assert sight is not None
    # Where the next sentence is waited for, the pointer leads until it is here.
    wait_for(qtbot, lambda: sight.followed.guide is Guide.VOICE)
    word = park.window.view.lit[1]
    assert word is not None

    assert sight.followed.position() == park.window.view.position_of(word)
    top, bottom = light_of(park)
    rect = park.window.view._rect(sight.followed.position())
    assert top <= rect.center().y() <= bottom


def test_a_row_of_a_table_and_a_picture_are_lines_too(desk: Desk, qtbot: QtBot) -> None:
    """In a table the light is the row's; nothing fails where a block holds a picture or nothing."""
    table = Block(BlockKind.TABLE, "早\t晚\n茶\t饭", rows=(("早", "晚"), ("茶", "饭")), header_rows=1)
    figure = Block(BlockKind.FIGURE, "湖边", image="https://example.cn/lake.jpg")
    desk.session.put(
        Article(title="公园", blocks=(Block(BlockKind.PARAGRAPH, TEXT), table, figure), language="zh-Hans"),
        [],
    )
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.session.choose("ruler", "3")
    view = desk.window.view
    lights = set()
    for position in range(view.document().characterCount() - 1):
        cursor = view.textCursor()
        cursor.setPosition(position)
        view.setTextCursor(cursor)
        top, bottom = light_of(desk)
        lights.add(top + view.verticalScrollBar().value())
        assert bottom > top

    assert len(lights) >= 5
    assert lights


# The cross-hair


@pytest.mark.parametrize("palette", [Palette.PAPER, Palette.NIGHT, Palette.BLUE])
@pytest.mark.parametrize("thickness", CROSS_HAIRS[1:])
def test_its_lines_meet_below_the_words(park: Desk, palette: Palette, thickness: int, qtbot: QtBot) -> None:
    """Both are as thick as asked, 3:1 and more against their rims, and cross no letter of the line."""
    session = park.session
    session.change(replace(session.settings, palette=palette))
    caret_to(park, Place(1, 5))
    qtbot.wait(30)
    view = park.window.view
    line = view.cursorRect().translated(view.viewport().mapTo(park.window, QPoint(0, 0)))
    words = QRect(line.right() + 1, line.top() + 6, 200, line.height() - 14)
    before = pixels(park.window, words)
    session.choose("cross_hair", str(thickness))
    qtbot.wait(30)

    painted = pixels(park.window)

    colours = colours_of(session.settings)
    assert contrast(colours.ring, colours.ground) >= 3
    ring = int(colours.ring[1:], 16)
    column, row = painted[:, line.right() + 120], painted[line.top() - 30]
    assert (column == ring)[line.bottom() : line.bottom() + 18].sum() == thickness
    near = row[line.left() - 30 : line.left() + 30]
    assert (near == ring).sum() == thickness
    assert (pixels(park.window, words) == before).all()


def test_it_goes_through_every_page_and_is_pressed_through(park: Desk, qtbot: QtBot) -> None:
    """On a page of settings it follows the pointer; what lies below it is pressed as if it were not there."""
    park.session.choose("cross_hair", "12")
    park.window.actions_["aids"].trigger()
    page = park.window.side.aids_page
    button = page.rows["ruler"]._buttons["3"]
    centre = button.mapTo(park.window, button.rect().center())
    point_at(park, centre, qtbot)
    sight = park.window.aids.sight
    assert sight is not None
    assert sight.cross_hair is not None
    lines = sight.cross_hair.lines
    assert [line.isVisible() for line in lines] == [True] * 4
    assert not any(line.geometry().contains(centre) for line in lines)

    QTest.mouseClick(park.window.windowHandle(), Qt.MouseButton.LeftButton, pos=centre + QPoint(40, 0))

    assert park.session.settings.ruler == 3


def test_by_tab_it_goes_along_with_the_focus(park: Desk, qtbot: QtBot) -> None:
    """Each button that Tab comes to has the lines at it."""
    park.session.choose("cross_hair", "3")
    park.window.actions_["aids"].trigger()
    sight = park.window.aids.sight
    assert sight is not None
    assert sight.cross_hair is not None
    tops = set()
    for _ in range(6):
        qtbot.keyClick(park.window.focusWidget(), Qt.Key.Key_Tab)
        focused = park.window.focusWidget()
        assert focused is not None
        bottom = focused.mapTo(park.window.pages, QPoint(0, focused.height())).y()
        tops.add(sight.cross_hair.lines[0].y())
        assert abs(sight.cross_hair.lines[0].y() - bottom) <= 2

    assert len(tops) == 2


# The large pointer


@pytest.mark.parametrize("colour", list(PointerColour))
@pytest.mark.parametrize("size", POINTER_SIZES[1:])
@pytest.mark.parametrize("shape", [Shape.ArrowCursor, Shape.PointingHandCursor, Shape.IBeamCursor])
def test_each_shape_is_as_large_as_asked_and_points_with_its_point(
    qapp: object, shape: Shape, size: int, colour: PointerColour
) -> None:
    """Fill and rim are there, 3:1 or more apart; the hot spot lies on the shape: the tip, or the middle."""
    assert qapp is not None
    cursor = cursor_of(shape, size, colour)

    image = cursor.pixmap().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    solid = rows[..., 3] > 200
    fill, rim = POINTERS[colour]
    assert contrast(fill, rim) >= 3
    for wanted in (fill, rim):
        rgb = [int(wanted[at : at + 2], 16) for at in (1, 3, 5)]
        assert ((rows[..., :3] == rgb).all(axis=2) & solid).sum() >= size
    tall = np.flatnonzero(solid.any(axis=1))
    assert 0.85 * size <= tall[-1] - tall[0] <= 1.15 * size
    spot = cursor.hotSpot()
    assert rows[spot.y() + 1, spot.x() + 1, 3] > 200
    if shape is not Shape.IBeamCursor:
        assert not solid[: max(0, spot.y() - size // 10)].any()


def test_it_is_over_the_whole_window_in_the_shape_that_belongs_there(park: Desk, qtbot: QtBot) -> None:
    """Text pointer over the text, arrow over a button and a list, and the system's own once it is off."""
    park.session.choose("pointer_size", "72")
    view, bar = park.window.view, park.window.article_page.bar
    corner = view.viewport().mapTo(park.window, QPoint(0, 0))
    button = bar.findChildren(QPushButton)[3]
    shapes = []
    for point in (corner + QPoint(200, 300), button.mapTo(park.window, button.rect().center())):
        point_at(park, point, qtbot)
        shapes.append(park.window.aids.sight.pointer.shape)  # type: ignore[union-attr]  # it is on
    park.window.actions_["more"].trigger()
    point_at(park, QPoint(400, 400), qtbot)
    shapes.append(park.window.aids.sight.pointer.shape)  # type: ignore[union-attr]  # it is on

    assert shapes == [Shape.IBeamCursor, Shape.ArrowCursor, Shape.ArrowCursor]
    override = QGuiApplication.overrideCursor()
    assert override is not None
    assert override.pixmap().height() >= 72
    park.session.choose("pointer_size", "0")
    assert QGuiApplication.overrideCursor() is None


def test_a_colour_alone_makes_it_large(park: Desk) -> None:
    """Who chooses a colour wants to see it."""
    park.session.choose("pointer_colour", "yellow")

    assert park.session.settings.pointer_size == POINTER_SIZES[1]
    assert QGuiApplication.overrideCursor() is not None


# The magnifier


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


# The buttons


def test_buttons_give_their_room_and_one_brings_them_back(park: Desk, qtbot: QtBot) -> None:
    """W gives the text their room; a button with a name, a key and 60 px brings them back."""
    window, view = park.window, park.window.view
    height = view.height()
    qtbot.keyClick(view, Qt.Key.Key_W)
    qtbot.wait(30)
    over = window.article_page.show_buttons

    assert over is not None
    back = over.button
    assert back.isVisible()
    assert not window.article_page.bar.isVisible()
    assert view.height() > height
    assert back.text() == "显示按钮"
    assert "W" in back.accessibleDescription()
    assert min(back.width(), back.height()) >= 60
    assert window.focusWidget() is view

    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)

    assert window.article_page.bar.isVisible()
    assert not back.isVisible()
    assert view.height() == height
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert park.session.settings.buttons is Buttons.AWAY


def test_the_last_line_is_never_below_the_button(park: Desk, qtbot: QtBot) -> None:
    """At the article's end its last line stands above the button; both hold in a new article."""
    park.session.show_buttons(shown=False)
    park.session.put(replace(ARTICLE, title="另一个公园"), [])
    wait_for(qtbot, lambda: park.session.listening.reading is not None)
    view = park.window.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.wait(60)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view._rect(view.document().characterCount() - 1)

    back = park.window.article_page.show_buttons

    assert back is not None
    top = view.viewport().mapFrom(view, back.pos()).y()
    assert last.bottom() <= top


def test_they_are_away_while_it_is_read_aloud_only(park: Desk, qtbot: QtBot) -> None:
    """Chosen so: reading aloud puts them away, pausing has them back."""
    park.session.choose("buttons", "reading")
    bar = park.window.article_page.bar
    assert bar.isVisible()

    park.session.listening.play_or_pause()
    wait_for(qtbot, lambda: not bar.isVisible())
    park.session.listening.play_or_pause()

    wait_for(qtbot, bar.isVisible)
    assert park.session.settings.buttons is Buttons.READING


# All of them


def test_each_has_a_key_that_tells_how_it_stands(park: Desk, qtbot: QtBot) -> None:
    """5 to 8 go to the next value, say so, and Ctrl+Z takes each back."""
    view, session = park.window.view, park.session
    first = session.settings
    for key, told in (
        (Qt.Key.Key_5, "阅读尺：1 行。"),
        (Qt.Key.Key_6, "十字线：细。"),
        (Qt.Key.Key_7, "鼠标指针：大。"),
        (Qt.Key.Key_8, "鼠标指针的颜色：白。"),
    ):
        qtbot.keyClick(view, key)
        assert park.window.message_bar.text == told

    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert session.settings == first
    assert QGuiApplication.overrideCursor() is None


def test_the_page_sets_each_and_resets_all(park: Desk, qtbot: QtBot) -> None:
    """Every value that is pressed counts at once; reset brings the first ones back, and no other."""
    session = park.session
    session.set_type_size(48)
    qtbot.keyClick(park.window.view, Qt.Key.Key_E)
    page = park.window.side.aids_page
    assert park.window.pages.currentWidget() is page
    for name, value, now in (
        ("ruler", "5", 5),
        ("cross_hair", "6", 6),
        ("magnifier", "250", 250),
        ("pointer_size", "96", 96),
        ("pointer_colour", "red", PointerColour.RED),
        ("buttons", "away", Buttons.AWAY),
    ):
        qtbot.mouseClick(page.rows[name]._buttons[value], Qt.MouseButton.LeftButton)
        assert getattr(session.settings, name) == now
        assert page.rows[name].current_button is page.rows[name]._buttons[value]

    qtbot.mouseClick(page.reset_button, Qt.MouseButton.LeftButton)

    assert [getattr(session.settings, name) for name in AIDS] == [getattr(Settings(), name) for name in AIDS]
    assert session.settings.type_size == 48


def test_they_are_there_again_at_the_next_start(park: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """What was chosen stands in the settings' file."""
    park.session.change(
        replace(park.session.settings, ruler=3, cross_hair=6, magnifier=300, buttons=Buttons.READING)
    )

    file = SettingsFile(folders_in(tmp_path).settings / "settings.toml")
    wait_for(qtbot, lambda: file.load().settings.ruler > 0)
    loaded = file.load().settings

    assert (loaded.ruler, loaded.cross_hair, loaded.magnifier) == (3, 6, 300)
    assert loaded.buttons is Buttons.READING


def test_a_start_with_all_of_them_on_shows_the_article_so(tmp_path: Path, qtbot: QtBot) -> None:
    """Chosen the last time, they are there with the first article: strip, lines, shade, pointer."""
    settings = Settings(ruler=1, cross_hair=6, magnifier=300, pointer_size=48, buttons=Buttons.AWAY)
    SettingsFile(folders_in(tmp_path).settings / "settings.toml").save(settings)
    made = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    made.window.resize(1280, 800)
    made.window.show()
    made.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: made.session.listening.reading is not None)
    sight = made.window.aids.sight
    assert sight is not None
    assert sight.magnifier is not None
    assert sight.cross_hair is not None

    top, bottom = light_of(made)

    assert bottom > top
    assert sight.magnifier.isVisible()
    assert all(line.isVisible() for line in sight.cross_hair.lines)
    assert QGuiApplication.overrideCursor() is not None
    assert not made.window.article_page.bar.isVisible()
    point_at(made, QPoint(300, 400), qtbot)
    assert sight.followed.pointer == QPoint(300, 400)
    made.window.close()
    made.window.deleteLater()
