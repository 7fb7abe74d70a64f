"""The shelf's tiles: as many columns as have room, reached in reading order; pictures come later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from tests.gui.conftest import told_rows, wait_for

from reader.gui.toolkit.large_list import Row
from reader.gui.toolkit.palettes import COLOURS, TARGET_PX
from reader.gui.toolkit.tiles import TileList
from reader.settings import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

ROWS = [Row(f"第{number}篇", "网站　2026-05-06") for number in range(5)]
ROWS[1] = Row("一个很长的题目" * 6, "网站")
RED = QColor(255, 0, 0)


def _tiles(qtbot: QtBot, width: int, size: int = 36) -> TileList:
    tiles = TileList(COLOURS[Palette.PAPER], size)
    qtbot.addWidget(tiles)
    tiles.resize(width, 700)
    tiles.show_tiles(ROWS, 0, {2})
    tiles.show()
    qtbot.waitExposed(tiles)
    return tiles


def _tops(tiles: TileList) -> list[int]:
    return [tiles.visualItemRect(tiles.item(row)).top() for row in range(tiles.count())]


@pytest.mark.parametrize(
    ("width", "size", "columns"), [(320, 36, 1), (800, 36, 1), (1200, 36, 2), (1800, 36, 3), (1200, 96, 1)]
)
def test_as_many_columns_as_have_room(qtbot: QtBot, width: int, size: int, columns: int) -> None:
    """The tiles of a line stand side by side, are equally high, high enough to press, and none is cut."""
    tiles = _tiles(qtbot, width, size)

    rects = [tiles.visualItemRect(tiles.item(row)) for row in range(len(ROWS))]

    assert tiles.columns == columns
    assert len({rect.top() for rect in rects[:columns]}) == 1
    assert len({rect.height() for rect in rects[:columns]}) == 1
    assert rects[columns].top() > rects[0].bottom()
    assert all(rect.height() >= TARGET_PX for rect in rects)
    assert max(rect.right() for rect in rects) <= tiles.viewport().width()
    assert tiles.horizontalScrollBar().maximum() == 0


def test_the_arrows_follow_the_lines(qtbot: QtBot) -> None:
    """Right and left go on at a line's end, down goes below, Home and End go to the ends."""
    tiles = _tiles(qtbot, 1200)
    been = []

    for key in ("Right", "Right", "Down", "Left", "Home", "Down", "Down", "End", "Right", "Home", "Left"):
        qtbot.keyClick(tiles, getattr(Qt.Key, f"Key_{key}"))
        been.append(tiles.currentRow())

    assert been == [1, 2, 4, 3, 0, 2, 4, 4, 4, 0, 0]


def test_what_a_screen_reader_is_told_stays(qtbot: QtBot) -> None:
    """Each tile's name is its title and what is known of it, in the order of reading."""
    tiles = _tiles(qtbot, 1200)

    assert told_rows(tiles) == [f"{row.title} {row.below}" for row in ROWS]


@pytest.mark.parametrize("width", [320, 1200])
def test_a_picture_comes_later(qtbot: QtBot, width: int) -> None:
    """Room is kept for it, so that nothing moves when it is there; one that never comes gives it back."""
    tiles = _tiles(qtbot, width)
    before = _tops(tiles)
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(RED)

    tiles.show_pictures({2: picture}, complete=True)
    after = _tops(tiles)
    tiles.setCurrentRow(2)
    tiles.scrollToItem(tiles.item(2))
    shown = tiles.grab().toImage()
    red = sum(shown.pixelColor(x, y) == RED for x in range(0, width, 4) for y in range(0, 700, 4))
    tiles.show_tiles(ROWS, 0, {2})
    tiles.show_pictures({}, complete=True)

    assert after == before
    assert red > 200
    assert width > 400 or _tops(tiles)[3] < before[3]


def test_tiles_have_the_pictures_of_their_articles(reading: Desk, qtbot: QtBot) -> None:
    """The loader makes the picture small; a reader who wants no pictures has none here either."""
    article, shelf = reading.session.article, reading.session._means.shelf
    assert article is not None
    wait_for(qtbot, lambda: bool(shelf.pictures_of(article.address)))
    page = reading.window.side.shelf_page

    reading.window.features.shelf.show()
    wait_for(qtbot, lambda: bool(page._pictures))
    (small,) = page._pictures.values()
    assert small.width() <= page.list.picture_size().width()
    assert small.pixelColor(small.width() // 2, small.height() // 2).blue() > 150
    from msgspec.structs import replace

    reading.session.change(replace(reading.session.settings, pictures=False))
    reading.session.shelving.renew()

    wait_for(qtbot, lambda: not page._pictures)
    assert page.missing_pictures == ()
