"""The questions of the first start: with keys, seen, said, remembered, and never in anybody's way."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from tests.gui.conftest import press, wait_for, watch_sayings

from reader.beginning import WAKE_MS, begin
from reader.gui.telling import screen_reader
from reader.model import Article, Place
from reader.session.aloud.samples import SCRIPT_SAMPLES
from reader.settings import Palette, Script
from reader.sound import Voice
from reader.text_tools import Text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.pages.first_steps_page import FirstStepsPage


@pytest.fixture
def said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the real speaker is asked to say; no screen reader runs."""
    texts = watch_sayings(desk, monkeypatch)
    monkeypatch.setattr(screen_reader, "is_running", lambda: False)
    return texts


def started(desk: Desk, qtbot: QtBot) -> FirstStepsPage:
    """The first start, without an address: the questions come up."""
    desk.window.activateWindow()
    begin(desk, None)
    wait_for(qtbot, lambda: desk.window.side.is_shown("first_steps_page"))
    return desk.window.side.first_steps_page


def test_four_questions_are_answered_by_keyboard(
    desk: Desk, said: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    """Size, colours, voice, script: each answer counts and is seen at once, the question is said."""
    page = started(desk, qtbot)
    assert page.first.hasFocus()
    wait_for(qtbot, lambda: any("1/4" in text and "36，选项，已选用" in text for text in said))

    press(desk, qtbot, Qt.Key.Key_Tab)
    press(desk, qtbot, Qt.Key.Key_Space)
    assert desk.session.settings.type_size == 40
    assert page.preview._look.size == 40
    wait_for(qtbot, lambda: any("字号 40" in text for text in said))

    for choose, question in ((page.colours, "2/4"), (page.voice, "3/4"), (page.script, "4/4")):
        page.next_button.setFocus()
        press(desk, qtbot, Qt.Key.Key_Return)
        assert question in page.title.text()
        assert choose.current_button is not None
        assert choose.current_button.hasFocus()
        wait_for(qtbot, lambda question=question: any(question in text for text in said))  # type: ignore[misc]  # bound now
        wait_for(qtbot, lambda choose=choose: len(choose.buttons) > 1)  # type: ignore[misc]  # bound now
        choose.buttons[1].setFocus()
        press(desk, qtbot, Qt.Key.Key_Space)
    assert desk.session.settings.palette is Palette.WHITE
    assert desk.session.settings.voice_zh == "silent:zh"
    assert any(text.startswith("您好，我来为您朗读") for text in said)
    assert desk.session.settings.script is Script.SIMPLIFIED
    assert page.preview.toPlainText().strip() == SCRIPT_SAMPLES[Script.SIMPLIFIED]

    page.next_button.setFocus()
    press(desk, qtbot, Qt.Key.Key_Return)
    assert desk.window.pages.currentWidget() is desk.window.article_page
    file = tmp_path / "settings" / "settings.toml"
    wait_for(qtbot, file.exists)
    wait_for(qtbot, lambda: tomllib.loads(file.read_text(encoding="utf-8"))["guided"])
    assert not desk.window.voice.says_controls


def test_the_way_on_stays_where_it_is(desk: Desk, qtbot: QtBot) -> None:
    """However many answers a question has: pressed once more than meant, it gives none of them."""
    page = started(desk, qtbot)
    button = page.next_button

    places = set()
    for _ in range(3):
        wait_for(qtbot, lambda: button.visibleRegion().boundingRect() == button.rect())
        places.add(button.mapTo(desk.window, button.rect().center()).toTuple())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert len(places) == 1


def test_escape_leaves_them_at_any_time_and_for_good(desk: Desk, said: list[str], qtbot: QtBot) -> None:
    """The article is there, undoing does not bring them back, another start does not ask."""
    page = started(desk, qtbot)
    press(desk, qtbot, Qt.Key.Key_Tab)
    press(desk, qtbot, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: bool(said))
    press(desk, qtbot, Qt.Key.Key_Escape)
    assert desk.window.pages.currentWidget() is desk.window.article_page
    assert desk.session.settings.guided

    qtbot.keyClick(desk.window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.settings.type_size == 36
    assert desk.session.settings.guided
    begin(desk, None)
    qtbot.wait(2 * WAKE_MS)
    assert desk.window.pages.currentWidget() is desk.window.article_page
    qtbot.keyClick(desk.window.view, Qt.Key.Key_F4)

    assert desk.window.pages.currentWidget() is page
    assert page.step == 0


def test_back_goes_one_question_back(desk: Desk, qtbot: QtBot) -> None:
    """The first question has none before it."""
    page = started(desk, qtbot)
    assert not page.before_button.isEnabled()
    page.next_button.click()
    assert page.before_button.isEnabled()

    page.before_button.setFocus()
    press(desk, qtbot, Qt.Key.Key_Return)

    assert page.step == 0
    assert page.first.hasFocus()


def test_who_asked_for_something_is_not_asked(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """A start with an address shows the article and no question, and the page is not even made."""
    begin(desk, str(page))
    qtbot.wait(2 * WAKE_MS)
    wait_for(qtbot, lambda: desk.session.shown is not None)

    assert desk.window.pages.currentWidget() is desk.window.article_page
    assert "first_steps_page" not in vars(desk.window.side)
    assert not desk.session.settings.guided


def test_who_is_doing_something_already_is_not_asked(desk: Desk, qtbot: QtBot) -> None:
    """Another page came up before the questions: it stays."""
    begin(desk, None)
    desk.window.actions_["settings"].trigger()
    qtbot.wait(2 * WAKE_MS)

    assert desk.window.pages.currentWidget() is desk.window.side.settings_page


def test_the_sample_stands_in_every_script_as_it_would_be_converted() -> None:
    """What is kept ready is what the converter makes of it."""
    article = Article(title=SCRIPT_SAMPLES[Script.ORIGINAL], blocks=(), language="zh-Hans")

    assert {script: Text().convert(article, script).title for script in Script} == SCRIPT_SAMPLES


def test_the_lines_are_in_the_reader_s_language(desk: Desk, qtbot: QtBot) -> None:
    """In English, English; where the script is asked for, Chinese, because that is what is chosen."""
    page = started(desk, qtbot)
    desk.session.set_interface("en")
    qtbot.wait(30)
    first = page.preview.toPlainText()

    page._go(3)

    assert first.strip().isascii()
    assert page.preview.toPlainText().strip() == SCRIPT_SAMPLES[Script.ORIGINAL]


def ink_of_border(button: QWidget) -> float:
    """How much of a button's upper border is painted in its colour, from 0 to 1."""
    image = button.grab().toImage()
    line = [image.pixelColor(x, 1) for x in range(20, image.width() - 20)]
    ground = image.pixelColor(image.width() // 4, 12)
    return sum(abs(colour.lightness() - ground.lightness()) > 40 for colour in line) / len(line)


def test_what_cannot_be_pressed_is_seen(desk: Desk, qtbot: QtBot) -> None:
    """There is nothing before the first question: that button's border is broken, the next one's is whole."""
    page = started(desk, qtbot)

    first = ink_of_border(page.before_button), ink_of_border(page.next_button)
    qtbot.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    page.type_size.setFocus()

    assert first[0] < 0.8
    assert first[1] == 1
    assert ink_of_border(page.before_button) == 1


def test_the_lines_stay_where_they_are(desk: Desk, qtbot: QtBot) -> None:
    """Whatever is chosen, the lines begin at the top: in other colours they do not leave their place."""
    page = started(desk, qtbot)
    places = []

    for palette in (Palette.WHITE, Palette.NIGHT):
        desk.session.set_palette(palette)
        places.append(page.preview.place_seen_at_top())

    assert places == [Place(0, 0)] * 2


def test_voices_that_come_later_leave_the_focus_where_it_is(desk: Desk, qtbot: QtBot) -> None:
    """Whoever has gone on to another page from the question about the voice types and chooses there."""
    page = started(desk, qtbot)
    page._go(2)
    assert page.first.hasFocus()
    desk.window.paging.show_settings()

    page.show_voices((Voice("kokoro:one", "晓晓", "zh", "kokoro", natural=True),))

    assert desk.window.side.settings_page.first.hasFocus()
    desk.window.paging.show(page)
    page.show_voices((Voice("kokoro:two", "云希", "zh", "kokoro", natural=True),))
    assert page.first.hasFocus()


@pytest.mark.parametrize(
    "shown",
    [
        ("zh_CN", 100, (1280, 800)),
        ("zh_CN", 100, (800, 600)),
        ("zh_TW", 200, (800, 600)),
        ("en", 200, (800, 600)),
    ],
)
def test_the_lines_reach_from_side_to_side_and_leave_the_question_whole(
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    shown: tuple[str, int, tuple[int, int]],
) -> None:
    """With nothing to scroll the lines are as wide as the window; in large type they give way."""
    language, percent, size = shown
    # That there is no natural voice here would take its room at a moment of its own.
    monkeypatch.setattr(desk.window.teller, "told", lambda _: None)
    page = started(desk, qtbot)
    desk.window.resize(*size)
    settings = desk.session.settings
    desk.session.change(replace(settings, interface=language, interface_size=percent, type_size=96))
    qtbot.wait(50)

    beside = page.verticalScrollBar().width() if page.verticalScrollBar().isVisible() else 0
    assert page.preview.width() == desk.window.width() - beside
    assert page.verticalScrollBar().value() == 0
    assert page.title.visibleRegion().boundingRect() == page.title.rect()
    assert page.first.visibleRegion().boundingRect() == page.first.rect()
