"""The real window with the real speaker process: controls, pages, what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.gui.conftest import folders_in, press, shown, wait_for

from reader.errors import NoSuchVoice
from reader.gui.toolkit.palettes import TARGET_PX
from reader.model import TITLE, Place
from reader.places import LISTED
from reader.session.listener import News
from reader.settings import Palette, Script

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk


def test_the_toggle_shows_the_other_script_and_comes_back(reading: Desk, qtbot: QtBot) -> None:
    """T converts what is on the screen, keeps the place, and T again gives exactly the original."""
    before = reading.window.view.toPlainText()
    reading.window.view.go_to(Place(2, 0))
    qtbot.keyClick(reading.window.view, Qt.Key.Key_T)
    wait_for(qtbot, lambda: shown(reading).title == "社區圖書館週末照常開放")
    assert "怎樣前往" in reading.window.view.toPlainText()
    assert "來源：" in reading.window.view.toPlainText()

    qtbot.keyClick(reading.window.view, Qt.Key.Key_T)
    wait_for(qtbot, lambda: shown(reading).title == "社区图书馆周末照常开放")

    assert reading.window.view.toPlainText() == before
    assert reading.session.settings.script is Script.ORIGINAL


def test_the_bar_has_every_button_large_and_named(reading: Desk) -> None:
    """The bar's buttons are there by name, at least 60 px either way, and say what they do and their key."""
    buttons = [
        button
        for button in reading.window.article_page.bar.findChildren(QPushButton)
        if not button.isHidden()
    ]

    names = [button.text() for button in buttons]
    assert [
        name
        for name in ("上一句", "朗读", "下一句", "慢", "快", "字小", "字大", "繁/简", "配色")
        if name not in names
    ] == []
    assert all(button.width() >= TARGET_PX and button.height() >= TARGET_PX for button in buttons)
    assert all(button.accessibleName() and button.accessibleDescription() for button in buttons)
    assert all("(" in button.toolTip() for button in buttons)


@pytest.mark.parametrize("size", [(800, 600), (640, 480), (1280, 800)])
def test_no_button_is_cut_off(reading: Desk, qtbot: QtBot, size: tuple[int, int]) -> None:
    """At every window size the words of every button fit into it, in all three languages."""
    window = reading.window

    def cut_off() -> list[str]:
        """The buttons that their words do not fit into, or that are not wholly in the window."""
        return [
            button.text()
            for button in window.article_page.bar.findChildren(QPushButton)
            if not button.isHidden()
            and (
                button.fontMetrics().horizontalAdvance(button.text()) + 12 > button.width()
                or not window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
            )
        ]

    for language in ("zh_CN", "zh_TW", "en"):
        reading.session.set_interface(language)
        window.resize(*size)

        # In other rows than before they are laid out a turn of the loop later.
        wait_for(qtbot, lambda: cut_off() == [])


def test_type_grows_in_eight_steps_and_the_place_stays(reading: Desk, qtbot: QtBot) -> None:
    """Every step keeps the paragraph that was at the top there; at the end the reader is told."""
    view = reading.window.view
    view.go_to(Place(3, 0))
    seen = {reading.session.settings.type_size}
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_Equal)
        seen.add(view.document().defaultFont().pixelSize())
        reading.application.processEvents()
        assert view.place_seen_at_top().block == 3

    assert seen == {36, 40, 48, 56, 64, 80, 96}
    assert reading.window.message_bar.text == "字号已经最大了。"


def test_a_column_is_never_wider_than_forty_characters(reading: Desk) -> None:
    """On a very wide window the text stays a column of 40 characters in the middle."""
    reading.window.resize(2560, 800)

    view = reading.window.view
    width = view.viewport().width() - 2 * view.document().documentMargin()
    assert width <= 40 * reading.session.settings.type_size


def test_enter_and_space_press_a_focused_button(reading: Desk, qtbot: QtBot) -> None:
    """Who comes to a button by Tab presses it with either key, in the bar and on every page."""
    larger = next(
        button
        for button in reading.window.article_page.bar.findChildren(QPushButton)
        if button.text() == "字大"
    )
    larger.setFocus()
    qtbot.keyClick(larger, Qt.Key.Key_Return)
    qtbot.keyClick(larger, Qt.Key.Key_Space)
    assert reading.session.settings.type_size == 48

    reading.window.actions_["look"].trigger()
    night = reading.window.side.look_page.palette_row._buttons[Palette.NIGHT]
    qtbot.keyClick(night, Qt.Key.Key_Return)
    assert reading.session.settings.palette is Palette.NIGHT


