"""The cross-hair and the large pointer: where they stand, and what goes through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.gui.painted import pixels

from reader.gui.toolkit.palettes import colours_of
from reader.gui.toolkit.pointer import COLOURS as POINTERS
from reader.gui.toolkit.pointer import Shape, cursor_of
from reader.model import Place
from reader.settings import CROSS_HAIRS, POINTER_SIZES, Palette, PointerColour, contrast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
from tests.gui.park import caret_to, point_at


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
