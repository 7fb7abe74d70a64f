"""The reading ruler: its light, its shade, and what it goes along with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from tests.gui.conftest import wait_for
from tests.gui.painted import colours_in, parts_of

from reader.gui.article.followed import Guide
from reader.gui.article.ruler import shade_of
from reader.gui.toolkit.palettes import colours_of, mixed
from reader.model import Article, Block, BlockKind, Place, Syllable
from reader.settings import Palette, Pinyin, Settings, contrast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
from tests.gui.park import TEXT, caret_to, light_of, pair_in, point_at, text_pixels


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
        assert np.abs(parts_of(colours[np.argmax(counts)]) - wanted).max() <= 3


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
