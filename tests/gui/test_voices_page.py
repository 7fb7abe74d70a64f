"""The page of voices, with the real speaker and installer processes behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from tests.gui.conftest import told_rows, wait_for, watch_speaker

from reader.children.protocol import Message, Say
from reader.gui.pages.voices_page import VoicesPage
from reader.gui.toolkit.palettes import COLOURS, TARGET_PX
from reader.session.aloud.voice_packs import Installation, Offer
from reader.settings import Palette
from reader.sound import Voice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

NATIVE = Voice("kokoro:a", "甲", "zh", "kokoro", natural=True)
ACCENTED = Voice("kokoro:b", "乙", "zh", "kokoro", natural=True, accent="ja")
SYSTEM = Voice("sapi5:c", "丙", "zh", "sapi5")
CANTONESE = Voice("espeak:yue", "丁", "yue", "espeak")
SIMPLE = Voice("espeak:zh", "戊", "zh", "espeak")
ENGLISH = Voice("kokoro:d", "Heart", "en", "kokoro", natural=True)
ALL = (NATIVE, ACCENTED, SYSTEM, CANTONESE, ENGLISH)
OFFERS = (
    Offer("kokoro", "Kokoro", ("zh", "en"), 93_000_000, "Apache-2.0", installed=True),
    Offer("toy", "Toy", ("yue",), 31_000_000, "unknown", installed=False),
)


@pytest.fixture
def filled(desk: Desk, qtbot: QtBot) -> VoicesPage:
    """The page, filled with voices of every kind."""
    made = VoicesPage(COLOURS[Palette.PAPER], 36)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show_voices(ALL, {"zh": "", "yue": "", "en": ""})
    made.show_offers(OFFERS)
    assert desk.window.language == "zh_CN"
    return made


def rows(page: VoicesPage) -> list[str]:
    """What a screen reader says of each voice's row."""
    return told_rows(page.voices)


def test_an_empty_list_says_why(filled: VoicesPage, qtbot: QtBot) -> None:
    """The voices may not be known yet, or there may be none; the keys do nothing then."""
    shown = list[list[str]]()
    for voices in (None, ()):
        filled.show_voices(voices, {"zh": "", "yue": "", "en": ""})
        shown.append(rows(filled))

    with qtbot.assertNotEmitted(filled.chosen), qtbot.assertNotEmitted(filled.try_wanted):
        qtbot.keyClick(filled.voices, Qt.Key.Key_Return)
        filled.try_button.click()

    assert shown == [["正在找声音……"], ["还没有能用的声音。"]]


def test_tab_leads_from_a_row_to_what_can_be_done_with_it(filled: VoicesPage, qtbot: QtBot) -> None:
    """Arrows choose a voice or a pack; Tab keeps it, and comes to the buttons that act on it."""
    filled.show()
    filled.activateWindow()
    filled.voices.setFocus()
    qtbot.waitUntil(filled.voices.hasFocus)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(filled.voices, key)
    reached = []
    for _ in range(2):
        qtbot.keyClick(filled.focusWidget() or filled.voices, Qt.Key.Key_Tab)
        reached.append(filled.focusWidget())

    assert reached == [filled.use_button, filled.try_button]
    with qtbot.waitSignal(filled.try_wanted) as asked:
        qtbot.keyClick(filled.try_button, Qt.Key.Key_Space)
    assert asked.args == ["zh", SYSTEM.name]


@pytest.mark.parametrize(
    ("voices", "installed", "first"),
    [
        (ALL, False, "voices"),
        ((SYSTEM, ENGLISH), False, "voices"),
        ((SIMPLE, ENGLISH), False, "packs"),
        ((SIMPLE, ENGLISH), True, "voices"),
        ((), False, "voices"),
    ],
)
def test_who_is_in_want_of_a_voice_comes_to_what_can_be_installed(
    filled: VoicesPage, voices: tuple[Voice, ...], first: str, *, installed: bool
) -> None:
    """The message that there is no clear Mandarin voice leads here; anybody else comes to the voices."""
    filled.show_voices(voices, {"zh": "", "yue": "", "en": ""})
    filled.show_offers([replace(OFFERS[0], installed=installed), OFFERS[1]])

    assert filled.first is getattr(filled, first)


def test_each_voice_has_its_language_and_kind(filled: VoicesPage) -> None:
    """Language by language, the automatic choice first and marked; accents only for want of better."""
    assert rows(filled) == [
        "✓ 最好的：甲 普通话，已选用",
        "甲 普通话，自然",
        "丙 普通话，系统自带",
        "✓ 香港的文章用普通话读 粤语，用来读香港的文章，已选用",
        "丁 粤语，用来读香港的文章，简单",
        "✓ 最好的：Heart 英文，已选用",
        "Heart 英文，自然",
    ]


def test_an_accent_is_better_than_nothing(filled: VoicesPage) -> None:
    """Where there is no native voice the accented one is offered."""
    filled.show_voices((ACCENTED,), {"zh": ""})

    assert rows(filled)[1] == "乙 普通话，自然，带口音"


