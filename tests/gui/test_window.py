"""The real window with the real loader and the real speaker process, played to the null device."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextFragment
from PySide6.QtWidgets import QLabel, QPushButton
from tests.gui.conftest import PAGE, folders_in, wait_for

from reader.app import Desk, make_desk
from reader.errors import NoSuchVoice
from reader.gui.article.lit_text import SETTLED_MS
from reader.gui.toolkit.palettes import TARGET_PX
from reader.model import TITLE, Article, Place, Sentence, text_of
from reader.places import LISTED
from reader.session.listener import News, PlayState
from reader.settings import Palette, Script

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server


def shown(desk: Desk) -> Article:
    """The article on the screen."""
    assert desk.session.shown is not None
    return desk.session.shown.article


def test_a_page_becomes_an_article_on_the_screen(reading: Desk) -> None:
    """Title, source, date and every block's text stand in the document, in order."""
    text = reading.window.view.toPlainText()

    parts = ["社区图书馆周末照常开放", "来源：临江发布", "2026-05-06 09:30"]
    parts += [line for block in shown(reading).blocks for line in block.text.split("\n") if line]
    positions = [text.find(part) for part in parts]
    assert -1 not in positions
    assert positions == sorted(positions)
    assert reading.window.windowTitle() == "社区图书馆周末照常开放 - 聆读"


def test_its_picture_arrives(reading: Desk, qtbot: QtBot) -> None:
    """The loader brings the picture; the document shows it at its own size."""
    wait_for(qtbot, lambda: bool(reading.session.pictures))
    wait_for(qtbot, lambda: not reading.window.view._pictures.waiting)
    images = [
        (item.charFormat().toImageFormat().width(), item.charFormat().toImageFormat().height())
        for item in fragments(reading)
        if item.charFormat().isImageFormat()
    ]

    assert images == [(320, 200)]


def fragments(desk: Desk) -> list[QTextFragment]:
    """Every fragment of the document."""
    found = list[QTextFragment]()
    block = desk.window.view.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            found.append(iterator.fragment())
            iterator += 1
        block = block.next()
    return found


def test_space_reads_aloud_and_pauses_at_the_very_word(reading: Desk, qtbot: QtBot) -> None:
    """Space lights words one after the other; a second Space stops the light, a third goes on from there."""
    view, lit = reading.window.view, list[object]()
    original = reading.window.listener.lit
    reading.window.listener.lit = lambda sentence, word: (lit.append(word), original(sentence, word))  # type: ignore[method-assign,func-returns-value,assignment]  # watches what the session tells
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: len(lit) > 4)

    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.wait(150)
    count, last = len(lit), lit[-1]
    qtbot.wait(700)

    assert (len(lit), lit[-1]) == (count, last)
    assert reading.session.listening.state is PlayState.PAUSED
    qtbot.keyClick(view, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: len(lit) > count + 1)
    words = [word for word in lit if word is not None]
    assert words == sorted(words, key=lambda word: (word.block, word.start))  # type: ignore[attr-defined]  # sentences


