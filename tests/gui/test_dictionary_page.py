"""The page of the reader's own pronunciations, with the real speaker process behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from tests.gui.conftest import wait_for, watch_speaker

from reader.app import Desk, make_desk
from reader.children.protocol import Say
from reader.session.listener import PlayState
from reader.speech.text.dictionary import Entry

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SHAN = Entry("单县", "shan4 xian4", "zh")


@pytest.fixture
def says(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Say]:
    """Everything that the real speaker is asked to say."""
    found = list[Say]()
    watch_speaker(
        reading, monkeypatch, lambda message: found.append(message) if isinstance(message, Say) else None
    )
    return found


def put(desk: Desk, qtbot: QtBot, word: str, reading: str) -> None:
    """Type a word and its reading, and press Enter."""
    page = desk.window.side.dictionary_page
    desk.window.paging.show(page)
    page.word.setText(word)
    qtbot.keyClick(page.word, Qt.Key.Key_Return)
    page.reading.setText(reading)
    qtbot.keyClick(page.reading, Qt.Key.Key_Return)


def test_a_word_is_kept_spoken_and_remembered(
    reading: Desk, says: list[Say], qtbot: QtBot, tmp_path: Path
) -> None:
    """D shows the page; a word typed with its reading is listed, sent along with every sentence, and kept."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_D)
    assert reading.window.pages.currentWidget() is reading.window.side.dictionary_page
    put(reading, qtbot, "单县", "shàn xiàn")

    wait_for(qtbot, lambda: reading.session.own_words.entries == (SHAN,))
    page = reading.window.side.dictionary_page
    assert page.words.count() == 1
    assert page.word.text() == ""
    assert reading.window.message_bar.text == "以后“单县”就照您说的读。"
    says.clear()
    reading.session.listening.next_sentence()
    assert says[0].words == "# word\treading\tlanguage\n单县\tshan4 xian4\tzh\n"
    kept = tmp_path / "data" / "words.txt"
    wait_for(qtbot, kept.is_file)
    assert "单县\tshan4 xian4\tzh" in kept.read_text("utf-8")