def test_the_chosen_voice_is_marked(filled: VoicesPage) -> None:
    """One for each language; a chosen one that is not here any more leaves the best."""
    filled.show_voices(ALL, {"zh": "sapi5:c", "yue": "espeak:yue", "en": "gone"})

    assert [row for row in rows(filled) if row.startswith("✓")] == [
        "✓ 丙 普通话，系统自带，已选用",
        "✓ 丁 粤语，用来读香港的文章，简单，已选用",
        "✓ 最好的：Heart 英文，已选用",
    ]


def test_enter_chooses_and_listen_only_tries(filled: VoicesPage, qtbot: QtBot) -> None:
    """The row that the arrows have come to is chosen by Enter; the button beside lets it be heard."""
    chosen: list[tuple[str, str]] = []
    tried: list[tuple[str, str]] = []
    filled.chosen.connect(lambda *what: chosen.append(what))
    filled.try_wanted.connect(lambda *what: tried.append(what))
    filled.voices.setCurrentRow(2)

    qtbot.keyClick(filled.voices, Qt.Key.Key_Return)
    filled.voices.setCurrentRow(3)
    filled.try_button.click()

    assert chosen == [("zh", "sapi5:c")]
    assert tried == [("yue", "")]


def test_what_can_be_had_says_size_and_terms(filled: VoicesPage) -> None:
    """Nobody fetches a voice without knowing how much it is and under which terms."""
    assert told_rows(filled.packs) == [
        "✓ Kokoro 普通话，英文；93 MB；许可协议 Apache-2.0；已安装",
        "Toy 粤语；31 MB；使用条件不明",
    ]


def test_installing_can_be_watched_and_stopped(filled: VoicesPage) -> None:
    """What is here already cannot be installed; while one is at work there is nothing but to stop it."""
    stopped: list[bool] = []
    filled.stop_wanted.connect(lambda: stopped.append(True))
    filled.packs.setCurrentRow(0)
    here = filled.install_button.isEnabled()
    filled.packs.setCurrentRow(1)
    free = filled.install_button.isEnabled()

    filled.show_installation(Installation("toy", 12_500_000, 31_000_000))

    assert (here, free, filled.install_button.isEnabled()) == (False, True, False)
    assert filled.progress.text() == "正在安装 Toy：已完成 12 MB，共 31 MB"
    filled.stop_button.click()
    assert stopped == [True]
    filled.show_installation(None)
    assert filled.progress.isHidden()
    assert filled.install_button.isEnabled()


def test_everything_is_large_and_named(filled: VoicesPage) -> None:
    """Every row and button is high enough to press, and has a name, a description and a key."""
    for one in (filled.voices, filled.packs):
        assert one.accessibleName()
        assert one.accessibleDescription()
        assert all(one.sizeHintForRow(row) >= TARGET_PX for row in range(one.count()))
    for button in (
        filled.use_button,
        filled.try_button,
        filled.install_button,
        filled.file_button,
        filled.stop_button,
    ):
        assert button.minimumHeight() >= TARGET_PX
        assert button.accessibleName()
        assert button.accessibleDescription()
        assert not button.shortcut().isEmpty()


def test_a_voice_is_chosen_heard_and_remembered(
    reading: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """V shows the page; using a voice keeps it for its language and lets it say a sentence at once."""
    messages = list[Message]()
    watch_speaker(reading, monkeypatch, messages.append)
    qtbot.keyClick(reading.window.view, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    page = reading.window.side.voices_page
    assert reading.window.pages.currentWidget() is page
    wait_for(qtbot, lambda: page.voices.count() > 1)
    row = next(index for index, text in enumerate(rows(page)) if text.startswith("(yue)"))
    page.voices.setCurrentRow(row)

    page.use_button.click()

    assert reading.session.settings.voice_yue == "silent:yue"
    says = [message for message in messages if isinstance(message, Say) and message.voice == "silent:yue"]
    assert [say.language for say in says] == ["yue"]
    assert rows(page)[row].startswith("✓")


def test_a_pack_that_cannot_be_fetched_is_told(reading: Desk, qtbot: QtBot) -> None:
    """The real installer answers; what went wrong is told, and the page is free again."""
    qtbot.keyClick(reading.window.view, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)

    reading.session.voice_packs.install("nobody")

    assert not reading.window.side.voices_page.progress.isHidden()
    wait_for(qtbot, lambda: reading.session.voice_packs.installation is None)
    assert "nobody" in reading.window.message_bar.text
    assert reading.window.side.voices_page.progress.isHidden()


def test_the_same_voices_are_not_said_again(filled: VoicesPage) -> None:
    """Asked for once more the list stays as it is, at its row; where one is chosen it is shown anew."""
    filled.voices.setCurrentRow(2)
    rows = list[int]()
    filled.voices.currentRowChanged.connect(rows.append)

    filled.show_voices(ALL, {"zh": "", "yue": "", "en": ""})
    again = [*rows]
    filled.show_voices(ALL, {"zh": SYSTEM.name, "yue": "", "en": ""})

    assert again == []
    assert rows[-1] == 2
    assert filled.voices.currentRow() == 2
