"""An article of many equal lines, and where the eye is led in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from tests.gui.painted import Image, pixels, text_contrast

from reader.model import Article, Block, BlockKind, Place

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


TEXT = "清晨的公园里有人打太极拳，也有人在湖边慢慢地散步聊天，还有人坐在长椅上看报纸。"


ARTICLE = Article(
    title="公园",
    blocks=tuple(Block(BlockKind.PARAGRAPH, TEXT * 6) for _ in range(6)),
    language="zh-Hans",
)


NARROW = (800, 600)


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