def test_choosing_a_script_stays_on_the_page(reading: Desk, qtbot: QtBot) -> None:
    """On the settings page one can try one script after the other; each is shown behind it."""
    reading.window.paging.show_settings()
    row = reading.window.side.settings_page.script

    for script, title in (
        (Script.TRADITIONAL, "社區圖書館週末照常開放"),
        (Script.SIMPLIFIED, "社区图书馆周末照常开放"),
    ):
        qtbot.mouseClick(row._buttons[script], Qt.MouseButton.LeftButton)
        wait_for(qtbot, lambda title=title: shown(reading).title == title)  # type: ignore[misc]  # bound now

    assert reading.window.pages.currentWidget() is reading.window.side.settings_page


def test_every_page_is_reached_by_keys_and_left_by_escape(reading: Desk, qtbot: QtBot) -> None:
    """Ctrl+L, Ctrl+comma and F1 show their pages; Escape leads back to the article, focus and all."""
    window = reading.window
    for key, modifier, page in (
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "open_page"),
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, "settings_page"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "control_page"),
    ):
        qtbot.keyClick(window.view, key, modifier)
        assert window.pages.currentWidget() is getattr(window.side, page)
        assert window.focusWidget() is getattr(window.side, page).first

        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert window.pages.currentWidget() is window.article_page
        assert window.focusWidget() is window.view


def test_every_control_has_a_name_and_a_description(reading: Desk) -> None:
    """Nothing on any page is unlabelled."""
    window = reading.window
    window.paging.show_settings()
    window.paging.show_open()
    window.paging.show(window.side.keys_page)

    for button in window.findChildren(QPushButton):
        # A message's button gets its words with the message.
        unused = button.parentWidget() is window.message_bar and window.message_bar.isHidden()
        assert unused or button.isHidden() or (button.accessibleName() and button.accessibleDescription())
    assert window.side.open_page.address.accessibleName() == "网址"
    assert window.view.accessibleName() == shown(reading).title


def test_the_interface_changes_its_language_at_once(reading: Desk, qtbot: QtBot) -> None:
    """Choosing English relabels every button and page that is there."""
    reading.window.paging.show_settings()
    wait_for(qtbot, lambda: bool(reading.window.side._voices))

    reading.session.set_interface("en")

    def texts() -> set[str]:
        return {button.text() for button in reading.window.findChildren(QPushButton)}

    wait_for(qtbot, lambda: {"Open", "Read", "Larger", "Back to the article"} <= texts())
    own_names = {"简体中文", "繁體中文", *(voice.label for voice in reading.window.side._voices or ())}
    assert [
        text for text in texts() - own_names if any("\u4e00" <= letter <= "\u9fff" for letter in text)
    ] == []
    assert any(label.text() == "Settings" for label in reading.window.findChildren(QLabel))


def test_tab_goes_through_the_settings_as_they_stand(reading: Desk, qtbot: QtBot) -> None:
    """From the first choice to the way back Tab meets every button in the order on the page."""
    window = reading.window
    window.paging.show_settings()
    wait_for(qtbot, lambda: bool(window.side._voices))
    page = window.side.settings_page
    expected = [button for row in page.rows() for button in row.buttons]
    expected[0].setFocus()
    met = [window.focusWidget()]
    for _ in range(len(expected) + 7):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        met.append(window.focusWidget())

    assert met == [
        *expected,
        page.look_button,
        page.aids_button,
        page.voices_button,
        page.reading_button,
        page.first_steps_button,
        page.listed_label,
        page.version_label,
        page.back_button,
    ]


def test_the_settings_say_where_words_can_be_listed(reading: Desk, tmp_path: Path) -> None:
    """The file's whole path stands there, to be read by eye and by ear."""
    label = reading.window.side.settings_page.listed_label

    assert str(folders_in(tmp_path).settings / LISTED) in label.accessibleName()


def test_escape_leaves_the_page_before_it_closes_a_message(reading: Desk, qtbot: QtBot) -> None:
    """With a message up, Escape on a page leads back at once; the next one closes the message."""
    reading.window.paging.show_settings()
    reading.window.listener.told(News.POOR_VOICE)

    qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Escape)
    assert reading.window.pages.currentWidget() is reading.window.article_page
    assert reading.window.message_bar.text != ""
    qtbot.keyClick(reading.window.focusWidget(), Qt.Key.Key_Escape)
    assert reading.window.message_bar.text == ""


def test_what_failed_stays_above_what_comes_up_by_itself(reading: Desk) -> None:
    """News that stay true join what the reader asked for in vain; what comes next takes its place."""
    bar = reading.window.message_bar
    reading.window.listener.failed(NoSuchVoice(voice="nobody"))
    reading.window.listener.told(News.POOR_VOICE)

    assert ["nobody" in line for line in bar.text.splitlines()] == [True, False]
    reading.session.set_interface("en")
    assert ["nobody" in line for line in bar.text.splitlines()] == [True, False]
    reading.window.tell("copied")
    assert "nobody" not in bar.text


