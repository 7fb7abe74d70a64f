"""Reading aloud in the real window, by the real speaker process, played to the null device."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.gui.conftest import shown, wait_for

from reader.gui.article.lit_text import SETTLED_MS
from reader.model import Place, Sentence, text_of
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk


@pytest.fixture
def reading(loaded: Desk) -> Desk:
    """The desk with the article open; here the loader is a process of its own, as for a reader."""
    return loaded


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