def test_an_article_is_read_from_its_first_word_to_its_last(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Every word of title, text and list is lit once, in order; at the end it stops and says so."""
    file = tmp_path / "short.txt"
    file.write_text(
        "周末照常开放\n\n临江市图书馆从本月起周末照常开放，欢迎老年读者前来借阅书报。\n\n周一闭馆，请您留意。",
        encoding="utf-8",
    )
    desk.session.set_rate(200)
    desk.session.open(str(file))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    lit = list[Sentence | None]()
    original = desk.window.listener.lit
    desk.window.listener.lit = lambda sentence, word: (lit.append(word), original(sentence, word))  # type: ignore[method-assign,func-returns-value,assignment]  # watches what the session tells

    qtbot.keyClick(desk.window.view, Qt.Key.Key_Space)
    wait_for(qtbot, lambda: desk.window.message_bar.text == "全文读完了。")

    article = shown(desk)
    words = [word for number, word in enumerate(lit) if word is not None and word not in lit[:number]]
    heard = "".join(text_of(article, word.block)[word.start : word.end] for word in words)
    written = article.title + "".join(block.text for block in article.blocks)
    assert heard == "".join(letter for letter in written if letter.isalnum())
    assert desk.session.listening.state is PlayState.ENDED


def test_stop_keeps_the_sentence_whatever_moves_on_the_screen(reading: Desk, qtbot: QtBot) -> None:
    """The view goes along with the voice, type grows, a message takes room: Space goes on where X stopped."""
    view, listening = reading.window.view, reading.session.listening
    reading.window.resize(800, 600)
    last = len(listening.reading.sentences) - 1 if listening.reading is not None else 0
    for _ in range(last):
        qtbot.keyClick(view, Qt.Key.Key_N)
    qtbot.keyClick(view, Qt.Key.Key_X)
    for key in (Qt.Key.Key_Equal, Qt.Key.Key_Z, Qt.Key.Key_Y):
        qtbot.keyClick(view, key)
    qtbot.wait(2 * SETTLED_MS)

    qtbot.keyClick(view, Qt.Key.Key_Space)

    assert last > 5
    assert (listening.state, listening._aloud.current) == (PlayState.PLAYING, last)


def test_space_and_the_steps_begin_at_the_caret(reading: Desk, qtbot: QtBot) -> None:
    """Who has gone somewhere with the arrows while nothing is read hears that sentence, or the one behind."""
    view, listening = reading.window.view, reading.session.listening
    while view.looked_at().block < 3:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    caret = view.looked_at()
    heard = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N):
        qtbot.keyClick(view, Qt.Key.Key_X)
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Left)
        qtbot.keyClick(view, key)
        heard.append(listening._aloud.current)

    first = listening._text.sentence_at(listening.reading, caret) if listening.reading is not None else 0
    assert heard == [first, first + 1]
    assert first


def test_enter_reads_from_the_caret(reading: Desk, qtbot: QtBot) -> None:
    """With the caret in a paragraph, Enter reads from the sentence that it stands in."""
    view = reading.window.view
    view.go_to(Place(1, 17))

    qtbot.keyClick(view, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)
    place = reading.session.place()
    assert (place.block, place.offset) == (1, 15)


def test_a_click_reads_from_that_sentence(reading: Desk, qtbot: QtBot) -> None:
    """A click in a sentence reads from its beginning."""
    view = reading.window.view
    position = view._built.screen.position(Place(0, 3))
    cursor = view.textCursor()
    cursor.setPosition(position)

    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center() + QPoint(2, 0)
    )

    wait_for(qtbot, lambda: reading.session.listening.state is PlayState.PLAYING)
    assert reading.session.place() == Place(0, 0)


def test_the_view_follows_until_the_reader_scrolls(reading: Desk, qtbot: QtBot) -> None:
    """Sentence by sentence the view goes along; scrolling stops that, and one large button leads back."""
    window, view = reading.window, reading.window.view
    window.resize(800, 600)
    reading.session.set_type_size(64)
    last = len(shown(reading).blocks) - 1
    reading.session.listening.read_from(Place(last, 0))
    wait_for(qtbot, lambda: view.extraSelections() != [])
    followed = view.verticalScrollBar().value()
    assert followed > 0

    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert not view.following
    assert window.article_page.follow is not None
    assert window.article_page.follow.isVisible()
    away = view.verticalScrollBar().value()
    reading.session.listening.previous_sentence()
    assert view.verticalScrollBar().value() == away

    qtbot.mouseClick(window.article_page.follow.button, Qt.MouseButton.LeftButton)
    assert view.following
    assert not window.article_page.follow.isVisible()
    assert view.verticalScrollBar().value() > away


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


def test_script_and_language_change_in_the_middle_of_a_word(reading: Desk, qtbot: QtBot) -> None:
    """While it is being read the article is rebuilt again and again; the light goes on in the new one."""
    reading.session.listening.play_or_pause()
    wait_for(qtbot, lambda: reading.window.view.lit[1] is not None)
    for language in ("en", "zh_TW", "zh_CN"):
        reading.session.toggle_script()
        reading.session.set_interface(language)
        before = reading.window.view.lit
        wait_for(qtbot, lambda before=before: reading.window.view.lit not in {before, (None, None)})  # type: ignore[misc]  # bound now

    assert reading.session.listening.state is PlayState.PLAYING
    assert reading.window.view.extraSelections() != []


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
    for language in ("zh_CN", "zh_TW", "en"):
        reading.session.set_interface(language)
        reading.window.resize(*size)
        qtbot.wait(50)

        for button in reading.window.article_page.bar.findChildren(QPushButton):
            if button.isHidden():
                continue
            words = button.fontMetrics().horizontalAdvance(button.text())
            assert words + 12 <= button.width(), (language, button.text())
            assert reading.window.rect().contains(button.mapTo(reading.window, button.rect().bottomRight()))


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


def test_errors_are_told_in_words_and_nothing_is_lost(reading: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """A missing file is told in one sentence with what to do; the article stays; Escape closes it."""
    before = reading.window.view.toPlainText()
    reading.window.open_address(str(tmp_path / "missing.html"))
    wait_for(qtbot, lambda: "没有文件" in reading.window.message_bar.text)

    assert reading.window.view.toPlainText() == before
    qtbot.keyClick(reading.window.view, Qt.Key.Key_Escape)
    assert reading.window.message_bar.text == ""


def test_without_an_article_there_is_the_page_that_opens_one(desk: Desk, qtbot: QtBot) -> None:
    """When nothing is open and opening fails, the reader is where an address can be typed."""
    desk.window.open_address("这不是网址")
    wait_for(qtbot, lambda: desk.window.pages.currentWidget() is desk.window.side.open_page)

    assert desk.window.message_bar.text != ""
    assert not desk.window.side.open_page.back_button.isVisible()
    assert (
        desk.window.side.open_page.address.hasFocus()
        or desk.window.focusWidget() is desk.window.side.open_page.address
    )


def test_a_typed_address_is_opened(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """Typing and Enter opens; the article page comes up by itself."""
    desk.window.paging.show_open()
    qtbot.keyClicks(desk.window.side.open_page.address, str(page))

    qtbot.keyClick(desk.window.side.open_page.address, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert desk.window.pages.currentWidget() is desk.window.article_page


def test_the_clipboards_address_is_offered_never_opened(desk: Desk, qtbot: QtBot) -> None:
    """A copied address becomes a button; nothing is opened until it is pressed."""
    QGuiApplication.clipboard().setText("看这个：http://127.0.0.1:9/a.html 很好")
    desk.window.paging.show_open()

    button = desk.window.side.open_page.clipboard_button
    assert button.isVisible()
    assert "http://127.0.0.1:9/a.html" in desk.window.side.open_page.clipboard_hint.accessibleName()
    assert button.accessibleDescription() == "http://127.0.0.1:9/a.html"
    assert not desk.session._opening.waiting

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.session._opening.waiting
    QGuiApplication.clipboard().setText("没有网址")
    desk.window.side.open_page._offer()
    assert not button.isVisible()


def test_a_dropped_file_is_opened(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """A file dropped on the window is opened like a typed one."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    desk.window.dropEvent(drop)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert drop.isAccepted()


def test_a_dropped_link_is_opened(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A link dragged from another program is fetched and opened."""
    data = QMimeData()
    data.setUrls([QUrl(server.page("/library.html", PAGE))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    desk.window.dropEvent(drop)

    wait_for(qtbot, lambda: desk.session.shown is not None)
    assert server.paths()[0] == "/library.html"
    assert desk.window.windowTitle().startswith("社区图书馆周末照常开放")


def test_it_remembers(page: Path, tmp_path: Path, qtbot: QtBot, desk: Desk) -> None:
    """Closed and started again: the same article, at the same place, with the same settings."""
    desk.session.open(str(page))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.session.set_palette(Palette.YELLOW)
    desk.session.set_type_size(48)
    desk.session.listening.read_from(Place(3, 0))
    desk.window.close()

    again = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    again.window.resize(800, 600)
    again.window.show()
    again.session.open_last(otherwise=pytest.fail)
    wait_for(qtbot, lambda: again.session.shown is not None)

    assert shown(again).title == "社区图书馆周末照常开放"
    assert again.session.place().block == 3
    assert (again.session.settings.palette, again.session.settings.type_size) == (Palette.YELLOW, 48)
    again.window.close()


def test_a_killed_speaker_is_replaced_and_reading_goes_on(reading: Desk, qtbot: QtBot) -> None:
    """The speaker killed in the middle: the sentences go on one after another, none is left out."""
    heard = list[tuple[int, int]]()
    original = reading.window.listener.lit

    def lit(sentence: object, word: object) -> None:
        if sentence is not None and (key := (sentence.block, sentence.start)) not in heard:  # type: ignore[attr-defined]  # a Sentence
            heard.append(key)
        original(sentence, word)  # type: ignore[arg-type]  # handed on

    reading.window.listener.lit = lit  # type: ignore[method-assign]  # watches what the session tells
    reading.session.set_rate(200)
    reading.session.listening.play_or_pause()
    wait_for(qtbot, lambda: len(heard) >= 1)
    reading.speaker.kill()
    wait_for(qtbot, lambda: len(heard) >= 2)
    reading.speaker.kill()
    wait_for(qtbot, lambda: len(heard) >= 5)

    assert reading.session.listening.reading is not None
    expected = [(s.block, s.start) for s in reading.session.listening.reading.sentences]
    assert heard == expected[: len(heard)]
    assert reading.window.message_bar.text == ""


def test_a_killed_loader_is_replaced_and_the_page_opens(desk: Desk, page: Path, qtbot: QtBot) -> None:
    """The loader killed in the middle of a load: the page opens all the same."""
    desk.session.open(str(page))
    desk.loader.kill()

    wait_for(qtbot, lambda: desk.session.shown is not None)

    assert shown(desk).title == "社区图书馆周末照常开放"


def test_the_sample_says_what_lingdu_is(desk: Desk, qtbot: QtBot) -> None:
    """The bundled article opens with its headings, list, table and picture."""
    desk.session.open("sample:zh")
    wait_for(qtbot, lambda: bool(desk.session.pictures))

    kinds = {block.kind.value for block in shown(desk).blocks}
    assert kinds >= {"heading", "paragraph", "list", "table", "figure"}
    assert shown(desk).notices == ()


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
    for _ in range(len(expected) + 6):
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
    words = window.teller._news.of
    window.teller.tell_passing(words(News.ALL_PAGES))
    window.listener.told(News.POOR_VOICE)

    assert bar.text.splitlines() == [words(News.ALL_PAGES), words(News.POOR_VOICE)]

    def next_step_leaves(text: str) -> bool:
        qtbot.keyClick(window.view, Qt.Key.Key_Down)
        return bar.text == text

    wait_for(qtbot, lambda: next_step_leaves(words(News.POOR_VOICE)))


def test_enter_follows_again(reading: Desk, qtbot: QtBot) -> None:
    """Who scrolled away and then reads from a sentence there is followed again."""
    view = reading.window.view
    reading.session.listening.read_from(Place(0, 0))
    wait_for(qtbot, lambda: view.lit[0] is not None)
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    follow = reading.window.article_page.follow
    assert follow is not None
    assert follow.isVisible()

    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert view.following
    assert not follow.isVisible()


def test_the_place_of_the_title_is_the_top(reading: Desk) -> None:
    """A freshly opened article shows its title at the top."""
    assert reading.window.view.place_seen_at_top() == Place(TITLE, 0)
    assert reading.window.view.verticalScrollBar().value() == 0


def press(desk: Desk, qtbot: QtBot, *keys: Qt.Key) -> None:
    """These keys, wherever the focus is."""
    for key in keys:
        qtbot.keyClick(desk.window.focusWidget(), key)


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
    press(reading, qtbot, Qt.Key.Key_5, Qt.Key.Key_5)
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
    """Sound that is back, and a voice that was installed, take away what was said of their want."""
    window = reading.window
    for news in (News.NO_SOUND_DEVICE, News.POOR_VOICE, News.NOTHING_KEPT):
        window.listener.told(news)

    window.listener.told(News.SOUND_IS_BACK)
    back = window.message_bar.text.splitlines()
    window.listener.told(News.VOICE_INSTALLED)

    words = window.teller._news
    assert back == [words.of(each) for each in (News.SOUND_IS_BACK, News.POOR_VOICE, News.NOTHING_KEPT)]
    assert window.message_bar.text.splitlines() == [
        words.of(each) for each in (News.VOICE_INSTALLED, News.NOTHING_KEPT)
    ]
    assert "Shift+V" in words.of(News.POOR_VOICE)


def test_at_the_end_of_a_line_it_is_that_line_that_is_read(reading: Desk, qtbot: QtBot) -> None:
    """The caret behind a paragraph's last character is at its last sentence, not the next paragraph."""
    view, listening = reading.window.view, reading.session.listening
    while view.looked_at().block < 1:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    while view.looked_at().offset < len(shown(reading).blocks[1].text):
        qtbot.keyClick(view, Qt.Key.Key_Right)

    qtbot.keyClick(view, Qt.Key.Key_Return)
    sentence = listening._aloud.sentence
    qtbot.keyClick(view, Qt.Key.Key_X)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)

    assert sentence is not None
    assert sentence.block == 1
    assert sentence.end == len(shown(reading).blocks[1].text)
    assert listening.place() == Place(1, 0)


def test_what_was_selected_is_where_the_reader_looks(reading: Desk, qtbot: QtBot) -> None:
    """Shift+P reads the paragraph of what the mouse has selected, though the voice stopped in another."""
    view, listening = reading.window.view, reading.session.listening
    listening.read_from(Place(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_X)
    start = view.position_of(Sentence(1, 3, 6))
    assert start is not None
    view.setTextCursor(view.cursor_over(start, start + 3))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))

    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)

    assert listening.place() == Place(1, 0)
