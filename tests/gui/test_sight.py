"""What leads the eye, all together: the buttons that give way, the keys, the page, the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from tests.gui.conftest import folders_in, wait_for

from reader.app import make_desk
from reader.library.settings_file import SettingsFile
from reader.session.choosing import AIDS
from reader.settings import (
    Buttons,
    PointerColour,
    Settings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk
from tests.gui.park import ARTICLE, light_of, point_at

pytestmark = pytest.mark.usefixtures("systems_pointer")


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