def test_what_was_kept_is_there_at_the_next_start(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """Another window on the same folders knows the words; a line broken by hand is told and not lost."""
    file = tmp_path / "data" / "words.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("单县\tshan4 xian4\n盖叫天\tgai\n", encoding="utf-8")

    desk.session.own_words.load()

    wait_for(qtbot, lambda: desk.session.own_words.entries == (SHAN,))
    assert "第 2 行" in desk.window.message_bar.text
    desk.session.own_words.put("仇英", "qiu2 ying1")
    wait_for(qtbot, lambda: "仇英" in file.read_text("utf-8"))
    assert "盖叫天\tgai" in file.read_text("utf-8")


def test_a_word_is_heard_before_it_is_kept(reading: Desk, says: list[Say], qtbot: QtBot) -> None:
    """Ctrl+Enter says the word with its reading; the article pauses for it and nothing is kept."""
    reading.session.listening.play_or_pause()
    page = reading.window.side.dictionary_page
    reading.window.paging.show(page)
    page.word.setText("仇英")
    qtbot.keyClicks(page.reading, "qiu2 ying1")

    qtbot.keyClick(page.reading, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    wait_for(qtbot, lambda: any(say.text == "仇英" for say in says))
    assert "qiu2 ying1" in next(say.words for say in says if say.text == "仇英")
    assert reading.session.listening.state is PlayState.PAUSED
    assert reading.session.own_words.entries == ()


def test_a_reading_that_is_none_is_told_in_a_sentence(reading: Desk, qtbot: QtBot) -> None:
    """Too few syllables: the reader is told which word and how to write it, and the fields keep the words."""
    put(reading, qtbot, "单县", "shan4")

    wait_for(qtbot, lambda: bool(reading.window.message_bar.text))

    assert "“单县”不能读作“shan4”" in reading.window.message_bar.text
    assert reading.window.side.dictionary_page.word.text() == "单县"


def test_words_go_out_into_a_file_and_come_back(reading: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """Export, remove with the Delete key, import: the same words; a broken file changes nothing."""
    words, page = reading.session.own_words, reading.window.side.dictionary_page
    put(reading, qtbot, "单县", "shan4 xian4")
    wait_for(qtbot, lambda: words.entries == (SHAN,))
    file = tmp_path / "mine.txt"
    page.write_out_wanted.emit(str(file))
    wait_for(qtbot, file.is_file)
    page.words.setFocus()
    qtbot.keyClick(page.words, Qt.Key.Key_Delete)
    assert not words.entries

    page.bring_in_wanted.emit(str(file))
    wait_for(qtbot, lambda: words.entries == (SHAN,))
    broken = tmp_path / "broken.txt"
    broken.write_text("曾国藩\tzeng1 guo2 fan1\n单县 shan4 xian4\n", encoding="utf-8")
    page.bring_in_wanted.emit(str(broken))
    wait_for(qtbot, lambda: "第 2 行" in reading.window.message_bar.text)
    assert words.entries == (SHAN,)


def test_enter_brings_a_word_back_to_be_changed(reading: Desk, qtbot: QtBot) -> None:
    """Another reading for a word replaces the one that it had."""
    put(reading, qtbot, "GDP", "guo2 nei4 zong3 zhi2")
    wait_for(qtbot, lambda: bool(reading.session.own_words.entries))
    page = reading.window.side.dictionary_page
    page.words.setFocus()
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    assert (page.word.text(), page.reading.text()) == ("GDP", "guo2 nei4 zong3 zhi2")

    page.reading.setText("经济总量")
    qtbot.keyClick(page.reading, Qt.Key.Key_Return)

    wait_for(qtbot, lambda: reading.session.own_words.entries == (Entry("GDP", "经济总量", "zh"),))


def test_a_terminal_that_must_not_remember_keeps_no_words(
    qtbot: QtBot, qapp: object, desk: Desk, tmp_path: Path
) -> None:
    """Without remembering, words count while the window is open and no file is written."""
    assert qapp is not None
    from tests.gui.conftest import folders_in

    other = make_desk(where=folders_in(tmp_path / "other"), engine="silent", device="null", remember=False)
    other.session.own_words.put("单县", "shan4 xian4")

    wait_for(qtbot, lambda: other.session.own_words.entries == (SHAN,))

    assert desk.session.own_words.entries == ()
    other.close()
    assert not list((tmp_path / "other").rglob("words.txt"))


def test_what_cannot_be_done_or_is_undone_is_told(reading: Desk, qtbot: QtBot) -> None:
    """Without a word nothing can be heard or kept: that is said, and the field is ready; so is a removal."""
    put(reading, qtbot, "单县", "shàn xiàn")
    wait_for(qtbot, lambda: reading.session.own_words.entries == (SHAN,))
    page, bar = reading.window.side.dictionary_page, reading.window.message_bar
    told = []
    for button in (page.try_button, page.put_button):
        reading.window.teller.clear()
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        told.append((bar.text, reading.window.focusWidget() is page.word))

    page.words.setFocus()
    qtbot.keyClick(page.words, Qt.Key.Key_Delete)

    assert told == [("请先写上要读的词。", True)] * 2
    assert bar.text == "“单县”又照原来的读了。"


@pytest.mark.parametrize("listening", [False, True])
def test_tab_selects_what_stands_in_a_field_once_its_focus_is_known(
    reading: Desk, qtbot: QtBot, *, listening: bool
) -> None:
    """Orca says no field in which something is selected before it has the focus; others wait for nothing."""
    page = reading.window.side.dictionary_page
    reading.window.paging.show(page)
    page.reading.setText("shàn xiàn")
    page.word.setFocus()
    QAccessible.setActive(listening)

    qtbot.keyClick(page.word, Qt.Key.Key_Tab)
    at_once = page.reading.hasSelectedText()
    wait_for(qtbot, page.reading.hasSelectedText)
    QAccessible.setActive(False)

    assert reading.window.focusWidget() is page.reading
    assert at_once is not listening