def test_what_has_happened_stays_above_what_comes_up_by_itself(reading: Desk, qtbot: QtBot) -> None:
    """That all pages are here is not wiped away by what the voice is; with the next key only that goes."""
    bar, window = reading.window.message_bar, reading.window
    words = window.news_words.of
    window.teller.tell_passing(words(News.ALL_PAGES))
    window.listener.told(News.POOR_VOICE)

    assert bar.text.splitlines() == [words(News.ALL_PAGES), words(News.POOR_VOICE)]

    def next_step_leaves(text: str) -> bool:
        qtbot.keyClick(window.view, Qt.Key.Key_Down)
        return bar.text == text

    wait_for(qtbot, lambda: next_step_leaves(words(News.POOR_VOICE)))


def test_the_place_of_the_title_is_the_top(reading: Desk) -> None:
    """A freshly opened article shows its title at the top."""
    assert reading.window.view.place_seen_at_top() == Place(TITLE, 0)
    assert reading.window.view.verticalScrollBar().value() == 0


def test_how_a_setting_stood_goes_with_the_next_step(reading: Desk, qtbot: QtBot) -> None:
    """Another setting, or another page, takes it away; what stays true stays to be read, and is not said."""
    bar, window = reading.window.message_bar, reading.window
    press(reading, qtbot, Qt.Key.Key_5)
    first = bar.text
    press(reading, qtbot, Qt.Key.Key_C)
    after_colours = bar.text
    window.listener.told(News.NO_SOUND_DEVICE)
    lasting = bar.text
    press(reading, qtbot, Qt.Key.Key_6)
    both = bar.text
    window.actions_["settings"].trigger()

    assert (first, after_colours) == ("阅读尺：1 行。", "")
    # Of a message that is too long for its room the beginning is seen.
    assert both == f"十字线：细。\n{lasting}"
    assert bar.text == lasting


def test_undo_says_what_it_was(reading: Desk, qtbot: QtBot) -> None:
    """Who has pressed a key by mistake is told what has changed; of what is seen alone that it has."""
    bar, undo = reading.window.message_bar, reading.window.actions_["undo"]
    press(reading, qtbot, Qt.Key.Key_5)
    press(reading, qtbot, Qt.Key.Key_5)
    undo.trigger()
    ruler = bar.text
    press(reading, qtbot, Qt.Key.Key_C)
    undo.trigger()
    colours = bar.text
    reading.session.choose("weight", "700")
    undo.trigger()

    assert ruler == "已经改回去了。阅读尺：1 行。"
    assert colours == "已经改回去了。米白底黑字。"
    assert bar.text == "已经改回去了。"


def test_speed_and_loudness_are_shown_and_said(
    reading: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nothing is read nobody would notice them; while it is, nothing is said in between."""
    said: list[str] = []
    aloud = reading.session.listening._aloud
    monkeypatch.setattr(aloud, "say_beside", lambda asides: said.extend(one.text for one in asides))
    bar = reading.window.message_bar

    shown_ = []
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_9, Qt.Key.Key_Space, Qt.Key.Key_BracketRight):
        press(reading, qtbot, key)
        shown_.append(bar.text)

    assert shown_ == ["语速 110%。", "音量 80%。", "", "语速 125%。"]
    assert said == ["语速 110%。", "音量 80%。"]


def test_what_is_not_true_any_more_is_not_told(reading: Desk) -> None:
    """Sound that is back, and a voice that was installed, take away what was said of their want.

    Sound that goes once more takes away that it was back.
    """
    window = reading.window
    for news in (News.NO_SOUND_DEVICE, News.POOR_VOICE, News.NOTHING_KEPT):
        window.listener.told(news)

    window.listener.told(News.SOUND_IS_BACK)
    back = window.message_bar.text.splitlines()
    window.listener.told(News.NO_SOUND_DEVICE)
    gone = window.message_bar.text.splitlines()
    window.listener.told(News.SOUND_IS_BACK)
    window.listener.told(News.VOICE_INSTALLED)

    words = window.news_words
    assert back == [words.of(each) for each in (News.SOUND_IS_BACK, News.POOR_VOICE, News.NOTHING_KEPT)]
    assert gone == [words.of(each) for each in (News.POOR_VOICE, News.NOTHING_KEPT, News.NO_SOUND_DEVICE)]
    assert window.message_bar.text.splitlines() == [
        words.of(each) for each in (News.VOICE_INSTALLED, News.NOTHING_KEPT)
    ]
    assert "Shift+V" in words.of(News.POOR_VOICE)
